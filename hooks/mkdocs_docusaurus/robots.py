"""`robots.txt`: where crawlers may go, and where the sitemap is.  RFC 9309, sitemaps.org"""


def write_robots(site_url: str) -> str:
    """The file's text; `site_url` is the site's own URL, or empty where it is not known.

    Everything may be crawled: a page that asks not to be listed has to be read to be understood.
    """
    lines = ["User-agent: *", "Disallow:"]
    if site_url:
        lines += ["", f"Sitemap: {site_url.rstrip('/')}/sitemap.xml"]
    return "\n".join(lines) + "\n"
