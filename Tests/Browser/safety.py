"""Claims about what is kept out: hostile articles, foreign pages, requests without bounds."""

import socket
import threading
import time
import urllib.parse

from claims import claim, holds, is_same
from ledger import status


class Slow:
    """Requests that begin and never end: their answers, and after how many seconds they came."""

    def __init__(self, address):
        host = address.removeprefix("http://")
        head = f"Host: {host}\r\n"
        self.answers = {}
        beginnings = {
            "head": f"GET / HTTP/1.1\r\n{head}X-Slow: ",
            "body": f"POST /mark HTTP/1.1\r\n{head}Origin: {address}\r\nContent-Length: 999\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\nid=c1.1&",
        }
        self.threads = [
            threading.Thread(target=self.ask, args=(name, host, beginning), daemon=True)
            for name, beginning in beginnings.items()]
        for thread in self.threads:
            thread.start()

    def ask(self, name, host, beginning):
        start = time.time()
        line = socket.create_connection(("127.0.0.1", int(host.split(":")[1])), 1)
        line.sendall(beginning.encode())
        answer = b""
        # A byte a second, for as long as it is taken.
        while time.time() < start + 60:
            try:
                more = line.recv(4096)
                answer += more
                if not more:
                    break
            except TimeoutError:
                line.sendall(b"x")
            except OSError:
                break
        self.answers[name] = (answer[9:12].decode(), time.time() - start)


@claim("nothing of a hostile article runs, loads or leads out")
def hostile(walk):
    walk.browser.complaints.clear()
    for path in ("/", "/articles", "/articles/a2", "/commitments", "/commitments/c5", "/review/c5", "/positions", "/time"):
        walk.open(path)
        is_same(walk.browser.value("typeof window.hacked"), "undefined")
        is_same(walk.browser.value("document.querySelectorAll('img, iframe, object, embed').length"), 0)
        is_same(walk.browser.value("document.querySelectorAll('script').length"), 1)
        is_same(
            walk.browser.value(
                "[...document.querySelectorAll('*')].some(e => [...e.attributes].some(a => /^on/.test(a.name)))"), False)
        is_same(walk.browser.value("[...document.links].some(a => !/^https?:$/.test(a.protocol))"), False)
        is_same(walk.browser.value("/[\\u0000-\\u0008\\u001b\\u202e]/.test(document.documentElement.innerHTML)"), False)
    is_same(walk.browser.complaints, [])


@claim("the policy stops what is written into a page all the same")
def policy(walk):
    walk.open("/keys")
    walk.browser.value(
        "document.querySelector('main').innerHTML = '<img src=x onerror=\"window.hacked=9\"><p style=\"color:red\">x'; 1")
    walk.browser.value("new Promise(done => setTimeout(done, 300))")
    is_same(walk.browser.value("typeof window.hacked"), "undefined")
    is_same(walk.browser.value("document.querySelector('main p').getAttribute('style') !== null"), True)
    is_same(
        walk.browser.value("getComputedStyle(document.querySelector('main p')).color !== 'rgb(255, 0, 0)'"), True)
    walk.browser.complaints.clear()


@claim("pages that only show have no forms and take no writes")
def read_only(walk):
    walk.open("/commitments/c1", walk.reading)
    is_same(walk.browser.value("document.querySelectorAll('form[method=post]').length"), 0)
    origin = {"Origin": walk.reading, "Content-Type": "application/x-www-form-urlencoded"}
    is_same(status(walk.reading + "/mark", origin, b"id=c1.1&state=met"), 403)


@claim("a wrong Host, a foreign Origin, a missing token and another method are refused")
def refusals(walk):
    before = walk.ledger.run("export")
    form = {"Origin": walk.address, "Content-Type": "application/x-www-form-urlencoded"}
    body = b"id=c1.1&state=met"
    is_same(status(walk.address + "/", {"Host": "evil.example"}), 421)
    is_same(status(walk.address + "/", {"Origin": "https://evil.example"}), 403)
    is_same(status(walk.address + "/mark", form, body), 403)
    is_same(status(walk.address + "/mark", form, body + b"&token=" + b"0" * 64), 403)
    is_same(status(walk.address + "/mark", dict(form, Origin="https://evil.example"), body), 403)
    is_same(status(walk.address + "/mark", {"Content-Type": form["Content-Type"]}, body), 403)
    is_same(status(walk.address + "/mark", dict(form, **{"Content-Type": "text/plain"}), body), 415)
    is_same(status(walk.address + "/" + "x" * 9000), 414)
    is_same(walk.ledger.run("export"), before)
    # A page of another site can make the browser send a form, but not with its Origin or with the token.
    walk.browser.open("data:text/html," + urllib.parse.quote(
        f"<form method=post action='{walk.address}/mark'><input name=id value=c1.1><input name=state value=met></form>"))
    walk.browser.events.clear()
    walk.browser.value("document.forms[0].submit()")
    walk.browser.loaded()
    is_same(walk.ledger.run("export"), before)


@claim("pages that follow leave room for others, go when they are closed, and are told when there are too many")
def followers(walk):
    def follow():
        line = socket.create_connection(("127.0.0.1", port), 5)
        line.sendall(f"GET /live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        return line, line.recv(12).decode()[9:]

    port = int(walk.reading.rsplit(":", 1)[1])
    lines = [follow() for _ in range(40)]
    is_same([answer for _, answer in lines], ["200"] * 32 + ["503"] * 8)
    is_same(status(walk.reading + "/", {}), 200)
    for line, _ in lines:
        line.close()
    time.sleep(0.5)
    line, answer = follow()
    line.close()
    is_same(answer, "200")
    is_same(status(walk.reading + "/live", {"Sec-Fetch-Site": "cross-site"}), 403)
    is_same(status(walk.reading + "/", {"X-Long": "x" * 17000}), 431)


def to_the_end(port):
    with socket.create_connection(("127.0.0.1", port), 30) as line:
        line.sendall(f"GET /keys HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    return answer[9:12].decode()


@claim("64 connections at once and no more; one that goes makes room for another")
def crowd(walk):
    # A server of its own: no page of the browser is among them.
    address = walk.ledger.serve()
    port = int(address.rsplit(":", 1)[1])
    lines = [socket.create_connection(("127.0.0.1", port), 5) for _ in range(64)]
    with socket.create_connection(("127.0.0.1", port), 5) as line:
        holds(line.recv(4096).decode(), "HTTP/1.1 503 ")
    lines[0].close()
    time.sleep(0.5)
    # One short of the bound: there is room for one after the other, as soon as the server has closed the one before.
    is_same([to_the_end(port) for _ in range(4)], ["200"] * 4)
    for line in lines:
        line.close()


@claim("a head and a body that do not come to their end are answered after 20 seconds, whatever trickles in")
def slow(walk):
    for thread in walk.slow.threads:
        thread.join(60)
    is_same({name: code for name, (code, _) in walk.slow.answers.items()}, {"head": "408", "body": "408"})
    times = [seconds for _, seconds in walk.slow.answers.values()]
    assert all(19 < seconds < 40 for seconds in times), times
