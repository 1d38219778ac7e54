"""Chooses the pages to judge from what the site's pages are made of, so that a new kind is judged unasked."""

import html.parser
import pathlib
from dataclasses import dataclass, field


@dataclass
class Page:
    """A page of the site: its address, its language, its kind and everything that stands on it."""

    path: str
    language: str = ""
    kind: str = "redirect"
    parts: set = field(default_factory=set)

    @property
    def name(self):
        return f"{self.path} ({self.kind}, {self.language})"


class PageReader(html.parser.HTMLParser):
    """Notes the language, the kind, and each element and class of a page."""

    def __init__(self, page):
        super().__init__()
        self.page = page

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "html":
            self.page.language = attributes.get("lang") or ""
        if tag == "body":
            kinds = [name for name in classes if name.startswith("kind-")]
            self.page.kind = kinds[0].removeprefix("kind-") if kinds else "other"
        elif tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
            self.page.parts.add("refresh")
        self.page.parts.update([tag, *(f".{name}" for name in classes)])


def read_pages(site):
    """All HTML pages of a built site, in the order of their addresses."""
    pages = []
    for file in sorted(pathlib.Path(site).rglob("*.html")):
        path = "/" + file.relative_to(site).as_posix()
        page = Page(path.removesuffix("index.html"))
        PageReader(page).feed(file.read_text("utf-8"))
        if "refresh" in page.parts:
            page.kind = "redirect"
        elif page.kind == "redirect":
            page.kind = "other"
        # The second page of a list has a pager and titles of its own.
        if "/page/" in page.path:
            page.kind += "-continued"
        pages.append(page)
    return pages


def choose_pages(pages):
    """A small set in which every kind of page and every element and class occurs in each language."""

    def features(page):
        return {(page.language, page.kind)} | {(page.language, part) for part in page.parts}

    wanted = set().union(*(features(page) for page in pages))
    chosen = []
    while wanted:
        best = max(pages, key=lambda page: len(features(page) & wanted))
        chosen.append(best)
        wanted -= features(best)
    return sorted(chosen, key=lambda page: page.path)
