"""The head of a page: its title, what search engines and sharing cards read, the site's own tags.

Rules: `SiteMetadata` in `@docusaurus/theme-classic`, `PageMetadata` in `@docusaurus/theme-common`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from mkdocs_docusaurus.chrome.address import is_whole
from mkdocs_docusaurus.chrome.navbar import language_url
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.settings.theme import Tag

_VOID = frozenset({"meta", "link", "base"})
_FEEDS = {"rss": "RSS", "atom": "Atom"}
_GTAG = (
    "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}"
    'gtag("js",new Date());'
)


@dataclass(frozen=True)
class Head:
    """What a template writes into `<head>`: the site's part of the title, and HTML.

    `delimiter` stands between a page's title and the site's.  `tags` are those that no page has a
    say in; `metadata` are the attributes of `<meta>` elements that go before ours of the same name.
    `image` is the whole URL of the picture of pages that name none.
    """

    site_title: str
    delimiter: str
    canonical: str | None
    tags: str
    metadata: tuple[Mapping[str, str], ...]
    no_index: bool
    image: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of what `metadata` says."""
        return frozenset(it.get("name") or it.get("property") or "" for it in self.metadata)

    def title(self, title: str | None) -> str:
        """The whole title of a page that is called `title`, both HTML."""
        title, site_title = (title or "").strip(), escape(self.site_title)
        if title in ("", site_title):
            return site_title
        return f"{title} {escape(self.delimiter)} {site_title}"


def head_of(settings: SiteSettings, permalink: str, *, no_index: bool = False) -> Head:
    """The head of the page at a permalink."""
    url = language_url(settings.language, settings, permalink, whole=True) if settings.url else None
    tags = (*_languages(settings, permalink), *_feeds(settings), *settings.head_tags)
    return Head(
        settings.title,
        settings.title_delimiter,
        url,
        "\n".join([*map(tag_html, tags), *_analytics(settings)]),
        settings.theme.metadata,
        no_index or settings.no_index,
        _image(settings),
    )


def _image(settings: SiteSettings) -> str | None:
    image = settings.theme.image
    if not image or is_whole(image):
        return image
    return settings.url + settings.base_url + image.removeprefix("/")


def tag_html(tag: Tag) -> str:
    """An element as HTML; the site wrote what is in it."""
    attributes = "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in tag.attributes.items()
        if value is not False
    )
    end = "" if tag.name in _VOID else f"{tag.inner}</{tag.name}>"
    return f"<{tag.name}{attributes}>{end}"


def _languages(settings: SiteSettings, permalink: str) -> Iterator[Tag]:
    """Where the page is found in each language: search engines want whole URLs.

    The space keeps Material from asking each of those sites for its sitemap.
    """
    if not settings.url:
        return
    default = (it for it in settings.languages if it.locale == settings.default_locale)
    said = [(it, it.html_lang) for it in settings.languages]
    for language, name in [*said, *((it, "x-default") for it in default)]:
        href = language_url(language, settings, permalink, whole=True)
        yield Tag("link", {"rel": "alternate ", "href": href, "hreflang": name})
    own = settings.language.html_lang
    yield Tag("meta", {"property": "og:locale", "content": own.replace("-", "_", 1)})
    for language in settings.languages:
        if language.html_lang != own:
            content = language.html_lang.replace("-", "_", 1)
            yield Tag("meta", {"property": "og:locale:alternate", "content": content})


def _feeds(settings: SiteSettings) -> Iterator[Tag]:
    """The feeds of all blogs.

    https://docusaurus.io/docs/blog#feed
    """
    for blog in settings.blogs:
        route = f"{blog.route.strip('/')}/".lstrip("/")
        for kind, label in _FEEDS.items():
            if kind in blog.feeds:
                # The space keeps Material from taking it for the site in another language.
                yield Tag(
                    "link",
                    {
                        "rel": "alternate ",
                        "type": f"application/{kind}+xml",
                        "href": f"{settings.base_url}{route}{kind}.xml",
                        "title": f"{blog.feed_title or settings.title} {label} Feed",
                    },
                )


def _analytics(settings: SiteSettings) -> Iterator[str]:
    """Google's scripts.

    https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-google-gtag
    https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-google-tag-manager
    """
    counted = settings.analytics
    if counted.gtag:
        anonymize = ',{"anonymize_ip":true}' if counted.anonymize_ip else ",{}"
        ids = "".join(f'gtag("config","{_in_script(name)}"{anonymize});' for name in counted.gtag)
        yield '<link rel="preconnect" href="https://www.googletagmanager.com">'
        first = escape(counted.gtag[0])
        yield f'<script async src="https://www.googletagmanager.com/gtag/js?id={first}"></script>'
        yield f"<script>{_GTAG}{ids}</script>"
    if counted.tag_manager:
        name = _in_script(counted.tag_manager)
        yield '<link rel="preconnect" href="https://www.googletagmanager.com">'
        yield (
            "<script>window.dataLayer=window.dataLayer||[];"
            'dataLayer.push({"gtm.start":Date.now(),event:"gtm.js"})</script>'
        )
        yield f'<script async src="https://www.googletagmanager.com/gtm.js?id={name}"></script>'


def _in_script(text: str) -> str:
    """An id that ends neither the text it stands in nor the script."""
    return "".join(letter for letter in text if letter.isalnum() or letter in "-_.")
