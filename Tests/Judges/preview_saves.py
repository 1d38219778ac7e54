"""Judges what many saves cost a preview: memory and open files."""

import contextlib
import threading
import time

from preview import Preview
from preview_life import new_site
from raw_http import Line, request_bytes
from state_listener import StateListener

# Saves before the first measurement: what the first of them take is kept for the next.
WARM_UP = 15
# What memory may grow by, of what it was.
GROWTH = 0.10


class Saver:
    """Saves one text after another as an author does, and reads after each what a browser would."""

    def __init__(self, site, preview, pairs):
        self.site, self.preview, self.pairs = site, preview, pairs
        self.number = 0
        self.lost = []

    def save(self):
        """One save; at every fifth the title is new, at every seventh an error is mended, at
        every tenth a column comes or goes."""
        self.number += 1
        number, language = self.number, ("ur", "en")[self.number % 2]
        name = f"column-{number % self.pairs}"
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
    """Memory and open files when all connections are closed, which the last of them may take a while for."""
    seen = []
    while len(seen) < 4 or len(seen) < 30 and len(set(seen[-4:])) > 1:
        time.sleep(0.3)
        seen.append(preview.open_files())
    return preview.resident_memory(), preview.open_files()


class Saves(threading.Thread):
    """Saves every second for so many seconds, to a site of so many pairs, while other things are judged.

    A thread of its own, for it waits nearly all the time."""

    def __init__(self, sitegen, folder, seconds, pairs):
        super().__init__(daemon=True)
        self.sitegen, self.folder, self.seconds, self.pairs = sitegen, folder, seconds, pairs
        self.saver = self.before = self.after = None

    def run(self):
        site = new_site(self.folder, pairs=self.pairs)
        site.write_files()
        with contextlib.ExitStack() as stack:
            preview = stack.enter_context(Preview(self.sitegen, site.folder))
            # Open tabs, as long as all this lasts.
            for _ in range(3):
                stack.enter_context(StateListener(preview.port))
            self.saver = Saver(site, preview, self.pairs)
            for _ in range(WARM_UP):
                self.saver.save()
            self.before = measure(preview)
            self.saver.save_for(self.seconds)
            self.after = measure(preview)

    def judge(self, tally):
        """Waits for the last save, and says what became of memory and files."""
        self.join()
        tally.run_all([self.memory_stays, self.files_stay, self.all_are_shown])

    def memory_stays(self):
        """Memory grows by less than a tenth while it is saved every second."""
        before, after = self.before[0], self.after[0]
        print(f"     {self.saver.number} saves, {self.pairs} pairs: {before} KB, then {after} KB")
        if after > before * (1 + GROWTH):
            yield f"{before} KB become {after} KB"

    def files_stay(self):
        """No more files are open after many saves than before."""
        if self.after[1] > self.before[1]:
            yield f"{self.before[1]} become {self.after[1]}"

    def all_are_shown(self):
        """Each of these saves is shown."""
        if self.saver.lost:
            yield f"saves {self.saver.lost[:5]} are not"
