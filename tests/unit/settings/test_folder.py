"""A site's folder: its config, its sidebars, its functions."""

from pathlib import Path

import pytest

from mkdocs_docusaurus.script.value import HostFunction
from mkdocs_docusaurus.settings.folder import read_settings
from tests.unit.settings.conftest import NEEDED, Read


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("docusaurus.config.ts", f"const config: object = {{{NEEDED}}}; export default config;"),
        ("docusaurus.config.mjs", f"export default async () => ({{{NEEDED}}});"),
        ("docusaurus.config.cjs", f"module.exports = {{{NEEDED}}};"),
    ],
)
def test_a_config_may_be_of_each_kind(name: str, text: str, tmp_path: Path) -> None:
    found = read_settings(write(tmp_path, {name: text}))
    assert (found.settings.config_file, found.settings.title) == (name, "A site")
    assert found.problems == ()


def test_a_sidebars_file_is_run(read: Read) -> None:
    found = read(
        "presets: [['classic', {docs: {sidebarPath: require.resolve('./sidebars')}}]]",
        **{"sidebars.js": "module.exports = {docs: ['a', 'b'].map((id) => ({type: 'doc', id}))};"},
    )
    (docs,) = found.settings.docs
    assert docs.sidebars == {"docs": [{"type": "doc", "id": "a"}, {"type": "doc", "id": "b"}]}
    assert docs.sidebars_file == "sidebars.js"


def test_a_sidebars_file_that_is_not_there_is_a_problem(read: Read) -> None:
    found = read("presets: [['classic', {docs: {sidebarPath: './sidebars.js'}}]]")
    assert found.settings.docs[0].sidebars is None
    assert [(problem.path, problem.kind) for problem in found.problems] == [
        ("sidebars.js", "sidebar")
    ]


def test_files_are_those_that_the_settings_depend_on(read: Read, tmp_path: Path) -> None:
    found = read(
        "favicon: require('./data.json').icon, "
        "presets: [['classic', {docs: {sidebarPath: './sidebars.json'}}]]",
        **{"data.json": '{"icon": "x.ico"}', "sidebars.json": "{}"},
    )
    assert found.settings.favicon == "x.ico"
    names = {"docusaurus.config.ts", "docusaurus.config.js", "data.json", "sidebars.json"}
    assert {tmp_path / name for name in names} <= found.files


def test_functions_of_the_site_are_called_all_at_once(read: Read) -> None:
    found = read(
        "presets: [['classic', {docs: {editUrl: ({docPath}) => 'https://x.com/' + docPath}}]]"
    )
    name = ("docs", "default", "editUrl")
    assert name in found.code
    assert found.code.call(name, [[{"docPath": "a.md"}], [{"docPath": "b.md"}]]) == (
        ["https://x.com/a.md", "https://x.com/b.md"],
        (),
    )


def test_a_function_may_call_one_that_it_is_given(read: Read) -> None:
    found = read(
        """presets: [['classic', {docs: {
            async sidebarItemsGenerator({defaultSidebarItemsGenerator, ...given}) {
                return (await defaultSidebarItemsGenerator(given)).reverse();
            },
        }}]]"""
    )
    given = {"defaultSidebarItemsGenerator": HostFunction(lambda it: it["docs"], is_async=True)}
    name = ("docs", "default", "sidebarItemsGenerator")
    values, problems = found.code.call(name, [[{**given, "docs": ["a", "b"]}]])
    assert (values, problems) == ([["b", "a"]], ())


def test_code_sees_the_environment_it_is_given_and_the_locale(tmp_path: Path) -> None:
    fields = "title: process.env.NAME, tagline: process.env.DOCUSAURUS_CURRENT_LOCALE, "
    text = f"module.exports = {{{fields} url: 'https://example.com', baseUrl: '/'}};"
    write(tmp_path, {"docusaurus.config.js": text})
    found = read_settings(tmp_path, environment={"NAME": "N"}, locale="fr")
    assert (found.settings.title, found.settings.tagline) == ("N", "fr")
    assert found.environment == {"NAME", "DOCUSAURUS_CURRENT_LOCALE"}


def test_without_running_code_what_is_written_out_counts(tmp_path: Path) -> None:
    text = f"module.exports = {{{NEEDED}, tagline: t(), i18n: {{locales: l(), path: 'i18n'}}}};"
    found = read_settings(write(tmp_path, {"docusaurus.config.js": text}), run_code=False)
    assert (found.settings.title, found.settings.tagline) == ("A site", "")
    assert {problem.kind for problem in found.problems} == {"script"}


def test_a_config_that_fails_is_one_problem_and_the_site_is_a_classic_one(tmp_path: Path) -> None:
    text = "export default () => {\n  throw new Error('no');\n};"
    found = read_settings(write(tmp_path, {"docusaurus.config.js": text}))
    assert [(p.path, p.line, p.kind) for p in found.problems] == [
        ("docusaurus.config.js", 2, "script")
    ]
    assert [docs.route for docs in found.settings.docs] == ["docs"]


def test_a_config_that_fails_is_known_by_what_it_writes_out(tmp_path: Path) -> None:
    text = f"module.exports = {{{NEEDED}, themeConfig: {{announcementBar: {{content: x()}}}}}};"
    found = read_settings(write(tmp_path, {"docusaurus.config.js": text}))
    assert found.settings.title == "A site"
    assert [problem.kind for problem in found.problems] == ["script"], "content is no more missing"


def test_a_folder_without_a_config_is_shown_as_it_is(tmp_path: Path) -> None:
    files = {
        "docs/a.md": "# A",
        "blog/b.md": "B",
        "sidebars.yml": "main: [a]",
        "package.json": '{"name": "@me/handbook"}',
    }
    found = read_settings(write(tmp_path, files))
    settings = found.settings
    assert (settings.config_file, settings.title) == (None, "handbook")
    assert [(docs.route, docs.sidebars) for docs in settings.docs] == [("", {"main": ["a"]})]
    assert [blog.route for blog in settings.blogs] == ["blog"]
    assert settings.pages == ()
    assert found.problems == ()
    assert tmp_path / "docusaurus.config.js" in found.files, "it may be written yet"
