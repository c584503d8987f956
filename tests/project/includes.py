#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the folders to the arrows of docs/architecture.md by reading the includes.

    includes.py ROOT [FOLDER WITH QtCore, QtGui, …]

A file is charged with everything it sees, also through other headers of the project, so a third
party in a public header shows up at whoever includes that header.
"""

import collections
import os
import pathlib
import re
import sys

import tree

# Third parties by the start of their include, and the one folder that may see each.
THIRD_PARTIES = {
    "simdjson": "app/net",
    "httplib": "app/practice",
    "unicode/": "app/text",
    "phonenumbers/": "app/phone",
    "google/protobuf": "app/phone",
    "qt6keychain/": "app/secrets",
    "qtkeychain/": "app/secrets",
    "sqlite3": "app/journal",
}

# The Qt modules each folder may see; the longest folder that fits counts.
QT_MODULES = {
    "models": {"QtCore"},
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtSvg"},
    "app": {"QtCore", "QtGui", "QtWidgets", "QtSvg"},
    "app/instance": {"QtCore", "QtNetwork"},
    "app/net": {"QtCore", "QtNetwork"},
    "app/secrets": {"QtCore", "QtDBus"},
    "app/journal": {"QtCore", "QtSql"},
    "app/phone": {"QtCore"},
    "app/text": {"QtCore"},
    "app/practice": {"QtCore"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def folder_of(relative):
    """The part of the house a file belongs to: models, ui, tests, app or app/<part>."""
    parts = relative.parts
    if parts[0] == "app" and len(parts) > 2:
        return f"app/{parts[1]}"
    return parts[0]


def may_know(folder, other):
    """Whether a file in `folder` may see a project header in `other`."""
    return other in (folder, "models") or (folder == "app" and other != "tests")


class QtHeaders:
    """Which module a Qt header belongs to, from the folders of the installed Qt."""

    def __init__(self, folder):
        self._modules = {}
        for module in sorted(pathlib.Path(folder).glob("Qt*")) if folder else []:
            headers = module / "Headers" if module.suffix == ".framework" else module
            for header in headers.iterdir():
                self._modules.setdefault(header.name, module.stem)

    def known(self):
        return "QObject" in self._modules

    def module_of(self, include):
        module, slash, _ = include.partition("/")
        return module if slash and module.startswith("Qt") else self._modules.get(include)


class Project:
    """The C++ files below a root, and what each includes."""

    def __init__(self, root):
        self.files = {}
        for path in tree.files(root):
            relative = path.relative_to(root)
            if tree.is_cpp(path) and relative.parts[0] in {"models", "ui", "app", "tests"}:
                text = path.read_text(encoding="utf-8")
                self.files[relative] = INCLUDE.findall(text)

    def resolve(self, relative, include):
        """The project file an include means, or None. Include folders as in the CMake files."""
        for base in (relative.parent, *map(pathlib.Path, ("models", "ui", "app", "tests"))):
            target = pathlib.Path(os.path.normpath(base / include))
            if target in self.files:
                return target
        return None

    def seen_by(self, relative):
        """Every include a file sees: (include, project file or None, the header it came through)."""
        seen, waiting = set(), collections.deque([(relative, None)])
        while waiting:
            current, through = waiting.popleft()
            for kind, include in self.files[current]:
                target = self.resolve(current, include) if kind == '"' else None
                key = target or include
                if key in seen:
                    continue
                seen.add(key)
                yield include, target, through
                if target:
                    waiting.append((target, through or target))


def fault_of(folder, include, target, qt_headers):
    """Why a file in `folder` may not see this include, or None."""
    if target:
        if not may_know(folder, folder_of(target)):
            return f"{folder} must not know {folder_of(target)}"
        return None
    for start, owner in THIRD_PARTIES.items():
        if include.startswith(start) and folder != owner:
            return f"only {owner} may know {start.rstrip('/')}"
    module = qt_headers.module_of(include)
    if module and module not in QT_MODULES.get(folder, {"QtCore"}):
        return f"{folder} must not know {module}"
    return None


def findings_of(root, qt_headers):
    project = Project(root)
    lines = []
    for relative in project.files:
        folder = folder_of(relative)
        if folder == "tests":
            continue  # tests may know everything
        for include, target, through in project.seen_by(relative):
            if through and (folder_of(through) == folder or not may_know(folder, folder_of(through))):
                continue  # charged to that header, or to including it at all
            fault = fault_of(folder, include, target, qt_headers)
            if fault:
                via = f" (through {through})" if through else ""
                lines.append(f"{relative}: includes {include}{via}: {fault}")
    return lines


GOOD = {
    "models/domain/contact.h": "#include <QString>\n#include <vector>\n",
    "models/store/store.cpp": '#include "domain/contact.h"\n',
    "ui/window.h": '#include <QMainWindow>\n#include "domain/contact.h"\n',
    "app/net/client.h": '#include <QObject>\n#include "domain/contact.h"\n',
    "app/net/client.cpp": '#include "net/client.h"\n#include <QNetworkReply>\n#include <simdjson.h>\n',
    "app/practice/server.h": "#include <QObject>\n",
    "app/practice/server.cpp": '#include "practice/server.h"\n#include <httplib.h>\n',
    "app/text/order.cpp": "#include <unicode/coll.h>\n",
    "app/phone/numbers.cpp": "#include <phonenumbers/phonenumberutil.h>\n",
    "app/main.cpp": '#include "window.h"\n#include "net/client.h"\n#include "practice/server.h"\n',
    "tests/net/wire.h": "#include <QTcpServer>\n",
    "tests/net/clienttest.cpp": '#include <QTcpServer>\n#include "practice/server.h"\n',
}


def planted(what, name, line, expected):
    return what, {name: GOOD.get(name, "") + line + "\n"}, expected


STORE, ROW, REPLY = "models/store/store.cpp", "ui/row.cpp", "app/net/reply.cpp"
FAULTS = [
    planted("widgets in models", STORE, "#include <QWidget>", "not know QtWidgets"),
    planted("gui in models", STORE, "#include <QtGui/QColor>", "not know QtGui"),
    planted("network in models", STORE, "# include <QNetworkReply>", "not know QtNetwork"),
    planted("sql in models", STORE, "#include <QSqlQuery>", "not know QtSql"),
    planted("simdjson in models", STORE, "#include <simdjson.h>", "only app/net"),
    planted("keychain in models", STORE, "#include <qt6keychain/keychain.h>", "only app/secrets"),
    planted("app in models", STORE, '#include "practice/server.h"', "not know app/practice"),
    planted("app in ui", ROW, '#include "../app/net/client.h"', "ui must not know app/net"),
    planted("network in ui", ROW, "#include <QtNetwork/QNetworkReply>", "not know QtNetwork"),
    planted("ICU in ui", ROW, "#include <unicode/coll.h>", "only app/text"),
    planted("ui in app/net", REPLY, '#include "window.h"', "app/net must not know ui"),
    planted("widgets in app/net", REPLY, "#include <QWidget>", "not know QtWidgets"),
    planted("httplib in app/net", REPLY, "#include <httplib.h>", "only app/practice"),
    planted("practice in app/net", REPLY, '#include "practice/server.h"', "not know app/practice"),
    planted("phone in app/net", REPLY, "#include <phonenumbers/logger.h>", "only app/phone"),
    planted("simdjson in app", "app/main.cpp", "#include <simdjson.h>", "only app/net"),
    planted("network in app", "app/main.cpp", "#include <QNetworkReply>", "not know QtNetwork"),
    planted("tests in app", "app/main.cpp", '#include "net/wire.h"', "app must not know tests"),
    planted("public header", "app/net/client.h", "#include <simdjson.h>", "through app/net/client.h"),
]


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    qt_headers = QtHeaders(sys.argv[2] if len(sys.argv) > 2 else None)
    if not qt_headers.known():
        sys.exit("The folder with Qt's headers (QtCore, QtGui, …) was not found.")
    problems = tree.self_check(GOOD, FAULTS, lambda other: findings_of(other, qt_headers))
    problems += findings_of(root, qt_headers)
    tree.report("includes", problems, len(Project(root).files), len(FAULTS))


if __name__ == "__main__":
    main()
