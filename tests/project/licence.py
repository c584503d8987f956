#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Looks at every file of the tree: licence line, left-over marks, places of one computer, length.

    licence.py ROOT
"""

import pathlib
import re
import sys

import tree

LICENCE = "SPDX-License-Identifier: MIT"
LONGEST = 599  # lines of one source file

SOURCE_SUFFIXES = {".cpp", ".h", ".py", ".sh", ".cmake", ".svg"}
SOURCE_NAMES = {"CMakeLists.txt", ".clang-format", ".clang-tidy"}

# Written in pieces, so that this file does not report itself.
MARKS = re.compile("|".join(rf"\b{a}{b}\b" for a, b in (("TO", "DO"), ("FIX", "ME"), ("XX", "X"),
                                                        ("HA", "CK"))) + "|^(<{7}|>{7}) ")
HOME = re.compile(r"(?<![\w.~$}-])/(home|root|work|Users)/\w")


def is_source(path, text):
    return (path.suffix in SOURCE_SUFFIXES or path.name in SOURCE_NAMES
            or text.startswith("#!"))


def text_of(path):
    """The file as text, or None for pictures and other binary files."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def findings_of(root):
    lines = []
    for path in tree.files(root):
        text = text_of(path)
        if text is None:
            continue
        name = path.relative_to(root)
        content = text.splitlines()
        if is_source(path, text):
            # Third line at most: after an interpreter line or an XML declaration.
            if not any(LICENCE in line for line in content[:3]):
                lines.append(f"{name}:1: no line '{LICENCE}'")
            if len(content) > LONGEST:
                lines.append(f"{name}: {len(content)} lines, more than {LONGEST}")
        for number, line in enumerate(content, 1):
            for fault, pattern in (("a left-over mark", MARKS), ("a place of one computer", HOME)):
                if pattern.search(line):
                    lines.append(f"{name}:{number}: {fault}: {line.strip()[:80]}")
    return lines


CPP = f"// {LICENCE}\n#pragma once\n"
GOOD = {
    "models/contact.h": CPP,
    "resources/icons/add.svg": f"<?xml version='1.0'?>\n<!-- {LICENCE} -->\n<svg/>\n",
    "tool": f"#!/usr/bin/env bash\n# {LICENCE}\n",
    "README.md": "See https://example.org/home/index.html\n",
    "ui/long.cpp": CPP + "\n" * (LONGEST - 2),
    "build/left.cpp": "built, not looked at\n",
}
FAULTS = [
    ("header without licence", {"models/contact.h": "#pragma once\n"}, "contact.h:1: no line"),
    ("picture without licence", {"resources/icons/add.svg": "<svg/>\n"}, "add.svg:1: no line"),
    ("script without licence", {"tool": "#!/usr/bin/env bash\n"}, "tool:1: no line"),
    ("mark", {"models/contact.h": CPP + "// TO" + "DO: later\n"}, "contact.h:3: a left-over mark"),
    ("mark in a page", {"README.md": "FIX" + "ME\n"}, "README.md:1: a left-over mark"),
    ("merge", {"README.md": "text\n" + "<" * 7 + " ours\n"}, "README.md:2: a left-over mark"),
    ("home", {"README.md": "cd /home" + "/anna/src\n"}, "README.md:1: a place of one computer"),
    ("long", {"ui/long.cpp": CPP + "\n" * (LONGEST - 1)}, "ui/long.cpp: 600 lines"),
]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    problems = tree.self_check(GOOD, FAULTS, findings_of) + findings_of(root)
    tree.report("licence", problems, len(tree.files(root)), len(FAULTS))


if __name__ == "__main__":
    main()
