"""Languages of a site.

https://docusaurus.io/docs/api/docusaurus-config#i18n
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Language:
    """One language: `locale` is its code as the site spells it, `folder` that of its translations.

    `base_url` is where its pages stand, with a slash at both ends; `html_lang` what pages say of
    it.  One that does not `translate` shows the site's own files.
    """

    locale: str = "en"
    label: str = "English"
    html_lang: str = "en"
    direction: Literal["ltr", "rtl"] = "ltr"
    base_url: str = "/"
    folder: str = "i18n/en"
    url: str | None = None
    translate: bool = False
    calendar: str = "gregory"
