"""The preview: after a save the site is what it would be built to, and pages wait to be asked for.

So an author waits for the page in the browser, not for all the others.
"""

import threading
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_docusaurus.build.site_folder import write_changed
from mkdocs_docusaurus.diagnostics import Finding
from mkdocs_docusaurus.mkdocs.previewed_site import PreviewedSite, content_at


@dataclass
class Preview:
    """What the server and the build know of each other; `lock` is held while either is at work.

    `findings` are what is wrong with the site shown.
    `made` are the places in the site that are as the site shown has them, the last asked for last;
    `saved` are the files that were saved since the last build that succeeded.
    """

    lock: threading.RLock = field(default_factory=threading.RLock)
    shown: PreviewedSite | None = None
    findings: list[Finding] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    saved: set[Path] = field(default_factory=set)

    def show(self, shown: PreviewedSite) -> None:
        """Show another site, of which nothing is made yet."""
        with self.lock:
            self.shown, self.made = shown, []

    def provide(self, place: str) -> None:
        """Have what is asked for in its place, if it is one of what is made when asked for."""
        with self.lock:
            if self.shown is None or place in self.made:
                return
            content = content_at(place, self.shown)
            if content is not None:
                write_changed(self.shown.shop.files.site_dir / place, content)
                self.made.append(place)
