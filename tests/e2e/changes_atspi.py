#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the program as a screen reader and a keyboard do: change, add, delete, quit in between.

    changes_atspi.py PROGRAM PRACTICE_SERVER

The server is a process of its own, and its journal says what arrived. Looks for names and numbers
in everything that is left on disk.
"""

import contextlib
import pathlib
import sys
import tempfile

from desktop import PATIENCE, Desktop, PracticeServer, Program, check, connect, files_with, wait_for

KEY = "canary-key-changes-91b2"
NAME = "Zenobia Canarini"
NUMBER = "+393335550142"
CHANGED_NAME = "Quirina Canarini"
CHANGED_VALUE = "canary value"
WAITING_NAME = "Wanda Canarini"
WAITING_NUMBER = "+393335550177"
ROOT = "/api/contacts"


def open_account(program, server, total):
    program.settings.mkdir()
    # Long enough for a machine that is busy with other things.
    (program.settings / "settings.ini").write_text("[General]\nundo-seconds=60\n", "utf-8")
    program.start()
    program.press("Connect an account")
    connect(program, "My shop", server, [KEY])
    program.wait_to_see(f"{total} contacts found")
    program.press("Open the account")
    wait_for("the account", lambda: program.title() == "Contactsheet: My shop")
    program.wait_to_see(f"{total} contacts")


def plain(contact):
    """Somebody who has not opted out and has texts for parameters."""
    parameters = contact["custom_parameters"]
    return not contact["has_opted_out"] and isinstance(parameters, dict) and parameters and all(
        isinstance(value, str) for value in parameters.values())


def go_to_row(program, row):
    """The current row of the sheet, which has the keyboard then."""
    program.bring_to_front()
    table = program.table("Contacts")
    table.queryComponent().grabFocus()
    wait_for("the keyboard in the sheet", lambda: program.has_keyboard(table))
    program.key("Home", "Control")
    # With Ctrl it goes there without selecting.
    for _ in range(row + 1):
        program.key("Down")
    program.key("Up")
    wait_for(f"row {row}", lambda: selected_rows(program) == [row])


def selected_rows(program):
    return sorted(program.table("Contacts").queryTable().getSelectedRows())


def shows_total(program, total):
    program.wait_to_see(f"{total} contacts")


def forms(server, path):
    return [dict(map(tuple, r["form"])) for r in carried_out(server)
            if r["method"] == "POST" and r["path"].rstrip("/") == path]


def deleted_ids(server):
    return sorted(int(r["path"].rstrip("/").rsplit("/", 1)[1]) for r in carried_out(server)
                  if r["method"] == "DELETE")


def carried_out(server):
    """The writes that were not refused for the server's limit."""
    return [r for r in server.writes() if r["status"] != 429]


def fill_field(program, name, text):
    """Into the field that has the keyboard; what stood there goes."""
    wait_for(f"the keyboard in “{name}”",
             lambda: program.has_keyboard(program.find(name, ("text",))))
    program.key("a", "Control")
    program.type(text)
    wait_for(f"“{text}” in “{name}”", lambda: program.text_of(name) == text)


def test_change(program, server):
    people = server.contacts()
    row = next(i for i, contact in enumerate(people) if plain(contact))
    before = people[row]
    path = f"{ROOT}/{before['id']}"
    go_to_row(program, row)
    program.key("Return")
    program.bring_to_front("Edit contact")
    wait_for("the contact in the dialog", lambda: program.text_of("Name") == before["name"])
    wait_for("newer values", lambda: not program.sees("Checking for newer values"))
    fill_field(program, "Name", CHANGED_NAME)
    program.key("Tab")
    program.key("Tab")
    wait_for("the keyboard in the parameters",
             lambda: program.has_keyboard(program.table("Custom parameters")))
    program.key("Right")
    program.type(CHANGED_VALUE)
    program.key("Return")
    cells = program.table("Custom parameters").queryTable()
    wait_for("the value in its cell",
             lambda: cells.getAccessibleAt(0, 1).name.startswith(CHANGED_VALUE))
    check("nothing is sent before Save", not server.writes())
    program.press("Save")
    program.wait_until_closed("Edit contact")
    after = server.get(f"/contacts/{before['id']}")
    wanted = dict(before["custom_parameters"])
    wanted[next(iter(wanted))] = CHANGED_VALUE
    check("the server has the name", after["name"] == CHANGED_NAME)
    check("and the parameters, in their order",
          list(after["custom_parameters"].items()) == list(wanted.items()))
    check("the number is as it was", after["phone_number"] == before["phone_number"])
    check("one POST arrived, without the number",
          len(server.writes()) == 1 and len(forms(server, path)) == 1
          and "phone_number" not in forms(server, path)[0])


def test_new(program, server):
    known = {contact["id"] for contact in server.contacts()}
    program.bring_to_front()
    program.key("n", "Control")
    program.bring_to_front("New contact")
    # As a dictation program enters it; and by keyboard.
    program.enter("Name", NAME)
    program.key("Tab")
    fill_field(program, "Phone number", NUMBER)
    program.wait_to_see("Will be stored as +39 333 555 0142")
    program.key("Return")
    program.wait_until_closed("New contact")
    new = [contact for contact in server.contacts() if contact["id"] not in known]
    check("one contact is new on the server",
          [(c["name"], c["phone_number"]) for c in new] == [(NAME, NUMBER)])
    check("one POST made it", len(forms(server, ROOT)) == 1 and len(server.writes()) == 2)
    shows_total(program, len(known) + 1)


def test_delete_one(program, server):
    people = server.contacts()
    first, second = [i for i, contact in enumerate(people) if not contact["has_opted_out"]][3:5]
    go_to_row(program, first)
    program.key("Delete")
    program.wait_to_see(" will be deleted in ")
    program.key("z", "Control")
    wait_for("the end of the Undo bar", lambda: not program.sees(" will be deleted in "))
    program.wait_to_see(" stays")

    go_to_row(program, second)
    program.key("Delete")
    program.wait_to_see(" will be deleted in ")
    program.press("Delete now")
    shows_total(program, len(people) - 1)
    check("one DELETE arrived, and none for the one taken back",
          deleted_ids(server) == [people[second]["id"]])
    check("it is gone", server.get(f"/contacts/{people[second]['id']}") is None)


def test_delete_several(program, server):
    people = server.contacts()
    marks = [contact["has_opted_out"] for contact in people]
    row = next(i for i in range(len(people) - 4) if marks[i:i + 5].count(True) == 1)
    chosen = people[row:row + 5]
    opted_out = next(contact for contact in chosen if contact["has_opted_out"])
    others = sorted(contact["id"] for contact in chosen if contact is not opted_out)
    before = deleted_ids(server)

    go_to_row(program, row)
    for _ in range(4):
        program.key("Down", "Shift")
    wait_for("five rows", lambda: selected_rows(program) == list(range(row, row + 5)))
    program.key("Delete")
    program.bring_to_front("Delete contacts")
    program.wait_to_see("Delete 4 contacts?")
    program.wait_to_see("1 more opted out.")
    program.press("Delete 4")
    program.wait_until_closed("Delete contacts")
    program.wait_to_see("4 contacts will be deleted in ")
    program.press("Delete now")
    shows_total(program, len(people) - 4)
    check("each was deleted once, the one who opted out was not",
          deleted_ids(server) == sorted(before + others))
    check("who opted out stays", server.get(f"/contacts/{opted_out['id']}") is not None)

    go_to_row(program, next(i for i, contact in enumerate(server.contacts())
                            if contact["id"] == opted_out["id"]))
    program.key("Delete")
    program.bring_to_front("Delete contacts")
    program.press("Delete this contact, who opted out")
    program.press("Delete 1")
    program.wait_until_closed("Delete contacts")
    program.press("Delete now")
    shows_total(program, len(people) - 5)
    check("until the box is ticked",
          deleted_ids(server) == sorted(before + others + [opted_out["id"]]))
    check("nobody else was touched", [c["id"] for c in server.contacts()]
          == [c["id"] for c in people if c not in chosen])


def test_typed_number(program, server):
    """One in twenty of the list, and more: how many is typed first."""
    people = server.contacts()
    marks = [contact["has_opted_out"] for contact in people]
    row = next(i for i in range(len(people) - 10) if not any(marks[i:i + 10]))
    before = deleted_ids(server)
    go_to_row(program, row)
    for _ in range(9):
        program.key("Down", "Shift")
    wait_for("ten rows", lambda: len(selected_rows(program)) == 10)
    program.key("Delete")
    program.bring_to_front("Delete contacts")
    program.wait_to_see("Delete 10 contacts?")
    check("the number has to be typed first", not program.can_press("Delete 10"))
    program.find("To be sure, type how many: 10", ("text",)).queryComponent().grabFocus()
    fill_field(program, "To be sure, type how many: 10", "10")
    program.press("Delete 10")
    program.wait_until_closed("Delete contacts")
    program.press("Delete now")
    shows_total(program, len(people) - 10)
    check("each of the ten was deleted once",
          deleted_ids(server) == sorted(before + [c["id"] for c in people[row:row + 10]]))


def quit_by_keyboard(program):
    program.bring_to_front()
    program.key("q", "Control")


def wait_until_ended(program):
    check("the program ends with 0", program.process.wait(PATIENCE) == 0)


def check_nothing_is_left(desktop, texts):
    """The journal is erased on a thread of its own, a moment after the window says Done."""
    for text in texts:
        wait_for(f"the end of “{text[:4]}…” on disk",
                 lambda text=text: not files_with(desktop.home, text))
    print("ok: nothing on disk holds " + ", ".join(f"“{text[:4]}…”" for text in texts), flush=True)


def test_changes(desktop, program, practice):
    server = PracticeServer(desktop, practice, 200, KEY)
    open_account(program, server, 200)
    test_change(program, server)
    test_new(program, server)
    test_delete_one(program, server)
    test_delete_several(program, server)
    test_typed_number(program, server)
    quit_by_keyboard(program)
    wait_until_ended(program)
    check_nothing_is_left(desktop, [NAME, NUMBER, NUMBER[1:], CHANGED_NAME, CHANGED_VALUE])
    log = program.log.read_text("utf-8")
    check("the log is on", "contacts.write" in log and "contacts.net: POST /api/contacts/" in log)


def make_waiting_changes(program, server):
    """Two deletions and a new contact that the server's limit keeps from being sent."""
    go_to_row(program, first_to_delete(server))
    program.key("Down", "Shift")
    wait_for("two rows", lambda: len(selected_rows(program)) == 2)
    program.key("Delete")
    program.bring_to_front("Delete contacts")
    program.wait_to_see("Delete 2 – about ")
    program.press(program.name_with("Delete 2 – about "))
    program.wait_until_closed("Delete contacts")
    program.press("Delete now")
    wait_for("the end of the Undo bar", lambda: not program.sees(" will be deleted in "))
    program.bring_to_front()
    program.key("n", "Control")
    program.bring_to_front("New contact")
    fill_field(program, "Name", WAITING_NAME)
    program.key("Tab")
    fill_field(program, "Phone number", WAITING_NUMBER)
    program.key("Return")
    program.wait_to_see("Saving…")
    program.press("Close")
    program.wait_until_closed("New contact")


def first_to_delete(server):
    """The first of two neighbours who have not opted out."""
    people = server.people
    return next(i for i in range(len(people) - 1)
                if not people[i]["has_opted_out"] and not people[i + 1]["has_opted_out"])


def test_finish_next_time(desktop, program, practice):
    # Two requests read the list; then the window of a minute is used up, and the server's of an
    # hour after it: whatever is sent all the same is refused.
    server = PracticeServer(desktop, practice, 60, KEY)
    server.people = server.contacts()
    row = first_to_delete(server)
    leaving = server.people[row:row + 2]
    server.start(["rate-limit=2", "rate-window=3600"])
    open_account(program, server, 60)
    make_waiting_changes(program, server)
    check("nothing was done", not carried_out(server))

    quit_by_keyboard(program)
    program.bring_to_front("Changes on their way")
    program.wait_to_see("3 changes are not finished.")
    program.press("Keep running")
    program.wait_until_closed("Changes on their way")
    quit_by_keyboard(program)
    program.bring_to_front("Changes on their way")
    program.press("Finish next time")
    wait_until_ended(program)
    for text in (WAITING_NAME, leaving[0]["name"]):
        kept = files_with(program.settings, text)
        check(f"while it waits it is in the journal alone: {kept}",
              kept == ["changes/changes.sqlite"])
    check("nothing was done at the end either", not carried_out(server))
    refused = len(server.writes())

    server.start()
    program.start()
    program.wait_to_see("3 changes from last time were never sent.")
    program.wait_to_see("60 contacts")
    check("nothing goes by itself", len(server.writes()) == refused)
    program.press("Send 3 changes")
    program.wait_to_see("3 done")
    check("each change arrived once", len(forms(server, ROOT)) == 1
          and deleted_ids(server) == sorted(c["id"] for c in leaving)
          and len(server.writes()) == 3 + refused)
    after = server.contacts()
    check("the new contact is on the server once",
          [c["phone_number"] for c in after if c["name"] == WAITING_NAME] == [WAITING_NUMBER])
    check("the two are gone", not {c["id"] for c in leaving} & {c["id"] for c in after})
    check_nothing_is_left(desktop, [WAITING_NAME, WAITING_NUMBER, WAITING_NUMBER[1:],
                                    *(c["name"] for c in leaving),
                                    *(c["phone_number"].lstrip("+") for c in leaving)])
    quit_by_keyboard(program)
    wait_until_ended(program)
    check_nothing_is_left(desktop, [WAITING_NAME, WAITING_NUMBER[1:]])


def main():
    program, practice = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="contactsheet-atspi-") as name, \
            contextlib.ExitStack() as stack:
        desktop = Desktop(stack, pathlib.Path(name))
        test_changes(desktop, Program(desktop, program, "changes"), practice)
        test_finish_next_time(desktop, Program(desktop, program, "later"), practice)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
