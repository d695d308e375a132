"""Variants of `mkdocs.yml` for measuring, made on its YAML nodes so that tags survive."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from mkdocs_docusaurus.mkdocs.extensions import with_own_extensions


def plain_config(text: str, features: Sequence[str] = ()) -> str:
    """`mkdocs.yml` as plain MkDocs: same theme, extensions and plugins, nothing of the portal's.

    `features` are of Material's, and are added to the others.
    """
    config = _compose(with_own_extensions(text))
    others = _value(_value(config, "theme"), "features")
    if isinstance(others, yaml.SequenceNode):
        others.value += map(_string, features)
    # MkDocs looks for relative paths beside the configuration, which will stand somewhere else.
    _remove(config, {"hooks", "watch"})
    _remove(_value(config, "theme"), {"custom_dir"})
    plugins = _value(config, "plugins")
    if isinstance(plugins, yaml.SequenceNode):
        plugins.value = [plugin for plugin in plugins.value if _name(plugin) != "awesome-pages"]
    return _serialize(config)


def capturing_config(text: str, root: Path, hook: Path) -> str:
    """`mkdocs.yml` with `hook` as its last hook, and its paths made absolute from `root`."""
    config = _compose(text)
    _remove(config, {"watch"})
    hooks = _value(config, "hooks")
    if isinstance(hooks, yaml.SequenceNode):
        for node in hooks.value:
            node.value = str(root / node.value)
        hooks.value.append(_string(str(hook)))
    custom_dir = _value(_value(config, "theme"), "custom_dir")
    if isinstance(custom_dir, yaml.ScalarNode):
        custom_dir.value = str(root / custom_dir.value)
    return _serialize(config)


def _compose(text: str) -> yaml.Node:
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    if node is None:
        raise ValueError("mkdocs.yml is empty")
    return node


def _serialize(node: yaml.Node) -> str:
    return str(yaml.serialize(node, Dumper=yaml.SafeDumper))


def _string(value: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", value)


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def _remove(node: yaml.Node | None, keys: set[str]) -> None:
    if isinstance(node, yaml.MappingNode):
        node.value = [(name, value) for name, value in node.value if name.value not in keys]


def _name(plugin: yaml.Node) -> str:
    """A plugin is listed by its name alone, or as a mapping from its name to its options."""
    name = plugin.value[0][0] if isinstance(plugin, yaml.MappingNode) else plugin
    return str(name.value)
