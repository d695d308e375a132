"""Messages that are kept while a page is made, and said afterwards."""

from __future__ import annotations

import logging

import pytest

from mkdocs_docusaurus.build.messages import Message, kept_messages, say

LOGGER = logging.getLogger("mkdocs.plugins.some")


def test_nothing_is_said_while_messages_are_kept(caplog: pytest.LogCaptureFixture) -> None:
    with kept_messages() as messages:
        LOGGER.warning("a %s", "b")
        logging.getLogger("elsewhere").error("c")
    assert messages == [
        Message("mkdocs.plugins.some", logging.WARNING, "a b"),
        Message("elsewhere", logging.ERROR, "c"),
    ]
    assert caplog.messages == []


def test_kept_messages_are_said_as_they_were(caplog: pytest.LogCaptureFixture) -> None:
    say([Message("mkdocs.plugins.some", logging.WARNING, "100 % a")])
    assert [(r.name, r.levelno, r.getMessage()) for r in caplog.records] == [
        ("mkdocs.plugins.some", logging.WARNING, "100 % a")
    ]


def test_after_an_error_messages_are_said_again(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match="x"), kept_messages():
        raise ValueError("x")
    LOGGER.warning("said")
    assert caplog.messages == ["said"]
