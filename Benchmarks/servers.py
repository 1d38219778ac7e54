"""The servers that show a site while it is written: how each is started, asked and ended."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from contenders import Contenders, forget
from worksite import Worksite

PORTS = range(22000, 23000)
ANSWERED_WITHIN = 600
"""Seconds."""
ENDED_WITHIN = 10
"""Seconds."""
LOOKED_EVERY = 0.2
"""Seconds between two looks at what a server has computed."""
AT_REST = 0.1
"""The part of a processor that a server may take and still be called quiet."""


@dataclass(frozen=True)
class Preview:
    """A server with its options, and the site that it shows."""

    name: str
    site: str
    options: tuple[str, ...] = ()

    @property
    def is_hugo(self) -> bool:
        return self.site == "hugo"

    def columns(self, worksite: Worksite) -> Path:
        """Where its program watches them: the same files everywhere, but events come for the watched name only."""
        return worksite.columns if self.is_hugo else worksite.source(self.site) / "content/columns"

    def command(self, contenders: Contenders, worksite: Worksite, port: int) -> list[str]:
        if self.is_hugo:
            return [
                str(contenders.hugo), "server", "--noBuildLock", "--cacheDir", str(worksite.folder / "hugo-cache"),
                "--destination", str(worksite.output("hugo")), "--port", str(port), *self.options]
        return [str(contenders.sitegen), "serve", "--port", str(port), *self.options]


class Server:
    """A server that starts from nothing, as long as the `with` block lasts."""

    def __init__(self, preview: Preview, contenders: Contenders, worksite: Worksite, page: str) -> None:
        """`page` is the path of the page that it has to answer first."""
        forget(preview.site, worksite)
        self._port = _free_port()
        self.origin = f"http://127.0.0.1:{self._port}"
        began = time.monotonic()
        self._process = subprocess.Popen(
            preview.command(contenders, worksite, self._port), cwd=worksite.source(preview.site),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while self._status(page) != 200:
                if self._process.poll() is not None or time.monotonic() - began > ANSWERED_WITHIN:
                    sys.exit(f"‘{preview.name}’ does not answer {page}")
                time.sleep(0.002)
        except BaseException:
            self._end()
            raise
        self.first_answer = time.monotonic() - began
        """Seconds from its start."""

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def get(self, path: str) -> str:
        """What it answers, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=ANSWERED_WITHIN)
        try:
            connection.request("GET", path, headers={"Cache-Control": "no-cache"})
            return connection.getresponse().read().decode("utf-8", "replace")
        finally:
            connection.close()

    def memory(self, measure: str) -> int:
        """Bytes: `VmRSS` is what it has in memory now, `VmHWM` the most that it had."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        found = re.search(rf"^{measure}:\s+(\d+) kB$", status, re.MULTILINE)
        assert found is not None
        return int(found[1]) * 1024

    def wait_until_quiet(self) -> None:
        """Until it computes next to nothing."""
        before = self._computed()
        while True:
            time.sleep(LOOKED_EVERY)
            after = self._computed()
            if after - before <= AT_REST * LOOKED_EVERY:
                return
            before = after

    def _computed(self) -> float:
        """Seconds of processor time, user and system."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _status(self, path: str) -> int | None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=ANSWERED_WITHIN)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            return answer.status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def _end(self) -> None:
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(ENDED_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _free_port() -> int:
    for port in PORTS:
        with socket.socket() as attempt:
            try:
                attempt.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    sys.exit(f"no port from {PORTS.start} to {PORTS.stop - 1} is free")
