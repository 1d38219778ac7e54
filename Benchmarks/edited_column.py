"""The column that is saved over and over: the newest, which stands on the front page and in the feed."""

import re
import sys
import time
from pathlib import Path

from columns import dates
from worksite import Worksite

KINDS = ("text", "title")


class EditedColumn:
    """A column with a paragraph in its middle and a title that tell the number of the save which they are of."""

    def __init__(self, worksite: Worksite) -> None:
        days = dates(worksite.pairs)
        # Neither of one language only nor in a series.
        numbers = [number for number in range(worksite.pairs) if number % 40 and number % 25]
        newest = max(numbers, key=lambda number: (days[number], number))
        self._file = f"{days[newest][0]}/column-{newest:05d}.en.md"
        address = f"columns/column-{newest:05d}/"
        self.page, self.partner, self.front = f"/en/{address}", f"/ur/{address}", "/en/"
        self._number = 0
        self.shown = {kind: _saying(kind, 0) for kind in KINDS}
        """What its page shows by now, by kind."""
        file = worksite.columns / self._file
        # Behind the second of its four headings; in the partner too, or the two would be told to be unequal.
        for edition in (file, file.with_name(file.name.replace(".en.", ".ur."))):
            _replace(edition, r"\A(.*?\n## .*?\n## .*?\n)(?=## )", rf"\1A {self.shown['text']}.\n\n")
        _replace(file, r"\ntitle: .*?\n", f'\ntitle: "A {self.shown["title"]}"\n')

    def save(self, columns: Path, kind: str) -> float:
        """Saves it with another ‘text’ or ‘title’ in the folder `columns`; gives the time of day just after that."""
        self._number += 1
        before, self.shown[kind] = self.shown[kind], _saying(kind, self._number)
        return _replace(columns / self._file, re.escape(before), self.shown[kind])


def _saying(kind: str, number: int) -> str:
    """A text that `screen.js` finds."""
    return f"{kind} saved as number {number}"


def _replace(file: Path, pattern: str, text: str) -> float:
    """As many editors save, the file is emptied and written; gives the time of day at which it was closed."""
    changed, count = re.subn(pattern, text, file.read_text(encoding="utf-8"), count=1, flags=re.DOTALL)
    if count != 1:
        sys.exit(f"nothing in {file} matches ‘{pattern}’")
    file.write_text(changed, encoding="utf-8")
    return time.time()
