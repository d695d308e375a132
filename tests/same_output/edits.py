"""A small site, and random edits of it such as authors make."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

Files = Mapping[str, str]
"""A site's files: paths such as `docs/a.md`, and their texts."""

_FOLDERS = ("", "guide/", "guide/deep/", "about/")
_NAMES = ("intro", "first", "second", "third")
_WORDS = ("heron", "kettle", "lantern", "meadow", "nickel", "orchard", "pebble", "quarry")


def first_site() -> dict[str, str]:
    """Docs in folders with categories, links, a partial, cards, tags, and a blog."""
    docs = {f"docs/{folder}{name}.md": _doc(folder, name) for folder in _FOLDERS for name in _NAMES}
    return docs | {
        "docs/guide/_category_.yml": "label: Guide\nlink: {type: generated-index}\n",
        "docs/guide/deep/_category_.yml": "label: Deep\ncollapsed: true\n",
        "docs/_shared.mdx": "Shared words, and [a link](./guide/first.md).\n",
        "docs/uses.mdx": "import Shared from './_shared.mdx'\n\n# Uses\n\n<Shared/>\n",
        "docs/guide/cards.mdx": (
            "import DocCardList from '@theme/DocCardList'\n\n# Cards\n\n<DocCardList/>\n"
        ),
        "docs/picture.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "blog/2024-01-02-first.md": (
            "---\ntags: [one]\n---\n\n# First\n\nNews.\n\n<!-- truncate -->\n\nMore.\n"
        ),
        "blog/2024-02-03-second.md": "# Second\n\nSee [the first](./2024-01-02-first.md).\n",
        "static/robots.txt": "User-agent: *\n",
    }


def edited(files: Files, random: Random) -> tuple[str, dict[str, str]]:
    """What was edited, and the site's files afterwards."""
    edit = random.choice(_EDITS)
    changed = edit(dict(files), random)
    return edit.__name__.strip("_").replace("_", " "), changed


def _doc(folder: str, name: str) -> str:
    up = "../" * folder.count("/")
    return (
        f"---\ntags: [{name}]\n---\n\n# {name.title()} of {folder or 'all'}\n\n"
        f"To [the guide]({up}guide/first.md), [about](/about/second) and\n"
        f"[a part](./intro.md#more).\n\n![A picture]({up}picture.svg)\n\n"
        f':::tip Words\n\nSome.\n\n:::\n\n## More\n\n```js title="a.js"\nlet a = 1;\n```\n'
    )


def _docs(files: Files) -> list[str]:
    return sorted(path for path in files if path.startswith("docs/") and path.endswith(".md"))


def _with_field(text: str, field: str, value: str) -> str:
    """A doc with a field of its front matter set, which is there once."""
    _, head, body = text.split("---\n", 2)
    kept = [line for line in head.splitlines() if not line.startswith(f"{field}:")]
    return "---\n" + "\n".join([*kept, f"{field}: {value}"]) + f"\n---\n{body}"


def _set(
    field: str, values: Callable[[Random], str]
) -> Callable[[dict[str, str], Random], dict[str, str]]:
    def edit(files: dict[str, str], random: Random) -> dict[str, str]:
        path = random.choice(_docs(files))
        return files | {path: _with_field(files[path], field, values(random))}

    edit.__name__ = f"set {field}"
    return edit


def _word(random: Random) -> str:
    return random.choice(_WORDS)


def _add_words(files: dict[str, str], random: Random) -> dict[str, str]:
    path = random.choice(_docs(files))
    return files | {path: f"{files[path]}\n{_word(random)} {_word(random)}\n"}


def _add_heading(files: dict[str, str], random: Random) -> dict[str, str]:
    path = random.choice(_docs(files))
    return files | {path: f"{files[path]}\n## {_word(random)}\n"}


def _add_a_broken_link(files: dict[str, str], random: Random) -> dict[str, str]:
    path = random.choice(_docs(files))
    return files | {path: f"{files[path]}\n[gone](./{_word(random)}.md) [part](#{_word(random)})\n"}


def _rename_the_heading_that_links_lead_to(files: dict[str, str], random: Random) -> dict[str, str]:
    path = f"docs/{random.choice(_FOLDERS)}intro.md"
    if path not in files:
        return files
    return files | {path: files[path].replace("## More", f"## {_word(random)}")}


def _add_a_doc(files: dict[str, str], random: Random) -> dict[str, str]:
    folder, name = random.choice(_FOLDERS), _word(random)
    return files | {f"docs/{folder}{name}.md": _doc(folder, name)}


def _remove_a_doc(files: dict[str, str], random: Random) -> dict[str, str]:
    docs = _docs(files)
    gone = random.choice(docs) if len(docs) > 8 else ""
    return {path: text for path, text in files.items() if path != gone}


def _move_a_doc(files: dict[str, str], random: Random) -> dict[str, str]:
    path = random.choice(_docs(files))
    target = f"docs/{random.choice(_FOLDERS)}{_word(random)}.md"
    moved = {to: text for to, text in files.items() if to != path}
    return moved | {target: files[path]}


def _change_the_partial(files: dict[str, str], random: Random) -> dict[str, str]:
    return files | {"docs/_shared.mdx": f"Shared {_word(random)}, [a link](./guide/first.md).\n"}


def _change_a_category(files: dict[str, str], random: Random) -> dict[str, str]:
    path = f"docs/{random.choice(_FOLDERS[1:])}_category_.yml"
    collapsed = random.choice(["true", "false"])
    link = random.choice(["", "link: {type: generated-index}\n"])
    return files | {path: f"label: {_word(random)}\ncollapsed: {collapsed}\n{link}"}


def _change_a_picture(files: dict[str, str], random: Random) -> dict[str, str]:
    return files | {
        "docs/picture.svg": f"<svg xmlns='http://www.w3.org/2000/svg' id='{_word(random)}'/>"
    }


def _change_a_post(files: dict[str, str], random: Random) -> dict[str, str]:
    path = "blog/2024-02-03-second.md"
    return files | {path: f"# {_word(random)}\n\nSee [the first](./2024-01-02-first.md).\n"}


_EDITS = (
    _add_words,
    _add_heading,
    _add_a_broken_link,
    _rename_the_heading_that_links_lead_to,
    _add_a_doc,
    _remove_a_doc,
    _move_a_doc,
    _change_the_partial,
    _change_a_category,
    _change_a_picture,
    _change_a_post,
    _set("title", _word),
    _set("sidebar_label", _word),
    _set("sidebar_position", lambda random: str(random.randint(1, 9))),
    _set("slug", lambda random: f"/{_word(random)}/{_word(random)}"),
    _set("description", _word),
    _set("tags", lambda random: f"[{_word(random)}, {_word(random)}]"),
    _set("unlisted", lambda random: random.choice(["true", "false"])),
    _set("draft", lambda random: random.choice(["true", "false"])),
    _set("pagination_next", lambda random: random.choice(["null", "about/first"])),
    _set("hide_table_of_contents", lambda random: random.choice(["true", "false"])),
)
