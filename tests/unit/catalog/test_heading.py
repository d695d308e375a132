import pytest

from mkdocs_docusaurus.catalog.heading import content_title, excerpt


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# Title\n\ntext", "Title"),
        ("\n\n#   Spaced  ##\n", "Spaced"),
        ("# A `code` {#id}", "A code"),
        ("# *Marks* stay", "*Marks* stay"),
        ("Setext\n===\n\ntext", "Setext"),
        ('import A from "a"\n\n\nimport B from "b"\n\n# After imports', "After imports"),
        ("export const a = 1\n\n# After an export", None),
        ("text\n\n# Later", None),
        ("## Second level", None),
        ("#no-space", None),
        ("", None),
    ],
)
def test_content_title(body: str, title: str | None) -> None:
    assert content_title(body) == title


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("# Title\n\nFirst **line** of `text`.\nSecond.", "First line of text."),
        ("Title\n===\n\nText", "Text"),
        ("## Section\n\nText", "Section"),
        ("```js\ncode\n```\nText", "Text"),
        ("````md\n```\ninner\n```\n````\nText", "Text"),
        ("import A from 'a'\nimport B from 'b'\n\nText", "Text"),
        ("> Quoted [link](x.md) and ![image](y.png)", "Quoted link and image"),
        (":::tip\n\nInside", "Inside"),
        ("<div>\n<b>Bold</b>", "Bold"),
        ("Note[^1] :smile: ~~gone~~", "Note gone"),
        ("", None),
        ("# Only a title", None),
    ],
)
def test_excerpt(body: str, line: str | None) -> None:
    assert excerpt(body) == line
