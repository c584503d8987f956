# SPDX-License-Identifier: MIT
"""What the project-wide checks share: the files of the tree, and a tree made up for a self-check."""

import pathlib
import sys
import tempfile

LEFT_OUT = {"build", ".git", ".cache", "__pycache__"}


def files(root):
    """Every file of the project below `root`, sorted; not what is built or kept by tools."""
    found = []
    for path in root.iterdir():
        if path.name in LEFT_OUT:
            continue
        if path.is_dir():
            found += files(path)
        elif path.is_file():
            found.append(path)
    return sorted(found)


def is_cpp(path):
    return path.suffix in {".cpp", ".h"}


class PlantedTree:
    """A temporary tree with the given files: {"models/a.h": "text", …}."""

    def __init__(self, contents):
        self._contents = contents

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="contactsheet-check-")
        root = pathlib.Path(self._folder.name).resolve()
        for name, text in self._contents.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    def __exit__(self, *_):
        self._folder.cleanup()


def self_check(good, faults, findings_of):
    """Proves that the check can fail.

    `good` is a tree without a fault. Each fault is (what it is, {file: text} to change, a part of
    the finding that must come). `findings_of(root)` returns the findings as lines.
    """
    problems = []
    with PlantedTree(good) as root:
        problems += [f"self-check: reported in a good tree: {line}" for line in findings_of(root)]
    for what, changes, expected in faults:
        with PlantedTree({**good, **changes}) as root:
            lines = findings_of(root)
        if len(lines) != 1 or expected not in lines[0]:
            problems.append(f"self-check: {what}: expected one finding with '{expected}', got {lines}")
    return problems


def report(name, problems, looked_at, planted):
    """Prints the outcome and ends the program with it."""
    for line in problems:
        print(line)
    if looked_at == 0:
        print(f"{name}: nothing was looked at")
    print(f"{name}: {len(problems)} findings in {looked_at} files, {planted} planted faults tried")
    sys.exit(1 if problems or looked_at == 0 else 0)
