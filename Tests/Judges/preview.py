"""Starts and stops `sitegen serve`."""

import json
import os
import pathlib
import shlex
import signal
import socket
import subprocess
import tempfile
import time

from checks import wait_until
from preview_site import ROOT
from raw_http import ask

# Below those that the system gives to connections going out, or one of them might sit where a preview starts again.
PORTS = range(21000, 22000)
_next_port = iter(PORTS)


def is_listening(port, address="127.0.0.1"):
    try:
        socket.create_connection((address, port), 1).close()
        return True
    except OSError:
        return False


def free_port():
    """A port at which nobody listens on either of the loopback addresses."""
    return next(port for port in _next_port if not is_listening(port) and not is_listening(port, "::1"))


class Preview:
    """A preview of a site, as long as the `with` block lasts."""

    def __init__(self, sitegen, folder, *arguments, port=None, has_port=True, said=None):
        self.folder = pathlib.Path(folder)
        self.port = port or (free_port() if has_port else None)
        self.said = said or tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")
        command = [*shlex.split(str(sitegen)), "serve", "--source", str(folder), *arguments]
        if has_port:
            command += ["-p", str(self.port)]
        environment = dict(os.environ, SITEGEN_THEMES=str(ROOT / "themes"))
        self.process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=self.said,
                                        stderr=self.said)
        self.pid = self.process.pid

    def __enter__(self):
        """Waits until a site was made, or could not be."""
        if self.port and not wait_until(self.has_tried, 20):
            self.stop()
            raise AssertionError(f"the preview does not start: {self.words()[:300]}")
        return self

    def __exit__(self, *_):
        self.stop()
        self.said.close()

    def has_tried(self):
        if self.process.poll() is not None:
            return True
        try:
            return self.state()["attempt"] > 0
        except OSError:
            return False

    def words(self):
        """What it has written to the terminal until now."""
        # Not by `seek`: the place in the file is that of the process too.
        return os.pread(self.said.fileno(), 1 << 20, 0).decode("utf-8", "replace")

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.port}"

    def get(self, target, method="GET", **options):
        return ask(self.port, target, method, **options)

    def state(self):
        """What the script on pages is told: `site`, `attempt`, `errors`, `warnings`."""
        return json.loads(self.get("/.sitegen-preview/state").body)

    def shows(self, target, text):
        return text in self.get(target).text

    def waits_to_show(self, target, text, seconds=5):
        return wait_until(lambda: self.shows(target, text), seconds)

    def settle(self, quiet=0.4):
        """Waits until no new site has been made for so many seconds; gives the state."""
        last, since = self.state(), time.monotonic()
        while time.monotonic() - since < quiet:
            time.sleep(0.05)
            if (now := self.state()) != last:
                last, since = now, time.monotonic()
        return last

    def resident_memory(self):
        """In kilobytes."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text("utf-8")
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS:")))

    def open_files(self):
        """How many files and sockets it holds."""
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def stop(self, ending=signal.SIGINT):
        """Ends it; gives the seconds that took."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(ending)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return time.monotonic() - began
