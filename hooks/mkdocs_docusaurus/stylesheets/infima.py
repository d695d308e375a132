"""Infima's variables, `--ifm-…`, and what they are called in Material.

https://docusaurus.io/docs/styling-layout#styling-your-site-with-infima
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path

from mkdocs_docusaurus.stylesheets.docusaurus_selector import DARK

_FILE = Path(__file__).parent / "vendor/infima.json"
_CONTENT = Path(__file__).parent / "vendor/infima.css"
_USED = re.compile(r"var\(\s*(--ifm-[\w-]+)")
_REM = re.compile(r"(?<![\w.])(-?\d*\.?\d+)rem\b")
PIXELS = 16
"""What a `rem` is on Docusaurus' pages; on ours it is another."""

_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "--ifm-color-primary": (
        "--md-primary-fg-color",
        "--md-accent-fg-color",
        "--md-typeset-a-color",
    ),
    "--ifm-color-primary-light": ("--md-primary-fg-color--light",),
    "--ifm-color-primary-dark": ("--md-primary-fg-color--dark",),
    "--ifm-link-color": ("--md-typeset-a-color",),
    "--ifm-link-hover-color": ("--md-accent-fg-color",),
    "--ifm-background-color": ("--md-default-bg-color",),
    "--ifm-font-color-base": ("--md-typeset-color",),
    "--ifm-color-content": ("--md-typeset-color",),
    "--ifm-font-family-base": ("--md-text-font-family",),
    "--ifm-font-family-monospace": ("--md-code-font-family",),
    "--ifm-code-background": ("--md-code-bg-color",),
    "--ifm-code-color": ("--md-code-fg-color",),
    "--docusaurus-highlighted-code-line-bg": ("--md-code-hl-color--light",),
    "--ifm-mark-background": ("--md-typeset-mark-color",),
    "--ifm-table-border-color": ("--md-typeset-table-color",),
    "--ifm-footer-background-color": ("--md-footer-bg-color", "--md-footer-bg-color--dark"),
    "--ifm-footer-color": ("--md-footer-fg-color", "--md-footer-fg-color--lighter"),
    "--ifm-footer-link-color": ("--md-footer-fg-color--light",),
}
"""Of two that fill one of Material's, the later counts."""

_RULES: Mapping[str, tuple[str, str]] = {
    "--ifm-navbar-background-color": (".md-header,.md-tabs", "background-color"),
    "--ifm-navbar-link-color": (".md-header,.md-tabs", "color"),
    "--ifm-navbar-shadow": (".md-header", "box-shadow"),
    "--ifm-heading-color": (".md-typeset :is(h1,h2,h3,h4,h5,h6)", "color"),
    "--ifm-heading-font-family": (".md-typeset :is(h1,h2,h3,h4,h5,h6)", "font-family"),
    "--ifm-heading-font-weight": (".md-typeset :is(h1,h2,h3,h4,h5,h6)", "font-weight"),
    **{
        f"--ifm-h{level}-font-size": (f".md-typeset h{level}", "font-size") for level in range(1, 7)
    },
    "--ifm-font-weight-base": (".md-typeset", "font-weight"),
    "--ifm-line-height-base": (".md-typeset", "line-height"),
    "--ifm-font-size-base": (".md-content .md-typeset", "font-size"),
    "--ifm-link-decoration": (".md-content .md-typeset a", "text-decoration"),
    "--ifm-link-hover-decoration": (".md-content .md-typeset a:hover", "text-decoration"),
    "--ifm-code-font-size": (".md-typeset :not(pre)>code", "font-size"),
    "--ifm-code-border-radius": (".md-typeset :not(pre)>code", "border-radius"),
    "--ifm-pre-background": (".md-typeset pre>code", "background-color"),
    "--ifm-pre-border-radius": (".md-typeset pre>code", "border-radius"),
    "--ifm-global-radius": (
        ".md-typeset :is(pre>code,.admonition,details,.md-button,.tabbed-set)",
        "border-radius",
    ),
    "--ifm-alert-border-radius": (".md-typeset :is(.admonition,details)", "border-radius"),
    "--ifm-blockquote-color": (".md-typeset blockquote", "color"),
    "--ifm-blockquote-border-color": (".md-typeset blockquote", "border-color"),
    "--ifm-menu-color": (".md-nav--primary .md-nav__link", "color"),
    "--ifm-menu-color-active": (".md-nav--primary .md-nav__link--active", "color"),
    "--ifm-container-width-xl": (".md-grid", "max-width"),
}
"""Variables that Material has none for, with the elements and the property that they set."""

_BODY = "body[data-md-color-scheme][data-md-color-scheme]"
"""As strong as Material's own rules for a scheme with a colour."""


@cache
def content_rules() -> str:
    """Infima's rules of classes that authors give to content, `button button--primary`."""
    return _CONTENT.read_text(encoding="utf-8")


def bridge(defined: Collection[str]) -> str:
    """The rules that make the theme follow the variables a site defines."""
    variables = {
        ours: name for name, all_ours in _VARIABLES.items() if name in defined for ours in all_ours
    }
    texts = []
    if variables:
        said = ";".join(f"{ours}:var({name})" for ours, name in variables.items())
        texts.append(f"{_BODY}{{{said}}}")
    for name, (selector, property_name) in _RULES.items():
        if name in defined:
            texts.append(f"{selector}{{{property_name}:var({name})}}")
    return "\n".join(texts)


def defaults(css: str, defined: Collection[str]) -> str:
    """Infima's own values, light and dark, of variables that a site uses and does not define."""
    values = _values()
    used = sorted(_with_used(_USED.findall(css), values) - set(defined))
    texts = []
    for mode, selector in (("light", ":root,body"), ("dark", DARK)):
        said = [f"{name}:{values[mode][name]}" for name in used if name in values[mode]]
        if said:
            texts.append(f"{selector}{{{';'.join(said)}}}")
    return _REM.sub(lambda found: f"{float(found[1]) * PIXELS:g}px", "\n".join(texts))


def _with_used(names: Iterable[str], values: Mapping[str, Mapping[str, str]]) -> set[str]:
    """Names of variables, with those that their own values use."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            for mode in values.values():
                waiting += _USED.findall(mode.get(name, ""))
    return found


@cache
def _values() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return found
