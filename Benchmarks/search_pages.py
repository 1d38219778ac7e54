"""The pages in which readers search, in Chromium: sitegen's own, and one that asks Pagefind through its interface."""

import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chromium import Chromium
from search_server import SearchServer

LOADED_WITHIN = 60
"""Seconds."""
RESULTS = 10
"""Results that a reader sees at once."""

_ASK_SITEGEN = """new Promise(done => {
  const box = document.querySelector('#query');
  const began = performance.now();
  let first = null, timer;
  // It is done when nothing has changed for a while: suggestions come behind the results.
  const wait = time => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const linksIn = part => [...part.querySelectorAll('.results > li > h3 a')].map(link => link.pathname);
      done({
        first, urls: linksIn(document.querySelector('.search-results')),
        suggested: [...document.querySelectorAll('.search-suggestions > section')].map(linksIn),
      });
    }, time);
  };
  new MutationObserver(() => {
    const isThere = document.querySelector('.results > li');
    if (isThere) first ??= performance.now() - began;
    wait(QUIET);
    const more = document.querySelector('.search-results .more');
    if (WANTED > 10 && isThere && !more.hidden) more.querySelector('button').click();
  }).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
  wait(10000);
  box.value = QUERY;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
})"""
_PAGEFIND = """<!doctype html>
<html lang="LANGUAGE"><meta charset="utf-8"><title>Pagefind</title>
<script type="module">
const pagefind = await import('/pagefind/pagefind.js');
await pagefind.init();
if ('OTHER') await pagefind.mergeIndex('/pagefind-other/', { language: 'OTHER' });
const ask = async (query, wanted) => {
  const began = performance.now();
  const found = (await pagefind.search(query)).results;
  let first = null;
  const data = await Promise.all(found.slice(0, wanted).map(async result => {
    const data = await result.data();
    first ??= performance.now() - began;
    return data.url;
  }));
  return { first, urls: data };
};
globalThis.ask = ask;
</script></html>
"""


def pagefind_folders(bundle: Path) -> dict[str, Path]:
    """Addresses of an index of Pagefind, which merges none that lies where its first one does."""
    return {"/pagefind/": bundle, "/pagefind-other/": bundle}


def pagefind_pages(languages: tuple[str, str]) -> dict[str, str]:
    """A page for each language, and one that asks the other language's index too, as `mergeIndex` allows."""
    pages = {}
    for language, other in zip(languages, reversed(languages), strict=True):
        text = _PAGEFIND.replace("LANGUAGE", language)
        pages[f"/pagefind-{language}.html"] = text.replace("OTHER", "")
        pages[f"/pagefind-{language}-merged.html"] = text.replace("OTHER", other)
    return pages


@dataclass(frozen=True)
class Answer:
    """What a query gave."""

    first: float | None
    """Seconds from the last key to the first result."""
    urls: list[str]
    suggested: list[list[str]] = field(default_factory=list)
    """The results of each labelled suggestion."""


class SearchPage:
    """A tab with a page in which one searches."""

    is_ready = "document.readyState === 'complete'"
    """A script that is true once one can."""
    patience = 1.0
    """Seconds without a change after which all is shown."""

    def __init__(self, browser: Chromium, server: SearchServer, address: str) -> None:
        self._browser, self.server, self._address = browser, server, address
        browser.command("Page.enable")
        browser.command("Performance.enable")

    def visit(self, address: str) -> list[tuple[str, int]]:
        """Loads another page, until it wants no more, and tells what it has brought."""
        self.server.sent.clear()
        self._browser.command("Page.navigate", url=self.server.origin + address)
        self._browser.event("Page.loadEventFired", time.monotonic() + LOADED_WITHIN)
        self.server.wait_until_quiet()
        return list(self.server.sent)

    def open(self) -> list[tuple[str, int]]:
        """Loads the page anew, until one can search in it, and tells what it has brought."""
        self.visit(self._address)
        deadline = time.monotonic() + LOADED_WITHIN
        while not self.evaluate(self.is_ready):
            if time.monotonic() > deadline:
                sys.exit(f"{self._address} does not become ready to search")
            time.sleep(0.05)
        self.server.wait_until_quiet()
        return list(self.server.sent)

    def slow_down(self, times: float) -> None:
        """Gives scripts a processor that is so many times slower."""
        self._browser.command("Emulation.setCPUThrottlingRate", rate=times)

    def script(self) -> float:
        """Seconds that scripts of the page have taken so far."""
        metrics = self._browser.command("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in metrics if one["name"] == "ScriptDuration")

    def evaluate(self, expression: str) -> Any:
        """The value of a script, once it is there."""
        answer = self._browser.command(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{self._address}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def ask(self, query: str, wanted: int = RESULTS) -> Answer:
        """Searches and waits until all is shown."""
        raise NotImplementedError


class SitegenPage(SearchPage):
    """sitegen's page, typed into."""

    def ask(self, query: str, wanted: int = RESULTS) -> Answer:
        script = _ASK_SITEGEN.replace("WANTED", str(wanted)).replace("QUIET", str(1000 * self.patience))
        found = self.evaluate(script.replace("QUERY", json.dumps(query)))
        self.server.wait_until_quiet()
        return Answer(found["first"] and found["first"] / 1000, found["urls"][:wanted], found["suggested"])


class PagefindPage(SearchPage):
    """A page that has nothing but Pagefind's script."""

    is_ready = "typeof ask === 'function'"

    def find(self, query: str, wanted: int) -> dict[str, Any]:
        """Milliseconds to the ‘first’ result, and the ‘urls’ of so many."""
        return self.evaluate(f"ask({json.dumps(query)}, {wanted})")

    def ask(self, query: str, wanted: int = RESULTS) -> Answer:
        found = self.find(query, wanted)
        self.server.wait_until_quiet()
        return Answer(found["first"] and found["first"] / 1000, found["urls"])
