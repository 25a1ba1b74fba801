"""Serves a built site on a local address, as a static host does."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(SimpleHTTPRequestHandler):
    """Serves a site at the path `base` as a static host does, 404.html included, and keeps quiet."""

    def __init__(self, *args, base, **options):
        self.base = base
        super().__init__(*args, **options)

    def handle(self):
        with suppress(ConnectionError):  # a browser that leaves a page drops what it has asked for
            super().handle()

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        below = path.removeprefix(self.base) if path.startswith(self.base) else "nothing"
        return super().translate_path(f"/{below}")

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@contextmanager
def served(site: Path, base: str = "/", handler: type[Handler] = Handler, port: int = 0) -> Iterator[str]:
    """The address of a site that is served at the path `base`, with `/` at its end."""
    made = functools.partial(handler, directory=str(site), base=base)
    with ThreadingHTTPServer(("127.0.0.1", port), made) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
