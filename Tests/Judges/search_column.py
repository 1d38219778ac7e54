"""The column to which a result leads: its words are marked there and in view."""

import contextlib
import urllib.parse


MARKS = """
return [...document.querySelectorAll('.article-header mark, .e-content mark')].map(mark => mark.textContent);
"""
PLACE = """
const mark = document.querySelector('mark').getBoundingClientRect();
return [Math.round(scrollY), mark.top >= 0 && mark.bottom <= innerHeight];
"""


@contextlib.contextmanager
def changed(page, code, name, change):
    """A column with other HTML for a while; gives its path."""
    file = next(page.site.glob(f"{code}/columns/**/{name}/index.html"))
    whole = file.read_text("utf-8")
    text = change(whole)
    assert text != whole, f"{name} is as it was"
    file.write_text(text, "utf-8")
    try:
        yield "/" + str(file.parent.relative_to(page.site)) + "/"
    finally:
        file.write_text(whole, "utf-8")


def marked(page, path, words):
    complaints = page.browser.open(path + "?" + urllib.parse.urlencode({"highlight": words}))
    assert not complaints, complaints
    return page.driver.execute_script(MARKS)


def a_result_leads_to_marked_words(page):
    """A result leads to its column, where the words are marked whole, and the address is the column's own."""
    for lang, query in (("en", "libraries"), ("ur", "كتابوں")):
        page.open(lang, query)
        page.settled()
        page.driver.find_element("css selector", ".search-results h3 a").click()
        if not page.waits_for("document.querySelector('.e-content mark')"):
            yield f"{query}: nothing is marked in {page.driver.current_url}"
        if "highlight" in page.driver.current_url:
            yield f"the address is {page.driver.current_url}"
    yield from page.browser.complaints()


def words_with_markup_in_them_are_marked(page):
    """A word that is bold in part is marked in all its parts, a part of a word or of two paragraphs is not."""
    body = '<div class="e-content">'
    for text, words, wanted in (
        ("<p>splitw<strong>ord</strong> here</p>", "splitword", ["splitw", "ord"]),
        ("<p>پا<strong>نی</strong> کا</p>", "پانی", ["پا", "نی"]),
        ("<p>پانی<a class=footnote-ref href=#x>1</a> ہے، پانیَ اور پانی‌ها</p>", "پانی", ["پانی", "پانیَ"]),
        ("<p>split</p><p>word split<br>word</p>", "splitword word", ["word", "word"]),
        ("<p>I.M.F. said: don't, water's (water) waters</p>", "I.M.F I don water", ["I.M.F", "water", "water"]),
        ("<p>a <i>(b</i>[c\\ d|e</p>", "(b [c\\ |", []),
    ):
        with changed(page, "ur", "pearl-diver", lambda html: html.replace(body, body + text)) as path:
            found = marked(page, path, words)
            if found[: len(wanted)] != wanted or any(word in words.split() for word in found[len(wanted):]) and wanted:
                yield f"in {text} are marked {found}"


def first_mark_is_in_view(page):
    """The first mark is brought into view where the address names no heading; that of a title is, and nothing moves."""
    body = '<div class="e-content">'
    filler = "<p>و</p>" * 300
    with changed(page, "ur", "pearl-diver", lambda html: html.replace(body, body + filler)) as path:
        marked(page, path, "اورماڑہ")
        if not page.waits_for("scrollY > 0", 2) or not page.driver.execute_script(PLACE)[1]:
            yield f"the first mark is not in view: {page.driver.execute_script(PLACE)}"
        words = marked(page, path, "گہر")
        title = [mark.text for mark in page.driver.find_elements("css selector", "h1 mark")]
        if title != ["گہر"] or len(words) < 3 or page.driver.execute_script(PLACE) != [0, True]:
            yield f"in the title {title}, at {page.driver.execute_script(PLACE)}"


CHECKS = [a_result_leads_to_marked_words, words_with_markup_in_them_are_marked, first_mark_is_in_view]
