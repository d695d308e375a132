"""`robots.txt`: where crawlers may go, and where the sitemap is.  RFC 9309, sitemaps.org"""


def write_robots(sitemap: str | None) -> str:
    """The file's text; `sitemap` is the URL of the site's, if it has one.

    Everything may be crawled: a page that asks not to be listed has to be read to be understood.
    """
    lines = ["User-agent: *", "Disallow:"]
    if sitemap:
        lines += ["", f"Sitemap: {sitemap}"]
    return "\n".join(lines) + "\n"
