"""The tabs of a browser that show pages of previews."""

from checks import wait_until

# How long a page may take to follow a save, in seconds: far more than it does, for the machine may be busy.
PATIENCE = 10
PAGES = {"en": "/en/columns/river/", "ur": "/ur/columns/river/"}
OVERLAY = "const host = document.querySelector('sitegen-preview'), over = host && host.shadowRoot;"


class Tabs:
    """The tabs of the browser, and what may be asked of the one that is shown."""

    def __init__(self, browser):
        self.browser, self.driver = browser, browser.driver
        self.complaints = []

    def open(self, address, new=False):
        """Opens an address in the tab that is shown, or in a new one; gives its handle."""
        if new:
            self.driver.switch_to.new_window("tab")
        self.driver.get(address)
        return self.driver.current_window_handle

    def show(self, handle):
        self.driver.switch_to.window(handle)

    def ask(self, script, *arguments):
        """What a script returns; `None` while the page is being loaded."""
        try:
            return self.driver.execute_script(script, *arguments)
        except Exception:
            return None

    def waits_for(self, condition, seconds=PATIENCE):
        """Whether an expression of JavaScript becomes true."""
        return wait_until(lambda: self.ask(f"{OVERLAY} return !!({condition})") is True, seconds)

    def waits_for_text(self, text, seconds=PATIENCE):
        return self.waits_for(f"document.body.textContent.includes({text!r})", seconds)

    def waits_for_errors(self, seconds=PATIENCE):
        """Whether what is wrong is laid over the page."""
        return self.waits_for("over && over.querySelector('section li')", seconds)

    def waits_for_no_errors(self, seconds=PATIENCE):
        return self.waits_for("!over || !over.querySelector('section, .badge.error')", seconds)

    def close_others(self):
        """Leaves one empty tab, and keeps what the browser said until then."""
        for handle in self.driver.window_handles[1:]:
            self.show(handle)
            self.driver.close()
        self.show(self.driver.window_handles[0])
        self.driver.get("about:blank")
        self.complaints += [entry["message"] for entry in self.driver.get_log("browser")]


def said(language, what):
    """A sentence of either language that tells one save from another."""
    return f"Saved as {what}." if language == "en" else f"{what} محفوظ ہوا۔"
