"""What a reader's telephone has to fetch for a page, packed as hosts pack it."""

import gzip
import html.parser
import pathlib
from urllib.parse import urlsplit

LIMITS = {".css": 10_000, ".js": 4_000}
PAGE_LIMIT = 25_000


class PartsReader(html.parser.HTMLParser):
    """Collects the addresses of the style sheets and scripts of a page."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script" and attributes.get("src"):
            self.addresses.append(attributes["src"])
        elif tag == "link" and "stylesheet" in (attributes.get("rel") or "").split():
            self.addresses.append(attributes["href"])


def packed(data):
    return len(gzip.compress(data, compresslevel=9, mtime=0))


def weigh(site, page):
    """The packed sizes of a page, its style sheets and its scripts, by suffix."""
    file = site / page.path.strip("/")
    file = file / "index.html" if file.is_dir() else file
    reader = PartsReader()
    reader.feed(file.read_text("utf-8"))
    sizes = {".html": packed(file.read_bytes()), ".css": 0, ".js": 0}
    for address in reader.addresses:
        part = site / urlsplit(address).path.lstrip("/")
        sizes[part.suffix] += packed(part.read_bytes())
    return sizes


def judge_weight(site, pages):
    """An article without its pictures, with its style and scripts, stays below 25 kB; gives faults and a remark."""
    faults, heaviest = [], (0, "no article")
    for page in (page for page in pages if page.kind == "article"):
        sizes = weigh(pathlib.Path(site), page)
        total = sum(sizes.values())
        for suffix, limit in LIMITS.items():
            if sizes[suffix] > limit:
                faults.append(f"{page.name}: {sizes[suffix]} bytes of {suffix}, packed; {limit} are allowed")
        if total > PAGE_LIMIT:
            faults.append(f"{page.name}: {total} bytes with style and scripts, packed; {PAGE_LIMIT} are allowed")
        heaviest = max(heaviest, (total, f"{page.path} {sizes}"))
    return faults, f"heaviest article, packed: {heaviest[0]} bytes, {heaviest[1]}"
