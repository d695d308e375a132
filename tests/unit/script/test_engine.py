"""What a site's JavaScript evaluates to, and what is said where it does not."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_docusaurus.script.engine import Bounds, Engine
from mkdocs_docusaurus.script.value import (
    HostFunction,
    ScriptFunction,
    ScriptOther,
    ScriptPackage,
)

TOO_LONG = "the code did not end within 0.2 seconds"
TOO_LARGE = "the code needs more than 64 MB"
Write = Callable[[str, str], Path]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def write(site: Path) -> Write:
    def write_file(name: str, text: str) -> Path:
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return write_file


def value_of(file: Path, site: Path, **options: Any) -> Any:
    evaluated = Engine(site, **options).evaluate(file)
    assert evaluated.problems == ()
    return evaluated.value


def messages(file: Path, site: Path, **options: Any) -> list[str]:
    problems = Engine(site, **options).evaluate(file).problems
    return [f"{p.path}:{p.line}:{p.column}: {p.message}" for p in problems]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.js", "module.exports = {title: ['a'].join('')};"),
        ("c.cjs", "exports.title = 'a'.trim();"),
        ("c.mjs", "export default {title: 'a'.trim()};"),
        ("c.js", "export default async function make() { return {title: 'a'}; }"),
        ("c.js", "module.exports = () => ({title: 'a'});"),
        ("c.js", "module.exports = (async () => ({title: 'a'}))();"),
        ("c.js", "module.exports = new Promise((r) => setTimeout(() => r({title: 'a'}), 1e6));"),
        ("c.ts", "const c: {title: string} = {title: 'a'} satisfies object;\nexport default c;"),
        (
            "c.mts",
            "import type {C} from '@docusaurus/types';\nexport default {title: 'a'} as C;",
        ),
        ("c.ts", "export = {title: 'a'};"),
        ("c.js", "// @flow\nconst t: string = 'a';\nmodule.exports = {title: t};"),
        ("c.js", "#!/usr/bin/env node\nmodule.exports = {title: String('a')};"),
        ("c.js", "\ufeffmodule.exports = {title: String('a')};\r\n"),
    ],
)
def test_reads_a_config_however_it_is_exported(
    name: str, text: str, site: Path, write: Write
) -> None:
    assert value_of(write(name, text), site) == {"title": "a"}


def test_imports_files_json_and_folders(site: Path, write: Write) -> None:
    write("data.json", '{"n": 1}')
    write("lib/index.js", "exports.two = 2;")
    write("four.ts", "export const four: number = 4;")
    file = write(
        "c.mjs",
        """
        import data from './data.json' with {type: 'json'};
        import {two} from './lib';
        import {four} from './four.js';
        const {n} = (await0, require('./data.json'));
        function await0() {}
        export default async () => [data.n, two, four, n, (await import('./lib')).two];
        """,
    )
    assert value_of(file, site) == [1, 2, 4, 1, 2]


def test_says_where_a_module_stands(site: Path, write: Write) -> None:
    write("src/x.css", "")
    file = write(
        "src/c.mjs",
        """
        import path from 'node:path';
        import {fileURLToPath} from 'url';
        import {createRequire} from 'module';
        const require = createRequire(import.meta.url);
        const __dirname = path.dirname(fileURLToPath(import.meta.url));
        export default [__dirname, path.join(__dirname, '../docs'), require.resolve('./x.css'),
          require.resolve('docusaurus-plugin-x'), process.cwd()];
        """,
    )
    root = site.as_posix()
    assert value_of(file, site) == [
        f"{root}/src", f"{root}/docs", f"{root}/src/x.css", "docusaurus-plugin-x", root,
    ]  # fmt: skip


def test_reads_files_of_the_site(site: Path, write: Write) -> None:
    write("docs/a.md", "# A")
    write("docs/b/c.md", "# C")
    write("list.yml", "- 1\n- {a: b}")
    file = write(
        "c.js",
        """
        const fs = require('fs'), yaml = require('js-yaml');
        module.exports = async () => ({
          names: fs.readdirSync(__dirname + '/docs', {recursive: true}),
          texts: ['a.md', 'b/c.md'].map((name) => fs.readFileSync(`docs/${name}`, 'utf8')),
          there: [fs.existsSync('docs/a.md'), fs.existsSync('docs/x.md')],
          folder: fs.statSync('docs').isDirectory(),
          yaml: yaml.load(fs.readFileSync('list.yml')),
          promised: await fs.promises.readFile('docs/a.md', 'utf8'),
        });
        """,
    )
    evaluated = Engine(site).evaluate(file)
    assert evaluated.value == {
        "names": ["a.md", "b", "b/c.md"],
        "texts": ["# A", "# C"],
        "there": [True, False],
        "folder": True,
        "yaml": [1, {"a": "b"}],
        "promised": "# A",
    }
    names = {path.relative_to(site).as_posix() for path in evaluated.read}
    assert names >= {"c.js", "docs", "docs/a.md", "docs/x.md", "docs/b/c.md", "list.yml"}


def test_sees_the_environment_that_is_given(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "x")
    file = write("c.js", "const e = process.env; module.exports = [e.NODE_ENV, e.A, e.SECRET];")
    evaluated = Engine(site, env={"A": "1"}).evaluate(file)
    assert evaluated.value == ["production", "1", None]
    assert evaluated.env == {"A", "SECRET"}


def test_keeps_what_is_no_json(site: Path, write: Write) -> None:
    file = write(
        "c.jsx",
        """
        class Point { x = 1; #y = 2; get z() { return 3; } }
        const loop = {}; loop.self = loop;
        module.exports = {
          edit: ({docPath}) => docPath, list: [function named() {}], re: /a+/g, gone: undefined,
          big: 12n, date: new Date(0), point: new Point(), loop, jsx: <b>x</b>, none: [undefined],
          set: new Set([1]), map: new Map([['a', 1]]), nan: NaN, url: new URL('/b?c=d', 'https://a.org'),
        };
        """,
    )
    value = value_of(file, site)
    assert value.pop("nan") != 0
    assert value == {
        "edit": ScriptFunction(file, ("edit",), "edit"),
        "list": [ScriptFunction(file, ("list", 0), "named")],
        "re": ScriptOther("regexp", "/a+/g"),
        "big": 12,
        "date": "1970-01-01T00:00:00.000Z",
        "point": {"x": 1},
        "loop": {"self": ScriptOther("cycle", "")},
        "jsx": ScriptOther("element", "b"),
        "none": [None],
        "set": [1],
        "map": {"a": 1},
        "url": "https://a.org/b?c=d",
    }


def test_names_packages_that_are_only_handed_on(site: Path, write: Write) -> None:
    file = write(
        "c.mjs",
        """
        import math from 'remark-math';
        import {kroki} from 'remark-kroki';
        export default {remarkPlugins: [math, [kroki, {a: 1}], require('rehype-katex')]};
        """,
    )
    assert value_of(file, site)["remarkPlugins"] == [
        ScriptPackage("remark-math", ("default",)),
        [ScriptPackage("remark-kroki", ("kroki",)), {"a": 1}],
        ScriptPackage("rehype-katex"),
    ]


def test_gives_colour_themes_by_name(site: Path, write: Write) -> None:
    file = write(
        "c.js",
        """
        const {themes} = require('prism-react-renderer');
        module.exports = [themes.github, require('prism-react-renderer/themes/dracula')];
        """,
    )
    assert [theme["name"] for theme in value_of(file, site)] == ["github", "dracula"]


def test_runs_packages_of_the_site(site: Path, write: Write) -> None:
    write("node_modules/shout/package.json", '{"exports": {".": {"import": "./m.mjs"}}}')
    write("node_modules/shout/m.mjs", "export default (text) => text.toUpperCase() + '!';")
    file = write("c.mjs", "import shout from 'shout';\nexport default {title: shout('a')};")
    assert value_of(file, site) == {"title": "A!"}


def test_names_a_package_that_is_missed(site: Path, write: Write) -> None:
    file = write(
        "c.mjs", "import shout from 'shout';\n\nexport default {title: `${shout('a')}`, a: 1};"
    )
    assert Engine(site).evaluate(file).value == {"title": "", "a": 1}
    assert messages(file, site) == ["c.mjs:3:25: `shout` is not installed in the site's folder"]


FAILING = {
    "\nfunction f() { for (;;); }\nmodule.exports = f();": (2, 1, TOO_LONG),
    "export default async () => { for (;;) await 0; }": (1, 1, TOO_LONG),
    "export default new Promise(() => {})": (1, 1, "what it waits for never comes"),
    "const a: string[] = [];\nfor (;;) a.push('x'.repeat(1e6) + a.length);": (2, 21, TOO_LARGE),
    "\nconst f = (): number => f() + 1; f();": (2, 25, "Maximum call stack size exceeded"),
    "const a: number = 1;\nthrow new Error('no');": (2, 11, "Error: no"),
    "const a = 1;\nconst b: = ;": (2, 10, "SyntaxError: Unexpected token"),
    "const a = 1;\nconst a = 2;": (2, 9, "SyntaxError: invalid redefinition"),
    "require('./none');": (1, 1, "Error: Cannot find module './none'"),
    "process.exit(1)": (1, 9, "Error: process.exit(1)"),
    "let a = []; for (let i = 0; i < 1e4; i++) a = [a]; export default a": (1, 1, "too deep"),
}


@pytest.mark.parametrize(("text", "place"), FAILING.items())
def test_says_where_code_fails(
    text: str, place: tuple[int, int, str], site: Path, write: Write
) -> None:
    file = write("c.ts", text)
    (problem,) = Engine(site, bounds=Bounds(seconds=0.2)).evaluate(file).problems
    assert (problem.path, problem.line, problem.column) == ("c.ts", *place[:2])
    assert place[2] in problem.message


def test_reads_the_literals_of_code_that_fails(site: Path, write: Write) -> None:
    file = write("c.ts", "const c: object = {title: 'a', url: nothing()};\nexport default c;")
    assert Engine(site).evaluate(file).value == {"title": "a"}


@pytest.mark.parametrize("name", ["../secret.json", "link.json", ".env.json", "folder/secret.json"])
def test_reads_nothing_outside_the_site(name: str, site: Path, write: Write) -> None:
    secret = site.parent / "secret.json"
    secret.write_text('"secret"')
    (site / "link.json").symlink_to(secret)
    (site / "folder").symlink_to(site.parent)
    write(".env.json", '"secret"')
    file = write(
        "c.js",
        f"""
        const fs = require('fs');
        module.exports = [`${{require('./{name}')}}`, `${{fs.readFileSync('{name}', 'utf8')}}`,
          fs.existsSync('{name}')];
        """,
    )
    evaluated = Engine(site).evaluate(file)
    assert evaluated.value == ["", "", False]
    assert "not read, as it is hidden or outside" in evaluated.problems[0].message


def test_reads_folders_elsewhere_that_are_named(site: Path, write: Write) -> None:
    docs = site.parent / "docs"
    docs.mkdir()
    (docs / "a.json").write_text("1")
    (site.parent / "b.json").write_text("2")
    file = write("c.js", "module.exports = [require('../docs/a.json'), `${require('../b.json')}`]")
    assert Engine(site, also=[docs]).evaluate(file).value == [1, ""]


@pytest.mark.parametrize(
    "code",
    [
        "require('child_process').execSync('ls')",
        "await fetch('https://example.org')",
        "require('fs').writeFileSync('x', 'y')",
    ],
)
def test_starts_nothing_and_writes_nothing(code: str, site: Path, write: Write) -> None:
    file = write(
        "c.js", f"module.exports = async () => {{ try {{ {code} }} catch {{}} return 1; }};"
    )
    evaluated = Engine(site).evaluate(file)
    assert evaluated.value == 1
    assert [problem.line for problem in evaluated.problems] == [1]
    assert sorted(path.name for path in site.iterdir()) == ["c.js"]


def test_calls_functions_many_times(site: Path, write: Write) -> None:
    file = write(
        "c.js",
        """
        const editUrl = ({docPath}) => {
          if (!docPath) throw new Error('no');
          return `e/${docPath}`;
        };
        module.exports = {docs: {editUrl}};
        """,
    )
    engine = Engine(site)
    function = engine.evaluate(file).value["docs"]["editUrl"]
    values, problems = engine.call(function, [[{"docPath": "a"}], [{}], [{"docPath": "b"}]])
    assert values == ["e/a", None, "e/b"]
    assert [problem.message for problem in problems] == ["the code fails: Error: no"]


def test_a_function_may_give_what_is_no_json(site: Path, write: Write) -> None:
    file = write("c.js", "module.exports = {f: () => ({re: /a/, none: undefined, list: [1n]})};")
    engine = Engine(site)
    function = engine.evaluate(file).value["f"]
    assert engine.call(function, [[]]) == ([{"re": ScriptOther("regexp", "/a/"), "list": [1]}], ())


def test_calls_a_function_in_another_engine(site: Path, write: Write) -> None:
    file = write("c.js", "module.exports = {f: async (a, b) => a + b};")
    function = Engine(site).evaluate(file).value["f"]
    assert Engine(site).call(function, [[1, 2]]) == ([3], ())


def test_calls_back_functions_of_python_and_of_the_site(site: Path, write: Write) -> None:
    file = write(
        "c.js",
        """
        module.exports = {
          prefix: (name) => name.toUpperCase(),
          async items({defaults, prefix, twice}) {
            const items = await defaults({dir: '.'});
            return items.map((item) => prefix(item) + twice(item));
          },
        };
        """,
    )
    engine = Engine(site)
    functions = engine.evaluate(file).value
    arguments = {
        "defaults": HostFunction(lambda given: ["a", given["dir"]], is_async=True),
        "twice": HostFunction(lambda item: item * 2),
        "prefix": functions["prefix"],
    }
    assert engine.call(functions["items"], [[arguments]]) == ([["Aaa", "..."]], ())


def test_reads_literals_where_no_code_is_run(site: Path, write: Write) -> None:
    file = write(
        "c.ts",
        """
import type {Config} from '@docusaurus/types';
const base = '/x/';
const config: Config = {
  title: 'T\\u00e9', n: -1.5, on: true, nothing: null, baseUrl: base, list: ['a', `b${base}`],
  css: require.resolve('./a.css'), url: compute(), edit: () => 1,
};
export default config;
""",
    )
    evaluated = Engine(site, run_code=False).evaluate(file)
    assert evaluated.value == {
        "title": "Té", "n": -1.5, "on": True, "nothing": None, "baseUrl": "/x/",
        "list": ["a", "b/x/"], "css": "./a.css",
    }  # fmt: skip
    assert [(p.line, p.column) for p in evaluated.problems] == [(6, 41), (6, 58)]


def test_needs_no_engine_for_literals(
    site: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs_docusaurus.script.machine.start", None)
    file = write(
        "sidebars.js", "// @ts-check\nmodule.exports = {docs: ['a', {type: 'doc', id: \"b\"}]};"
    )
    assert value_of(file, site) == {"docs": ["a", {"type": "doc", "id": "b"}]}


@pytest.mark.parametrize(
    "code",
    [
        "module.exports = Array.from({length: 2})",
        "const a = []; a.push(1); a.push(2); module.exports = a",
        "const a = [1]; const n = a.push(2); module.exports = a",
        "const a = [1, 2]; module.exports = (() => a)()",
        "module.exports = [1]; module.exports.push(2)",
    ],
)
def test_takes_nothing_for_a_literal_that_is_none(code: str, site: Path, write: Write) -> None:
    assert len(value_of(write("c.js", code), site)) == 2


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("title",), (3, 3)),
        (("themeConfig", "navbar", "items", 1, "label"), (6, 35)),
        (("themeConfig", "navbar", "none"), (6, 3)),
        (("presets", 0, 1, "docs"), (4, 26)),
        ((), (2, 24)),
    ],
)
def test_says_where_a_setting_stands(
    path: tuple[str | int, ...], place: tuple[int, int], site: Path, write: Write
) -> None:
    file = write(
        "c.ts",
        """\
const presets: string[] = [];
const config: Config = {
  title: 'a',
  presets: [['classic', {docs: {}} satisfies Preset.Options]],
  themeConfig: {
  navbar: {items: [{label: 'a'}, {label: 'b'}]}},
};
export default async function make(): Promise<Config> { return config; }
""",
    )
    assert Engine(site).position(file, path) == place


def test_keeps_the_order_of_work_across_threads(site: Path, write: Write) -> None:
    file = write("c.js", "module.exports = {a: [1].concat(2)};")
    engine = Engine(site)
    values = [engine.evaluate(file).value]
    thread = threading.Thread(target=lambda: values.append(engine.evaluate(file).value))
    thread.start()
    thread.join()
    values.append(engine.evaluate(file).value)
    assert values == [{"a": [1, 2]}] * 3


def test_starts_no_thread(site: Path, write: Write) -> None:
    before = threading.active_count()
    value_of(write("c.js", "module.exports = [1].concat(2)"), site)
    assert threading.active_count() == before


def test_says_when_a_file_is_not_there(site: Path) -> None:
    assert messages(site / "c.js", site) == [
        "c.js:1:1: the file cannot be read, or is not inside the site's folder"
    ]
