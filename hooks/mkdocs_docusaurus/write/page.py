"""Any page of the site as Material has it."""

from mkdocs_docusaurus.blog import BlogPage, Post
from mkdocs_docusaurus.blog.write import write_blog_page, write_post
from mkdocs_docusaurus.catalog import Doc
from mkdocs_docusaurus.page import write_doc, write_generated, write_standalone
from mkdocs_docusaurus.react_page import write_react
from mkdocs_docusaurus.site import Shown, Site
from mkdocs_docusaurus.standalone import ReactPage, StandalonePage
from mkdocs_docusaurus.written_page import WrittenPage


def write_page(shown: Shown, site: Site) -> WrittenPage:
    """A page's front matter, as Material knows it, and its Markdown."""
    match shown:
        case Doc():
            return write_doc(shown, site)
        case Post():
            return write_post(shown, site)
        case BlogPage():
            return write_blog_page(shown, site)
        case StandalonePage():
            return write_standalone(shown, site)
        case ReactPage():
            return write_react(shown, site)
    return write_generated(shown, site)
