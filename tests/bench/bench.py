#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures the program and prints a table; ./bench builds everything and calls this.

    bench.py --build FOLDER [--only PART]… [--quick]

Each part runs in a program of its own that prints its figures as JSON, one on a line. Whatever the
figures are, this ends with 0; with 1 when something could not be measured.

What the figures stand for. Data: the made-up people of the practice server, profile docs, a process
of its own on this computer, its pages made beforehand, no limit of requests. Platform: Xvfb,
1920×1080, the window as large as the screen. Times are wall times unless "UI thread" stands before
them.

  key to picture      from just before the key event is given to the window until the event in which
                      the answer is painted and flushed is over; "key to rows" ends where the rows
                      are in the model
  UI thread           CPU time of the UI thread from one return to the event loop to the next: the
                      longest of the activity
  private memory      Private_Clean and Private_Dirty of /proc/self/smaps_rollup, the whole program;
                      the peak is looked for every 20 ms
  jump                from the change of the scroll bar until all rows on the screen are painted
  start               from just before exec until the X server shows two colours in the window
  close               from just before the window closes until the process is gone
"""

import argparse
import contextlib
import json
import pathlib
import signal
import statistics
import subprocess
import sys
import time

import figures
from figures import Figure
from stage import Stage, end
from windowwatch import WindowWatch

SIZES = (10_000, 100_000, 1_000_000, 3_000_000)
PATIENCE = 30  # seconds, for a window


class CouldNotMeasure(Exception):
    pass


class Bench:
    def __init__(self, stage, quick):
        self.stage = stage
        self.quick = quick
        # More than what the program reads by itself: see jump().
        self.rows = 200_000 if quick else 1_000_000
        self.figures = []
        self._closing = []  # milliseconds

    def add(self, figure):
        self.figures.append(figure)
        print(f"  {' '.join(filter(None, figure.cells()[:2]))}", file=sys.stderr)

    def run_child(self, command, rows):
        """Takes over the figures it prints and returns its other lines. Its standard error is
        shown: there it says what took long."""
        process = self.stage.start(command, stdout=subprocess.PIPE, text=True)
        events = []
        for text in process.stdout:
            if not text.startswith("{"):
                print(text, end="", file=sys.stderr)
                continue
            line = json.loads(text)
            if "name" in line:
                self.add(Figure.from_line(line, rows))
            else:
                events.append(line)
        process.wait()
        ended = time.monotonic_ns()
        if process.returncode != 0:
            raise CouldNotMeasure(f"{pathlib.Path(command[0]).name} ended with "
                                  f"{process.returncode}")
        self._closing += [(ended - int(line["at"])) / 1e6
                          for line in events if line.get("event") == "closing"]
        return events

    def run_window(self, part, server, rows, *options):
        command = [self.stage.program("contactsheet-windowbench"), "--server", server.address,
                   "--part", part, *options]
        return self.run_child(command + (["--quick"] if self.quick else []), rows)

    # The parts, in the order in which they run

    def engine(self):
        """What others do with the same rows takes minutes for more than a million."""
        program = self.stage.program("contactsheet-enginebench")
        for rows in SIZES[:2] if self.quick else SIZES:
            options = ["--references"] if rows <= 1_000_000 else []
            self.run_child([program, "--rows", str(rows), *options], rows)

    def typing(self, server):
        self.run_window("typing", server, self.rows)

    def sheet(self, server):
        self._closing.clear()
        self.run_window("sheet", server, self.rows)
        self.add(Figure("close to process gone", statistics.median(self._closing), "ms",
                        rows=self.rows))

    def reading(self, server):
        self.run_window("reading", server, self.rows)

    def memory(self, server):
        self.run_window("memory", server, self.rows)

    def larger(self, _):
        """The same with as many as the program is made for."""
        if self.quick:
            return
        with self.stage.server(SIZES[-1]) as server:
            for part in ("typing", "memory"):
                self.run_window(part, server, SIZES[-1])

    def jump(self, server):
        events = self.run_window("jump", server, self.rows, "--journal", str(server.journal))
        jumps = [event for event in events if event.get("event") == "jump"]
        origin = server.address.removesuffix("/api")
        curl = statistics.median(curl_milliseconds(origin + request)
                                 for jump in jumps for request in jump["requests"])
        times = [jump["milliseconds"] for jump in jumps]
        for what, value in (("median", statistics.median(times)), ("longest", max(times))):
            self.add(Figure(f"jump to rows that are not read, {what}", value, "ms", len(times),
                            self.rows, "curl", curl))
        for what, across in (("", False), (" across an edge", True)):
            counts = [len(jump["requests"]) for jump in jumps if jump["across an edge"] == across]
            if counts:
                self.add(Figure(f"requests for a jump{what}, most", max(counts), "", len(counts),
                                self.rows))

    def start(self, server):
        """The real program beside a bare one, seen from outside, in turns."""
        watch = WindowWatch()
        runs = 5 if self.quick else 20
        times = {"an account": [], "welcome": [], "bare": []}
        program = self.stage.program("contactsheet")
        for run in range(-1, runs):  # the first one warms up
            commands = {
                "an account": [program, "--server", server.address, "--key-stdin"],
                "welcome": [program, "--settings", str(self.stage.folder / f"settings-{run}")],
                "bare": [self.stage.program("contactsheet-bareview")],
            }
            for what, command in commands.items():
                time_taken = self._start_once(watch, command)
                if run >= 0:
                    times[what].append(time_taken)
        bare = statistics.median(times["bare"])
        for what in ("an account", "welcome"):
            self.add(Figure(f"start to window painted, {what}", statistics.median(times[what]),
                            "ms", runs, self.rows if what == "an account" else None,
                            "bare QTableView", bare))

    def _start_once(self, watch, command):
        watch.forget()
        key = self.stage.folder / "key"
        key.write_text("any key\n", encoding="utf-8")
        with key.open("rb") as stdin:
            began = time.monotonic_ns()
            process = self.stage.start(command, stdin=stdin)
        painted = watch.wait_for_picture(PATIENCE)
        end(process)
        if painted is None:
            raise CouldNotMeasure(f"{pathlib.Path(command[0]).name} showed no window")
        return (painted - began) / 1e6

    def bare(self):
        self.run_child([self.stage.program("contactsheet-bareview"), "--measure"], 1_000_000)


def curl_milliseconds(address):
    """The time of the very same page, by another program."""
    outcome = subprocess.run(["curl", "--silent", "--fail", "--output", "/dev/null", "--write-out",
                              "%{time_total}", address], capture_output=True, text=True,
                             check=False)
    if outcome.returncode != 0:
        raise CouldNotMeasure(f"curl ended with {outcome.returncode}")
    return float(outcome.stdout) * 1000


ALONE = ("engine", "bare")
WITH_SERVER = ("typing", "sheet", "reading", "memory", "jump", "start", "larger")


def run_parts(bench, chosen):
    """What could not be measured, as lines."""
    problems = []

    def attempt(part, *arguments):
        print(f"{part} …", file=sys.stderr)
        began = time.monotonic()
        try:
            getattr(bench, part)(*arguments)
        except CouldNotMeasure as problem:
            problems.append(f"{part}: {problem}")
        print(f"{part}: {time.monotonic() - began:.0f} s", file=sys.stderr)

    for part in filter(chosen.__contains__, ALONE):
        attempt(part)
    wanted = [part for part in WITH_SERVER if part in chosen]
    with bench.stage.server(bench.rows) if wanted else contextlib.nullcontext() as server:
        for part in wanted:
            attempt(part, server)
    return problems


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(prog="./bench", description="Measures Contactsheet.")
    parser.add_argument("--build", default=root / "build" / "release", type=pathlib.Path,
                        help=argparse.SUPPRESS)
    parser.add_argument("--only", action="append", choices=ALONE + WITH_SERVER, metavar="PART",
                        help=f"one of {', '.join(ALONE + WITH_SERVER)}; may be given again")
    parser.add_argument("--quick", action="store_true",
                        help="200,000 contacts and few repetitions: to see that it runs")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # and all that was started ends
    with Stage(arguments.build / "bin") as stage:
        bench = Bench(stage, arguments.quick)
        problems = run_parts(bench, arguments.only or ALONE + WITH_SERVER)
    print(figures.table(bench.figures))
    figures.write(bench.figures, root / "build" / "bench.json")
    for line in problems:
        print(f"COULD NOT BE MEASURED: {line}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
