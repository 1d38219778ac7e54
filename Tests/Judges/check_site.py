#!/usr/bin/env python3
"""Judges a built site as its readers' browsers show it: `check_site.py SITE --sitegen PROGRAM`.

1. The pages are chosen: every kind, and everything that stands on any page, in each language.
2. Each is opened in Chromium and judged: messages and requests, axe, contrast, layout, ink (page_judges.py); the weight
   and the letters of its fonts, and where its signs point (type_judges.py, which first shows that it can see).
3. The weight of the articles is added up (weight.py), how far down their text begins (first_line.py), and how far they
   move when their font is late (late_font.py).
4. The reader's choices are made and kept (choices.py), colours are forced on the pages (forced_colors.py), and they are
   read as older browsers do (old_browsers.py).
5. A site of sentences that mix scripts is built, and the order of what is seen compared (bidi.py). Kinds of pages
   that the judged site lacks, such as redirects, are judged there.

Every fault names its page and place; a picture of each faulty page goes to .build/judges. Exit code 1 with faults.
"""

import argparse
import pathlib
import queue
import shutil
import sys
import threading
import time

import bidi
import choices
import late_font
import old_browsers
import page_judges
import type_judges
from browser import PICTURES, Browser
from first_line import judge_first_lines
from forced_colors import judge_forced_colors
from pages import choose_pages, read_pages
from server import Server
from weight import judge_weight

BROWSERS = 2


def judge_page(browser, page, lowest):
    """All faults of one page."""
    browser.set_width(360)
    browser.set_scheme("light")
    faults = browser.open(page.path + ("?still" if page.kind == "redirect" else ""))
    faults += type_judges.judge_fonts(browser, page)
    faults += type_judges.judge_signs(browser)
    faults += page_judges.judge_contrast(browser, lowest)
    faults += page_judges.judge_layout(browser)
    faults += page_judges.judge_ink(browser)
    faults += page_judges.judge_accessibility(browser)
    faults += browser.complaints()
    if faults:
        faults[-1] += f"\n    picture: {browser.take_picture(page.path)}"
    return [f"{page.name}: {fault}" for fault in faults]


def judge_pages(origin, pages, lowest):
    """The faults of all pages, in the pages' order; two browsers share the work."""
    waiting, faults, failures = queue.Queue(), {}, []
    for page in pages:
        waiting.put(page)

    def work():
        try:
            with Browser(origin) as browser:
                while True:
                    page = waiting.get_nowait()
                    faults[page.path] = judge_page(browser, page, lowest)
        except queue.Empty:
            pass
        except BaseException as failure:  # a thread must not die in silence, not even by SystemExit
            failures.append(failure)

    threads = [threading.Thread(target=work) for _ in range(BROWSERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return [fault for page in pages for fault in faults[page.path]]


def prove_type(origin, pages):
    """Lets the judges of type show on a page in Urdu, or on any with breadcrumbs, that they can see."""
    pages = [page for page in pages if page.kind == "article"]
    pages.sort(key=lambda page: not page.language.startswith("ur"))
    if pages:
        with Browser(origin) as browser:
            type_judges.prove(browser, pages[0])


def judge_choices(origin, pages):
    """The faults of the panel with the reader's choices, on a page of each kind that has it in each language."""
    having = {(page.language, page.kind): page for page in pages if ".switches" in page.parts}
    with Browser(origin) as browser:
        return [fault for page in having.values() for fault in choices.judge_choices(browser, page)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--sitegen", required=True, help="the program that builds the site of mixed sentences")
    parser.add_argument("--only", help="judge only pages with this in their address")
    options = parser.parse_args()
    shutil.rmtree(PICTURES, ignore_errors=True)

    pages = read_pages(options.site)
    chosen = choose_pages(pages) if pages else sys.exit(f"there is no page in {options.site}")
    if options.only:
        chosen = [page for page in pages if options.only in page.path]
    kinds = {page.kind for page in pages}
    cases = bidi.read_cases()
    mixed = bidi.build_site(options.sitegen, cases)
    lacking = choose_pages([page for page in read_pages(mixed) if page.kind not in kinds])

    began = time.monotonic()
    lowest = {}
    with Server(options.site) as server:
        prove_type(server.origin, chosen)
        faults = judge_pages(server.origin, chosen, lowest)
        late, first_lines = judge_first_lines(server.origin, pages)
        faults += late + judge_choices(server.origin, chosen) + judge_forced_colors(server.origin, chosen)
    failing, old = old_browsers.judge_old_browsers(options.site, chosen)
    moving, moved = late_font.judge_late_font(options.site, pages)
    with Server(mixed) as server:
        faults += judge_pages(server.origin, lacking, lowest)
    kinds.update(page.kind for page in lacking)
    chosen += lacking
    print(f"{len(chosen)} of {len(pages)} pages judged, {len(kinds)} kinds, {time.monotonic() - began:.0f} s")
    for (scheme, what), (ratio, place) in sorted(lowest.items()):
        print(f"lowest contrast, {scheme}, {what}: {ratio} at {place}" + (" (aim: 7)" if ratio < 7 else ""))

    heavy, remark = judge_weight(options.site, pages)
    print(remark, first_lines, old, moved, sep="\n")
    began = time.monotonic()
    disordered, remark = bidi.judge_order(mixed, cases)
    print(f"{remark}, {time.monotonic() - began:.0f} s")

    faults += failing + moving + heavy + disordered
    for fault in faults:
        print(f"check-site: {fault}", file=sys.stderr)
    print(f"{len(faults)} faults" if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
