"""Judges what a browser shows of previews: one Chromium, its tabs left alone while files are saved."""

import contextlib
import time

import preview_follow
from browser import Browser
from checks import wait_until
from preview import Preview
from preview_faults import broken_title, other_bytes
from preview_life import new_site
from preview_tabs import OVERLAY, PAGES, Tabs, said

PHONE = 360


def broken_and_mended(tabs, site, preview):
    """Broken YAML lies over the old page, and any other; when it is mended it goes, and the new text comes."""
    tabs.open(preview.origin + PAGES["ur"])
    site.write("river", "ur", said("ur", "before"))
    if not tabs.waits_for_text(said("ur", "before")):
        yield "the text before is not shown"
    with broken_title(site):
        if not tabs.waits_for_errors():
            yield "nothing is laid over the page"
        if not tabs.waits_for_text(said("ur", "before"), 0):
            yield "the old page is gone"
        if not tabs.waits_for("over.textContent.includes('river.ur.md')", 0):
            yield "the place is not named"
        for target in ("/en/", "/ur/columns/", PAGES["en"], "/ur/nothing/"):
            tabs.open(preview.origin + target)
            if not tabs.waits_for_errors() or not tabs.waits_for("document.querySelector('h1')", 0):
                yield f"{target} has no page, or nothing over it"
        tabs.open(preview.origin + PAGES["ur"])
        tabs.waits_for_errors()
    if not tabs.waits_for_no_errors():
        yield "mended, and it still lies over the page"
    site.write("river", "ur", said("ur", "after"))
    if not tabs.waits_for_text(said("ur", "after")):
        yield "the text after is not shown"


def overlay_is_reached(tabs, site, preview):
    """What lies over the page is closed by its button and by Escape, stays closed, and opens from the badge."""
    with broken_title(site):
        tabs.open(preview.origin + PAGES["ur"])
        if not tabs.waits_for_errors():
            yield "nothing is laid over the page"
            return
        tabs.ask(f"{OVERLAY} over.querySelector('.close').click()")
        if not tabs.waits_for("!over.querySelector('section') && over.querySelector('.badge')", 1):
            yield "its button does not close it"
        tabs.ask(f"{OVERLAY} over.querySelector('.badge').click()")
        if not tabs.waits_for_errors(1):
            yield "the badge does not open it"
        tabs.ask(f"{OVERLAY} over.querySelector('section .body').dispatchEvent("
                 "new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}))")
        if not tabs.waits_for("!over.querySelector('section')", 1):
            yield "Escape does not close it"
    tabs.waits_for_no_errors()


def started_broken(tabs, site, preview_of):
    """A tab of a preview that starts on a broken site shows what is wrong, and the page when it is mended."""
    with contextlib.ExitStack() as stack:
        with broken_title(site):
            preview = stack.enter_context(preview_of(site))
            tabs.open(preview.origin + PAGES["ur"])
            if not tabs.waits_for("`${document.body.textContent}${over?.textContent}`.includes('river.ur.md')"):
                yield "it does not say what is wrong"
        if not tabs.waits_for("document.querySelector('h1')?.textContent.includes('دریا')"):
            yield "the page does not come"
        if not tabs.waits_for_no_errors():
            yield "what was wrong still lies over it"


def styles_are_swapped(tabs, site, preview):
    """A change of CSS swaps the style sheet, and the page is not loaded again."""
    style = next((site.folder / "themes/own/assets").rglob("waraq.css"))
    for language, colour in (("en", "rgb(1, 2, 3)"), ("ur", "rgb(4, 5, 6)")):
        tabs.open(preview.origin + PAGES[language])
        time.sleep(0.3)
        tabs.ask("window.stays = 1")
        style.write_bytes(style.read_bytes() + f"\nh1 {{ color: {colour}; }}\n".encode())
        if not tabs.waits_for(f"getComputedStyle(document.querySelector('h1')).color == '{colour}'"):
            yield f"{language}: the colour is old"
        time.sleep(0.3)
        if not tabs.waits_for("window.stays", 0):
            yield f"{language}: the page was loaded again"
        if not tabs.waits_for("new Set([...document.querySelectorAll('link[rel~=stylesheet]')].map(l => l.href)).size"
                              " == document.querySelectorAll('link[rel~=stylesheet]').length", 2):
            yield f"{language}: a style sheet is there twice"
        # A text saved after it is shown as ever.
        site.write("river", language, said(language, "styled"))
        if not tabs.waits_for_text(said(language, "styled")):
            yield f"{language}: the next text is not shown"


PLACE = """
const link = document.querySelector('a[href$="example.net/20"]'), box = document.getElementById('box');
return { y: scrollY, open: box.open, focus: document.activeElement === link, loaded: !window.old };
"""


def place_is_kept(tabs, site, preview):
    """Where the reader was, what was opened and what has the focus stay when a page is loaded again."""
    for language in ("ur", "en"):
        tabs.open(preview.origin + PAGES[language])
        tabs.ask("document.getElementById('box').open = true; window.old = 1;"
                 "document.querySelector('a[href$=\"example.net/20\"]').focus({preventScroll: true});"
                 "scrollTo({top: 900, behavior: 'instant'})")
        time.sleep(0.3)
        before = tabs.ask(PLACE)
        site.write("river", language, said(language, "placed"))
        if not tabs.waits_for_text(said(language, "placed")):
            yield f"{language}: the text is not shown"
        wait_until(lambda: abs(((tabs.ask(PLACE) or {}).get("y") or 0) - before["y"]) < 2, 2)
        after = tabs.ask(PLACE)
        if after != {"y": after["y"], "open": True, "focus": True, "loaded": True} or before["y"] < 500 or abs(
                after["y"] - before["y"]) > 1:
            yield f"{language}: {before} became {after}"


def drafts_are_marked(tabs, site, preview):
    """Drafts say what they are: on their page in its language, and beside links to them in lists; others do not."""
    for language, word in (("en", "Draft"), ("ur", "مسودہ")):
        tabs.open(preview.origin + f"/{language}/columns/lamp/")
        if not tabs.waits_for(f"over?.querySelector('.held')?.textContent.includes('{word}')"):
            yield f"the page in {language} is not marked"
        tabs.open(preview.origin + f"/{language}/columns/")
        marked = "[...document.querySelectorAll('.sitegen-held')].map(one => one.previousElementSibling.pathname)"
        if not tabs.waits_for(f"{marked}.some(h => h.endsWith('/{language}/columns/lamp/'))"):
            yield f"the link in {language} is not marked"
        if not tabs.waits_for(f"{marked}.every(h => h.includes('/lamp/'))", 1):
            yield f"others are marked in {language}"


OVERFLOW = """
const root = document.scrollingElement, over = document.querySelector('sitegen-preview').shadowRoot;
const outside = [...over.querySelectorAll('*')].filter(one => {
  const box = one.getBoundingClientRect();
  const isLow = box.bottom > innerHeight + 0.5 && !one.closest('.body');
  return box.width && (box.left < -0.5 || box.right > innerWidth + 0.5 || isLow);
});
return { width: root.scrollWidth, window: root.clientWidth, outside: outside.map(one => one.className || one.localName),
         close: over.querySelector('.close').getBoundingClientRect().width };
"""


def phone_width(tabs, site, preview):
    """On a phone of 360 px what is wrong fits over an English and an Urdu page, which get no wider by it."""
    tabs.browser.set_width(PHONE, 640)
    long = "لمبا" * 60 + "x" * 300
    broken = other_bytes(site.file("river", "ur"), lambda text: text.replace(
        "categories: [rivers]".encode(), f"categories: [{long}]".encode()))
    try:
        with broken:
            for address in (*PAGES.values(), "/ur/columns/lamp/"):
                tabs.open(preview.origin + address)
                if not tabs.waits_for_errors():
                    yield f"{address}: nothing is laid over it"
                    continue
                time.sleep(0.3)
                found = tabs.ask(OVERFLOW)
                if found["width"] > found["window"] or found["outside"] or found["close"] < 24:
                    yield f"{address}: {found}"
    finally:
        tabs.browser.command("Emulation.clearDeviceMetricsOverride")
    tabs.waits_for_no_errors()


def is_grave(message):
    """Whether the browser speaks of what a policy refused, or of a script that failed."""
    return any(word in message for word in ("Content Security Policy", "Refused to", "Uncaught", "violates"))


def policy_holds(tabs, site, preview_of):
    """The browser refused nothing for the site's policy and no script failed in all this; what does is refused."""
    yield from (message[:300] for message in tabs.complaints if is_grave(message))
    # What is not heard here would not have been heard above.
    with preview_of(site) as preview:
        tabs.open(preview.origin + PAGES["ur"])
        tabs.ask("const own = document.createElement('script'); own.textContent = 'ran = 1'; document.body.append(own)")
        heard = [entry["message"] for entry in tabs.driver.get_log("browser")]
        if tabs.waits_for("window.ran", 0) or not any(map(is_grave, heard)):
            yield "a script in the page is not refused"


ONE_PREVIEW = [*preview_follow.CHECKS, broken_and_mended, overlay_is_reached, styles_are_swapped, place_is_kept,
               drafts_are_marked, phone_width]
# The last looks back at all of them.
OWN_PREVIEWS = [*preview_follow.OWN_CHECKS, started_broken, policy_holds]


def judge(tally, sitegen, folder):
    """Runs all checks in one browser; each begins with one empty tab."""
    site = new_site(folder, redirects=None, own_theme=True)

    def preview_of(site, port=None, *arguments):
        return Preview(sitegen, site.folder, *arguments, port=port)

    with Browser("http://127.0.0.1") as browser:
        tabs = Tabs(browser)
        with Preview(sitegen, site.folder) as preview:
            for check in ONE_PREVIEW:
                tally.run(check, tabs, site, preview)
                tabs.close_others()
        for check in OWN_PREVIEWS:
            tally.run(check, tabs, site, preview_of)
            tabs.close_others()
