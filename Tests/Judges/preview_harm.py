"""Judges what a preview does when what it serves from is pulled away under it, and what it lets others see."""

import fcntl
import os
import shutil

from checks import wait_until
from preview import Preview
from preview_life import new_site

RIVER = "/ur/columns/river/"
# fcntl(2): the size of a pipe.
F_SETPIPE_SZ = 1031


def pipe_in_place_of_a_file(sitegen, folder):
    """A file that has become a named pipe holds nobody up."""
    site = new_site(folder)
    site.write_files()
    with Preview(sitegen, site.folder) as preview:
        note = site.folder / "static/note.txt"
        note.unlink()
        os.mkfifo(note)
        if preview.get("/note.txt").status not in (404, 500):
            yield f"the pipe: {preview.get('/note.txt').status}"
        if preview.get(RIVER).status != 200:
            yield "no page is answered any more"


def folder_that_goes_and_comes(sitegen, folder):
    """The folder of the site may be moved, made anew, or be a link that leads elsewhere: the next save is followed."""
    def away_and_back(site):
        aside = site.folder.with_name("aside")
        site.folder.rename(aside)
        yield
        aside.rename(site.folder)

    def made_anew(site):
        kept = site.folder.with_name("kept")
        shutil.copytree(site.folder, kept)
        shutil.rmtree(site.folder)
        yield
        shutil.copytree(kept, site.folder)

    def folder_above(site):
        parent = site.folder.parent
        parent.rename(parent.with_name(parent.name + "-aside"))
        yield
        parent.with_name(parent.name + "-aside").rename(parent)

    for change in (away_and_back, made_anew, folder_above):
        site = new_site(folder)
        with Preview(sitegen, site.folder) as preview:
            steps = change(site)
            next(steps)
            if not wait_until(lambda: preview.state()["errors"] > 0, 5):
                yield f"{change.__name__}: nothing is said while it is gone"
            if preview.get(RIVER).status != 200:
                yield f"{change.__name__}: the last state is gone"
            next(steps, None)
            if not wait_until(lambda: preview.state()["errors"] == 0, 5):
                yield f"{change.__name__}: it is there again, and an error is still said"
            site.write("river", "ur", "پھر سے۔")
            if not preview.waits_to_show(RIVER, "پھر سے۔"):
                yield f"{change.__name__}: a save is not followed any more"

    site, other = new_site(folder), new_site(folder)
    other.write("river", "ur", "دوسری جگہ۔")
    link = site.folder.with_name("link")
    link.symlink_to(site.folder)
    with Preview(sitegen, link) as preview:
        link.with_name("next").symlink_to(other.folder)
        link.with_name("next").rename(link)
        if not preview.waits_to_show(RIVER, "دوسری جگہ۔"):
            yield "a link that leads elsewhere is not followed"
        other.write("river", "ur", "یہاں بھی۔")
        if not preview.waits_to_show(RIVER, "یہاں بھی۔"):
            yield "a save behind the link is not followed"


def terminal_that_takes_nothing(sitegen, folder):
    """A terminal that takes no output, as after Ctrl-S, does not keep the pages from following."""
    site = new_site(folder)
    read, write = os.pipe()
    with os.fdopen(read), os.fdopen(write) as terminal:
        fcntl.fcntl(terminal, F_SETPIPE_SZ, 4096)
        with Preview(sitegen, site.folder, said=terminal) as preview:
            broken = [site.file(f"broken-{number}", "ur") for number in range(12)]
            for file in broken:
                file.write_text("---\ntitle: [\n---\n", "utf-8")
            wait_until(lambda: preview.state()["errors"] > 0, 10)
            for file in broken:
                file.unlink()
            for number in range(20):
                site.write("river", "ur", f"محفوظ {number}۔")
                if not preview.waits_to_show(RIVER, f"محفوظ {number}۔", 10):
                    yield f"save {number} is not shown"
                    return


def rules_open_nothing(sitegen, folder):
    """The headers of a site cannot let other sites read its preview."""
    site = new_site(folder)
    (site.folder / "static/_headers").write_text(
        "/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Own: yes\n", "utf-8")
    with Preview(sitegen, site.folder) as preview:
        for target in (RIVER, "/note.txt", "/nothing/", "/ur/feed.xml"):
            head = preview.get(target).headers
            if "access-control-allow-origin" in head or head.get("cross-origin-resource-policy") != "same-origin":
                yield f"{target}: {head}"
        if preview.get(RIVER).headers.get("x-own") != "yes":
            yield "the other headers are gone"


def policy_is_the_sites(sitegen, folder):
    """A policy that forbids all styles forbids them here too, but for the preview's own."""
    site = new_site(folder)
    (site.folder / "static/_headers").write_text("/*\n  Content-Security-Policy: default-src 'none'\n", "utf-8")
    with Preview(sitegen, site.folder) as preview:
        policy = preview.get(RIVER).headers["content-security-policy"]
        directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
        for name in ("script-src", "style-src"):
            if "'self'" in directives.get(name, "") or "/.sitegen-preview/" not in directives.get(name, ""):
                yield f"{name}: {directives.get(name)}"


def fate_is_a_part_of_the_page(sitegen, folder):
    """A page is another when its column becomes a draft, and again when it is one no more."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        def page():
            return preview.get(RIVER).headers["sitegen-page"]

        before, source = page(), site.file("river", "ur").read_text("utf-8")
        site.file("river", "ur").write_text(source.replace("author:", "draft: true\nauthor:", 1), "utf-8")
        if not wait_until(lambda: page() != before, 5):
            yield "a draft's page is the same"
        site.file("river", "ur").write_text(source, "utf-8")
        if not wait_until(lambda: page() == before, 5):
            yield "the mark stays"


def strange_names_on_the_terminal(sitegen, folder):
    """No file name reaches the terminal with a sign that commands it."""
    site = new_site(folder)
    with Preview(sitegen, site.folder) as preview:
        name = "a\x1b[31m\nred\u202etxt.en.md"
        (site.file("river", "ur").parent / name).write_text("---\ntitel: a\n---\n", "utf-8")
        if not wait_until(lambda: "red" in preview.words(), 5):
            yield "nothing is said of it"
        if "\x1b" in preview.words() or "\u202e" in preview.words():
            yield "its signs arrive as they are"


def lines_of_drafts(sitegen, folder):
    """With --no-drafts pages show no line of a draft whose front matter is broken."""
    site = new_site(folder)
    site.file("lamp", "ur").write_text('---\ntitle: ["sesame"\ndraft: true\n---\n', "utf-8")
    with Preview(sitegen, site.folder, "--no-drafts") as preview:
        report = preview.get("/.sitegen-preview/report").text
        if "lamp.ur.md" not in report or "sesame" in report:
            yield report[:300]
        if "sesame" in preview.get("/ur/").text:
            yield "the first page shows it"
        if "sesame" not in preview.words():
            yield "the terminal does not"


def first_error_has_no_state_before(sitegen, folder):
    """Where nothing was ever shown no last state is spoken of; notes that are counted are shown."""
    site = new_site(folder)
    source = site.file("river", "ur").read_text("utf-8")
    site.file("river", "ur").write_text(source.replace("title: ", "title: [", 1), "utf-8")
    with Preview(sitegen, site.folder) as preview:
        if "last state" in preview.get("/.sitegen-preview/report").text + preview.get("/ur/").text:
            yield "it is spoken of"
        site.file("river", "ur").write_text(source, "utf-8")
        wait_until(lambda: preview.state()["site"], 5)
        report = preview.get("/.sitegen-preview/report").text
        if "_redirects" not in report or "_redirects" not in preview.words():
            yield f"the note on the site's own _redirects is not shown: {report[:200]}"


def names_that_nobody_has(sitegen, folder):
    """What no host can be called is refused by --allow-host; a name in Urdu letters is that which browsers send."""
    site = new_site(folder)
    for name in ("*", "*.example.org", "http://example.org/", "example.org:8080", "", "."):
        preview = Preview(sitegen, site.folder, "--allow-host", name)
        if preview.process.wait(5) != 2 or "--allow-host" not in preview.words():
            yield f"{name}: {preview.words()[:200]}"
    with Preview(sitegen, site.folder, "--allow-host", "اردو.example") as preview:
        if preview.get(RIVER, host="xn--mgbqf7g.example").status != 200:
            yield "the name in ASCII is refused"


CHECKS = [pipe_in_place_of_a_file, folder_that_goes_and_comes, terminal_that_takes_nothing, rules_open_nothing,
          policy_is_the_sites, fate_is_a_part_of_the_page, strange_names_on_the_terminal, lines_of_drafts,
          first_error_has_no_state_before, names_that_nobody_has]
