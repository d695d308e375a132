"""Slugs: text as a part of a URL."""

import unicodedata

import regex

_NOT_IN_A_SLUG = regex.compile(r"[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]+")

# What lodash calls a word: letters that change case, digits, ordinals and emoji stand apart.
_BREAK = r"\x00-/:-@\[-`{-\xbf\xd7\xf7\u2000-\u206f\s\u180e\ufeff"
_LOWER = r"a-z\xdf-\xf6\xf8-\xff"
_UPPER = r"A-Z\xc0-\xd6\xd8-\xde"
_PICTURE = r"[\u2700-\u27bf\U00010000-\U0010ffff]"
_VARIANT = r"\ufe0f?[\U0001f3fb-\U0001f3ff]?"
_OTHER = rf"[^{_BREAK}0-9{_LOWER}{_UPPER}\u2700-\u27bf\U00010000-\U0010ffff]"
_WORD = regex.compile(
    rf"[{_UPPER}]?[{_LOWER}]+(?=[{_BREAK}{_UPPER}]|$)"
    rf"|(?:[{_UPPER}]|{_OTHER})+(?=[{_BREAK}]|[{_UPPER}](?:[{_LOWER}]|{_OTHER})|$)"
    rf"|[{_UPPER}]?(?:[{_LOWER}]|{_OTHER})+"
    rf"|[{_UPPER}]+"
    r"|[0-9]*(?:1ST|2ND|3RD|(?![123])[0-9]TH)(?=\b|[a-z_])"
    r"|[0-9]*(?:1st|2nd|3rd|(?![123])[0-9]th)(?=\b|[A-Z_])"
    r"|[0-9]+"
    rf"|{_PICTURE}{_VARIANT}(?:\u200d.{_VARIANT})*",
    regex.ASCII,
)
_NO_DECOMPOSITION = str.maketrans(
    {
        "Æ": "Ae", "æ": "ae", "Ð": "D", "ð": "d", "Ø": "O", "ø": "o", "Þ": "Th", "þ": "th",
        "ß": "ss", "Đ": "D", "đ": "d", "Ħ": "H", "ħ": "h", "\u0131": "i", "Ĳ": "IJ", "ĳ": "ij",
        "ĸ": "k", "Ŀ": "L", "ŀ": "l", "Ł": "L", "ł": "l", "Ŋ": "N", "ŋ": "n", "Œ": "Oe",
        "œ": "oe", "Ŧ": "T", "ŧ": "t", "ŉ": "n", "\u017f": "s", "'": "", "\u2019": "",
    }
)  # fmt: skip


def github_slug(text: str) -> str:
    """A heading's id as npm's `github-slugger` makes it.

    Lower case, without punctuation, each space a hyphen; never numbered.
    """
    return _NOT_IN_A_SLUG.sub("", text.lower()).replace(" ", "-")


def unique_slug(text: str, taken: dict[str, int]) -> str:
    """`github_slug(text)`, numbered if the page has it already.

    `taken` counts per slug how often it was asked for again; it is the page's memory and is added
    to.  A numbered slug is skipped when some heading was called just that.
    """
    plain = slug = github_slug(text)
    while slug in taken:
        taken[plain] += 1
        slug = f"{plain}-{taken[plain]}"
    taken[slug] = 0
    return slug


def kebab_case(text: str) -> str:
    """Words in lower case, joined by hyphens, as lodash's `kebabCase` does; the URLs of tags."""
    letters = "".join(_without_accent(letter) for letter in text.translate(_NO_DECOMPOSITION))
    return "-".join(_WORD.findall(letters)).lower()


def _without_accent(letter: str) -> str:
    if "\u0300" <= letter <= "\u036f":
        return ""
    return unicodedata.normalize("NFD", letter)[0] if "\xc0" <= letter <= "\u017f" else letter
