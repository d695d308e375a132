"""Code that means harm: it ends, it reaches nothing, and it is a problem with an address."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_docusaurus.script.engine import Bounds, Engine
from mkdocs_docusaurus.script.value import Evaluated

BOUNDS = Bounds(seconds=0.3)

ENDLESS = {
    "a getter": "module.exports = {get a() { while (1); }}",
    "a proxy": "module.exports = new Proxy({}, {ownKeys() { while (1); }})",
    "promises": "module.exports = {then(done) { done(module.exports); }}",
    "timers": "const again = () => setTimeout(again); module.exports = new Promise(again)",
    "a pattern": "/^(a+)+$/.test('a'.repeat(40) + 'b'); module.exports = [String(1)]",
    "files asked for": "for (let i = 0; ; i++) require('fs').existsSync('x' + i)",
    "modules asked for": "for (let i = 0; ; i++) try { require('./x' + i) } catch {}",
    "an iterator": "Array.prototype[Symbol.iterator] = function* () { while (1) yield 1; }",
}


@pytest.fixture
def evaluate(tmp_path: Path) -> Callable[[str], Evaluated]:
    def evaluated(code: str) -> Evaluated:
        file = tmp_path / "c.js"
        file.write_text(code, "utf-8")
        return Engine(tmp_path, bounds=BOUNDS).evaluate(file)

    return evaluated


@pytest.mark.parametrize("code", ENDLESS.values(), ids=ENDLESS)
def test_what_never_ends_is_ended(code: str, evaluate: Callable[[str], Evaluated]) -> None:
    (problem,) = evaluate(f"{code}; String(1)").problems
    assert "did not end within" in problem.message or "needs more than" in problem.message


def test_a_site_of_nothing_but_endless_code_ends(tmp_path: Path) -> None:
    engine = Engine(tmp_path, bounds=Bounds(seconds=0.01))
    for number in range(20):
        file = tmp_path / f"{number}.js"
        file.write_text("for (;;);", "utf-8")
        (problem,) = engine.evaluate(file).problems
    assert problem.message == "too much of the site's code does not end: no more of it is run"


@pytest.mark.parametrize(
    "code",
    [
        "module.exports = 'x'.repeat(1e9)",
        "module.exports = Array.from({length: 5e6}, (_, i) => i)",
        "const a = []; for (;;) a.push([])",
    ],
)
def test_what_grows_without_end_is_ended(code: str, evaluate: Callable[[str], Evaluated]) -> None:
    (problem,) = evaluate(code).problems
    assert "needs more than 64 MB" in problem.message or "did not end within" in problem.message


@pytest.mark.parametrize(
    "told",
    [
        "nope",
        [],
        {"needs": [["bogus"]]},
        {"needs": [["answer", 99, "[]"]]},
        {"needs": 1},
        {"lost": 5},
        {"lost": [5]},
        {"error": {"message": "x", "address": {"file": "c.js", "line": "x"}}},
    ],
)
def test_a_run_that_tells_lies_is_a_problem(
    told: object, evaluate: Callable[[str], Evaluated]
) -> None:
    lie = json.dumps(json.dumps(told))
    (problem,) = evaluate(f"host.report = () => {lie}; module.exports = [String(1)]").problems
    assert problem.path == "c.js"


@pytest.mark.parametrize("kind", ["text", "code", "kind", "list"])
def test_a_run_that_asks_for_what_is_outside_gets_nothing(
    kind: str, tmp_path: Path, evaluate: Callable[[str], Evaluated]
) -> None:
    secret = tmp_path.parent / f"{tmp_path.name}-secret.js"
    secret.write_text("globalThis.found = 'secret'", "utf-8")
    code = f"""
    try {{ host.need({json.dumps(kind)}, {json.dumps(secret.as_posix())}); }} catch {{}}
    module.exports = [globalThis.found, JSON.stringify(host.given)];
    """
    assert "secret'" not in repr(evaluate(code))


@pytest.mark.parametrize(
    "code",
    [
        "throw null",
        "throw Symbol('x')",
        "throw {get stack() { throw 1; }}",
        "throw new Proxy({}, {get() { throw 1; }})",
        "const e = new Error('x'); e.stack = 'a:1:1\\n'.repeat(1e6); throw e",
        "const e = new Error('x'.repeat(1e6)); throw e",
        "Error.prepareStackTrace = () => ({}); throw new Error('x')",
        "require('x'.repeat(1e6)).call()",
        "require('./' + 'a/'.repeat(1e5))",
    ],
)
def test_a_strange_failure_is_a_problem(code: str, evaluate: Callable[[str], Evaluated]) -> None:
    (problem,) = evaluate(code).problems
    assert len(problem.message) < 400


def test_halves_of_characters_are_replaced(evaluate: Callable[[str], Evaluated]) -> None:
    assert evaluate("module.exports = {['\\udc00']: '\\ud800' + String(1)}").value == {
        "\ufffd": "\ufffd1"
    }
