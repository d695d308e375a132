"""Text that nobody wrote: sentences and code in the words of the portal's docs, never twice alike.

Pages that repeat each other would flatter a builder that remembers what it has rendered.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random

Follows = Mapping[str, Sequence[str]]

WORD = re.compile(r"[a-z]{2,}")
MARKS = ("**{}**", "_{}_", "`{}`", "~~{}~~", "[{0}](https://example.com/{0})")


def read_words(texts: Iterable[str]) -> Follows:
    """Which words follow each word in some texts, as often as they do."""
    follows = defaultdict(list)
    for text in texts:
        words = WORD.findall(text.lower())
        for word, following in zip(words, [*words[1:], *words[:1]], strict=True):
            follows[word].append(following)
    return dict(follows)


def phrase(random: Random, follows: Follows, length: int) -> list[str]:
    """Some words, each followed by one that follows it somewhere."""
    words = [random.choice(list(follows))]
    while len(words) < length:
        words.append(random.choice(follows[words[-1]]))
    return words


def heading(random: Random, follows: Follows) -> str:
    """Two to four words, as a title has them."""
    return " ".join(phrase(random, follows, random.randint(2, 4))).capitalize()


def sentence(random: Random, follows: Follows) -> str:
    """A sentence, sometimes with a word in bold, in italics, as code or linked elsewhere."""
    words = phrase(random, follows, random.randint(6, 18))
    if random.random() < 0.4:
        marked = random.randrange(1, len(words))
        words[marked] = random.choice(MARKS).format(words[marked])
    text = " ".join(words)
    return f"{text[0].upper()}{text[1:]}."


def paragraph(random: Random, follows: Follows) -> str:
    """Two to five sentences."""
    return " ".join(sentence(random, follows) for _ in range(random.randint(2, 5)))


def bullets(random: Random, follows: Follows) -> str:
    """A list, of points or of steps, some with a list below them."""
    mark = random.choice(["- ", "1. "])
    lines = []
    for _ in range(random.randint(3, 6)):
        lines.append(mark + sentence(random, follows))
        if random.random() < 0.25:
            lines += [f"{' ' * len(mark)}- {sentence(random, follows)}" for _ in range(2)]
    return "\n".join(lines)


def table(random: Random, follows: Follows) -> str:
    """A table of three columns."""
    rows = [phrase(random, follows, 3) for _ in range(random.randint(4, 9))]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "| --- | :-: | --: |", *lines[1:]])


def callout(random: Random, follows: Follows) -> str:
    """A callout, with or without a title."""
    kind = random.choice(["note", "tip", "info", "warning", "danger"])
    title = f"[{heading(random, follows)}]" if random.random() < 0.5 else ""
    return f":::{kind}{title}\n\n{paragraph(random, follows)}\n\n:::"


def details(random: Random, follows: Follows) -> str:
    """A passage that is closed at first."""
    summary = f"<summary>{heading(random, follows)}</summary>"
    return f"<details>\n{summary}\n\n{paragraph(random, follows)}\n\n</details>"


def code(random: Random, follows: Follows) -> str:
    """A code block, most with a title and some with marked lines."""
    language, name, write = random.choice(LANGUAGES)
    words = phrase(random, follows, random.randint(8, 20))
    title = f' title="{words[0]}/{name}"' if random.random() < 0.6 else ""
    marked = " {2-3}" if random.random() < 0.3 else ""
    return f"```{language}{title}{marked}\n{write(words)}\n```"


def tabs(random: Random, follows: Follows) -> str:
    """Tabs with code in each, the imports they need being at the page's top."""
    names = ("npm", "yarn", "pnpm")
    items = [
        f'<TabItem value="{name}" label="{name}">\n\n{code(random, follows)}\n\n</TabItem>'
        for name in names[: random.randint(2, 3)]
    ]
    return "\n".join(['<Tabs groupId="manager">', *items, "</Tabs>"])


def _python(words: Sequence[str]) -> str:
    lines = [f"def {words[0]}_{words[1]}(value: int) -> str:", f'    """{" ".join(words)}."""']
    lines += [f"    {word}_{i} = value * {i} + len({word!r})" for i, word in enumerate(words)]
    return "\n".join([*lines, f'    return f"{words[0]}: {{{words[0]}_0}}"'])


def _javascript(words: Sequence[str]) -> str:
    fields = "\n".join(f"  {word}{i}: '{word}', // {i}" for i, word in enumerate(words))
    return f"export const {words[0]}Options = {{\n{fields}\n}};"


def _shell(words: Sequence[str]) -> str:
    return "\n".join(f"curl -s https://example.com/{word} | grep '{word}'" for word in words[:8])


def _json(words: Sequence[str]) -> str:
    return json.dumps({word: [i, word, i % 2 == 0] for i, word in enumerate(words[:6])}, indent=2)


def _yaml(words: Sequence[str]) -> str:
    return "\n".join(f"{word}:\n  - name: {word}-{i}" for i, word in enumerate(words))


LANGUAGES: Sequence[tuple[str, str, Callable[[Sequence[str]], str]]] = (
    ("python", "app.py", _python),
    ("js", "options.js", _javascript),
    ("bash", "get.sh", _shell),
    ("json", "data.json", _json),
    ("yaml", "settings.yml", _yaml),
)
BLOCKS = (bullets, bullets, callout, callout, code, code, code, table, tabs, details)
