"""Addresses of a site, and the files that answer them."""

import re
from urllib.parse import unquote_to_bytes, urljoin, urlsplit

SAFE = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*\Z")
# U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: what turns text around.
BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def decoded(text):
    """The text with its %XX groups read as UTF-8, or None when they are not."""
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return None


class Addresses:
    """Says which file of a site an address leads to; `base` is the site's own, with scheme, host and path."""

    def __init__(self, base, files):
        self.base = base
        self.files = files
        self.folders = {""}
        for file in files:
            while file := file.rpartition("/")[0]:
                self.folders.add(file)
        parts = urlsplit(base)
        self.origin, self.path = f"{parts.scheme}://{parts.netloc}", parts.path

    def of(self, file):
        """The address of a file, percent-encoded, with scheme and host."""
        name = file.removesuffix("index.html") if file.endswith("/index.html") or file == "index.html" else file
        return self.base + "".join(chr(byte) if chr(byte) in SAFE_PATH else f"%{byte:02X}" for byte in name.encode())

    def is_own(self, address):
        """Whether an absolute address has the site's host."""
        return address == self.origin or address.startswith(self.origin + "/")

    def file(self, address):
        """The file that a host gives for an absolute address of the site, or a sentence on why none: (file, fault)."""
        path = urlsplit(address).path or "/"
        if not path.startswith(self.path):
            return None, f"leaves the site, which is below {self.path}"
        name = decoded(path[len(self.path) :])
        if name is None:
            return None, "is not UTF-8"
        if name == "" or name.endswith("/"):
            name += "index.html"
        elif name in self.folders:
            return None, "is a folder, and lacks the slash at its end"
        return (name, None) if name in self.files else (None, "leads to no file")

    def fault(self, address):
        """What is wrong with how an absolute address is written, or None."""
        if not address.startswith(("http://", "https://")):
            return "is not absolute"
        without_fragment = address.partition("#")[0]
        if not SAFE.match(without_fragment.partition("://")[2]):
            return "is not percent-encoded"
        if self.is_own(address) and not address.startswith(self.base):
            return f"does not begin with {self.base}"
        return None


SAFE_PATH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*+,;=:@/"


def absolute(page, address):
    """An address as it stands on a page, with scheme and host and without white space around it."""
    return urljoin(page, address.strip())
