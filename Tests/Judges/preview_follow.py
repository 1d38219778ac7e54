"""Judges that open tabs follow what is saved, with nobody touching them."""

import time

from preview import free_port
from preview_editors import WAYS
from preview_faults import other_bytes
from preview_site import URDU_SLUG
from preview_tabs import PAGES, said


def ten_tabs(tabs, site, preview):
    """Ten tabs are loaded, and all of them follow a save."""
    handles = [(tabs.open(preview.origin + PAGES[language], new=True), language) for language in ("en", "ur") * 5]
    for language in ("en", "ur"):
        site.write("river", language, said(language, "ten"))
    for number, (handle, language) in enumerate(handles):
        tabs.show(handle)
        if not tabs.waits_for_text(said(language, "ten")):
            yield f"tab {number} ({language}) is old"


def twenty_saves(tabs, site, preview):
    """Twenty saves in a second end with the last text in the tab, three times, and then it rests."""
    for language in ("ur", "en", "ur"):
        tabs.open(preview.origin + PAGES[language])
        for number in range(20):
            site.write("river", language, said(language, f"{language}{number}"))
            time.sleep(0.05)
        if not tabs.waits_for_text(said(language, f"{language}19")):
            yield f"{language}: the last text is not shown"
        preview.settle()
        tabs.ask("window.rests = 1")
        time.sleep(0.5)
        if not tabs.waits_for("window.rests", 0):
            yield f"{language}: it is loaded again and again"


def restarted(tabs, site, preview_of):
    """A preview that is ended and started again at its port is followed by open tabs without a touch."""
    port = free_port()
    with preview_of(site, port):
        handles = [(tabs.open(f"http://127.0.0.1:{port}{PAGES[language]}", new=True), language) for language in PAGES]
    for language in PAGES:
        site.write("river", language, said(language, "restarted"))
    time.sleep(1)
    with preview_of(site, port):
        for handle, language in handles:
            tabs.show(handle)
            if not tabs.waits_for_text(said(language, "restarted")):
                yield f"the tab in {language} is old"
        # The tab that came back follows as before.
        site.write("river", "ur", said("ur", "again"))
        if not tabs.waits_for_text(said("ur", "again")):
            yield "it does not follow the next save"


def deleted_and_made_again(tabs, site, preview):
    """A column that is deleted leaves the page of what is not there in its tab, and comes back to it."""
    for language in ("ur", "en"):
        tabs.open(preview.origin + PAGES[language])
        site.file("river", language).unlink()
        if not tabs.waits_for(f"document.documentElement.lang == '{language}' && !document.getElementById('box')"):
            yield f"{language}: the tab still shows it"
        site.write("river", language, said(language, "back"))
        if not tabs.waits_for_text(said(language, "back")):
            yield f"{language}: it does not come back"


def ways_of_saving(tabs, site, preview):
    """Each way in which editors save ends in the tab."""
    for number, way in enumerate(WAYS):
        language = ("ur", "en")[number % 2]
        tabs.open(preview.origin + PAGES[language])
        text = said(language, way.__name__)
        way(site.file("river", language), site.source("river", language, text).encode())
        if not tabs.waits_for_text(text):
            yield f"{way.__name__} is not shown"


def back_and_forward(tabs, site, preview):
    """A page to which the reader goes back shows what was saved meanwhile, and so does the one forward."""
    for language in ("en", "ur"):
        tabs.open(preview.origin + PAGES[language])
        tabs.ask("location.href = arguments[0]", preview.origin + f"/{language}/columns/")
        tabs.waits_for(f"location.pathname == '/{language}/columns/' && document.readyState == 'complete'")
        site.write("river", language, said(language, "gone back"))
        preview.settle()
        tabs.driver.back()
        if not tabs.waits_for_text(said(language, "gone back")):
            yield f"{language}: back it is old"
        source = site.source("bridge", language, "متن").replace("title: ", "title: X1 ", 1)
        with other_bytes(site.file("bridge", language), lambda _: source.encode()):
            preview.settle()
            tabs.driver.forward()
            if not tabs.waits_for_text("X1 "):
                yield f"{language}: forward it is old"


def navigates(tabs, site, preview_of):
    """With --navigate a tab goes to the page of the column that was saved, whatever its letters."""
    with preview_of(site, None, "--navigate") as preview:
        tabs.open(preview.origin + "/en/")
        time.sleep(0.3)
        saved = (("river", "ur", "river"), ("bridge", "ur", URDU_SLUG), ("bridge", "en", URDU_SLUG))
        for name, language, slug in saved:
            site.write(name, language, said(language, "led"))
            if not tabs.waits_for(f"decodeURI(location.pathname) == '/{language}/columns/{slug}/'"):
                yield f"{name}.{language}: it is at {tabs.ask('return decodeURI(location.pathname)')}"
            elif not tabs.waits_for_text(said(language, "led")):
                yield f"{name}.{language}: it is led there and shows the old text"
        # It is led once for each save.
        tabs.open(preview.origin + "/ur/")
        time.sleep(0.7)
        if not tabs.waits_for("location.pathname == '/ur/'", 0):
            yield "it is led away again without a save"


CHECKS = [ten_tabs, twenty_saves, deleted_and_made_again, ways_of_saving, back_and_forward]
# They start previews of their own.
OWN_CHECKS = [restarted, navigates]
