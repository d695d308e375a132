"""Making pages: the text and the output of each, on all cores, and none whose inputs are the same.

MkDocs makes one page after the other, each in full.  This makes them by the same events, in the
place of that.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from mkdocs_docusaurus.blog import Post
from mkdocs_docusaurus.build.cores import Count, make_all, untold
from mkdocs_docusaurus.build.messages import kept_messages, say
from mkdocs_docusaurus.build.store import KeptOutput, KeptText, Store
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.files import PageFile, SiteFiles, made_file
from mkdocs_docusaurus.mkdocs.machine_files import machine_files
from mkdocs_docusaurus.mkdocs.made_page import (
    PageFacts,
    PageOutput,
    as_json,
    asked_as_json,
    facts_of,
    give_facts,
    give_text,
    output_bytes,
    page_of,
    read_asked,
    read_facts,
    read_messages,
    read_text,
    text_of,
)
from mkdocs_docusaurus.mkdocs.nav import SiteNavigation
from mkdocs_docusaurus.mkdocs.pages import context_of
from mkdocs_docusaurus.mkdocs.search import SEARCH, entries_of, fill_index
from mkdocs_docusaurus.question import same_answers
from mkdocs_docusaurus.site import Site

_DRAFT = (
    '<div class="mkdocs-draft-marker" title="This page will not be included into the built site.">'
    "DRAFT</div>"
)


@dataclass(frozen=True)
class Workshop:
    """What making any page takes; `inputs` stands for all of it that decides what it becomes.

    `pages` are the site's, by their places in it; `root` is the path of its root.
    """

    pages: Mapping[str, PageFile]
    files: SiteFiles
    site: Site
    nav: SiteNavigation
    env: jinja2.Environment
    config: MkDocsConfig
    inputs: str
    root: str


@dataclass(frozen=True)
class Texts:
    """The texts of all pages, and what a build wants to know of each, by their places."""

    kept: Mapping[str, KeptText]
    facts: Mapping[str, PageFacts]


def make_texts(
    shop: Workshop,
    store: Store,
    cores: int,
    earlier: Texts | None = None,
    count: Count = untold,
) -> Texts:
    """The text of every page, made where it is not kept, or is none of the `earlier` ones.

    Afterwards each page knows its facts, and what was said of it is said, in the pages' order.
    """
    links = shop.site.links.digest
    known = earlier.kept if earlier else store.all(KeptText)
    texts = {
        name: kept
        for name, kept in known.items()
        if name in shop.pages and _is_same(kept, shop.pages[name], links, shop)
    }
    todo = [file for name, file in shop.pages.items() if name not in texts]
    made = make_all(lambda file: _make_text(file, links, shop), todo, cores, count)
    store.keep(KeptText, made, shop.pages)
    texts |= {text.page: text for text in made}
    facts = {
        name: earlier.facts[name]
        if earlier and earlier.kept.get(name) is text
        else read_facts(text.facts)
        for name, text in texts.items()
    }
    for name, file in shop.pages.items():
        _take_facts(facts[name], file)
    return Texts(texts, facts)


def make_texts_again(
    files: Iterable[PageFile], texts: Texts, shop: Workshop, store: Store
) -> Texts:
    """The texts of every page, those of some `files` made again where they are others by now."""
    links = shop.site.links.digest
    todo = [file for file in files if not _is_same(texts.kept[file.dest_uri], file, links, shop)]
    made = {file.dest_uri: _make_text(file, links, shop) for file in todo}
    store.keep(KeptText, made.values(), shop.pages)
    facts = {name: read_facts(text.facts) for name, text in made.items()}
    for name in made:
        _take_facts(facts[name], shop.pages[name])
    return Texts({**texts.kept, **made}, {**texts.facts, **facts})


def has_imports(text: KeptText) -> bool:
    """Whether other files are part of a page's text."""
    return _has_asked("file", text) or _has_asked("code", text)


def give_posts_their_text(texts: Mapping[str, KeptText], shop: Workshop, store: Store) -> None:
    """Have each post hold its text, for the feeds."""
    posts = [name for name, file in shop.pages.items() if isinstance(file.shown, Post)]
    for name, text in whole_texts((texts[name] for name in posts), shop, store).items():
        give_text(read_text(text.text), shop.pages[name])


def whole_texts(texts: Iterable[KeptText], shop: Workshop, store: Store) -> dict[str, KeptText]:
    """Texts with all that belongs to them; one that somebody else has replaced is made again."""
    texts = list(texts)
    whole = store.whole(text for text in texts if not text.text)
    return {
        text.page: text if text.text else whole.get(text.page) or _remade(text, shop)
        for text in texts
    }


def make_files(
    texts: Mapping[str, KeptText],
    shop: Workshop,
    store: Store,
    cores: int,
    count: Count = untold,
) -> list[File]:
    """The files that the site is made of beside those that are copied; `texts` are whole ones.

    Afterwards the search knows every page.
    """
    fill_search(texts, shop)
    outputs = _make_outputs(texts, shop, store, cores, count)
    files = [made_file(name, html, shop.config) for name, html in outputs.items()]
    copies = {name: text.copy for name, text in texts.items()}
    return [*files, *machine_files(shop.files, copies, shop.config)]


def _make_outputs(
    texts: Mapping[str, KeptText], shop: Workshop, store: Store, cores: int, count: Count
) -> dict[str, bytes]:
    """The HTML of every page, by its place in the site, made where it is not kept."""
    keys = {name: _output_key(file, texts[name], shop) for name, file in shop.pages.items()}
    kept = store.all(KeptOutput)
    same = store.whole(one for one in kept.values() if keys.get(one.page) == one.key)

    def make(name: str) -> KeptOutput:
        output = make_output(shop.pages[name], texts[name], shop)
        said = json.dumps([asdict(message) for message in output.messages])
        return KeptOutput(name, keys[name], said, output_bytes(output.html))

    made = make_all(make, [name for name in shop.pages if name not in same], cores, count)
    store.keep(KeptOutput, made, shop.pages)
    outputs = same | {output.page: output for output in made}
    for name in shop.pages:
        say(read_messages(json.loads(outputs[name].said)))
    return {name: outputs[name].html for name in shop.pages}


def fill_search(texts: Mapping[str, KeptText], shop: Workshop) -> None:
    """Have the search know every page; `texts` are whole ones."""
    found = (json.loads(texts[name].search) for name in shop.pages)
    fill_index([entry for entries in found for entry in entries], shop.config)


def make_output(file: PageFile, text: KeptText, shop: Workshop) -> PageOutput:
    """Render a page's template, as MkDocs builds one; `text` is the page's whole one."""
    config, page = shop.config, page_of(file)
    with kept_messages() as messages, _current(page, config):
        give_facts(read_facts(text.facts), file)
        give_text(read_text(text.text), file)
        page.active = True
        context = get_context(shop.nav, [], config, page)
        template = shop.env.get_template(page.meta.get("template", "main.html"))
        for method in config.plugins.events["page_context"]:
            if method.__module__ != SEARCH:  # It has its entries with the text.
                context = method(context, page=page, config=config, nav=shop.nav)
        if file.inclusion is InclusionLevel.DRAFT:
            page.content = _DRAFT + (page.content or "")
        html = config.plugins.on_post_page(template.render(context), page=page, config=config)
        page.active = False
    return PageOutput(html, tuple(messages))


def _take_facts(facts: PageFacts, file: PageFile) -> None:
    """Have a page know what there is to know of its text, and say what was said of it."""
    give_facts(facts, file)
    say(facts.messages)


def _is_same(kept: KeptText, file: PageFile, links: str, shop: Workshop) -> bool:
    """Whether a page would become the same text once more.

    Where no link of the site has changed, only files and cards need asking for again.
    """
    if kept.key != _text_key(file, shop):
        return False
    same_links = kept.links == links
    if same_links and not any(_has_asked(it, kept) for it in ("file", "cards", "code")):
        return True
    asked = read_asked(kept.asked)
    if same_links:
        asked = {q: answer for q, answer in asked.items() if q[0] not in ("link", "hint")}
    return same_answers(asked, shop.site)


def _has_asked(what: str, text: KeptText) -> bool:
    """Whether there is a question of a kind in what a page asked, which is JSON."""
    return f'["{what}", ' in text.asked


def _text_key(file: PageFile, shop: Workshop) -> str:
    shown = file.shown
    return digest((shop.inputs, shown.digest if isinstance(shown, Doc) else shown))


def _output_key(file: PageFile, text: KeptText, shop: Workshop) -> str:
    """Stands for all that a page's templates show: its text, and what is beside it."""
    page, home = page_of(file), shop.nav.homepage
    above = [(item.title, getattr(item, "page", None)) for item in page.ancestors]
    beside = [link and (link.title, link.url) for link in (page.previous_page, page.next_page)]
    return digest(
        (
            shop.inputs,
            text.digest,
            shop.config.extra.get("stylesheets"),
            (page.url, page.title, page.edit_url, file.inclusion.name),
            beside,
            [(title, own and (own.title, own.url)) for title, own in above],
            home and (home.title, home.url),
            shop.nav.signature(page),
            context_of(file),
        )
    )


def _make_text(file: PageFile, links: str, shop: Workshop) -> KeptText:
    """Translate and render a page, as MkDocs populates one, and have the search read it."""
    from mkdocs_docusaurus.markdown_copy import markdown_copy

    config, files, page = shop.config, shop.files, page_of(file)
    with kept_messages() as messages, _current(page, config):
        config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
        search = entries_of(page, config, shop.nav)
    facts, text = facts_of(file, page, messages), as_json(text_of(file, page))
    written = file.written
    assert written is not None
    return KeptText(
        page=file.dest_uri,
        key=_text_key(file, shop),
        links=links,
        asked=asked_as_json(written.asked),
        facts=as_json(facts),
        digest=digest((facts.meta, text)),
        text=text,
        search=json.dumps(search),
        copy=markdown_copy(file.shown, written, shop.site, shop.root),
    )


def _remade(text: KeptText, shop: Workshop) -> KeptText:
    return _make_text(shop.pages[text.page], text.links, shop)


@contextmanager
def _current(page: Page, config: MkDocsConfig) -> Iterator[None]:
    """Have plugins know which page they are about."""
    config._current_page = page
    try:
        yield
    finally:
        config._current_page = None
