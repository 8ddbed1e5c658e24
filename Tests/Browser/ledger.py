"""A ledger for the walk: made by the program itself, in a folder of its own, at a fixed time."""

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ARTICLES = {
    "bridge": {
        "title": "Both wait at the bridge",
        "published": "2025-03-18",
        "source": "Wire",
        "url": "https://news.example/bridge",
        "text": "Arland would open the border if Borland withdrew from the bridge. Borland answered in kind.\n\n"
        "Borland would withdraw from the bridge if Arland opened the border.\n\n"
        "Cestria proposed a ten-day truce to both. Arland will study it.",
        "statements": [
            {"id": "s1", "party": "Arland", "status": "accepted-if", "action": "open the border", "to": ["Borland"],
             "on": "2025-03-17", "conditions": [
                 {"by": "Borland", "action": "withdraw from the bridge", "kind": "if", "status": "open"}],
             "evidence": ["Arland would open the border if Borland withdrew from the bridge."]},
            {"id": "s2", "party": "Borland", "status": "accepted-if", "action": "withdraw from the bridge",
             "to": ["Arland"], "on": "2025-03-17", "due": "2025-03-30", "conditions": [
                 {"by": "Arland", "action": "open the border", "kind": "if", "status": "open"}],
             "evidence": ["Borland would withdraw from the bridge if Arland opened the border.",
                          "Borland answered in kind."]},
            {"id": "s3", "party": "Cestria", "status": "proposed", "action": "ten-day truce",
             "to": ["Arland", "Borland"], "on": "2025-03-18", "conditions": [],
             "evidence": ["Cestria proposed a ten-day truce to both."]},
            {"id": "s4", "party": "Arland", "status": "pending-review", "action": "ten-day truce", "to": ["Cestria"],
             "on": "2025-03-18", "conditions": [],
             "evidence": ["Cestria proposed a ten-day truce to both.", "Arland will study it."]},
        ],
    },
    "evil": {
        "title": "<script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 2\">",
        "published": "2025-03-19",
        "source": "\"><script>window.hacked = 3</script>",
        "url": "javascript:window.hacked=4",
        "text": "Dorn said \u001b[31m<script>window.hacked = 5</script> \"onclick='window.hacked=6' it would pay.\u202e\n\n"
        "</p><iframe src=\"https://evil.example\"></iframe>",
        "statements": [
            {"id": "s1", "party": "Dorn<script>window.hacked = 7</script>", "status": "pledged",
             "action": "pay\" onmouseover=\"window.hacked=8", "to": [], "conditions": [],
             "evidence": [
                 "Dorn said \u001b[31m<script>window.hacked = 5</script> \"onclick='window.hacked=6' it would pay."]},
        ],
    },
}

# More parties than a matrix has columns, all of whom wait for one.
ARTICLES["crowd"] = {
    "title": "Everybody waits for Quoria",
    "published": "2025-03-18",
    "source": "Wire",
    "text": "".join(f"Partyland-{letter} will ship grain if Quoria opens harbour {letter}.\n\n" for letter in "ABCDEFGHIJ"),
    "statements": [
        {"id": "s0", "party": "Quoria", "status": "proposed", "action": "ship grain", "to": ["Partyland-A"],
         "on": "2025-03-17", "conditions": [], "evidence": ["Partyland-A will ship grain if Quoria opens harbour A."]},
    ] + [
        {"id": f"s{number}", "party": f"Partyland-{letter}", "status": "accepted-if", "action": "ship grain",
         "to": ["Quoria"], "on": f"2025-0{1 + number % 3}-{10 + number}",
         "conditions": [
             {"by": "Quoria", "action": f"open harbour {letter}", "kind": "if", "status": "open"}],
         "evidence": [f"Partyland-{letter} will ship grain if Quoria opens harbour {letter}."]}
        for number, letter in enumerate("ABCDEFGHIJ", 1)
    ],
}


class Ledger:
    """Calls the program; `serve` starts it as a server of the ledger."""

    def __init__(self, program, data):
        self.program = os.path.abspath(program)
        self.folder = tempfile.mkdtemp(prefix="ctrack-walk-")
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": self.folder, "CTRACK_DB": os.path.join(self.folder, "ledger.db"),
            "CTRACK_DATA": os.path.abspath(data), "CTRACK_NOW": "2025-03-20T09:00:00Z", "CTRACK_AUTHOR": "walk",
            "NO_COLOR": "1",
        }
        self.servers = []

    def run(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments], env=self.environment, cwd=self.folder, capture_output=True, text=True,
            timeout=120)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def read(self, key, case):
        article = dict(ARTICLES[key])
        statements = {"article": key, "statements": article.pop("statements")}
        article["id"] = key
        for name, value in ((f"{key}.json", article), (f"{key}.gold.json", statements)):
            with open(os.path.join(self.folder, name), "w") as file:
                json.dump(value, file)
        self.run("ingest", f"{key}.json", "--statements", f"{key}.gold.json", "--case", case)

    def serve(self, *options):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        server = subprocess.Popen(
            [self.program, "serve", "--port", str(port), *options], env=self.environment, cwd=self.folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.servers.append(server)
        line = server.stdout.readline().strip()
        assert line == f"http://127.0.0.1:{port}/", line
        return line.rstrip("/")

    def close(self):
        for server in self.servers:
            server.kill()
            server.wait()


def status(address, headers=None, data=None):
    """The status of an answer to a request that no browser would make."""
    request = urllib.request.Request(address, data=data, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def quick(address, times):
    """Seconds of the first answer, and the median of the following."""
    taken = []
    for _ in range(times + 1):
        start = time.time()
        with urllib.request.urlopen(address, timeout=120) as answer:
            answer.read()
        taken.append(time.time() - start)
    return taken[0], sorted(taken[1:])[times // 2]
