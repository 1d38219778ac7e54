"""Serves a built site on loopback as a host would, with its headers."""

import functools
import http.server
import pathlib
import re
import threading
import time
from urllib.parse import unquote, urlsplit

STRICT_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
}


def read_header_rules(site):
    """The rules of the site's `_headers` (a line with a path, below it indented `Name: value`), or strict ones."""
    file = pathlib.Path(site, "_headers")
    if not file.exists():
        return [("/*", STRICT_HEADERS)]
    rules = []
    for line in file.read_text("utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules[-1][1][name.strip()] = value.strip()
        else:
            rules.append((line.strip(), {}))
    return rules


def headers_for(path, rules):
    """All headers that the rules give to a path; `*` at the end of a rule stands for any rest."""
    found = {}
    for pattern, headers in rules:
        if pattern == path or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            found.update(headers)
    return found


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Answers from a folder; a missing address gets the site's 404.html, and nothing may be kept."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, rules, restyle, font_delay, **options):
        self.rules = rules
        self.restyle = restyle
        self.font_delay = font_delay
        super().__init__(*arguments, **options)

    def do_GET(self):
        """Serves a file; with `?still`, a page without its redirect, which would be gone before it is judged."""
        address = urlsplit(self.path)
        file = pathlib.Path(self.translate_path(address.path))
        if address.query == "still":
            page = file / "index.html" if file.is_dir() else file
            self.send_page(200, re.sub(rb"<meta[^>]*http-equiv=[^>]*refresh[^>]*>", b"", page.read_bytes()))
        elif self.restyle and file.suffix == ".css" and file.exists():
            self.send_page(200, self.restyle(file.read_text("utf-8")).encode(), "text/css")
        else:
            if file.suffix == ".woff2":
                time.sleep(self.font_delay)
            super().do_GET()

    def end_headers(self):
        path = unquote(urlsplit(self.path).path)
        # HSTS would make the browser ask this server for https.
        given = {n: v for n, v in headers_for(path, self.rules).items() if n.lower() != "strict-transport-security"}
        given["Cache-Control"] = "no-store"
        for name, value in given.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        self.send_page(404, page.read_bytes())

    def send_page(self, code, body, kind="text/html"):
        self.send_response(code)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: the judges report what matters."""


class Server:
    """A site on a port of the system's choice, as long as the `with` block lasts.

    `restyle` changes its style sheets; its fonts come `font_delay` seconds late.
    """

    def __init__(self, site, restyle=None, font_delay=0):
        rules = read_header_rules(site)
        handler = functools.partial(SiteHandler, directory=str(site), rules=rules, restyle=restyle,
                                    font_delay=font_delay)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
