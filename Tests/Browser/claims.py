"""What the walk claims of the pages, in the order in which it is tried."""

CLAIMS = []


def claim(words):
    def keep(function):
        CLAIMS.append((words, function))
        return function

    return keep


def is_same(found, wanted):
    assert found == wanted, f"{found!r} is not {wanted!r}"


def holds(text, words):
    assert words in text, f"{words!r} is not in {text[:2000]!r}"
