"""Feeds against the site: their formats say the same, and what they tell of is there."""

from collections import defaultdict

from machines.feeds import NAMES, content_of
from machines.links import resolve
from machines.sitemap import validate


def feed_files(addresses):
    """The files of all feeds, in order."""
    return sorted(file for file in addresses.files if file.rpartition("/")[2] in NAMES)


def validate_feeds(site, files):
    """The faults of feeds in XML by their grammars."""
    faults = []
    for name, schema in (("feed.xml", "atom.rng"), ("rss.xml", "rss.rng")):
        chosen = [site / file for file in files if file.rpartition("/")[2] == name]
        if chosen:
            faults += validate(chosen, schema, "--relaxng")
    return faults


def judge_feeds(site, addresses, feeds, pages):
    """The faults of feeds that are sound by themselves."""
    by_address = {page.address: page for page in pages}
    faults = disagreements(feeds) + identity_faults(feeds)
    checked = {}
    for feed in feeds:
        name = f"/{feed.file}"
        if feed.own != addresses.of(feed.file):
            faults.append(f"{name}: says that its address is {feed.own}")
        if feed.home not in by_address:
            faults.append(f"{name}: its page {feed.home} is not there")
        elif feed.language and by_address[feed.home].language != feed.language:
            faults.append(f"{name}: is in {feed.language}, its page in {by_address[feed.home].language}")
        for entry in feed.entries:
            page = by_address.get(entry.address)
            if page is None or page.kind != "article":
                faults.append(f"{name}: {entry.address} is not the page of a column")
                continue
            if entry.language and entry.language != page.language:
                faults.append(f"{name}: {entry.address} is not in {entry.language}")
            if feed.format == "atom" and not page.is_hidden and page.alternates:
                expected = sorted(href for code, href in page.alternates if code not in ("x-default", page.language))
                if list(entry.translations) != expected:
                    faults.append(f"{name}: {entry.address} has other translations than its page")
            # The same text stands in many feeds.
            if (entry.address, entry.html) not in checked:
                checked[entry.address, entry.html] = content_faults(entry, page, addresses, by_address)
            faults += [f"{name}: {entry.address}: {fault}" for fault in checked[entry.address, entry.html]]
    return faults + unnamed_faults(feeds, addresses, pages)


def content_faults(entry, page, addresses, by_address):
    references, faults = content_of(entry, page)
    targets, unresolved = resolve(references, entry.address, addresses)
    for file, fragment, written in targets:
        other = by_address.get(addresses.of(file))
        if fragment and other and fragment not in other.ids and not other.has_id(fragment):
            faults.append(f"{written} names a part that is not there")
    return faults + unresolved


def disagreements(feeds):
    """The formats of one feed have the same entries in the same order."""
    faults, groups = [], defaultdict(list)
    for feed in feeds:
        groups[feed.file.rpartition("/")[0]].append(feed)
    for folder, group in groups.items():
        said = [
            [
                (entry.id, entry.title.strip(), entry.address, entry.published, entry.html.strip())
                for entry in feed.entries
            ]
            for feed in group
        ]
        if any(entries != said[0] for entries in said):
            faults.append(f"/{folder}: its feeds do not say the same")
        if len({feed.title for feed in group}) > 1 or len({feed.home for feed in group}) > 1:
            faults.append(f"/{folder}: its feeds have different titles or pages")
        if len(group) < len(NAMES):
            faults.append(f"/{folder}: lacks a feed in one of the formats")
    return faults


def identity_faults(feeds):
    """One id is one address in all feeds, and the other way round."""
    addresses, ids = {}, {}
    faults = []
    for feed in feeds:
        for entry in feed.entries:
            if addresses.setdefault(entry.id, entry.address) != entry.address:
                faults.append(f"/{feed.file}: {entry.id} has two addresses")
            if ids.setdefault(entry.address, entry.id) != entry.id:
                faults.append(f"/{feed.file}: {entry.address} has two ids")
    return faults


def unnamed_faults(feeds, addresses, pages):
    """Pages name feeds that are there, and every feed is named by a page."""
    files, named, faults = {feed.file for feed in feeds}, set(), []
    for page in pages:
        for address in page.feeds:
            file, _ = addresses.file(address)
            named.add(file)
            if file not in files:
                faults.append(f"{page.address}: names the feed {address}, which is not there")
    return faults + [f"/{file}: no page names this feed" for file in sorted(files - named)]
