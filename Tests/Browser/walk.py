"""Walks through the pages in a real browser: `walk.py CTRACK DATA PICTURES`. Ends with 1 at the first claim that fails."""

import shutil
import sys
import traceback

import claims
import work  # noqa: F401  in this order claims are tried
import safety
import looks  # noqa: F401
from browser import Browser
from ledger import Ledger


class Walk:
    def __init__(self, program, data, pictures):
        self.program, self.data, self.pictures = program, data, pictures
        self.ledger = Ledger(program, data)
        self.ledger.read("bridge", "Truce")
        self.ledger.read("evil", "Debts")
        self.address = self.ledger.serve("--write")
        self.reading = self.ledger.serve()
        self.slow = safety.Slow(self.address)
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


def main():
    program, data, pictures = sys.argv[1:4]
    walk = Walk(program, data, pictures)
    try:
        for words, function in claims.CLAIMS:
            try:
                function(walk)
            except Exception:
                print(f"✘ {words}")
                traceback.print_exc()
                return 1
            print(f"✔ {words}")
    finally:
        walk.close()
    print(f"✔ {len(claims.CLAIMS)} claims hold in the browser; screenshots lie in {pictures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
