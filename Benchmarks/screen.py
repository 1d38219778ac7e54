"""When a saved text stands on the screen: what a tab of Chromium tells of itself."""

import json
import time
from pathlib import Path
from typing import Any

from chromium import Chromium, ChromiumError

SCRIPT = (Path(__file__).parent / "screen.js").read_text(encoding="utf-8")
LOADED_WITHIN = 120
"""Seconds."""
LOADED_AGAIN_WITHIN = 10
"""Seconds."""
COMPARISONS = 5


class Screen:
    """The tab of a browser, and what of the saved texts it shows."""

    def __init__(self, browser: Chromium) -> None:
        self._browser = browser
        self.apart = 0.0
        """Seconds that the clocks of bench and page were apart at most, as far as can be told from outside."""
        browser.command("Page.enable")
        browser.command("Runtime.enable")
        browser.command("Runtime.addBinding", name="report")
        browser.command("Page.addScriptToEvaluateOnNewDocument", source=SCRIPT)

    def open(self, address: str, text: str) -> bool:
        """Loads a page; whether it shows `text`."""
        self._browser.command("Page.navigate", url=address)
        return self.shows(text, LOADED_WITHIN) is not None

    def reload(self, text: str) -> bool:
        """As a reader does who does not trust what stands there; whether it shows `text` then."""
        self._browser.command("Page.reload")
        return self.shows(text, LOADED_AGAIN_WITHIN) is not None

    def shows(self, text: str, within: float) -> float | None:
        """Waits until `text` is drawn, `within` so many seconds; the time of day of that frame, or nothing."""
        deadline = time.monotonic() + within
        while event := self._browser.event("Runtime.bindingCalled", deadline):
            said = json.loads(event["payload"])
            if text in said["found"].split("\n"):
                return said["now"] / 1000
        return None

    def first_paint(self) -> float | None:
        """The time of day at which the document's first content was presented, as Chromium itself counts it."""
        entry = self._value("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        return None if entry is None else (self._value("performance.timeOrigin") + entry) / 1000

    def compare_clocks(self) -> None:
        """Asks the page for the time: the answer with the shortest way bounds how far its clock is from ours."""
        bounds = []
        for _ in range(COMPARISONS):
            asked = time.time()
            its = self._value("performance.timeOrigin + performance.now()")
            answered = time.time()
            if its is not None:
                bounds.append(max(answered - its / 1000, its / 1000 - asked))
        if bounds:
            self.apart = max(self.apart, min(bounds))

    def _value(self, expression: str) -> Any:
        try:
            answer = self._browser.command("Runtime.evaluate", expression=expression, returnByValue=True)
        except ChromiumError:
            # The document has just gone.
            return None
        return answer["result"].get("value")
