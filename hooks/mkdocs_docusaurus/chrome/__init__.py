"""The chrome: what stands around a page's text, navbar to footer, as the site's settings say."""

from mkdocs_docusaurus.chrome.chrome import Chrome, chrome_of

__all__ = ["Chrome", "chrome_of"]
