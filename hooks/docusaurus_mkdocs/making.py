"""Making pages: the text and the output of each, on all cores, and none whose inputs are the same.

MkDocs makes one page after the other, each in full.  This makes them by the same events, and takes
the place of that where it may.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from docusaurus.blog import Post
from docusaurus.digest import digest
from docusaurus.markdown_copy import markdown_copy
from docusaurus.question import same_answers
from docusaurus.site import Site
from docusaurus_mkdocs.files import PageFile, SiteFiles, made_file, page_files
from docusaurus_mkdocs.made_page import (
    as_json,
    asked_as_json,
    facts_of,
    give_facts,
    give_text,
    read_asked,
    read_facts,
    read_messages,
    read_text,
    text_of,
)
from docusaurus_mkdocs.nav import SiteNavigation
from docusaurus_mkdocs.pages import context_of
from rendering.cores import make_all
from rendering.messages import kept_messages, say
from rendering.store import KeptOutput, KeptText, Store

_EVENTS = (
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
_SEARCH = "material.plugins.search.plugin"
_DRAFT = (
    '<div class="mkdocs-draft-marker" title="This page will not be included into the built site.">'
    "DRAFT</div>"
)


@dataclass(frozen=True)
class Workshop:
    """What making any page takes; `inputs` stands for all of it that decides what it becomes."""

    files: SiteFiles
    site: Site
    nav: SiteNavigation
    env: jinja2.Environment
    config: MkDocsConfig
    inputs: str
    root: str


@dataclass(frozen=True)
class Plan:
    """A page, the keys of its text and of its output, and those of them that were kept."""

    file: PageFile
    text_key: str
    view: str
    text: KeptText | None
    output: KeptOutput | None

    @property
    def name(self) -> str:
        """What the page is kept under: its place in the site."""
        return self.file.dest_uri


def may_make(config: MkDocsConfig, own: Iterable[Callable[..., Any]]) -> bool:
    """Whether nobody else has a hand in the pages, whose inputs could not be known.

    The portal's `own` events and the search are known.  Where another plugin or hook has to do
    with pages, they are MkDocs' to make.
    """
    known = set(own)
    methods = (method for event in _EVENTS for method in config.plugins.events[event])
    return all(method in known or method.__module__ == _SEARCH for method in methods)


def make_pages(pages: Sequence[PageFile], shop: Workshop, store: Store, cores: int) -> None:
    """Make every page, and say what MkDocs and its plugins say of each, in the pages' order."""
    links = digest(shop.site.links)
    kept_texts, kept_outputs = store.all(KeptText), store.all(KeptOutput)
    plans = [_plan(file, kept_texts, kept_outputs, links, shop) for file in pages]
    texts = store.whole(plan.text for plan in plans if plan.text)
    outputs = store.whole(plan.output for plan in plans if plan.output)
    todo = [plan for plan in plans if plan.name not in texts or plan.name not in outputs]
    made = make_all(lambda plan: _make(plan, texts.get(plan.name), links, shop), todo, cores)
    new_texts = {text.page: text for text, _ in made if text.page not in texts}
    new_outputs = {output.page: output for _, output in made}
    store.keep(new_texts.values(), new_outputs.values(), [plan.name for plan in plans])
    texts, outputs = texts | new_texts, outputs | new_outputs
    entries = _search_entries(shop.config)
    for plan in plans:
        _take(plan.file, texts[plan.name], outputs[plan.name])
        entries += json.loads(outputs[plan.name].search)


def output_files(files: SiteFiles, config: MkDocsConfig) -> list[File]:
    """The pages as files to write, where they were made here."""
    pages = page_files(files) if files.made_apart else []
    return [
        made_file(file.dest_uri, file.output.encode("utf-8", "xmlcharrefreplace"), config)
        for file in pages
    ]


def _plan(
    file: PageFile,
    texts: Mapping[str, KeptText],
    outputs: Mapping[str, KeptOutput],
    links: str,
    shop: Workshop,
) -> Plan:
    text_key = digest((shop.inputs, file.shown))
    view = digest((shop.inputs, _view(file, shop)))
    text, output = texts.get(file.dest_uri), outputs.get(file.dest_uri)
    if text is None or text.key != text_key or not _still_answered(text, links, shop.site):
        return Plan(file, text_key, view, None, None)
    if output is not None and output.key != digest((view, text.digest)):
        output = None
    return Plan(file, text_key, view, text, output)


def _still_answered(text: KeptText, links: str, site: Site) -> bool:
    """Whether the site answers what the text asked as it did.

    Where no link of the site has changed, only files and cards need asking for.
    """
    asked = read_asked(text.asked)
    if text.links == links:
        asked = {q: answer for q, answer in asked.items() if q[0] not in ("link", "hint")}
    return same_answers(asked, site)


def _view(file: PageFile, shop: Workshop) -> tuple[Any, ...]:
    """All that a page's templates show beside its text."""
    page = file.page
    assert page is not None
    above = [(item.title, getattr(item, "page", None)) for item in page.ancestors]
    home = shop.nav.homepage
    return (
        page.url,
        page.title,
        page.edit_url,
        file.inclusion.name,
        [link and (link.title, link.url) for link in (page.previous_page, page.next_page)],
        [(title, own and (own.title, own.url)) for title, own in above],
        home and (home.title, home.url),
        shop.nav.signature(page),
        context_of(file),
    )


def _make(
    plan: Plan, kept: KeptText | None, links: str, shop: Workshop
) -> tuple[KeptText, KeptOutput]:
    """Make a page's output, and its text unless that was kept."""
    page = plan.file.page
    assert page is not None
    shop.config._current_page = page
    try:
        text = kept or _make_text(plan, page, links, shop)
        if kept is not None:
            give_facts(read_facts(kept.facts), plan.file, page)
            give_text(read_text(kept.text), plan.file, page)
        return text, _make_output(plan, page, text.digest, shop)
    finally:
        shop.config._current_page = None


def _make_text(plan: Plan, page: Page, links: str, shop: Workshop) -> KeptText:
    """Translate and render a page, as MkDocs populates one."""
    config, files, file = shop.config, shop.files, plan.file
    with kept_messages() as messages:
        page = config.plugins.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        markdown = config.plugins.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.markdown = markdown
        page.render(config, files)
        page.content = config.plugins.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
    facts, text = facts_of(file, page, messages), as_json(text_of(file, page))
    written = file.written
    assert written is not None
    return KeptText(
        page=file.dest_uri,
        key=plan.text_key,
        links=links,
        asked=asked_as_json(written.asked),
        facts=as_json(facts),
        digest=digest((facts.meta, text)),
        text=text,
        copy=markdown_copy(file.shown, written, shop.site, shop.root),
    )


def _make_output(plan: Plan, page: Page, text: str, shop: Workshop) -> KeptOutput:
    """Render a page's template, as MkDocs builds one."""
    config, file = shop.config, plan.file
    entries = _search_entries(config)
    before = len(entries)
    with kept_messages() as messages:
        page.active = True
        try:
            context = get_context(shop.nav, [], config, page)
            template = shop.env.get_template(page.meta.get("template", "main.html"))
            context = config.plugins.on_page_context(
                context, page=page, config=config, nav=shop.nav
            )
            if file.inclusion is InclusionLevel.DRAFT:
                page.content = _DRAFT + (page.content or "")
            html = config.plugins.on_post_page(template.render(context), page=page, config=config)
        finally:
            page.active = False
    search = entries[before:]
    del entries[before:]
    return KeptOutput(
        page=file.dest_uri,
        key=digest((plan.view, text)),
        said=json.dumps([asdict(message) for message in messages]),
        search=json.dumps(search),
        html=html,
    )


def _take(file: PageFile, text: KeptText, output: KeptOutput) -> None:
    """Have a page hold what it has become, and say what was said of it."""
    page = file.page
    assert page is not None
    facts = read_facts(text.facts)
    give_facts(facts, file, page)
    if isinstance(file.shown, Post):
        give_text(read_text(text.text), file, page)
    file.copy, file.output = text.copy, output.html
    say([*facts.messages, *read_messages(json.loads(output.said))])


def _search_entries(config: MkDocsConfig) -> list[Any]:
    """The search's entries so far, to be added to."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ == _SEARCH and plugin.config.enabled:
            entries: list[Any] = plugin.search_index.entries
            return entries
    return []
