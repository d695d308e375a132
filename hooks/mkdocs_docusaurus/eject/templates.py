"""The ejected templates: ours and the site's own, as far as they want nothing of the hook."""

from pathlib import Path

from mkdocs_docusaurus.template import THEME

_OWN = Path(__file__).parent / "overrides"
_MERMAID = "assets/javascripts/mermaid"
# Templates and scripts that want what only the hook gives them; and those of components, which are
# part of the pages that use them.
_HOOKED = (
    *("main.html", "sitemap.xml", "components/", "partials/begin.html", "partials/content.html"),
    *("assets/javascripts/branches.js", "assets/javascripts/copy-markdown.js"),
    *("partials/blog.html", "partials/blog-list.html", "partials/blog-post.html"),
    *("partials/meta.html", "partials/path.html", "partials/structured-data.html"),
    *("partials/nav-branch.html", "partials/nav-entries.html", "partials/nav-item.html"),
    *("partials/chrome-", "partials/navbar.html", "partials/site-footer.html"),
    *("assets/javascripts/navbar.js", "assets/javascripts/sidebar.js"),
    *("partials/tabs.html", "partials/version-"),
)


def templates(overrides: Path, *, mermaid: bool) -> dict[str, Path]:
    """The files of the ejected `overrides` by path, given the site's own folder.

    The site's own take the place of ours, and some stand in for those that are left out.  Without
    `mermaid`, no page has a diagram.
    """
    files: dict[str, Path] = {}
    for root in (THEME, overrides, _OWN):
        for file in root.rglob("*"):
            path = file.relative_to(root).as_posix()
            unneeded = root is not _OWN and path.startswith(_HOOKED)
            if file.is_file() and not unneeded and (mermaid or not path.startswith(_MERMAID)):
                files[f"overrides/{path}"] = file
    return files
