"""What readers do on the page of the search before its script is there, and on a telephone."""

from search_page import slug
from selenium.webdriver.common.keys import Keys

# Types and chooses as soon as the form is there, before the script, which the browser runs when the page has been read.
EARLY = """
new MutationObserver((_, observer) => {
  const form = document.querySelector('form.search');
  if (!form || !document.querySelector('.search-status')) return;
  observer.disconnect();
  for (const [name, value] of Object.entries(%s)) form.elements[name].value = value;
}).observe(document, {childList: true, subtree: true});
"""


def what_is_typed_early_counts(page):
    """What is typed or chosen before the script comes wins over the address, is searched, and stands in the address."""
    for early, address, wanted in (
        ("{q: 'gwadar'}", "", {"q": "gwadar"}),
        ("{q: 'gwadar'}", "?q=water&lang=ur", {"q": "gwadar", "lang": "ur"}),
        ("{lang: 'ur'}", "?q=gwadar", {"q": "gwadar", "lang": "ur"}),
        ("{}", "?q=gwadar&x=1", {"q": "gwadar", "x": "1"}),
    ):
        source = EARLY % early
        script = page.browser.command("Page.addScriptToEvaluateOnNewDocument", source=source)
        try:
            page.browser.open("/en/search/" + address)
            shown = page.settled()
        finally:
            page.browser.command("Page.removeScriptToEvaluateOnNewDocument", **script)
        said = page.driver.execute_script("return Object.fromEntries(new URLSearchParams(location.search))")
        chosen = page.driver.execute_script("return document.querySelector('select[name=lang]').value")
        if shown["box"] != "gwadar" or said != wanted or chosen != wanted.get("lang", ""):
            yield f"{early} over {address!r} gives {shown['box']!r}, {chosen!r}, {shown['address']!r}"
        if not chosen and "gwadar-port" not in [slug(one["path"]) for one in shown["results"]]:
            yield f"{early} over {address!r} is not searched: {shown['status']!r}"
    yield from page.browser.complaints()


def keyboards_on_the_screen_go(page):
    """On a telephone the box lets go of the focus with Enter, and a suggestion gives it none; at a desk it keeps it."""
    for is_touched in (True, False):
        page.browser.command("Emulation.setTouchEmulationEnabled", enabled=is_touched, maxTouchPoints=1)
        try:
            page.open("en")
            page.type("kitab", Keys.ENTER)
            focused = [page.driver.execute_script("return document.activeElement.id === 'query'")]
            page.driver.find_element("css selector", ".search-suggestions h2 a").click()
            page.settled()
            focused.append(page.driver.execute_script("return document.activeElement.id === 'query'"))
            if focused != [not is_touched] * 2:
                yield f"the box has the focus after Enter and a suggestion: {focused}, by touch: {is_touched}"
        finally:
            page.browser.command("Emulation.setTouchEmulationEnabled", enabled=False)


CHECKS = [what_is_typed_early_counts, keyboards_on_the_screen_go]
