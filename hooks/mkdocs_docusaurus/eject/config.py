"""The ejected folder's `mkdocs.yml`: the portal's own, without all that it needs a hook for."""

from collections.abc import Collection, Mapping
from typing import Any

import yaml

_OURS = ("docs_dir", "site_dir", "edit_uri", "hooks", "validation", "nav", "watch")
_PLUGINS = ("awesome-pages", "redirects")
_SCRIPTS = ("assets/javascripts/branches.js", "assets/javascripts/copy-markdown.js")


def write_config(text: str, settings: Mapping[str, Any], *, tabs: bool) -> str:
    """The text of the new `mkdocs.yml`, given that of the portal's.

    `settings` are values that take the place of the portal's own, `None` for none; a mapping is
    merged with what is there.  With `tabs`, the nav's sections are shown as such.
    """
    config = _mapping(yaml.compose(text, Loader=yaml.SafeLoader))
    for name in _OURS:
        _remove(config, name)
    _leave_out(_value(config, "plugins"), _PLUGINS)
    _leave_out(_value(config, "extra_javascript"), _SCRIPTS)
    _merge(config, settings)
    if tabs:
        theme = _mapping(_value(config, "theme"))
        features = {_name(feature) for feature in _items(_value(theme, "features"))}
        _set(theme, "features", sorted({*features, "navigation.tabs"}))
    # The nav is by far the longest, so it stands last.
    config.value.sort(key=lambda pair: pair[0].value == "nav")
    return str(yaml.serialize(config, Dumper=yaml.SafeDumper, allow_unicode=True, width=100))


def _leave_out(entries: yaml.Node | None, names: Collection[str]) -> None:
    if isinstance(entries, yaml.SequenceNode):
        entries.value = [entry for entry in entries.value if _name(entry) not in names]


def _merge(config: yaml.MappingNode, settings: Mapping[str, Any]) -> None:
    for key, value in settings.items():
        there = _value(config, key)
        if isinstance(value, Mapping) and isinstance(there, yaml.MappingNode):
            _merge(there, value)
        elif value is None:
            _remove(config, key)
        else:
            _set(config, key, value)


def _set(config: yaml.MappingNode, key: str, value: Any) -> None:
    pair = (_node(key), _node(value))
    places = [at for at, (name, _) in enumerate(config.value) if name.value == key]
    if places:
        config.value[places[0]] = pair
    else:
        config.value.append(pair)


def _remove(config: yaml.MappingNode, key: str) -> None:
    config.value = [(name, value) for name, value in config.value if name.value != key]


def _value(config: yaml.MappingNode, key: str) -> yaml.Node | None:
    return next((value for name, value in config.value if name.value == key), None)


def _node(value: Any) -> yaml.Node:
    node = yaml.compose(yaml.safe_dump(value, sort_keys=False), Loader=yaml.SafeLoader)
    assert node is not None
    return node


def _name(entry: yaml.Node) -> str:
    """An entry of a list is its name alone, or a mapping from its name to its options."""
    name = entry.value[0][0] if isinstance(entry, yaml.MappingNode) else entry
    return str(name.value)


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _mapping(node: yaml.Node | None) -> yaml.MappingNode:
    return node if isinstance(node, yaml.MappingNode) else yaml.MappingNode("", [])
