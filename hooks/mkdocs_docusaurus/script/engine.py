"""A site's JavaScript, evaluated: what a file exports as data, and its functions called."""

import json
import re
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mkdocs_docusaurus.diagnostics import Problem
from mkdocs_docusaurus.script import folder, machine, module_code
from mkdocs_docusaurus.script.literal import position, read_literals
from mkdocs_docusaurus.script.machine import Stopped
from mkdocs_docusaurus.script.report import (
    Failure,
    Loss,
    Report,
    read_failure,
    read_object,
    read_report,
    short,
)
from mkdocs_docusaurus.script.value import (
    TAG,
    Evaluated,
    HostFunction,
    ScriptFunction,
    decode,
)

_HERE = Path(__file__).parent
_RUNTIME = ("vendor/sucrase.js", "runtime/host.js", "runtime/node.js", "runtime/packages.js")
_FRAME = re.compile(r":(\d+)(?::(\d+))?\)?$", re.MULTILINE)
_SYNTAX_PLACE = re.compile(r"\s*\((\d+):(\d+)\)$")
_TYPED = (".ts", ".mts", ".cts", ".tsx")
_PASSING = 100_000
"""How many lines of the engine's are left to modules of files before those of docs' own code."""
_MOST_ENDLESS = 10
"""How often code of a site may be ended for its time before none is run any more."""
_LONGEST_STACK = 20_000
_MOST_RUNS = 400
"""How often a run may start again with what it asked for."""


@dataclass(frozen=True)
class Bounds:
    """The most that a file's code may take: bytes, and seconds of a run and of all runs."""

    memory: int = 64 << 20
    seconds: float = 2.0

    @property
    def total(self) -> float:
        """All runs of a file together, those among them that asked for a file."""
        return 5 * self.seconds


@dataclass(frozen=True)
class Room:
    """What modules find beside what every one of them finds.

    `runtime` are more files of this folder's, `link` where a name leads that means something else
    here, `source` the code that a file makes that is no JavaScript, of its path and variant,
    `setup` code that is run when an engine has started.
    """

    runtime: tuple[str, ...] = ()
    link: Callable[[str, Path], folder.Link | None] = lambda _spec, _file: None
    source: Callable[[Path, str], str | None] = lambda _file, _variant: None
    setup: str = "''"


@dataclass
class _Module:
    """A file's code as the engine has it: its lines there, and how it was made."""

    name: str
    file: Path
    source: str
    first_line: int
    options: Mapping[str, Any] | None
    mappings: str | None = None


@dataclass
class _Running:
    """An engine that has started, and what it was given."""

    machine: machine.Machine
    thread: int
    next_line: int
    modules: list[_Module] = field(default_factory=list)
    defined: set[str] = field(default_factory=set)
    passing: list[str] = field(default_factory=list)
    evaluated: dict[Path, Evaluated] = field(default_factory=dict)
    hosts: list[HostFunction] = field(default_factory=list)


class Engine:
    """Evaluates the JavaScript and TypeScript of one site.

    `site` is the site's folder: no file outside it is read, links resolved, and none that is
    hidden; `also` are folders elsewhere whose files may be read too, docs among them.  `env` is the
    environment that code sees, with NODE_ENV=production; nothing of this process's.  Where
    `run_code` is false, nothing is run: files are read as literals.
    The engine starts when it is first needed and stays; results are the same for the same files.
    """

    def __init__(
        self,
        site: Path,
        *,
        also: Sequence[Path] = (),
        env: Mapping[str, str] | None = None,
        run_code: bool = True,
        bounds: Bounds | None = None,
        room: Room | None = None,
    ) -> None:
        """Set up an engine that has not started."""
        self.site = site.resolve()
        self.roots = (self.site, *(beside.resolve() for beside in also))
        self.run_code = run_code
        self.env = {"NODE_ENV": "production", **(env or {})}
        self._bounds = bounds or Bounds()
        self._room = room or Room()
        self._running: _Running | None = None
        self._endless = 0

    def evaluate(self, file: Path, *, invoke: bool = True) -> Evaluated:
        """What `file` exports: its default export, or `module.exports`.

        A function is called without arguments where `invoke` is true, as Docusaurus calls a
        config, and a promise is awaited.  Raises nothing: what is wrong is a problem.
        https://docusaurus.io/docs/configuration#syntax-to-declare-docusaurus-config
        """
        file = file if file.is_absolute() else self.site / file
        source = folder.read_text(file, self.roots)
        if source is None:
            message = "the file cannot be read, or is not inside the site's folder"
            return Evaluated(None, (self._problem(file, message),), frozenset({file}))
        if self.run_code and file.suffix.lower() in _TYPED:
            return self._evaluate(file, invoke)
        literal = self._literals(file, source)
        if literal is not None and (not self.run_code or not literal.problems):
            return literal
        if self.run_code:
            return self._evaluate(file, invoke)
        message = "it exports nothing that can be read without running code"
        return Evaluated(None, (self._problem(file, message),), frozenset({file}))

    def call(
        self, function: ScriptFunction, calls: Sequence[Sequence[Any]]
    ) -> tuple[list[Any], tuple[Problem, ...]]:
        """What a function of the site's gives for each list of arguments, promises awaited.

        Arguments are JSON, `ScriptFunction` and `HostFunction`.  A call that fails gives nothing,
        and a problem that names it.
        """
        nothing: list[Any] = [None] * len(calls)
        if not self.run_code:
            return nothing, ()
        running = self._started()
        if function.file not in running.evaluated:
            self._evaluate(function.file, True)
            running = self._started()
        encoded = [self._encode(list(arguments), running) for arguments in calls]
        path = json.dumps(list(function.path))
        file = json.dumps(function.file.as_posix())
        report = self._run(f"host.call({file},{path},{json.dumps(encoded)})", function.file)
        problems = list(report.problems)
        if report.value is None:
            return nothing, tuple(problems)
        results = []
        for result in report.value if isinstance(report.value, list) else []:
            if isinstance(result, dict) and "error" in result:
                problems.append(self.failure(read_failure(result["error"]), function.file))
            value = result.get("value") if isinstance(result, dict) else None
            results.append(decode(value, function.file))
        results += nothing[len(results) :]
        return results[: len(calls)], tuple(dict.fromkeys(problems))

    def run(self, code: str, file: Path, modules: Mapping[str, str] | None = None) -> Evaluated:
        """What code of this package's own gives, on behalf of a file of the site's.

        `modules` are modules that stand in no file: their names and their JavaScript with JSX,
        to which `host.mdxScope` gives names.  They are forgotten with the next run.
        """
        if not self.run_code:
            return Evaluated(None)
        running = self._started()
        try:
            self._forget(running)
            for name, source in (modules or {}).items():
                self._define_passing(name, source, running)
        except Stopped as stopped:
            self._running = None
            return Evaluated(None, (self._stopped(stopped, file, running.modules),))
        return self._run(code, file)

    def _define_passing(self, name: str, source: str, running: _Running) -> None:
        """Define a module that is soon forgotten, on lines that no file's module gets."""
        before = running.next_line
        running.next_line = before + _PASSING
        try:
            running.defined.add(name)
            running.passing.append(name)
            code = self._define_source(name, source, module_code.JSX, running, "host.mdxScope")
        finally:
            running.next_line = before
        for module in self._give_links(name, code, running):
            self._give_code(module, running)

    def _forget(self, running: _Running) -> None:
        for name in running.passing:
            running.defined.discard(name)
            running.modules = [module for module in running.modules if module.name != name]
            running.machine.run(f"host.forget({json.dumps(name)});''", self._bounds.seconds)
        running.passing = []

    # Literals -----------------------------------------------------------------------------

    def _literals(self, file: Path, source: str) -> Evaluated | None:
        """What a file says in literals; problems name what it computes."""
        return read_literals(
            file, folder.name_in(file, self.site), self._without_types(file, source)[0]
        )

    def position(self, file: Path, path: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of a key in what `file` exports, or of the nearest key above it."""
        source = folder.read_text(file, self.roots) or ""
        code, mappings = self._without_types(file, source)
        line, column = position(code, path)
        return line, module_code.source_column(mappings, line, column) if mappings else column

    def _without_types(self, file: Path, source: str) -> tuple[str, str]:
        """Code without types, and where its columns come from: a source map's mappings."""
        if file.suffix.lower() not in _TYPED:
            return source, ""
        options = {"transforms": ["typescript"], "disableESTransforms": True}
        call = module_code.transform_call(source, options, with_map=True)
        try:
            made = read_object(self._started().machine.run(call, self._bounds.seconds))
        except Stopped:
            return source, ""
        return str(made["code"]), str(made["map"])

    # Runs ---------------------------------------------------------------------------------

    def _evaluate(self, file: Path, invoke: bool) -> Evaluated:
        path = json.dumps(file.as_posix())
        result = self._run(f"host.evaluate({path},{json.dumps(invoke)})", file)
        value = decode(result.value, file)
        if value is None and result.problems:
            known = self._literals(file, folder.read_text(file, self.roots) or "")
            value = known.value if known is not None else None
        result = Evaluated(value, result.problems, result.read, result.env)
        if self._running is not None:
            self._running.evaluated[file] = result
        return result

    def _run(self, code: str, file: Path) -> Evaluated:
        """Runs code, again and again until it asks for nothing more; the value is JSON."""
        if self._endless >= _MOST_ENDLESS:
            message = "too much of the site's code does not end: no more of it is run"
            return Evaluated(None, (self._problem(file, message),), frozenset({file}))
        end = time.monotonic() + self._bounds.total
        running = self._started()
        try:
            for _ in range(_MOST_RUNS):
                report = self._report(code, running)
                if not report.needs:
                    return self._outcome(report, file)
                self._give(report.needs, running)
                if time.monotonic() > end:
                    break
            raise Stopped("time", "")
        except Stopped as stopped:
            modules = running.modules
            self._running = None
            self._endless += stopped.reason == "time"
            return Evaluated(None, (self._stopped(stopped, file, modules),), frozenset({file}))

    def _report(self, code: str, running: _Running) -> Report:
        seconds = self._bounds.seconds
        end = time.monotonic() + seconds
        running.machine.run(f"{code};''", seconds)
        running.machine.drain(seconds)
        while running.machine.run("host.tick() ? 'more' : ''", seconds):
            running.machine.drain(seconds)
            if time.monotonic() > end:
                raise Stopped("time", "")
        return read_report(running.machine.run("host.report()", seconds))

    def _outcome(self, report: Report, file: Path) -> Evaluated:
        problems = [self._loss(loss, file) for loss in report.losses]
        if report.failure is not None:
            problems.append(self.failure(report.failure, file))
        read = frozenset(Path(path) for path in report.reads) | {file}
        env = frozenset(report.env) - {"NODE_ENV"}
        return Evaluated(report.value, tuple(dict.fromkeys(problems)), read, env)

    def _started(self) -> _Running:
        """The engine, started anew in another thread, as quickjs needs its own."""
        if self._running is None or self._running.thread != threading.get_ident():
            self._running = _start(self.site, self.env, self._bounds, self._room)
        return self._running

    # What a run asks for ------------------------------------------------------------------

    def _give(self, needs: Sequence[Sequence[Any]], running: _Running) -> None:
        for kind, *what in needs:
            match kind:
                case "link":
                    self._give_link(what[0], what[1], running)
                case "code":
                    self._give_code(what[0], running)
                case "answer":
                    self._give_answer(what[0], what[1], running)
                case "text":
                    self._give_texts(Path(what[0]), running)
                case "kind":
                    path = Path(what[0])
                    self._hand(running, kinds={what[0]: folder.kind_of(path, self.roots)})
                case "list":
                    self._give_lists(Path(what[0]), running)

    def _hand(self, running: _Running, **tables: Any) -> None:
        running.machine.run(f"host.give({json.dumps(tables)});''", self._bounds.seconds)

    def _give_link(self, from_file: str, spec: str, running: _Running) -> folder.Link:
        file = Path(from_file.partition("?")[0])
        link = self._room.link(spec, file) or folder.resolve(spec, file, self.site, self.roots)
        given = {"kind": link.kind, "name": link.name, "seen": [p.as_posix() for p in link.seen]}
        if link.file is not None:
            given["file"] = link.module
        self._hand(running, links={f"{from_file}{TAG}{spec}": given})
        return link

    def _give_code(self, name: str, running: _Running) -> None:
        """The code of a module, and of those that it requires by name."""
        waiting = [name]
        while waiting:
            here = waiting.pop()
            if here not in running.defined:
                running.defined.add(here)
                waiting += self._give_links(here, self._define(here, running), running)

    def _give_links(self, name: str, code: str, running: _Running) -> list[str]:
        """Where a module's code requires other modules by name; the files among those."""
        links = [self._give_link(name, spec, running) for spec in module_code.required(code)]
        return [link.module for link in links if link.kind == "file"]

    def _define(self, name: str, running: _Running) -> str:
        path, _, variant = name.partition("?")
        file = Path(path)
        made = self._room.source(file, variant)
        source = (
            module_code.tidy(folder.read_text(file, self.roots) or "") if made is None else made
        )
        if made is None and file.suffix == ".json":
            self._hand(running, code={name: {"json": source}})
            return ""
        options = module_code.options_of(file, source) if made is None else None
        return self._define_source(name, source, options, running)

    def _define_source(
        self,
        name: str,
        source: str,
        options: Mapping[str, Any] | None,
        running: _Running,
        scope: str = "",
    ) -> str:
        file = Path(name.partition("?")[0])
        module = _Module(name, file, source, running.next_line + 2, options)
        try:
            code = source if options is None else self._code(module, running)
            running.machine.run(module_code.wrapped(name, code, module.first_line, scope), 2.0)
        except Stopped as stopped:
            if stopped.reason != "error":
                raise
            self._hand(running, code={name: self._syntax_error(stopped.text, module)})
            return ""
        running.modules.append(module)
        running.next_line = module.first_line + code.count("\n") + 3
        return code

    def _code(self, module: _Module, running: _Running) -> str:
        """A module without JSX; JavaScript that is none may be TypeScript, as it is for SWC."""
        options = module.options or {}
        try:
            return self._transformed(module.source, options, running)
        except Stopped as stopped:
            if stopped.reason != "error" or "typescript" in options["transforms"]:
                raise
            typed = {**options, "transforms": ["typescript", "jsx", "imports"]}
            try:
                code = self._transformed(module.source, typed, running)
            except Stopped:
                raise stopped from None
            module.options = typed
            return code

    def _transformed(self, source: str, options: Mapping[str, Any], running: _Running) -> str:
        call = module_code.transform_call(source, options)
        return str(read_object(running.machine.run(call, self._bounds.seconds))["code"])

    def _syntax_error(self, text: str, module: _Module) -> dict[str, Any]:
        message = text.partition("\n")[0].partition(": ")[2]
        place = _SYNTAX_PLACE.search(message)
        if place:  # Sucrase says where.
            line, column = int(place[1]), int(place[2])
            message = message[: place.start()]
        else:
            frame = _FRAME.search(text)
            line = int(frame[1]) - module.first_line + 1 if frame else 1
            column = int(frame[2] or 1) if frame else 1
        if line < 1:  # What failed is Sucrase, which does not say where.
            line = column = 1
        return {"error": message, "line": line, "column": column}

    def _give_texts(self, file: Path, running: _Running) -> None:
        """A file's text, and those of its siblings of the same kind: code reads them in loops."""
        texts: dict[str, dict[str, Any]] = {}
        left = folder.LARGEST
        siblings = sorted(file.parent.glob(f"*{file.suffix}")) if file.suffix else []
        for path in [file, *siblings]:
            text = folder.read_text(path, self.roots)
            left -= len(text or "")
            if left < 0 and path != file:
                break
            outside = text is None and not folder.is_inside(path, self.roots)
            found = {} if text is None else {"text": text}
            texts[path.as_posix()] = {"outside": True} if outside else found
        self._hand(running, texts=texts)

    def _give_lists(self, place: Path, running: _Running) -> None:
        lists = folder.list_below(place, self.roots)
        kinds = {
            (below / name).as_posix(): folder.kind_of(below / name, self.roots)
            for below, names in lists.items()
            for name in names
        }
        named = {below.as_posix(): names for below, names in lists.items()}
        self._hand(running, lists=named, kinds=kinds)

    def _give_answer(self, host: Any, text: str, running: _Running) -> None:
        if host == "yaml":
            value = _yaml(text)
        elif not isinstance(host, int) or host >= len(running.hosts):
            raise Stopped("error", "the value is no data")
        else:
            arguments = decode(_list_in(text), self.site)
            value = self._encode(running.hosts[host].call(*arguments), running)
        self._hand(running, answers={f"{host}{TAG}{text}": json.dumps(value)})

    def _encode(self, value: Any, running: _Running) -> Any:
        """JSON, with functions as the engine's `revive` reads them."""
        if isinstance(value, ScriptFunction):
            return {TAG: ["function", value.file.as_posix(), list(value.path)]}
        if isinstance(value, HostFunction):
            if value not in running.hosts:
                running.hosts.append(value)
            return {TAG: ["host", running.hosts.index(value), value.is_async]}
        if isinstance(value, Mapping):
            return {key: self._encode(item, running) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._encode(item, running) for item in value]
        return value

    # Problems -----------------------------------------------------------------------------

    def _shown(self, text: str) -> str:
        """A path as it is seen from the site's folder."""
        return folder.name_in(Path(text), self.site) if text.startswith("/") else text

    def _problem(
        self, file: Path, message: str, line: int = 1, column: int = 1, hint: str = ""
    ) -> Problem:
        return Problem(folder.name_in(file, self.site), line, column, "script", message, hint)

    def failure(self, failure: Failure, file: Path) -> Problem:
        """What a run of `file` failed with, as a problem."""
        message = f"the code fails: {failure.message}"
        if failure.message.startswith("InternalError: out of memory"):
            message = self._too_much("memory")
        if failure.message == "null":  # No memory was left for an error.
            message = f"{self._too_much('memory')}, or throws `null`"
        if failure.address:
            name, line, column = failure.address
            return self._problem(Path(name.partition("?")[0]), message, line, column)
        place = self._address(failure.stack, self._modules()) or (file, 1, 1)
        return self._problem(place[0], message, *place[1:])

    def _loss(self, loss: Loss, file: Path) -> Problem:
        place = self._address(loss.stack, self._modules()) or (file, 1, 1)
        said = _LOSSES.get(loss.kind, _LOSSES["failed"])
        message, hint = said(self._shown(loss.what))
        return self._problem(place[0], message, *place[1:], hint)

    def _modules(self) -> list[_Module]:
        return self._running.modules if self._running else []

    def _stopped(self, stopped: Stopped, file: Path, modules: list[_Module]) -> Problem:
        place = self._address(stopped.text, modules, transform=False) or (file, 1, 1)
        message = self._too_much(stopped.reason)
        message = message or f"the code fails: {short(stopped.text.partition(chr(10))[0])}"
        return self._problem(place[0], message, *place[1:])

    def _too_much(self, reason: str) -> str:
        return {
            "time": f"the code did not end within {self._bounds.seconds:g} seconds",
            "memory": f"the code needs more than {self._bounds.memory >> 20} MB",
            "depth": "the code calls itself too deep",
        }.get(reason, "")

    def _address(
        self, stack: str, modules: list[_Module], *, transform: bool = True
    ) -> tuple[Path, int, int] | None:
        """File, line and column of the source that a stack's innermost frame stands in."""
        for frame in _FRAME.finditer(stack[:_LONGEST_STACK]):
            line, column = int(frame[1]), int(frame[2] or 1)
            for module in modules:
                at = line - module.first_line + 1
                if 1 <= at <= module.source.count("\n") + 1:
                    if transform and module.options is not None:
                        column = self._source_column(module, at, column)
                    return module.file, at, column
        return None

    def _source_column(self, module: _Module, line: int, column: int) -> int:
        if module.mappings is None:
            options = module.options or {}
            call = module_code.transform_call(module.source, options, with_map=True)
            try:
                made = read_object(self._started().machine.run(call, self._bounds.seconds))
            except Stopped:
                made = {}
            module.mappings = str(made.get("map") or "")
        return module_code.source_column(module.mappings, line, column)


_LOSSES: Mapping[str, Callable[[str], tuple[str, str]]] = {
    "package": lambda name: (
        f"`{name}` is not installed in the site's folder",
        "what comes of it is left out",
    ),
    "broken": lambda what: (
        f"`{what.partition(TAG)[0]}` cannot be run here: {what.partition(TAG)[2]}",
        "what comes of it is left out",
    ),
    "failed": lambda message: (f"the code fails: {message}", "the rest is shown"),
    "undefined": lambda name: (
        f"`{name}` is not defined" if name else "a component is used that does not exist",
        "import or export it, or give it in src/theme/MDXComponents",
    ),
    "plugin": lambda name: (f"there is no data of the plugin `{name}`", "no plugin is run"),
    "theme": lambda name: (f"`@theme/{name}` has no counterpart here", "its children are shown"),
    "missing": lambda path: (f"there is no file {path}", ""),
    "outside": lambda path: (
        f"{path} is not read, as it is hidden or outside the site's folder",
        "what comes of it is left out",
    ),
    "write": lambda name: (f"`{name}` writes, and nothing is written", ""),
    "network": lambda address: (f"nothing is fetched: {address}", ""),
}


def evaluate_file(
    file: Path,
    site: Path,
    *,
    env: Mapping[str, str] | None = None,
    run_code: bool = True,
) -> Evaluated:
    """What a file of a site exports, as `Engine.evaluate` gives it."""
    return Engine(site, env=env, run_code=run_code).evaluate(file)


@cache
def _texts(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple((_HERE / name).read_text("utf-8") for name in names)


def _start(site: Path, env: Mapping[str, str], bounds: Bounds, room: Room) -> _Running:
    started = machine.start(bounds.memory)
    lines = 1
    for code in _texts((*_RUNTIME, *room.runtime)):
        started.run(f"{code};''", 10.0)
        lines = max(lines, code.count("\n") + 2)
    environment = json.dumps(dict(env))
    started.run(f"host.site = {json.dumps(site.as_posix())};''", 10.0)
    started.run(f"Object.assign(process.env, {environment});''", 10.0)
    started.run(room.setup, 10.0)
    return _Running(started, threading.get_ident(), lines)


def _list_in(text: str) -> list[Any]:
    found = read_object(f'{{"list":{text}}}')["list"]
    return found if isinstance(found, list) else []


def _yaml(text: str) -> Any:
    try:
        return json.loads(json.dumps(yaml.safe_load(text), default=str))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
