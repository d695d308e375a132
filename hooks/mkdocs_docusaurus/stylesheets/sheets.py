"""The two sheets of a site: a critical one, before which nothing is painted, and a deferred one.

Nothing is lost: a declaration that any page could need is in one of the two.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_docusaurus.stylesheets.rule import Rule, Selector, read_rules, write_rules

SCRIPTED = (
    "giscus",
    "md-annotation",
    "md-clipboard",
    "md-code__button",
    "md-code__nav",
    "md-consent",
    "md-dialog--active",
    "md-dialog__inner",
    "md-feedback",
    "md-search-result",
    "md-search__suggest",
    "md-source__fact",
    "md-source__facts",
    "md-tooltip",
    "md-tooltip2",
    "md-top",
    "md-version",
    "mermaid",
)
"""Classes of what a page does not hold as it is served, or only within a closed search.

What it holds to be opened later must be hidden from the first, or it would be seen to fade away.
"""

_VARIABLE = re.compile(r"(--[\w-]+)\s*:(?!.*!\s*important)", re.DOTALL)
_USED = re.compile(r"var\(\s*(--[\w-]+)")


@dataclass(frozen=True)
class FirstSight:
    """What is on pages before a script runs, as far as settings decide it.

    `values` are those that some attributes have, by the attributes' names; `absent` are classes.
    """

    values: Mapping[str, Collection[str]] = field(default_factory=dict)
    absent: Collection[str] = ()


@dataclass(frozen=True)
class Sheets:
    """The texts of both sheets."""

    critical: str
    deferred: str


def divide(sheets: Iterable[str], sight: FirstSight) -> Sheets:
    """Make two sheets of those that a page would have one after the other.

    What nobody sees at first can wait, and what is printed; so can a variable, such as an icon,
    that nothing critical uses.
    """
    rules = _without_replaced([rule for sheet in sheets for rule in read_rules(sheet)])
    first = [rule for rule in rules if not _can_wait(rule, sight)]
    used = {name for rule in first for text in rule.declarations for name in _USED.findall(text)}
    critical, deferred = [], []
    for rule in rules:
        needed = () if _can_wait(rule, sight) else _needed(rule, used)
        critical.append(replace(rule, declarations=needed))
        rest = tuple(text for text in rule.declarations if text not in needed)
        deferred.append(replace(rule, declarations=rest))
    return Sheets(write_rules(critical), write_rules(deferred))


def _without_replaced(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, each variable set only where it is set last for the same elements."""
    kept: list[Rule] = []
    replaced: set[tuple[object, ...]] = set()
    for rule in reversed(rules):
        where = (rule.conditions, rule.selectors)
        left = [text for text in rule.declarations if (where, _variable(text)) not in replaced]
        replaced.update((where, name) for name in map(_variable, left) if name)
        kept.append(replace(rule, declarations=tuple(left)))
    return kept[::-1]


def _can_wait(rule: Rule, sight: FirstSight) -> bool:
    if "@media print" in rule.conditions:
        return True
    return bool(rule.selectors) and all(_is_unseen(one, sight) for one in rule.selectors)


def _is_unseen(selector: Selector, sight: FirstSight) -> bool:
    absent = (*SCRIPTED, *sight.absent)
    parts = tuple(f"{name}{mark}" for name in absent for mark in ("__", "--"))
    return any(name in absent or name.startswith(parts) for name in selector.classes) or any(
        value and value not in sight.values.get(name, (value,))
        for name, value in selector.attributes
    )


def _needed(rule: Rule, used: Collection[str]) -> tuple[str, ...]:
    """The declarations of a critical rule, without variables that nothing critical uses."""
    return tuple(t for t in rule.declarations if _variable(t) is None or _variable(t) in used)


def _variable(declaration: str) -> str | None:
    """The name of the variable that is set, unless it is `!important`."""
    found = _VARIABLE.match(declaration)
    return found[1] if found else None
