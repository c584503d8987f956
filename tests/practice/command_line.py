#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs contactsheet-practice-server as a person does.

    command_line.py SERVER_PROGRAM
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

CANARY = "canary-8d21-key"


def expect(condition, what):
    if not condition:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


def refused(program, arguments, mentions):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=30)
    expect(done.returncode == 2 and mentions in done.stderr and not done.stdout,
           f"{' '.join(arguments)} is refused, naming {mentions}")


def bad_arguments(program):
    refused(program, ["--port"], "--port")
    refused(program, ["--port", "70000"], "70000")
    refused(program, ["--rows", "many"], "many")
    refused(program, ["--rows", "5000001"], "5000001")
    refused(program, ["--profile", "kind"], "kind")
    refused(program, ["--set", "ids"], "ids")
    refused(program, ["--set", "ids=roman"], "ids=roman")
    refused(program, ["--set", "no-such=1"], "no-such=1")
    refused(program, ["--frob"], "--frob")
    refused(program, ["--journal", os.path.join("no", "such", "folder", "file")], "folder")


def help_text(program):
    done = subprocess.run([program, "--help"], capture_output=True, text=True, timeout=30)
    expect(done.returncode == 0 and not done.stderr, "--help ends with 0")
    for word in ("--prerender", "total-name=total|total_results", "fault-writes=lost|stored"):
        expect(word in done.stdout, f"--help tells about {word}")


def start(program, *arguments):
    server = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, text=True)
    line = server.stdout.readline()
    expect(line.startswith("listening on http://127.0.0.1:") and line.endswith("/api\n"),
           "one line says where it listens")
    return server, line.split()[-1]


def served(program):
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, "journal.jsonl")
        server, root = start(program, "--rows", "1200", "--key", CANARY, "--profile", "family",
                             "--set", "total-name=total", "--journal", journal, "--prerender",
                             "--seed", "9")
        request = urllib.request.Request(f"{root}/contacts/?results_per_page=1000&page=2")
        request.add_header("Authorization", f"Bearer {CANARY}")
        request.add_header("Accept-Language", "*")
        with urllib.request.urlopen(request, timeout=30) as response:
            page = json.load(response)
        expect(len(page["data"]) == 200 and page["meta"]["total"] == 1200, "a page is served")
        port = root.split(":")[2].split("/")[0]
        refused(program, ["--port", port], port)
        server.send_signal(signal.SIGTERM)
        expect(server.wait(timeout=10) == 0, "SIGTERM ends it with 0")
        expect(server.stdout.read() == "", "nothing else was printed")
        with open(journal, encoding="utf-8") as file:
            text = file.read()
        expect(json.loads(text)["status"] == 200, "the journal has the request")
        expect(CANARY not in text and "Bearer <accepted>" in text, "the journal has no key")


def interrupted(program):
    server, root = start(program)
    kept = urllib.request.urlopen(f"{root}/contacts/", timeout=30)
    server.send_signal(signal.SIGINT)
    expect(server.wait(timeout=10) == 0, "SIGINT ends it with 0, a connection being open")
    kept.close()


def main():
    program = sys.argv[1]
    bad_arguments(program)
    help_text(program)
    served(program)
    if os.name == "posix":
        interrupted(program)


if __name__ == "__main__":
    main()
