"""The look that a docusaurus.config gives its site: light and dark, and style sheets of its own."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_docusaurus.chrome.palette import palette
from mkdocs_docusaurus.mkdocs.files import made_file
from mkdocs_docusaurus.mkdocs.given import said_of_theme
from mkdocs_docusaurus.settings.site import SiteSettings
from mkdocs_docusaurus.stylesheets.site_style import SiteStyle, read_style

_FOLDER = "assets/stylesheets"
_SHEET = f"{_FOLDER}/site.css"


def give_look(config: MkDocsConfig, settings: SiteSettings) -> None:
    """Have the theme look as a docusaurus.config says, where a mkdocs.yml says nothing of it."""
    if settings.config_file is None:
        return
    theme = settings.theme
    if "palette" not in said_of_theme(config):
        config.theme["palette"] = palette(theme.color_mode)
    features = [*(config.theme["features"] or [])]
    if theme.announcement and not theme.announcement.closeable:
        features = [name for name in features if name != "announce.dismiss"]
    if theme.navbar.hide_on_scroll:
        features.append("header.autohide")
    config.theme["features"] = features


def site_style(settings: SiteSettings) -> SiteStyle:
    """The style sheets that a docusaurus.config names, as one."""
    if settings.config_file is None:
        return SiteStyle()
    return read_style(settings.theme.custom_css, settings.root, infima=True)


def give_style(style: SiteStyle, config: MkDocsConfig, files: Files) -> None:
    """Put a site's own style sheet behind those of the theme, and beside it the files it names."""
    if not style.css:
        return
    sheet = made_file(_SHEET, style.css, config)
    sheet.src_uri = _SHEET  # By which templates and the other sheets know it.
    files.append(sheet)
    for name, path in style.assets.items():
        file = File(path.name, str(path.parent), config.site_dir, use_directory_urls=False)
        file.dest_uri = file.src_uri = f"{_FOLDER}/{name}"
        file.abs_src_path = str(path)
        files.append(file)
    config.extra_css.append(_SHEET)
