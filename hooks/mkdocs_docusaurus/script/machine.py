"""The JavaScript engine itself: quickjs-ng, or V8 where quickjs-ng has no wheel."""

import time
from collections.abc import Callable
from dataclasses import dataclass

_STACK = 1 << 20
"""Bytes of stack for calls in calls: what the smallest thread of any platform has."""


class Stopped(Exception):
    """The engine ended code: `reason` is time, memory, depth or error; `text` has the stack."""

    def __init__(self, reason: str, text: str) -> None:
        """Keep why the code ended."""
        super().__init__(text)
        self.reason = reason
        self.text = text


@dataclass(frozen=True)
class Machine:
    """An engine that has started: runs code, and the jobs that code leaves behind.

    `run(code, seconds)` gives what the last expression is, a string or nothing.
    `drain(seconds)` ends when no job is left.  Both raise `Stopped`.
    """

    run: Callable[[str, float], str | None]
    drain: Callable[[float], None]


def start(memory: int) -> Machine:
    """A new engine that has so many bytes."""
    try:
        return _quickjs(memory)
    except ImportError:
        return _v8(memory)


def _quickjs(memory: int) -> Machine:
    # `quickjs` itself starts a thread, beside which builds cannot fork.
    import _quickjs as quickjs

    context = quickjs.Context()
    context.set_memory_limit(memory)
    context.set_max_stack_size(_STACK)

    def guarded(seconds: float, job: Callable[[], str | None]) -> str | None:
        context.set_time_limit(seconds)
        try:
            return job()
        except quickjs.StackOverflow as error:
            raise Stopped("depth", str(error)) from None
        except quickjs.JSException as error:
            raise Stopped(_reason(str(error)), str(error)) from None

    def drain(seconds: float) -> None:
        end = time.monotonic() + seconds
        while guarded(seconds, lambda: "more" if context.execute_pending_job() else None):
            if time.monotonic() > end:
                raise Stopped("time", "")

    return Machine(lambda code, seconds: guarded(seconds, lambda: context.eval(code)), drain)


def _reason(text: str) -> str:
    if text.startswith("InternalError: interrupted"):
        return "time"
    return "memory" if text.startswith("InternalError: out of memory") else "error"


def _v8(memory: int) -> Machine:
    import py_mini_racer as v8

    context = v8.MiniRacer()
    context.set_hard_memory_limit(memory)

    def run(code: str, seconds: float) -> str | None:
        try:
            return context.eval(code, timeout_sec=seconds)  # type: ignore[no-any-return]
        except v8.JSTimeoutException as error:
            raise Stopped("time", str(error)) from None
        except v8.JSOOMException as error:
            raise Stopped("memory", str(error)) from None
        except v8.JSEvalException as error:
            raise Stopped("error", str(error)) from None

    return Machine(run, lambda _seconds: None)
