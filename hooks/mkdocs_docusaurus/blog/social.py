"""Social platforms: a handle there, as a link.

https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#authors-file
"""

from collections.abc import Mapping
from typing import Any

from mkdocs_docusaurus.catalog.value import front_matter_text, is_script, mapping

_PLATFORMS = {
    "x": "https://x.com/{}",
    "twitter": "https://twitter.com/{}",
    "github": "https://github.com/{}",
    "linkedin": "https://www.linkedin.com/in/{}/",
    "stackoverflow": "https://stackoverflow.com/users/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "instagram": "https://www.instagram.com/{}",
    "threads": "https://www.threads.net/@{}",
    "mastodon": "https://mastodon.social/@{}",
    "twitch": "https://twitch.tv/{}",
    "youtube": "https://youtube.com/@{}",
    "email": "mailto:{}",
}
_URLS = ("http://", "https://", "mailto:")


def socials(given: Any) -> Mapping[str, str]:
    """Each platform's link: a URL stays, a handle becomes one; `ValueError` for anything else."""
    return dict(_social(name, value) for name, value in mapping(given).items())


def _social(name: str, value: Any) -> tuple[str, str]:
    handle = front_matter_text(value)
    if handle.startswith(_URLS):
        return name, handle
    if "/" in handle or is_script(handle):
        raise ValueError
    pattern = _PLATFORMS.get(name.lower())
    return (name.lower(), pattern.format(handle)) if pattern else (name, handle)
