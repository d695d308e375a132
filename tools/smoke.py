"""Installs a wheel into a bare environment and builds a site with it: python tools/smoke.py dist"""

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

CONFIG = """\
module.exports = {
  title: 'Smoke', url: 'https://smoke.example', baseUrl: '/', presets: [['classic', {}]],
};
"""
DOC = "# Fire\n\n:::tip\n\nNo smoke without it.\n\n:::\n"


def main(place: Path) -> None:
    """Fail loudly where the wheel, or the one in a folder, does not do what it is for."""
    wheel = next(place.glob("*.whl")) if place.is_dir() else place
    with tempfile.TemporaryDirectory() as folder:
        home, site = Path(folder, "venv"), Path(folder, "site")
        venv.create(home, with_pip=True)
        bin_dir = home / ("Scripts" if sys.platform == "win32" else "bin")
        pip = [str(bin_dir / "python"), "-m", "pip", "install", "--quiet", str(wheel.resolve())]
        subprocess.run(pip, check=True)
        (site / "docs").mkdir(parents=True)
        (site / "docusaurus.config.js").write_text(CONFIG, encoding="utf-8")
        (site / "docs" / "fire.md").write_text(DOC, encoding="utf-8")
        command = str(bin_dir / "mkdocs-docusaurus")
        for arguments in (["--version"], ["check"], ["build", "--strict"]):
            subprocess.run([command, *arguments], cwd=site, check=True)
        page = (site / "site" / "docs" / "fire" / "index.html").read_text(encoding="utf-8")
        assert "admonition tip" in page, "the tip is no callout"
        assert list((site / "site" / "assets" / "stylesheets").glob("*.css")), "no style sheets"
    print("the installed wheel builds a site")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
