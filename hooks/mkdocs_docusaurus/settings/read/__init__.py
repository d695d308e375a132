"""Site settings read from what a `docusaurus.config` evaluates to."""

from mkdocs_docusaurus.settings.read.config import FunctionName, ReadConfig, read_config
from mkdocs_docusaurus.settings.read.part import Place, Positions

__all__ = ["FunctionName", "Place", "Positions", "ReadConfig", "read_config"]
