"""A group: many problems of one cause, said once."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from mkdocs_docusaurus.diagnostics import Finding, Problem, Severity

FEWEST = 10
"""So many problems of one cause are a group; fewer are said one by one."""

FEWEST_OF_KIND = 100
"""So many problems of one kind that are in no group for their cause are one for their kind."""

MOST_NAMES = 10
"""So many names of a group are shown with their addresses; the others are counted."""

MOST_PLACES = 3


@dataclass(frozen=True)
class Cause:
    """What problems have in common: those of a kind whose message has a pattern.

    `title` says it of many, where `{count}` is how many they are.  What the pattern finds as `name`
    is listed below that, by how many problems have it; but where the title has `{name}`, each name
    is a cause by itself.
    """

    kind: str
    pattern: re.Pattern[str]
    title: str


_CAUSES = (
    (
        "component",
        r"there is no component `(?P<name><[^`]*>)`",
        "{count} tags name components that have no template",
    ),
    (
        "link",
        r'link to "(?P<name>/[^/"?#]+/)',
        '{count} links begin with "{name}" and lead nowhere',
    ),
    ("link", r'link to "(?!/)', "{count} links to files lead nowhere"),
    ("link", r'link to "', "{count} links lead nowhere"),
    (
        "image",
        r'image "(?P<name>/[^/"?#]+/)',
        '{count} images begin with "{name}" and are not there',
    ),
    ("image", r'image "', "{count} images are not there"),
    (
        "anchor",
        r'.*nothing in it is called "(?P<name>.*)"',
        "{count} links find their page, but not the heading",
    ),
    (
        "mdx",
        r"`(?P<name>\{.*\})` cannot be computed",
        "{count} expressions show nothing without JavaScript",
    ),
    (
        "mdx",
        r"`.*` of `(?P<name><.*>)` cannot be computed",
        "{count} attributes cannot be computed without JavaScript",
    ),
    ("mdx", r"`(?P<name></?[^`]*>)` is not closed", "{count} elements are not closed"),
    ("mdx", r"`(?P<name></[^`]*>)` closes nothing", "{count} tags close nothing"),
    (
        "partial",
        r"the partial (?P<name>.*) is not there",
        "{count} imports name partials that are not there",
    ),
    (
        "admonition",
        r"`(?P<name>:::.*)` is no admonition",
        "{count} callouts have a name that is no admonition's",
    ),
    ("admonition", r"`(?P<name>::?[^:`]*)` is a directive", "{count} directives are not known"),
    ("tag", r"the tag `(?P<name>.*)` is not in tags.yml", "{count} tags are not in tags.yml"),
    (
        "inline-author",
        r"the author (?P<name>.*) is not in",
        "{count} authors are not in authors.yml",
    ),
    ("duplicate-url", "", "{count} pages have the URL of another"),
    ("duplicate-id", "", "{count} docs have the id of another"),
    ("slug", "", "{count} names and slugs make no URL"),
    ("untruncated", "", "{count} posts have no truncate marker"),
    ("liquid", "", "{count} pieces of Liquid are not computed and show as text"),
    ("unlisted-link", "", "{count} links lead to unlisted pages"),
)
"""Kind, pattern and title of each cause; the first that fits a problem counts."""

CAUSES = tuple(
    Cause(kind, re.compile(pattern, re.DOTALL), title) for kind, pattern, title in _CAUSES
)

_OTHER = Cause("", re.compile(""), "{count} times: {name}")
_REST = Cause("", re.compile(""), "{count} more problems of this kind")

_VARYING = re.compile(r"`[^`]*`|\"[^\"]*\"|\d+")
_LONGEST = 200
"""As many characters of a message are looked at: an author may have written any number."""


@dataclass(frozen=True)
class Name:
    """One name in a group: how many problems have it, and where the first of them are."""

    name: str
    count: int
    places: tuple[Problem, ...]


@dataclass(frozen=True)
class Group:
    """Problems of one cause and severity, and where the first of them are.

    `hint` is the one that most of them have, if there is one.  `names` begin with that of most
    problems; `others` is how many names were left out.
    """

    kind: str
    severity: Severity
    title: str
    hint: str
    count: int
    places: tuple[Problem, ...]
    names: tuple[Name, ...] = ()
    others: int = 0


def grouped(findings: Iterable[Finding]) -> tuple[list[Finding], list[Group]]:
    """The findings that are said one by one, in their order, and the others by their causes.

    Groups are in the order of their kinds, the largest of a kind first.
    """
    alone, groups = _taken(list(findings), _cause, FEWEST)
    alone, rest = _taken(alone, lambda problem: (_REST, problem.kind), FEWEST_OF_KIND)
    return alone, sorted([*groups, *rest], key=lambda group: (group.kind, -group.count))


def _taken(
    findings: list[Finding], cause_of: Callable[[Problem], tuple[Cause, str]], fewest: int
) -> tuple[list[Finding], list[Group]]:
    """The findings whose cause is that of fewer than `fewest`, and groups of the others."""
    causes = [cause_of(finding.problem) for finding in findings]
    members: dict[tuple[Cause, str], list[Finding]] = defaultdict(list)
    for cause, finding in zip(causes, findings, strict=True):
        members[cause].append(finding)
    alone = [
        finding
        for cause, finding in zip(causes, findings, strict=True)
        if len(members[cause]) < fewest
    ]
    return alone, [
        _group(cause, name, those)
        for (cause, name), those in members.items()
        if len(those) >= fewest
    ]


def _cause(problem: Problem) -> tuple[Cause, str]:
    """The cause of a problem, with the name that makes it one of its own."""
    for cause in CAUSES:
        if cause.kind == problem.kind and (
            found := cause.pattern.match(problem.message[:_LONGEST])
        ):
            is_of_name = "{name}" in cause.title
            return cause, found["name"] if is_of_name else ""
    return _OTHER, _VARYING.sub("…", problem.message[:_LONGEST])


def _group(cause: Cause, name: str, findings: list[Finding]) -> Group:
    problems = [finding.problem for finding in findings]
    [(hint, agreed)] = Counter(map(partial(_hint, cause), problems)).most_common(1)
    by_name = _by_name(cause, problems)
    names = [Name(it, len(those), _first(those)) for it, those in by_name.items()]
    names.sort(key=lambda it: -it.count)
    return Group(
        kind=problems[0].kind,
        severity=findings[0].severity,
        title=cause.title.format(count=len(problems), name=name),
        hint=hint if agreed * 2 > len(problems) else "",
        count=len(problems),
        places=_first(problems),
        names=tuple(names[:MOST_NAMES]),
        others=max(0, len(names) - MOST_NAMES),
    )


def _hint(cause: Cause, problem: Problem) -> str:
    """The hint of a problem, for any name in the place of its own."""
    found = cause.pattern.match(problem.message[:_LONGEST])
    name = found.groupdict().get("name", "").strip("<>") if found else ""
    return problem.hint.replace(name, "…") if name else problem.hint


def _by_name(cause: Cause, problems: list[Problem]) -> dict[str, list[Problem]]:
    """The problems by the names that the cause's pattern finds in them, if it has any to list."""
    by_name: dict[str, list[Problem]] = defaultdict(list)
    if "name" in cause.pattern.groupindex and "{name}" not in cause.title:
        for problem in problems:
            if found := cause.pattern.match(problem.message[:_LONGEST]):
                by_name[found["name"]].append(problem)
    return by_name


def _first(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(problems[:MOST_PLACES])
