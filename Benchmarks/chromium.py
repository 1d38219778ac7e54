"""A headless Chromium with one tab, spoken to over two pipes: nothing but Python's own library is needed."""

import fcntl
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections import deque
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe", "--mute-audio",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-extensions",
    # A tab that nobody looks at must draw as if somebody did.
    "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
)
READS, WRITES = 3, 4
"""Descriptors at which Chromium expects its pipes."""
ABOVE = 10
"""Descriptors of the bench lie from here on, so that none of them is one of those two."""
ANSWERED_WITHIN = 60
"""Seconds."""


class Chromium:
    """Commands and events of the DevTools protocol of its tab, as long as the `with` block lasts."""

    def __init__(self) -> None:
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            sys.exit(f"there is no {' or '.join(NAMES)} here; make judges installs it")
        self._profile = tempfile.TemporaryDirectory(prefix="sitegen-bench-", ignore_cleanup_errors=True)
        theirs_read, self._out = _pipe()
        self._in, theirs_written = _pipe()
        arguments = [program, *ARGUMENTS, f"--user-data-dir={self._profile.name}", "about:blank"]
        silent = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in (0, 1, 2)]
        pipes = [(os.POSIX_SPAWN_DUP2, theirs_read, READS), (os.POSIX_SPAWN_DUP2, theirs_written, WRITES)]
        self._pid = os.posix_spawn(program, arguments, os.environ, file_actions=silent + pipes)
        os.close(theirs_read)
        os.close(theirs_written)
        self._number = 0
        self._rest = b""
        self._events: deque[dict[str, Any]] = deque()
        self._session: str | None = None

    def __enter__(self) -> "Chromium":
        pages = [one for one in self.command("Target.getTargets")["targetInfos"] if one["type"] == "page"]
        target = pages[0]["targetId"]
        self._session = self.command("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return self

    def __exit__(self, *_: object) -> None:
        """Without its pipes Chromium ends by itself."""
        os.close(self._out)
        os.close(self._in)
        for _ in range(100):
            if os.waitpid(self._pid, os.WNOHANG)[0]:
                break
            time.sleep(0.05)
        else:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._profile.cleanup()

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Gives a command and returns what it answers; events that come meanwhile are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        _write(self._out, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + ANSWERED_WITHIN
        while answer := self._read(deadline):
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise ChromiumError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._events.append(answer)
        sys.exit(f"Chromium does not answer {method}")

    def event(self, method: str, deadline: float) -> dict[str, Any] | None:
        """The parameters of the next event of that name, or nothing when none has come until `deadline`.

        Other events are dropped. `deadline` is a time of the monotonic clock.
        """
        while event := self._events.popleft() if self._events else self._read(deadline):
            if event.get("method") == method:
                return event["params"]
        return None

    def _read(self, deadline: float) -> dict[str, Any] | None:
        while b"\0" not in self._rest:
            if not select.select([self._in], [], [], max(0, deadline - time.monotonic()))[0]:
                return None
            received = os.read(self._in, 1 << 16)
            if not received:
                sys.exit("Chromium has ended")
            self._rest += received
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)


class ChromiumError(Exception):
    """A command that Chromium refused."""


def _pipe() -> tuple[int, int]:
    ends = os.pipe()
    moved = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, ABOVE) for end in ends)
    for end in ends:
        os.close(end)
    return moved[0], moved[1]


def _write(descriptor: int, content: bytes) -> None:
    while content:
        content = content[os.write(descriptor, content):]
