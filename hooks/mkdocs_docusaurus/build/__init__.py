"""Rendering a site's pages fast: on all cores, and none again whose inputs are the same."""
