"""Judges what many saves cost a preview: memory and open files."""

import contextlib
import time

from preview import Preview
from preview_life import new_site
from raw_http import Line, request_bytes
from state_listener import StateListener

PAIRS = 30
# Saves before the first measurement: what the first of them take is kept for the next.
WARM_UP = 15
# What memory may grow by, of what it was.
GROWTH = 0.10


class Saver:
    """Saves one text after another as an author does, and reads after each what a browser would."""

    def __init__(self, site, preview):
        self.site, self.preview = site, preview
        self.number = 0
        self.lost = []

    def save(self):
        """One save; at every fifth the title is new, at every seventh an error is mended, at
        every tenth a column comes or goes."""
        self.number += 1
        number, language = self.number, ("ur", "en")[self.number % 2]
        name = f"column-{number % PAIRS}"
        text = f"محفوظ کیا: {number}" if language == "ur" else f"Saved: {number}"
        source = self.site.source(name, language, text)
        file = self.site.file(name, language)
        if number % 5 == 0:
            source = source.replace("title: ", f"title: {number} ")
        if number % 7 == 0:
            file.write_text(source.replace("title: ", 'title: "', 1), "utf-8")
            time.sleep(0.3)
        if number % 10 == 0:
            draft = self.site.file("new", language)
            draft.unlink() if draft.exists() else draft.write_text(self.site.source("new", language, text), "utf-8")
        file.write_text(source, "utf-8")
        if not self.preview.waits_to_show(f"/{language}/columns/{name}/", text):
            self.lost.append(number)
        self.read(language)

    def read(self, language):
        """The requests of a tab that is loaded again, and of one that is closed in the middle."""
        with Line(self.preview.port) as line:
            for target in (f"/{language}/", f"/{language}/feed.xml", "/film.mp4", "/.sitegen-preview/held-back"):
                line.send(request_bytes(target))
                line.reply()
        with StateListener(self.preview.port), Line(self.preview.port) as line:
            line.send(request_bytes("/film.mp4"))

    def save_for(self, seconds):
        """Saves every second for so long."""
        end = time.monotonic() + seconds
        while (began := time.monotonic()) < end:
            self.save()
            time.sleep(max(0, 1 - (time.monotonic() - began)))


def measure(preview):
    """Memory and open files when all connections are closed."""
    time.sleep(1)
    return preview.resident_memory(), preview.open_files()


def judge(tally, sitegen, folder, seconds):
    """Saves every second for so many seconds, and says what became of memory and files."""
    site = new_site(folder, pairs=PAIRS)
    site.write_files()
    with contextlib.ExitStack() as stack:
        preview = stack.enter_context(Preview(sitegen, site.folder))
        # Open tabs, as long as all this lasts.
        for _ in range(3):
            stack.enter_context(StateListener(preview.port))
        saver = Saver(site, preview)
        for _ in range(WARM_UP):
            saver.save()
        before = measure(preview)
        saver.save_for(seconds)
        after = measure(preview)

    def memory_stays():
        """Memory grows by less than a tenth while it is saved every second."""
        print(f"     {saver.number} saves: {before[0]} KB, then {after[0]} KB")
        if after[0] > before[0] * (1 + GROWTH):
            yield f"{before[0]} KB become {after[0]} KB"

    def files_stay():
        """As many files are open after many saves as before."""
        if after[1] != before[1]:
            yield f"{before[1]} become {after[1]}"

    def all_are_shown():
        """Each of these saves is shown."""
        if saver.lost:
            yield f"saves {saver.lost[:5]} are not"

    tally.run_all([memory_stays, files_stay, all_are_shown])
