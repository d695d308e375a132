"""What a config says, as values."""

import pytest

from mkdocs_docusaurus.settings.blog import BlogSettings
from mkdocs_docusaurus.settings.docs import DocsSettings, VersionOptions
from mkdocs_docusaurus.settings.folder import ReadSettings
from mkdocs_docusaurus.settings.site import Redirect
from mkdocs_docusaurus.settings.theme import MagicComment, Tag
from tests.unit.settings.conftest import Read


def said(found: ReadSettings) -> list[str]:
    return [f"{p.path}:{p.line}:{p.column}: {p.kind}: {p.message}" for p in found.problems]


def test_the_fields_of_a_site(read: Read) -> None:
    found = read("tagline: 'T', trailingSlash: false, favicon: 'f.ico', staticDirectories: ['./a']")
    settings = found.settings
    assert (settings.title, settings.tagline, settings.url) == (
        "A site",
        "T",
        "https://example.com",
    )
    assert (settings.trailing_slash, settings.favicon, settings.static_dirs) == (
        False,
        "f.ico",
        ("a",),
    )
    assert [*settings.docs, *settings.blogs, *settings.pages] == [], "there is no plugin"
    assert found.problems == ()


def test_the_classic_preset_is_docs_a_blog_pages_and_a_sitemap(read: Read) -> None:
    settings = read("presets: ['classic']").settings
    assert settings.docs == (DocsSettings(),)
    assert settings.blogs == (BlogSettings(),)
    assert [pages.path for pages in settings.pages] == ["src/pages"]
    assert settings.sitemap == {}


def test_false_turns_a_part_of_the_preset_off(read: Read) -> None:
    settings = read("presets: [['classic', {docs: false, blog: false, sitemap: false}]]").settings
    assert [*settings.docs, *settings.blogs] == []
    assert settings.sitemap is None
    assert len(settings.pages) == 1


def test_plugins_may_be_named_in_full_short_or_by_a_path(read: Read) -> None:
    settings = read(
        """plugins: [
            '@docusaurus/plugin-content-docs',
            ['content-docs', {id: 'two', path: 'two'}],
            [require.resolve('@docusaurus/plugin-content-docs'), {id: 'three', path: './three/'}],
            [require('@docusaurus/plugin-content-docs'), {id: 'four', path: `${__dirname}/four`}],
        ]"""
    ).settings
    assert [(docs.id, docs.path) for docs in settings.docs] == [
        ("default", "docs"),
        ("two", "two"),
        ("three", "three"),
        ("four", "four"),
    ]


def test_of_two_plugins_with_one_id_the_first_counts(read: Read) -> None:
    found = read("plugins: [\n['content-docs', {path: 'a'}],\n['content-docs', {path: 'b'}]]")
    assert [docs.path for docs in found.settings.docs] == ["a"]
    assert said(found) == [
        "docusaurus.config.js:5:18: config: "
        "there are two plugins @docusaurus/plugin-content-docs with the id 'default'"
    ]


def test_a_plugin_that_is_not_run_is_named_once_with_what_is_lost(read: Read) -> None:
    found = read(
        """presets: ['classic', 'redocusaurus'],
        plugins: [
            'ideal-image', 'docusaurus-plugin-unknown', './own.js', function mine() {},
            'docusaurus-plugin-unknown', 'docusaurus-lunr-search',
        ]"""
    )
    assert [text.partition("plugin: ")[2] for text in said(found)] == [
        "the plugin redocusaurus is not run: its pages of an API are missing",
        "the plugin @docusaurus/plugin-ideal-image is not run: pictures are shown as they are",
        "the plugin docusaurus-plugin-unknown is not run: what it adds to the site is missing",
        "the site's own plugin ./own.js is not run: what it adds to the site is missing",
        "the site's own plugin `mine` is not run: what it adds to the site is missing",
    ]


def test_docs_have_their_options(read: Read) -> None:
    found = read(
        """presets: [['classic', {docs: {
            path: '../docs', routeBasePath: '/guide/', sidebarPath: false, lastVersion: 'current',
            numberPrefixParser: false, sidebarCollapsible: false, exclude: ['x.md'],
            editUrl: 'https://example.com/edit/', tags: false,
            versions: {current: {label: 'Next', path: '', badge: false}, '1.0': {banner: 'none'}},
            admonitions: {keywords: ['my'], extendDefaults: true},
        }}]]"""
    )
    assert found.settings.docs == (
        DocsSettings(
            path="../docs",
            route="guide",
            sidebars={},
            last_version="current",
            number_prefixes=False,
            sidebar_collapsible=False,
            sidebar_collapsed=False,
            exclude=("x.md",),
            edit_url="https://example.com/edit/",
            tags_file=None,
            versions={
                "current": VersionOptions(label="Next", path="", badge=False),
                "1.0": VersionOptions(banner="none"),
            },
            admonition_keywords=("my",),
        ),
    )
    assert found.problems == ()


def test_a_blog_has_its_options(read: Read) -> None:
    found = read(
        """presets: [['classic', {blog: {
            routeBasePath: '/', postsPerPage: 'ALL', blogSidebarCount: 0, sortPosts: 'ascending',
            feedOptions: {type: 'all', limit: false, title: 'F'}, archiveBasePath: null,
            truncateMarker: /<!--\\s*more\\s*-->/i,
        }}]]"""
    )
    (blog,) = found.settings.blogs
    assert (blog.route, blog.posts_per_page, blog.sidebar_count) == ("", None, 0)
    assert (blog.sort_ascending, blog.archive_base_path) == (True, None)
    assert (blog.feeds, blog.feed_limit, blog.feed_title) == (("rss", "atom", "json"), None, "F")
    assert blog.truncate_marker == r"(?i)<!--\s*more\s*-->"
    assert found.problems == ()


def test_redirects_have_one_source_each(read: Read) -> None:
    settings = read(
        """plugins: [['client-redirects', {
            fromExtensions: ['html'],
            redirects: [{from: ['/a', '/b'], to: '/c'}, {from: '/d', to: 'https://example.com/'}],
        }]]"""
    ).settings
    assert settings.redirects == (
        Redirect("/a", "/c"),
        Redirect("/b", "/c"),
        Redirect("/d", "https://example.com/"),
    )
    assert settings.redirects_from_extensions == ("html",)


def test_analytics(read: Read) -> None:
    settings = read(
        "presets: [['classic', {gtag: {trackingID: 'G-1', anonymizeIP: true}, "
        "googleTagManager: {containerId: 'GTM-1'}}]]"
    ).settings
    assert (settings.analytics.gtag, settings.analytics.tag_manager) == (("G-1",), "GTM-1")
    assert settings.analytics.anonymize_ip


@pytest.mark.parametrize(
    ("plugin", "managers"),
    [
        ("", None),
        ("require('@docusaurus/remark-plugin-npm2yarn')", ("yarn", "pnpm", "bun")),
        ("[require('@docusaurus/remark-plugin-npm2yarn'), {converters: ['pnpm']}]", ("pnpm",)),
    ],
)
def test_commands_of_npm_are_shown_for_the_managers_that_its_plugin_names(
    plugin: str, managers: tuple[str, ...] | None, read: Read
) -> None:
    found = read(f"presets: [['classic', {{docs: {{remarkPlugins: [{plugin}]}}}}]]")
    assert found.settings.npm2yarn == managers


def test_formulas_are_there_where_a_plugin_of_theirs_is(read: Read) -> None:
    assert not read("presets: ['classic']").settings.math
    found = read(
        """presets: [['classic', {docs: {
            remarkPlugins: [require('remark-math'), [require('remark-own'), {}]],
            rehypePlugins: [[require('rehype-katex'), {}]],
        }}]]"""
    )
    assert found.settings.math
    assert [problem.message for problem in found.problems] == [
        "the Markdown plugin remark-own is not run: what it changes stays as written"
    ]


def test_elements_of_the_head_stand_in_docusaurus_order(read: Read) -> None:
    settings = read(
        """scripts: ['/a.js', {src: '/b.js', 'data-domain': 'x', defer: true, async: false}],
        stylesheets: ['/c.css'],
        headTags: [{tagName: 'style', attributes: {}, innerHTML: 'p {}'}]"""
    ).settings
    assert settings.head_tags == (
        Tag("style", {}, "p {}"),
        Tag("link", {"rel": "stylesheet", "href": "/c.css"}),
        Tag("script", {"src": "/a.js"}),
        Tag("script", {"src": "/b.js", "data-domain": "x", "defer": True}),
    )


def test_severities_are_those_that_the_config_names(read: Read) -> None:
    found = read(
        """onBrokenLinks: 'throw', onBrokenAnchors: 'ignore',
        markdown: {hooks: {onBrokenMarkdownLinks: 'log', onBrokenMarkdownImages: () => {}}},
        presets: [['classic', {blog: {onUntruncatedBlogPosts: 'warn'}}]]"""
    )
    assert found.settings.severity == {"link": "error", "anchor": "ignore", "untruncated": "warn"}


def test_how_pages_look(read: Read) -> None:
    theme = read(
        """presets: [['classic', {theme: {customCss: ['./a.css', `${__dirname}/src/b.css`]}}]],
        clientModules: ['./c.css'],
        themeConfig: {
            image: 'img/card.png', metadata: [{name: 'robots', content: 'max-image-preview:large'}],
            colorMode: {defaultMode: 'dark', disableSwitch: true},
            docs: {sidebar: {hideable: true}}, tableOfContents: {maxHeadingLevel: 5},
            announcementBar: {id: 'x', content: '<b>x</b>', isCloseable: false},
            prism: {
                additionalLanguages: ['PHP'],
                magicComments: [{className: 'c', block: {start: 's', end: 'e'}}],
            },
        }"""
    ).settings.theme
    assert theme.custom_css == ("a.css", "src/b.css", "c.css")
    assert (theme.image, theme.metadata[0]["name"]) == ("img/card.png", "robots")
    assert (theme.color_mode.default, theme.color_mode.disable_switch) == ("dark", True)
    assert (theme.sidebar_hideable, theme.toc_min_level, theme.toc_max_level) == (True, 2, 5)
    assert theme.announcement is not None
    assert (theme.announcement.content, theme.announcement.closeable) == ("<b>x</b>", False)
    assert (theme.code_languages, theme.magic_comments) == (
        ("php",),
        (MagicComment("c", start="s", end="e"),),
    )


def test_an_unknown_option_stands_at_its_place_with_the_name_that_was_meant(read: Read) -> None:
    found = read("presets: [['classic', {docs: {\n  sidebarpath: './sidebars.js',\n}}]],")
    (problem,) = found.problems
    assert (problem.line, problem.column) == (4, 3)
    assert problem.message == "there is no option `presets[0][1].docs.sidebarpath`"
    assert problem.hint == 'did you mean "sidebarPath"?'


def test_the_rest_is_read_beside_what_is_wrong(read: Read) -> None:
    found = read("trailingSlash: 'no', presets: [['classic', {docs: {path: 5, route: 'x'}}]]")
    assert found.settings.docs == (DocsSettings(),)
    assert found.settings.trailing_slash is None
    assert len(found.problems) == 3
