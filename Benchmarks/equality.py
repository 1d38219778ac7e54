"""Whether Hugo and sitegen wrote the same site."""

import html
import re
from collections import Counter
from pathlib import Path

from inventory import Inventory

ONLY_HUGO: dict[str, set[str]] = {}
ONLY_SITEGEN = {
    "pages": {"404.html"},
    "feeds": {"rss.xml"},
    "sitemap": {"https://example.org/"},
}
"""Beside the 404 pages of each language sitegen has one of all languages, and the front page has a feed of all. On `/`
Hugo has a page that sends readers on; sitegen's lets them choose, so it stands in the sitemap."""
PARTS = {
    "structured data": b"application/ld+json", "translations for search engines": b'<link rel="alternate" hreflang=',
    "Open Graph": b'<meta property="og:', "facts of articles": b'<meta property="article:',
    "links to feeds": b'type="application/rss+xml"', "ways here": b'class="breadcrumbs"',
    "cards": b'class="card h-entry"', "lines": b'class="line"', "earlier, newer": b'rel="prev"',
    "later, older": b'rel="next"', "contents": b'<details class="contents"', "subjects": b'class="p-category"',
    "partners": b'class="editions"', "related": b'class="related"', "headings": b"<h2 id=", "tables": b"<table",
}
"""Parts of pages, and what they are found by in both sites."""


def different_addresses(hugo: Inventory, sitegen: Inventory) -> list[str]:
    """Pages, feeds and entries of sitemaps that only one of them has, apart from those listed above.

    Further pages of a list are in sitegen's sitemap and not in Hugo's; style sheets and the like are not compared.
    """
    found = []
    for kind in ("pages", "feeds", "sitemap"):
        ours = sitegen.addresses[kind] - ONLY_SITEGEN.get(kind, set())
        if kind == "sitemap":
            ours = {loc for loc in ours if not re.search("/page/[0-9]+/$", loc)}
        theirs = hugo.addresses[kind] - ONLY_HUGO.get(kind, set())
        found += [f"only Hugo has {address} ({kind})" for address in sorted(theirs - ours)]
        found += [f"only sitegen has {address} ({kind})" for address in sorted(ours - theirs)]
    return found


def different_files(one: Path, other: Path) -> list[str]:
    """Paths that only one of two folders has, or whose bytes differ."""
    paths = [{str(file.relative_to(root)) for file in root.rglob("*") if file.is_file()} for root in (one, other)]
    changed = [path for path in paths[0] & paths[1] if (one / path).read_bytes() != (other / path).read_bytes()]
    return sorted(paths[0] ^ paths[1]) + sorted(changed)


def parts(root: Path, pages: list[str]) -> dict[str, int]:
    """How often each of `PARTS` occurs in `pages`."""
    counts = dict.fromkeys(PARTS, 0)
    for page in pages:
        text = (root / page).read_bytes()
        for name, mark in PARTS.items():
            counts[name] += text.count(mark)
    return counts


def different_texts(hugo: Path, sitegen: Path, pages: list[str]) -> list[str]:
    """Those of `pages`, paths of articles, whose texts differ in more than the sign that leads back from a footnote."""
    return [page for page in pages if _words(hugo / page) != _words(sitegen / page)]


def _words(page: Path) -> Counter[str]:
    """The words of an article's text, without its tags."""
    text = page.read_text(encoding="utf-8")
    body = text.split('<div class="e-content">', 1)[1].split('<footer class="article-footer">', 1)[0]
    plain = html.unescape(re.sub("<[^>]*>", " ", body))
    return Counter(word for word in plain.split() if not re.fullmatch("[↩↪]\ufe0e?", word))
