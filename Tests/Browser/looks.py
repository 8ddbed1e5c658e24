"""Claims about how the pages look: on a phone, by day and by night, on paper, as a file; and their pictures."""

import os

from claims import claim, holds, is_same


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
