"""A WebSocket that hears every state a preview tells of, as the script on its pages does."""

import base64
import contextlib
import json
import os
import socket
import threading

from raw_http import Line, request_bytes

SOCKET = "/.sitegen-preview/socket"
# Kinds of frames (RFC 6455, section 5.2).
TEXT, PING, PONG = 1, 9, 10


def upgrade(line, host, origin=None):
    """Asks for a WebSocket on a connection; gives the answer, whose status is 101 where it is granted."""
    headers = {} if origin is None else {"Origin": origin}
    line.send(request_bytes(SOCKET, host=host, Connection="Upgrade", Upgrade="websocket", Sec_WebSocket_Version="13",
                            Sec_WebSocket_Key=base64.b64encode(os.urandom(16)).decode(), **headers))
    return line.reply()


def read_message(line):
    """The state in the next frame, `None` in one of another kind; those of servers are not masked, and are short."""
    first, size = line.take(2)
    if size == 126:
        size = int.from_bytes(line.take(2), "big")
    data = line.take(size)
    if first & 0x0F == PING:
        # An empty answer, masked as those of clients are; who gives none is let go.
        line.send(bytes([0x80 | PONG, 0x80, 0, 0, 0, 0]))
    return json.loads(data) if first & 0x0F == TEXT else None


class StateListener:
    """Collects states as long as the `with` block lasts."""

    def __init__(self, port):
        self.states = []
        self.line = Line(port, timeout=120)
        reply = upgrade(self.line, f"127.0.0.1:{port}", f"http://127.0.0.1:{port}")
        if reply.status != 101:
            raise AssertionError(f"the socket is refused: {reply.status}")

    def __enter__(self):
        threading.Thread(target=self.listen, daemon=True).start()
        return self

    def __exit__(self, *_):
        # A socket that another thread waits on is not closed by `close` alone.
        with contextlib.suppress(OSError):
            self.line.socket.shutdown(socket.SHUT_RDWR)
        self.line.socket.close()

    def listen(self):
        try:
            while True:
                if (state := read_message(self.line)) is not None:
                    self.states.append(state)
        except (OSError, EOFError, ValueError):
            return
