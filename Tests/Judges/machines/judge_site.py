"""All judgements on what a built site says to programs."""

import concurrent.futures
import functools
import os
import pathlib

from machines.addresses import Addresses
from machines.feed_agreement import feed_files, judge_feeds, validate_feeds
from machines.feeds import read_feed
from machines.heads import judge_alternates, judge_open_graph_locales, judge_uniqueness
from machines.links import judge_fragments, judge_style_sheets
from machines.old_addresses import judge_old_addresses, pages_of
from machines.page_record import judge_page
from machines.sitemap import judge_sitemap
from machines.structured_data import judge_graph


class Report:
    """Faults, and what was looked at, so that a judgement on nothing is seen."""

    def __init__(self):
        self.faults = []
        self.counts = {}

    def text(self):
        return ", ".join(f"{count:,} {name}" for name, count in self.counts.items())


def files_of(site):
    """Every file of a site by its path; sitegen's own list of them is no part of the site."""
    found = set()
    for folder, _, names in os.walk(site):
        found.update(os.path.relpath(os.path.join(folder, name), site) for name in names)
    return found - {".sitegen-files"}


def judge_site(site, source, base=None, jobs=None):
    """Judges the site in a folder against its source; `base` is its address when it is not that of site.yml."""
    site, report = pathlib.Path(site), Report()
    base = base or source.base_url
    addresses = Addresses(base if base.endswith("/") else base + "/", files_of(site))
    html = sorted(file for file in addresses.files if file.endswith(".html"))
    feeds = feed_files(addresses)
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        judge = functools.partial(judge_page, site, addresses=addresses, languages=set(source.languages))
        reading = pool.map(functools.partial(read_feed, site), feeds, chunksize=4)
        pages = list(pool.map(judge, html, chunksize=64))
        read = list(reading)
    report.faults += [fault for page in pages for fault in page.faults]
    report.faults += judge_whole(site, source, addresses, pages, report)
    report.faults += [fault for _, faults in read for fault in faults]
    report.faults += validate_feeds(site, feeds)
    report.faults += judge_feeds(site, addresses, [feed for feed, _ in read if feed], pages)
    report.counts |= {
        "feeds": len(feeds),
        "entries": sum(len(feed.entries) for feed, _ in read if feed),
        "pages": len(pages),
        "links": sum(len(page.targets) for page in pages),
        "files": len(addresses.files),
    }
    return report


def judge_whole(site, source, addresses, pages, report):
    """The judgements for which all pages are needed."""
    faults = judge_uniqueness(pages) + judge_alternates(pages, source.standard) + judge_open_graph_locales(pages)
    faults += judge_fragments(pages) + judge_style_sheets(site, addresses)
    faults += judge_graph({page.address: page.data for page in pages})
    in_sitemap, report.counts["addresses in the sitemap"] = judge_sitemap(site, addresses, pages)
    redirects, report.counts["questions to hosts"] = judge_old_addresses(site, addresses, source, pages)
    report.counts["pages with translations"] = sum(bool(page.alternates) for page in pages)
    report.counts["objects of JSON-LD"] = sum(len(page.data.defined) for page in pages)
    return faults + in_sitemap + redirects + judge_columns(source, pages)


def judge_columns(source, pages):
    """Every document has a page with its title, and names just those editions of the work that are there."""
    faults, groups = [], {}
    for path, page in pages_of(source, pages):
        if page is None:
            faults.append(f"{path}: has no page with its title")
    found = dict(pages_of(source, pages))
    for document in source.documents:
        if not document.is_hidden:
            groups.setdefault(document.key, []).append(document)
    for group in groups.values():
        expected = {document.language for document in group} if len(group) > 1 else set()
        for document in group:
            page = found.get(document.path)
            named = {code for code, _ in page.alternates} - {"x-default"} if page else expected
            if named != expected:
                faults.append(f"{page.address}: names translations into {sorted(named)}, and has {sorted(expected)}")
    return faults
