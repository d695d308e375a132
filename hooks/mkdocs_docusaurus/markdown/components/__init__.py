"""Components: what each JSX element of a doc becomes in Material Markdown, one kind per file."""
