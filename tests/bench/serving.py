"""Serves a site as a host with gzip does, and keeps note of what it sent."""

import gzip
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar

from tests.browser.serving import Handler, served

PACKED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
"""What hosts compress."""


class GzipHandler(Handler):
    """Sends text with gzip, keeps connections, and lets browsers keep files for ten minutes."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[tuple[str, int]]]

    def do_GET(self):  # noqa: N802 (the name that the server calls)
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = packed(path)
        self.sent.append((self.path, len(body)))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def packed(path: Path) -> bytes:
    """Returns what is sent of a file."""
    content = path.read_bytes()
    return gzip.compress(content, 9, mtime=0) if path.suffix in PACKED else content


@contextmanager
def hosted(site: Path, port: int = 0) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Gives the address of a site, and the list of what is sent of it: (path, bytes without headers)."""

    class Noting(GzipHandler):
        sent: ClassVar = []

    with served(site, handler=Noting, port=port) as address:
        yield address, Noting.sent


def free_port() -> int:
    """Returns a port that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
