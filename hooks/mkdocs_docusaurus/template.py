"""Templates of the site's own components: `overrides/components/Name.html`, rendered by Jinja."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from mkdocs_docusaurus.slug import kebab_case

Url = Callable[[str], str]

THEME = Path(__file__).with_name("theme")
"""How pages look: templates that stand before Material's, styles and scripts."""


def render_component(folder: Path, name: str, props: Mapping[str, Any], url: Url) -> str | None:
    """What a component's template makes of its props; `None` where it has no template.

    `SectionImage` has `SectionImage.html` or, as Jekyll would name it, `section-image.html`.
    A template knows each prop by its name, all of them as `props`, its content as `children`, and
    makes a link of a path with the filter `url`.  Values are escaped; none of them is a template.
    """
    try:
        names = [f"{name}.html", f"{kebab_case(name)}.html"]
        template = _environment(folder).select_template(names)
    except TemplateNotFound:
        return None
    children = Markup(props["children"])
    return template.render({**props, "props": props, "children": children, "_url": url})


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True)
    environment.filters["url"] = _url
    return environment


@pass_context
def _url(context: Context, path: object) -> str:
    url: Url = context["_url"]
    return url(str(path))
