"""Docs folders and MDX that nobody wrote, as strategies of Hypothesis."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from tests.fuzz.mutate import PIECES
from tests.translation.pieces import markdown

_soup = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=30).map("".join)
mdx = st.one_of(_soup, markdown, st.tuples(markdown, _soup).map("\n".join))
"""Text of all that means something to MDX, in an order that means nothing."""

_values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12),
    st.sampled_from(["/../x", "/a%2fb", "a b", "{{ 7 }}", "<b>", "08", "01-a", "a" * 300]),
    st.lists(st.text(max_size=4), max_size=3), st.dictionaries(st.text(max_size=4), st.none()),
)  # fmt: skip
_FIELDS = (
    "id", "title", "slug", "permalink", "sidebar_label", "sidebar_position", "tags", "keywords",
    "image", "description", "draft", "unlisted", "pagination_next", "displayed_sidebar",
    "custom_edit_url", "last_update", "toc_min_heading_level", "authors", "date", "layout",
)  # fmt: skip
_front_matter = st.dictionaries(st.sampled_from(_FIELDS), _values, max_size=4).map(
    lambda fields: f"---\n{json.dumps(fields)}\n---\n"
)
_docs = st.one_of(mdx, st.tuples(_front_matter, mdx).map("".join))
_link = st.dictionaries(st.sampled_from(["type", "id", "slug", "title"]), _values, max_size=3)
_category = st.dictionaries(
    st.sampled_from(["label", "position", "collapsed", "className", "link", "key"]),
    st.one_of(_values, _link),
).map(json.dumps)
_items = st.recursive(
    st.one_of(_values, st.sampled_from(["a", "b/a", "none"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["type", "id", "label", "items", "href"]), inner),
    ),
    max_leaves=8,
)
_names = st.sampled_from(
    ["a", "b", "index", "01-a", "1.2-x", "a b", "100%", "%2e%2e", "é", "e\u0301", "A", "_a", "😀"]
)
_path = st.lists(_names, min_size=1, max_size=3).map("/".join)
_file = st.one_of(
    st.tuples(_path.map("docs/{}.md".format), _docs),
    st.tuples(_path.map("docs/{}.mdx".format), _docs),
    st.tuples(_path.map("docs/{}/_category_.json".format), _category),
    st.tuples(_path.map("docs/{}".format), _soup),
    st.tuples(_names.map("blog/2024-01-01-{}.md".format), _docs),
    st.tuples(_names.map("src/pages/{}.md".format), _docs),
    st.tuples(st.just("docs/tags.yml"), st.dictionaries(_names, _link).map(json.dumps)),
    st.tuples(st.just("blog/authors.yml"), st.dictionaries(_names, _link).map(json.dumps)),
    st.tuples(st.just("sidebars.json"), st.dictionaries(_names, _items).map(json.dumps)),
)
folders = st.lists(_file, max_size=8).map(
    lambda files: {path: text.encode("utf-8", "replace") for path, text in files}
)
"""The files of a site, by path, and what is in them."""
