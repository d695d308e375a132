"""Every malformed thing that an author can make: one clear line, and all pages are built."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pytest

from mkdocs_docusaurus.catalog.files import read_text
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.mkdocs.files import PlainFile
from tests.integration.portal import run_build

FRONT_MATTER: Mapping[str, tuple[str | bytes, str]] = {
    "unclosed": ("---\ntitle: A\n\nText.\n", "1:1: the front matter is never closed"),
    "list": ("---\n- a\n- b\n---\nText.\n", "2:1: front matter must be lines of `name: value`"),
    "number": ("---\n42\n---\nText.\n", "2:1: front matter must be lines of `name: value`"),
    "twice": ("---\ntitle: A\ntitle: B\n---\nText.\n", "3:1: `title` stands here twice"),
    "tabs": ("---\nimage:\n\t- a\n---\nText.\n", "3:1: this is not YAML"),
    "mark": (b"\xef\xbb\xbf---\nid: a/b\n---\nText.\n", "2:1: `id` is the text"),
    "crlf": ("---\r\ntitle: A\r\nid: a/b\r\n---\r\nText.\r\n", "3:1: `id` is the text"),
    "windows": ("---\ntitle: Grüße\n---\nText.\n".encode("cp1252"), "2:10: this file is not UTF-8"),
    "nul": ("---\ntitle: a\0b\n---\nText.\n", "2:9: this is not YAML"),
    "endless": ("---\ntitle: [\n---\nText.\n", "3:1: this is not YAML"),
    "python": ("---\ntitle: !!python/name:os.system x\n---\nText.\n", "2:8: the YAML tag"),
    "huge-number": (
        "---\nsidebar_position: 0x" + "f" * 6000 + "\n---\nText.\n",
        "2:1: `sidebar_position` is the number inf",
    ),
    "long-number": (
        "---\nsidebar_position: " + "9" * 6000 + "\n---\nText.\n",
        "2:1: `sidebar_position` is the number inf",
    ),
    "circle": ("---\nmine: &a [*a]\n---\nText.\n", "2:7: this alias stands inside"),
    "deep": ("---\nx: " + "[" * 500 + "]" * 500 + "\n---\nText.\n", "2:1: this is nested too deep"),
}
TEXTS: Mapping[str, tuple[str, str]] = {
    "tag-open": ("<div>\n\nText.\n", "1:1: `<div>` is not closed"),
    "tag-closed": ("Text.\n\n</div>\n", "3:1: `</div>` closes nothing"),
    "tag-across": ("<b>Text.\n\nMore.\n", "1:1: `<b>` is not closed"),
    "tag-half": ("Text <b\n", "1:6: `<` opens a tag that nothing closes"),
    "brace-open": ("Text { x\n", "1:6: `{` opens an expression that nothing closes"),
    "import-half": ("import A from\n\nText.\n", "1:1: this `import` or `export` is not whole"),
    "export-half": ("export const a = {\n\nText.\n", "1:1: this `import` or `export` is not whole"),
    "import-gone": ("import A from './_a.mdx'\n\n<A/>\n", "1:1: the partial ./_a.mdx is not there"),
    "import-long": (
        "import A from '!!raw-loader!./" + "x" * 5000 + "'\n\nText.\n",
        "1:1: `import` of !!raw-loader!./xxx",
    ),
    "fence-open": ("```js\na\n", "1:1: this code block is not closed"),
    "callout-open": (":::tip\n\nText.\n", "1:1: `:::tip` is not closed"),
    "contents": (
        "import TOC from '@theme/TOCInline'\n\n<TOC toc={toc.map((it) => ({level: 'x'}))}/>\n\n"
        "<TOC toc={toc.map((it) => it.value)}/>\n\nText. {[1].at('x')}\n\n## A\n",
        "7:7: `{[1].at('x')}` cannot be computed",
    ),
    "cards": (
        "import List from '@theme/DocCardList'\n\n<List items={[3, {label: 4, items: 5}, "
        "{label: 'a', items: [6]}]}/>\n\nText. {[1].at('x')}\n",
        "5:7: `{[1].at('x')}` cannot be computed",
    ),
    "no-character": ("{'\\u{}'} Text.\n", "1:1: `{'\\u{}'}` cannot be computed"),
    "comment-of-html": ("{1 ? 2 : 3\n-->\n} Text.\n", "1:1: `{1 ? 2 : 3 -->}` cannot be computed"),
    "heading-id": ("# A {.b id}\n\n[Text.](#c)\n", '3:1: link to "#c" finds its page'),
    "itself": (
        "export const A = () => <p><A/></p>\n\nText.\n\n<A/>\n",
        ":4: this contains itself",
    ),
    "its-value": ("export const a = <b>{a}</b>\n\nText. {a}\n", ": this contains itself"),
    "deep-value": ("{" + "[" * 3000 + "]" * 3000 + "}\n", "1:1: `{[[[["),
}
SHOWN: Mapping[str, str] = {
    "ranges": "```js {1-2-3,99999999999999999999-2,-,1}\nText.\n```\n",
    "ranges-long": "```js {" + "9" * 6000 + "} showLineNumbers=" + "9" * 6000 + "\nText.\n```\n",
    "escapes": "{'\\u{FFFFFFF}'}{'\\ud800'}{'\\0'} Text. {'\\ud83d\\ude00'}\n",
    "calls": "{require()}{useBaseUrl()}{require(1, 2)}{frontMatter[[1]]}{frontMatter[{}]} Text.\n",
    "numbers": "{0x" + "f" * 6000 + "}{" + "9" * 6000 + "} Text.\n",
    "comment": "{true /* x */ ? 'Text.' : 'b'}\n",
    "nul": "Text.\0\n",
    "empty": "",
    "blank": "\n \n\t\n",
    "only-front-matter": "---\ntitle: Text.\n---\n",
}
"""What is odd and no fault: it is built without a word."""
FILES: Mapping[str, tuple[str, str]] = {
    "c1/_category_.json": ('{"label": "C"', "c1/_category_.json:1:14: this is not JSON"),
    "c2/_category_.json": ("[]", "c2/_category_.json:1:1: a category must be a mapping"),
    "c3/_category_.yml": ("label: 7\n", "c3/_category_.yml:1:1: `label` is the number 7"),
    "c4/_category_.yml": ("", "c4/_category_.yml:1:1: this category file is empty"),
    "c5/_category_.yml/a.md": ("# A\n", ""),
    "c6/plain.md": ("# Plain\n", ""),
    "c6/plain": ("text", "c6/plain:1:1: c6/plain.md has the place of this one, c6/plain"),
    "c7/_category_.yml": (
        "link: {type: generated-index, slug: /a%2f..%2f..%2fb}\n",
        "c7/_category_.yml:1:31: `slug` is the text",
    ),
    "no-docs/picture.txt": ("text", ""),
    "names/my page #1?.md": ("# A\n", "names/my page #1?.md:1:1: this doc's name makes no URL"),
    "names/100%.md": ("# A\n", ""),
    "names/😀.md": ("# A\n", ""),
    "names/مرحبا.md": ("# A\n", ""),
    "names/e\u0301.md": ("# A\n", ""),
    "names/\xe9.md": ("# A\n", ""),
    "names/Case.md": ("# A\n", ""),
    "names/case.md": ("# A\n", ""),
    "names/" + "a" * 252 + ".md": ("# A\n", ""),
    "b" * 255 + "/index.md": ("# A\n", ""),
    "names/a%2F..%2F..%2F..%2Fout.md": ("# A\n", ""),
    "slugs/404.md": ("---\nslug: /404.html\n---\n", "slugs/404.md:2:1: the site's own file has"),
    "slugs/long.md": (
        f"---\nslug: /{'a' * 300}\n---\n",
        f"slugs/long.md:2:1: `slug` makes no URL: /{'a' * 300} (make it shorter",
    ),
}
NO_PAGE = {
    "slugs/404.md",  # The site has a file of its own there.
    "c5/_category_.yml/a.md",  # A folder whose name begins with `_` holds partials.
}


@dataclass(frozen=True)
class Run:
    site: Path
    err: str

    def said_of(self, path: str) -> list[str]:
        """The problems of one file, without its path."""
        starts = re.compile(rf"\w+ +-  (?:docs/)?{re.escape(path)}:(?=\d)")
        return [line[m.end() :] for line in self.err.splitlines() if (m := starts.match(line))]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One build of everything, with what only a file system can do."""
    folder = tmp_path_factory.mktemp("bad")
    docs = folder / "docs"
    texts: dict[str, str | bytes] = {f"front/{name}.md": t for name, (t, _) in FRONT_MATTER.items()}
    texts |= {f"text/{name}.mdx": text for name, (text, _) in TEXTS.items()}
    texts |= {f"shown/{name}.md": text for name, text in SHOWN.items()}
    texts |= {path: text for path, (text, _) in FILES.items()}
    for number in (1, 2, 3, 4, 7):
        texts[f"c{number}/a.md"] = "# A\n"
    for path, text in texts.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    (docs / "dangling.md").symlink_to("nowhere.md")
    (docs / "to-itself.md").symlink_to("to-itself.md")
    (docs / "outside.md").symlink_to("/etc/hostname")
    os.mkfifo(docs / "pipe.md")
    (docs / os.fsdecode(b"latin-\xfc.md")).write_text("# A\n")
    done = run_build(folder, folder / "site")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return Run(folder / "site", done.stderr)


def has_page(run: Run, path: str) -> bool:
    return (run.site / path / "index.html").is_file()


@pytest.mark.parametrize("name", FRONT_MATTER)
def test_bad_front_matter_is_one_line_and_the_text_shows(run: Run, name: str) -> None:
    said = run.said_of(f"front/{name}.md")
    assert len(said) == 1, said
    assert said[0].startswith(FRONT_MATTER[name][1])
    assert "Text." in (run.site / "front" / name / "index.html").read_text("utf-8")


@pytest.mark.parametrize("name", TEXTS)
def test_bad_text_is_one_line_and_its_page_is_there(run: Run, name: str) -> None:
    said = run.said_of(f"text/{name}.mdx")
    assert len(said) == 1, said
    assert TEXTS[name][1] in f": {said[0]}"
    assert has_page(run, f"text/{name}")


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_odd_and_no_fault_shows_without_a_word(run: Run, name: str) -> None:
    assert run.said_of(f"shown/{name}.md") == []
    page = (run.site / "shown" / name / "index.html").read_text("utf-8")
    assert "Text." in page or name in ("empty", "blank")


@pytest.mark.parametrize("path", FILES)
def test_a_bad_file_or_name_is_one_line(run: Run, path: str) -> None:
    said, wanted = run.said_of(path), FILES[path][1]
    if wanted:
        assert len(said) == 1, said
        assert f"{path}:{said[0]}".startswith(wanted)
    else:
        assert said == []


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".md")])
def test_a_page_of_any_name_is_there(run: Run, path: str) -> None:
    assert has_page(run, path.removesuffix("index.md").removesuffix(".md")) != (path in NO_PAGE)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("dangling.md", "this link leads nowhere"),
        ("to-itself.md", "this link leads nowhere"),
        ("outside.md", "this link leads nowhere, or out of its folder"),
        ("pipe.md", "this is neither a file nor a folder"),
        ("latin-?.md", "this file's name is not UTF-8"),
    ],
)
def test_what_is_no_file_of_the_docs_is_one_line(run: Run, path: str, said: str) -> None:
    [line] = run.said_of(path)
    assert line.startswith(f"1:1: {said}")


SIDEBARS = {
    "unknown": '{"s": ["a", "none"]}',
    "twice": '{"s": ["a", "a"]}',
    "empty": "{}",
    "nothing": "",
    "list": '["a"]',
    "half": '{"s": ["a", "b\\ud800"]}',
    "deep": '{"s": ' + "[" * 2000 + "]" * 2000 + "}",
}
SAID = {
    "unknown": "sidebars.json:1:13: no doc has the id `none`",
    "nothing": "sidebars.json:1:1: this is not JSON",
    "list": "sidebars.json:1:1: sidebars must be names",
    "half": "sidebars.json:1:1: no doc has the id `b?`",
    "deep": "sidebars.json:1:1: this is nested too deep",
}


@pytest.mark.parametrize("name", SIDEBARS)
def test_a_bad_sidebar_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n")
    (tmp_path / "sidebars.json").write_text(SIDEBARS[name])
    report = tmp_path / "problems.json"
    done = run_build(tmp_path, tmp_path / "site", PROBLEMS=str(report))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "a" / "index.html").is_file()
    found = json.loads(report.read_text())
    lines = [f"{p['path']}:{p['line']}:{p['column']}: {p['message']}" for p in found]
    assert len(lines) == (name in SAID), lines
    assert all(line.startswith(SAID[name]) for line in lines)


def test_a_file_that_may_not_be_read_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n")
    with mock.patch.object(
        Path, "read_bytes", side_effect=PermissionError(13, "Permission denied")
    ):
        text, problem = read_text(tmp_path, "a.md")
    assert text == ""
    assert problem == Problem(
        "a.md", 1, 1, "encoding", "this file cannot be read: Permission denied"
    )


def test_a_doc_that_vanishes_while_the_folder_is_read_is_one_line(tmp_path: Path) -> None:
    text, problem = read_text(tmp_path, "gone.md")
    assert text == ""
    assert problem is not None
    assert problem.message == "this file cannot be read: No such file or directory"


def test_a_picture_that_vanishes_before_it_is_copied_is_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = PlainFile("a.png", str(tmp_path), str(tmp_path / "site"), use_directory_urls=True)
    file.copy_file()
    [record] = caplog.records
    said = "a.png:1:1: this file cannot be copied: No such file or directory"
    assert record.getMessage() == f"{tmp_path}/{said}"


def test_links_round_in_a_circle_end_the_build_at_once(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in "abc":
        (tmp_path / "docs" / name).symlink_to(".")
    done = run_build(tmp_path, tmp_path / "site")
    assert done.returncode == 1
    assert "docs/a:1:1: this link leads to more than 10000 folders" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("folder", ["a file", "a file/cache", "/dev/null/cache"])
def test_where_nothing_can_be_kept_the_site_is_built_all_the_same(
    tmp_path: Path, folder: str
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n")
    (tmp_path / "a file").write_text("text")
    done = run_build(tmp_path, tmp_path / "site", "--strict", CACHE_DIR=str(tmp_path / folder))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("nothing is kept for the next build: ") == 1
    assert (tmp_path / "site" / "a" / "index.html").is_file()
