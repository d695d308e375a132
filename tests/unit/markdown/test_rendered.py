"""What only a site's own code shows, as Docusaurus 3.10.2 shows it, the Markdown in it ours."""

import re
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import pytest

from mkdocs_docusaurus.page import write_doc
from mkdocs_docusaurus.script.engine import Engine
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.folder import SiteCode
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import read_site
from mkdocs_docusaurus.write.html import Style, write_html
from mkdocs_docusaurus.written_page import WrittenPage

Write = Callable[[Mapping[str, str]], Path]

COMPONENTS = """
import React, {Children, isValidElement} from 'react';
import Link from '@docusaurus/Link';
import Admonition from '@theme/Admonition';
import CodeBlock from '@theme/CodeBlock';
import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';
import Note from '@site/docs/_note.mdx';
export const Step = ({title, children}) => <div className="step"><h4>{title}</h4>{children}</div>;
export default function Steps({children}) {
  const titles = Children.toArray(children).filter(isValidElement).map((c) => c.props.title);
  return <section><ol>{titles.map((t) => <li key={t}>{t}</li>)}</ol>{children}</section>;
}
export const Loud = ({children}) => (
  <b>{typeof children === 'string' ? children.toUpperCase() : children}</b>
);
export const Box = ({children}) => <Admonition type="tip" title="Box">{children}</Admonition>;
export const Two = ({children}) => (
  <Tabs><TabItem value="a" label={<i>A</i>}>{children}</TabItem>
    <TabItem value="b"><CodeBlock language="js">{'1 < 2;\\n\\n3'}</CodeBlock></TabItem></Tabs>
);
export const Noted = () => <div><Note who="you" /></div>;
export const Lost = () => <p><Link to="/none">lost</Link></p>;
export const To = () => <Link to="/other">other</Link>;
"""
IMPORTS = "import Steps, {Box, Loud, Lost, Noted, Step, To, Two} from '@site/src/parts';\n"


@pytest.fixture
def doc(write: Write) -> Callable[[str], WrittenPage]:
    def written(body: str) -> WrittenPage:
        docs = write(
            {
                "a.mdx": f"---\ncustom: c\n---\n\n{IMPORTS}\n{body}\n",
                "_note.mdx": "Hi **{props.who}**",
                "other.md": "# Other",
                "../src/parts.jsx": COMPONENTS,
            }
        )
        code = SiteCode(Engine(docs.parent))
        settings = SiteSettings(docs.parent, docs=(DocsSettings(route=""),))
        site = read_site(settings, code=code)
        page = next(doc for doc in site.all_docs if doc.source == "docs/a.mdx")
        return write_doc(page, site)

    return written


def html_of(page: WrittenPage) -> str:
    style = Style(
        highlight=lambda code, _: f"<pre>{escape(code.code)}</pre>", material=lambda *_: ""
    )
    html = write_html(page.document, style, lambda target, _: target.url).html
    return re.sub(r">\s+<", "><", html).removeprefix('<h1 id="a">a</h1>').strip()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Some <Loud>text</Loud> here.", "<p>Some <b>TEXT</b> here.</p>"),
        ("<Loud>*em*</Loud>", "<p><b><em>em</em></b></p>"),
        ("{[1, 2].map((n) => <li key={n}>{n * 2}</li>)}", "<li>2</li><li>4</li>"),
        ("{frontMatter.custom.toUpperCase()}", "<p>C</p>"),
        ("export const f = (x) => x + x;\n\n{f('ab')}", "<p>abab</p>"),
        (
            '<Steps>\n<Step title="A">\n\n**md**\n\n</Step>\n'
            "<Step title={`B${1}`}>b</Step>\n</Steps>",
            '<section><ol><li>A</li><li>B1</li></ol><div class="step"><h4>A</h4>'
            '<p><strong>md</strong></p></div><div class="step"><h4>B1</h4>b</div></section>',
        ),
        ("<Noted />", "<div><p>Hi <strong>you</strong></p></div>"),
        ("<To />", '<a href="/other">other</a>'),
    ],
)
def test_code_shows_what_docusaurus_shows(
    body: str, expected: str, doc: Callable[[str], WrittenPage]
) -> None:
    page = doc(body)
    assert page.problems == ()
    assert html_of(page) == expected


def test_what_the_theme_has_becomes_what_it_is_in_a_doc(doc: Callable[[str], WrittenPage]) -> None:
    by_code = doc("<Box>\n\nin *it*\n\n</Box>\n\n<Two>\n\n- md\n\n</Two>")
    by_hand = doc(
        ":::tip[Box]\n\nin *it*\n\n:::\n\n"
        "<Tabs>\n<TabItem value='a' label='A'>\n\n- md\n\n</TabItem>\n"
        "<TabItem value='b'>\n\n```js\n1 < 2;\n\n3\n```\n\n</TabItem>\n</Tabs>"
    )
    assert by_code.problems == ()
    assert html_of(by_code) == html_of(by_hand)


def test_code_that_fails_is_a_problem_at_its_place(doc: Callable[[str], WrittenPage]) -> None:
    page = doc('text {nothing.at.all} more\n\n<Nope a="1">**kept**</Nope>')
    assert sorted((p.path, p.line) for p in page.problems) == [("docs/a.mdx", 7), ("docs/a.mdx", 9)]
    named = "<code>&lt;Nope a=&quot;1&quot; /&gt;</code>"
    assert html_of(page) == f"<p>text  more</p>{named}<p><strong>kept</strong></p>"


def test_a_page_depends_on_the_files_that_its_code_reads(
    doc: Callable[[str], WrittenPage],
) -> None:
    asked = [question[1] for question in doc("<To />").asked if question[0] == "code"]
    assert any(path.endswith("/src/parts.jsx") for path in asked)


def test_links_that_code_makes_are_checked(
    doc: Callable[[str], WrittenPage],
) -> None:
    page = doc("<Lost />")
    assert [problem.kind for problem in page.problems] == ["link"]
