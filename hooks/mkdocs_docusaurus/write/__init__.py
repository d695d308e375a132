"""Writing: a text's tree printed as HTML, and as Markdown in Material's own syntax."""
