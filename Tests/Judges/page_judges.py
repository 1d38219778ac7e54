"""The judgements on one page: each takes the browser with the page open and gives the faults that it finds."""

import accessibility

# Window widths: a small telephone (and a 1280 px window at 400 %), a 1280 px window at 200 %, and a whole one.
WIDTHS = [320, 640, 1280]
LARGE_TEXT = "html { font-size: 200% !important }"
# The largest that the theme's own panel offers.
LARGEST_CHOICE = "html { font-size: 150% !important }"
# What WCAG 2.2 (1.4.12) lets a reader ask for. Its line height is a least value: Nastaliq's own is higher.
TEXT_SPACING = """
* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }
:lang(ur) { letter-spacing: 0 !important; line-height: 2.2 !important }
p { margin-block-end: 2em !important }
"""
SCHEMES = ["light", "dark"]


def judge_accessibility(browser):
    """axe finds nothing at the width of a telephone, in either colour scheme, with the reader's panel open."""
    browser.set_width(360)
    browser.driver.execute_script("document.querySelector('.switches')?.setAttribute('open', '')")
    faults = {}
    for scheme in SCHEMES:
        browser.set_scheme(scheme)
        for fault in accessibility.violations(browser):
            faults.setdefault(fault, f"{scheme}: {fault}")
    return list(faults.values())


def judge_contrast(browser, lowest):
    """Every text has the contrast that WCAG 2.2 AA asks for; `lowest` takes down the least of each scheme."""
    browser.set_width(1280)
    faults = []
    for scheme in SCHEMES:
        browser.set_scheme(scheme)
        texts = browser.run("contrast")
        for text in texts:
            what = f"{scheme}: {text['place']}: ‘{text['text']}’ has a contrast of {text['ratio']}"
            if text["ratio"] < text["needed"]:
                faults.append(f"{what}, and needs {text['needed']} ({text['color']})")
            for key in [(scheme, "any text")] + [(scheme, "text of a column")] * text["isBody"]:
                if key not in lowest or text["ratio"] < lowest[key][0]:
                    lowest[key] = (text["ratio"], text["place"])
    browser.set_scheme("light")
    return faults


def judge_layout(browser):
    """Nothing leaves the window or is cut off, whatever its width and however a reader enlarges the text."""
    settings = [(width, "", f"{width} px wide") for width in WIDTHS]
    settings += [(1280, LARGE_TEXT, "text of 200 %"), (320, LARGEST_CHOICE, "320 px wide, text of 150 %")]
    settings += [(320, TEXT_SPACING, "320 px wide, wide spacing"), (1280, TEXT_SPACING, "wide spacing")]
    faults = []
    for width, style, name in settings:
        browser.set_width(width)
        browser.run("restyle", style)
        faults += [f"{name}: {fault}" for fault in browser.run("overflow")]
    browser.run("restyle", "")
    return faults


def judge_ink(browser):
    """No box cuts the tops or feet off Nastaliq."""
    faults = []
    for width in (360, 1280):
        browser.set_width(width)
        faults += [f"{width} px wide: {fault}" for fault in browser.run("ink")]
    return faults
