"""Walks through the pages in a real browser: `walk.py CTRACK DATA PICTURES`. Ends with 1 at the first claim that fails."""

import os
import shutil
import socket
import sys
import time
import traceback
import urllib.parse

from browser import Browser
from ledger import Ledger, status

CLAIMS = []


def claim(words):
    def keep(function):
        CLAIMS.append((words, function))
        return function

    return keep


class Walk:
    def __init__(self, program, data, pictures):
        self.pictures = pictures
        self.ledger = Ledger(program, data)
        self.ledger.read("bridge", "Truce")
        self.ledger.read("evil", "Debts")
        self.address = self.ledger.serve("--write")
        self.reading = self.ledger.serve()
        self.browser = Browser()

    def close(self):
        self.browser.close()
        self.ledger.close()
        shutil.rmtree(self.ledger.folder, ignore_errors=True)

    def open(self, path, address=None):
        self.browser.open((address or self.address) + path)

    def text(self, selector="main"):
        return self.browser.value(f"document.querySelector({selector!r}).innerText")

    def click(self, expression):
        """Clicks what an expression gives, and waits for the page that follows."""
        self.browser.events.clear()
        self.browser.call("Runtime.evaluate", expression=f"({expression}).click()")
        self.browser.loaded()


def is_same(found, wanted):
    assert found == wanted, f"{found!r} is not {wanted!r}"


def holds(text, words):
    assert words in text, f"{words!r} is not in {text[:2000]!r}"


@claim("the brief tells figures, changes and who must act")
def brief(walk):
    walk.open("/")
    for words in ("Changed since 13 Mar 2025", "Arland", "Who must act", "Due until", "open conditions"):
        holds(walk.text("body"), words)
    is_same(walk.browser.value("document.querySelectorAll('main, nav, header, footer').length >= 4"), True)
    is_same(walk.browser.value("document.documentElement.lang"), "en")


@claim("marks stand at their words, overlap, lead to the commitment and back")
def highlighting(walk):
    walk.open("/articles/a1")
    is_same(
        walk.browser.value("document.getElementById('a1-s1').innerText"),
        "Arland would open the border if Borland withdrew from the bridge.")
    is_same(walk.browser.value("document.querySelectorAll('mark.several').length"), 1)
    walk.click("document.querySelector('a.ref[href=\"/commitments/c2\"]')")
    is_same(walk.browser.value("location.pathname"), "/commitments/c2")
    quotation = walk.text("blockquote")
    walk.click("document.querySelector('blockquote a')")
    is_same(walk.browser.value("location.pathname"), "/articles/a1")
    holds(quotation, walk.text(":target"))
    is_same(walk.browser.value("getComputedStyle(document.querySelector(':target')).outlineStyle"), "solid")


@claim("the circle is drawn and told")
def circle(walk):
    walk.open("/waiting")
    is_same(walk.browser.value("document.querySelectorAll('path.edge.stuck').length"), 2)
    holds(walk.text(), "2 commitments held up")


@claim("time line and positions are drawn, with names for those who do not see them")
def pictures(walk):
    walk.open("/time")
    is_same(walk.browser.value("document.querySelector('svg.picture').getAttribute('aria-label').length > 5"), True)
    walk.open("/positions")
    holds(walk.text("table.matrix"), "pending-review")


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


@claim("a condition is marked, told and undone by forms")
def marking(walk):
    walk.open("/commitments/c1")
    walk.click("document.querySelector('form[action=\"/mark\"] input[value=\"c1.1\"]').form.querySelector('button')")
    holds(walk.text(), "c1.1 met. c1, Arland: accepted-if → active.")
    holds(walk.ledger.run("list", "--all", "--party", "Arland"), "active")
    walk.click("document.querySelector('form[action=\"/undo\"] button')")
    holds(walk.text(), "Undone: mark c1.1 met")
    holds(walk.ledger.run("list", "--all", "--party", "Arland"), "accepted-if")


@claim("the review goes by keys: next, accept, undo, reject with a reason")
def reviewing(walk):
    walk.open("/review")
    first = walk.text(".panel h3 .id")
    is_same(walk.browser.value("document.querySelectorAll('mark.chosen').length > 0"), True)
    is_same(
        sorted(set(walk.browser.value("[...document.querySelectorAll('.panel kbd')].map(k => k.innerText)"))),
        sorted(["a", "e", "r", "m", "j", "?"]) if not walk.browser.value(
            "!!document.querySelector('form[action=\"/split\"]')") else sorted(["a", "e", "r", "m", "s", "j", "?"]))
    walk.browser.events.clear()
    walk.browser.key("a")
    walk.browser.loaded()
    holds(walk.text(), f"{first} accepted.")
    second = walk.text(".panel h3 .id")
    assert first != second
    walk.browser.events.clear()
    walk.browser.key("u")
    walk.browser.loaded()
    holds(walk.text(), "Undone: review")
    walk.open(f"/review/{first}")
    walk.browser.key("r")
    is_same(walk.browser.value("document.activeElement.name"), "reason")
    for letter in "no offer":
        walk.browser.key(letter)
    walk.click("document.querySelector('form[action=\"/reject\"] button')")
    holds(walk.text(), f"{first} rejected.")
    walk.ledger.run("undo")
    walk.open("/review")
    walk.browser.events.clear()
    walk.browser.key("j")
    walk.browser.loaded()
    assert walk.text(".panel h3 .id") != first
    walk.browser.events.clear()
    walk.browser.key("k")
    walk.browser.loaded()
    is_same(walk.text(".panel h3 .id"), first)
    walk.browser.key("e")
    is_same(walk.browser.value("document.activeElement.name"), "party")


@claim("a change made in another terminal appears without reloading, scroll and page kept")
def live(walk):
    walk.open("/commitments")
    walk.browser.value("window.isSamePage = true")
    walk.ledger.run("add", "pledged", "Eland", "send grain by rail")
    walk.browser.wait("document.querySelector('main').innerText.includes('send grain by rail')")
    is_same(walk.browser.value("window.isSamePage"), True)
    walk.ledger.run("undo")
    walk.browser.wait("!document.querySelector('main').innerText.includes('send grain by rail')")


@claim("what somebody is writing is not taken away by a change elsewhere")
def writing(walk):
    walk.open("/add")
    walk.browser.value("document.getElementById('party').focus(); document.getElementById('party').value = 'Half'; 1")
    walk.ledger.run("add", "pledged", "Eland", "send more grain")
    walk.browser.wait("document.getElementById('live').innerText.includes('has changed')")
    is_same(walk.browser.value("document.getElementById('party').value"), "Half")
    walk.ledger.run("undo")


@claim("a list in which something was chosen counts as writing")
def choosing(walk):
    walk.open("/add")
    walk.browser.value("document.getElementById('stance').value = 'demanded'; 1")
    walk.ledger.run("add", "pledged", "Eland", "send still more grain")
    walk.browser.wait("document.getElementById('live').innerText.includes('has changed')")
    is_same(walk.browser.value("document.getElementById('stance').value"), "demanded")
    walk.ledger.run("undo")


@claim("what was begun while the page was fetched anew is not taken away")
def begun(walk):
    walk.open("/add")
    walk.browser.value(
        "(() => { const real = window.fetch; window.fetch = async (...all) => { const answer = await real(...all);"
        "document.getElementById('party').value = 'Half'; window.isFetched = true; return answer }; return 1 })()")
    walk.ledger.run("add", "pledged", "Eland", "send grain by ship")
    walk.browser.wait("window.isFetched && document.getElementById('live').innerText.includes('has changed')")
    walk.browser.value("new Promise(done => setTimeout(done, 300))")
    is_same(walk.browser.value("document.getElementById('party').value"), "Half")
    walk.ledger.run("undo")


@claim("a refusal stays while the ledger changes")
def refusal_stays(walk):
    walk.open("/commitments/c1")
    walk.browser.value("document.querySelector('form[action=\"/merge\"] input[name=into]').value = 'c1'; 1")
    walk.click("document.querySelector('form[action=\"/merge\"] button')")
    refused = walk.text("[role=alert]")
    walk.ledger.run("add", "pledged", "Eland", "send grain by air")
    walk.browser.value("new Promise(done => setTimeout(done, 1200))")
    is_same(walk.text("[role=alert]"), refused)
    walk.ledger.run("undo")


@claim("a page that is hidden holds no connection, and follows again when it is seen")
def hidden(walk):
    walk.open("/commitments")
    walk.browser.value(
        "(() => { window.isHidden = true; Object.defineProperty(document, 'hidden', {get: () => window.isHidden});"
        "document.dispatchEvent(new Event('visibilitychange')); return 1 })()")
    walk.ledger.run("add", "pledged", "Eland", "send grain by mule")
    walk.browser.value("new Promise(done => setTimeout(done, 1200))")
    assert "send grain by mule" not in walk.text()
    walk.browser.value(
        "window.isHidden = false; document.dispatchEvent(new Event('visibilitychange')); 1")
    walk.browser.wait("document.querySelector('main').innerText.includes('send grain by mule')")
    walk.ledger.run("undo")


@claim("a key that is held down answers once")
def held(walk):
    walk.open("/review")
    first = walk.text(".panel h3 .id")
    walk.browser.value(
        "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', repeat: true, bubbles: true})); 1")
    walk.browser.value("new Promise(done => setTimeout(done, 500))")
    is_same(walk.text(".panel h3 .id"), first)


@claim("an article is pasted, read into the ledger and undone")
def pasting(walk):
    walk.open("/articles")
    walk.browser.value(
        "(() => { const f = document.querySelector('form[action=\"/ingest\"]'); f.closest('details').open = true;"
        "f.elements.text.value = 'Fenland promises to pay\\n\\nFenland will pay its debt to Gorland if Gorland lifts the"
        " tariff, its minister said on Monday.'; f.elements.published.value = '2025-03-19'; return 1 })()")
    walk.click("document.querySelector('form[action=\"/ingest\"] button')")
    holds(walk.text(), "Fenland promises to pay")
    holds(walk.ledger.run("history"), "pasted text")
    walk.ledger.run("undo")


@claim("a dropped file stands in the form before it is read")
def dropping(walk):
    walk.open("/articles")
    walk.browser.value(
        "(() => { const d = new DataTransfer(); d.items.add(new File(['Quiet\\r\\n\\r\\nNothing was said.'], 'quiet.txt'));"
        "document.querySelector('details#ingest').open = true;"
        "document.querySelector('[data-drop]').dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true,"
        " cancelable: true})); return 1 })()")
    walk.browser.wait("document.getElementById('text').value.includes('Nothing was said')")
    is_same(walk.browser.value("document.querySelector('form[action=\"/ingest\"]').elements.ends.value"), "crlf")
    walk.click("document.querySelector('form[action=\"/ingest\"] button')")
    holds(walk.ledger.run("history"), "ingest quiet.txt")
    walk.ledger.run("undo")
    # Beside the place for it a file does not open instead of the page, and text pasted over one has not its name.
    walk.open("/articles")
    is_same(
        walk.browser.value(
            "(() => { const d = new DataTransfer(); d.items.add(new File(['x'], 'x.txt')); const e = new DragEvent('drop',"
            " {dataTransfer: d, bubbles: true, cancelable: true}); document.querySelector('h1').dispatchEvent(e);"
            " return e.defaultPrevented })()"), True)
    is_same(
        walk.browser.value(
            "(() => { const f = document.querySelector('form[action=\"/ingest\"]'); f.elements.name.value = 'x.txt';"
            " f.elements.text.dispatchEvent(new Event('input', {bubbles: true})); return f.elements.name.value })()"), "")


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


@claim("a phone shows every page without scrolling sideways, and everything has a label")
def narrow(walk):
    walk.browser.size(390, 844)
    for path in ("/", "/positions", "/time", "/waiting", "/commitments", "/commitments/c1", "/articles", "/articles/a1",
                 "/review", "/add", "/keys"):
        walk.open(path)
        is_same((path, walk.browser.value("document.documentElement.scrollWidth <= 390")), (path, True))
        is_same(
            (path, walk.browser.value(
                "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
                ".filter(f => !f.labels.length).map(f => f.name)")), (path, []))
        is_same(
            (path, walk.browser.value(
                "[...document.querySelectorAll('a, button')].filter(e => !e.innerText && !e.textContent.trim()"
                " && !e.getAttribute('aria-label')).length")), (path, 0))
    walk.browser.size(1280, 900)


CONTRAST = """(() => {
  const light = (c) => { const v = c.map(x => { x /= 255; return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4 });
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2] };
  const parse = (t) => (t.match(/[\\d.]+/g) || []).map(Number);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > 0) return c } return [255, 255, 255] };
  const bad = [];
  for (const e of document.querySelectorAll('body *')) {
    if (e.closest('svg') || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const box = e.getBoundingClientRect(); if (!box.width || !box.height) continue;
    const a = light(parse(getComputedStyle(e).color)), b = light(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) bad.push([e.tagName, e.className, e.textContent.slice(0, 20), ratio.toFixed(2)]);
  }
  return bad;
})()"""


@claim("text stands out from its ground at least 4.5 to 1, by day and by night")
def contrast(walk):
    for scheme in ("light", "dark"):
        walk.browser.media(scheme)
        for path in ("/", "/positions", "/waiting", "/commitments/c1", "/articles/a1", "/review", "/add"):
            walk.open(path)
            is_same((scheme, path, walk.browser.value(CONTRAST)), (scheme, path, []))
    walk.browser.media("light")


@claim("the report file reads without a server and without scripts, and loads nothing")
def report(walk):
    path = os.path.join(walk.ledger.folder, "brief.html")
    walk.ledger.run("report", "-o", path)
    walk.browser.complaints.clear()
    walk.browser.open("file://" + path)
    is_same(walk.browser.value("document.scripts.length"), 0)
    is_same(walk.browser.value("typeof window.hacked"), "undefined")
    is_same(walk.browser.value("performance.getEntriesByType('resource').length"), 0)
    is_same(
        walk.browser.value("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById("
                           "a.getAttribute('href').slice(1))).length"), 0)
    is_same(walk.browser.value("getComputedStyle(document.querySelector('h1')).fontWeight"), "600")
    is_same(walk.browser.complaints, [])


@claim("screenshots are written")
def screenshots(walk):
    os.makedirs(walk.pictures, exist_ok=True)
    pages = {"brief": "/", "positions": "/positions", "time": "/time", "waiting": "/waiting", "review": "/review",
             "article": "/articles/a1", "commitment": "/commitments/c1", "hostile": "/articles/a2"}
    for width in (390, 1280):
        walk.browser.size(width, 900)
        for name, path in pages.items():
            walk.open(path)
            height = min(2400, walk.browser.value("document.documentElement.scrollHeight"))
            walk.browser.picture(os.path.join(walk.pictures, f"{name}-{width}.png"), height)
    walk.browser.media("dark")
    walk.open("/review")
    walk.browser.picture(os.path.join(walk.pictures, "review-dark.png"), 1200)
    walk.browser.media("light")
    walk.browser.size(1280, 900)


def main():
    program, data, pictures = sys.argv[1:4]
    walk = Walk(program, data, pictures)
    try:
        for words, function in CLAIMS:
            try:
                function(walk)
            except Exception:
                print(f"✘ {words}")
                traceback.print_exc()
                return 1
            print(f"✔ {words}")
    finally:
        walk.close()
    print(f"✔ {len(CLAIMS)} claims hold in the browser; screenshots lie in {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
