#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program is killed with SIGKILL at random moments while it changes contacts, and started
again: nothing is lost, nothing arrives twice, nothing that only waited goes by itself.

    killed.py CHANGESRUNNER PRACTICE_SERVER [SEED]
"""

import contextlib
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import urllib.request

CHANGES = 200
BATCH = 25
KILLS = 26
ROWS = 400
PATIENCE = 30  # seconds


def fail(what):
    sys.exit(f"FAILED: {what}")


def check(what, good, detail=""):
    if not good:
        fail(f"{what} {detail}")
    print(f"ok: {what}", flush=True)


def label(i):
    """As changesrunner.cpp names its changes."""
    kind = ("delete", "update", "create")[i % 3]
    return f"{kind}/+39333{5_000_000 + i}" if kind == "create" else f"{kind}/{i + 1}"


class Server:
    def __init__(self, program, folder, stack, delay):
        self._journal = folder / "arrived.jsonl"
        self._process = subprocess.Popen(
            [program, "--rows", str(ROWS), "--profile", "family", "--set", "rate-limit=off",
             "--set", f"delay-ms={delay}", "--journal", str(self._journal)],
            stdout=subprocess.PIPE, text=True)
        stack.callback(self._end)
        self.address = self._process.stdout.readline().split()[-1]

    def _end(self):
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()

    def contacts(self):
        with urllib.request.urlopen(f"{self.address}/contacts/?results_per_page=1000",
                                    timeout=PATIENCE) as answer:
            return json.load(answer)["data"]

    def arrivals(self):
        """How often each write arrived, by its label."""
        times = {}
        lines = self._journal.read_text("utf-8").splitlines() if self._journal.exists() else []
        for line in lines:
            with contextlib.suppress(json.JSONDecodeError):  # one that is being written
                entry = json.loads(line)
                last = entry["path"].rstrip("/").rsplit("/", 1)[-1]
                if entry["method"] == "DELETE":
                    name = f"delete/{last}"
                elif entry["method"] != "POST":
                    continue
                elif last == "contacts":
                    name = f"create/{dict(entry['form'])['phone_number']}"
                else:
                    name = f"update/{last}"
                times[name] = times.get(name, 0) + 1
        return times


class Runner:
    """One run; remembers what it printed."""

    def __init__(self, program, server, journal, *arguments):
        self.events = []
        self._process = subprocess.Popen(
            [program, server.address, str(journal), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def lines(self):
        for line in self._process.stdout:
            words = line.split()
            self.events.append((words[0], *words[1:]))
            yield self.events[-1]

    def named(self, event):
        return [event_of[1] for event_of in self.events if event_of[0] == event]

    def to_end(self):
        for _ in self.lines():
            pass
        if self._process.wait(PATIENCE) != 0 or not self.events or self.events[-1] != ("end",):
            fail(f"a run did not come to its end: {self.events[-5:]}")

    def kill(self):
        """Takes in what it printed before; True when it was still running."""
        was_running = self._process.poll() is None
        self._process.kill()
        for _ in self.lines():
            pass
        self._process.wait(PATIENCE)
        return was_running and ("end",) not in self.events

    def kill_after(self, lines, seconds, counted=None):
        """So many lines (of a kind) after the list was read; negative: whatever it is at."""
        left = max(lines, 0)
        is_ready = lines < 0
        while left or not is_ready:
            event = next(self.lines(), None)
            if event is None:
                break
            left -= is_ready and left > 0 and counted in (None, event[0])
            is_ready |= event == ("ready",)
        time.sleep(seconds)  # the moment is the test
        return self.kill()


class Story:
    """All runs over one journal, and what they said."""

    def __init__(self, program, server, journal, chance):
        self._program, self._server, self.journal = program, server, journal
        self._chance = chance
        self.added, self.sent, self.done, self.not_done = set(), set(), {}, {}
        self.kills = self.runs = self.adopted = 0

    def _started(self, *arguments):
        self.runs += 1
        return Runner(self._program, self._server, self.journal, *arguments)

    def _heard(self, run):
        self.added |= set(run.named("added"))
        self.sent |= set(run.named("sent"))
        for event in run.events:
            if event[0] == "done":
                self.done[event[1]] = int(event[2])
            elif event[0] == "notdone" and event[2] != "Earlier":
                self.not_done[event[1]] = event[2]
        looked_up = set(run.named("checking")) & set(self.done)
        self.adopted += sum(1 for name in looked_up if name.startswith("create/"))

    def killed(self, most_lines, *arguments):
        if self._chance.random() < 0.1:
            return self._killed_after(-1, self._chance.uniform(0, 0.2), *arguments)
        return self._killed_after(self._chance.randrange(most_lines),
                                  self._chance.uniform(0, 0.012), *arguments)

    def submitted(self, first, is_whole):
        """Killed while it is written down, or as soon as all of it is."""
        lines = BATCH if is_whole else self._chance.randrange(BATCH)
        return self._killed_after(lines, self._chance.uniform(0, 0.012), "--submit",
                                  f"{first}:{first + BATCH}", counted="added")

    def _killed_after(self, lines, seconds, *arguments, counted=None):
        run = self._started(*arguments)
        self.kills += run.kill_after(lines, seconds, counted)
        self._heard(run)
        return run

    def whole(self, *arguments):
        run = self._started(*arguments)
        run.to_end()
        self._heard(run)
        return run

    def only_looked(self):
        """Without a word of the person nothing that only waited is sent, killed or not."""
        runs = [self.killed(4)] if self._chance.random() < 0.4 else []
        runs.append(self.whole())
        arrived = self._server.arrivals()
        for run in runs:
            if run.named("sent") or run.named("added"):
                fail(f"a run that only looked sent something: {run.events}")
            gone = [name for name in run.named("held") if name in arrived]
            if gone:
                fail(f"what only waited went by itself: {gone}")
        return runs[-1]


def everything_killed(story):
    first = 0
    while story.kills < KILLS or first < CHANGES:
        if first < CHANGES:
            story.submitted(first, first // BATCH % 4 != 0)
            first += BATCH
            story.only_looked()
        story.killed(16, "--send-held")
        story.only_looked()
    story.whole("--send-held")
    check(f"killed {story.kills} times in {story.runs} runs", story.kills >= KILLS)


def outcomes(story, server, left):
    """Each change ended as it was said, once."""
    contacts = server.contacts()
    names = {str(contact["id"]): contact["name"] for contact in contacts}
    numbers = [contact["phone_number"] for contact in contacts]
    arrived = server.arrivals()
    check("no write arrived twice", set(arrived.values()) == {1},
          [pair for pair in arrived.items() if pair[1] != 1])
    counts = {"done": 0, "done, and killed before it was said": 0, "not done": 0, "never added": 0}
    for i in range(CHANGES):
        name = label(i)
        kind, who = name.split("/")
        here = {"delete": who not in names, "update": names.get(who) == f"Canary {i}",
                "create": numbers.count(who) == 1}[kind]
        untouched = kind != "create" or who not in numbers
        times = arrived.get(name, 0)
        if name in story.done:
            what, good = "done", here and times == 1
        elif name in left:
            reason = story.not_done.get(name, "Earlier")
            fits = {"delete": ("StillThere", "Earlier"), "update": ("NotStored", "Earlier"),
                    "create": ("NotFound", "Earlier")}[kind]
            what, good = "not done", not here and untouched and times == 0 and reason in fits
        elif name in story.added:
            what, good = "done, and killed before it was said", here and times == 1
        else:
            what, good = "never added", not here and untouched and times == 0
        if not good:
            fail(f"{name} counts as {what}, but: there {here}, arrived {times}, "
                 f"said {story.not_done.get(name)}")
        counts[what] += 1
    check(f"each of {CHANGES} ended as it was said, once: {counts}; new contacts found again after "
          f"a kill: {story.adopted}", counts["done"] > CHANGES // 2)


def killed_at_random(runner, practice, folder, stack, chance):
    server = Server(practice, folder, stack, 4)
    journal = folder / "journal" / "changes.sqlite"
    people = [contact["name"] for contact in server.contacts() if contact["name"]]
    story = Story(runner, server, journal, chance)
    everything_killed(story)
    last = story.whole()
    check("nothing waits at the end", not last.named("held") and not last.named("checking"))
    outcomes(story, server, set(last.named("notdone")))
    no_names_left(story, journal, people)


def no_names_left(story, journal, people):
    def names_in_files():
        found = set()
        for file in journal.parent.iterdir():
            content = file.read_bytes()
            found |= {name for name in ["Canary", "+39333", *people]
                      if len(name) > 4 and name.encode() in content}
        return found

    # Control: while changes wait, they are in the file.
    story.whole("--discard-not-done")
    waiting = story.submitted(CHANGES, True)
    check("a file with changes holds names", waiting.named("added") and names_in_files(), "")
    story.whole("--send-held")
    story.whole("--discard-not-done")
    check("after the last one the file holds none", not names_in_files(), names_in_files())


def killed_behind(runner, practice, folder, stack, change, *arguments):
    """Killed when the server has it and its answer is on the way; how often it arrives in all."""
    folder.mkdir()
    server = Server(practice, folder, stack, 150)
    journal = folder / "journal" / "changes.sqlite"
    run = Runner(runner, server, journal, "--submit", f"{change}:{change + 1}")
    name = label(change)
    for event in run.lines():
        if event == ("sent", name):
            break
    end_at = time.monotonic() + PATIENCE
    while name not in server.arrivals():
        if time.monotonic() > end_at:
            fail(f"{name} did not arrive")
    check(f"killed while the answer to {name} is on its way", run.kill())
    again = Runner(runner, server, journal, *arguments)
    again.to_end()
    numbers = [contact["phone_number"] for contact in server.contacts()]
    return server.arrivals()[name], numbers.count(name.split("/")[1]), again.named("done")


def control(runner, practice, folder, stack):
    """Without the look at what was sent the same kill doubles it, and the test sees that."""
    for change in (0, 2):
        name = label(change)
        kept = killed_behind(runner, practice, folder / f"kept-{change}", stack, change,
                             "--send-held")
        check(f"{name} arrived once and is done", kept[0] == 1 and kept[2] == [name], kept)
        lost = killed_behind(runner, practice, folder / f"lost-{change}", stack, change,
                             "--send-held", "--as-if-never-sent")
        check(f"{name} arrives twice where nobody looks", lost[0] == 2, lost)
        if name.startswith("create/"):
            check("one new contact, and two without the look", (kept[1], lost[1]) == (1, 2))


def main():
    runner, practice = sys.argv[1:3]
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(10**9)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="contactsheet-killed-") as name, \
            contextlib.ExitStack() as stack:
        folder = pathlib.Path(name)
        control(runner, practice, folder, stack)
        killed_at_random(runner, practice, folder, stack, random.Random(seed))
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
