"""The navbar and the footer."""

from mkdocs_docusaurus.settings.navbar import FooterColumn, FooterItem, Logo, NavbarItem
from tests.unit.settings.conftest import Read


def items(read: Read, text: str) -> tuple[NavbarItem, ...]:
    found = read(f"themeConfig: {{navbar: {{items: [{text}]}}}}")
    assert found.problems == ()
    return found.settings.theme.navbar.items


def test_items_stand_on_the_left_unless_they_say_otherwise(read: Read) -> None:
    assert items(read, "{label: 'A', to: '/a'}, {label: 'B', href: '/b', position: 'right'}") == (
        NavbarItem("default", "A", "left", to="/a"),
        NavbarItem("default", "B", "right", href="/b"),
    )


def test_items_of_docs_name_a_doc_or_a_sidebar_and_the_docs_they_are_of(read: Read) -> None:
    text = "{type: 'doc', docId: 'a'}, {type: 'docSidebar', sidebarId: 's', docsPluginId: 'two'}"
    assert items(read, text) == (
        NavbarItem("doc", position="left", target="a"),
        NavbarItem("docSidebar", position="left", target="s", docs_id="two"),
    )


def test_a_menu_needs_no_type(read: Read) -> None:
    (menu,) = items(read, "{label: 'M', items: [{label: 'A', to: '/a'}]}")
    assert (menu.type, menu.items) == ("dropdown", (NavbarItem("default", "A", "left", to="/a"),))


def test_menus_of_versions_and_languages_have_items_before_and_after(read: Read) -> None:
    versions, languages = items(
        read,
        """{type: 'docsVersionDropdown', dropdownItemsAfter: [{label: 'All', to: '/versions'}],
            versions: {current: {label: 'Next'}, '1.0': {}}},
        {type: 'localeDropdown', dropdownItemsBefore: [{type: 'html', value: '<hr>'}]}""",
    )
    assert [item.label for item in versions.after] == ["All"]
    assert versions.versions == (("current", "Next"), ("1.0", None))
    assert [item.html for item in languages.before] == ["<hr>"]


def test_a_link_may_have_attributes_of_the_sites_own(read: Read) -> None:
    text = "{label: 'A', to: '/a', target: '_self', 'aria-label': 'B', rel: 'me', 'data-x': 'y'}"
    (item,) = items(read, text)
    assert (item.link_target, item.aria_label) == ("_self", "B")
    assert item.attributes == {"rel": "me", "data-x": "y"}


def test_a_component_of_the_sites_own_is_left_out_and_named(read: Read) -> None:
    found = read("themeConfig: {navbar: {items: [{type: 'custom-x'}, {type: 'search'}]}}")
    assert [item.type for item in found.settings.theme.navbar.items] == ["search"]
    assert [problem.kind for problem in found.problems] == ["plugin"]


def test_a_logo_may_have_a_dark_picture_and_a_size(read: Read) -> None:
    logo = "{src: 'a.svg', srcDark: 'b.svg', alt: 'A', width: 32, height: '2rem', href: '/x'}"
    navbar = read(f"themeConfig: {{navbar: {{logo: {logo}}}}}").settings.theme.navbar
    assert navbar.logo == Logo("a.svg", "A", "b.svg", "/x", width="32", height="2rem")


def test_a_footer_of_columns(read: Read) -> None:
    links = "[{items: [{html: '<b>x</b>'}]}, {title: 'T', items: [{label: 'A', to: '/a'}]}]"
    footer = read(
        f"themeConfig: {{footer: {{style: 'dark', copyright: '©', links: {links}}}}}"
    ).settings.theme.footer
    assert footer is not None
    assert (footer.style, footer.copyright) == ("dark", "©")
    assert footer.columns == (
        FooterColumn(None, (FooterItem(html="<b>x</b>"),)),
        FooterColumn("T", (FooterItem("A", to="/a"),)),
    )


def test_a_footer_of_links_is_one_column_without_a_title(read: Read) -> None:
    links = "[{label: 'A', to: '/a'}, {label: 'B', href: 'https://b.com', rel: 'me'}]"
    footer = read(f"themeConfig: {{footer: {{links: {links}}}}}").settings.theme.footer
    assert footer is not None
    assert footer.columns == (
        FooterColumn(
            None,
            (
                FooterItem("A", to="/a"),
                FooterItem("B", href="https://b.com", attributes={"rel": "me"}),
            ),
        ),
    )
