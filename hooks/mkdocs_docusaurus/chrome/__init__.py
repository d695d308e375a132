"""The chrome: what stands around a page's text, navbar to footer, as the site's settings say."""

from mkdocs_docusaurus.chrome.chrome import Chrome, chrome_of
from mkdocs_docusaurus.chrome.docs import DocsInstance, docs_instances

__all__ = ["Chrome", "DocsInstance", "chrome_of", "docs_instances"]
