"""The configuration of MkDocs for a site, also for one that has no mkdocs.yml: made in memory."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from mkdocs_docusaurus.mkdocs.given import said_of_theme

DEFAULTS = Path(__file__).with_name("defaults.yml")
"""How pages look, and the extensions of Markdown, where a site says nothing of it."""

_FONTS = {"text": "Roboto", "code": "Roboto Mono"}
"""Those of Material, which readers would fetch from Google."""


def config_in_memory(root: Path, said: Mapping[str, Any]) -> MkDocsConfig:
    """The configuration of a site in the folder `root`, without a file.

    `said` are settings by their names in mkdocs.yml; the folder's own `overrides` are templates of
    the site.  Raises `Abort`, after MkDocs has logged why, where a setting is wrong.
    """
    config = yaml_load(io.BytesIO(DEFAULTS.read_bytes()))
    theme = config["theme"] | (
        {"custom_dir": str(at)} if (at := root / "overrides").is_dir() else {}
    )
    whole = {**config, **said, "theme": theme | said.get("theme", {})}
    # MkDocs takes relative paths to begin where this file would stand.
    return load_config(io.BytesIO(b"{}"), config_file_path=str(root / "mkdocs.yml"), **whole)


def fill_in(config: MkDocsConfig) -> None:
    """Have a configuration say what `DEFAULTS` says, as far as it says nothing of it itself."""
    defaults = yaml_load(io.BytesIO(DEFAULTS.read_bytes()))
    _fill_in_theme(config.theme, defaults["theme"], said_of_theme(config))
    named = [it if isinstance(it, dict) else {it: {}} for it in defaults["markdown_extensions"]]
    for name, options in ((name, it[name]) for it in named for name in it):
        if name not in config.markdown_extensions:
            config.markdown_extensions.append(name)
        if options:
            config.mdx_configs.setdefault(name, options)
    config.extra_css[:0] = [path for path in defaults["extra_css"] if path not in config.extra_css]
    scripts = [str(script) for script in config.extra_javascript]
    config.extra_javascript[:0] = [it for it in defaults["extra_javascript"] if it not in scripts]
    for name, levels in defaults["validation"].items():
        config.validation[name].load_dict(levels)
        config.validation[name].validate()


def _fill_in_theme(theme: Any, defaults: Mapping[str, Any], said: Mapping[str, Any]) -> None:
    """`said` is what a mkdocs.yml says of the theme: also that there is none of something."""
    if theme.get("font") == _FONTS:
        theme["font"] = defaults["font"]
    theme["icon"] = {**defaults["icon"], **(theme.get("icon") or {})}
    for name in ("palette", "features"):
        if not theme.get(name) and name not in said:
            theme[name] = defaults[name]


def config_text(file: Path | None) -> str:
    """The text of a site's mkdocs.yml with all of `DEFAULTS` that it does not say itself."""
    config = yaml.compose(DEFAULTS.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    own = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader) if file else None
    if isinstance(config, yaml.MappingNode) and isinstance(own, yaml.MappingNode):
        _merge(config, own)
    return str(yaml.serialize(config, Dumper=yaml.SafeDumper, allow_unicode=True))


def _merge(config: yaml.MappingNode, own: yaml.MappingNode) -> None:
    """Have a mapping say what another one says."""
    there = {key.value: value for key, value in config.value}
    for key, value in own.value:
        base = there.get(key.value)
        if isinstance(base, yaml.MappingNode) and isinstance(value, yaml.MappingNode):
            _merge(base, value)
        elif key.value != "INHERIT":
            config.value = [pair for pair in config.value if pair[0].value != key.value]
            config.value.append((key, value))
