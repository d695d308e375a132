"""What is gathered from components; expectations are what `write-translations` wrote."""

import pytest

from mkdocs_docusaurus.settings.translated_code import Message, read_code_messages

IMPORT = "import Translate, {translate} from '@docusaurus/Translate';\n"


@pytest.mark.parametrize(
    ("code", "key", "message"),
    [
        (
            "const a = <Translate id='a.b' description='D'>Hello  you</Translate>;",
            "a.b",
            Message("Hello you", "D"),
        ),
        ("const a = <Translate>No id</Translate>;", "No id", Message("No id")),
        ("const a = <Translate>\n  {'Hello {name}'}\n</Translate>;", "Hello {name}", None),
        ("const a = <Translate id='a' values={{b: c()}}>{`x`}</Translate>;", "a", Message("x")),
        ("const a = <Translate id='only.id' />;", "only.id", Message("only.id")),
        ("translate({message: 'M', id: 'i', description: 'D'});", "i", Message("M", "D")),
        ("translate({message: 'A ' + 'b'}, {c: d});", "A b", None),
        ("translate({id: 'i'});", "i", Message("i")),
        (
            "const a: Props<T> = x as Y; translate({message: 'In TypeScript'});",
            "In TypeScript",
            None,
        ),
    ],
)
def test_a_text_that_is_written_out(code: str, key: str, message: Message | None) -> None:
    messages, problems = read_code_messages(IMPORT + code, "src/a.tsx")
    assert messages == {key: message or Message(key)}
    assert problems == []


def test_names_may_be_others() -> None:
    code = (
        "import T, {translate as t} from '@docusaurus/Translate';\n"
        "const a = <T>One</T>, b = t({message: 'Two'}), c = translate({message: 'Three'});"
    )
    messages, _ = read_code_messages(code, "src/a.js")
    assert list(messages) == ["One", "Two"]


def test_another_component_of_that_name_is_none() -> None:
    code = "import Translate from './mine'; const a = <Translate>One</Translate>;"
    assert read_code_messages(code, "src/a.js") == ({}, [])


@pytest.mark.parametrize(
    "code",
    [
        "const a = <Translate id={b}>One</Translate>;",
        "const a = <Translate>One <b>two</b></Translate>;",
        "translate({message: b});",
        "translate(b);",
    ],
)
def test_a_text_that_is_computed_is_a_problem_at_its_line(code: str) -> None:
    messages, problems = read_code_messages(IMPORT + code, "src/a.js")
    assert messages == {}
    assert [(p.path, p.line, p.kind) for p in problems] == [("src/a.js", 2, "translation")]
