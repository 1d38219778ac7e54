"""What readers do on the page of the search: type, choose, go back, follow a result."""

import re
import unicodedata
from html import unescape

import accessibility
from search_page import slug
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

WIDTHS = (320, 390, 768, 1280)


def is_of_word(letter):
    return unicodedata.category(letter)[0] in "LMN" or letter == "\u200c"


def typing_finds(page):
    """What is typed is found, a beginning of a word too, and the history does not grow with each key."""
    yield from page.open("en")
    before = page.driver.execute_script("return history.length")
    for text, wanted in (("Gwadar", "gwadar-port"), ("gwad", "gwadar-port"), ("libraries", "library-evening")):
        shown = page.type(text)
        if wanted not in [slug(one["path"]) for one in shown["results"][:5]]:
            yield f"{text} gives {[slug(one['path']) for one in shown['results'][:5]]}"
        if shown["address"] != "?q=" + text:
            yield f"the address says {shown['address']} of {text}"
        if str(len(shown["results"])) not in shown["status"]:
            yield f"{shown['status']!r} is said of {len(shown['results'])} results"
    if page.driver.execute_script("return history.length") != before:
        yield "each key is a step of the history"
    shown = page.type("")
    if shown["results"] or shown["status"]:
        yield "an empty box has results"
    yield from page.browser.complaints()


def one_letter_is_too_little(page):
    """Of the first letter of a word nothing is said, until more is typed or Enter says that this is all."""
    for lang, letter, more in (("en", "w", "ater"), ("ur", "ک", "تاب")):
        page.open(lang)
        page.waits_for("document.querySelector('form.search').dataset.filled === ''")
        shown = page.type(letter)
        if shown["status"] or shown["results"] or shown["suggestions"]:
            yield f"of {letter} it says {shown['status']!r}"
        page.box().send_keys(more)
        if not page.settled()["results"]:
            yield f"of {letter}{more} it says {page.shown()['status']!r}"
        if letter not in page.type(letter, Keys.ENTER)["status"]:
            yield f"with Enter it says {page.shown()['status']!r} of {letter}"


def words_are_marked_whole(page):
    """Words are marked in the excerpt, whole, for the letters of Urdu join."""
    for lang, query in (("ur", "كتابوں"), ("ur", "سڑک"), ("en", "librar")):
        page.open(lang, query)
        shown = page.settled()
        marks = 0
        for result in shown["results"]:
            plain = unescape(re.sub(r"</?mark>", "\x00", result["html"]))
            pieces = plain.split("\x00")
            marks += len(pieces) // 2
            for before, mark, after in zip(pieces[::2], pieces[1::2], pieces[2::2]):
                if (before and is_of_word(before[-1])) or (after and is_of_word(after[0])) or " " in mark:
                    yield f"{query}: {before[-8:]}[{mark}]{after[:8]} is no whole word"
        if not marks:
            yield f"{query}: nothing is marked"


def authors_are_named_when_asked_for(page):
    """Who is found by the name stands among the facts of a column, marked, in the language of the column; else not."""
    script = (
        "const wordsOf = facts => [...facts.querySelectorAll('mark')].map(one => [one.textContent, one.parentNode.lang]);"
        "return [...document.querySelectorAll('.search-results .facts')].map(wordsOf)")
    for code, query, words in (("en", "Haris Aziz", ["Haris", "Aziz"]), ("ur", "حارث", ["حارث"]), ("en", "water", [])):
        page.open(code, query)
        page.settled()
        facts = page.driver.execute_script(script)
        if not facts or any([word for word, _ in marks] != words for marks in facts[:3]):
            yield f"{query}: among the facts are {facts}"
    page.open("ur", "Karim", lang="en")
    page.settled()
    facts = page.driver.execute_script(script)
    if not facts or facts[0] != [["Karim", "en"]]:
        yield f"of English columns among Urdu ones: {facts}"


def readers_language_leads(page):
    """Results in the language of the page come first, a pair once with both titles, each with language and direction."""
    page.open("ur", "lahore")
    shown = page.settled()
    languages = [result["lang"] for result in shown["results"]]
    if not languages or languages != sorted(languages, key=lambda code: code != "ur"):
        yield f"the results are in {languages}"
    paths = [slug(result["path"]) for result in shown["results"]]
    if len(paths) != len(set(paths)):
        yield f"a pair stands twice among {paths}"
    for result in shown["results"]:
        if result["dir"] != {"ur": "rtl", "en": "ltr"}[result["lang"]]:
            yield f"{result['title']} is {result['dir']}"
        for lang, direction, title in result["others"]:
            if (lang, direction) not in {("en", "ltr"), ("", "")} or not title:
                yield f"the other title {title!r} is in {lang!r}, {direction!r}"
    if not any(result["others"] for result in shown["results"]):
        yield "no other title is shown"
    if not all(result["facts"] for result in shown["results"]):
        yield "a result has neither date nor category"


def enter_is_a_step_of_the_history(page):
    """What was sent off with Enter is a step to come back to; what is typed after it is one new step."""
    page.open("en")
    page.type("gwadar", Keys.ENTER)
    page.type("monsoon")
    page.driver.back()
    shown = page.settled()
    if shown["box"] != "gwadar" or "gwadar-port" not in [slug(one["path"]) for one in shown["results"]]:
        yield f"the way back leads to {shown['box']!r}"
    page.driver.forward()
    if page.settled()["box"] != "monsoon":
        yield f"the way forward leads to {page.shown()['box']!r}"


def suggestions_are_labelled(page):
    """What sounds alike stands below under a label, which is a query of its own; never among the results."""
    page.open("en")
    shown = page.type("kitab")
    if shown["results"]:
        yield f"ordinary results of kitab: {[slug(one['path']) for one in shown['results']]}"
    if not shown["suggestions"] or "کتاب" not in shown["suggestions"][0]["label"]:
        yield f"the labels are {[one['label'] for one in shown['suggestions']]}"
        return
    wanted = [one["path"] for one in shown["suggestions"][0]["results"]]
    page.driver.find_element("css selector", ".search-suggestions h2 a").click()
    page.waits_for("document.querySelector('.search-results .results > li')")
    after = page.settled()
    if after["box"] != "کتاب" or [one["path"] for one in after["results"]][: len(wanted)] != wanted:
        yield f"the label leads to {after['box']}: {[slug(one['path']) for one in after['results']]}"
    page.driver.back()
    if page.settled()["box"] != "kitab":
        yield "the way back does not lead to what was typed"


def more_results_come_by_ten(page):
    """A few results come at first, ten when the reader gets near, ten more by a button, which leads the focus on."""
    page.open("en")
    page.requests()
    shown = page.type("the")
    texts = [path for path in page.requests() if "/f/" in path]
    if not 0 < len(shown["results"]) == len(texts) < 10:
        yield f"{len(shown['results'])} results are shown, and {len(texts)} texts asked for"
    page.driver.execute_script("document.querySelector('.more').scrollIntoView()")
    shown = page.settled()
    if len(shown["results"]) != 10:
        yield f"{len(shown['results'])} results are shown to one who is near the end"
    # Who presses twice gets no more, and nothing twice.
    page.driver.execute_script(
        "const button = document.querySelector('.more button'); button.focus(); button.click(); button.click();")
    paths = [one["path"] for one in page.settled()["results"]]
    if len(paths) != 20 or len(set(paths)) != 20:
        yield f"the button brings {len(paths)} results, {len(set(paths))} of them once"
    if not page.driver.execute_script(
        "return document.activeElement === document.querySelectorAll('.search-results h3 a')[10]"
    ):
        yield "the focus is not on the first of the new results"


def the_way_back_leads_to_the_place(page):
    """Who comes back from a column, the sixteenth of the results or a suggested one, is where the way began."""
    for query, place in (("the", ".search-results li:nth-child(16) h3 a"), ("kitab", ".search-suggestions h3 a")):
        page.open("en", query)
        if query == "the":
            page.driver.execute_script("document.querySelector('.more').scrollIntoView()")
            page.settled()
            page.driver.execute_script("document.querySelector('.more button').click()")
            page.settled()
        link = page.driver.find_element("css selector", place)
        page.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", link)
        href = link.get_attribute("href")
        before = page.driver.execute_script("return scrollY")
        link.click()
        page.waits_for("document.querySelector('.e-content')")
        page.driver.back()
        page.settled()
        after, there = page.driver.execute_script(
            "const link = document.querySelector(arguments[0]); return [scrollY, link && link.href]", place)
        if abs(after - before) > 2 or there != href:
            yield f"{query}: from {before} and {href} the way leads back to {after} and {there}"


def fits_and_is_accessible(page):
    """Nothing sticks out from 320 px on, in both directions; axe finds nothing, by day and by night."""
    long = "ب" * 190
    for lang, query in (("en", "kitab"), ("ur", "پانی"), ("ur", ""), ("en", long), ("ur", long + " پانی")):
        for width in WIDTHS:
            page.browser.set_width(width)
            page.open(lang, query)
            yield from (f"{lang}, {width} px: {fault}" for fault in page.browser.run("overflow"))
        for scheme in ("light", "dark"):
            page.browser.set_scheme(scheme)
            yield from (f"{lang}, {scheme}: {fault}" for fault in accessibility.violations(page.browser))
    page.browser.set_scheme("light")
    page.browser.set_width(1280)
    yield from page.browser.complaints()


def keys_reach_everything(page):
    """A slash leads to the box, Tab from there to the filters and the results, and the box keeps what is typed."""
    page.open("en", "water")
    page.driver.execute_script("document.activeElement.blur()")
    page.driver.find_element("css selector", "body").send_keys("/")
    if not page.waits_for("document.activeElement.id === 'query'", 2):
        yield "the slash does not lead to the box"
    page.box().send_keys("/")
    if not page.box().get_attribute("value").endswith("/"):
        yield "no slash can be typed into the box"
    page.settled()
    reached = []
    for _ in range(8):
        ActionChains(page.driver).send_keys(Keys.TAB).perform()
        reached.append(page.driver.execute_script("const e = document.activeElement; return e.name || e.localName"))
    if not {"button", "lang", "category", "year", "a"} <= set(reached):
        yield f"Tab reaches {reached}"


def new_results_keep_the_focus(page):
    """Who is on a result when others come is on the same one after it, and in the box when it is gone."""
    for query, wanted in (("water ", "#same"), ("libraries", "query"), ("", "query")):
        page.open("en", "water")
        page.settled()
        page.driver.execute_script(
            "const link = document.querySelectorAll('.search-results .results a')[1]; link.focus();"
            "link.id = 'old'; window.address = link.href;"
            "const box = document.querySelector('form.search').elements.q; box.value = arguments[0];"
            "box.dispatchEvent(new Event('input', { bubbles: true }))", query)
        if not page.waits_for("!document.getElementById('old')", 3):
            yield f"{query!r} gives no new results"
        page.settled()
        focused = page.driver.execute_script(
            "const { id, href } = document.activeElement; return href === window.address ? '#same' : id")
        if focused != wanted:
            yield f"{query!r} moves the focus to {focused!r}"


CHECKS = [
    typing_finds, one_letter_is_too_little, words_are_marked_whole, authors_are_named_when_asked_for,
    readers_language_leads, enter_is_a_step_of_the_history, suggestions_are_labelled, more_results_come_by_ten,
    the_way_back_leads_to_the_place, fits_and_is_accessible, keys_reach_everything, new_results_keep_the_focus,
]
