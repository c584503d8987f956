# SPDX-License-Identifier: MIT
"""What the tests through the accessible tree have in common: a desktop, a server, the program.

A window on a display of its own (Xvfb), a session bus of its own with accessibility and a real
keyring; all of it ends with the test.
"""

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

from windowfocus import WindowFocus

PATIENCE = 20  # seconds, for each thing that is waited for
KEYS = {"Return": 0xff0d, "Escape": 0xff1b, "Tab": 0xff09, "Delete": 0xffff, "Home": 0xff50,
        "Up": 0xff52, "Right": 0xff53, "Down": 0xff54}  # keysyms
MODIFIERS = {"Shift": 50, "Control": 37}  # keycodes of the left ones


def wait_for(what, condition, described=lambda: ""):
    """The first true value of `condition`, or an end with what was waited for."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)  # between two looks at another program, not for it
    sys.exit(f"FAILED: {what} did not come{described()}")


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
        self.focus = WindowFocus()
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
    """One account on loopback, with a key. Its people are the same after every start."""

    def __init__(self, desktop, program, rows, key, switches=()):
        self.journal = desktop.folder / f"journal-{rows}.jsonl"
        self._desktop = desktop
        self._key = key
        self._command = [program, "--rows", str(rows), "--key", key, "--journal",
                         str(self.journal)]
        self._process = None
        self.address = None
        self.start(switches)

    def start(self, switches=()):
        """Also once more, on the same port."""
        if self._process:
            end(self._process)
        port = self.address.split(":")[2].split("/")[0] if self.address else "0"
        options = [word for switch in switches for word in ("--set", switch)]
        self._process = self._desktop.start(self._command + ["--port", port] + options,
                                            stdout=subprocess.PIPE, text=True)
        self.address = self._process.stdout.readline().split()[-1]

    def requests(self):
        """As they arrived; only whole lines: the last one may be in the middle of it."""
        if not self.journal.exists():
            return []
        lines = self.journal.read_text("utf-8").split("\n")[:-1]
        return [json.loads(line) for line in lines]

    def writes(self):
        return [r for r in self.requests() if r["method"] not in ("GET", "HEAD")]

    def get(self, path):
        """What another client of this server sees; None: there is no such thing."""
        request = urllib.request.Request(self.address + path,
                                         headers={"Authorization": f"Bearer {self._key}"})
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["data"]
        except urllib.error.HTTPError as error:
            error.close()
            if error.code == 404:
                return None
            raise

    def contacts(self):
        """All of them, in the order of the list."""
        return self.get("/contacts/?results_per_page=1000")


class Program:
    """The running program, through its accessible tree."""

    def __init__(self, desktop, path, settings="settings"):
        self._desktop = desktop
        self._path = path
        self.settings = desktop.home / settings
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
                                 "radio menu item", "toggle button", "check box")):
        node = wait_for(f"“{name}”", lambda: self.find(name, roles))
        actions = node.queryAction()
        for index in range(actions.nActions):
            if actions.getName(index) in ("Press", "Toggle"):
                actions.doAction(index)
                return
        sys.exit(f"FAILED: “{name}” cannot be pressed")

    def can_press(self, name):
        import pyatspi
        node = wait_for(f"“{name}”", lambda: self.find(name, ("push button", "button")))
        return node.getState().contains(pyatspi.STATE_ENABLED)

    def enter(self, name, text):
        node = wait_for(f"the field “{name}”", lambda: self.find(name, ("text", "password text")))
        node.queryEditableText().setTextContents(text)

    def name_with(self, text):
        """The name of an accessible on the screen that has this in it; None: there is none."""
        return self.find_name(lambda name: text in name)

    def find_name(self, is_wanted):
        import pyatspi

        def walk(node, depth):
            if depth > 12:
                return None
            with contextlib.suppress(Exception):
                if node.getState().contains(pyatspi.STATE_SHOWING) and is_wanted(node.name):
                    return node.name
                if node.getRoleName() == "table":
                    return None
                return next(filter(None, (walk(node.getChildAtIndex(i), depth + 1)
                                          for i in range(node.childCount))), None)
            return None

        return next(filter(None, (walk(window, 0) for window in self.windows())), None)

    def sees(self, text):
        return self.name_with(text) is not None

    def has_keyboard(self, node):
        import pyatspi
        with contextlib.suppress(Exception):
            return node.getState().contains(pyatspi.STATE_FOCUSED)
        return False

    def window(self, name):
        """The window or dialog with this name; None: it is not there."""
        return next((w for w in self.windows() if w.name == name), None)

    def bring_to_front(self, name=None):
        """The keyboard goes to it, as it stands in front already. Without a name: the frame."""
        import pyatspi

        def has_come():
            window = self.window(name) if name else self.frame()
            with contextlib.suppress(Exception):
                if (self._desktop.focus.give(window.name)
                        and window.getState().contains(pyatspi.STATE_ACTIVE)):
                    return window
            return None
        return wait_for(f"the window “{name or 'Contactsheet'}” in front", has_come)

    def wait_until_closed(self, name):
        wait_for(f"the end of the window “{name}”", lambda: not self.window(name))

    def key(self, symbol, *held):
        """Presses a key on the display's keyboard, to whatever has the focus. Names of X11."""
        import pyatspi
        for code in held:
            pyatspi.Registry.generateKeyboardEvent(MODIFIERS[code], None, pyatspi.KEY_PRESS)
        pyatspi.Registry.generateKeyboardEvent(KEYS.get(symbol) or ord(symbol), None,
                                               pyatspi.KEY_SYM)
        for code in reversed(held):
            pyatspi.Registry.generateKeyboardEvent(MODIFIERS[code], None, pyatspi.KEY_RELEASE)

    def type(self, text):
        for letter in text:
            self.key(letter)

    def table(self, name):
        return wait_for(f"the table “{name}”", lambda: self.find(name, ("table",)))

    def text_of(self, name):
        node = wait_for(f"the field “{name}”", lambda: self.find(name, ("text",)))
        text = node.queryText()
        return text.getText(0, text.characterCount)

    def shown(self):
        """Every name on the screen, for a failure."""
        names = []
        self.find_name(lambda name: names.append(name))
        return [name for name in names if name]

    def wait_to_see(self, text):
        wait_for(f"“{text}”", lambda: self.sees(text), lambda: f" among {self.shown()}")
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


def files_with(folder, text):
    found = []
    for path in folder.rglob("*"):
        with contextlib.suppress(FileNotFoundError):  # it went while it was looked for
            if path.is_file() and text.encode() in path.read_bytes():
                found.append(str(path.relative_to(folder)))
    return found
