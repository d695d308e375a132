"""The versions of a docs instance: which there are, what they are called, and where they stand.

https://docusaurus.io/docs/versioning and `plugin-content-docs`, versions
"""

import re
from pathlib import Path

from mkdocs_docusaurus.catalog.permalink import normalize
from mkdocs_docusaurus.catalog.version import CURRENT, Version
from mkdocs_docusaurus.catalog.yaml_loader import load_json
from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.docs import Banner, DocsSettings, VersionOptions
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.suggestion import did_you_mean

KIND = "version"
_NAME = re.compile(r"(?!\.{1,2}$)[^\x00-\x1f/\\<>:\"|?*]{1,32}")


def versions_of(
    docs: DocsSettings, root: Path, language: Language
) -> tuple[tuple[Version, ...], tuple[Problem, ...]]:
    """The versions that are shown: the current one first, then those that are frozen, newest first.

    `root` is the site's folder.  A version that is wrong or not there is left out, with a problem.
    Rule: https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#configuration
    """
    frozen, problems = ((), []) if docs.disable_versioning else _frozen(docs, root)
    names = ((CURRENT,) if docs.include_current_version else ()) + frozen
    if docs.only_include_versions is not None:
        problems += _unknown(docs.only_include_versions, names, docs, "onlyIncludeVersions")
        names = tuple(name for name in names if name in docs.only_include_versions)
    problems += _unknown(tuple(docs.versions), (CURRENT, *frozen), docs, "versions")
    last = _last(docs, names, problems)
    versions = tuple(_version(name, names, last, docs, language) for name in names)
    return _apart(versions, docs, problems), tuple(problems)


def is_name(name: str) -> bool:
    """Whether a text may be the name of a version: it becomes a folder's.

    Rule: `validateVersionName` of plugin-content-docs
    """
    return bool(name.strip() and _NAME.fullmatch(name))


def versions_file(docs_id: str) -> str:
    """The file that lists an instance's frozen versions, below the site's folder."""
    return f"{_prefix(docs_id)}versions.json"


def frozen_docs(docs_id: str, name: str) -> str:
    """The folder of a frozen version's docs, below the site's folder."""
    return f"{_prefix(docs_id)}versioned_docs/version-{name}"


def frozen_sidebars(docs_id: str, name: str) -> str:
    """The file of a frozen version's sidebars, below the site's folder."""
    return f"{_prefix(docs_id)}versioned_sidebars/version-{name}-sidebars.json"


def translated_docs(docs_id: str, name: str, language: Language) -> str:
    """The folder of a version's translation, below the site's folder."""
    plugin = "docusaurus-plugin-content-docs" + ("" if docs_id == "default" else f"-{docs_id}")
    version = CURRENT if name == CURRENT else f"version-{name}"
    return f"{language.folder}/{plugin}/{version}"


def _prefix(docs_id: str) -> str:
    return "" if docs_id == "default" else f"{docs_id}_"


def _frozen(docs: DocsSettings, root: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The names in the versions file, as far as there are docs of each."""
    source = versions_file(docs.id)
    file = root / source
    if not file.is_file():
        return (), []
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        said = f"this file cannot be read: {getattr(error, 'strerror', None) or 'it is not UTF-8'}"
        return (), [Problem(source, 1, 1, KIND, said)]
    document, problems = load_json(text, source, KIND)
    if document is None:
        return (), problems
    if not isinstance(document.value, list):
        said, hint = "this file must be a list of versions", 'write `["2.0", "1.0"]`'
        return (), [*problems, Problem(source, 1, 1, KIND, said, hint)]
    names: list[str] = []
    for index, name in enumerate(document.value):
        wrong = _wrong_name(name, names, docs, root)
        if wrong:
            problems.append(Problem(source, *document.at(index), KIND, *wrong))
        else:
            names.append(name)
    return tuple(names), problems


def _wrong_name(
    name: object, names: list[str], docs: DocsSettings, root: Path
) -> tuple[str, str] | None:
    """What is wrong with an entry of the versions file, and what to do about it."""
    if not isinstance(name, str) or not is_name(name):
        return f"{name!r} is no name of a version", "write a text such as `1.0`, without slashes"
    if name in names:
        return f"the version {name} is listed twice", "take one of the two out"
    folder = frozen_docs(docs.id, name)
    if not (root / folder).is_dir():
        said = f"the version {name} is listed, but its docs are not there: {folder}"
        return said, "bring the folder back, or take the version out of this list"
    return None


def _unknown(
    given: tuple[str, ...], names: tuple[str, ...], docs: DocsSettings, option: str
) -> list[Problem]:
    """A problem for each version that an option names and that does not exist."""
    source = versions_file(docs.id)
    return [
        Problem(
            source, 1, 1, KIND, f"`{option}` names no version: {name}", did_you_mean(name, names)
        )
        for name in given
        if name not in names
    ]


def _last(docs: DocsSettings, names: tuple[str, ...], problems: list[Problem]) -> str:
    """The version that stands at the docs' own URL: the newest frozen one, unless it is named."""
    default = next((name for name in names if name != CURRENT), CURRENT)
    if docs.last_version is None:
        return default
    problems += _unknown((docs.last_version,), names, docs, "lastVersion")
    return docs.last_version if docs.last_version in names else default


def _version(
    name: str, names: tuple[str, ...], last: str, docs: DocsSettings, language: Language
) -> Version:
    options = docs.versions.get(name, VersionOptions())
    is_last = name == last
    part = options.path
    if part is None:
        part = "" if is_last else "next" if name == CURRENT else name
    permalink = normalize(f"{docs.route}/{part}")
    banner: Banner = "none"
    if options.banner is not None:
        banner = options.banner
    elif not is_last:
        banner = "unreleased" if names.index(name) < names.index(last) else "unmaintained"
    label = options.label
    if label is None:
        label = "Next" if name == CURRENT else name
    return Version(
        docs_id=docs.id,
        name=name,
        label=label,
        permalink=permalink,
        folder=docs.path if name == CURRENT else frozen_docs(docs.id, name),
        translated=translated_docs(docs.id, name, language) if language.translate else "",
        banner=banner,
        badge=len(names) != 1 if options.badge is None else options.badge,
        no_index=options.no_index,
        class_name=options.class_name or f"docs-version-{name}",
        is_last=is_last,
        number_prefixes=docs.number_prefixes,
        collapsible=docs.sidebar_collapsible,
        collapsed=docs.sidebar_collapsed,
        tags=normalize(f"{permalink}/{docs.tags_base_path}"),
        tags_file=docs.tags_file,
        sidebars_file=None if name == CURRENT else frozen_sidebars(docs.id, name),
    )


def _apart(
    versions: tuple[Version, ...], docs: DocsSettings, problems: list[Problem]
) -> tuple[Version, ...]:
    """The versions that have a URL of their own; the first of two keeps it."""
    at: dict[str, Version] = {}
    for version in versions:
        first = at.setdefault(version.permalink, version)
        if first is not version:
            said = (
                f"the versions {first.name} and {version.name} have the same URL,"
                f" {version.permalink}; {version.name} is left out"
            )
            hint = "give one of them another `path` in the option `versions`"
            problems.append(Problem(versions_file(docs.id), 1, 1, KIND, said, hint))
    return tuple(at.values())
