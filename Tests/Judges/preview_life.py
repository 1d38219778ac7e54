"""Judges how previews begin and end: ports, signals, sub-paths, two of them on one site."""

import contextlib
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time

from checks import wait_until
from preview import Preview, free_port, is_listening
from preview_site import PreviewSite
from raw_http import Line, request_bytes
from state_listener import StateListener

STANDARD_PORT = 1313


def new_site(folder, **options):
    return PreviewSite(pathlib.Path(tempfile.mkdtemp(dir=folder)) / "site", **options)


@contextlib.contextmanager
def holder(port, family=socket.AF_INET, address="127.0.0.1"):
    """Listens at a port, so that it is taken; where it is already, that will do."""
    taken = socket.socket(family)
    with taken:
        with contextlib.suppress(OSError):
            taken.bind((address, port))
            taken.listen()
        yield


def standard_port_taken(sitegen, folder):
    """Without -p a taken port is passed over, which is said, and the next free one is answered."""
    with holder(STANDARD_PORT), Preview(sitegen, new_site(folder).folder, has_port=False) as preview:
        if not wait_until(lambda: re.search(r"http://localhost:(\d+)/", preview.words()), 10):
            yield f"no address is said: {preview.words()[:200]}"
            return
        preview.port = int(re.search(r"http://localhost:(\d+)/", preview.words()).group(1))
        if preview.port == STANDARD_PORT or str(STANDARD_PORT) not in preview.words().splitlines()[0]:
            yield f"it is at {preview.port} and says {preview.words()[:200]}"
        for address in ("127.0.0.1", "::1"):
            if preview.get("/ur/", address=address).status != 200:
                yield f"{address} does not answer"


def named_port_taken(sitegen, folder):
    """With -p a port taken on either address is an error with code 2, which names it."""
    site = new_site(folder)
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        port = free_port()
        with holder(port, family, address):
            preview = Preview(sitegen, site.folder, port=port)
            code = preview.process.wait(10)
            if code != 2 or str(port) not in preview.words():
                yield f"at {address}: code {code}, {preview.words()[:200]}"
        if is_listening(port) or is_listening(port, "::1"):
            yield f"at {address}: somebody listens"


def second_preview(sitegen, folder):
    """Two previews of one site both follow a save, and one outlives the other."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as first:
        with Preview(sitegen, site.folder) as second:
            site.write("river", "ur", "دونوں کے لیے۔")
            for preview in (first, second):
                if not preview.waits_to_show("/ur/columns/river/", "دونوں کے لیے۔"):
                    yield f"the one at {preview.port} does not follow"
        site.write("river", "ur", "ایک کے لیے۔")
        if not first.waits_to_show("/ur/columns/river/", "ایک کے لیے۔"):
            yield "the first does not outlive the second"


def children_of(pid):
    """The processes that one has started and that are still there."""
    found = []
    for status in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = status.read_text("utf-8", "replace").rsplit(")", 1)[1].split()
            if int(fields[1]) == pid:
                found.append(int(status.parent.name))
    return found


def ends_at_once(sitegen, folder):
    """A signal ends it within a second, whoever is connected; nobody listens after, and the port is free again."""
    site, port = new_site(folder), free_port()
    for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with Preview(sitegen, site.folder, port=port) as preview, contextlib.ExitStack() as stack:
            _, half, kept = (stack.enter_context(one(port)) for one in (StateListener, Line, Line))
            half.send(b"GET /en/ HT")
            kept.send(request_bytes("/en/"))
            kept.reply()
            children = children_of(preview.pid)
            seconds = preview.stop(ending)
            if seconds > 1:
                yield f"{ending.name}: after {seconds:.1f} s"
            if is_listening(port) or is_listening(port, "::1"):
                yield f"{ending.name}: somebody listens still"
            if left := [child for child in children if os.path.exists(f"/proc/{child}")]:
                yield f"{ending.name}: {len(left)} processes are left"


def ends_while_it_makes(sitegen, folder):
    """A signal ends it within a second in the middle of its first site, too."""
    site = new_site(folder, pairs=100)
    for delay in (0.05, 0.2, 0.4):
        preview = Preview(sitegen, site.folder)
        time.sleep(delay)
        if (seconds := preview.stop()) > 1:
            yield f"{delay} s after its start it takes {seconds:.1f} s"


def sub_path(sitegen, folder):
    """A site below a path of its host is at that path, `/` leads there, and nothing else is answered."""
    site = new_site(folder, base="https://example.org/sub/", redirects=None)
    with Preview(sitegen, site.folder) as preview:
        if f"http://localhost:{preview.port}/sub/" not in preview.words():
            yield f"it says {preview.words()[:200]}"
        moved = {"/": "/sub/", "/sub": "/sub/", "/sub?x=1": "/sub/?x=1",
                 "/sub/ur/columns/river": "/sub/ur/columns/river/"}
        for target, wanted in moved.items():
            reply = preview.get(target)
            if reply.status not in (301, 302) or reply.location != wanted:
                yield f"{target}: {reply.status} to {reply.location}"
        wanted = {"/sub/": 200, "/sub/ur/columns/river/": 200, "/en/": 404, "/submarine/en/": 404, "/sub/nothing/": 404,
                  "/sub/../site.yml": 404, "/sub/%2e%2e/site.yml": 404, "/subur/": 404}
        for target, status in wanted.items():
            if (found := preview.get(target).status) != status:
                yield f"{target}: {found}"
        style = re.search(r'href="([^"]+\.css)"', preview.get("/sub/ur/").text).group(1)
        if not style.startswith("/sub/") or preview.get(style).status != 200:
            yield f"{style} is not answered"
        if 'lang="ur"' not in preview.get("/sub/ur/nothing/").text:
            yield "what is not there gets a page of another language"
        site.write("river", "en", "Below a path.")
        if not preview.waits_to_show("/sub/en/columns/river/", "Below a path."):
            yield "it does not follow a save"


def aliases(sitegen, folder):
    """The old addresses of a column lead to it where the site has no rules of its own, and a new one at once."""
    site = new_site(folder, redirects=None)
    with Preview(sitegen, site.folder) as preview:
        def leads(address, to):
            reply = preview.get(address)
            return reply.location == to if reply.location else reply.status == 200 and f'url={to}"' in reply.text.lower()

        if not leads("/old/river/", "/en/columns/river/"):
            yield f"/old/river/: {preview.get('/old/river/').status}"
        source = site.source("river", "en", "Words.").replace("/old/river/", "/old/river/, /older/river/")
        site.file("river", "en").write_text(source, "utf-8")
        if not wait_until(lambda: leads("/older/river/", "/en/columns/river/"), 5):
            yield f"/older/river/: {preview.get('/older/river/').status}"


def no_drafts(sitegen, folder):
    """With --no-drafts a draft is at no address and in no list, and comes when it is one no more."""
    site = new_site(folder)
    with Preview(sitegen, site.folder, "--no-drafts") as preview:
        for target in ("/en/columns/lamp/", "/ur/columns/lamp/"):
            if preview.get(target).status != 404:
                yield f"{target} is there"
        if "چراغ" in preview.get("/ur/").text:
            yield "a list names it"
        source = site.source("lamp", "ur", "متن۔").replace("draft: true\n", "")
        site.file("lamp", "ur").write_text(source, "utf-8")
        if not wait_until(lambda: preview.get("/ur/columns/lamp/").status == 200, 5):
            yield "it does not come"


def by_looking(sitegen, folder):
    """With --poll-interval saves, new files and deleted ones are found by looking."""
    site = new_site(folder)
    with Preview(sitegen, site.folder, "--poll-interval", "0.2") as preview:
        site.write("river", "ur", "دیکھ کر۔")
        if not preview.waits_to_show("/ur/columns/river/", "دیکھ کر۔"):
            yield "a save is not found"
        site.write("new", "ur", "نیا۔")
        if not preview.waits_to_show("/ur/columns/new/", "نیا۔"):
            yield "a new file is not found"
        site.file("new", "ur").unlink()
        if not wait_until(lambda: preview.get("/ur/columns/new/").status == 404, 5):
            yield "a file that is gone is still shown"


def wrong_options(sitegen, folder):
    """Options that cannot be are errors with code 2, at once."""
    site = new_site(folder)
    for arguments in (["--port", "70000"], ["--port", "-1"], ["--poll-interval", "0"], ["--bind", "not.an.address"],
                      ["--source", str(site.folder / "nowhere")], ["--clock", "yesterday"]):
        preview = Preview(sitegen, site.folder, *arguments, has_port="--port" not in arguments)
        try:
            code = preview.process.wait(5)
        except subprocess.TimeoutExpired:
            code = "it goes on"
        preview.stop()
        if code not in (2, 64):
            yield f"{' '.join(arguments)}: {code}"


CHECKS = [standard_port_taken, named_port_taken, second_preview, ends_at_once, ends_while_it_makes, sub_path, aliases,
          no_drafts, by_looking, wrong_options]
