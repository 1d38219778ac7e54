"""A host of a built site that packs what it sends, remembers it, and can be as slow as a telephone's line."""

import gzip
import http.server
import mimetypes
import threading
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

PACKED = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
"""Types that hosts pack: texts, and none that are packed already or that they do not know."""
LATENCY, BYTES_A_SECOND = 0.150, 400_000 / 8
"""Those of a slow line, in seconds."""
QUIET = 0.5
"""Seconds without a request after which a page has all that it wanted."""


class _Listener(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Says nothing of a browser that left before all was sent."""


class SearchServer:
    """A site on a port of the system's choice, as long as the `with` block lasts.

    `folders` are further folders, by the beginning of their addresses; `pages` single pages, by address.
    """

    def __init__(self, site: Path, folders: dict[str, Path] | None = None, pages: dict[str, str] | None = None) -> None:
        self.sent: list[tuple[str, int]] = []
        """What was answered: paths, and the bytes of their bodies on the line."""
        self.is_slow = False
        self._folders = (folders or {}) | {"/": site}
        self._pages = pages or {}
        self._line = threading.Lock()
        self._packed: dict[str, tuple[str, bytes, bool]] = {}
        self._asked = time.monotonic()
        self._open = 0
        self._server = _Listener(("127.0.0.1", 0), self._handler())
        self.origin = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> "SearchServer":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait_until_quiet(self) -> None:
        """Until nothing has been asked for a while."""
        while self._open or time.monotonic() - self._asked < QUIET:
            time.sleep(0.02)

    def _answer(self, address: str) -> tuple[str, bytes, bool] | None:
        """Type and body of an address, and whether it is packed."""
        path = unquote(urlsplit(address).path)
        if path not in self._packed:
            found = self._find(path)
            if found is None:
                return None
            kind, body = found
            is_packed = kind.startswith(PACKED)
            self._packed[path] = kind, gzip.compress(body, 6, mtime=0) if is_packed else body, is_packed
        return self._packed[path]

    def _find(self, path: str) -> tuple[str, bytes] | None:
        if path in self._pages:
            return "text/html; charset=utf-8", self._pages[path].encode()
        prefix = next(prefix for prefix in sorted(self._folders, key=len, reverse=True) if path.startswith(prefix))
        file = self._folders[prefix] / path.removeprefix(prefix)
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return None
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        return kind + ("; charset=utf-8" if kind.startswith("text/") else ""), file.read_bytes()

    def _carry(self, size: int) -> None:
        """All bodies share one line."""
        time.sleep(LATENCY)
        with self._line:
            time.sleep(size / BYTES_A_SECOND)

    def _handler(self) -> type[http.server.BaseHTTPRequestHandler]:
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                server._open += 1
                try:
                    self._respond()
                finally:
                    server._open -= 1
                    server._asked = time.monotonic()

            def _respond(self) -> None:
                found = server._answer(self.path)
                kind, body, is_packed = found or ("text/plain", b"", False)
                if server.is_slow:
                    server._carry(len(body))
                server.sent.append((urlsplit(self.path).path, len(body)))
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                # Each query is to be measured as the first of a reader.
                self.send_header("Cache-Control", "no-store")
                if is_packed:
                    self.send_header("Content-Encoding", "gzip")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing: `sent` tells what was sent."""

        return Handler
