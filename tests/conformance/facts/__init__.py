"""What a reader sees of a built site, read the same way off either builder's HTML."""
