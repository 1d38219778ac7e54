"""The site in browsers that know less: from Chrome 95 on everything works, and at Chrome 80 the text has its margins.

The pages are served with the style sheets that such a browser would understand (old_css.py).
"""

import functools

import old_css
import page_judges
from browser import Browser
from server import Server

EVERYTHING, TEXT = 95, 80
# Less than this, in px, and two paragraphs or the text and the window's edge run into each other.
LEAST = 4
PAPER = "return getComputedStyle(document.body).backgroundColor"
CHOOSE = "document.documentElement.dataset.theme = arguments[0]"
SHOWN = """
return [...document.querySelectorAll('.parallel .row:not(footer)')].map(
  row => [...row.children].map(cell => cell.offsetHeight > 0))
"""


def judge_rhythm(browser):
    """Paragraphs stand apart, and the text does not touch the window."""
    found = browser.run("rhythm")
    faults = []
    if found["pairs"] and found["between"] < LEAST:
        faults.append(f"{found['between']} px between two paragraphs")
    if found["beside"] is not None and found["beside"] < LEAST:
        faults.append(f"{found['beside']} px between the text and the edge")
    return faults


def judge_colours(browser):
    """Day and night differ, in every text legible, and the reader's choice goes before the machine's."""
    paper, faults = {}, page_judges.judge_contrast(browser, {})
    for scheme in page_judges.SCHEMES:
        browser.set_scheme(scheme)
        for choice in ("auto", *page_judges.SCHEMES):
            browser.driver.execute_script(CHOOSE, choice)
            paper[scheme, choice] = browser.driver.execute_script(PAPER)
    browser.driver.execute_script("delete document.documentElement.dataset.theme")
    browser.set_scheme("light")
    day, night = paper["light", "auto"], paper["dark", "auto"]
    if day == night:
        faults.append(f"the page is {day} by day and by night")
    for scheme in page_judges.SCHEMES:
        if (paper[scheme, "light"], paper[scheme, "dark"]) != (day, night):
            faults.append(f"{scheme}: the reader's choice of colours does not hold")
    return faults


def judge_switch(browser):
    """On a telephone the page of both editions shows both or one of them, whichever is chosen."""
    faults = []
    browser.set_width(360)
    for choice, wanted in (("show-1", [True, False]), ("show-2", [False, True]), ("show-both", [True, True])):
        browser.driver.find_element("id", choice).click()
        rows = browser.driver.execute_script(SHOWN)
        wrong = [row for row in rows if len(row) == 2 and row != wanted]
        if not rows or wrong:
            faults.append(f"#{choice} shows {wrong[:1]} in {len(wrong)} of {len(rows)} rows, not {wanted}")
    return faults


def judge_page(browser, page, version):
    browser.set_width(360)
    browser.set_scheme("light")
    faults = browser.open(page.path)
    if page.kind == "article":
        faults += judge_rhythm(browser)
    if version >= EVERYTHING:
        faults += judge_colours(browser)
        browser.set_width(360)
        faults += browser.run("overflow")
        if page.kind == "parallel":
            faults += judge_switch(browser)
    return [f"Chrome {version}: {page.name}: {fault}" for fault in faults]


def judge_old_browsers(site, pages):
    """One page of each kind in each language; gives faults and a remark."""
    old_css.judge_itself()
    try:
        for file in sorted(site.rglob("*.css")):
            old_css.age_sheet(file.read_text("utf-8"), EVERYTHING)
    except old_css.Unlisted as fault:
        return [f"{file.relative_to(site)}: {fault}"], "not read as older browsers would"
    faults, chosen = [], {}
    for page in pages:
        chosen.setdefault((page.language, page.kind), page)
    for version in (EVERYTHING, TEXT):
        aged = functools.partial(old_css.age_sheet, version=version)
        with Server(site, aged) as server, Browser(server.origin) as browser:
            for page in (page for page in chosen.values() if page.kind != "redirect"):
                faults += judge_page(browser, page, version)
    return faults, f"{len(chosen)} pages read as Chrome {EVERYTHING} and Chrome {TEXT} would"
