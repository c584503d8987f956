#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program as a shell sees it: texts, exit codes, folders, keys, and a second start.

    command_line.py PROGRAM PRACTICE_SERVER
"""

import contextlib
import json
import os
import pathlib
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import time

KEY = "canary-key-line-4c11e8"
PATIENCE = 20  # seconds


def fail(what):
    sys.exit(f"FAILED: {what}")


def check(what, good, detail=""):
    if not good:
        fail(f"{what} {detail}")
    print(f"ok: {what}", flush=True)


def wait_for(what, condition):
    end_at = time.monotonic() + PATIENCE
    while time.monotonic() < end_at:
        if condition():
            return
        time.sleep(0.02)  # between two looks at another program
    fail(f"{what} did not come")


def end(process):
    if process.poll() is None:
        process.terminate()
        process.wait(PATIENCE)


class Shell:
    """Runs the program without a display, in a home of its own."""

    def __init__(self, program, folder, stack):
        self.program = program
        self.folder = folder
        self._stack = stack
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("XDG_", "QT_", "DBUS_", "CONTACTSHEET_"))}
        self.environment = {**kept, "HOME": str(folder), "LC_ALL": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen",
                            # No session bus: nothing here waits for a keychain.
                            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}

    def run(self, *arguments, text="", **extra):
        return subprocess.run([self.program, *arguments], input=text, capture_output=True,
                              text=True, timeout=PATIENCE, env={**self.environment, **extra},
                              check=False)

    def start(self, *arguments, text=None, **extra):
        process = subprocess.Popen([self.program, *arguments], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                   env={**self.environment, **extra})
        self._stack.callback(end, process)
        if text is not None:
            process.stdin.write(text)
            process.stdin.close()
        return process


def texts(shell):
    without_display = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": ""}
    for option in ("--help", "--version", "--self-test"):
        result = shell.run(option, **without_display)
        check(f"{option} needs no display and ends with 0", result.returncode == 0, result.stderr)
    helped = shell.run("--help").stdout
    for option in ("--settings", "--log", "--self-test", "--practice", "--server", "--key-stdin"):
        check(f"the help names {option}", option in helped)
    checks = shell.run("--self-test").stdout.splitlines()
    check("the self-test says five things", len(checks) == 5, checks)
    broken = shell.run("--self-test", QT_NO_GLIB="1")
    check("the self-test ends with 1 without GLib's loop",
          broken.returncode == 1 and "MISSING: Event loop" in broken.stdout, broken.stdout)
    checked = shell.run("--log", "--self-test", "--nonsense", **without_display)
    check("a word that is a value is no option", checked.returncode == 2, checked)
    for wrong in (["--settings", ""], ["--log", ""], ["--nonsense"], ["word"],
                  ["--server", "http://example.com/api"], ["--practice", "--server", "x"],
                  ["--server", "127.0.0.1", "--settings", str(shell.folder / "s")],
                  ["--practice-rows", "5"]):
        result = shell.run(*wrong, CONTACTSHEET_API_KEY=KEY)
        said = result.stderr.strip()
        check(f"{wrong} is refused in one sentence", result.returncode == 2
              and said and "\n" not in said and KEY not in said, result)


def folders(shell):
    blocked = shell.folder / "file"
    blocked.write_text("not a folder", "utf-8")
    result = shell.run("--settings", str(blocked / "below"))
    check("a folder that cannot be made is said", result.returncode == 1
          and "cannot be written" in result.stderr, result)
    result = shell.run("--practice", "--log", str(blocked / "log"))
    check("a log that cannot be written is said", result.returncode == 1
          and "cannot be written" in result.stderr, result)


def second_start(shell):
    settings = shell.folder / "settings"
    arguments = ["--settings", str(settings), "--practice", "--practice-rows", "10"]
    first = shell.start(*arguments)
    wait_for("the lock", lambda: (settings / "lock").exists())
    second = None
    for _ in range(50):
        second = shell.run(*arguments)
        if second.returncode == 0:  # its socket may be a moment behind its lock
            break
    check("a second start is sent to the first", second.returncode == 0
          and "running already" in second.stdout, second)
    check("the first goes on", first.poll() is None)
    other = shell.start("--settings", str(shell.folder / "other"), "--practice")
    wait_for("another folder's program", lambda: (shell.folder / "other" / "lock").exists())
    check("another folder has a program of its own", other.poll() is None)
    mode = stat.S_IMODE(settings.stat().st_mode)
    check("the folder is this person's only", mode == 0o700, oct(mode))
    first.send_signal(signal.SIGKILL)
    first.wait(PATIENCE)
    check("the lock of a killed program is left", (settings / "lock").exists())
    third = shell.start(*arguments)
    wait_for("the next start", lambda: str(third.pid) in lock_text(settings))
    check("the next start takes it over", third.poll() is None)
    third.send_signal(signal.SIGSTOP)
    silent = shell.run(*arguments)
    third.send_signal(signal.SIGCONT)
    check("one that does not answer is said", silent.returncode == 1
          and "does not answer" in silent.stderr, silent)


def left_locks(shell):
    """A lock that no running program holds keeps nobody out, whatever is in it."""
    for name, text in (("empty", ""), ("garbage", "\0\0nonsense"),
                       ("of-another-computer", "1\ncontactsheet\nsome-other-computer\n\n\n")):
        folder = shell.folder / f"lock-{name}"
        folder.mkdir(mode=0o755)
        (folder / "lock").write_text(text, "utf-8")
        process = shell.start("--settings", str(folder), "--practice", "--practice-rows", "10")
        wait_for(f"the start with a lock {name}", lambda: str(process.pid) in lock_text(folder))
        check(f"a lock {name} keeps nobody out", process.poll() is None)
        check("a folder that was there keeps its permissions",
              stat.S_IMODE(folder.stat().st_mode) == 0o755)
        end(process)


def lock_text(settings):
    with contextlib.suppress(OSError):
        return (settings / "lock").read_text("utf-8", "replace")
    return ""


def key_of_this_run(shell, practice, stack):
    journal = shell.folder / "journal.jsonl"
    server = subprocess.Popen([practice, "--rows", "200", "--key", KEY, "--journal", str(journal)],
                              stdout=subprocess.PIPE, text=True)
    stack.callback(end, server)
    address = server.stdout.readline().split()[-1]

    def arrived():
        lines = journal.read_text("utf-8").splitlines() if journal.exists() else []
        return [json.loads(line)["status"] for line in lines]

    for how, arguments, options in (
            ("in the environment", [], {"CONTACTSHEET_API_KEY": f"Bearer {KEY}"}),
            ("on standard input", ["--key-stdin"], {"text": f'"{KEY}"\n'})):
        before = len(arrived())
        log = shell.folder / f"log-{before}.txt"
        log.touch(mode=0o644)  # one that was there before
        process = shell.start("--server", address, "--log", str(log), *arguments, **options)
        wait_for(f"requests with a key {how}", lambda: len(arrived()) > before)
        check(f"a key {how} is accepted", set(arrived()[before:]) == {200}, arrived())
        shown = pathlib.Path(f"/proc/{process.pid}")
        check("it is not in its arguments", KEY not in (shown / "cmdline").read_text("utf-8"))
        check("it is not in its environment", KEY not in (shown / "environ").read_text("utf-8"))
        check("the log is this person's only", stat.S_IMODE(log.stat().st_mode) == 0o600)
        end(process)
    left = [str(path) for path in shell.folder.rglob("*")
            if path.is_file() and KEY in path.read_text("utf-8", "replace")]
    check("no file holds it", not left, left)
    # Control: the same place does show what a process was given and did not take out.
    shown = subprocess.Popen(["sleep", "20"], env={**os.environ, "CONTACTSHEET_API_KEY": KEY})
    stack.callback(end, shown)
    wait_for("the control", lambda: KEY in pathlib.Path(
        f"/proc/{shown.pid}/environ").read_text("utf-8"))


def nothing_listens(shell, stack):
    """Only local sockets, while no practice account runs."""
    process = shell.start("--settings", str(shell.folder / "quiet"))
    wait_for("the program", lambda: (shell.folder / "quiet" / "lock").exists())
    own = set()
    for entry in pathlib.Path(f"/proc/{process.pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            own.add(os.readlink(entry))

    def listening():
        inodes = set()
        for table in ("tcp", "tcp6"):
            for line in pathlib.Path(f"/proc/net/{table}").read_text("utf-8").splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A":
                    inodes.add(f"socket:[{fields[9]}]")
        return inodes

    check("it listens on no network", not own & listening())
    control = socket.create_server(("127.0.0.1", 0))
    stack.callback(control.close)
    check("the look would have seen it",
          os.readlink(f"/proc/self/fd/{control.fileno()}") in listening())


def main():
    program, practice = sys.argv[1:3]
    with tempfile.TemporaryDirectory(prefix="contactsheet-line-") as name, \
            contextlib.ExitStack() as stack:
        shell = Shell(program, pathlib.Path(name), stack)
        texts(shell)
        folders(shell)
        second_start(shell)
        left_locks(shell)
        if sys.platform == "linux":
            key_of_this_run(shell, practice, stack)
            nothing_listens(shell, stack)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
