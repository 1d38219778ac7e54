"""Judges that no client of a preview holds up another."""

import contextlib
import time
from concurrent.futures import ThreadPoolExecutor

from checks import wait_until
from raw_http import Line, ask, request_bytes

# What another one waits at most, in seconds.
PATIENCE = 1.0


def faults_meanwhile(preview, what):
    """Asks for a page as if nobody else were there."""
    began = time.monotonic()
    try:
        status = preview.get("/ur/columns/river/", timeout=PATIENCE * 3).status
    except OSError as error:
        return [f"beside {what} nothing is answered: {error}"]
    seconds = time.monotonic() - began
    return [f"beside {what}: {status} after {seconds:.1f} s"] if status != 200 or seconds > PATIENCE else []


def lines_to(preview, count):
    """So many open connections, and what closes them."""
    stack, began = contextlib.ExitStack(), time.monotonic()
    lines = [stack.enter_context(Line(preview.port, timeout=10)) for _ in range(count)]
    if (seconds := time.monotonic() - began) > PATIENCE * 2:
        raise AssertionError(f"{count} connections are accepted after {seconds:.1f} s")
    return lines, stack


def half_requests(preview):
    """Forty half requests hold nobody up, and are answered when they are whole."""
    data = request_bytes("/en/")
    lines, stack = lines_to(preview, 40)
    with stack:
        for number, line in enumerate(lines):
            line.send(data[: 1 + number % (len(data) - 1)])
        yield from faults_meanwhile(preview, "half requests")
        for number, line in enumerate(lines):
            line.send(data[1 + number % (len(data) - 1) :])
        if lost := sum(line.reply().status != 200 for line in lines):
            yield f"{lost} of them are not answered"


def half_answers(preview):
    """Whoever asks and does not read, or goes away in the middle, holds nobody up."""
    lines, stack = lines_to(preview, 30)
    with stack:
        for number, line in enumerate(lines):
            line.send(request_bytes("/film.mp4" if number % 2 else "/ur/columns/river/") * 60)
            if number % 3 == 0:
                line.socket.close()
        yield from faults_meanwhile(preview, "those who do not read")
    yield from faults_meanwhile(preview, "those who went away")


def slow_requests(preview):
    """A request that comes one letter at a time is answered, and holds nobody up."""
    lines, stack = lines_to(preview, 20)
    with stack:
        for letter in request_bytes("/en/"):
            for line in lines:
                line.send(bytes([letter]))
            time.sleep(0.01)
        yield from faults_meanwhile(preview, "slow requests")
        if lost := sum(line.reply().status != 200 for line in lines):
            yield f"{lost} of them are not answered"


def idle_connections(preview):
    """Two hundred connections that say nothing hold nobody up."""
    _, stack = lines_to(preview, 200)
    with stack:
        yield from faults_meanwhile(preview, "idle connections")


def many_at_once(preview):
    """Two hundred requests at once are all answered whole."""
    pages = ["/en/", "/ur/", "/ur/columns/river/", "/film.mp4", "/nothing/"]
    sizes = {page: len(preview.get(page).body) for page in pages}
    lines, stack = lines_to(preview, 200)
    with stack:
        for number, line in enumerate(lines):
            line.send(request_bytes(pages[number % len(pages)]))
        yield from faults_meanwhile(preview, "two hundred others")
        for number, line in enumerate(lines):
            page = pages[number % len(pages)]
            if len(line.reply().body) != sizes[page]:
                yield f"{page} is not whole"


def nothing_is_left(preview):
    """Connections that are closed, idle or in the middle of a request or of an answer, leave no open socket."""
    wait_until(lambda: preview.open_files() < 60, 5)
    before = preview.open_files()
    lines, stack = lines_to(preview, 60)
    with stack:
        for number, line in enumerate(lines):
            line.send([b"", b"GET /en/ HT", request_bytes("/film.mp4") * 40][number % 3])
        faults = [] if wait_until(lambda: preview.open_files() >= before + 60, 3) else ["the connections are not seen"]
    yield from faults
    if not wait_until(lambda: preview.open_files() <= before, 3):
        yield f"{before} open files become {preview.open_files()}"


def many_after_another(preview):
    """A thousand connections, eight at a time, are all answered."""
    with ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda _: ask(preview.port, "/note.txt").status, range(1000)))
    if lost := sum(status != 200 for status in statuses):
        yield f"{lost} are not"


def deep_addresses(preview):
    """An address of thousands of folders keeps nobody waiting, neither who asks for it nor others."""
    began = time.monotonic()
    statuses = {ask(preview.port, "/ur" + "/a" * 12_000 + end).status for end in ("", "/", "/x.html")}
    if statuses != {404} or time.monotonic() - began > 5:
        yield f"{statuses} after {time.monotonic() - began:.1f} s"


def requests_in_a_row(preview):
    """Requests that are sent before the answers are answered in their order."""
    pages = ["/en/", "/film.mp4", "/nothing/", "/from", "/note.txt"] * 4
    with Line(preview.port) as line:
        line.send(b"".join(map(request_bytes, pages)))
        statuses = [line.reply().status for _ in pages]
    if statuses != [200, 200, 404, 301, 200] * 4:
        yield f"{statuses}"


CHECKS = [half_requests, half_answers, slow_requests, idle_connections, many_at_once, nothing_is_left,
          many_after_another, deep_addresses, requests_in_a_row]
