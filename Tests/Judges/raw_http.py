"""Requests as bytes on a socket: no library stands between that would mend them."""

import socket
from dataclasses import dataclass


@dataclass
class Reply:
    """An answer; the names of its headers in small letters."""

    status: int
    headers: dict
    body: bytes

    @property
    def location(self):
        return self.headers.get("location", "")

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")


def request_bytes(target, method="GET", host="localhost", body=b"", **headers):
    """A request of HTTP/1.1; `host=None` names none; of the names of headers `_` stands for `-`."""
    lines = [f"{method} {target} HTTP/1.1"]
    if host is not None:
        lines.append(f"Host: {host}")
    if body:
        lines.append(f"Content-Length: {len(body)}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8") + body


class Line:
    """One connection; to be used in a `with` block."""

    def __init__(self, port, address="127.0.0.1", timeout=5):
        self.socket = socket.create_connection((address, port), timeout)
        self.rest = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def more(self):
        """Reads on, or raises EOFError where the other side has closed."""
        data = self.socket.recv(1 << 16)
        if not data:
            raise EOFError("the connection was closed before the answer was whole")
        self.rest += data

    def take(self, count):
        while len(self.rest) < count:
            self.more()
        data, self.rest = self.rest[:count], self.rest[count:]
        return data

    def reply(self, method="GET"):
        """The next answer on this connection; one to HEAD has no body whatever its length."""
        while b"\r\n\r\n" not in self.rest:
            self.more()
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        lines = head.decode("latin-1").split("\r\n")
        headers = {}
        for line in lines[1:]:
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        status = int(lines[0].split()[1])
        has_body = method != "HEAD" and status not in (101, 204, 304)
        body = self.take(int(headers.get("content-length", 0))) if has_body else b""
        return Reply(status, headers, body)


def ask(port, target, method="GET", address="127.0.0.1", timeout=5, **options):
    """Asks once, on a connection of its own."""
    with Line(port, address, timeout) as line:
        line.send(request_bytes(target, method, **options))
        return line.reply(method)
