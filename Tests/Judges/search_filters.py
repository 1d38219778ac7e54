"""How readers narrow the results on the page of the search, and what stands in the filters."""

import json
import re

from selenium.webdriver.common.keys import Keys

FOREIGN = """
return [...document.querySelectorAll('.results .facts li, select[name=category] option')]
  .filter(one => one.textContent.trim() === arguments[0])
  .map(one => (one.querySelector('[lang]') || one)).map(one => [one.localName, one.lang, one.dir]);
"""


def filters_and_the_way_back(page):
    """Filters stand in the address, and the way back leads to what was shown before."""
    page.open("en")
    every = page.type("CPEC", Keys.ENTER)
    chosen = page.choose("lang", "ur")
    if not chosen["results"] or any(result["lang"] != "ur" for result in chosen["results"]):
        yield f"with the filter there are {[result['lang'] for result in chosen['results']]}"
    if "lang=ur" not in chosen["address"]:
        yield f"the address says {chosen['address']}"
    year = page.driver.execute_script("return [...document.querySelector('select[name=year]').options].pop().value")
    both = page.choose("year", year)
    if f"year={year}" not in both["address"] or len(both["results"]) >= len(chosen["results"]):
        yield f"{both['address']} has {len(both['results'])} of {len(chosen['results'])}"
    page.driver.back()
    if [one["path"] for one in page.settled()["results"]] != [one["path"] for one in chosen["results"]]:
        yield "one step back shows something else"
    page.driver.back()
    if [one["path"] for one in page.settled()["results"]] != [one["path"] for one in every["results"]]:
        yield "two steps back show something else"
    if page.driver.execute_script("return document.querySelector('select[name=lang]').value"):
        yield "the filter is still chosen"
    page.open("ur", "پانی", lang="ur", category="environment")
    shared = page.settled()
    if not shared["results"] or "ماحولیات" not in "".join(shared["results"][0]["facts"]):
        yield "an address with filters gives no results of the category"
    if page.driver.execute_script("return document.querySelector('select[name=category]').value") != "environment":
        yield "the category of the address is not chosen"


def filters_are_not_in_the_way(page):
    """Where nothing is found with the filters but is without them, a link says so and leads there; else none does."""
    page.open("en", "gwadar", category="sport")
    shown = page.settled()
    links = page.driver.find_elements("css selector", ".search-status a")
    if shown["results"] or not links or not re.search("[1-9]", links[0].text):
        yield f"with a filter it says {shown['status']!r}"
        return
    page.driver.execute_script("window.isSame = true")
    links[0].click()
    after = page.settled()
    if not after["results"] or after["address"] != "?q=gwadar" or not page.driver.execute_script("return isSame"):
        yield f"the link leads to {after['address']} with {len(after['results'])} results"
    page.driver.back()
    if page.settled()["status"] != shown["status"]:
        yield "the way back leads to something else"
    page.open("en", "zzzzqqq", category="sport")
    if page.driver.find_elements("css selector", ".search-status a"):
        yield f"of what is nowhere it says {page.shown()['status']!r}"


def other_languages_are_asked_the_same(page):
    """The link to the page in another language leads to the same query with the same filters."""
    page.open("en")
    page.type("CPEC")
    page.choose("lang", "ur")
    before = page.shown()
    page.driver.find_element("css selector", ".languages a[hreflang=ur]").click()
    page.waits_for("location.pathname.startsWith('/ur/') && document.querySelector('.results > li')")
    shown = page.settled()
    if shown["address"] != before["address"] or shown["box"] != "CPEC" or not shown["results"]:
        yield f"{before['address']} leads to {shown['address']} with {len(shown['results'])} results"
    page.driver.back()
    page.settled()
    page.type("")
    page.choose("lang", "")
    if (link := page.driver.find_element("css selector", ".languages a[hreflang=ur]").get_attribute("href")).count("?"):
        yield f"with nothing asked the link leads to {link}"


def names_say_their_language(page):
    """A category without a name in the language of the page stands there with the language and direction of its own."""
    entry = page.site / "search/index.json"
    whole = entry.read_text("utf-8")
    content = json.loads(whole)
    for category in content["categories"]:
        if category["id"] == "economy":
            del category["names"]["en"]
        if category["id"] == "sport":
            del category["names"]["ur"]
    try:
        entry.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
        for code, query, name, wanted in (
            ("en", "gwadar", "اقتصادیات", ["ur", "rtl"]), ("en", "hockey", "Sport", ["", ""]),
            ("ur", "ہاکی", "Sport", ["en", "ltr"]),
        ):
            page.open(code, query)
            page.settled()
            found = page.driver.execute_script(FOREIGN, name)
            if len({kind for kind, *_ in found}) < 2 or any(rest != wanted for _, *rest in found):
                yield f"{code}: {name} is {found}"
    finally:
        entry.write_text(whole, "utf-8")
    yield from page.browser.complaints()


CHECKS = [
    filters_and_the_way_back, filters_are_not_in_the_way, other_languages_are_asked_the_same,
    names_say_their_language,
]
