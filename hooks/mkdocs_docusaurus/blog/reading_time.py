"""Reading time: how many minutes a post takes."""

import math

import regex

_WORDS_PER_MINUTE = 200
_BREAK = regex.compile(r"\b", regex.WORD | regex.V1)
_WORD_LIKE = regex.compile(r"[\p{Alphabetic}\p{Nd}]")


def reading_minutes(body: str) -> int:
    """Minutes for a post's Markdown, rounded up.

    Words are Unicode's (UAX 29), code and markup counted with the rest; where a script has no
    blanks between words, each letter is one.
    Rule: https://docusaurus.io/docs/blog#reading-time and `calculateReadingTime` in the plugin.
    """
    words = sum(_WORD_LIKE.search(part) is not None for part in _BREAK.split(body))
    return math.ceil(math.floor(words / _WORDS_PER_MINUTE * 100 + 0.5) / 100)
