"""The page of the search in a browser, as a reader uses it, and what it asks the server for."""

import contextlib
import gzip
import pathlib
import urllib.parse

from browser import Browser
from checks import wait_until
from selenium.webdriver.common.keys import Keys
from server import Server

# In seconds: far more than anything takes, for the machine may be busy.
PATIENCE = 15
SHOWN = """
const text = element => element.textContent.trim();
const linksIn = part => [...part.querySelectorAll('.results > li')].map(item => {
  const link = item.querySelector('h3 a');
  return {
    path: link.pathname, href: link.getAttribute('href'), title: text(link), html: item.querySelector('.excerpt').innerHTML,
    lang: link.closest('[lang]').lang, dir: link.closest('[dir]').dir,
    others: [...item.querySelectorAll('.other a')].map(other => [other.lang, other.dir, text(other)]),
    facts: [...item.querySelectorAll('.facts li')].map(text),
  };
});
return {
  status: text(document.querySelector('.search-status')),
  results: linksIn(document.querySelector('.search-results')),
  suggestions: [...document.querySelectorAll('.search-suggestions > section')].map(part => (
    {label: text(part.querySelector('h2')), results: linksIn(part)})),
  address: location.search, box: document.querySelector('#query').value,
};
"""


def slug(path):
    return path.strip("/").split("/")[-1]


class SearchPage:
    """A tab with the page of the search in a language."""

    def __init__(self, site):
        self.site = pathlib.Path(site)

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            self.server = stack.enter_context(Server(self.site))
            self.browser = stack.enter_context(Browser(self.server.origin))
            self.driver = self.browser.driver
            self.browser.command("Network.enable")
            # Still, so that what is clicked stays where it is.
            self.browser.set_scheme("light")
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self.stack.close()

    def open(self, code="en", query="", /, **filters):
        """Loads the page of a language with what the address says, and waits until that is answered."""
        parameters = {name: value for name, value in {"q": query, **filters}.items() if value}
        address = f"/{code}/search/" + ("?" + urllib.parse.urlencode(parameters) if parameters else "")
        complaints = self.browser.open(address)
        if query:
            self.settled()
        return complaints

    def box(self):
        return self.driver.find_element("css selector", "#query")

    def type(self, text, then=""):
        """Puts something into the box, key by key, and waits until it is answered."""
        box = self.box()
        box.send_keys(Keys.CONTROL, "a")
        box.send_keys(Keys.DELETE)
        box.send_keys(text, then)
        return self.settled()

    def choose(self, name, value):
        self.driver.execute_script(
            "const select = document.querySelector(`select[name=${arguments[0]}]`); select.value = arguments[1];"
            "select.dispatchEvent(new Event('change', {bubbles: true}));", name, value)
        return self.settled()

    def shown(self):
        return self.driver.execute_script(SHOWN)

    def settled(self):
        """What is shown when it has not changed for a while."""
        seen = []

        def is_still():
            seen.append(self.shown())
            return len(seen) > 7 and all(one == seen[-1] for one in seen[-7:])

        wait_until(is_still, PATIENCE, every=0.08)
        return seen[-1]

    def waits_for(self, script, seconds=PATIENCE):
        """Whether an expression of JavaScript becomes true."""
        return wait_until(lambda: self.driver.execute_script(f"return !!({script})"), seconds)

    def requests(self):
        """The paths that were asked for since last time, whether the browser had them or not."""
        names = self.driver.execute_script(
            "const names = performance.getEntriesByType('resource').map(one => new URL(one.name).pathname);"
            "performance.clearResourceTimings(); return names;")
        return [name for name in names if "/search/" in name and not name.endswith("/")]

    def packed(self, paths):
        """How many bytes files take on the way, packed as hosts pack them."""
        return sum(len(gzip.compress((self.site / path.lstrip("/")).read_bytes(), mtime=0)) for path in paths)

    def connect(self, *, offline=False, latency=0, kilobits=0):
        """Makes the line slow, or takes it away; without arguments it is as it was."""
        speed = kilobits * 1000 / 8 if kilobits else -1
        self.browser.command(
            "Network.emulateNetworkConditions", offline=offline, latency=latency, downloadThroughput=speed,
            uploadThroughput=speed)
