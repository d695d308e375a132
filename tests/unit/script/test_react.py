"""Pages and components of a site's, rendered as Docusaurus 3.10.2 renders them in a build."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.script.part import fill, write_plain
from mkdocs_docusaurus.script.react import Module, Part, Rendered, Renderer, SiteContext
from mkdocs_docusaurus.script.sheet import plain_css
from mkdocs_docusaurus.script.value import ScriptOther

Write = Callable[[str, str], Path]
CONFIG = {"title": "Site", "url": "https://x.org", "baseUrl": "/base/", "customFields": {"a": 1}}


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write_file


def page(write: Write, body: str, head: str = "", **context: Any) -> Rendered:
    """A page whose component returns `body`."""
    file = write("src/pages/p.tsx", f"{head}\nexport default function P() {{ return {body}; }}")
    site = file.parents[2]
    settings = SiteContext({**CONFIG, **context.pop("config", {})}, **context)
    return Renderer(site, settings).page(file, "/base/p")


def html(write: Write, body: str, head: str = "", **context: Any) -> str | None:
    rendered = page(write, body, head, **context)
    assert rendered.problems == ()
    return rendered.html


def test_a_page_is_what_stands_in_its_layout(write: Write) -> None:
    rendered = page(
        write,
        """<Layout title="Home" description="About" noFooter wrapperClassName="w">
             <Head><meta name="robots" content="noindex" /><body className="b" /></Head>
             <main>Hello</main>
           </Layout>""",
        "import Layout from '@theme/Layout'; import Head from '@docusaurus/Head';",
    )
    assert rendered.html == "<main>Hello</main>"
    assert (rendered.title, rendered.description) == ("Home | Site", "About")
    assert rendered.head == '<meta name="robots" content="noindex"/>'
    assert rendered.body_attributes == {"className": "b"}
    assert (rendered.has_layout, rendered.has_footer, rendered.wrapper_class) == (True, False, "w")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p style={{paddingTop: 10, "--x": "y", zIndex: 2}} hidden={false}>a</p>',
         '<p style="padding-top:10px;--x:y;z-index:2">a</p>'),
        ('<b className={clsx("a", {b: true, c: 0})} onClick={() => 1}>{null}{false}{0}{["x"]}</b>',
         '<b class="a b">0x</b>'),
        ("<C.Provider value={1}><Use /></C.Provider>", "<i>1</i>"),
        ("<Memo><Old /></Memo>", "<u><s>5</s></u>"),
        ("<React.Suspense fallback='wait'><Lazy /></React.Suspense>", "<p>lazy</p>"),
        ("<img src='/a.png' />", '<img src="/a.png"/>'),
    ],
)  # fmt: skip
def test_react_renders(body: str, expected: str, write: Write) -> None:
    write("src/pages/_Lazy.js", "export default () => <p>lazy</p>;")
    head = """
    import React, {useContext, useState} from 'react';
    import clsx from 'clsx';
    const C = React.createContext(0);
    const Use = () => <i>{useContext(C)}</i>;
    const Ref = React.forwardRef((props: any, ref) => <u ref={ref}>{props.children}</u>);
    const Memo = React.memo(Ref);
    class Old extends React.Component { state = {n: 5}; render() { return <s>{this.state.n}</s>; } }
    const Lazy = React.lazy(() => import('./_Lazy'));
    """
    assert html(write, body, head) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('to="/docs/a"', 'href="/base/docs/a"'),
        ('to="deep/b"', 'href="/base/deep/b"'),
        ('to="#c"', 'href="#c"'),
        ('to="https://y.org"', 'href="https://y.org" target="_blank" rel="noopener noreferrer"'),
        ('to="pathname:///f.pdf"', 'href="/base/f.pdf" target="_blank" rel="noopener noreferrer"'),
        ('href="mailto:a@b.c"', 'href="mailto:a@b.c" target="_blank" rel="noopener noreferrer"'),
    ],
)
def test_links_lead_where_docusaurus_lets_them_lead(link: str, expected: str, write: Write) -> None:
    head = "import Link from '@docusaurus/Link';"
    assert html(write, f"<Link {link}>x</Link>", head) == f"<a {expected}>x</a>"


@pytest.mark.parametrize(("setting", "url"), [(True, "/base/a/?b#c"), (False, "/base/a?b#c")])
def test_links_end_as_trailing_slash_says(setting: bool, url: str, write: Write) -> None:
    head = "import Link from '@docusaurus/Link';"
    made = html(write, '<Link to="/a?b#c">x</Link>', head, config={"trailingSlash": setting})
    assert made == f'<a href="{url}">x</a>'


def test_components_are_told_of_the_site(write: Write) -> None:
    head = """
    import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
    import useBaseUrl from '@docusaurus/useBaseUrl';
    import Translate, {translate} from '@docusaurus/Translate';
    import BrowserOnly from '@docusaurus/BrowserOnly';
    import {useLocation} from '@docusaurus/router';
    import {usePluginData} from '@docusaurus/useGlobalData';
    """
    body = """<>{useDocusaurusContext().siteConfig.customFields.a} {useBaseUrl('img/a.png')}
      {' '}<Translate id="hi" values={{name: <b>you</b>}}>{'Hello {name}!'}</Translate>
      {' '}{translate({message: 'plain {n}'}, {n: 2})}
      {' '}<BrowserOnly fallback={<i>wait</i>}>{() => window.x}</BrowserOnly>
      {' '}{useLocation().pathname} {usePluginData('mine').n}</>"""
    context = {
        "translations": {"hi": "Hallo {name}!"},
        "global_data": {"mine": {"default": {"n": 3}}},
    }
    assert html(write, body, head, **context) == (
        "1 /base/img/a.png Hallo <b>you</b>! plain 2 <i>wait</i> /base/p 3"
    )


def test_files_that_are_no_javascript(write: Write) -> None:
    write("static/img/a.png", "")
    write("src/b.png", "")
    write("src/list.json", "[1]")
    write("src/list.yml", "- 2")
    write("src/text.txt", "a < b")
    write("static/img/logo.svg", '<?xml?><svg width="9" fill-rule="evenodd" class="x"><g/></svg>')
    head = """
    import a from '@site/static/img/a.png';
    import list from '../list.json';
    import yml from '../list.yml';
    import text from '!!raw-loader!../text.txt';
    import Logo from '@site/static/img/logo.svg';
    """
    body = """<><img src={a} alt={require('../b.png').default} />{list}{yml} {text}
              <Logo width={1} title="T" /></>"""
    rendered = page(write, body, head)
    address, file = next(iter(rendered.files.items()))
    assert rendered.html == (
        f'<img src="/base/img/a.png" alt="{address}"/>12 a &lt; b'
        '<svg width="1" fill-rule="evenodd" class="x"><title>T</title><g/></svg>'
    )
    assert file.name == "b.png"


def test_css_modules_have_names_of_their_own(write: Write) -> None:
    write("src/i.png", "")
    write(
        "src/pages/a.module.css",
        """
        .main, :global(.dark) .main:hover > .on { color: red; background: url(../i.png) }
        .on { composes: main; margin: 0 !important }
        @media (max-width: 9px) { .on { color: url("/img/x.png") } }
        """,
    )
    write("src/pages/b.css", ".free { color: blue }")
    rendered = page(
        write,
        "<p className={styles.main}><b className={styles.on} /></p>",
        "import styles from './a.module.css'; import './b.css';",
    )
    suffix = (rendered.html or "")[15:19]
    address = next(iter(rendered.files))
    assert (
        rendered.html == f'<p class="main_{suffix}"><b class="on_{suffix} main_{suffix}"></b></p>'
    )
    assert rendered.styles == (
        f".main_{suffix}, .dark .main_{suffix}:hover > .on_{suffix} "
        f'{{color:red;background:url("{address}");}}\n'
        f".on_{suffix} {{margin:0!important;}}\n"
        f'@media (max-width: 9px) {{.on_{suffix} {{color:url("/base/img/x.png");}}}}\n'
        ".free {color:blue;}"
    )


@pytest.mark.parametrize(
    ("scss", "css"),
    [
        (".a { color: red; .b & { margin: 0 } &-c, > d { e: f } }",
         ".a{color:red;}\n.b .a{margin:0;}\n.a-c,.a > d{e:f;}"),
        (".a { &:hover { b: c } @media (min-width: 1px) { d: e; f { g: h } } } // no {",
         ".a:hover{b:c;}\n@media (min-width: 1px) {.a{d:e;}.a f{g:h;}}"),
        (".a { background: url(//x.org/y) } /* z */ @font-face { src: url('a.woff') }",
         ".a{background:url(//x.org/y);}\n@font-face { src: url(\"a.woff\") }"),
        ("$a: 1px; .b { c: $a }", None),
        ("@use 'x'; .b { @include x.y }", None),
    ],
)  # fmt: skip
def test_scss_that_nests_is_css(scss: str, css: str | None) -> None:
    assert plain_css(scss) == css


def test_what_the_theme_has_is_for_python_to_write(write: Write) -> None:
    head = """
    import Tabs from '@theme/Tabs'; import TabItem from '@theme/TabItem';
    import CodeBlock from '@theme/CodeBlock'; import Part from './_part.mdx';
    """
    write("src/pages/_part.mdx", "---\ntitle: T\n---\nHi {props.a}")
    made = html(
        write,
        """<Tabs><TabItem value="a" label={<b>A</b>}><CodeBlock language="js">{'1 < 2'}</CodeBlock>
           </TabItem></Tabs>""",
        head,
    )
    seen = []
    written = fill(made or "", lambda part: seen.append(part) or f"[{part.html}]")  # type: ignore[func-returns-value]
    assert written == "[[[1 &lt; 2]]]"
    assert [(part.name, part.props) for part in seen] == [
        ("CodeBlock", {"language": "js"}),
        ("TabItem", {"value": "a", "label": {"html": "<b>A</b>"}}),
        ("Tabs", {}),
    ]
    document = fill(html(write, "<Part a='b' />", head) or "", lambda part: str(dict(part.props)))
    assert document == "{'a': 'b', 'file': 'src/pages/_part.mdx'}"


def test_parts_of_the_theme_are_the_sites_own_where_it_has_some(write: Write) -> None:
    write("src/theme/Admonition.js", "export default (p) => <aside>{p.children}</aside>;")
    write(
        "src/theme/Heading/index.js",
        """import Heading from '@theme-original/Heading';
           export default (p) => <Heading {...p} className='h' />;""",
    )
    head = "import A from '@theme/Admonition'; import H from '@theme/Heading';"
    made = html(write, "<A><H as='h2' id='i'>x</H></A>", head)
    assert made == '<aside><h2 class="anchor h" id="i">x</h2></aside>'


def test_a_package_that_is_not_installed_shows_its_children(write: Write) -> None:
    rendered = page(
        write,
        "<p><Chart n={1}>in</Chart><Pie size='2' /></p>",
        "import Chart, {Pie} from 'charts';",
    )
    assert fill(rendered.html or "", write_plain) == (
        "<p>in<code>&lt;Pie size=&quot;2&quot; /&gt;</code></p>"
    )
    assert [(p.line, p.message) for p in rendered.problems] == [
        (1, "`charts` is not installed in the site's folder")
    ]


def test_aliases_are_those_of_plugins(write: Write) -> None:
    config = write(
        "docusaurus.config.js",
        """
        const path = require('path');
        module.exports = {plugins: ['x', [() => ({
          configureWebpack: () => ({resolve: {alias: {'@c': path.resolve(__dirname, 'src/c')}}}),
        }), {}], () => { throw new Error('no'); }]};
        """,
    )
    write("src/c/Box.tsx", "export default () => <b>box</b>;")
    made = html(write, "<Box />", "import Box from '@c/Box';", config_file=config)
    assert made == "<b>box</b>"


def test_aliases_are_those_of_tsconfig(write: Write) -> None:
    write("tsconfig.json", '{"compilerOptions": {"baseUrl": ".", "paths": {"@c/*": ["src/c/*"]}}}')
    write("src/c/Box.tsx", "export default () => <b>box</b>;")
    assert html(write, "<Box />", "import Box from '@c/Box';") == "<b>box</b>"


def test_a_component_that_fails_takes_no_other_along(write: Write) -> None:
    head = "function Bad() {\n  return window.x.y;\n}\nconst Good = () => <b>good</b>;"
    rendered = page(write, "<p><Bad /><Good /></p>", head)
    assert rendered.html == "<p><b>good</b></p>"
    assert [(p.path, p.line) for p in rendered.problems] == [("src/pages/p.tsx", 2)]


def test_a_page_may_lead_elsewhere(write: Write) -> None:
    rendered = page(
        write, "<Redirect to='/docs' />", "import {Redirect} from '@docusaurus/router';"
    )
    assert (rendered.html, rendered.redirect) == ("", "/base/docs")


def test_a_page_is_given_the_settings(write: Write) -> None:
    file = write("src/pages/p.js", "export default ({config}) => <b>{config.title}</b>;")
    assert Renderer(file.parents[2], SiteContext(CONFIG)).page(file, "/").html == "<b>Site</b>"


def test_a_path_from_the_root_is_one_of_a_static_folder(write: Write) -> None:
    write("static/img/a.png", "")
    made = html(write, "<img src={a} />", "import a from '/img/a.png';")
    assert made == '<img src="/base/img/a.png"/>'


def test_markdown_at_hand_is_for_python_to_write(write: Write) -> None:
    made = html(write, "<M>{'**a** < b'}</M>", "import M from 'react-markdown';")
    assert (
        fill(made or "", lambda part: f"{part.name}: {part.html}") == "MarkdownText: **a** &lt; b"
    )


def test_nothing_is_rendered_where_no_code_is_run(write: Write) -> None:
    file = write("src/pages/p.js", "export default () => <b>x</b>;")
    renderer = Renderer(file.parents[2], SiteContext(CONFIG), run_code=False)
    assert renderer.page(file, "/base/p").html is None


# Docs -----------------------------------------------------------------------------------------

CARDS = """
import React, {Children} from 'react';
export const Card = ({title, children}) => <section><h3>{title}</h3>{children}</section>;
export default ({children}) => <ul>{Children.map(children, (c) => <li>{c.props.title}</li>)}</ul>;
export const Loud = ({children}) => children.toUpperCase();
"""
IMPORTS = "import Cards, {Card, Loud} from '@site/src/cards';\nexport const list = [1, 2];\n"


def parts(write: Write, *given: Part, **names: Any) -> list[Rendered]:
    write("src/cards.jsx", CARDS)
    doc = write("docs/a.mdx", "")
    site = doc.parents[1]
    module = Module(doc, "/base/docs/a", IMPORTS, names)
    return Renderer(site, SiteContext(CONFIG)).parts(module, given)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("list.map((n) => <li key={n}>{n}</li>)", "<li>1</li><li>2</li>"),
        (
            "<Cards><Card title='A' /><Card title={`B${1}`} /></Cards>",
            "<ul><li>A</li><li>B1</li></ul>",
        ),
        ("<Card title='A'>{$md(0)}</Card>", "<section><h3>A</h3>[0]</section>"),
        ("<Loud>text</Loud>", "TEXT"),
        ("props.a + frontMatter.b", "xy"),
        ("/* nothing */", ""),
        ("<Box>x</Box>", "<div>x</div>"),
    ],
)
def test_a_doc_shows_what_its_code_gives(code: str, expected: str, write: Write) -> None:
    write(
        "src/theme/MDXComponents.js",
        """import Original from '@theme-original/MDXComponents';
           export default {...Original, Box: (p) => <div>{p.children}</div>};""",
    )
    names: dict[str, Any] = {"props": {"a": "x"}, "frontMatter": {"b": "y"}}
    (rendered,) = parts(write, Part(code, 4), **names)
    assert rendered.problems == ()
    assert fill(rendered.html or "", lambda part: f"[{part.props['number']}]") == expected


def test_one_part_that_fails_takes_no_other_along(write: Write) -> None:
    given = [Part("<b>1</b>", 4), Part("list[9].x", 6), Part("a b", 8, 2), Part("<i>2</i>", 9)]
    rendered = parts(write, *given)
    assert [part.html for part in rendered] == ["<b>1</b>", None, None, "<i>2</i>"]
    assert [problem.line for part in rendered for problem in part.problems] == [6, 8]


def test_a_component_that_nobody_defines_shows_its_children(write: Write) -> None:
    (rendered,) = parts(write, Part("<Nope a='b'>{$md(0)}</Nope>", 4, 1))
    assert fill(rendered.html or "", lambda part: part.html or part.name) == "markdown"
    assert [(p.line, p.message) for p in rendered.problems] == [(4, "`Nope` is not defined")]


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("['a', {b: 1}]", ["a", {"b": 1}]),
        ("list.concat(3)", [1, 2, 3]),
        ("{label: <b>{list.length}</b>}", {"label": ScriptOther("element", "<b>2</b>")}),
        ("(function name() {}).name", "name"),
        ("undefined", None),
    ],
)
def test_an_attribute_has_the_value_that_its_code_gives(
    code: str, value: object, write: Write
) -> None:
    write("src/cards.jsx", CARDS)
    doc = write("docs/a.mdx", "")
    module = Module(doc, "/base/docs/a", IMPORTS)
    (found,) = Renderer(doc.parents[1], SiteContext(CONFIG)).values(module, [Part(code, 3)])
    assert (found.is_known, found.value, found.problems) == (True, value, ())


def test_a_literal_attribute_needs_no_engine(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_docusaurus.script.machine.start", None)
    doc = write("docs/a.mdx", "")
    renderer = Renderer(doc.parents[1], SiteContext(CONFIG), run_code=False)
    given = [Part("{a: [1, 'b']}"), Part("list.length")]
    values = renderer.values(Module(doc, "/base/docs/a", IMPORTS), given)
    assert [(value.is_known, value.value) for value in values] == [
        (True, {"a": [1, "b"]}),
        (False, None),
    ]
