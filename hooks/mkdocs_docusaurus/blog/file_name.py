"""A post's file name: the date, the URL and the title that it gives."""

import re
from dataclasses import dataclass

_DATED = re.compile(
    r"(?P<folder>.*)(?P<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?P<text>.*?)(?:/index)?\.mdx?",
    re.ASCII,
)
_UNDATED = re.compile(r"(?:/index)?\.mdx?$")


@dataclass(frozen=True)
class FileName:
    """What a path says: the date as written, the text behind it, and the URL below the blog's."""

    date: str | None
    text: str
    slug: str


def read_file_name(path: str) -> FileName:
    """The parts of a post's path below the blog's folder: `2021-08-26-name.md`, `2021/08/26/n.md`.

    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter
    and `parseBlogFileName` in that plugin.
    """
    if dated := _DATED.fullmatch(path):
        folder, date, text = dated.group("folder", "date", "text")
        return FileName(date, text, f"/{date.replace('-', '/')}/{folder}{text}")
    text = _UNDATED.sub("", path)
    return FileName(None, text, f"/{text}")
