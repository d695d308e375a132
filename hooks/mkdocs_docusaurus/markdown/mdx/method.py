"""What the methods of JavaScript's texts, lists and objects give, those that docs use.

https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects
"""

from collections.abc import Callable, Mapping
from typing import Any

from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Later, as_text, fit, is_true

Method = Callable[..., Any]


def call(holder: Any, name: str, arguments: list[Any]) -> Any:
    """What `holder.name(arguments)` gives; `UNKNOWN` where it is no method that docs use."""
    if isinstance(holder, Later):
        return holder.then(lambda value: call(value, name, arguments))
    if UNKNOWN in arguments:
        return UNKNOWN
    try:
        if isinstance(holder, Mapping):
            return holder[name](*arguments)
        methods = _TEXT if isinstance(holder, str) else _LIST if isinstance(holder, list) else {}
        return methods[name](holder, *arguments)
    except (AttributeError, KeyError, TypeError, ValueError):
        return UNKNOWN


def get(holder: Any, key: Any) -> Any:
    """What `holder[key]` gives, `holder.key` too."""
    if isinstance(holder, Later):
        return holder.then(lambda value: get(value, key))
    if key is UNKNOWN:
        return UNKNOWN
    if isinstance(holder, Mapping):
        return holder.get(as_text(key))
    if isinstance(holder, list) and isinstance(key, int):
        return holder[key] if 0 <= key < len(holder) else None
    if key == "length" and isinstance(holder, str | list):
        return len(holder)
    if key == "default" and isinstance(holder, str):
        return holder
    return UNKNOWN


def _slice(holder: Any, start: int = 0, end: int | None = None) -> Any:
    return holder[slice(start, end)]


def _map(items: list[Any], function: Method) -> Any:
    mapped = [function(item, index) for index, item in enumerate(items)]
    return UNKNOWN if UNKNOWN in mapped else mapped


def _filter(items: list[Any], function: Method) -> Any:
    kept = _map(items, function)
    if kept is UNKNOWN:
        return UNKNOWN
    return [item for item, keep in zip(items, kept, strict=True) if is_true(keep)]


def _find(items: list[Any], function: Method) -> Any:
    found = _filter(items, function)
    return found if found is UNKNOWN else found[0] if found else None


def _some(items: list[Any], function: Method) -> Any:
    found = _filter(items, function)
    return found if found is UNKNOWN else bool(found)


def _every(items: list[Any], function: Method) -> Any:
    found = _filter(items, function)
    return found if found is UNKNOWN else len(found) == len(items)


def _join(items: list[Any], between: str = ",") -> Any:
    is_text = UNKNOWN not in items and fit(*items) and len(between) * len(items) < 1_000_000
    return between.join(map(as_text, items)) if is_text else UNKNOWN


def _at(holder: Any, index: int) -> Any:
    return holder[index] if -len(holder) <= index < len(holder) else None


def _concat(items: list[Any], *others: Any) -> list[Any]:
    return sum((other if isinstance(other, list) else [other] for other in others), items)


OBJECT: Mapping[str, Method] = {
    "entries": lambda object: [[key, value] for key, value in object.items()],
    "keys": lambda object: list(object.keys()),
    "values": lambda object: list(object.values()),
}
"""What `Object` can do."""
_LIST: Mapping[str, Method] = {
    "at": _at,
    "concat": _concat,
    "every": _every,
    "filter": _filter,
    "find": _find,
    "includes": lambda items, item: item in items,
    "join": _join,
    "map": _map,
    "slice": _slice,
    "some": _some,
}
_TEXT: Mapping[str, Method] = {
    "at": _at,
    "concat": lambda text, *others: text + "".join(map(as_text, others)),
    "endsWith": str.endswith,
    "includes": lambda text, part: part in text,
    "replace": lambda text, old, new: text.replace(old, new, 1),
    "replaceAll": lambda text, old, new: text.replace(old, new) if len(text) < 10_000 else UNKNOWN,
    "slice": _slice,
    "split": lambda text, between: text.split(between) if between else list(text),
    "startsWith": str.startswith,
    "toLowerCase": str.lower,
    "toString": str,
    "toUpperCase": str.upper,
    "trim": str.strip,
}
