"""Random Markdown: lines made of pieces that mean something, in an order that may not.

A piece that hides text of its own (a tag's attributes, a comment, an import, an info string) holds
none of `WORDS`, and none that could swallow what comes after it is left open; so all of them show.
"""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = ("alder", "beech", "cedar", "elder", "hazel", "larch", "maple", "rowan")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)

_AROUND = [
    *("*{}*", "**{}**", "_{}_", "__{}__", "***{}***", "~~{}~~", "`{}`", "``{}``", "[{}]", "({})"),
    *("[{}](other.mdx)", "[{}](./nowhere.md 'title')", "![{}](picture.png)", "[{}][ref]", "[^{}]"),
    *("<b>{}</b>", "<Unknown a={{1}}>{}</Unknown>", "<kbd title='x'>{}</kbd>", "<>{}</>"),
    *('<Link to="/guide/other">{}</Link>', "<span style={{{{color: 'red'}}}}>{}</span>"),
    *("{{'{}'}}", "\\{{{}\\}}", "&lt;{}&gt;", '"{}"'),
    *("**{}", "{}*", "`{}", "[{}", "{}](x)", "<{}, "),
]
_ALONE = [
    *("*", "**", "_", "`", "``", "[", "]", "](", "!", "===", "{1 + 1}", "{", "< ", "& ", "|"),
    *("{/* hidden */}", "<!-- hidden -->", "<br/>", "</b>", "<i>", "\\", ":tada:", ":x[y]"),
    *("https://example.com/a_b", "{frontMatter.x}", "{nonsense()}", "$x$", "1.", "-", "#", ">"),
]
_LINES = [
    *("", "", "---", "***", "===", "```", "````", "~~~", "```js", "> ", "- ", "1. ", ":::", "::::"),
    *("import X from './x';\n", "export const a = 1;\n", "<div>", "</div>", "<br/>", "{1 + 1}"),
    *("<details>", "</details>", "<!-- hidden -->", "{/* hidden */}", '=== "Tab"', "///", "{"),
    *("<Unknown>", "</Unknown>", "[ref]: other.mdx\n", "| a | b |\n|---|---|\n| x | y |\n"),
]
_MARKS = [
    *("- ", "* ", "+ ", "1. ", "2) ", "10. ", "> ", ">", "- [ ] ", "- [x] ", "# ", "### ", "#"),
    *(":::tip ", ":::note\n", "::::info\n", ":::other\n", "!!! tip\n    ", "??? note\n\n    "),
]
_BLOCKS = [
    *("```js title='x'\n{}\n```", "~~~\n{}\n~~~", ":::tip\n{}\n:::", ":::note[{}]\n{}\n:::"),
    *("<div className='x'>\n\n{}\n\n</div>", "<div>{}</div>", "| {} | {} |\n|---|---|\n| {} | x |"),
    "<Tabs>\n<TabItem value='a' label='b'>\n\n{}\n\n</TabItem>\n</Tabs>",
    "<details>\n<summary>{}</summary>\n\n{}\n\n</details>",
    *("<p>\n{}\n</p>", "{}\n===", "{}\n---"),
]

_spans = st.one_of(
    words,
    st.builds(str.format, st.sampled_from(_AROUND), words),
    st.sampled_from(_ALONE),
)
_text = st.lists(_spans, min_size=1, max_size=5).map(" ".join)
_line = st.one_of(
    _text,
    st.sampled_from(_LINES),
    st.builds(str.__add__, st.sampled_from(_MARKS), _text),
    st.builds(str.format, st.sampled_from(_BLOCKS), words, words, words),
)
_indent = st.sampled_from(["", "", "", " ", "  ", "   ", "    ", "      ", "\t"])


def _indented(indent: str, text: str) -> str:
    return "\n".join(indent + line for line in text.split("\n"))


markdown = st.lists(st.builds(_indented, _indent, _line), max_size=12).map("\n".join)
"""Up to a dozen lines and blocks, indented as it comes."""
