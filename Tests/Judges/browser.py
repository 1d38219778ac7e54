"""A headless Chromium with the few commands that the judges give it."""

import base64
import json
import pathlib
import re
import shutil
from urllib.parse import urlsplit

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

PROBES = pathlib.Path(__file__).parent / "probes"
PICTURES = pathlib.Path(".build/judges")


def find_program(*names):
    for name in names:
        if found := shutil.which(name):
            return found
    raise SystemExit(f"there is no {' or '.join(names)} here; make judges installs it")


class Browser:
    """One Chromium, as long as the `with` block lasts."""

    def __init__(self, origin):
        self.origin = origin
        options = webdriver.ChromeOptions()
        options.binary_location = find_program("chromium", "chromium-browser", "google-chrome")
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(find_program("chromedriver")))
        self.driver.set_script_timeout(60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **parameters):
        """Gives a command of the Chrome DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def set_width(self, width, height=800):
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    def set_scheme(self, scheme):
        """Light or dark, and still: a colour in transition would be measured halfway."""
        self.command(
            "Emulation.setEmulatedMedia",
            features=[
                {"name": "prefers-color-scheme", "value": scheme},
                {"name": "prefers-reduced-motion", "value": "reduce"},
            ],
        )

    def open(self, path):
        """Loads a page and waits for its fonts; gives what the browser complained about on the way."""
        self.complaints()
        self.driver.get(self.origin + path)
        self.driver.execute_async_script("document.fonts.ready.then(() => arguments[0]())")
        return self.complaints()

    def run(self, probe, *arguments):
        """Runs a probe, a file of JavaScript in probes/, and gives what it returns."""
        shared = (PROBES / "shared.js").read_text("utf-8")
        return self.driver.execute_script(shared + (PROBES / f"{probe}.js").read_text("utf-8"), *arguments)

    def complaints(self):
        """Requests to other hosts, console messages, and what the content security policy refused, since last time."""
        found = []
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                url = event["params"]["request"]["url"]
                if urlsplit(url).scheme in ("http", "https", "ws", "wss") and not url.startswith(self.origin + "/"):
                    found.append(f"asks another host: {url}")
        for entry in self.driver.get_log("browser"):
            # A page that names no icon, such as a redirect, is asked for this one unbidden.
            if entry["level"] in ("WARNING", "SEVERE") and "/favicon.ico " not in entry["message"]:
                found.append(f"the browser says: {entry['message']}")
        return found

    def take_picture(self, name):
        """Writes what the window shows to .build/judges and gives the file's name."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        file = PICTURES / (re.sub(r"[^\w.-]+", "-", name).strip("-") + ".png")
        picture = self.command("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(picture["data"]))
        return file
