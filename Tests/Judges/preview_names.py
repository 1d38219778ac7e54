"""Judges to whom a preview answers: the names of `Host`, and the origins of its WebSocket."""

from raw_http import Line, request_bytes
from state_listener import SOCKET, read_message, upgrade

# What the preview is started with.
ALLOWED = ["--allow-host", "preview.example", "--allow-host", ".example.org"]
OWN = ["127.0.0.1", "127.8.9.10", "192.168.1.20", "10.0.0.7", "[::1]", "[fe80::1]", "localhost", "LocalHost",
       "localhost.", "foo.localhost", "preview.example", "PREVIEW.example", "example.org", "a.example.org",
       "a.b.example.org"]
FOREIGN = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evillocalhost", "notexample.org",
           "example.org.evil.example", "a.preview.example", "evil.example.", "1.2.3.4.5", "127.0.0.256",
           "[::1].evil.example", "[::1", "localhost@evil.example", "evil.example#localhost"]


def own_names(preview):
    """Any address in numbers, localhost and the allowed names are answered, with and without a port."""
    for name in OWN:
        for host in (name, f"{name}:{preview.port}"):
            if (status := preview.get("/en/", host=host).status) != 200:
                yield f"{host}: {status}"


def foreign_names(preview):
    """Any other name is refused, on pages, on files and on the preview's own addresses."""
    for name in FOREIGN:
        for target in ("/en/", "/.sitegen-preview/state", "/.sitegen-preview/report", "/nothing/"):
            for host in (name, f"{name}:{preview.port}"):
                if (reply := preview.get(target, host=host)).status not in (400, 403):
                    yield f"{target} at {host}: {reply.status}"


def refusal_helps(preview):
    """The refusal says how a name is allowed, and shows nothing that would run."""
    reply = preview.get("/en/", host="drafts.example:80")
    if "--allow-host drafts.example" not in reply.text:
        yield f"it says {reply.text!r}"
    reply = preview.get("/en/", host="<script>alert(1)</script>.example")
    if "html" in reply.headers.get("content-type", "") and "<script>" in reply.text:
        yield "a name is shown as HTML"


def missing_host(preview):
    """A request that names no host, an empty one or two is refused."""
    replies = {"none": preview.get("/en/", host=None), "an empty one": preview.get("/en/", host="")}
    with Line(preview.port) as line:
        line.send(b"GET /en/ HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n")
        replies["two"] = line.reply()
    for name, reply in replies.items():
        if reply.status not in ((400,) if name == "none" else (400, 403)):
            yield f"{name}: {reply.status}"


def socket_status(preview, host, origin):
    """The status of an upgrade that is asked for; 0 where the connection is closed without a word."""
    with Line(preview.port) as line:
        try:
            return upgrade(line, host, origin).status
        except (EOFError, ConnectionResetError):
            return 0


def own_origins(preview):
    """A page of the preview may listen to it, and is told the state at once."""
    hosts = [f"{name}:{preview.port}" for name in ("127.0.0.1", "localhost", "[::1]")]
    # Behind a proxy the browser knows the allowed name only.
    for host, origin in [*((host, f"http://{host}") for host in hosts), (hosts[0], "https://preview.example")]:
        with Line(preview.port) as line:
            if (status := upgrade(line, host, origin).status) != 101:
                yield f"{origin}: {status}"
            elif not (read_message(line) or {}).get("site"):
                yield f"{origin} is told no state"


def foreign_origins(preview):
    """A page of any other site may not, nor one of another port, nor one without an origin of its own."""
    host = f"127.0.0.1:{preview.port}"
    foreign = ["http://evil.example", f"http://evil.example:{preview.port}", "http://localhost.evil.example", "null",
               "", f"http://127.0.0.1:{preview.port + 1}", f"http://{host}.evil.example", f"http://{host}@evil.example",
               f"ftp://{host}", "file://"]
    for origin in foreign:
        if socket_status(preview, host, origin) == 101:
            yield f"{origin!r} is let in"
    if socket_status(preview, "evil.example", "http://evil.example") == 101:
        yield "a foreign name is let in with its own origin"
    with Line(preview.port) as line:
        line.send(request_bytes(SOCKET, host=host))
        if (reply := line.reply()).status == 200:
            yield "without an upgrade the address of the socket is 200"


def no_shared_reading(preview):
    """No answer lets pages of other sites read it."""
    for target in ("/en/", "/.sitegen-preview/state", "/.sitegen-preview/preview.js", "/note.txt", "/nothing/"):
        reply = preview.get(target, Origin="http://evil.example")
        if "access-control-allow-origin" in reply.headers:
            yield f"{target} may be read by {reply.headers['access-control-allow-origin']}"
        if reply.headers.get("cross-origin-resource-policy") != "same-origin":
            yield f"{target} may be embedded by other sites"


CHECKS = [own_names, foreign_names, refusal_helps, missing_host, own_origins, foreign_origins, no_shared_reading]
