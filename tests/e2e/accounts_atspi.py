#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Drives the program as a screen reader does: connect, wrong key, restart, switch, forget.

    accounts_atspi.py PROGRAM PRACTICE_SERVER

A window on a display of its own (Xvfb), a session bus of its own with accessibility and a real
keyring; all of it ends with the test. Looks for the key in everything that is left on disk and
shown to other programs.
"""

import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

FIRST_KEY = "canary-key-first-7f3a91"
SECOND_KEY = "canary-key-second-55c0d2"
PATIENCE = 20  # seconds, for each thing that is waited for


def wait_for(what, condition):
    """The first true value of `condition`, or an end with what was waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)  # between two looks at another program, not for it
    sys.exit(f"FAILED: {what} did not come")


def check(what, good):
    if not good:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}", flush=True)


class Desktop:
    """Display, session bus and keyring of this test alone."""

    def __init__(self, stack, folder):
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        for name in list(os.environ):
            if name.startswith(("XDG_", "QT_", "DBUS_", "WAYLAND", "CONTACTSHEET_")):
                del os.environ[name]
        os.environ.update(HOME=str(self.home), XDG_RUNTIME_DIR=str(runtime), LC_ALL="C.UTF-8",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1",
                          QT_QPA_PLATFORM="xcb", NO_AT_BRIDGE="0")
        self._stack = stack
        self._start_display()
        self._start_bus()
        self._start_keyring()

    def start(self, command, **options):
        process = subprocess.Popen(command, **options)
        self._stack.callback(end, process)
        return process

    def _start_display(self):
        reading, writing = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten",
                    "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.environ["DISPLAY"] = ":" + answer.readline().strip()

    def _start_bus(self):
        bus = self.start(["dbus-daemon", "--session", "--print-address=1", "--nofork"],
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    def _start_keyring(self):
        keyring = self.start(["gnome-keyring-daemon", "--foreground", "--unlock",
                              "--components=secrets", f"--control-directory={self.folder}/keyring"],
                             stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
        keyring.stdin.write(b"password of the keyring")
        keyring.stdin.close()


def end(process):
    """Ends one process that this test started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class PracticeServer:
    """One account on loopback, with a key."""

    def __init__(self, desktop, program, rows, key):
        self.journal = desktop.folder / f"journal-{rows}.jsonl"
        self._process = desktop.start(
            [program, "--rows", str(rows), "--key", key, "--journal", str(self.journal)],
            stdout=subprocess.PIPE, text=True)
        self.address = self._process.stdout.readline().split()[-1]

    def requests(self):
        if not self.journal.exists():
            return []
        return [json.loads(line) for line in self.journal.read_text("utf-8").splitlines()]


class Program:
    """The running program, through its accessible tree."""

    def __init__(self, desktop, path):
        self._desktop = desktop
        self._path = path
        self.settings = desktop.home / "settings"
        self.log = desktop.home / "log.txt"
        self.process = None

    def command(self):
        return [self._path, "--settings", str(self.settings), "--log", str(self.log)]

    def start(self):
        self.process = self._desktop.start(self.command())
        wait_for("the program's window", lambda: self.frame())

    def close(self):
        end(self.process)

    def _application(self):
        import pyatspi
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            with contextlib.suppress(Exception):
                child = desktop.getChildAtIndex(index)
                if child and child.get_process_id() == self.process.pid:
                    return child
        return None

    def windows(self):
        application = self._application()
        found = []
        for index in range(application.childCount if application else 0):
            with contextlib.suppress(Exception):
                child = application.getChildAtIndex(index)
                if child and child.name:
                    found.append(child)
        return found

    def frame(self):
        return next((w for w in self.windows() if w.name.startswith("Contactsheet")), None)

    def title(self):
        frame = self.frame()
        return frame.name if frame else ""

    def find(self, name, roles=None, below=None):
        """The accessible with this name, anywhere; only what is shown, but for menus."""
        import pyatspi

        def walk(node, depth):
            if depth > 12:
                return None
            with contextlib.suppress(Exception):
                plain = node.name.replace("&", "")
                role = node.getRoleName()
                if plain == name and (roles is None or role in roles):
                    shown = node.getState().contains(pyatspi.STATE_SHOWING)
                    if shown or "menu" in role:
                        return node
                if role == "table":
                    return None
                for index in range(node.childCount):
                    child = node.getChildAtIndex(index)
                    found = walk(child, depth + 1) if child else None
                    if found:
                        return found
            return None

        for window in [below] if below else reversed(self.windows()):
            found = walk(window, 0)
            if found:
                return found
        return None

    def press(self, name, roles=("push button", "button", "menu item", "check menu item",
                                 "radio menu item", "toggle button")):
        node = wait_for(f"“{name}”", lambda: self.find(name, roles))
        actions = node.queryAction()
        for index in range(actions.nActions):
            if actions.getName(index) in ("Press", "Toggle"):
                actions.doAction(index)
                return
        sys.exit(f"FAILED: “{name}” cannot be pressed")

    def enter(self, name, text):
        node = wait_for(f"the field “{name}”", lambda: self.find(name, ("text", "password text")))
        node.queryEditableText().setTextContents(text)

    def sees(self, text):
        """A text that some accessible on the screen has in its name."""
        import pyatspi

        def walk(node, depth):
            if depth > 12:
                return False
            with contextlib.suppress(Exception):
                if text in node.name and node.getState().contains(pyatspi.STATE_SHOWING):
                    return True
                if node.getRoleName() == "table":
                    return False
                return any(walk(node.getChildAtIndex(i), depth + 1)
                           for i in range(node.childCount))
            return False

        return any(walk(window, 0) for window in self.windows())

    def wait_to_see(self, text):
        wait_for(f"“{text}”", lambda: self.sees(text))
        print(f"ok: says “{text}”", flush=True)


def connect(program, name, server, keys):
    """Fills the dialog; the last of `keys` is the right one."""
    program.enter("Name", name)
    program.enter("Server", server.address.removesuffix("/api"))
    for key in keys[:-1]:
        program.enter("Key", key)
        program.press("Test")
        program.wait_to_see("The server does not accept this key.")
    program.enter("Key", f"  “Bearer {keys[-1]}” ")
    program.press("Test")


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


def files_with(folder, text):
    found = []
    for path in folder.rglob("*"):
        if path.is_file() and text.encode() in path.read_bytes():
            found.append(str(path.relative_to(folder)))
    return found


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
