"""Judges that no address leads out of a made site, and none to another host."""

import os
import shutil
from urllib.parse import quote

from checks import wait_until
from preview_site import SECRET, URDU_SLUG
from raw_http import Line

# Each as it is sent; the bytes of some would not outlive a library.
OUTWARD = """
/../site.yml /%2e%2e/site.yml /%2E%2E/site.yml /.%2e/site.yml /..%2fsite.yml /%2e%2e%2fsite.yml
/..%5csite.yml /..\\site.yml
/en/../../site.yml /en/..%2f..%2fsite.yml /en/..%5c..%5csite.yml /....//site.yml /.../site.yml
/%252e%252e/site.yml
/%c0%ae%c0%ae/site.yml /%uff0e%uff0e/site.yml /%00 /%00/site.yml /site.yml%00.html /en/%00 /site.yml /./site.yml /notes.txt
//etc/passwd ///etc/passwd /%2fetc/passwd /%2f%2fetc%2fpasswd /etc/passwd /en//etc/passwd /file:///etc/passwd
/.git/config /%2egit/config /en/../.git/config /.git/ /.sitegen-cache/kept /.sitegen-cache/ /%2esitegen-cache/kept
/.sitegen-preview/../site.yml /.sitegen-preview/..%2fsite.yml /.sitegen-preview/%2e%2e/.git/config /.sitegen-preview/
/content/columns/2026/lamp.en.md /columns/2026/lamp.en.md /en/columns/lamp.en.md /en/columns/lamp/index.md
/static/note.txt /static/../site.yml /themes/waraq/theme.yml /_redirects/../site.yml /note.txt/../site.yml /note.txt/
../site.yml site.yml http://localhost/../site.yml http://localhost/%2e%2e/site.yml
""".split()
OTHER_HOSTS = """
//evil.example //evil.example/ //evil.example/%2e%2e //evil.example/.. //evil.example/en //evil.example/?x=1
/%2f%2fevil.example /%2fevil.example /\\evil.example /\\\\evil.example/ /%5cevil.example /%5c%5cevil.example/
///evil.example// /.//evil.example /..//evil.example /en/..//evil.example /en/columns//evil.example
//en/columns/river //en//columns/river //localhost/en/columns/river
/go//evil.example /go/%2fevil.example /go/%2f%2fevil.example /go/%5cevil.example /go/\\evil.example /go///evil.example/
/go/https://evil.example /go/%09/evil.example /go/%0a/evil.example http://evil.example//evil.example/
""".split()


def leaks(reply):
    return SECRET in reply.text or "root:x:0" in reply.text


def no_way_out(preview):
    """No address leads out of the site: not by dots, slashes, zeros nor backslashes, plain or encoded."""
    for target in OUTWARD:
        reply = preview.get(target)
        if leaks(reply):
            yield f"{target} shows a file that is not of the site"
        elif reply.status not in (301, 302, 400, 404):
            yield f"{target}: {reply.status}"
        elif reply.location and leaks(preview.get(reply.location)):
            yield f"{target} leads to a file that is not of the site"


def is_of_other_host(location):
    """Whether a browser that follows this leaves the preview: it takes backslashes for slashes and skips controls."""
    plain = "".join(letter for letter in location if letter > " ").replace("\\", "/")
    return not plain.startswith("/") or plain.startswith("//")


def no_open_redirect(preview):
    """No address of the preview sends the browser to another host."""
    for target in OTHER_HOSTS:
        seen = 0
        while seen < 5 and (reply := preview.get(target)).location:
            if is_of_other_host(reply.location):
                yield f"{target} leads to {reply.location}"
                break
            target, seen = reply.location, seen + 1
        else:
            if seen == 5:
                yield f"{target} leads round in circles"


def no_second_header(preview):
    """An encoded end of line in an address puts no header into the answer."""
    for target in ("/en/columns/river?x=%0d%0aX-Added:1", "/go/%0d%0aX-Added:%201", "/%0d%0aX-Added:1/",
                   "/en/columns/%0d%0aX-Added:1"):
        if "x-added" in preview.get(target).headers:
            yield f"{target} adds a header"


def odd_requests(preview):
    """Targets of other forms, bare and malformed ones are answered or refused, and the next request holds."""
    lines = [b"OPTIONS * HTTP/1.1", b"CONNECT evil.example:443 HTTP/1.1", b"GET /%ff%fe HTTP/1.1", b"GET /% HTTP/1.1",
             b"GET /" + b"x" * 100_000 + b" HTTP/1.1", b"GET / HTTP/9.9", "GET /ur/columns/پل HTTP/1.1".encode()]
    odd = [line + b"\r\nHost: localhost\r\n\r\n" for line in lines]
    # No header, nothing but ends of lines, and the greeting of TLS.
    odd += [b"GET  / HTTP/1.1\r\n\r\n", b"GET /\r\n\r\n", b"\r\n\r\n\r\n", b"\x16\x03\x01\x02\x00\x01"]
    for data in odd:
        with Line(preview.port, timeout=1) as line:
            try:
                line.send(data)
                line.more()
            except (OSError, EOFError):
                # No answer is one.
                pass
            if line.rest.startswith(b"HTTP/1.1 200"):
                yield f"{data[:30]} is answered with a page"
        if preview.get("/en/").status != 200:
            yield f"after {data[:30]} nothing is answered"


def links_outward(preview):
    """A file that becomes a symbolic link out of the site shows nothing of what lies there, nor does a folder."""
    static, outside = preview.folder / "static", preview.folder.parent / f"{preview.folder.name}-outside"
    for target in ("/note.txt", "/notes/note.txt"):
        if preview.get(target).status != 200:
            yield f"{target} is not there to begin with"
    (static / "note.txt").unlink()
    shutil.rmtree(static / "notes")
    os.symlink(outside / "note.txt", static / "note.txt")
    os.symlink(outside, static / "notes")
    try:
        for moment in ("at once", "when the site is made anew"):
            for target in ("/note.txt", "/notes/note.txt"):
                if leaks(reply := preview.get(target)) or reply.status == 200:
                    yield f"{target} is shown through a link {moment}"
            if not wait_until(lambda: preview.state()["errors"] > 0, 5):
                yield "nothing is said of the link"
    finally:
        (static / "note.txt").unlink()
        (static / "notes").unlink()
        (static / "notes").mkdir()
        for path in ("note.txt", "notes/note.txt"):
            (static / path).write_text("ایک یادداشت\n", "utf-8")
    if not wait_until(lambda: preview.state()["errors"] == 0, 5):
        yield "the links are gone, and it still speaks of errors"


def urdu_addresses(preview):
    """An address in Urdu letters is one page however it is encoded, and redirects to it are in plain letters."""
    encoded = quote(URDU_SLUG)
    for language, title in (("ur", "پل"), ("en", "The bridge")):
        for target in (f"/{language}/columns/{encoded}/", f"/{language}/columns/{encoded.lower()}/"):
            if (reply := preview.get(target)).status != 200 or title not in reply.text:
                yield f"{target}: {reply.status}"
        reply = preview.get(f"/{language}/columns/{encoded}")
        if (reply.status, reply.location) != (301, f"/{language}/columns/{encoded}/"):
            yield f"without its slash: {reply.status} to {reply.location}"


CHECKS = [no_way_out, no_open_redirect, no_second_header, odd_requests, urdu_addresses, links_outward]
