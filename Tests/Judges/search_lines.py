"""How the page of the search does on a slow line, without a line, when the site is published anew, without scripts."""

from checks import wait_until
from search_page import PATIENCE, slug

# What the project promises of a slow telephone: 400 kbit/s and 150 ms.
SLOW = {"latency": 150, "kilobits": 400}
FIRST_RESULTS = 2.0
QUERY_BYTES = 60_000


def asks_for_little_and_once(page):
    """A query asks for little, and for nothing twice."""
    page.open("en")
    page.waits_for("document.querySelector('form.search').dataset.filled === ''")
    page.requests()
    page.type("gwadar port")
    asked = page.requests()
    if not asked or (size := page.packed(asked)) > QUERY_BYTES:
        yield f"{size if asked else 'no'} bytes in {len(asked)} files are asked for"
    if len(asked) != len(set(asked)):
        yield f"a file is asked for twice: {sorted(asked)}"
    page.type("")
    page.type("gwadar port")
    if again := page.requests():
        yield f"the same query asks again for {again}"


def first_results_on_a_slow_line(page):
    """On a slow line the first results are there within two seconds of the last key."""
    for lang, query in (("en", "election"), ("ur", "سڑک")):
        page.open(lang)
        page.waits_for("document.querySelector('form.search').dataset.filled === ''")
        page.connect(**SLOW)
        seconds = page.driver.execute_async_script(
            "const [query, done] = arguments, box = document.querySelector('#query'), began = performance.now();"
            "new MutationObserver(() => document.querySelector('.results > li') && done((performance.now() - began) / 1000))"
            ".observe(document.querySelector('.search-results'), {childList: true, subtree: true});"
            "box.value = query; box.dispatchEvent(new InputEvent('input', {bubbles: true}));", query)
        page.connect()
        if seconds > FIRST_RESULTS:
            yield f"{query}: {seconds:.1f} s"


def without_a_line(page):
    """Without a line the page says so, and finds when it is there again."""
    page.open("en")
    page.waits_for("document.querySelector('form.search').dataset.filled === ''")
    page.connect(offline=True)
    shown = page.type("election")
    if shown["results"] or "connected" not in shown["status"]:
        yield f"without a line it says {shown['status']!r}"
    page.connect()
    page.driver.find_element("css selector", ".search-status button").click()
    page.waits_for("document.querySelector('.results > li')")
    if not page.settled()["results"]:
        yield "nothing is found when the line is there again"
    # The browser itself says that it had no line.
    page.browser.complaints()


def more_without_a_line(page):
    """That no more results could be fetched is said beside their button and nowhere else, until they come."""
    page.open("en", "the")
    page.driver.execute_script("document.querySelector('.more').scrollIntoView()")
    before = page.settled()
    page.connect(offline=True)
    page.driver.execute_script("document.querySelector('.more button').click()")
    page.waits_for("document.querySelector('.more [role=status]').textContent")
    shown, said = page.settled(), page.driver.find_element("css selector", ".more").text
    if "connected" not in said or shown["status"] != before["status"]:
        yield f"beside the button stands {said!r}, at the top {shown['status']!r}"
    page.connect()
    page.driver.execute_script("document.querySelector('.more button').click()")
    after, said = page.settled(), page.driver.find_element("css selector", ".more").text
    if len(after["results"]) != 20 or "connected" in said or after["status"] != before["status"]:
        yield f"then {len(after['results'])} results, {said!r} and {after['status']!r}"
    page.browser.complaints()


def published_anew(page):
    """When files of the index have other names, the entry is read once more; when that does not help, the page says so."""
    entry = page.site / "search/index.json"
    before = entry.read_text("utf-8")
    shards = sorted((page.site / "search").glob("t-*.txt"))
    page.open("en")
    page.waits_for("document.querySelector('form.search').dataset.filled === ''")
    after, renamed = before, []
    for number, shard in enumerate(shards):
        name = f"{number:010}"
        after = after.replace(shard.stem[2:], name)
        renamed.append(shard.rename(shard.with_name(f"t-{name}.txt")))
    try:
        entry.write_text(after, "utf-8")
        if not page.type("gwadar")["results"]:
            yield f"nothing is found after the names have changed: {page.shown()['status']!r}"
        entry.write_text(before, "utf-8")
        page.open("en")
        shown = page.type("gwadar")
        if shown["results"] or "renewed" not in shown["status"]:
            yield f"with an old entry it says {shown['status']!r}"
    finally:
        entry.write_text(before, "utf-8")
        for shard, moved in zip(shards, renamed):
            moved.rename(shard)
    page.driver.execute_script("window.isSame = true")
    button = page.driver.find_element("css selector", ".search-status button")
    if button.text != "Load the page again":
        yield f"the button is called {button.text!r}"
    button.click()
    page.waits_for("!window.isSame && document.querySelector('.results > li')")
    if not page.settled()["results"]:
        yield "the button does not load the page again"
    page.browser.complaints()


def late_answers_are_dropped(page):
    """What an earlier query finds late does not replace what a later one has found."""
    page.open("en")
    page.waits_for("document.querySelector('form.search').dataset.filled === ''")
    page.connect(**SLOW)
    page.driver.execute_script(
        "const box = document.querySelector('#query'); window.seen = [];"
        "new MutationObserver(() => window.seen.push(document.querySelector('.results > li h3 a')?.pathname))"
        ".observe(document.querySelector('.search-results .results'), {childList: true});"
        "box.value = 'monsoon'; box.form.requestSubmit(); box.value = 'gwadar'; box.form.requestSubmit();")
    page.waits_for("document.querySelector('.results > li')")
    page.connect()
    page.settled()
    seen = [slug(path) for path in page.driver.execute_script("return window.seen") if path]
    if set(seen) != {"gwadar-port"}:
        yield f"the first result was {seen}"


def nothing_jumps(page):
    """Nothing on the page moves while the index and the results come."""
    # A font that comes late moves lines of its own: other judges look at that.
    page.open("ur")
    page.driver.execute_async_script("const done = arguments[0]; document.fonts.ready.then(() => done());")
    page.connect(**SLOW)
    page.open("ur", "پانی")
    page.settled()
    shift = page.driver.execute_async_script(
        "const done = arguments[0]; let sum = 0;"
        "new PerformanceObserver(list => list.getEntries().forEach(one => one.hadRecentInput || (sum += one.value)))"
        ".observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 300);")
    page.connect()
    if shift > 0.05:
        yield f"the layout shifts by {shift:.3f}"


def without_scripts(page):
    """Without scripts the page says so and leads to the lists, and the box of every page leads to it."""
    page.browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        for lang in ("en", "ur"):
            page.browser.driver.get(f"{page.server.origin}/{lang}/")
            page.driver.find_element("css selector", ".site-search button").click()
            if not wait_until(lambda: f"/{lang}/search/" in page.driver.current_url, PATIENCE):
                yield f"the box leads to {page.driver.current_url}"
            html = page.driver.find_element("css selector", "main")
            if "JavaScript" not in html.text and "جاوا اسکرپٹ" not in html.text:
                yield f"{lang}: nothing is said"
            links = [link.get_attribute("href") for link in html.find_elements("css selector", "noscript a")]
            if not any("/archive/" in (link or "") for link in links):
                yield f"{lang}: the lists are {links}"
            if page.box().is_displayed():
                yield f"{lang}: a box is shown that does nothing"
    finally:
        page.browser.command("Emulation.setScriptExecutionDisabled", value=False)


CHECKS = [
    asks_for_little_and_once, first_results_on_a_slow_line, late_answers_are_dropped, nothing_jumps, without_a_line,
    more_without_a_line, published_anew, without_scripts,
]
