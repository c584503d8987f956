#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes clang-tidy's compile database out of the build's, and prints the files to look at.

    tidydatabase.py COMPILE_COMMANDS ROOT OUTPUT_FOLDER

Taken out: GCC's precompiled headers, which clang cannot read, flags that only GCC knows, and what
is generated. The generated moc files stay where the build put them.
"""

import json
import pathlib
import shlex
import sys

GCC_ONLY = {"-fpch-preprocess", "-Winvalid-pch", "-Wduplicated-cond", "-Wlogical-op"}
FOLDERS = {"models", "ui", "app", "tests"}


def without_pch(words):
    """The compiler call itself: no launcher before it, no precompiled header in it."""
    kept, skip = [], False
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if skip:
            skip = False
        elif word == "-include" and "cmake_pch" in following:
            skip = True
        elif word not in GCC_ONLY:
            kept.append(word)
    compiler = next(i for i, word in enumerate(kept) if word.rsplit("/", 1)[-1].startswith(
        ("c++", "g++", "clang++")) or word.endswith(("-g++", "-clang++")))
    return kept[compiler:]


def main():
    commands, root, output = map(pathlib.Path, sys.argv[1:4])
    entries = []
    for entry in json.loads(commands.read_text(encoding="utf-8")):
        path = pathlib.Path(entry["file"])
        if root in path.parents and path.relative_to(root).parts[0] in FOLDERS:
            entries.append({"directory": entry["directory"], "file": entry["file"],
                            "arguments": without_pch(shlex.split(entry["command"]))})
    output.mkdir(parents=True, exist_ok=True)
    (output / "compile_commands.json").write_text(json.dumps(entries, indent=1), encoding="utf-8")
    for path in sorted({entry["file"] for entry in entries}):
        print(path)


if __name__ == "__main__":
    main()
