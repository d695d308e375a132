"""The way out: the site's docs as plain Material Markdown, with nothing of the portal's in it."""
