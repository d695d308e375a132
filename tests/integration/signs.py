"""Texts with signs that mean something else in HTML, and how YAML holds them."""

SIGNS = """<b>"&'</b> &lt;"""


def quoted(text: str) -> str:
    """A text as a YAML scalar in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def signed(name: str) -> str:
    return f"{name} {SIGNS}"
