"""npm's commands as Yarn, pnpm and Bun say them, for the tabs of an `npm2yarn` code block.

https://docusaurus.io/docs/markdown-features/code-blocks#npm2yarn-remark-plugin

Docusaurus leaves the words to the npm package `npm-to-yarn`. What its version 3.2.0 gives is given
here, its slips included (`&&` loses the space before it), but for blanks at a line's end.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_Rule = Callable[[list[str]], list[str]]
"""From the words after `npm` to the whole command; to nothing where the manager has no such."""

_COMMAND = re.compile(r"npm(?: +([^&\n\r]*))?")
_UNCONVERTED = "\n# couldn't auto-convert command"
_EXECUTORS = ("npx", "yarn dlx", "pnpm dlx", "bun x", "nubx")
_ALIASES = {
    "i": "install", "un": "uninstall", "remove": "uninstall", "r": "uninstall", "rm": "uninstall",
    "rb": "rebuild", "create": "init", "ln": "link", "t": "test", "tst": "test",
}  # fmt: skip


@dataclass(frozen=True)
class _Manager:
    executor: str
    """What runs a package that is not installed, as `npx` does."""
    rules: Mapping[str, _Rule]
    """By the full name of npm's command."""
    plain: bool = False
    """Whether no `--` stays, and of a command's equals signs the first becomes a space."""


def convert(code: str, manager: str) -> str:
    """The commands of a code block as `manager`, one of `MANAGERS`, says them.

    A block that begins with `npx` is one command, whatever follows it. Elsewhere each `npm` is
    converted up to the end of its line or an `&`, also in a comment; one that the manager has no
    word for stays, with a comment below it that says so. All else is kept.
    """
    to = _MANAGERS[manager]
    start = code.lstrip()
    for executor in _EXECUTORS:
        if start == executor or start.startswith(f"{executor} "):
            return code.replace(executor, to.executor, 1)
    return _COMMAND.sub(lambda match: _convert_command(match[1], to), code)


def _convert_command(command: str | None, manager: _Manager) -> str:
    arguments = _split((command or "").strip())
    if "--" in arguments:
        arguments.remove("--")
    # A lone `npm --` has no words left.
    name = arguments[0] if arguments else ""
    rule = manager.rules.get(_ALIASES.get(name, name))
    converted = rule(arguments) if rule else []
    if manager.plain:
        words = [word for word in converted or ["npm", *arguments] if word not in ("", "--")]
        text = " ".join(words) + ("" if converted else _UNCONVERTED)
        return text.replace("=", " ", 1)
    if converted:
        return " ".join(filter(None, converted))
    # JavaScript spells out a command that is not there, and so do Docusaurus' tabs.
    return f"npm {'undefined' if command is None else command}{_UNCONVERTED}"


def _split(command: str) -> list[str]:
    """Split at every space outside quotes; between two spaces is an empty argument."""
    arguments, quote = [""], ""
    for before, char in zip(f" {command}", command, strict=False):
        if char == " " and not quote:
            arguments.append("")
            continue
        arguments[-1] += char
        if char in "\"'" and before != "\\":
            quote = "" if char == quote else quote or char
    return arguments


def _say(words: str, flags: Mapping[str, str] | None = None, end: str = "") -> _Rule:
    """`words` for the command's name, then its arguments, those in `flags` as it says; `end`."""
    return lambda arguments: [words, *_swap(arguments[1:], flags or {}), end]


def _alone(words: str, otherwise: _Rule) -> _Rule:
    """`words` for the command without any argument."""
    return lambda arguments: otherwise(arguments) if len(arguments) > 1 else [words]


def _swap(arguments: list[str], flags: Mapping[str, str]) -> list[str]:
    """Each argument as `flags` says; of `--name=value`, the key `--name=` gives the words."""
    return [
        f"{flags[name + '=']} {value}" if f"{name}=" in flags and equals else flags.get(word, word)
        for word in arguments
        for name, equals, value in [word.partition("=")]
    ]


def _init(program: str) -> _Rule:
    def rule(arguments: list[str]) -> list[str]:
        name, *rest = (argument for argument in arguments if argument != "--scope")
        if len(arguments) == 1 or arguments[1][:1] in ("", "-"):
            return [program, name, *rest]
        return [program, "create", rest[0].rpartition("@latest")[0] or rest[0], *rest[1:]]

    return rule


def _yarn_packages(name: str) -> _Rule:
    def rule(arguments: list[str]) -> list[str]:
        globally = not {"-g", "--global"}.isdisjoint(arguments)
        return ["yarn", "global" if globally else "", name, *_swap(arguments[1:], _YARN_FLAGS)]

    return rule


def _yarn_run(arguments: list[str]) -> list[str]:
    """A script needs no `run` unless Yarn has a command of its name."""
    script = " ".join(arguments[1:2])
    own = not script or script in _YARN_AS_NPM or script in _YARN_OWN
    return ["yarn run" if own else "yarn", *arguments[1:]]


def _yarn_list(arguments: list[str]) -> list[str]:
    first_flag = [*(word.startswith("-") for word in arguments), True].index(True)
    packages = "|".join(arguments[1:first_flag])
    pattern = f'--pattern "{packages}"' if first_flag > 1 else ""
    return ["yarn list", pattern, *arguments[first_flag:]]


def _pnpm_install(arguments: list[str]) -> list[str]:
    """`add` with a package, else `install` or `i`, as it is written."""
    packages = any(not argument.startswith("-") for argument in arguments[1:])
    return ["pnpm", "add" if packages else arguments[0], *_swap(arguments[1:], _PNPM_FLAGS)]


def _pnpm_filter(name: str) -> _Rule:
    def rule(arguments: list[str]) -> list[str]:
        packages = [argument for argument in arguments[1:] if not argument.startswith("-")]
        flags = [argument for argument in arguments[1:] if argument.startswith("-")]
        return ["pnpm", name, *flags, *(["--filter", " ".join(packages)] if packages else [])]

    return rule


def _bun_init(arguments: list[str]) -> list[str]:
    """A starter is run as the package it is: `create-vite`, `@scope/create-app`."""
    starter = " ".join(arguments[1:2])
    if not starter:
        return ["bun", *arguments]
    if starter.startswith("-"):
        return ["bun init", *arguments[1:]]
    if starter.startswith("@"):
        return ["bunx", starter.replace("/", "/create-", 1), *arguments[2:]]
    return ["bunx", f"create-{starter.replace('@latest', '', 1)}", *arguments[2:]]


_YARN_AS_NPM = ("test", "login", "logout", "link", "unlink", "publish", "cache", "start", "stop")
_YARN_OWN = (
    "init", "run", "add", "audit", "autoclean", "bin", "check", "config", "create", "dedupe",
    "generate-lock-entry", "global", "help", "import", "info", "install", "licenses", "list",
    "lockfile", "outdated", "owner", "pack", "policies", "prune", "remove", "self-update", "tag",
    "team", "upgrade", "upgrade-interactive", "version", "versions", "why", "workspace",
    "workspaces",
)  # fmt: skip
_YARN_FLAGS = {
    "--save": "", "-S": "", "--global": "", "-g": "", "--no-package-lock": "--no-lockfile",
    "--save-dev": "--dev", "-D": "--dev", "--save-prod": "--production", "-P": "--production",
    "--save-optional": "--optional", "-O": "--optional", "--save-exact": "--exact", "-E": "--exact",
}  # fmt: skip
_PNPM_FLAGS = {"--save": "", "-S": "", "--no-package-lock": "--frozen-lockfile"}
_PNPM_LIST_FLAGS = {"--depth=": "--depth", "--production": "--prod", "--development": "--dev"}
_BUN_FLAGS = _YARN_FLAGS | {
    "--global": "--global", "-g": "--global",
    "--no-package-lock": "--no-save", "--development": "--dev",
}  # fmt: skip

_YARN: dict[str, _Rule] = {
    **{name: _say(f"yarn {name}") for name in (*_YARN_AS_NPM, "outdated")},
    "install": _alone("yarn install", _yarn_packages("add")),
    "uninstall": _yarn_packages("remove"),
    "version": _say("yarn version", {kind: f"--{kind}" for kind in ("major", "minor", "patch")}),
    "rebuild": _say("yarn add", end="--force"),
    "run": _yarn_run,
    "exec": _yarn_run,
    "ls": _yarn_list,
    "list": _yarn_list,
    "init": _init("yarn"),
    "pack": _say("yarn pack", {"--pack-destination=": "--filename"}),
}
_PNPM: dict[str, _Rule] = {
    **{name: _say(f"pnpm {name}") for name in ("run", "exec", "link", "test", "start", "outdated")},
    **{name: _pnpm_filter(name) for name in ("rebuild", "unlink")},
    **{name: _say(f"pnpm {name}", _PNPM_LIST_FLAGS) for name in ("ls", "list")},
    "install": _pnpm_install,
    "uninstall": _say("pnpm remove", _PNPM_FLAGS),
    "init": _init("pnpm"),
    "pack": _say("pnpm pack", {"--pack-destination=": "--pack-destination"}),
}
_BUN: dict[str, _Rule] = {
    **{name: _say(f"bun {name}") for name in ("run", "start", "stop", "unlink")},
    "install": _alone("bun install", _say("bun add", _BUN_FLAGS)),
    "uninstall": _say("bun remove", _BUN_FLAGS),
    "cache": lambda words: ["bun pm cache rm", *words[2:]] if words[1:2] == ["clean"] else [],
    "rebuild": _say("bun add", end="--force"),
    "ls": _say("bun pm ls", _BUN_FLAGS),
    "list": _say("bun pm ls", _BUN_FLAGS),
    "init": _bun_init,
    "link": _say("bun link", _BUN_FLAGS),
    "test": _say("bun run test"),
    "exec": _say("bunx"),
}
_MANAGERS = {
    "yarn": _Manager("yarn dlx", _YARN),
    "pnpm": _Manager("pnpm dlx", _PNPM),
    "bun": _Manager("bun x", _BUN, plain=True),
}
MANAGERS = tuple(_MANAGERS)
"""Those that Docusaurus shows beside npm, in its order."""
