"""How far a page moves when its web font comes late, on a machine that has no Nastaliq of its own."""

import re

from browser import Browser
from server import Server

# A column must stay where it is while it is read; for lists Google's bar for a good page holds.
MOST, MOST_OF_LISTS = 0.05, 0.1
# In seconds: long enough for the page to be painted in the fonts that stand in.
DELAY = 1
MOVED = """
const done = arguments[0];
let moved = 0;
new PerformanceObserver((list) => {
  for (const shift of list.getEntries()) moved += shift.value;
}).observe({ type: "layout-shift", buffered: true });
document.fonts.ready.then(() => setTimeout(() => done(moved), 300));
"""


def hide_nastaliq(sheet):
    """A style sheet that finds no Nastaliq among the fonts of the machine."""
    sheet = re.sub(r'local\("[^"]*Nastaliq[^"]*"\)', 'local("none")', sheet)
    return re.sub(r'"(Noto Nastaliq Urdu|Jameel Noori Nastaleeq|Urdu Typesetting)"', '"none"', sheet)


def shrink_stand_ins(sheet):
    """The same with fonts standing in that are far too small, so that a page must move."""
    return re.sub(r"size-adjust: \d+%", "size-adjust: 40%", hide_nastaliq(sheet))


def measure(site, pages, restyle, delay=DELAY):
    """The layout shift of each page at 360 px."""
    moved = {}
    with Server(site, restyle, font_delay=delay) as server, Browser(server.origin) as browser:
        for page in pages:
            browser.set_width(360, 640)
            browser.driver.get(server.origin + page.path)
            moved[page.name] = browser.driver.execute_async_script(MOVED)
    return moved


def judge_late_font(site, pages):
    """All columns in Urdu, and a page of each other kind; gives faults and a remark."""
    urdu = [page for page in pages if page.language.startswith("ur")]
    columns = [page for page in urdu if page.kind == "article"]
    others = list({page.kind: page for page in urdu if page.kind != "article"}.values())
    if not columns:
        return [], "no column in Urdu"
    # On a slow machine too the first page of a browser is painted by then.
    if max(measure(site, columns[:1], shrink_stand_ins, delay=4 * DELAY).values()) <= MOST:
        return ["late_font.py does not see a page move"], "shifts not measured"
    moved = measure(site, columns + others, hide_nastaliq)
    faults = []
    for page in columns + others:
        allowed = MOST if page.kind == "article" else MOST_OF_LISTS
        if moved[page.name] > allowed:
            faults.append(f"{page.name}: moves by {moved[page.name]:.3f} with a late font; {allowed} is allowed")
    most = max((page.name for page in columns), key=moved.get)
    return faults, f"{len(moved)} pages with a late font: a column moves by {moved[most]:.3f} at the most, {most}"
