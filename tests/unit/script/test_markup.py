"""HTML with parts in it becomes elements around them; all else stays as it is."""

from mkdocs_docusaurus.script.markup import Element, Markup, read_markup

OPEN = '<docusaurus-part data-name="A" data-props="{&quot;b&quot;:&quot;&lt;&quot;}">'
CLOSE = "</docusaurus-part>"


def test_html_without_parts_stays_as_it_is() -> None:
    html = '<p class="x">a<br/><b>c</p>'
    assert read_markup(html) == (html,)


def test_elements_stand_around_parts_alone() -> None:
    html = f'<i>1</i><div class="x" hidden><p>a<br/></p>{OPEN}<b>in</b>{CLOSE}z</div>2'
    part: Markup = Element(
        "docusaurus-part", {"data-name": "A", "data-props": '{"b":"<"}'}, ("<b>in</b>",)
    )
    box = Element("div", {"class": "x", "hidden": None}, ("<p>a<br/></p>", part, "z"))
    assert read_markup(html) == ("<i>1</i>", box, "2")
    assert isinstance(part, Element)
    assert (part.part, part.props) == ("A", {"b": "<"})


def test_what_is_not_closed_stays_text() -> None:
    html = f"</u><div><p>a{OPEN}{CLOSE}</div></i>"
    part = Element("docusaurus-part", {"data-name": "A", "data-props": '{"b":"<"}'})
    assert read_markup(html) == ("</u>", Element("div", {}, ("<p>a", part)), "</i>")


def test_scripts_are_not_looked_into() -> None:
    html = f"<script>'<div>'</script>{OPEN}{CLOSE}<!-- <div> -->"
    first, _, last = read_markup(html)
    assert (first, last) == ("<script>'<div>'</script>", "<!-- <div> -->")
