#!/usr/bin/env python3
"""The manual page of taiyaku in roff, or with --markdown docs/reference/commands.md, from what the command says of itself
(--experimental-dump-help)."""

import json
import sys


def roff(text):
    lines = (text or "").replace("\\", "\\e").split("\n")
    return "\n".join(("\\&" + line) if line[:1] in (".", "'") else line for line in lines).replace("-", "\\-")


def names(argument):
    spelled = []
    for name in argument.get("names") or []:
        dashes = "--" if name["kind"] == "long" else "-"
        spelled.append(r"\fB" + roff(dashes + name["name"]) + r"\fR")
    value = argument.get("valueName") or "value"
    if argument["kind"] == "positional":
        return r"\fI" + roff(value) + r"\fR" + (" ..." if argument.get("isRepeating") else "")
    return ", ".join(spelled) + ("" if argument["kind"] == "flag" else r" \fI" + roff(value) + r"\fR")


def arguments(command):
    for argument in command.get("arguments") or []:
        if argument.get("shouldDisplay", True) and "help" not in [n["name"] for n in argument.get("names") or []]:
            print(".TP\n" + names(argument))
            print(roff(argument.get("abstract") or argument.get("discussion") or "") or r"\&")


def discussion(command):
    # Lines that begin with a space are examples: as they are.
    plain = True
    for line in (command.get("discussion") or "").split("\n"):
        if line.startswith(" ") == plain and line:
            print(".nf" if plain else ".fi")
            plain = not plain
        print(roff(line) if line else ".PP" if plain else "")
    if not plain:
        print(".fi")


def subcommands(command, path):
    for sub in command.get("subcommands") or []:
        if sub["commandName"] == "help":
            continue
        here = path + [sub["commandName"]]
        print('.SH "' + roff(" ".join(here)).upper() + '"')
        print(roff(sub.get("abstract")) + "\n.PP")
        discussion(sub)
        arguments(sub)
        subcommands(sub, here)


def spelled(argument):
    value = argument.get("valueName") or "value"
    if argument["kind"] == "positional":
        return f"`<{value}>{' …' if argument.get('isRepeating') else ''}`"
    every = ", ".join("`" + ("--" if n["kind"] == "long" else "-") + n["name"] + "`" for n in argument["names"])
    return every + ("" if argument["kind"] == "flag" else f" `<{value}>`")


def cell(text):
    return (text or "").replace("|", "\\|").replace("<", "\\<").replace("\n", " ")


def fenced(block):
    language = "sh" if any(line.startswith("taiyaku ") for line in block) else "text"
    print(f"```{language}\n" + "\n".join(block).strip("\n") + "\n```\n")


def page(command, path):
    """A command with its options, the longer remarks first."""
    print(f"\n## {' '.join(path)}\n\n{command.get('abstract')}\n")
    block = []
    for line in (command.get("discussion") or "").split("\n") + [""]:
        if line.startswith("  "):
            block.append(line[2:])
            continue
        if line == "" and block:
            block.append("")
            continue
        if block:
            fenced(block)
            block = []
        if line in ("EXAMPLES", "RULES"):
            print(f"**{line.capitalize()}**\n")
        elif line:
            print(line + "\n")
    if block:
        fenced(block)
    rows = []
    for argument in command.get("arguments") or []:
        if not argument.get("shouldDisplay", True) or {"help", "version"} & {n["name"] for n in argument.get("names") or []}:
            continue
        text = cell(argument.get("abstract") or argument.get("discussion"))
        default = argument.get("defaultValue")
        # As many as the machine has.
        default = "all cores" if "jobs" in [n["name"] for n in argument.get("names") or []] else default
        rows.append(f"| {spelled(argument)} | {text} | {cell(default)} |")
    if rows:
        print("| option | what it does | default |\n|---|---|---|\n" + "\n".join(rows))


def pages(command, path):
    for sub in command.get("subcommands") or []:
        if sub["commandName"] != "help":
            page(sub, path + [sub["commandName"]])
            pages(sub, path + [sub["commandName"]])


def markdown(command):
    print("# Commands\n\nEvery command and option, as `--help` has them; `scripts/reference` writes this page from the program. " + "Exit status of all: 0 nothing to report,\n1 findings, 2 wrong usage, unreadable input or a failure.\n")
    for sub in command["subcommands"]:
        if sub["commandName"] != "help":
            print(f"- [`taiyaku {sub['commandName']}`](#taiyaku-{sub['commandName']}): {sub.get('abstract')}")
    pages(command, ["taiyaku"])


def main():
    command = json.load(sys.stdin)["command"]
    if "--markdown" in sys.argv:
        return markdown(command)
    print('.TH TAIYAKU 1 "" "taiyaku" "User Commands"\n.SH NAME\ntaiyaku \\- ' + roff(command["abstract"]))
    print('.SH SYNOPSIS\n\\fBtaiyaku\\fR \\fIcommand\\fR [\\fIoptions\\fR]\n.SH DESCRIPTION')
    discussion(command)
    subcommands(command, ["taiyaku"])


main()
