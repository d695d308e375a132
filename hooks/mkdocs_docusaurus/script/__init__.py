"""A site's own JavaScript: evaluated in an engine that sees the site's folder and nothing else."""
