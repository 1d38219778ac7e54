"""The sitemap: its form, and that it lists what may be found and nothing else, as the pages themselves say it."""

import pathlib
import re
import subprocess

from lxml import etree

SCHEMAS = pathlib.Path(__file__).parent / "schemas"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024
DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?")


def validate(files, schema, kind):
    """What xmllint says of files by a schema; `kind` is --schema or --relaxng."""
    faults = []
    for start in range(0, len(files), 200):
        command = [
            "xmllint",
            "--nonet",
            "--noout",
            "--huge",
            kind,
            str(SCHEMAS / schema),
            *map(str, files[start : start + 200]),
        ]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode:
            lines = [line for line in result.stderr.splitlines() if line and not line.endswith(" validates")]
            faults += lines or [f"xmllint ends with {result.returncode}"]
    return faults


def read_sitemap(site, addresses, faults):
    """The entries of the sitemap and of the parts that it names: (address, last change, alternates)."""
    first = site / "sitemap.xml"
    if not first.exists():
        faults.append("sitemap.xml: is not there")
        return []
    if etree.parse(first).getroot().tag != SITEMAP + "sitemapindex":
        return read_part(first, "sitemap.xsd", faults)
    faults += validate([first], "siteindex.xsd", "--schema")
    entries = []
    for element in etree.parse(first).iter(SITEMAP + "loc"):
        file, fault = addresses.file(element.text or "")
        if fault:
            faults.append(f"sitemap.xml: the part {element.text} {fault}")
        else:
            entries += read_part(site / file, "sitemap.xsd", faults)
    return entries


def read_part(file, schema, faults):
    faults += validate([file], schema, "--schema")
    if file.stat().st_size > MOST_BYTES:
        faults.append(f"{file.name}: is longer than {MOST_BYTES} bytes")
    entries = []
    for url in etree.parse(file).getroot().iter(SITEMAP + "url"):
        alternates = [(link.get("hreflang"), link.get("href")) for link in url.iter(XHTML + "link")]
        entries.append((url.findtext(SITEMAP + "loc") or "", url.findtext(SITEMAP + "lastmod"), alternates))
    if len(entries) > MOST_ADDRESSES:
        faults.append(f"{file.name}: has more than {MOST_ADDRESSES} addresses")
    return entries


def judge_sitemap(site, addresses, pages):
    """The faults of the sitemap, and how many addresses it has."""
    faults = []
    entries = read_sitemap(site, addresses, faults)
    by_address = {page.address: page for page in pages}
    seen = set()
    for address, changed, alternates in entries:
        name = f"sitemap.xml: {address}"
        for one in [address, *(href for _, href in alternates)]:
            if fault := addresses.fault(one):
                faults.append(f"{name}: {one} {fault}")
        if address in seen:
            faults.append(f"{name} is there twice")
        seen.add(address)
        page = by_address.get(address)
        if page is None:
            faults.append(f"{name} is no page")
            continue
        if page.is_hidden or page.is_redirect:
            faults.append(f"{name} is hidden from search engines")
        if sorted(alternates) != sorted(page.alternates):
            faults.append(f"{name}: has other translations than the page itself")
        if changed and not DATE.fullmatch(changed):
            faults.append(f"{name}: {changed} is no date")
        if changed != page.modified:
            faults.append(f"{name}: was changed {changed}, and the page says {page.modified}")
    for page in pages:
        if page.is_findable and page.address not in seen:
            faults.append(f"sitemap.xml: lacks {page.address}")
    return faults + judge_robots(site, addresses), len(entries)


def judge_robots(site, addresses):
    """robots.txt names the sitemap and forbids nothing."""
    file = site / "robots.txt"
    if not file.exists():
        return ["robots.txt: is not there"]
    text = file.read_text("utf-8")
    faults = (
        []
        if f"Sitemap: {addresses.base}sitemap.xml" in text.splitlines()
        else ["robots.txt: does not name the sitemap"]
    )
    return faults + (["robots.txt: forbids something"] if re.search(r"^Disallow:\s*\S", text, re.MULTILINE) else [])
