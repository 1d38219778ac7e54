"""How the scripts of the search do on pages of other themes, which have less than that of waraq."""

import re

from selenium.webdriver.common.keys import Keys

LESS = {
    "texts": (r' data-(?!index|lang\b|dir\b)[a-z]+="[^"]*"', ""),
    "filters": (r"(?s)<fieldset.*?</fieldset>", ""),
    "more": (r'(?s)<p class="more".*?</p>', ""),
    "suggestions": (r'<div class="search-suggestions"></div>', ""),
    "role and id of the status": (r'<p class="search-status" role="status">', '<p class="search-status">'),
    "length and button": (r'(?s) maxlength="200"|<button>[^<]*</button>', ""),
}


def another_template(page, code, names):
    """Changes the page of a language; gives what it was."""
    file = page.site / code / "search/index.html"
    whole = file.read_text("utf-8")
    text = whole
    for name in names:
        text, count = re.subn(*LESS[name], text)
        assert count, f"{name} is not on the page"
    # A status of the theme's own, which is not that of the search.
    text = text.replace('<form class="search"', '<p role="status" id="own"></p><form class="search"')
    file.write_text(text, "utf-8")
    return whole


def templates_may_leave_parts_out(page):
    """What a template leaves out, texts, filters, the button, suggestions, is left out, and the rest works."""
    for names in (list(LESS)[:1], list(LESS)[1:]):
        whole = another_template(page, "ur", names)
        try:
            complaints = page.browser.open("/ur/search/?q=%D9%BE%D8%A7%D9%86%DB%8C&lang=ur&category=environment")
            if not page.waits_for("document.querySelector('.results > li')", 3):
                yield f"without {names} nothing is found"
            page.type("kitab")
            page.type("zzzzqqq", Keys.ENTER)
            said = page.driver.execute_script("return document.querySelector('main').textContent")
            own = page.driver.execute_script("return document.querySelector('#own').textContent")
            status = page.driver.execute_script("return document.querySelector('.search-status').textContent")
            if "undefined" in said or own or (bool(status) == ("texts" in names)):
                yield f"without {names} it says {status!r}, {own!r}"
            yield from (f"without {names}: {complaint}" for complaint in complaints + page.browser.complaints())
        finally:
            (page.site / "ur/search/index.html").write_text(whole, "utf-8")


CHECKS = [templates_may_leave_parts_out]
