"""Files of translations, written for a language as `docusaurus write-translations` does.

https://docusaurus.io/docs/cli#docusaurus-write-translations-sitedir
"""

from dataclasses import replace

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.settings.gathering import VersionMessages, gather, write_messages
from mkdocs_docusaurus.settings.language import Language
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.sidebar.messages import sidebar_messages
from mkdocs_docusaurus.site import read_site


def write_translations(
    settings: SiteSettings, language: Language, *, override: bool = False, prefix: str = ""
) -> tuple[list[str], list[Problem]]:
    """Write all that a site says into the folder of a language; `settings` are untranslated.

    What is translated there stays, unless `override` is true; a new message begins with `prefix`.
    Gives the paths written, below the site's folder, and what is wrong with translations.
    """
    untranslated = replace(settings, language=replace(settings.language, translate=False))
    versions = [
        VersionMessages(
            one.version.docs_id,
            one.version.name,
            one.version.label,
            sidebar_messages(one.sidebars),
        )
        for one in read_site(untranslated).docs
    ]
    files, problems = gather(settings, language, versions)
    written, wrong = write_messages(settings, language, files, override=override, prefix=prefix)
    return written, problems + wrong
