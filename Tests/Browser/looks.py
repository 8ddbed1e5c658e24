"""Claims about how the pages look: on a phone, by day and by night, on paper, as a file; and their pictures."""

import base64
import os
import shutil

from claims import claim, holds, is_same
from ledger import Ledger


@claim("a phone shows every page without scrolling sideways, and everything has a label")
def narrow(walk):
    walk.browser.size(390, 844)
    for path in ("/", "/acting", "/positions", "/time", "/waiting", "/commitments", "/commitments/c1", "/articles",
                 "/articles/a1", "/review", "/add", "/keys"):
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
        for path in ("/", "/acting", "/positions", "/time", "/waiting", "/commitments/c1", "/articles/a1", "/review", "/add",
                     "/keys"):
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
    # From a commitment to its words, and from them back.
    walk.browser.value("document.querySelector('#c2 blockquote a').click()")
    holds(walk.text("#c2 blockquote"), walk.text(":target"))
    is_same(walk.browser.value("document.querySelector(':target').closest('.article') !== null"), True)
    walk.browser.value("document.querySelector('.article a.ref[href=\"#c2\"]').click()")
    is_same(walk.browser.value("location.hash"), "#c2")
    is_same(walk.browser.complaints, [])


@claim("pictures are drawn for the screen that they are seen on")
def forms(walk):
    for width, form in ((390, "narrow"), (1280, "wide")):
        walk.browser.size(width, 844)
        for path in ("/time", "/waiting"):
            walk.open(path)
            shown = "[...document.querySelectorAll('svg.picture')].filter(e => e.checkVisibility())"
            is_same(walk.browser.value(f"{shown}.map(e => e.classList[1])"), [form])
            is_same(walk.browser.value(f"{shown}[0].getBoundingClientRect().right <= {width}"), True)
    walk.browser.size(1280, 900)


@claim("on paper nothing is cut off, folded, dark or of use on a screen alone")
def paper(walk):
    ledger = Ledger(walk.program, walk.data)
    try:
        ledger.read("crowd", "Grain")
        path = os.path.join(ledger.folder, "brief.html")
        ledger.run("report", "-o", path)
        walk.browser.media("dark", "print")
        # What A4 leaves within its margins, at 96 pixels an inch.
        walk.browser.size(680, 980)
        walk.browser.open("file://" + path)
        is_same(walk.browser.value("document.documentElement.scrollWidth"), 680)
        is_same(
            walk.browser.value(
                "[...document.querySelectorAll('svg.picture, table')].filter(e => e.getBoundingClientRect().right > 681"
                " || e.getBoundingClientRect().height > 980 && e.tagName !== 'TABLE').length"), 0)
        is_same(walk.browser.value("document.querySelectorAll('table.matrix thead th').length >= 9"), True)
        is_same(walk.browser.value("getComputedStyle(document.documentElement).backgroundColor"), "rgb(255, 255, 255)")
        is_same(walk.browser.value("getComputedStyle(document.querySelector('nav')).display"), "none")
        is_same(walk.browser.value(CONTRAST), [])
        folded = "[...document.querySelectorAll('details.more li')]"
        is_same(walk.browser.value(f"{folded}.length >= 5 && {folded}.every(e => e.checkVisibility())"), True)
        is_same(walk.browser.value("[...document.querySelectorAll('summary')].some(e => e.checkVisibility())"), False)
        # On the screen they are there for whoever unfolds them.
        walk.browser.media("light")
        is_same(walk.browser.value(f"{folded}.some(e => e.checkVisibility())"), False)
        file = base64.b64decode(walk.browser.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"])
        is_same(file[:5], b"%PDF-")
        os.makedirs(walk.pictures, exist_ok=True)
        with open(os.path.join(walk.pictures, "brief.pdf"), "wb") as target:
            target.write(file)
    finally:
        walk.browser.media("light")
        walk.browser.size(1280, 900)
        shutil.rmtree(ledger.folder, ignore_errors=True)


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
