"""One page of each kind that the portal has."""

PAGES = {
    "home": "/",
    "doc": "/about/introduction/",
    "doc-with-code": "/writing/text/code-blocks/",
    "doc-with-tabs": "/writing/text/tabs/",
    "doc-with-callouts": "/writing/text/callouts/",
    "category": "/writing/",
    "generated-index": "/writing/text/",
    "tags": "/tags/",
    "tag": "/tags/mdx/",
    "posts": "/news/",
    "post": "/news/head-of-engineering/",
    "archive": "/news/archive/",
    "authors": "/news/authors/",
    "not-found": "/about/introductoin/",
}
