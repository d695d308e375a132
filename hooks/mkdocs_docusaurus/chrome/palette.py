"""The palette: light and dark, as Material's configuration says it.

Rule: https://docusaurus.io/docs/api/themes/configuration#color-mode
"""

from typing import Any

from mkdocs_docusaurus.settings.theme import ColorMode

_SCHEMES = {"light": "default", "dark": "slate"}
_ICONS = {"": "brightness-auto", "light": "brightness-7", "dark": "brightness-4"}
_NEXT = {"": "system preference", "light": "light mode", "dark": "dark mode"}


def palette(mode: ColorMode) -> dict[str, Any] | list[dict[str, Any]]:
    """What `theme.palette` says in mkdocs.yml; a mapping where there is one look alone."""
    order = ["dark", "light"] if mode.default == "dark" else ["light", "dark"]
    if mode.disable_switch:
        looks = [_look(name, by_system=True) for name in order]
        return looks if mode.respect_preference else _look(order[0], by_system=False)
    if mode.respect_preference:
        order = ["", *order]
    following = [*order[1:], order[0]]
    return [
        {
            **_look(name, by_system=mode.respect_preference),
            "toggle": {"icon": f"material/{_ICONS[name]}", "name": f"Switch to {_NEXT[then]}"},
        }
        for name, then in zip(order, following, strict=True)
    ]


def _look(name: str, *, by_system: bool) -> dict[str, Any]:
    media = f": {name}" if name else ""
    return {
        **({"media": f"(prefers-color-scheme{media})"} if by_system else {}),
        **({"scheme": _SCHEMES[name]} if name else {}),
        "primary": "custom",
        "accent": "custom",
    }
