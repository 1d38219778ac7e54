"""Judges that the last good site stands while something is broken."""

import contextlib
import re
import time

from checks import wait_until
from preview import Preview
from preview_life import new_site

ROUTES = ["/", "/en/", "/ur/", "/en/columns/", "/ur/columns/", "/en/columns/river/", "/ur/columns/river/",
          "/parallel/river/", "/ur/categories/rivers/", "/ur/archive/", "/ur/feed.xml", "/en/feed.json", "/sitemap.xml",
          "/nothing/", "/film.mp4"]
RIVER = "/ur/columns/river/"


def bodies(preview):
    """What each route answers."""
    return {route: (reply.status, reply.body) for route in ROUTES for reply in [preview.get(route)]}


def without_state(answers):
    """The same without the number of the site."""
    return {route: (status, re.sub(rb' data-site="[^"]*"', b"", body)) for route, (status, body) in answers.items()}


@contextlib.contextmanager
def other_bytes(path, change):
    """A file whose bytes are others for a while."""
    before = path.read_bytes()
    path.write_bytes(change(before))
    yield
    path.write_bytes(before)


@contextlib.contextmanager
def moved_away(path):
    """A file or folder that is not there for a while."""
    aside = path.with_name(f".{path.name}-aside")
    path.rename(aside)
    yield
    aside.rename(path)


def broken_title(site):
    """The Urdu column with a quotation mark that nothing closes."""
    return other_bytes(site.file("river", "ur"), lambda text: text.replace(b"title: ", b'title: "', 1))


def breakages(site):
    """What may be broken, by its name: a context in which it is."""
    template = next((site.folder / "themes/own/templates").rglob("article*"))
    strings = next((site.folder / "themes/own/strings").rglob("ur*"))
    column = site.file("river", "ur")
    return {
        "front matter": broken_title(site),
        "a category that nobody knows": other_bytes(column, lambda text: text.replace(b"[rivers]", b"[seas]")),
        "bytes that are no letters": other_bytes(column, lambda text: text + b"\xff\xfe\xd8"),
        "site.yml": other_bytes(site.settings, lambda text: text + b"\nlanguages: [\n"),
        "no site.yml": moved_away(site.settings),
        "no content/": moved_away(site.folder / "content"),
        "no theme": moved_away(site.folder / "themes/own"),
        "a template": other_bytes(template, lambda text: text + b"\n{{#never}}\n"),
        "the strings of the theme": other_bytes(strings, lambda text: text + b'\nmissing: "\n'),
    }


def last_good_site_stands(sitegen, folder):
    """While something is broken each route answers as before, and as before again when it is mended."""
    site = new_site(folder, own_theme=True)
    site.write_files()
    with Preview(sitegen, site.folder) as preview:
        preview.settle()
        good = bodies(preview)
        for what, broken in breakages(site).items():
            with broken:
                if not wait_until(lambda: preview.state()["errors"] > 0, 4):
                    yield f"{what}: no error is told"
                changed = [route for route, answer in bodies(preview).items() if answer != good[route]]
                if changed:
                    yield f"{what}: other answers at {changed[:3]}"
                if "<li>" not in preview.get("/.sitegen-preview/report").text:
                    yield f"{what}: the report is empty"
            if not wait_until(lambda: preview.state()["errors"] == 0, 4):
                yield f"{what}: mended, and there are still errors"
            if not wait_until(lambda: without_state(bodies(preview)) == without_state(good), 4):
                yield f"{what}: mended, and other answers"
            good = bodies(preview)


def terminal_says_what_is_wrong(sitegen, folder):
    """The terminal names the place of what is wrong, once for each save, and says when it is mended."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        preview.settle()
        before = len(preview.words())
        with broken_title(site):
            wait_until(lambda: preview.state()["errors"], 4)
            time.sleep(0.2)
            said = preview.words()[before:]
        if said.count("error[") != 1 or "river.ur.md" not in said:
            yield f"it says {said!r}"
        wait_until(lambda: not preview.state()["errors"], 4)
        time.sleep(0.1)
        if "shown after" not in preview.words()[before + len(said) :]:
            yield "it does not say that it is mended"


def starts_broken(sitegen, folder):
    """A preview that starts on a broken site says so on every page, and shows the site when it is mended."""
    site = new_site(folder)
    for what, broken in {"front matter": broken_title(site), "no site.yml": moved_away(site.settings)}.items():
        with contextlib.ExitStack() as stack:
            with broken:
                preview = stack.enter_context(Preview(sitegen, site.folder))
                for route in ("/", "/ur/columns/river/"):
                    reply = preview.get(route)
                    if reply.status != 503 or "preview.js" not in reply.text or "<li>" not in reply.text:
                        yield f"{what}: {route} is {reply.status}"
            if not wait_until(lambda: preview.get(RIVER).status == 200, 5):
                yield f"{what}: mended, and not shown"


CHECKS = [last_good_site_stands, terminal_says_what_is_wrong, starts_broken]
