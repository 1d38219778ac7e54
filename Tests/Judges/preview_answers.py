"""Judges that a preview answers as hosts of static sites do."""

import re
from urllib.parse import quote

from raw_http import Line, request_bytes

FILM = bytes(n % 251 for n in range(10_000))
SCRIPT = '<script src="/.sitegen-preview/preview.js"'


def style_of(preview):
    """The address of a style sheet that a page names."""
    return re.search(r'href="([^"]+\.css)"', preview.get("/ur/").text).group(1)


def media_types(preview):
    """Files have their types, texts say their letters."""
    page = preview.get("/en/").text
    script = re.search(r'src="(/assets/[^"]+\.js)"', page).group(1)
    wanted = {
        "/en/": "text/html; charset=utf-8", "/ur/columns/river/": "text/html; charset=utf-8",
        "/nothing/": "text/html; charset=utf-8", script: "text/javascript; charset=utf-8",
        "/.sitegen-preview/preview.js": "text/javascript; charset=utf-8", style_of(preview): "text/css; charset=utf-8",
        "/note.txt": "text/plain; charset=utf-8", "/robots.txt": "text/plain; charset=utf-8",
        "/en/columns/river/cite.bib": ".*; charset=utf-8", "/film.mp4": "video/mp4",
        "/ur/feed.json": "application/(feed\\+)?json.*", "/ur/feed.xml": "application/(atom\\+)?xml.*",
        "/sitemap.xml": "application/xml.*",
    }
    for target, kind in wanted.items():
        reply = preview.get(target)
        if not re.fullmatch(kind, reply.headers.get("content-type", ""), re.I):
            yield f"{target} is {reply.headers.get('content-type')}"
        if reply.headers.get("x-content-type-options") != "nosniff":
            yield f"{target} may be sniffed"


def pages_are_not_kept(preview):
    """No page is kept by the browser, and each carries the script once, before the end of its body."""
    for target in ("/", "/en/", "/ur/", "/ur/columns/river/", "/parallel/river/", "/nothing/", "/ur/nothing/"):
        reply = preview.get(target)
        if "no-store" not in reply.headers.get("cache-control", ""):
            yield f"{target} may be kept: {reply.headers.get('cache-control')}"
        if reply.text.count(SCRIPT) != 1 or reply.text.find(SCRIPT) > reply.text.rfind("</body"):
            yield f"{target} has the script {reply.text.count(SCRIPT)} times"


def heads(preview):
    """HEAD answers as GET does, without the body, and the connection goes on."""
    style = style_of(preview)
    for target in ("/en/", "/ur/columns/river/", "/film.mp4", style, "/nothing/", "/en/columns/river", "/from"):
        with Line(preview.port) as line:
            replies = []
            for method in ("GET", "HEAD", "GET"):
                line.send(request_bytes(target, method))
                replies.append(line.reply(method))
        first, head, last = replies
        if head.body or (head.status, head.headers) != (first.status, first.headers) or last != first:
            yield f"{target}: {head.status} {set(head.headers.items()) ^ set(first.headers.items())}"


def ranges(preview):
    """Parts of a film: the first, one in the middle, the last bytes, one that ends too late, one that is not there."""
    wanted = {"bytes=0-99": (0, 100), "bytes=5000-5099": (5000, 5100), "bytes=-100": (9900, 10_000),
              "bytes=9990-": (9990, 10_000), "bytes=9990-20000": (9990, 10_000), "bytes=-20000": (0, 10_000)}
    for header, (start, end) in wanted.items():
        reply = preview.get("/film.mp4", Range=header)
        if (reply.status, reply.body) != (206, FILM[start:end]):
            yield f"{header}: {reply.status}, {len(reply.body)} bytes"
        if (said := reply.headers.get("content-range")) != f"bytes {start}-{end - 1}/10000":
            yield f"{header} says {said}"
    for header in ("bytes=10000-", "bytes=20000-30000", "bytes=-0"):
        reply = preview.get("/film.mp4", Range=header)
        if (reply.status, reply.headers.get("content-range")) != (416, "bytes */10000"):
            yield f"{header}: {reply.status} {reply.headers.get('content-range')}"
    for header in ("bytes=9-1", "bytes=a-b", "letters=0-9", "bytes=", "bytes=--1", "bytes=99999999999999999999-"):
        if preview.get("/film.mp4", Range=header).status not in (200, 416):
            yield f"{header} is no range and is taken for one"
    if preview.get("/film.mp4").headers.get("accept-ranges") != "bytes":
        yield "the film does not say that it has parts"


def ranges_of_made_files(preview):
    """Parts of what sitegen makes itself, and only while it is the same (If-Range)."""
    style = style_of(preview)
    whole = preview.get(style)
    for target, body in ((style, whole.body), ("/film.mp4", FILM)):
        tag = preview.get(target).headers["etag"]
        same = preview.get(target, Range="bytes=10-19", If_Range=tag)
        other = preview.get(target, Range="bytes=10-19", If_Range='"another"')
        if (same.status, same.body) != (206, body[10:20]):
            yield f"{target} with its tag: {same.status}"
        if (other.status, other.body) != (200, body):
            yield f"{target} with another tag: {other.status}"


def known_files(preview):
    """What the browser has already is not sent again (ETag, 304), and the connection goes on."""
    for target in ("/en/", "/ur/columns/river/", style_of(preview), "/film.mp4", "/note.txt"):
        tag = preview.get(target).headers.get("etag")
        if not tag:
            yield f"{target} has no tag"
            continue
        for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
            with Line(preview.port) as line:
                line.send(request_bytes(target, If_None_Match=known) + request_bytes(target, If_None_Match='"other"'))
                first, second = line.reply(), line.reply()
            if (first.status, second.status) != (304, 200) or first.headers.get("etag") != tag:
                yield f"{target} with {known}: {first.status}, {second.status}"


def slashes(preview):
    """An address without its slash leads to the one with it, and keeps its query."""
    for target in ("/en/columns/river", "/ur/columns/river", "/en", "/ur/categories/rivers"):
        for query in ("", "?x=1&y=%D8%AF", "?", "?//evil.example"):
            reply = preview.get(target + query)
            if (reply.status, reply.location) != (301, target + "/" + ("" if query == "?" else query)):
                yield f"{target}{query}: {reply.status} to {reply.location}"
    if preview.get("/en/columns/river/?x=1").status != 200:
        yield "a page with a query is not answered"


def old_addresses(preview):
    """The rules of `_redirects`: statuses, placeholders, queries; a page that is there wins over them."""
    wanted = {
        "/from": (301, "/en/columns/river/"), "/from/": (301, "/en/columns/river/"),
        "/from?x=1": (301, "/en/columns/river/?x=1"), "/for-now": (302, "/ur/columns/river/"),
        "/without-status": (301, "/ur/"), "/gone": (404, ""), "/essays/bridge": (301, "/en/columns/bridge/"),
        f"/{quote('پرانا')}/river": (302, "/ur/columns/river/"),
        "/go/ur/columns/": (302, "/ur/columns/"), "/asked?id=lamp": (301, "/en/columns/lamp/"), "/asked": (404, ""),
        "/essays/a/b": (404, ""), "/en/columns/river/": (200, ""),
    }
    for target, (status, location) in wanted.items():
        reply = preview.get(target)
        # With and without the slash that splits leave at the end.
        if reply.status != status or reply.location.rstrip("/") != location.rstrip("/"):
            yield f"{target}: {reply.status} to {reply.location}"
    if 'lang="ur"' not in preview.get("/gone").text:
        yield "a rule with 404 does not show its page"


def missing_pages(preview):
    """What is not there gets the page of its language, and with the script, or the tab would stay on it."""
    for target, language in (("/en/nothing/", "en"), ("/ur/nothing", "ur"), (f"/ur/columns/{quote('نہیں')}/", "ur"),
                             ("/nothing", "en"), ("/ur/columns/nothing.html", "ur")):
        reply = preview.get(target)
        found = re.search(r'<html[^>]* lang="?(\w+)', reply.text)
        if reply.status != 404 or not found or found.group(1) != language:
            yield f"{target}: {reply.status} in {found and found.group(1)}"
        if SCRIPT not in reply.text:
            yield f"{target} has no script"


def other_methods(preview):
    """Nothing but reading: other methods are 405, with or without a body, and the connection goes on."""
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
        for target in ("/en/", "/.sitegen-preview/state", "/.sitegen-preview/socket"):
            with Line(preview.port) as line:
                line.send(request_bytes(target, method, body="کچھ متن".encode()))
                reply = line.reply()
                line.send(request_bytes("/en/"))
                after = line.reply()
            if reply.status != 405 or "GET" not in reply.headers.get("allow", ""):
                yield f"{method} {target}: {reply.status}"
            if after.status != 200:
                yield f"after {method} {target} the connection is spoilt"


def both_families(preview):
    """The addresses 127.0.0.1 and ::1 both answer."""
    for address in ("127.0.0.1", "::1"):
        if (status := preview.get("/ur/", address=address).status) != 200:
            yield f"{address}: {status}"


def held_back_are_shown(preview):
    """Drafts are there and say what they are, in the language of the page."""
    for target, words in (("/en/columns/lamp/", "Draft"), ("/ur/columns/lamp/", "مسودہ")):
        reply = preview.get(target)
        if reply.status != 200 or not re.search(rf'data-held="[^"]*{words}', reply.text):
            yield f"{target}: {reply.status}"
    if "data-held=" in preview.get("/en/columns/river/").text:
        yield "a published column is marked as held back"


CHECKS = [media_types, pages_are_not_kept, heads, ranges, ranges_of_made_files, known_files, slashes, old_addresses,
          missing_pages, other_methods, both_families, held_back_are_shown]
