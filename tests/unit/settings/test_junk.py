"""Whatever stands in a config, reading it ends, and says what is wrong."""

from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.diagnostics import KINDS
from mkdocs_docusaurus.script.value import ScriptFunction, ScriptOther, ScriptPackage
from mkdocs_docusaurus.settings.read import read_config

JUNK: list[Any] = [
    None, True, 5, -1, 2.5, float("inf"), 10**400, "", "../../x", "\0", "a" * 5000, [], {}, [[]],
    [None], {"": ""}, {"type": {}}, {"items": 5}, ScriptFunction(Path("/x"), ("a",)),
    ScriptPackage("p"), ScriptPackage("/out/of/it"), ScriptOther("regexp", "/(/"),
]  # fmt: skip
PLACES = [
    ("title",), ("url",), ("baseUrl",), ("staticDirectories",), ("presets",), ("presets", 0),
    ("presets", 0, 1), ("presets", 0, 1, "docs"), ("presets", 0, 1, "docs", "path"),
    ("presets", 0, 1, "docs", "versions"), ("presets", 0, 1, "docs", "remarkPlugins"),
    ("presets", 0, 1, "blog", "truncateMarker"), ("presets", 0, 1, "theme", "customCss"),
    ("plugins",), ("plugins", 0), ("plugins", 0, 1, "redirects", 0), ("i18n",),
    ("i18n", "locales"), ("i18n", "locales", 0), ("i18n", "localeConfigs"), ("themeConfig",),
    ("themeConfig", "navbar"), ("themeConfig", "navbar", "logo"),
    ("themeConfig", "navbar", "items"), ("themeConfig", "navbar", "items", 0),
    ("themeConfig", "navbar", "items", 0, "type"), ("themeConfig", "footer"),
    ("themeConfig", "footer", "links", 0), ("themeConfig", "prism"), ("headTags",), ("markdown",),
    ("scripts", 0), ("clientModules", 0), ("markdown", "hooks"),
]  # fmt: skip


def config() -> Any:
    return {
        "title": "A", "url": "https://example.com", "baseUrl": "/", "staticDirectories": ["static"],
        "presets": [["classic", {"docs": {"path": "docs"}, "blog": {}, "theme": {}}]],
        "plugins": [["client-redirects", {"redirects": [{"from": "/a", "to": "/b"}]}]],
        "i18n": {"defaultLocale": "en", "locales": ["en"], "localeConfigs": {"en": {}}},
        "themeConfig": {
            "navbar": {"logo": {"src": "a.svg"}, "items": [{"type": "doc", "docId": "a"}]},
            "footer": {"links": [{"label": "A", "to": "/a"}]}, "prism": {},
        },
        "headTags": [], "scripts": ["/a.js"], "clientModules": ["./a.css"],
        "markdown": {"hooks": {}},
    }  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_junk_anywhere_in_a_config_is_no_more_than_problems(
    place: tuple[str | int, ...], tmp_path: Path
) -> None:
    for junk in JUNK:
        whole = config()
        above: Any = whole
        for step in place[:-1]:
            above = above[step]
        above[place[-1]] = junk
        found = read_config(whole, root=tmp_path, file="c.js", positions=lambda _: (1, 1))
        assert {problem.kind for problem in found.problems} <= KINDS.keys()
        assert found.settings.languages
