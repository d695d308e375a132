"""Pages of React, as Docusaurus 3.10.2 shows them within its layout."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.markdown.tree import Html
from mkdocs_docusaurus.question import same_answers
from mkdocs_docusaurus.react_page import with_own_main
from mkdocs_docusaurus.script.engine import Engine
from mkdocs_docusaurus.settings.blog import PagesSettings
from mkdocs_docusaurus.settings.docs import DocsSettings
from mkdocs_docusaurus.settings.folder import SiteCode
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.site import Site, read_site
from mkdocs_docusaurus.standalone import ReactPage
from mkdocs_docusaurus.write.markdown import markdown_of
from mkdocs_docusaurus.write.page import write_page
from mkdocs_docusaurus.written_page import WrittenPage

IMPORTS = """import Layout from '@theme/Layout';
import Link from '@docusaurus/Link';
import CodeBlock from '@theme/CodeBlock';
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Site]:
    """Reads a site of some files, with the settings that are given beside its base URL `/base/`."""

    def site(files: Mapping[str, str], *, run_code: bool = True, **given: Any) -> Site:
        for path, text in {"docs/a.md": "# A\n", **files}.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        settings = SiteSettings(
            tmp_path,
            title="Site",
            base_url="/base/",
            docs=(DocsSettings(),),
            pages=(PagesSettings(),),
        )
        settings = replace(settings, **given)
        return read_site(settings, code=SiteCode(Engine(tmp_path, run_code=run_code)))

    return site


def written(site: Site, permalink: str) -> WrittenPage:
    page = site.shown(permalink)
    assert isinstance(page, ReactPage)
    return write_page(page, site)


def component(jsx: str) -> str:
    return f"{IMPORTS}export default () => {jsx};\n"


@pytest.mark.parametrize(
    ("path", "permalink"),
    [
        ("index.tsx", "/"),
        ("about.js", "/about"),
        ("a/index.jsx", "/a"),
        ("a/Big One.ts", "/a/Big One"),
    ],
)
def test_a_page_has_the_url_of_its_file(
    read: Callable[..., Site], path: str, permalink: str
) -> None:
    pages = read({f"src/pages/{path}": component("<p />")}).standalone.react
    assert [(page.path, page.permalink) for page in pages] == [(f"src/pages/{path}", permalink)]


def test_what_is_excluded_or_no_code_of_a_page_is_none(read: Callable[..., Site]) -> None:
    names = ("_part.js", "_parts/a.js", "a.test.js", "__tests__/a.js", "a.module.css", "a.mjs")
    files = {f"src/pages/{name}": component("<p />") for name in names}
    assert read(files).standalone.react == ()


def test_a_plugin_of_pages_may_have_a_route_of_its_own(read: Callable[..., Site]) -> None:
    site = read(
        {"src/more/x.js": component("<p />")},
        pages=(PagesSettings(id="more", path="src/more", route="/more"),),
    )
    assert [page.permalink for page in site.standalone.react] == ["/more/x"]


def test_a_language_may_have_a_page_of_its_own(read: Callable[..., Site]) -> None:
    folder = "i18n/de/docusaurus-plugin-content-pages"
    german = Language("de", folder="i18n/de", translate=True)
    site = read(
        {
            "src/pages/a.js": component("<p>own</p>"),
            f"{folder}/a.js": component("<p>eigene</p>"),
            f"{folder}/b.js": component("<p>of no page</p>"),
        },
        language=german,
    )
    assert [page.path for page in site.standalone.react] == [f"{folder}/a.js"]


def test_two_pages_of_one_url_are_a_problem(read: Callable[..., Site]) -> None:
    site = read({"src/pages/a.md": "# A", "src/pages/a.js": component("<p />")})
    [problem] = [it for it in site.problems if it.kind == "duplicate-url"]
    assert problem.path == "src/pages/a.js"
    assert problem.message == "this page and src/pages/a.md have the same URL, /a"


def test_its_layout_says_what_it_is_called(read: Callable[..., Site]) -> None:
    said = "title='A & B' description='Of <it>' noFooter wrapperClassName='w'"
    jsx = f"<Layout {said}><p>x</p></Layout>"
    page = written(read({"src/pages/a.js": component(jsx)}), "/a")
    assert page.document.blocks == (Html("<p>x</p>"),)
    assert page.meta["title"] == "A &amp; B"
    assert page.meta["whole_title"] == "A &amp; B | Site"
    assert page.meta["description"] == "Of &lt;it&gt;"
    assert page.meta["react"] == {"layout": True, "footer": False, "classes": "w"}


def test_one_without_a_layout_stands_alone(read: Callable[..., Site]) -> None:
    page = written(read({"src/pages/a.js": component("<p>x</p>")}), "/a")
    assert not page.meta["react"]["layout"]
    assert page.meta["whole_title"] == "Site"


def test_one_that_only_leads_elsewhere_is_found_by_nobody(read: Callable[..., Site]) -> None:
    code = "import {Redirect} from '@docusaurus/router';\n"
    code += "export default () => <Redirect to='/base/docs/a' />;\n"
    meta = written(read({"src/pages/a.js": code}), "/a").meta
    assert meta["head"] == '<meta http-equiv="refresh" content="0; url=/base/docs/a">'
    assert (meta["search"], meta["robots"]) == ({"exclude": True}, "noindex")


def test_its_links_are_written_as_all_links_are(read: Callable[..., Site]) -> None:
    jsx = "<p><Link to='/docs/a'>a</Link><a href='/other'>b</a><img src='/base/x.png' /></p>"
    site = read({"src/pages/a.js": component(jsx), "static/x.png": ""})
    page = written(site, "/a")
    [html] = page.document.blocks
    assert isinstance(html, Html)
    assert html.html.count("\ue000") == 2
    assert 'href="/other"' in html.html
    assert page.problems == ()


def test_a_link_that_leads_nowhere_is_a_problem_where_it_is_written(
    read: Callable[..., Site],
) -> None:
    site = read(
        {
            "src/pages/a.js": component("<List />").replace(
                "export", "import List from '../list';\nexport"
            ),
            "src/list.js": f"{IMPORTS}\nexport default () => (\n  <Link to='/doc/a'>a</Link>);\n",
        }
    )
    [problem] = written(site, "/a").problems
    assert (problem.path, problem.line, problem.column) == ("src/list.js", 6, 13)
    assert problem.message == 'link to "/base/doc/a" finds no page'


def test_a_link_that_only_html_has_is_not_checked(read: Callable[..., Site]) -> None:
    site = read({"src/pages/a.js": component("<a href='/base/none'>a</a>")})
    assert written(site, "/a").problems == ()


def test_a_picture_that_it_imports_comes_with_it(read: Callable[..., Site]) -> None:
    code = "import x from '../x.png';\nexport default () => <img src={x} />;\n"
    page = written(read({"src/pages/a.js": code, "src/x.png": ""}), "/a")
    [(address, file)] = page.files.items()
    assert address.startswith("/base/assets/images/x-")
    assert file.name == "x.png"


def test_its_styles_stand_in_its_head(read: Callable[..., Site]) -> None:
    code = "import s from './a.module.css';\nexport default () => <p className={s.big} />;\n"
    site = read({"src/pages/a.js": code, "src/pages/a.module.css": ".big { margin: 2rem }"})
    head = written(site, "/a").meta["head"]
    assert head.startswith("<style>")
    assert "margin:32px;" in head  # A rem is 16 pixels there, and 20 in Material.


def test_parts_of_the_theme_are_ours(read: Callable[..., Site]) -> None:
    jsx = "<main><CodeBlock language='js'>{'a;\\n'}</CodeBlock></main>"
    page = written(read({"src/pages/a.js": component(jsx)}), "/a")
    assert "```" in markdown_of(page.document)


@pytest.mark.parametrize("changed", ["src/pages/a.js", "src/b.js", "src/b.json"])
def test_it_is_made_again_when_a_file_it_came_from_changes(
    read: Callable[..., Site], changed: str
) -> None:
    files = {
        "src/pages/a.js": "import b from '../b';\nexport default () => <p>{b.x}</p>;\n",
        "src/b.js": "export {default} from './b.json';\n",
        "src/b.json": '{"x": 1}',
    }
    asked = written(read(files), "/a").asked
    assert same_answers(asked, read(files))
    assert not same_answers(asked, read({**files, changed: files[changed] + " "}))


def test_without_code_it_shows_nothing_and_says_so(read: Callable[..., Site]) -> None:
    page = written(read({"src/pages/a.js": component("<p>x</p>")}, run_code=False), "/a")
    assert page.document.blocks == ()
    [problem] = page.problems
    assert problem.path == "src/pages/a.js"
    assert "code, which is not run" in problem.message


def test_code_that_fails_costs_no_other_page(read: Callable[..., Site]) -> None:
    site = read(
        {"src/pages/a.js": "export default () => {\n  throw new Error('no');\n};\n",
         "src/pages/b.js": component("<p>b</p>")}
    )  # fmt: skip
    [problem] = written(site, "/a").problems
    assert (problem.path, problem.line) == ("src/pages/a.js", 2)
    assert written(site, "/b").document.blocks == (Html("<p>b</p>"),)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<main>x</main>", '<div class="m"><main>x</main></div>'),
        ("<p>x</p>", '<div role="main" class="m"><p>x</p></div>'),
    ],
)
def test_a_page_has_one_main_part(inside: str, expected: str) -> None:
    assert with_own_main(f'<main class="m">{inside}</main>') == expected
