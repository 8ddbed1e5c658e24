"""A headless Chromium driven over its debugging port, with nothing but Python's standard library."""

import base64
import json
import os
import shutil
import socket
import struct
import subprocess
import tempfile
import time
import urllib.request


class Socket:
    """The client's side of a web socket (RFC 6455), as much of it as the debugging port needs."""

    def __init__(self, address):
        host, path = address.removeprefix("ws://").split("/", 1)
        name, port = host.split(":")
        self.connection = socket.create_connection((name, int(port)), timeout=30)
        key = base64.b64encode(os.urandom(16)).decode()
        self.connection.sendall(
            f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self.buffer = b""
        while b"\r\n\r\n" not in self.buffer:
            self.buffer += self.connection.recv(4096)
        self.buffer = self.buffer.split(b"\r\n\r\n", 1)[1]

    def send(self, text):
        data = text.encode()
        mask = os.urandom(4)
        if len(data) < 126:
            head = struct.pack("!BB", 0x81, 0x80 | len(data))
        elif len(data) < 1 << 16:
            head = struct.pack("!BBH", 0x81, 0x80 | 126, len(data))
        else:
            head = struct.pack("!BBQ", 0x81, 0x80 | 127, len(data))
        body = bytes(byte ^ mask[place % 4] for place, byte in enumerate(data))
        self.connection.sendall(head + mask + body)

    def take(self, count):
        while len(self.buffer) < count:
            more = self.connection.recv(1 << 16)
            if not more:
                raise ConnectionError("the browser went away")
            self.buffer += more
        data, self.buffer = self.buffer[:count], self.buffer[count:]
        return data

    def receive(self):
        whole = b""
        while True:
            first, second = self.take(2)
            length = second & 0x7F
            if length == 126:
                (length,) = struct.unpack("!H", self.take(2))
            elif length == 127:
                (length,) = struct.unpack("!Q", self.take(8))
            data = self.take(length)
            if first & 0x0F in (0x9, 0xA):
                continue
            whole += data
            if first & 0x80:
                return whole.decode()


class Browser:
    """One page. Console errors and refused resources are gathered in `complaints`."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="ctrack-browser-")
        self.process = subprocess.Popen(
            [
                shutil.which("chromium") or "chromium", "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
                "--remote-debugging-port=0", f"--user-data-dir={self.profile}", "about:blank",
            ],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        port = None
        for _ in range(300):
            try:
                with open(os.path.join(self.profile, "DevToolsActivePort")) as file:
                    port = int(file.readline())
                break
            except (OSError, ValueError):
                time.sleep(0.1)
        if port is None:
            raise RuntimeError("Chromium did not open its debugging port")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json/list", timeout=30) as answer:
            pages = [page for page in json.load(answer) if page["type"] == "page"]
        self.socket = Socket(pages[0]["webSocketDebuggerUrl"])
        self.number = 0
        self.events = []
        self.complaints = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.size(1280, 900)

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    def read(self):
        message = json.loads(self.socket.receive())
        if "method" in message:
            self.events.append(message)
            if message["method"] == "Log.entryAdded" and message["params"]["entry"]["level"] == "error":
                self.complaints.append(message["params"]["entry"]["text"])
            if message["method"] == "Runtime.exceptionThrown":
                self.complaints.append(message["params"]["exceptionDetails"]["text"])
        return message

    def call(self, method, **parameters):
        self.number += 1
        number = self.number
        self.socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = self.read()
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message.get("result", {})

    def open(self, address):
        """Goes to an address and waits until it is loaded."""
        self.events.clear()
        self.call("Page.navigate", url=address)
        self.loaded()

    def loaded(self):
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            self.read()
        self.events.clear()

    def value(self, expression):
        """What an expression gives in the page; promises are awaited."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", "exception"))
        return result["result"].get("value")

    def wait(self, expression, seconds=20):
        """Waits until an expression holds, across pages that load meanwhile."""
        end = time.time() + seconds
        while time.time() < end:
            try:
                if self.value(expression):
                    return
            except RuntimeError:
                pass
            time.sleep(0.1)
        raise AssertionError(f"it never came true: {expression}")

    def key(self, key):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, text=key if kind == "keyDown" and len(key) == 1 else "")

    def size(self, width, height):
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def media(self, scheme="light", kind=""):
        self.call("Emulation.setEmulatedMedia", media=kind, features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path, height=None, at=None):
        """A screenshot: of the window, or of so many pixels of the page from the element on that a selector names."""
        clip = {}
        if height is not None:
            top = 0
            if at:
                top = self.value(f"document.querySelector({json.dumps(at)}).getBoundingClientRect().top + scrollY")
            width = self.value("innerWidth")
            clip = {"clip": {"x": 0, "y": top, "width": width, "height": height, "scale": 1}}
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=height is not None, **clip)
        with open(path, "wb") as file:
            file.write(base64.b64decode(data["data"]))
