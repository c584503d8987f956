#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the translations with what the sources say now.

    translations.py ROOT LUPDATE

lupdate reads the sources into new, empty files; those say which texts must be there and how many
plural forms each language has. contactsheet_en.ts holds the plural forms only, every other language
everything.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import tree

SOURCES = ("models", "ui", "app")
# What lupdate says of a specialised std::hash; no text is in it.
HARMLESS = "Ignoring definition of undeclared qualified class"
PLACEHOLDER = re.compile(r"%(?:L?\d{1,2}|L?n)")


class Message:
    def __init__(self, context, element):
        self.source = element.findtext("source") or ""
        self.key = (context, self.source, element.findtext("comment") or "")
        self.plural = element.get("numerus") == "yes"
        translation = element.find("translation")
        self.state = translation.get("type") if translation is not None else "unfinished"
        if translation is None:
            self.forms = []
        elif self.plural:
            self.forms = [form.text or "" for form in translation.findall("numerusform")]
        else:
            self.forms = [translation.text or ""]

    def __str__(self):
        return f"{self.key[0]}: '{self.source}'"


def messages_of(path):
    """The messages of a .ts file by key, and those keys that occur more than once."""
    found, repeated = {}, []
    for context in xml.etree.ElementTree.parse(path).getroot().findall("context"):
        for element in context.findall("message"):
            message = Message(context.findtext("name") or "", element)
            if message.key in found:
                repeated.append(message)
            found[message.key] = message
    return found, repeated


def extracted(root, lupdate, language):
    """What lupdate finds in the sources, as an empty translation into `language`."""
    folders = [str(root / folder) for folder in SOURCES if (root / folder).is_dir()]
    with tempfile.TemporaryDirectory(prefix="contactsheet-check-") as folder:
        path = pathlib.Path(folder) / "extracted.ts"
        command = [lupdate, "-silent", "-locations", "none", "-extensions", "cpp,h",
                   "-source-language", "en", "-target-language", language,
                   *(["-pluralonly"] if language == "en" else []), *folders, "-ts", str(path)]
        outcome = subprocess.run(command, capture_output=True, text=True, check=False)
        said = [line for line in (outcome.stdout + outcome.stderr).splitlines()
                if line.strip() and HARMLESS not in line]
        messages = messages_of(path)[0] if path.exists() else {}
    return messages, [f"lupdate: {line}" for line in said] \
        + ([f"lupdate ended with {outcome.returncode}"] if outcome.returncode else [])


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def faults_of(message, wanted):
    """What is wrong with one translated message, as lines without its name."""
    if message.state:
        yield f"is marked {message.state}"
        return
    if message.plural != wanted.plural:
        yield "is a plural in one place only"
        return
    if len(message.forms) != len(wanted.forms):
        yield f"has {len(message.forms)} plural forms instead of {len(wanted.forms)}"
    for form in message.forms:
        if not form.strip():
            yield "is empty"
        elif placeholders(form) != placeholders(message.source):
            yield f"has other placeholders: '{form}'"


def findings_in(path, language, root, lupdate):
    wanted, lines = extracted(root, lupdate, language)
    written = xml.etree.ElementTree.parse(path).getroot().get("language", "")
    if written.split("_")[0] != language:
        lines.append(f"{path.name}: its language is '{written}'")
    messages, repeated = messages_of(path)
    lines += [f"{path.name}: {message}: is there twice" for message in repeated]
    lines += [f"{path.name}: {message}: is missing"
              for key, message in wanted.items() if key not in messages]
    for key, message in messages.items():
        if key not in wanted:
            lines.append(f"{path.name}: {message}: is in no source")
            continue
        lines += [f"{path.name}: {message}: {fault}" for fault in faults_of(message, wanted[key])]
    return lines


def ts_files(root):
    return sorted((root / "translations").glob("contactsheet_*.ts"))


def findings_of(root, lupdate):
    lines = []
    for path in ts_files(root):
        lines += findings_in(path, path.stem.split("_", 1)[1], root, lupdate)
    return lines


CPP = """namespace contacts {
class Window : public QWidget
{
    Q_OBJECT
    void show()
    {
        setTitle(tr("Hello %1, %L2"));
        setCount(tr("%n contact(s)", nullptr, m_count));
    }
};
}
"""
PLURAL = """<message numerus="yes"><source>%n contact(s)</source><translation>
<numerusform>{}</numerusform><numerusform>{}</numerusform></translation></message>"""
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{}" sourcelanguage="en"><context><name>contacts::Window</name>
{}
</context></TS>
"""
ITALIAN = """<message><source>Hello %1, %L2</source><translation>Ciao %L2, %1</translation></message>
""" + PLURAL.format("%n contatto", "%n contatti")
ENGLISH = PLURAL.format("%n contact", "%n contacts")
IT, EN = "translations/contactsheet_it.ts", "translations/contactsheet_en.ts"
GOOD = {"ui/window.h": CPP, IT: TS.format("it", ITALIAN), EN: TS.format("en", ENGLISH)}


def planted(what, name, old, new, expected):
    assert old in GOOD[name], what
    return what, {name: GOOD[name].replace(old, new, 1)}, expected


FAULTS = [
    planted("new text", "ui/window.h", "setTitle(", 'setTip(tr("New")); setTitle(',
            "it.ts: contacts::Window: 'New': is missing"),
    planted("text gone", "ui/window.h", 'setTitle(tr("Hello %1, %L2"));', "", "is in no source"),
    planted("placeholder lost", IT, "Ciao %L2, %1", "Ciao %L2", "other placeholders"),
    planted("placeholder changed", IT, "Ciao %L2, %1", "Ciao %2, %1", "other placeholders"),
    planted("count lost", IT, "%n contatti", "contatti", "other placeholders"),
    planted("count lost in English", EN, "%n contacts", "contacts", "other placeholders"),
    planted("empty", IT, "Ciao %L2, %1", "", "is empty"),
    planted("empty plural", IT, "%n contatti", "", "is empty"),
    planted("unfinished", IT, "<translation>", '<translation type="unfinished">', "unfinished"),
    planted("vanished", IT, "<translation>", '<translation type="vanished">', "marked vanished"),
    planted("obsolete", IT, "<translation>", '<translation type="obsolete">', "marked obsolete"),
    planted("plural form missing", IT, "<numerusform>%n contatto</numerusform>", "",
            "has 1 plural forms instead of 2"),
    planted("plural lost", IT, ' numerus="yes"', "", "is a plural in one place only"),
    planted("not a plural in English", EN, ENGLISH, ITALIAN,
            "en.ts: contacts::Window: 'Hello %1, %L2': is in no source"),
    planted("language", IT, 'language="it"', 'language="de"', "its language is 'de'"),
    planted("twice", IT, ITALIAN, ITALIAN + ITALIAN[:ITALIAN.index("\n")], "is there twice"),
]


def main():
    root, lupdate = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    problems = tree.self_check(GOOD, FAULTS, lambda other: findings_of(other, lupdate))
    for needed in ("en", "it"):
        if not (root / "translations" / f"contactsheet_{needed}.ts").exists():
            problems.append(f"contactsheet_{needed}.ts is missing")
    problems += findings_of(root, lupdate)
    tree.report("translations", problems, len(ts_files(root)), len(FAULTS))


if __name__ == "__main__":
    main()
