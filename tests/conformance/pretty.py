"""JSON that reads well in a diff: what fits on a line stands on one."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 110


def pretty(value: Any, indent: str = "") -> str:
    """The value as JSON, keys sorted, what is short on one line and what is long on several."""
    line = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if len(indent) + len(line) <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    deeper = indent + "  "
    if isinstance(value, dict):
        rows = [
            f"{json.dumps(key, ensure_ascii=False)}: {pretty(value[key], deeper)}"
            for key in sorted(value)
        ]
        opening, closing = "{", "}"
    else:
        rows = [pretty(item, deeper) for item in value]
        opening, closing = "[", "]"
    inside = ",\n".join(deeper + row for row in rows)
    return f"{opening}\n{inside}\n{indent}{closing}"
