"""Pages that no author wrote: a category's index, and the pages of the docs' tags."""

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_docusaurus.catalog import Catalog, Doc, Tag
from mkdocs_docusaurus.settings.words import Words
from mkdocs_docusaurus.sidebar import (
    Card,
    CategoryItem,
    GeneratedIndex,
    Sidebar,
    cards,
    flatten,
)


@dataclass(frozen=True)
class GeneratedPage:
    """A page the site makes: a heading, a line or two, and cards; or, for tags, a list.

    `above` is the way to the page that lists what this one is one of; `letters` are tags below
    their first letters, the description of each being how many docs it has.
    `source` is the path of the Markdown file that it would have had.
    """

    permalink: str
    title: str
    description: str | None = None
    keywords: tuple[str, ...] = ()
    image: str | None = None
    cards: tuple[Card, ...] = ()
    above: Card | None = None
    letters: tuple[tuple[str, tuple[Card, ...]], ...] = ()
    listed: bool = True
    hidden_in_search: bool = False

    @property
    def source(self) -> str:
        """Where the page would stand among the docs; no doc has such a name."""
        return f"{self.permalink.strip('/')}/_index_.md"


def generated_pages(
    sidebars: Iterable[Sidebar], catalog: Catalog, words: Words
) -> tuple[GeneratedPage, ...]:
    """Every generated page whose URL no doc has taken, each URL once."""
    pages: dict[str, GeneratedPage] = {}
    for page in (*_index_pages(sidebars), *_tag_pages(catalog.docs, catalog.version.tags, words)):
        if page.permalink not in catalog.by_permalink:
            pages.setdefault(page.permalink, page)
    return tuple(pages.values())


def _index_pages(sidebars: Iterable[Sidebar]) -> Iterable[GeneratedPage]:
    """One for each category whose link is a generated index.

    Rule: https://docusaurus.io/docs/sidebar/items#generated-index-page
    """
    for sidebar in sidebars:
        for item in flatten(sidebar.items):
            if isinstance(item, CategoryItem) and isinstance(item.link, GeneratedIndex):
                link = item.link
                yield GeneratedPage(
                    permalink=link.permalink,
                    title=link.title,
                    description=link.description,
                    keywords=link.keywords,
                    image=link.image,
                    cards=cards(item.items),
                )


def _tag_pages(docs: Iterable[Doc], base: str, words: Words) -> Iterable[GeneratedPage]:
    """The list of all tags, and a page for each with its docs.

    Rule: https://docusaurus.io/docs/create-doc#doc-tags; a tag of unlisted docs only is unlisted.
    """
    tagged: dict[str, tuple[Tag, list[Doc]]] = {}
    for doc in docs:
        for tag in dict.fromkeys(doc.tags):
            tagged.setdefault(tag.permalink, (tag, []))[1].append(doc)
    if not tagged:
        return
    letters: dict[str, list[Card]] = {}
    above = Card(words.say("theme.tags.tagsPageLink"), base)
    for tag, its_docs in sorted(tagged.values(), key=lambda entry: entry[0].label.casefold()):
        listed = [doc for doc in its_docs if not doc.unlisted]
        yield _tag_page(tag, listed or its_docs, above, words, listed=bool(listed))
        if listed:
            card = Card(tag.label, tag.permalink, str(len(listed)))
            letters.setdefault(tag.label[:1].upper(), []).append(card)
    yield GeneratedPage(
        base,
        words.say("theme.tags.tagsPageTitle"),
        letters=tuple((letter, tuple(tags)) for letter, tags in letters.items()),
        hidden_in_search=True,
    )


def _tag_page(
    tag: Tag, docs: list[Doc], above: Card, words: Words, *, listed: bool
) -> GeneratedPage:
    docs = sorted(docs, key=lambda doc: doc.title.casefold())
    return GeneratedPage(
        permalink=tag.permalink,
        title=words.say(
            "theme.docs.tagDocListPageTitle",
            nDocsTagged=words.count("theme.docs.tagDocListPageTitle.nDocsTagged", len(docs)),
            tagName=tag.label,
        ),
        description=tag.description,
        cards=tuple(Card(doc.title, doc.permalink, doc.description or None) for doc in docs),
        above=above,
        listed=listed,
        hidden_in_search=True,
    )
