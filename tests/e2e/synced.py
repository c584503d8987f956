#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A change is on disk before it is sent: the system calls of a run, as strace sees them.

    synced.py CHANGESRUNNER PRACTICE_SERVER
"""

import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile

PATIENCE = 60  # seconds
CALL = re.compile(r"\b(fsync|fdatasync|write|sendto|sendmsg)\((\d+)(?:<([^>]*)>)?,? ?(.*)")
WRITES = ("POST /", "DELETE /")


def fail(what):
    sys.exit(f"FAILED: {what}")


def sent_and_synced(trace):
    """For each write that left: whether the journal was synced since the one before."""
    synced = False
    found = []
    for line in trace.splitlines():
        call = CALL.search(line)
        if not call:
            continue
        name, _, file, rest = call.groups()
        if name in ("fsync", "fdatasync"):
            synced = synced or "changes.sqlite" in (file or "")
        elif any(start in rest for start in WRITES):
            found.append(synced)
            synced = False
    return found


def run(runner, server, folder, journal, changes):
    trace = folder / "trace"
    command = ["strace", "-f", "-y", "-s", "32", "-o", str(trace),
               "-e", "trace=fsync,fdatasync,write,sendto,sendmsg",
               runner, server, journal, "--submit", changes]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    if done.returncode != 0 and "ptrace" in done.stderr:
        print("skipped: this system does not let strace look:", done.stderr.splitlines()[0])
        sys.exit(77)
    if done.returncode != 0:
        fail(f"the run ended with {done.returncode}: {done.stdout[-500:]} {done.stderr[-500:]}")
    return sent_and_synced(trace.read_text("utf-8", "replace"))


def main():
    runner, server_program = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = pathlib.Path(name)
        server = subprocess.Popen(
            [server_program, "--rows", "60", "--set", "rate-limit=off"],
            stdout=subprocess.PIPE, text=True)
        stack.callback(server.stdout.close)
        stack.callback(server.wait)
        stack.callback(server.kill)
        address = server.stdout.readline().split()[-1]
        on_disk = run(runner, address, folder, str(folder / "changes.sqlite"), "0:8")
        if len(on_disk) != 8 or not all(on_disk):
            fail(f"a change left before it was on disk: {on_disk}")
        print(f"ok: {len(on_disk)} changes, each synced before it left")
        # The same look at a journal in memory has to find that nothing was synced.
        in_memory = run(runner, address, folder, "", "20:28")
        if not in_memory or any(in_memory):
            fail(f"this test would not see a change that is not on disk: {in_memory}")
        print("ok: without a file this test fails, as it should")


main()
