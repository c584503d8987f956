#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the program as a screen reader does: connect, wrong key, restart, switch, forget.

    accounts_atspi.py PROGRAM PRACTICE_SERVER

Looks for the key in everything that is left on disk and shown to other programs.
"""

import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile

from desktop import PATIENCE, Desktop, PracticeServer, Program, check, connect, files_with, wait_for

FIRST_KEY = "canary-key-first-7f3a91"
SECOND_KEY = "canary-key-second-55c0d2"


def entries(program):
    """Account ids and what the keyring has for each: {id: key or None}."""
    text = (program.settings / "settings.ini").read_text("utf-8")
    found = {}
    for account in re.findall(r"^([0-9a-f-]{36})\\server=(.*)$", text, re.MULTILINE):
        found[account[0]] = lookup(account[0], account[1])
    return found


def lookup(account, address):
    """The key that the keyring has for an account on a server; None: it has none."""
    entry = f"io.github.contactsheet.Contactsheet/{account}/{address.removesuffix('/api')}"
    answer = subprocess.run(["secret-tool", "lookup", "user", entry, "server",
                             "io.github.contactsheet.Contactsheet"],
                            capture_output=True, text=True, timeout=PATIENCE, check=False)
    return answer.stdout or None


def check_nothing_shows_the_key(program, desktop):
    process = pathlib.Path("/proc") / str(program.process.pid)
    titles = " ".join(window.name for window in program.windows())
    for key in (FIRST_KEY, SECOND_KEY):
        where = files_with(desktop.home, key)
        check(f"no file holds the key {key[:16]}…: {where}", not where)
        check("its arguments do not", key.encode() not in (process / "cmdline").read_bytes())
        check("its environment does not", key.encode() not in (process / "environ").read_bytes())
        check("no title does", key not in titles)
    limits = (process / "limits").read_text("utf-8")
    check("core files are off", re.search(r"Max core file size\s+1\s+1", limits))
    children = (process / "task" / process.name / "children").read_text("utf-8").split()
    check("it started no other program", not children)
    # Control: the search finds what is there.
    control = desktop.home / "control.txt"
    control.write_text(f"before {FIRST_KEY} after", "utf-8")
    check("the search would have found it", files_with(desktop.home, FIRST_KEY) == ["control.txt"])
    control.unlink()
    check("the log is on", "contacts.net: GET /api/contacts/" in program.log.read_text("utf-8"))


def test(desktop, program, practice):
    first = PracticeServer(desktop, practice, 2000, FIRST_KEY)
    second = PracticeServer(desktop, practice, 3000, SECOND_KEY)

    program.start()
    program.wait_to_see("Welcome to Contactsheet")
    program.press("Connect an account")
    connect(program, "First shop", first, ["a-wrong-key", FIRST_KEY])
    program.wait_to_see("2,000 contacts found")
    check("nothing is kept before the person says so",
          not (program.settings / "settings.ini").exists() or not entries(program))
    program.press("Open the account")
    wait_for("the account", lambda: program.title() == "Contactsheet: First shop")
    program.wait_to_see("2,000 contacts")
    known = entries(program)
    check("the key is in the keyring", list(known.values()) == [FIRST_KEY])
    first_id = next(iter(known))

    program.close()
    before = len(first.requests())
    program.start()
    wait_for("the account after a restart", lambda: program.title() == "Contactsheet: First shop")
    wait_for("its contacts", lambda: len(first.requests()) > before)
    program.wait_to_see("2,000 contacts")

    program.press("Connect an account…")
    connect(program, "Second shop", second, [SECOND_KEY])
    program.wait_to_see("3,000 contacts found")
    program.press("Open the account")
    wait_for("the second account", lambda: program.title() == "Contactsheet: Second shop")
    program.wait_to_see("3,000 contacts")

    program.press("First shop")
    wait_for("the first account again", lambda: program.title() == "Contactsheet: First shop")
    program.press("Second shop")
    wait_for("the second account again", lambda: program.title() == "Contactsheet: Second shop")
    # 404: the address was typed without /api. 401: the wrong key, once.
    statuses = [[r["status"] for r in server.requests()] for server in (first, second)]
    check("each server got its own key only, and the wrong one once",
          statuses[0].count(401) == 1 and statuses[1].count(401) == 0
          and {*statuses[0], *statuses[1]} == {200, 401, 404})

    again = subprocess.run(program.command(), capture_output=True, text=True, timeout=PATIENCE,
                           check=False)
    check("a second start ends with 0 and says why",
          again.returncode == 0 and "running already" in again.stdout)
    check_nothing_shows_the_key(program, desktop)

    program.press("Forget account…")
    program.press("Forget account", ("push button", "button"))
    wait_for("the other account", lambda: program.title() == "Contactsheet: First shop")
    check("only the other one is left", list(entries(program)) == [first_id])
    left = files_with(desktop.home, "Second shop") + files_with(
        desktop.home, second.address.split("//")[1].split("/")[0])
    check(f"nothing of it is left on disk: {left}", not left)
    program.press("Forget account…")
    program.press("Forget account", ("push button", "button"))
    program.wait_to_see("Welcome to Contactsheet")
    check("no key is left in the keyring", all(
        lookup(first_id, server.address) is None for server in (first, second)))
    check("nothing of it is left on disk", not files_with(desktop.home, first_id))


def main():
    program, practice = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="contactsheet-atspi-") as name, \
            contextlib.ExitStack() as stack:
        desktop = Desktop(stack, pathlib.Path(name))
        test(desktop, Program(desktop, program), practice)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
