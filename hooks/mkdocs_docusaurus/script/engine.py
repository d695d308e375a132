"""A site's JavaScript, evaluated: what a file exports as data, and its functions called."""

import json
import os
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


@dataclass
class _Module:
    """A file's code as the engine has it: its lines there, and how it was made."""

    file: Path
    source: str
    first_line: int
    options: Mapping[str, Any] | None


@dataclass
class _Running:
    """An engine that has started, and what it was given."""

    machine: machine.Machine
    thread: int
    next_line: int
    modules: list[_Module] = field(default_factory=list)
    defined: set[Path] = field(default_factory=set)
    evaluated: dict[Path, Evaluated] = field(default_factory=dict)
    hosts: list[HostFunction] = field(default_factory=list)


class Engine:
    """Evaluates the JavaScript and TypeScript of one site.

    `site` is the site's folder: no file outside it is read, links resolved, and none that is
    hidden.  `env` is the environment that code sees, with NODE_ENV=production; nothing of this
    process's.  Where `run_code` is false, nothing is run: files are read as literals.
    The engine starts when it is first needed and stays; results are the same for the same files.
    """

    def __init__(
        self,
        site: Path,
        *,
        env: Mapping[str, str] | None = None,
        run_code: bool = True,
        bounds: Bounds | None = None,
    ) -> None:
        """Set up an engine that has not started."""
        self.site = site.resolve()
        self.run_code = run_code
        self._env = {"NODE_ENV": "production", **(env or {})}
        self._bounds = bounds or Bounds()
        self._running: _Running | None = None

    def evaluate(self, file: Path, *, invoke: bool = True) -> Evaluated:
        """What `file` exports: its default export, or `module.exports`.

        A function is called without arguments where `invoke` is true, as Docusaurus calls a
        config, and a promise is awaited.  Raises nothing: what is wrong is a problem.
        https://docusaurus.io/docs/configuration#syntax-to-declare-docusaurus-config
        """
        file = file if file.is_absolute() else self.site / file
        source = folder.read_text(file, self.site)
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
        for result in report.value:
            if "error" in result:
                problems.append(self._failure(result["error"], function.file))
            results.append(decode(result.get("value"), function.file))
        return results, tuple(dict.fromkeys(problems))

    # Literals -----------------------------------------------------------------------------

    def _literals(self, file: Path, source: str) -> Evaluated | None:
        """What a file says in literals; problems name what it computes."""
        return read_literals(file, self._name(file), self._without_types(file, source)[0])

    def position(self, file: Path, path: Sequence[str | int]) -> tuple[int, int]:
        """Line and column of a key in what `file` exports, or of the nearest key above it."""
        source = folder.read_text(file, self.site) or ""
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
            made = _object(self._started().machine.run(call, self._bounds.seconds))
        except machine.Stopped:
            return source, ""
        return str(made["code"]), str(made["map"])

    # Runs ---------------------------------------------------------------------------------

    def _evaluate(self, file: Path, invoke: bool) -> Evaluated:
        path = json.dumps(file.as_posix())
        result = self._run(f"host.evaluate({path},{json.dumps(invoke)})", file)
        value = decode(result.value, file)
        if value is None and result.problems:
            known = self._literals(file, folder.read_text(file, self.site) or "")
            value = known.value if known is not None else None
        result = Evaluated(value, result.problems, result.read, result.env)
        if self._running is not None:
            self._running.evaluated[file] = result
        return result

    def _run(self, code: str, file: Path) -> Evaluated:
        """Runs code, again and again until it asks for nothing more; the value is JSON."""
        end = time.monotonic() + self._bounds.total
        running = self._started()
        try:
            for _ in range(_MOST_RUNS):
                report = self._report(code, running)
                if not report["needs"]:
                    return self._outcome(report, file)
                self._give(report["needs"], running)
                if time.monotonic() > end:
                    break
            raise machine.Stopped("time", "")
        except machine.Stopped as stopped:
            modules = running.modules
            self._running = None
            return Evaluated(None, (self._stopped(stopped, file, modules),), frozenset({file}))

    def _report(self, code: str, running: _Running) -> dict[str, Any]:
        seconds = self._bounds.seconds
        end = time.monotonic() + seconds
        running.machine.run(f"{code};''", seconds)
        running.machine.drain(seconds)
        while running.machine.run("host.tick() ? 'more' : ''", seconds):
            running.machine.drain(seconds)
            if time.monotonic() > end:
                raise machine.Stopped("time", "")
        return _object(running.machine.run("host.report()", seconds))

    def _outcome(self, report: dict[str, Any], file: Path) -> Evaluated:
        problems = [self._loss(lost, file) for lost in report["lost"]]
        if "error" in report:
            problems.append(self._failure(report["error"], file))
        read = frozenset(Path(path) for path in report["reads"]) | {file}
        env = frozenset(report["env"]) - {"NODE_ENV"}
        return Evaluated(report.get("value"), tuple(dict.fromkeys(problems)), read, env)

    def _started(self) -> _Running:
        """The engine, started anew in another thread, as quickjs needs its own."""
        thread = threading.get_ident()
        if self._running is None or self._running.thread != thread:
            self._running = _start(self.site, self._env, self._bounds, thread)
        return self._running

    # What a run asks for ------------------------------------------------------------------

    def _give(self, needs: list[list[Any]], running: _Running) -> None:
        for kind, *what in needs:
            match kind:
                case "link":
                    self._give_link(what[0], what[1], running)
                case "code":
                    self._give_code(Path(what[0]), running)
                case "answer":
                    self._give_answer(what[0], what[1], running)
                case "text":
                    self._give_texts(Path(what[0]), running)
                case "kind":
                    path = Path(what[0])
                    self._hand(running, kinds={what[0]: folder.kind_of(path, self.site)})
                case "list":
                    self._give_lists(Path(what[0]), running)

    def _hand(self, running: _Running, **tables: Any) -> None:
        running.machine.run(f"host.give({json.dumps(tables)});''", self._bounds.seconds)

    def _give_link(self, from_file: str, spec: str, running: _Running) -> None:
        link = folder.resolve(spec, Path(from_file), self.site)
        given = {"kind": link.kind, "name": link.name, "seen": [p.as_posix() for p in link.seen]}
        if link.file is not None:
            given["file"] = link.file.as_posix()
        self._hand(running, links={f"{from_file}{TAG}{spec}": given})

    def _give_code(self, file: Path, running: _Running) -> None:
        """The code of a module, and of those that it requires by name."""
        waiting = [file]
        while waiting:
            here = waiting.pop()
            if here in running.defined:
                continue
            running.defined.add(here)
            code = self._define(here, running)
            for spec in module_code.required(code):
                link = folder.resolve(spec, here, self.site)
                if link.kind == "file" and link.file is not None:
                    self._give_link(here.as_posix(), spec, running)
                    waiting.append(link.file)

    def _define(self, file: Path, running: _Running) -> str:
        source = module_code.tidy(folder.read_text(file, self.site) or "")
        name = file.as_posix()
        if file.suffix == ".json":
            self._hand(running, code={name: {"json": source}})
            return ""
        options = module_code.options_of(file, source)
        module = _Module(file, source, running.next_line + 2, options)
        try:
            code = source if options is None else self._transformed(source, options, running)
            running.machine.run(module_code.wrapped(file, code, module.first_line), 2.0)
        except machine.Stopped as stopped:
            if stopped.reason != "error":
                raise
            self._hand(running, code={name: self._syntax_error(stopped.text, module)})
            return ""
        running.modules.append(module)
        running.next_line = module.first_line + code.count("\n") + 3
        return code

    def _transformed(self, source: str, options: Mapping[str, Any], running: _Running) -> str:
        call = module_code.transform_call(source, options)
        return str(_object(running.machine.run(call, self._bounds.seconds))["code"])

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
        return {"error": message, "line": max(line, 1), "column": column}

    def _give_texts(self, file: Path, running: _Running) -> None:
        """A file's text, and those of its siblings of the same kind: code reads them in loops."""
        texts: dict[str, dict[str, Any]] = {}
        left = folder.LARGEST
        siblings = sorted(file.parent.glob(f"*{file.suffix}")) if file.suffix else []
        for path in [file, *siblings]:
            text = folder.read_text(path, self.site)
            left -= len(text or "")
            if left < 0 and path != file:
                break
            outside = text is None and not folder.is_inside(path, self.site)
            found = {} if text is None else {"text": text}
            texts[path.as_posix()] = {"outside": True} if outside else found
        self._hand(running, texts=texts)

    def _give_lists(self, place: Path, running: _Running) -> None:
        lists = folder.list_below(place, self.site)
        kinds = {
            (below / name).as_posix(): folder.kind_of(below / name, self.site)
            for below, names in lists.items()
            for name in names
        }
        named = {below.as_posix(): names for below, names in lists.items()}
        self._hand(running, lists=named, kinds=kinds)

    def _give_answer(self, host: Any, text: str, running: _Running) -> None:
        if host == "yaml":
            value = _yaml(text)
        else:
            arguments = decode(json.loads(text), self.site)
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

    def _name(self, file: Path) -> str:
        if file.is_relative_to(self.site):
            return file.relative_to(self.site).as_posix()
        return file.as_posix()

    def _shown(self, text: str) -> str:
        """A path as it is seen from the site's folder."""
        return os.path.relpath(text, self.site) if text.startswith("/") else text

    def _problem(
        self, file: Path, message: str, line: int = 1, column: int = 1, hint: str = ""
    ) -> Problem:
        return Problem(self._name(file), line, column, "script", message, hint)

    def _failure(self, error: dict[str, Any] | None, file: Path) -> Problem:
        if error is None:
            return self._problem(file, "the code asks for more files than it may")
        message = f"the code fails: {error['message']}"
        if error["message"].startswith("InternalError: out of memory"):
            message = self._too_much("memory")
        if error["address"]:
            where = error["address"]
            place = Path(where["file"]), int(where["line"]), int(where["column"])
        else:
            modules = self._running.modules if self._running else []
            place = self._address(error["stack"], modules) or (file, 1, 1)
        return self._problem(place[0], message, *place[1:])

    def _loss(self, lost: dict[str, str], file: Path) -> Problem:
        modules = self._running.modules if self._running else []
        place = self._address(lost["stack"], modules) or (file, 1, 1)
        message, hint = _LOSSES[lost["kind"]](self._shown(lost["what"]))
        return self._problem(place[0], message, *place[1:], hint)

    def _stopped(self, stopped: machine.Stopped, file: Path, modules: list[_Module]) -> Problem:
        place = self._address(stopped.text, modules, transform=False) or (file, 1, 1)
        message = self._too_much(stopped.reason)
        message = message or f"the code fails: {stopped.text.partition(chr(10))[0]}"
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
        for frame in _FRAME.finditer(stack):
            line, column = int(frame[1]), int(frame[2] or 1)
            for module in modules:
                at = line - module.first_line + 1
                if 1 <= at <= module.source.count("\n") + 1:
                    if transform and module.options is not None:
                        column = self._source_column(module, at, column)
                    return module.file, at, column
        return None

    def _source_column(self, module: _Module, line: int, column: int) -> int:
        call = module_code.transform_call(module.source, module.options or {}, with_map=True)
        try:
            made = _object(self._started().machine.run(call, self._bounds.seconds))
        except machine.Stopped:
            return column
        return module_code.source_column(made.get("map") or "", line, column)


_LOSSES: Mapping[str, Callable[[str], tuple[str, str]]] = {
    "package": lambda name: (
        f"`{name}` is not installed in the site's folder",
        "what comes of it is left out",
    ),
    "broken": lambda what: (
        f"`{what.partition(TAG)[0]}` cannot be run here: {what.partition(TAG)[2]}",
        "what comes of it is left out",
    ),
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
def _runtime() -> tuple[str, ...]:
    return tuple((_HERE / name).read_text("utf-8") for name in _RUNTIME)


def _start(site: Path, env: Mapping[str, str], bounds: Bounds, thread: int) -> _Running:
    started = machine.start(bounds.memory)
    lines = 1
    for code in _runtime():
        started.run(f"{code};''", 10.0)
        lines = max(lines, code.count("\n") + 2)
    environment = json.dumps(dict(env))
    started.run(f"host.site = {json.dumps(site.as_posix())};''", 10.0)
    started.run(f"Object.assign(process.env, {environment});''", 10.0)
    return _Running(started, thread, lines)


def _object(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text or "")
    except (ValueError, RecursionError) as error:
        raise machine.Stopped("error", f"the value is no data: {error}") from None
    if not isinstance(found, dict):
        raise machine.Stopped("error", "the value is no data")
    return found


def _yaml(text: str) -> Any:
    try:
        return json.loads(json.dumps(yaml.safe_load(text), default=str))
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
