"""Feeds: each by the grammar of its format and by a reader, and the three formats of a feed against each other."""

import datetime
import email.utils
import html
import json
import re
import pathlib
from dataclasses import dataclass

import feedparser
import jsonschema
import lxml.html

from machines.addresses import BIDI_CONTROLS
from machines.directions import direction_of, mark_fault
from machines.page_facts import references_of

SCHEMA = json.loads((pathlib.Path(__file__).parent / "schemas/json-feed.json").read_text("utf-8"))
JSON_FEED = jsonschema.Draft202012Validator(SCHEMA)
NAMES = {"feed.xml": "atom", "rss.xml": "rss", "feed.json": "json"}


@dataclass
class Entry:
    id: str
    title: str
    address: str
    language: str | None
    published: float | None
    updated: float | None
    html: str
    # The pages of its translations.
    translations: tuple = ()


@dataclass
class Feed:
    file: str
    format: str
    title: str
    language: str | None
    home: str
    own: str
    updated: float | None
    entries: list


def seconds(written):
    """The moment of a date in RFC 3339 or RFC 822; a wrong day of the week is a fault."""
    if written is None:
        return None
    if written[:4].isdigit():
        return datetime.datetime.fromisoformat(written).timestamp()
    moment = email.utils.parsedate_to_datetime(written)
    if moment.strftime("%a") != written[:3]:
        raise ValueError(f"{written} is another day of the week")
    return moment.timestamp()


def title_of(element, kind):
    """A title as letters: Atom says of one that could be mistaken for HTML that it is HTML."""
    title = element.get("title", "")
    is_html = kind == "atom" and element.get("title_detail", {}).get("type") == "text/html"
    return html.unescape(title) if is_html else title


def looks_faults(file, data):
    """What the W3C's feed validator says of texts and prefixes (feedvalidator, validators.py and base.py)."""
    faults = []
    text = data.decode("utf-8")
    if re.search(r'xmlns:\w+="http://www.w3.org/1999/xhtml"', text):
        faults.append(f"/{file}: gives elements of XHTML a prefix, which old programs stumble over")
    if file.endswith("rss.xml"):
        for found in re.findall(r"<(?:title|category)>[^<]*(&(?:amp|lt);)", text):
            faults.append(f"/{file}: has {found} in a plain text, which some readers take for HTML")
        for written in re.findall(r"<item.*?<description>([^<]*)", text, re.DOTALL):
            read = html.unescape(written)
            if re.search(r"<|&(?!(?:#\d+|#x[0-9a-fA-F]+|\w+);)", read):
                faults.append(f"/{file}: has a description that is no HTML: {read!a}")
    else:
        for element, written in re.findall(r"<(title|subtitle|summary)>([^<]*)", text):
            if re.search(r"</?\w|&#?\w", html.unescape(written)):
                faults.append(f"/{file}: has a {element} that could be HTML and does not say so: {written!a}")
    return faults


def read_xml(file, data, kind, faults):
    """A feed as feedparser reads it, with its addresses as they stand there."""
    read = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if read.bozo:
        faults.append(f"/{file}: feedparser says {read.bozo_exception}")
    if read.version != {"atom": "atom10", "rss": "rss20"}[kind]:
        faults.append(f"/{file}: feedparser takes it for {read.version}")
    faults += looks_faults(file, data)
    feed = read.feed
    entries = []
    for item in read.entries:
        content = item.get("content", [{}])[0]
        entries.append(
            Entry(
                item.get("id", ""),
                title_of(item, kind),
                item.get("link", ""),
                item.get("title_detail", {}).get("language") if kind == "atom" else feed.get("language"),
                seconds(item.get("published")),
                seconds(item.get("updated")),
                content.get("value", ""),
                tuple(sorted(link.href for link in item.get("links", []) if link.rel == "related")),
            )
        )
    own = [link.href for link in feed.get("links", []) if link.rel == "self"]
    return Feed(
        file,
        kind,
        title_of(feed, kind),
        feed.get("language"),
        feed.get("link", ""),
        own[0] if len(own) == 1 else "",
        seconds(feed.get("updated")),
        entries,
    )


def read_json(file, data, faults):
    try:
        feed = json.loads(data)
    except ValueError as fault:
        faults.append(f"/{file}: is not JSON: {fault}")
        return None
    found = [f"/{file}: {error.json_path}: {error.message[:200]}" for error in JSON_FEED.iter_errors(feed)]
    faults += found
    if found:
        return None
    entries = [
        Entry(
            item["id"],
            item["title"],
            item["url"],
            item["language"],
            seconds(item["date_published"]),
            seconds(item["date_modified"]),
            item.get("content_html", ""),
        )
        for item in feed["items"]
    ]
    return Feed(
        file, "json", feed["title"], feed.get("language"), feed["home_page_url"], feed["feed_url"], None, entries
    )


def read_feed(site, file):
    """The feed of a file, or None, and the faults that it has by itself."""
    faults = []
    data = (site / file).read_bytes()
    kind = NAMES[file.rpartition("/")[2]]
    try:
        feed = read_json(file, data, faults) if kind == "json" else read_xml(file, data, kind, faults)
    except ValueError as fault:
        return None, [*faults, f"/{file}: a date cannot be read: {fault}"]
    if feed:
        faults += [f"/{file}: {fault}" for fault in feed_faults(feed)]
    return feed, faults


def feed_faults(feed):
    """What is wrong with a feed by itself."""
    faults = []
    if feed.language and (fault := mark_fault(feed.title, direction_of(feed.language))):
        faults.append(f"its title {fault}: {feed.title!a}")
    ids = [entry.id for entry in feed.entries]
    if len(set(ids)) < len(ids):
        faults.append("has an id twice")
    moments = [entry.updated if entry.updated is not None else entry.published for entry in feed.entries]
    if feed.updated is not None and feed.entries and feed.format == "atom" and feed.updated != max(moments):
        faults.append("was updated at another time than the last of its entries")
    published = [entry.published for entry in feed.entries]
    if None in published or published != sorted(published, reverse=True):
        faults.append("does not begin with the newest column")
    for entry in feed.entries:
        faults += [f"{entry.address}: {fault}" for fault in entry_faults(entry, feed)]
    return faults


def entry_faults(entry, feed):
    faults = []
    if BIDI_CONTROLS.search(entry.id + entry.address):
        faults.append("its id or address holds a control that turns text around")
    if entry.updated is not None and entry.updated < entry.published:
        faults.append("was changed before it was published")
    if entry.language and (fault := mark_fault(entry.title, direction_of(entry.language))):
        faults.append(f"its title {fault}: {entry.title!a}")
    if feed.language and entry.language != feed.language:
        faults.append(f"is in {entry.language}, in a feed in {feed.language}")
    return faults


def content_of(entry, page):
    """The addresses in the text of an entry, and its faults; `page` is the page that it tells of."""
    if not entry.html:
        return set(), ["has no text"]
    faults = []
    parts = lxml.html.fragments_fromstring(entry.html)
    parts = [part for part in parts if not isinstance(part, str) or part.strip()]
    wrapper = parts[0] if len(parts) == 1 and not isinstance(parts[0], str) else None
    if wrapper is None or wrapper.tag != "div":
        return set(), ["its text does not stand in one <div>"]
    if (wrapper.get("lang"), wrapper.get("dir")) != (page.language, direction_of(page.language)):
        faults.append(f"its text says lang={wrapper.get('lang')} dir={wrapper.get('dir')}")
    references = set()
    for element in wrapper.iter():
        if isinstance(element.tag, str):
            references.update(references_of(element))
            if element.tag == "script" or any(name.startswith("on") for name in element.attrib):
                faults.append(f"its text has a script: <{element.tag}>")
    for reference in sorted(references):
        if not reference.startswith(("https://", "http://", "mailto:", "tel:", "data:")):
            faults.append(f"its text has the address {reference}, which leads nowhere outside the site")
    return references, faults
