"""How the page of the search does with addresses that mean harm, and with files that are gone, cut off or others."""

import json
import re
import urllib.parse

from search_page import slug
from selenium.webdriver.common.keys import Keys

IS_READY = "document.querySelector('form.search').dataset.filled === ''"
# Answers in place of the host where a file has such a name: `(text, type)`.
ANSWER = """
const [name, text, type] = arguments, host = window.fetch;
window.fetch = async (address, options) => {
  if (!String(address).includes(name)) return host(address, options);
  const own = text === null ? await (await host(address, options)).text() : text;
  return new Response(text === null ? own.slice(0, own.length / 2) : own, {headers: {'Content-Type': type}});
};
"""


# The first two answers for such a file are others than they should be; the browser's own store is asked for no third.
BROKEN = """
{
  const host = window.fetch;
  const counts = {};
  window.fetch = async (address, options) => {
    const answer = await host(address, options);
    if (!String(address).includes(%s)) return answer;
    counts[address] = (counts[address] || 0) + 1;
    if (counts[address] > 1 && options.cache !== 'reload') window.isStored = true;
    const text = await answer.text();
    return new Response(counts[address] > 2 ? text : %s, {headers: {'Content-Type': 'text/plain'}});
  };
}
"""
PAGE = "'<!doctype html>\\n<title>Welcome</title>\\n<p>Please log in.\\n'"


def addresses_are_texts(page):
    """What an address says is a text of two hundred signs at most; filters that there are not are none."""
    markup = "<img src=x onerror='window.harm = 1'>water"
    for code in ("en", "ur"):
        for value in (markup, "\u202egnp.retaw", "water" * 2000, '"' * 300, "%00%\ufffd\u0000", "ا" * 5000):
            address = urllib.parse.urlencode({"q": value}) + "&q=second&lang=fr&category=%3Cb%3E&year=%FF%ED%A0%80"
            complaints = page.browser.open(f"/{code}/search/?{address}")
            shown = page.settled()
            yield from complaints
            if not shown["status"] or len(shown["box"]) > 200 or "second" in shown["box"]:
                yield f"{value[:40]!r} gives {shown['status'][:80]!r}, in the box {len(shown['box'])} signs"
            chosen = page.driver.execute_script(
                "return [...document.querySelectorAll('.search select')].map(one => one.value + one.selectedIndex)")
            if chosen != ["0", "0", "0"]:
                yield f"{value[:40]!r}: the filters are {chosen}"
            if page.driver.execute_script("return window.harm || document.querySelectorAll('main img').length"):
                yield f"{value[:40]!r} is taken for markup"


def filters_of_the_way_back_are_known_ones(page):
    """A filter that the index does not have is none on the way back either, when the index is there."""
    page.open("en", "water", category="nothing")
    page.driver.execute_script("history.pushState(null, '', '?q=water&category=none'); history.back();")
    page.settled()
    page.driver.forward()
    shown = page.settled()
    options = page.driver.execute_script(
        "return [...document.querySelector('select[name=category]').options].map(one => one.value)")
    if not shown["results"] or {"none", "nothing"} & set(options):
        yield f"{len(shown['results'])} results, and the categories {options}"


def lost_texts_take_no_others_with_them(page):
    """A text that is gone from the host is left out, and that is said; the other results stay, and suggestions do."""
    for query, lost in (("water", "monsoon-flood"), ("گھر", "pearl-diver")):
        files = [path for path in (page.site / "search/f").iterdir() if f"/{lost}/" in path.read_text("utf-8")]
        page.open("ur", query)
        whole = [slug(one["path"]) for one in page.settled()["results"]]
        kept = [(path, path.read_bytes()) for path in files]
        try:
            for path in files:
                path.unlink()
            page.browser.command("Network.clearBrowserCache")
            page.open("ur", query)
            shown = page.settled()
            left = [slug(one["path"]) for one in shown["results"]]
            if not left or left != [one for one in whole if one != lost]:
                yield f"{query}: of {whole} are left {left}, {shown['status']!r}"
            if (lost in whole) != ("تجدید" in shown["status"]):
                yield f"{query}: it says {shown['status']!r}"
        finally:
            for path, content in kept:
                path.write_bytes(content)
    page.browser.complaints()


def other_files_than_asked_for(page):
    """A page of the host in place of a file, or half a file, is no index: that is said, and nothing wrong is found."""
    for name, text, kind in (
        ("/t-", "<!doctype html><title>Welcome</title>", "text/html"), ("/f/", "<!doctype html>", "text/html"),
        ("/t-", None, "text/plain"), ("/f/", None, "application/json"), ("/n-", "", "text/plain"),
    ):
        page.browser.open("/en/search/")
        page.waits_for(IS_READY)
        page.driver.execute_script(ANSWER, name, text, kind)
        shown = page.type("harbour")
        said = shown["status"]
        # The word may stand in the half that has come.
        is_right = name == "/t-" and text is None and [slug(one["path"]) for one in shown["results"]] == ["gwadar-port"]
        if not is_right and (shown["results"] or ("renewed" not in said and "could not be loaded" not in said)):
            yield f"{name}, {kind}: {len(shown['results'])} results, {said!r}"
    entry = page.site / "search/index.json"
    whole = entry.read_text("utf-8")
    for text in (whole[: len(whole) // 2], "<!doctype html>", "{}", "", whole.replace('"version":1', '"version":2')):
        try:
            entry.write_text(text, "utf-8")
            page.open("en")
            shown = page.type("harbour")
        finally:
            entry.write_text(whole, "utf-8")
        if shown["results"] or ("renewed" not in shown["status"] and "could not be loaded" not in shown["status"]):
            yield f"an entry {text[:20]!r}: {len(shown['results'])} results, {shown['status']!r}"
    page.browser.complaints()


def broken_answers_do_not_stick(page):
    """An answer that is cut off, empty or a page is said to be none, and the next try asks for it anew."""
    for name, text in (
        ("/words-", "text.slice(0, text.length / 2)"), ("/positions-", "''"), ("/t-", "''"), ("/t-", PAGE),
        ("/t-", "text.slice(0, -9)"), ("/p-", PAGE), ("/p-", "''"), ("/n-", "text.slice(0, 9)"), ("/f/", PAGE),
    ):
        script = page.browser.command(
            "Page.addScriptToEvaluateOnNewDocument", source=BROKEN % (json.dumps(name), text))
        try:
            page.open("en", '"three berths"')
            shown = page.settled()
            page.box().send_keys(Keys.ENTER)
            page.waits_for("document.querySelector('.results > li')", 3)
            after = page.settled()
        finally:
            page.browser.command("Page.removeScriptToEvaluateOnNewDocument", **script)
        if shown["results"] or not re.search("renewed|could not be loaded", shown["status"]):
            yield f"{name} as {text}: {len(shown['results'])} results, {shown['status']!r}"
        if not after["results"] or page.driver.execute_script("return window.isStored"):
            yield f"{name} as {text}: then {len(after['results'])} results, {after['status']!r}"
    page.browser.complaints()


CHECKS = [
    addresses_are_texts, filters_of_the_way_back_are_known_ones, lost_texts_take_no_others_with_them,
    other_files_than_asked_for, broken_answers_do_not_stick,
]
