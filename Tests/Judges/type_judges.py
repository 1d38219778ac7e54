"""The judgements on type: what fonts cost at the first sight of a page, what is in them, and where signs point."""

# The first visit to an Urdu page, in bytes; pages of one language in other letters ask for no font at all.
FONT_LIMIT = 110_000
OF_ALL_LANGUAGES = {"chooser", "not-found", "parallel"}
# What no column of the site may hold, but those of others do: ٱ, the minus, and quotation marks within others.
SIGNS = "ٱ−‹›"
TURNED = '.breadcrumbs li + li::before { content: "\\2039" !important }'


def weigh_fonts(fonts, page):
    """The faults in a list of fonts, each with its `name` and its `size` in bytes, that a page has asked for."""
    total = sum(font["size"] for font in fonts)
    limit = FONT_LIMIT if page.language.startswith("ur") or page.kind in OF_ALL_LANGUAGES else 0
    names = ", ".join(font["name"] for font in fonts)
    return [f"{total} bytes of fonts at first sight ({names}); {limit} are allowed"] if total > limit else []


def fonts_of(browser, selector):
    """The families that the text of an element is shown in; those that the page brings with it as `own`."""
    browser.command("DOM.enable")
    browser.command("CSS.enable")
    root = browser.command("DOM.getDocument")["root"]["nodeId"]
    node = browser.command("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
    fonts = browser.command("CSS.getPlatformFontsForNode", nodeId=node)["fonts"] if node else []
    browser.command("CSS.disable")
    browser.command("DOM.disable")
    return {"own" if font["isCustomFont"] else font["familyName"] for font in fonts}


def judge_fonts(browser, page):
    """No page loads more fonts than its script needs, and Urdu finds all its letters in the one that is loaded."""
    fonts = browser.run("fonts", SIGNS)
    faults = weigh_fonts(fonts, page)
    if fonts and (others := fonts_of(browser, "#judged-letters") - {"own"}):
        faults.append(f"the web font lacks letters of this page, which are shown in {', '.join(sorted(others))}")
    browser.driver.execute_script("document.querySelector('#judged-letters')?.remove()")
    return faults


def judge_signs(browser):
    """Signs that style sheets draw between and behind links point to the end of their line."""
    return browser.run("signs")["found"]


def prove(browser, page):
    """Ends the run when these judgements do not see what is wrong, on a page that has breadcrumbs."""
    browser.open(page.path)
    blind = [] if browser.run("signs")["seen"] else ["that there are signs"]
    browser.run("restyle", TURNED)
    blind += [] if judge_signs(browser) else ["a turned sign"]
    browser.run("restyle", "")
    blind += [] if weigh_fonts([{"name": "b", "size": FONT_LIMIT + 1}], page) else ["a heavy font"]
    # A rune, which no font for Urdu has; where the fonts were not made, there is nothing to see.
    if browser.run("fonts", "ᚠ"):
        blind += [] if fonts_of(browser, "#judged-letters") - {"own"} else ["a letter from another font"]
    if blind:
        raise SystemExit(f"type_judges.py does not see, on {page.name}: {', '.join(blind)}")
