# SPDX-License-Identifier: MIT
"""What a benchmark stands on: a display, a home and practice servers of its own. All of it ends with
the benchmark."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SCREEN = "1920x1080x24"
NEEDED = ("Xvfb", "curl")


def end(process):
    """Ends one process that the benchmark started."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Server:
    """A practice server as documented, without a limit of requests, its pages made beforehand."""

    def __init__(self, process, journal):
        self.process = process
        self.journal = journal
        self.address = process.stdout.readline().split()[-1]


class Stage(contextlib.AbstractContextManager):
    """Display and folders; the environment is that of the programs to measure."""

    def __init__(self, binaries):
        self.binaries = pathlib.Path(binaries)
        missing = [name for name in NEEDED if not shutil.which(name)]
        if missing:
            sys.exit(f"The benchmarks need {' and '.join(missing)}.")
        self._stack = contextlib.ExitStack()
        self.folder = pathlib.Path(
            self._stack.enter_context(tempfile.TemporaryDirectory(prefix="contactsheet-bench-")))
        self._prepare_environment()
        self._start_display()

    def __exit__(self, *_):
        self._stack.close()

    def program(self, name):
        return str(self.binaries / name)

    def start(self, command, **options):
        process = subprocess.Popen(command, **options)
        self._stack.callback(end, process)
        return process

    @contextlib.contextmanager
    def server(self, rows):
        """One with so many contacts, for as long as it is needed."""
        journal = self.folder / f"journal-{rows}.jsonl"
        process = self.start([self.program("contactsheet-practice-server"), "--rows", str(rows),
                              "--profile", "docs", "--prerender", "--journal", str(journal)],
                             stdout=subprocess.PIPE, text=True)
        try:
            yield Server(process, journal)
        finally:
            end(process)

    def _prepare_environment(self):
        """Nothing of the person's: the same on every computer."""
        for name in list(os.environ):
            if name.startswith(("XDG_", "QT_", "DBUS_", "WAYLAND", "CONTACTSHEET_", "LC_", "LANG")):
                del os.environ[name]
        for name in ("home", "runtime"):
            (self.folder / name).mkdir(mode=0o700)
        # No session bus: looking for one would start it.
        os.environ.update(HOME=str(self.folder / "home"), TZ="UTC", LC_ALL="C.UTF-8",
                          XDG_RUNTIME_DIR=str(self.folder / "runtime"), QT_QPA_PLATFORM="xcb",
                          DBUS_SESSION_BUS_ADDRESS="disabled:")

    def _start_display(self):
        reading, writing = os.pipe()
        self.start(["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
                   pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("Xvfb did not start.")
        os.environ["DISPLAY"] = f":{number}"
