"""Style sheets: Material's and the portal's own, made into a critical one and a deferred one."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import takewhile
from pathlib import Path

import tinycss2
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.theme import Theme

from mkdocs_docusaurus import stylesheets
from mkdocs_docusaurus.build.kept import kept
from mkdocs_docusaurus.digest import digest
from mkdocs_docusaurus.mkdocs.files import made_file
from mkdocs_docusaurus.stylesheets.sheets import FirstSight, divide

_FOLDER = "assets/stylesheets"
_STYLE = re.compile(r"</?style>")
_BELONGS_FIRST = re.compile(r"@(import|namespace)\b", re.IGNORECASE)
_DIRECTION = '{% import "partials/language.html" as lang with context %}{{ lang.t("direction") }}'
_DEFAULTS = {"scheme": "default", "primary": "indigo", "accent": "indigo"}
# Classes that are on pages only with an extension of Markdown, a feature of the theme, or an extra.
_EXTENSIONS = {
    "arithmatex": "pymdownx.arithmatex",
    "critic": "pymdownx.critic",
    "keys": "pymdownx.keys",
}
_FEATURES = {
    "md-header--lifted": "navigation.tabs.sticky",
    "md-nav--integrated": "toc.integrate",
    "md-nav--lifted": "navigation.tabs",
}


def give_sheets(
    env: Environment, config: MkDocsConfig, files: Files, cache_dir: Path | None
) -> list[File]:
    """Make the style sheets of all pages, and name them to the templates, in `extra.stylesheets`.

    They hold Material's own sheets and the first ones of `extra_css`, as far as those lie in the
    same folder.  What is left of `extra_css` is linked as ever.
    """
    texts = list(_material(env, config, files))
    own = list(takewhile(lambda path: _is_ours(path, files), config.extra_css))
    texts += [_text(path, files) for path in own]
    sight = _first_sight(env, config)
    made = kept(
        cache_dir / "stylesheets.json" if cache_dir else None,
        digest((tinycss2.VERSION, _code(), texts, sight)),
        lambda: asdict(divide(texts, sight)),
    )
    places = {name: f"{_FOLDER}/{name}.{digest(text)[:8]}.min.css" for name, text in made.items()}
    config.extra["stylesheets"] = places
    config.extra_css = config.extra_css[len(own) :]
    return [made_file(places[name], text, config) for name, text in made.items()]


def _material(env: Environment, config: MkDocsConfig, files: Files) -> Iterator[str]:
    """Material's sheets as `base.html` has them, one after the other."""
    for name in ("main", "palette") if config.theme.get("palette") else ("main",):
        pattern = re.compile(rf"{_FOLDER}/{name}\.[0-9a-f]{{8}}\.min\.css")
        yield from (_text(path, files) for path in files.src_uris if pattern.fullmatch(path))
    yield _STYLE.sub("", env.get_template("partials/icons.html").render(config=config))


def _is_ours(path: str, files: Files) -> bool:
    if posixpath.dirname(path) != _FOLDER or path not in files.src_uris:
        return False
    try:
        return not _BELONGS_FIRST.search(_text(path, files))
    except UnicodeDecodeError:
        return False


def _text(path: str, files: Files) -> str:
    return files.src_uris[path].content_string


def _first_sight(env: Environment, config: MkDocsConfig) -> FirstSight:
    theme, features = config.theme, config.theme.get("features") or ()
    extensions = config.markdown_extensions
    absent = [name for name, wanted in _EXTENSIONS.items() if wanted not in extensions]
    absent += [name for name, wanted in _FEATURES.items() if wanted not in features]
    absent += [] if config.repo_url else ["md-source"]
    absent += [] if config.extra.get("alternate") else ["md-select"]
    direction = theme.get("direction") or env.from_string(_DIRECTION).render(config=config)
    colours = {f"data-md-color-{name}": _colours(name, theme) for name in _DEFAULTS}
    return FirstSight({"dir": (direction,), **colours}, absent)


def _colours(name: str, theme: Theme) -> list[str]:
    """What the palettes choose as scheme, primary or accent; as attributes have it."""
    palette = theme.get("palette") or ()
    palettes = [palette] if isinstance(palette, Mapping) else palette
    chosen = (one.get(name) or _DEFAULTS[name] for one in palettes)
    return [str(value).replace(" ", "-") for value in chosen]


def _code() -> list[bytes]:
    folder = Path(stylesheets.__path__[0])
    return [path.read_bytes() for path in sorted(folder.glob("*.py"))]
