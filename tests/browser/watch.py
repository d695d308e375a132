"""What goes wrong on a page without anybody seeing it."""

from __future__ import annotations

from playwright.sync_api import ConsoleMessage, Page, Request


def watch(page: Page, address: str, noticed: list[str]) -> None:
    """Note errors of the page's scripts, and requests to another host than `address`."""

    def on_console(message: ConsoleMessage) -> None:
        # Chromium also says so of a page that is meant to be missing.
        own_status = message.text.startswith("Failed to load resource: the server responded")
        if message.type == "error" and not (own_status and message.location["url"] == page.url):
            noticed.append(f"{page.url}: {message.text}")

    def on_request(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            noticed.append(f"{page.url}: asks for {request.url}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: noticed.append(f"{page.url}: {error}"))
    page.on("request", on_request)
