"""Links of the built site and of the docs, followed by lychee."""
