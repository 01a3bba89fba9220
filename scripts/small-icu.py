"""Takes items out of a package of ICU's common data ("CmnD", one table of names and offsets): the locales nobody asks a Japanese-English tool for.
usage: small-icu.py IN OUT"""
import re
import struct
import sys

KEPT_LOCALES = re.compile(r"^(root|en|ja)(_(001|US|GB|JP))?$")
LOCALE = re.compile(r"^[a-z]{2,3}(_[A-Za-z0-9_]+)?$")
# Folders of cutting and transliterating are kept whole; of names of countries, currencies and the like only the frame.
KEPT_FOLDERS = ("brkitr", "translit")
FRAME = re.compile(r"^(pool|res_index|ucadata|supplementalData|tzdbNames)$")


def is_kept(name):
    parts = name.split("/")[1:]  # the first is the package
    stem = parts[-1].rsplit(".", 1)[0]
    if len(parts) == 1:
        return not (parts[-1].endswith(".res") and LOCALE.match(stem)) or bool(KEPT_LOCALES.match(stem))
    return parts[0] in KEPT_FOLDERS or bool(KEPT_LOCALES.match(stem) or FRAME.match(stem))


data = open(sys.argv[1], "rb").read()
header = struct.unpack_from("<H", data)[0]
assert data[2:4] == b"\xda\x27" and data[12:16] == b"CmnD", "no package of ICU"
count = struct.unpack_from("<I", data, header)[0]
table = [struct.unpack_from("<II", data, header + 4 + 8 * index) for index in range(count)]
# Foundation's copy is padded at the end; an item that is a little too long does no harm.
ends = [offset for _, offset in table[1:]] + [len(data) - header]
items = []
for (name, start), end in zip(table, ends):
    at = header + name
    items.append((data[at:data.index(b"\0", at)].decode(), data[header + start:header + end]))
kept = [(name, body) for name, body in items if is_kept(name)]
names, places, body = b"", [], b""
first_name = 4 + 8 * len(kept)
for name, _ in kept:
    places.append(first_name + len(names))
    names += name.encode() + b"\0"
start = (first_name + len(names) + 15) & ~15
toc = struct.pack("<I", len(kept))
for place, (_, item) in zip(places, kept):
    toc += struct.pack("<II", place, start + len(body))
    body += item + b"\0" * (-len(item) % 16)
head = (toc + names).ljust(start, b"\0")
# The whole begins at a multiple of 16 in memory, and so must what follows the header.
assert header % 16 == 0
open(sys.argv[2], "wb").write(data[:header] + head + body)
print(f"{sys.argv[1]}: {len(items)} items, {len(data) >> 20} MiB; kept {len(kept)}, {(header + start + len(body)) >> 20} MiB", file=sys.stderr)
