#!/usr/bin/env python3
"""The manual page of taiyaku, in roff, from what the command says of itself (--experimental-dump-help)."""

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


def main():
    command = json.load(sys.stdin)["command"]
    print('.TH TAIYAKU 1 "" "taiyaku" "User Commands"\n.SH NAME\ntaiyaku \\- ' + roff(command["abstract"]))
    print('.SH SYNOPSIS\n\\fBtaiyaku\\fR \\fIcommand\\fR [\\fIoptions\\fR]\n.SH DESCRIPTION')
    discussion(command)
    subcommands(command, ["taiyaku"])


main()
