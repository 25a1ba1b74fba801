"""Starts Firefox and drives it with WebDriver BiDi, which it speaks without a driver."""

import itertools
import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import websocket

from tests.engines.engine import KEYS, Engine

NAMES = ("firefox-esr", "firefox")
SILENCE = 30.0
"""Seconds without an answer until the browser counts as lost."""
_LISTENS = "WebDriver BiDi listening on "
_SETTINGS = """\
user_pref("ui.prefersReducedMotion", 1);
user_pref("browser.shell.checkDefaultBrowser", false);
"""


class _Tab:
    def __init__(self, socket: websocket.WebSocket) -> None:
        self.socket, self.numbers = socket, itertools.count()
        self.send("session.new", capabilities={})
        self.context = self.send("browsingContext.create", type="window")["context"]  # the first one never has focus

    def send(self, method: str, **params: Any) -> Any:
        """Sends a command, and returns its result. Events in between are left out."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while (answer := json.loads(self.socket.recv())).get("id") != number:
            pass
        if answer["type"] == "error":
            raise RuntimeError(f"{method}: {answer['message']}")
        return answer["result"]

    def goto(self, address: str) -> None:
        for url in ("about:blank", address):
            self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def _run(self, expression: str) -> Any:
        done = self.send(
            "script.evaluate", expression=expression, target={"context": self.context}, awaitPromise=True,
            resultOwnership="root", userActivation=True,
        )  # fmt: skip
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return done["result"]

    def evaluate(self, expression: str) -> Any:
        text = self._run(f"(async () => JSON.stringify(await ({expression})))()")
        return json.loads(text["value"]) if "value" in text else None

    def _perform(self, kind: str, *actions: dict[str, Any]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self.send("input.performActions", context=self.context, actions=[source])

    def press(self, *keys: str) -> None:
        for key in keys:
            value = KEYS.get(key, key)
            self._perform("key", {"type": "keyDown", "value": value}, {"type": "keyUp", "value": value})

    def click(self, expression: str) -> None:
        shown = f"((part) => {{ part.scrollIntoView({{ block: 'center' }}); return part; }})({expression})"
        origin = {"type": "element", "element": {"sharedId": self._run(shown)["sharedId"]}}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": origin}
        self._perform("pointer", move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0})

    def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        self.send("browsingContext.setViewport", context=self.context, viewport=size)


def find() -> str | None:
    """The path of Firefox."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def start(_: object = None) -> Iterator[Engine]:
    """Starts Firefox with a profile of its own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        (Path(profile) / "user.js").write_text(_SETTINGS)
        command = [str(find()), "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert process.stderr
        try:
            address = next(line for line in process.stderr if _LISTENS in line).partition(_LISTENS)[2].strip()
            with closing(
                websocket.create_connection(f"{address}/session", suppress_origin=True, timeout=SILENCE)
            ) as socket:
                yield _Tab(socket)
        finally:
            process.terminate()
            process.communicate()
