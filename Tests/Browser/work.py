"""Claims about reading and working: articles, pictures, forms, the review, changes from another terminal, new articles."""

import shutil

from claims import claim, holds, is_same
from ledger import Ledger


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


@claim("an empty ledger leads to the place where an article is read")
def empty(walk):
    ledger = Ledger(walk.program, walk.data)
    try:
        address = ledger.serve("--write")
        for path in ("/", "/positions", "/waiting", "/commitments", "/review"):
            walk.open(path, address)
            walk.click("[...document.querySelectorAll('.empty a')].find(a => a.innerText.startsWith('Read an article'))")
            is_same((path, walk.browser.value("document.getElementById('ingest').open")), (path, True))
    finally:
        ledger.close()
        shutil.rmtree(ledger.folder, ignore_errors=True)


@claim("the circle is drawn and told")
def circle(walk):
    walk.open("/waiting")
    is_same(walk.browser.value("document.querySelectorAll('svg.wide path.edge.stuck').length"), 2)
    holds(walk.text(), "2 commitments held up")


@claim("time line and positions are drawn, with names for those who do not see them")
def pictures(walk):
    walk.open("/time")
    is_same(walk.browser.value("document.querySelector('svg.picture').getAttribute('aria-label').length > 5"), True)
    walk.open("/positions")
    holds(walk.text("table.matrix"), "pending-review")


@claim("the days of the time line are chosen by links and fields, and a wrong choice is told")
def span(walk):
    walk.open("/time")
    walk.click("[...document.querySelectorAll('.span a')].find(a => a.innerText === 'Month')")
    is_same(walk.browser.value("location.search"), "?from=2025-03-05&to=2025-04-04")
    is_same(walk.text(".span a[aria-current]"), "Month")
    holds(walk.text(), "5 Mar 2025 to 4 Apr 2025")
    walk.click("[...document.querySelectorAll('.span a')].find(a => a.innerText === 'Earlier')")
    holds(walk.text(), "Nothing dated lies between 2 Feb 2025 and 4 Mar 2025.")
    holds(walk.text(), "last moved after them")
    walk.browser.value("document.getElementById('to').value = '2025-03-18'; 1")
    walk.click("document.querySelector('.span button')")
    holds(walk.text("figcaption"), "2 Feb 2025 to 18 Mar 2025")
    walk.open("/time?from=2025-03-18&to=2025-03-01")
    holds(walk.text("[role=alert]"), "before it begins")


@claim("a condition is marked, told and undone by forms")
def marking(walk):
    walk.open("/commitments/c1")
    walk.click("document.querySelector('form[action=\"/mark\"] input[value=\"c1.1\"]').form.querySelector('button')")
    holds(walk.text(), "c1.1 met. c1, Arland: accepted-if → active.")
    holds(walk.ledger.run("list", "--all", "--party", "Arland"), "active")
    walk.click("document.querySelector('form[action=\"/undo\"] button')")
    holds(walk.text(), "Undone: mark c1.1 met")
    holds(walk.ledger.run("list", "--all", "--party", "Arland"), "accepted-if")


@claim("a commitment is written down and merged by forms, each undone like what the command line wrote")
def adding(walk):
    walk.open("/add")
    walk.browser.value(
        "(() => { const f = document.querySelector('form[action=\"/add\"]').elements; f.party.value = 'Eland';"
        "f.action.value = 'lend a ferry'; f.condition.value = 'pays the crew'; f.by.value = 'Arland'; f.kind.value = 'if';"
        "return 1 })()")
    walk.click("document.querySelector('form[action=\"/add\"] button')")
    holds(walk.text(".message"), "Eland pledged-if, lend a ferry")
    walk.ledger.run("add", "pledged", "Eland", "open its libraries")
    new = walk.browser.value("document.querySelector('.message').innerText.match(/c\\d+/)[0]")
    walk.open(f"/commitments/{new}")
    other = f"c{int(new[1:]) + 1}"
    walk.browser.value(f"document.querySelector('form[action=\"/merge\"] input[name=into]').value = '{other}'; 1")
    walk.click("document.querySelector('form[action=\"/merge\"] button')")
    holds(walk.ledger.run("history"), f"merge {other} {new}")
    for _ in range(3):
        walk.ledger.run("undo")
    assert "Eland" not in walk.ledger.run("list", "--all")


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


def stays(walk, control, value):
    """Whether what stands in a control of the form outlives a change elsewhere."""
    walk.open("/add")
    walk.browser.value(f"document.getElementById('{control}').value = '{value}'; 1")
    walk.ledger.run("add", "pledged", "Eland", "send more grain")
    walk.browser.wait("document.getElementById('live').innerText.includes('has changed')")
    is_same(walk.browser.value(f"document.getElementById('{control}').value"), value)
    walk.ledger.run("undo")


@claim("what somebody is writing is not taken away by a change elsewhere")
def writing(walk):
    stays(walk, "party", "Half")


@claim("a list in which something was chosen counts as writing")
def choosing(walk):
    stays(walk, "stance", "demanded")


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


@claim("single keys are turned off where they are listed, which the browser remembers, and on again")
def keys_off(walk):
    walk.open("/review")
    first = walk.text(".panel h3 .id")
    walk.browser.events.clear()
    walk.browser.key("?")
    walk.browser.loaded()
    is_same(walk.browser.value("location.pathname"), "/keys")
    walk.browser.value("document.querySelector('[data-switch=keys] input').click()")
    walk.open("/review")
    is_same(walk.browser.value("getComputedStyle(document.querySelector('button kbd')).display"), "none")
    is_same(walk.browser.value("document.querySelectorAll('[aria-keyshortcuts]').length"), 0)
    for letter in "aj?":
        walk.browser.key(letter)
    walk.browser.value("new Promise(done => setTimeout(done, 500))")
    is_same((walk.browser.value("location.pathname"), walk.text(".panel h3 .id")), ("/review", first))
    walk.open("/keys")
    is_same(walk.browser.value("document.querySelector('[data-switch=keys] input').checked"), False)
    walk.browser.value("document.querySelector('[data-switch=keys] input').click()")
    walk.open("/review")
    walk.browser.events.clear()
    walk.browser.key("j")
    walk.browser.loaded()
    assert walk.text(".panel h3 .id") != first


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
