"""wgtwo's hook: sidebar metadata becomes MkDocs' nav, and `:::tip` a callout of Material's.

It runs this checkout's plugin `docusaurus`, with the options in `extra.docusaurus`.  Another site
needs no hook: it names the plugin in its `mkdocs.yml`, or runs `mkdocs-docusaurus serve`.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from mkdocs_docusaurus.plugin import DocusaurusPlugin

plugin = DocusaurusPlugin()
on_startup, on_shutdown, on_serve = plugin.on_startup, plugin.on_shutdown, plugin.on_serve
on_pre_build, on_post_build = plugin.on_pre_build, plugin.on_post_build
on_files = plugin.on_files  # Reads docs, `sidebar_position`, `_category_.json`, `sidebars.json`.
on_nav = plugin.on_nav  # Makes sidebars of them, and MkDocs' nav of the sidebars.
on_env = plugin.on_env  # Translates each page, `:::tip` and all, and has Material show it.
on_page_content, on_page_context = plugin.on_page_content, plugin.on_page_context
on_template_context = plugin.on_template_context


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the options; around somebody else's docs, show nothing of wgtwo's own."""
    options = dict(config.extra["docusaurus"])
    if Path(config.docs_dir) != Path(config.config_file_path).parent / "docs":
        options = {name: options[name] for name in options if name not in ("image", "last_update")}
        options = {name: options[name] for name in options if not name.startswith("blog_")}
        config.theme["logo"], config.theme["favicon"] = None, "assets/images/favicon.png"
        config.repo_url = config.repo_name = config.edit_uri = config.copyright = None
        config.site_description = None
        config.extra |= {"footer": None, "announcement": None, "analytics": None}
        config.plugins["redirects"].config["redirect_maps"] = {}
    plugin.take_options(options, config)
    return plugin.on_config(config)
