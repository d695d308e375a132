"""What decides a page stands in its inputs: where it changes, what is kept is made again."""

from mkdocs_docusaurus.mkdocs.inputs import code_files


def test_what_says_which_extensions_are_loaded_late_is_part_of_the_code() -> None:
    files = dict(code_files())
    assert b"pymdownx.emoji" in files["mkdocs/extensions.yml"]
    assert files.keys() >= {"plugin.py", "site.py"}
