"""Messages: what is logged while a page is made, kept to be said in order, and said again."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_LOGGERS = ("mkdocs", "")


@dataclass(frozen=True)
class Message:
    """A line of the log: the logger's name, the level, the text."""

    logger: str
    level: int
    text: str


class _Keeper(logging.Handler):
    """Keeps messages instead of saying them."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.messages.append(Message(record.name, record.levelno, record.getMessage()))


@contextmanager
def kept_messages() -> Iterator[list[Message]]:
    """Keep what MkDocs, its plugins and libraries log in the block; nothing of it is said yet."""
    keeper = _Keeper()
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.handlers, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.handlers, logger.propagate = [keeper], False
    try:
        yield keeper.messages
    finally:
        for logger, (handlers, propagate) in zip(loggers, before, strict=True):
            logger.handlers, logger.propagate = handlers, propagate


def say(messages: Iterable[Message]) -> None:
    """Log messages that were kept."""
    for message in messages:
        logging.getLogger(message.logger).log(message.level, "%s", message.text)
