"""Mutation: the files of other tests' cases, changed as a careless or a hostile hand would."""

from __future__ import annotations

from pathlib import Path
from random import Random

_TESTS = Path(__file__).parents[1]
CASES = [_TESTS / name / "cases" for name in ("conformance", "blog", "eject")]
SUFFIXES = (".md", ".mdx", ".yml", ".yaml", ".json")
LARGEST = 20_000

PIECES = (
    *(
        "---\n",
        "---",
        "\n\n",
        "\n",
        "\t",
        "    ",
        "  ",
        "\r\n",
        "\0",
        "\ufeff",
        "\u2028",
        "\x1b[2J",
    ),
    *("<", ">", "</", "/>", "<b>", "</b>", "<div>\n\n", "</div>", "<!--", "-->", "<![CDATA[", "<?"),
    *("{", "}", "{{", "}}", "{%", "%}", "{/*", "*/}", "${", "{'\\u{FFFFFFF}'}", "{'\\ud800'}"),
    *("`", "```", "~~~", "```js {1-2-3}\n", "[", "]", "](", "![", "[^1]", "[^1]: ", "[a]: b\n"),
    *("*", "**", "_", "~~", "|", "|-|\n", "#", "# ", "> ", "- ", "1. ", "+ ", "===\n", ":", "::"),
    *(
        ":::",
        ":::tip\n",
        ":::tip[",
        "::::",
        ":x[",
        "!!! note\n",
        '=== "a"\n',
        "/// note\n",
        "///\n",
    ),
    *(
        "import A from './a.mdx'\n\n",
        "export const a = ",
        "export const A = () => <A/>\n\n",
        "<A/>",
    ),
    *("import X from '!!raw-loader!@site/../../etc/passwd'\n\n", "{X}", "{frontMatter.title}"),
    *("slug: /../../x\n", "slug: /a%2f..%2fb\n", "id: ../x\n", "title: !!python/name:os.system\n"),
    *("{#a id}", "{.a id}", " id=", "layout: '404'\n", "    attrs: {id: x}\n"),
    *("&a [*a]", "*a", "&a ", "<<: *a\n", "? ", "!!binary ", "- - - ", "0x" + "f" * 400, "9" * 400),
    *("<Tabs>", "<TabItem value='a'>", "</Tabs>", "<details>", "<summary>", "<Admonition>", "<>"),
    *(
        "</>",
        "style={{a: 1}}",
        "{...props}",
        "{[1, [2]]}",
        "{a ? b : c}",
        "{`${a}`}",
        "{require()}",
    ),
    *(
        "https://a.b/c",
        "www.a.b",
        "a@b.c",
        ":tada:",
        "&amp;",
        "&#0;",
        "&#xd800;",
        "\\",
        "\\\n",
        "é",
    ),
    *(
        "e\u0301",
        "\u202e",
        "😀",
        "مرحبا",
        "%00",
        "%2e%2e/",
        "../../..",
        "javascript:alert(1)",
        "\x02",
    ),
)
"""What means something to one of the readers that a text goes through."""


def corpus() -> list[str]:
    """The texts of all files that the cases hold."""
    files = sorted(p for cases in CASES for p in cases.rglob("*") if p.suffix in SUFFIXES)
    return [path.read_bytes().decode("utf-8", "replace") for path in files]


def mutated(text: str, others: list[str], random: Random) -> str:
    """A text after a few changes."""
    for _ in range(random.randint(1, 6)):
        text = random.choice(CHANGES)(text, others, random)[:LARGEST]
    return text


def _delete(text: str, _others: list[str], random: Random) -> str:
    start, end = _slice(text, random)
    return text[:start] + text[end:]


def _repeat(text: str, _others: list[str], random: Random) -> str:
    start, end = _slice(text, random)
    return text[:end] + text[start:end] * random.choice((1, 2, 50)) + text[end:]


def _insert(text: str, _others: list[str], random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES) * random.choice((1, 1, 1, 2, 60)) + text[at:]


def _splice(text: str, others: list[str], random: Random) -> str:
    other = random.choice(others)
    start, end = _slice(other, random)
    at = random.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


def _replace(text: str, _others: list[str], random: Random) -> str:
    at = random.randint(0, len(text))
    return (
        text[:at] + chr(random.choice((random.randint(0, 127), 0x2028, 0x1F600))) + text[at + 1 :]
    )


def _cut(text: str, _others: list[str], random: Random) -> str:
    return text[: random.randint(0, len(text))]


def _shuffle(text: str, _others: list[str], random: Random) -> str:
    lines = text.split("\n")
    random.shuffle(lines)
    return "\n".join(lines)


def _indent(text: str, _others: list[str], random: Random) -> str:
    mark = random.choice(("> ", "- ", "    ", "\t", "1. ", ">"))
    start, end = _slice(text, random)
    return text[:start] + text[start:end].replace("\n", f"\n{mark}") + text[end:]


CHANGES = (_delete, _repeat, _insert, _insert, _insert, _splice, _replace, _cut, _shuffle, _indent)


def _slice(text: str, random: Random) -> tuple[int, int]:
    start = random.randint(0, len(text))
    return start, min(len(text), start + random.choice((1, 3, 20, 200)))
