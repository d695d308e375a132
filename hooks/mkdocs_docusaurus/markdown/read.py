"""Reading: a text's blocks, and the names that its expressions and components may use."""

from typing import Any

from mkdocs_docusaurus.catalog.yaml_loader import parsed_json
from mkdocs_docusaurus.markdown.blocks import first_line
from mkdocs_docusaurus.markdown.components.html import SPANS
from mkdocs_docusaurus.markdown.directive import KEYWORDS
from mkdocs_docusaurus.markdown.html_block import open_elements
from mkdocs_docusaurus.markdown.inline import parse_inline
from mkdocs_docusaurus.markdown.mdx.method import OBJECT
from mkdocs_docusaurus.markdown.mdx.module import IMAGES, PARTIALS, Import, exports, imports
from mkdocs_docusaurus.markdown.mdx.nesting import nest_blocks
from mkdocs_docusaurus.markdown.mdx.row import join_rows
from mkdocs_docusaurus.markdown.mdx.unravel import unravel
from mkdocs_docusaurus.markdown.mdx.value import UNKNOWN, Later
from mkdocs_docusaurus.markdown.node import Node, tree
from mkdocs_docusaurus.markdown.scope import Page, Position, Scope

_STYLES = (".css", ".scss", ".sass", ".less")
"""What a module's name ends with that gives classes, whose names are of no use elsewhere."""
_JOINERS = ("clsx", "classnames")


def read_blocks(scope: Scope) -> list[Node]:
    """The blocks of a scope's text, each element one node with what is in it.

    What the text imports and exports is in the scope then, wherever in the text that stands.
    """
    scope.env.setdefault(KEYWORDS, scope.page.admonitions)
    nodes = tree(scope.parser.parse(scope.text.body, scope.env))
    if not scope.text.mdx:
        return nest_blocks(open_elements(nodes), lambda *_: None)
    for node in nodes:
        if node.type == "mdx_esm":
            if not node.token.meta["whole"]:
                said = "this `import` or `export` is not whole JavaScript and is left out"
                scope.report(scope.position(node.token), "mdx", said, "end it before a blank line")
            _read_module(node, scope)
    complain = scope.complain_of_block()
    return join_rows(nest_blocks(_unravelled(nodes, scope), complain), SPANS)


def _unravelled(nodes: list[Node], scope: Scope) -> list[Node]:
    """The nodes, paragraphs of nothing but elements and expressions replaced by those."""
    unravelled: list[Node] = []
    for node in nodes:
        inside = _elements_of(node, scope) if node.type == "paragraph" else None
        if inside is not None:
            unravelled += inside
        else:
            if node.children:
                node.children = _unravelled(node.children, scope)
            unravelled.append(node)
    return unravelled


def _elements_of(paragraph: Node, scope: Scope) -> list[Node] | None:
    content = paragraph.children[0].token.content
    if content[:1] not in ("<", "{") or content[-1:] not in (">", "}"):
        return None
    return unravel(parse_inline(content, scope), content, paragraph.token.map)


def base_names(page: Page) -> dict[str, Any]:
    """The values that any text of a page may use, whatever it imports."""
    return {
        "frontMatter": dict(page.front_matter),
        "Object": OBJECT,
        "props": {},
        "toc": Later(),
        "useCurrentSidebarCategory": lambda: {"items": _items(page)},
        "useCurrentSidebarSiblings": lambda: _items(page),
        "translate": lambda options: options.get("message") or options.get("id"),
        "require": lambda path="", *_options: path,
        "useBaseUrl": lambda path="", *_options: path,
    }


def _items(page: Page) -> list[dict[str, Any]]:
    """The items of the category that a page stands in, as its cards show them."""
    return [
        {"type": "link", "label": card.title, "href": card.href, "description": card.description}
        for card in page.cards()
    ]


def _read_module(node: Node, scope: Scope) -> None:
    code = node.token.content
    if node.token.meta["whole"]:
        scope.esm.append((first_line(node), code))
    for imported in imports(code):
        if _is_missing(imported, scope):
            before = code[: code.find(imported.module)].count("\n")
            position = Position(first_line(node) + before)
            if imported.module.endswith(PARTIALS):
                said = f"the partial {imported.module} is not there"
                scope.report(position, "partial", said, "correct the path in its `import`")
            else:
                said = f"`import` of {imported.module} finds no file"
                scope.report(position, "file", said, "correct the path, or put the file there")
        scope.imports[imported.local] = imported
        scope.names[imported.local] = _imported_value(imported, scope)
    scope.names.update(exports(code, scope.names))


def _is_missing(imported: Import, scope: Scope) -> bool:
    """Whether a module is a file to show, not code to run, and is not there."""
    loader, _, path = imported.module.rpartition("!")
    if loader or path.endswith((".json", *PARTIALS)):
        return scope.page.read(path, scope.text.path) is None
    return path.endswith(IMAGES) and scope.page.find(path, scope.text.path).broken


def _imported_value(imported: Import, scope: Scope) -> Any:
    """What an imported name is as a value: a file's text or data, a picture's path, a function."""
    loader, _, path = imported.module.rpartition("!")
    if path.endswith(_STYLES):
        return {}
    if path in _JOINERS:
        return _joined
    if loader or path.endswith(".json"):
        file = scope.page.read(path, scope.text.path)
        return UNKNOWN if file is None else file.text if loader else _parsed(file.text)
    if path.startswith("@docusaurus/"):
        name = path.rpartition("/")[2] if imported.name == "default" else imported.name
        return scope.names.get(name, UNKNOWN)
    return path if imported.name == "default" else UNKNOWN


def _joined(*names: Any) -> str:
    """Those of some classes that are there, as `clsx` joins them."""
    return " ".join(name for name in names if isinstance(name, str))


def _parsed(text: str) -> Any:
    try:
        return parsed_json(text)
    except (ValueError, RecursionError):
        return UNKNOWN
