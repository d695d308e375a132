"""A server on loopback whose every path answers in its own way."""

import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOVED = {"/moved": "/ok", "/moved-twice": "/moved", "/moved-to-404": "/404", "/moved-to-itself": ""}


@dataclass(frozen=True)
class OddServer:
    """`url` is where it listens, `requests` how often each path was asked for."""

    url: str
    requests: Counter[str]


@contextmanager
def odd_server(patience: float) -> Iterator[OddServer]:
    """The server, while the block runs.

    `/ok` is 200, and a path that begins with a number has it for its status, save that
    `/500-then-200` does what it says. `/hang` says nothing for `patience` seconds, `/reset` cuts
    the connection, and `MOVED` names the redirects.
    """
    done = threading.Event()
    requests: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Stay silent."""

        def do_GET(self) -> None:
            requests[self.path] += 1
            if self.path == "/hang":
                done.wait(patience)
            elif self.path == "/reset":
                self.connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
                )
                self.connection.close()
            else:
                self._answer()

        def _answer(self) -> None:
            if self.path in MOVED:
                self.send_response(301)
                self.send_header("Location", MOVED[self.path] or self.path)
            elif self.path == "/500-then-200":
                self.send_response(500 if requests[self.path] == 1 else 200)
            else:
                self.send_response(200 if self.path == "/ok" else int(self.path[1:4]))
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield OddServer(f"http://127.0.0.1:{server.server_port}", requests)
    finally:
        done.set()
        server.shutdown()
        server.server_close()
        thread.join()
