"""What a built site consists of."""

import re
from dataclasses import dataclass
from pathlib import Path

KINDS = ("pages", "feeds", "sitemap", "other")


@dataclass(frozen=True)
class Inventory:
    """The addresses of a site, by kind, and the size of its files."""

    addresses: dict[str, set[str]]
    files: int
    bytes: int


def inventory(root: Path) -> Inventory:
    addresses: dict[str, set[str]] = {kind: set() for kind in KINDS}
    count = size = 0
    for file in root.rglob("*"):
        if not file.is_file():
            continue
        count += 1
        size += file.stat().st_size
        path = str(file.relative_to(root))
        addresses[_kind(file)].add(path)
        # A large one is parted.
        if file.name.startswith("sitemap") and file.suffix == ".xml":
            addresses["sitemap"].update(re.findall("<loc>(.*?)</loc>", file.read_text(encoding="utf-8")))
    # An index of sitemaps names these, not pages.
    addresses["sitemap"] = {loc for loc in addresses["sitemap"] if not loc.endswith(".xml")}
    return Inventory(addresses, count, size)


def _kind(file: Path) -> str:
    if file.suffix == ".html":
        return "pages"
    return "feeds" if file.name in ("rss.xml", "feed.xml", "feed.json") else "other"
