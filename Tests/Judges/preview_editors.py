"""Judges that saves of all kinds make a site, one for each, and what is no save makes none."""

import os
import re
import shutil
import time

from checks import wait_until
from preview import Preview
from preview_life import new_site
from state_listener import StateListener

# How editors save: each is given a file and its new bytes.


def by_truncation(path, data):
    path.write_bytes(b"")
    time.sleep(0.01)
    path.write_bytes(data)


def by_rename(path, data):
    new = path.with_name(f".{path.name}.new~")
    new.write_bytes(data)
    new.rename(path)


def by_backup(path, data):
    """As Vim does it: the probe 4913, the old file kept as a backup, a new one written, the backup gone."""
    probe, backup = path.with_name("4913"), path.with_name(path.name + "~")
    probe.write_bytes(b"")
    probe.unlink()
    path.rename(backup)
    path.write_bytes(data)
    backup.unlink()


def in_two_halves(path, data):
    """The first half ends in the front matter, which is wrong as long as it stands alone."""
    with open(path, "wb") as file:
        file.write(data[:25])
        file.flush()
        time.sleep(0.05)
        file.write(data[25:])


def deleted_and_made(path, data):
    path.unlink()
    time.sleep(0.02)
    path.write_bytes(data)


WAYS = [by_truncation, by_rename, by_backup, in_two_halves, deleted_and_made]


def saves_of_editors(sitegen, folder):
    """Saves by rename, by truncation, over a backup and in two halves all show, and none shows an error on the way."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview, StateListener(preview.port) as listener:
        for number, way in enumerate([*WAYS, *WAYS]):
            language = ("ur", "en")[number % 2]
            text = f"{number} بار محفوظ۔" if language == "ur" else f"Saved {number} times."
            heard = len(listener.states)
            way(site.file("river", language), site.source("river", language, text).encode())
            if not preview.waits_to_show(f"/{language}/columns/river/", text):
                yield f"{way.__name__}: not shown"
            preview.settle(0.3)
            if any(state["errors"] for state in listener.states[heard:]):
                yield f"{way.__name__}: an error was shown in the middle of the save"


def files_of_editors(sitegen, folder):
    """What editors put beside a file, a touch, the same bytes again and strange files make no new site."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        before = preview.settle()
        column = site.file("river", "ur")
        for name in ("4913", ".river.ur.md.swp", ".river.ur.md.swx", "river.ur.md~", ".#river.ur.md", "#river.ur.md#"):
            column.with_name(name).write_text("بیچ میں", "utf-8")
        (site.folder / "Makefile").write_text("all:\n", "utf-8")
        (site.folder / "public-notes").mkdir()
        after = preview.settle(0.6)
        if after != before:
            yield f"the files of editors: {before} becomes {after}"
        column.touch()
        column.write_bytes(column.read_bytes())
        by_rename(column, column.read_bytes())
        if (after := preview.settle(0.6))["site"] != before["site"]:
            yield f"the same bytes: {before['site']} becomes {after['site']}"
        os.chmod(column, 0o600)
        if (after := preview.settle(0.6))["site"] != before["site"]:
            yield "other rights make a new site"


def bursts(sitegen, folder):
    """A hundred files saved at once make few sites, and the last has all of them."""
    site = new_site(folder, pairs=50)
    with Preview(sitegen, site.folder) as preview:
        before = preview.settle()["attempt"]
        for number in range(50):
            for language in ("en", "ur"):
                site.write(f"column-{number}", language, f"Burst {number}.")
        after = preview.settle(0.6)["attempt"]
        pages = [(number, f"/{language}/columns/column-{number}/") for number in range(50) for language in ("en", "ur")]
        lost = [page for number, page in pages if not preview.shows(page, f"Burst {number}.")]
        if lost:
            yield f"{lost[:5]} are old"
        if after - before > 5:
            yield f"{after - before} sites are made"


def new_folders(sitegen, folder):
    """A column in a folder that was not there is shown, is followed, and goes with its folder."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        year = site.folder / "content/columns/2031"
        place, address = year / "later.ur.md", "/ur/columns/later/"
        for text in ("نئی جگہ۔", "نئی جگہ پر دوبارہ۔"):
            year.mkdir(exist_ok=True)
            place.write_text(site.source("later", "ur", text), "utf-8")
            if not preview.waits_to_show(address, text):
                yield f"{text} is not shown"
        moved = year.rename(site.folder / "aside")
        if not wait_until(lambda: preview.get(address).status == 404, 4):
            yield "the folder is gone, and its column is shown"
        moved.rename(year)
        if not preview.waits_to_show(address, "نئی جگہ پر دوبارہ۔"):
            yield "the folder is back, and its column is not"


def folders_that_trade_names(sitegen, folder):
    """A folder in the place of another is heard as that one was, whichever way it came there."""
    site = new_site(folder)
    address = "/en/columns/swap/"
    columns = site.folder / "content/columns"
    with Preview(sitegen, site.folder) as preview:
        for name in ("2031", "2032"):
            (columns / name).mkdir()
        place = columns / "2031/swap.en.md"
        other = columns / "2032/other.en.md"
        place.write_text(site.source("swap", "en", "First."), "utf-8")
        other.write_text(site.source("other", "en", "Other."), "utf-8")
        if not preview.waits_to_show(address, "First."):
            yield "a new column is not shown"

        def copied():
            shutil.copytree((columns / "2031").rename(site.folder / "aside"), columns / "2031")

        def traded():
            (columns / "2031").rename(columns / "between")
            (columns / "2032").rename(columns / "2031")
            (columns / "between").rename(columns / "2032")

        def replaced():
            shutil.copytree(site.folder / "content", site.folder / "content.new")
            (site.folder / "content").rename(site.folder / "content.old")
            (site.folder / "content.new").rename(site.folder / "content")

        for number, change in enumerate((copied, traded, replaced)):
            change()
            time.sleep(1)
            found = next(columns.rglob("swap.en.md"))
            found.write_text(site.source("swap", "en", f"After {number}."), "utf-8")
            if not preview.waits_to_show(address, f"After {number}."):
                yield f"a save is not heard when folders were {change.__name__}"


def moved_away_and_linked(sitegen, folder):
    """A theme that is moved away and a column that is a link out of the site now are told of at once."""
    site = new_site(folder)
    theme = site.folder / "themes/own"
    theme.mkdir(parents=True)
    (theme / "theme.yml").write_text("name: own\nextends: waraq\n", "utf-8")
    settings = site.folder / "site.yml"
    settings.write_text(re.sub("(?m)^theme:.*$", "theme: own", settings.read_text("utf-8")), "utf-8")
    with Preview(sitegen, site.folder) as preview:
        if preview.settle()["errors"]:
            yield "the site is wrong from its beginning"
        aside = site.folder.parent / "aside"
        theme.parent.rename(aside)
        if not wait_until(lambda: preview.settle(0.2)["errors"] > 0, 4):
            yield "the themes are gone, and nothing is said"
        aside.rename(theme.parent)
        if not wait_until(lambda: preview.settle(0.2)["errors"] == 0, 4):
            yield "the themes are back, and it is wrong still"
        column = site.file("river", "en")
        column.rename(aside)
        column.symlink_to(aside)
        if not wait_until(lambda: preview.settle(0.2)["errors"] > 0, 4):
            yield "a column leads out of the site, and nothing is said"


def lists_follow(sitegen, folder):
    """A new title is at once on the page, in lists, in feeds and with the partner."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        source = site.source("river", "ur", "متن۔").replace("title: دریا", "title: نیا عنوان")
        site.file("river", "ur").write_text(source, "utf-8")
        if not preview.waits_to_show("/ur/", "نیا عنوان"):
            yield "the list is old"
        for target in ("/ur/columns/", "/ur/categories/rivers/", "/ur/feed.xml", "/ur/feed.json", "/parallel/river/"):
            if not preview.shows(target, "نیا عنوان"):
                yield f"{target} is old"


CHECKS = [saves_of_editors, files_of_editors, bursts, new_folders, folders_that_trade_names,
          moved_away_and_linked, lists_follow]
