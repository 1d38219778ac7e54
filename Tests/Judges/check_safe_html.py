#!/usr/bin/env python3
"""Judges what becomes of hostile HTML in Markdown: `check_safe_html.py --sitegen PROGRAM`.

1. html5lib reads each text that sitegen renders: no element, attribute or address that is not on the list, and the
   words behind the vector are there.
2. Chromium shows all of them without any policy, and each element is sent the events that authors' handlers wait for:
   nothing runs, and no other host is asked for anything.
3. Tells itself that it would see all that: a page in which the vectors stand as they are must be found bad.
"""

import argparse
import concurrent.futures
import pathlib
import re
import shlex
import subprocess
import sys
from urllib.parse import unquote

import html5lib
from browser import Browser
from html_vectors import vectors
from server import Server

FOLDER = pathlib.Path(".build/judges-safe-html")
ELEMENTS = set(
    "p br wbr em strong b i u s del ins sub sup small mark abbr cite q kbd code pre span bdi bdo div section article aside "
    "a ul ol li dl dt dd blockquote figure figcaption img picture table caption colgroup col thead tbody tfoot tr td th "
    "details summary h2 h3 h4 h5 h6 hr time ruby rt rp audio video source track".split()
)
# What sitegen writes itself: headings as they were typed, boxes of tasks.
OWN_ELEMENTS = {"h1", "input", "label"}
ATTRIBUTES = set(
    "lang dir id class href title src alt width height datetime colspan rowspan scope open start value type kind controls "
    "poster cite".split()
)
OWN_ATTRIBUTES = set(
    "role tabindex aria-label srcset sizes loading decoding fetchpriority checked disabled hreflang".split()
)
SCHEME = re.compile(r"^[\x00-\x20]*([a-z][a-z0-9+.\-\t\n\r]*):", re.I)
SAFE_SCHEMES = {"http", "https", "mailto", "tel", "feed", "view-source", "jar", "livescript"}

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
<script>window.hits = 0; window.hit = () => {{ window.hits += 1 }};
window.alert = window.confirm = window.prompt = window.hit;
addEventListener("click", event => event.preventDefault(), true);</script>
<body>{}</body></html>"""

EVENTS = """
for (const element of document.body.querySelectorAll("*"))
  for (const name of ["click", "mouseover", "focus", "input", "toggle", "error", "load", "start"])
    element.dispatchEvent(new Event(name, {bubbles: true, cancelable: true}));
return window.hits;
"""


def render(sitegen, text, language):
    run = subprocess.run(
        [*sitegen, "markdown", "--lang", language], input=text.encode(), capture_output=True, timeout=60
    )
    return run.stdout.decode() if run.returncode == 0 else None


def faults_of(html):
    """What html5lib finds in a rendered text that may not be there."""
    tree = html5lib.parseFragment(html, container="body", treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            yield f"a comment: {element.text!r}"
            continue
        if element.tag == "DOCUMENT_FRAGMENT":
            continue
        if element.tag not in ELEMENTS | OWN_ELEMENTS:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES | OWN_ATTRIBUTES:
                yield f"{name}= in <{element.tag}>"
            scheme = SCHEME.match(unquote(value)) if name in ("href", "src", "poster", "cite") else None
            if scheme and re.sub(r"\s", "", scheme[1]).lower() not in SAFE_SCHEMES:
                yield f"{name}={value!r}"
    if "AFTER" not in "".join(tree.itertext()):
        yield "the words behind it are gone"


def show(browser, name, bodies):
    """Whether anything ran, and the requests to other hosts, of a page with these bodies."""
    (FOLDER / f"{name}.html").write_text(PAGE.format("\n".join(bodies)), "utf-8")
    complaints = browser.open(f"/{name}.html")
    hits = browser.driver.execute_script(EVENTS)
    return hits, [line for line in complaints + browser.complaints() if line.startswith("asks another host")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True)
    sitegen = shlex.split(parser.parse_args().sitegen)
    jobs = [(text, language) for language in ("en", "ur") for text in vectors()]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        pages = list(pool.map(lambda job: render(sitegen, *job), jobs))
    faults = []
    for (text, language), html in zip(jobs, pages):
        if html is None:
            faults.append(f"{language}: {text!r}: sitegen ended with an error")
            continue
        faults += [f"{language}: {text!r}: {fault}" for fault in faults_of(html)]
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n")
    with Server(FOLDER) as server, Browser(server.origin) as browser:
        hits, requests = show(browser, "rendered", [f"<div>{html}</div>" for html in pages if html])
        faults += [f"{hits} handlers or scripts ran"] if hits else []
        faults += requests
        hits, requests = show(browser, "as-typed", ["<img src=x onerror=hit()>", "<img src=//elsewhere.invalid/x>"])
        if not hits or not requests or not list(faults_of("<p onclick=x>")):
            faults.append("the judge is blind")
    print("\n".join(faults[:40]))
    print(f"{len(jobs)} hostile texts: {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
