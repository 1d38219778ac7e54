"""The site in the colours that a reader's system forces on it: what is current must still differ from what is not."""

from browser import Browser

FEATURES = [{"name": "forced-colors", "value": "active"}, {"name": "prefers-reduced-motion", "value": "reduce"}]
STATES = """
const paper = getComputedStyle(document.body).backgroundColor;
const line = (link) => link ? getComputedStyle(link).borderBlockEndColor : null;
const ink = (link) => link ? getComputedStyle(link).color : null;
const at = (selector) => document.querySelector(selector);
const sign = at(".breadcrumbs li + li");
return {
  paper,
  text: getComputedStyle(document.body).color,
  current: line(at(".site-nav [aria-current]")),
  other: line(at(".site-nav a:not([aria-current])")),
  link: ink(at("main a[href]")),
  sign: sign ? getComputedStyle(sign, "::before").color : null,
  button: line(at(".switches summary")),
};
"""


def faults_of(found):
    """What cannot be told apart in the colours that were found on a page."""
    faults = [f"{name} has the colour of the page, {found['paper']}"
              for name in ("text", "link", "sign", "current", "button") if found[name] == found["paper"]]
    if found["current"] and found["current"] == found["other"]:
        faults.append(f"the current page has the line of the others, {found['other']}")
    if found["link"] and found["link"] == found["text"]:
        faults.append(f"a link has the colour of the text, {found['text']}")
    return faults


def judge_forced_colors(origin, pages):
    """A page of each kind in each language."""
    if not faults_of({**dict.fromkeys(("text", "link", "sign", "current", "other", "button"), "white"), "paper": "white"}):
        return ["forced_colors.py sees no fault in a page of one colour"]
    chosen = {(page.language, page.kind): page for page in pages}.values()
    faults = []
    with Browser(origin) as browser:
        browser.set_width(768)
        browser.command("Emulation.setEmulatedMedia", features=FEATURES)
        for page in chosen:
            browser.open(page.path)
            found = browser.driver.execute_script(STATES)
            faults += [f"{page.name}: forced colours: {fault}" for fault in faults_of(found)]
    return faults
