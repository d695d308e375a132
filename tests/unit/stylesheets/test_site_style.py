from pathlib import Path

import pytest

from mkdocs_docusaurus.stylesheets.site_style import SiteStyle, read_style

DARK = '[data-md-color-scheme="slate"]'
IN_BODY = "body[data-md-color-scheme] "
"""Makes a rule stronger than the theme's own."""


def style(folder: Path, css: str, **files: str) -> SiteStyle:
    for name, text in {"src/css/custom.css": css, **files}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return read_style(["src/css/custom.css"], folder)


def test_infimas_variables_set_those_of_the_theme(tmp_path: Path) -> None:
    found = style(
        tmp_path,
        ":root { --ifm-color-primary: #2e8555; }\n"
        "[data-theme='dark'] { --ifm-color-primary: #25c2a0; --ifm-heading-color: white; }",
    )
    assert ":root,body{--ifm-color-primary:#2e8555;}" in found.css
    assert f"{DARK}{{--ifm-color-primary:#25c2a0;--ifm-heading-color:white;}}" in found.css
    assert "--md-typeset-a-color:var(--ifm-color-primary)" in found.css
    assert ":is(h1,h2,h3,h4,h5,h6){color:var(--ifm-heading-color)}" in found.css
    assert "--md-text-font-family" not in found.css, "the site says nothing of fonts"
    assert found.problems == ()


def test_a_rule_of_the_sites_own_goes_before_a_variable(tmp_path: Path) -> None:
    css = style(tmp_path, ":root { --ifm-blockquote-color: red } blockquote { color: blue }").css
    assert css.index("color:var(--ifm-blockquote-color)") < css.index("color:blue")


def test_a_variable_that_a_site_uses_has_infimas_value(tmp_path: Path) -> None:
    css = style(tmp_path, ".my-card { padding: var(--ifm-pre-padding); }").css
    assert css.startswith(":root,body{--ifm-pre-padding:16px}\n")
    css = style(tmp_path, ".my-card { color: var(--ifm-color-emphasis-200); }").css
    assert "--ifm-color-emphasis-200:var(--ifm-color-gray-200)" in css
    assert f"{DARK}{{--ifm-color-emphasis-200:var(--ifm-color-gray-800)}}" in css


def test_a_variable_of_one_element_is_not_the_pages(tmp_path: Path) -> None:
    css = style(tmp_path, ".my-card { --ifm-code-background: red }").css
    assert "--md-code-bg-color" not in css


def test_infimas_classes_of_content_may_be_there_too(tmp_path: Path) -> None:
    css = read_style([], tmp_path, infima=True).css
    assert f"{IN_BODY}:where(.button--primary){{" in css
    assert f'{IN_BODY}.col[class*="col--"]{{' in css
    assert "--ifm-global-spacing:16px" in css
    assert ".navbar" not in css


def test_sizes_are_those_of_docusaurus(tmp_path: Path) -> None:
    css = style(tmp_path, ".a { margin: -0.5rem calc(1rem + 2px); }").css
    assert css == f"{IN_BODY}.a{{margin:-8px calc(16px + 2px);}}\n"


def test_rules_about_docusaurus_own_parts_are_left_out_and_named_once(tmp_path: Path) -> None:
    found = style(tmp_path, ".a { top: 0 }\n.navbar, .b { left: 0 }\n.menu__link { right: 0 }\n")
    assert found.css == f"{IN_BODY}.a{{top:0;}}\n{IN_BODY}.b{{left:0;}}\n"
    (problem,) = found.problems
    assert (problem.path, problem.line, problem.kind) == ("src/css/custom.css", 2, "style")
    assert problem.message == (
        "rules about `.navbar`, `.menu__link` are left out: these are Docusaurus' own parts"
    )


def test_conditions_fonts_and_animations_stay(tmp_path: Path) -> None:
    css = style(
        tmp_path,
        "@media (max-width: 996px) { .a { top: 0 } .navbar { top: 0 } }\n"
        "@media print { .menu { top: 0 } }\n"
        "@keyframes turn { to { rotate: 1turn } }\n",
    ).css
    assert css.replace(IN_BODY, "") == (
        "@media (max-width: 996px){.a{top:0;}}\n@keyframes turn{to { rotate: 1turn }}\n"
    )


def test_nested_rules_stay_nested(tmp_path: Path) -> None:
    css = style(tmp_path, ".a { top: 0; &:hover { top: 1px } .navbar { top: 0 } }").css
    assert css == f"{IN_BODY}.a{{top:0;&:hover{{top:1px;}}}}\n"


def test_files_that_a_style_sheet_names_go_with_it(tmp_path: Path) -> None:
    found = style(
        tmp_path,
        "@font-face { font-family: A; src: url('../fonts/a.woff2?v=1') }\n"
        ".b { background: url(@site/static/b.svg), url('/img/c.svg'), url(data:image/png,x) }",
        **{"src/fonts/a.woff2": "", "static/b.svg": ""},
    )
    assert dict(found.assets) == {
        "a.woff2": tmp_path / "src/fonts/a.woff2",
        "b.svg": tmp_path / "static/b.svg",
    }
    assert 'url("a.woff2?v=1")' in found.css
    assert 'url("b.svg"), url("/img/c.svg"), url("data:image/png,x")' in found.css


def test_an_import_of_the_sites_own_is_read_in_its_place(tmp_path: Path) -> None:
    found = style(
        tmp_path,
        "@import 'https://fonts.example.com/css?family=A';\n@import './more.css';\n.a { top: 0 }",
        **{"src/css/more.css": ".more { top: 0 }"},
    )
    assert found.css.replace(IN_BODY, "") == (
        '@import "https://fonts.example.com/css?family=A";\n.more{top:0;}\n.a{top:0;}\n'
    )
    assert tmp_path / "src/css/more.css" in found.files


@pytest.mark.parametrize(
    ("css", "line", "message"),
    [
        ("\n@tailwind base;", 2, "what is Tailwind's here is left out"),
        (".a {\n  @apply b;\n}", 2, "what is Tailwind's here is left out"),
        (".a { color: theme(colors.b) }", 1, "what is Tailwind's here is left out"),
        ("@import './none.css';", 1, '`@import "./none.css"` finds no file'),
        (".a { background: url(none.png) }", 1, '`url("none.png")` finds no file'),
        ("@import '../../../out.css';", 1, '`@import "../../../out.css"` finds no file'),
    ],
)
def test_what_is_not_read_is_a_problem_at_its_line(
    css: str, line: int, message: str, tmp_path: Path
) -> None:
    (problem,) = style(tmp_path, css).problems
    assert (problem.line, problem.message) == (line, message)


def test_sass_is_not_read_and_said(tmp_path: Path) -> None:
    (tmp_path / "a.scss").write_text("$a: 1;", encoding="utf-8")
    found = read_style(["a.scss", "none.css"], tmp_path)
    assert [problem.message for problem in found.problems] == [
        "this style sheet is not CSS, and is not read",
        "this file cannot be read: No such file or directory",
    ]


def test_a_file_outside_the_sites_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "out.css").write_text(".a { top: 0 }", encoding="utf-8")
    found = read_style(["../out.css"], tmp_path / "site")
    assert found.css == ""
    assert [problem.message for problem in found.problems] == [
        "this file is outside the site's folder, and is not read"
    ]


def test_what_is_nested_without_end_is_a_problem(tmp_path: Path) -> None:
    found = style(tmp_path, ".a{" * 5000)
    assert (found.css, found.problems[0].message) == ("", "this is nested too deep to be read")


def test_style_sheets_that_import_each_other_come_to_an_end(tmp_path: Path) -> None:
    found = style(tmp_path, "@import './custom.css';\n.a { top: 0 }")
    assert found.css == f"{IN_BODY}.a{{top:0;}}\n"
