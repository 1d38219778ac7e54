"""The reader's choices: that the panel opens, closes and is left as readers do it, and that what was chosen stays."""

from selenium.webdriver import ActionChains
from selenium.webdriver.common.keys import Keys

STATE = """
const panel = document.querySelector('.switches');
return {
  isOpen: panel.open, hasFocus: panel.querySelector('summary') === document.activeElement,
  theme: document.documentElement.dataset.theme, face: document.documentElement.dataset.face,
  size: document.documentElement.dataset.size, rem: getComputedStyle(document.documentElement).fontSize,
  paper: getComputedStyle(document.body).backgroundColor,
  frame: document.querySelector('meta[name="theme-color"]').content, said: panel.querySelector('output').textContent,
};
"""


class Panel:
    """The panel of the page that is open, worked by keys and mouse; notes what is not as it should be."""

    def __init__(self, browser, name):
        self.browser, self.name, self.faults = browser, name, []

    def find(self, selector):
        return self.browser.driver.find_element("css selector", f".switches {selector}")

    def press(self, *keys):
        ActionChains(self.browser.driver).send_keys(*keys).perform()

    def state(self):
        return self.browser.driver.execute_script(STATE)

    def expect(self, what, **values):
        found = self.state()
        for key, value in values.items():
            if found[key] != value:
                self.faults.append(f"{self.name}: {what}: ‘{key}’ is {found[key]!r}, not {value!r}")


def judge_choices(browser, page):
    """All faults of the panel on one page; storage is empty again behind it."""
    browser.set_width(360)
    browser.set_scheme("light")
    browser.open(page.path)
    panel = Panel(browser, page.name)
    summary = panel.find("summary")
    day = panel.state()["paper"]

    summary.send_keys(Keys.ENTER)
    panel.expect("Enter opens", isOpen=True, said="100%")
    panel.press(Keys.TAB)
    panel.expect("Tab goes into the panel", isOpen=True, hasFocus=False)
    panel.press(Keys.ESCAPE)
    panel.expect("Escape closes and gives the focus back", isOpen=False, hasFocus=True)
    summary.click()
    for event in ("mousePressed", "mouseReleased"):  # at the edge of the page, where nothing stands
        browser.command("Input.dispatchMouseEvent", type=event, x=4, y=700, button="left", clickCount=1)
    panel.expect("a click elsewhere closes", isOpen=False)
    summary.send_keys(Keys.ENTER)
    ActionChains(browser.driver).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    panel.expect("who leaves by Tab leaves it closed", isOpen=False)

    summary.click()
    panel.find("[name=theme][value=dark]").click()
    chosen = panel.state()
    if chosen["paper"] == day or chosen["frame"] != chosen["paper"]:
        panel.faults.append(f"{page.name}: dark paper is {chosen['paper']} in a frame of {chosen['frame']}")
    for _ in range(5):
        panel.find("button[value='1']").click()
    panel.expect("larger, as often as it is pressed", size="150", rem="24px", said="150%", isOpen=True)
    faces = [face for face in browser.driver.find_elements("css selector", "[name=face][value=naskh]")]
    for face in (face for face in faces if face.is_displayed()):
        face.click()
        panel.expect("Naskh", face="naskh")
    browser.set_width(320)
    panel.faults += [f"{page.name}: panel open, text of 150 %: {fault}" for fault in browser.run("overflow")]

    browser.open(page.path)
    panel.expect("chosen earlier", theme="dark", size="150", rem="24px", paper=chosen["paper"], frame=chosen["paper"])
    browser.driver.execute_script("localStorage.clear()")
    return panel.faults
