"""Columns as a newspaper has them, made from a fixed seed: the same bytes every time.

They have about 900 words in each language, as many different ones as real texts (`vocabulary.py`), headings, lists,
quotations, footnotes, tables, links to other columns, emphasis and runs of the other script; every 40th column has one
language only, every 25th belongs to a series.
"""

import random
from pathlib import Path

from vocabulary import vocabulary

LATIN_IN_URDU = ["CPEC", "F-16", "UNESCO", "C++", "New York Times", "+92 300 0000000", "50 km/h"]
URDU_IN_ENGLISH = ["پیشِ نَظر", "کتاب", "اہلِ زبان", "شہر"]

OWN_WORDS = 25
"""What a column is about comes again in each longer phrase."""

LANGUAGES = ("en", "ur")
CATEGORIES: dict[str, str | None] = {
    "culture": None, "language": "culture", "books": "culture", "script": "culture", "places": None,
    "cities": "places", "rivers": "places", "science": None, "technology": "science", "society": None,
    "education": "society", "economy": "society",
}
"""Ids of categories and of those above them."""
SERIES, AUTHORS = 8, 5
FEWEST_TAGS, COLUMNS_OF_A_TAG, TAGS_OF_A_COLUMN = 60, 50, 3
"""Tags grow with the archive: related columns are sought among those of a tag, and Hugo looks at all of them."""
FIRST_YEAR, YEARS = 2005, 20


class Writer:
    """The text of one column in one language."""

    def __init__(self, rng: random.Random, language: str) -> None:
        urdu = language == "ur"
        self.rng = rng
        self.vocabulary = vocabulary(language)
        self.own = rng.choices(self.vocabulary.contents, cum_weights=self.vocabulary.sums_of_contents, k=OWN_WORDS)
        self.stop = "۔" if urdu else "."
        self.comma = "،" if urdu else ","
        self.foreign = LATIN_IN_URDU if urdu else URDU_IN_ENGLISH

    def phrase(self, low: int, high: int) -> str:
        """From `low` to `high` words, none of them twice in a row."""
        vocabulary = self.vocabulary
        chosen = self.rng.choices(vocabulary.words, cum_weights=vocabulary.sums, k=self.rng.randint(low, high))
        if len(chosen) > 3:
            chosen[int(self.rng.random() * len(chosen))] = self.rng.choice(self.own)
        return " ".join(word for word, before in zip(chosen, ["", *chosen]) if word != before)

    def sentence(self) -> str:
        """Two clauses, now and then with emphasis, the other script, a deletion or a bare address."""
        text = self.phrase(5, 12) + self.comma + " " + self.phrase(4, 9)
        chance = self.rng.random()
        if chance < 0.06:
            text += " **" + self.phrase(1, 3) + "** " + self.phrase(1, 3)
        elif chance < 0.12:
            text += " " + self.rng.choice(self.foreign) + " " + self.phrase(1, 3)
        elif chance < 0.14:
            text += " ~~" + self.phrase(1, 2) + "~~ " + self.phrase(1, 2)
        elif chance < 0.16:
            text += " https://example.net/a/b " + self.phrase(1, 2)
        return text[0].upper() + text[1:] + self.stop

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.rng.randint(3, 6)))


def body(writer: Writer, language: str, keys: list[str], number: int) -> str:
    """The text of the column with this number; `keys` are the paths of all columns below content/columns."""
    blocks = [writer.paragraph() for _ in range(3)]
    for part in range(4):
        blocks.append("## " + writer.phrase(3, 6))
        blocks += [writer.paragraph() for _ in range(2)]
        if part == 0:
            blocks.append("\n".join(f"- {writer.phrase(4, 9)}" for _ in range(4)))
        if part == 1:
            blocks.append("> " + writer.sentence())
            blocks[-2] += "[^1]"
        if part == 2 and number > 3:
            target = number - 1 - writer.rng.randint(0, min(number - 2, 50))
            # Every 40th column has one language only; a link to it could lead nowhere.
            key = keys[target if target % 40 else target + 1]
            blocks.append(writer.sentence() + f" [{writer.phrase(2, 4)}](../{key}.{language}.md)")
        if part == 3 and number % 5 == 0:
            cells = [[writer.phrase(1, 2) for _ in range(3)] for _ in range(4)]
            rows = ["| " + " | ".join(row) + " |" for row in cells]
            blocks.append("\n".join([rows[0], "| --- | --- | --- |"] + rows[1:]))
    blocks.append("[^1]: " + writer.sentence())
    return "\n\n".join(blocks) + "\n"


def dates(count: int) -> list[tuple[int, int, int]]:
    """Year, month and day of each of `count` columns, spread over twenty years."""
    return [(FIRST_YEAR + n * YEARS // count, n * YEARS * 12 // count % 12 + 1, n % 28 + 1) for n in range(count)]


def write_columns(count: int, folder: Path) -> None:
    """Writes `count` columns below `folder`, as `<year>/column-<number>.<language>.md`."""
    rng = random.Random(20260101)
    days = dates(count)
    tags = max(FEWEST_TAGS, count * TAGS_OF_A_COLUMN // COLUMNS_OF_A_TAG)
    keys = [f"{days[n][0]}/column-{n:05d}" for n in range(count)]
    for year in sorted({day[0] for day in days}):
        (folder / str(year)).mkdir(parents=True, exist_ok=True)
    for n, key in enumerate(keys):
        shared = [
            "date: %04d-%02d-%02d" % days[n], f"authors: [writer-{rng.randrange(AUTHORS)}]",
            f"categories: [{rng.choice(list(CATEGORIES))}]",
            "tags: [" + ", ".join(f"tag-{t}" for t in rng.sample(range(tags), TAGS_OF_A_COLUMN)) + "]",
        ]
        if n % 25 == 0:
            shared.append(f"series: series-{rng.randrange(SERIES)}")
        for language in LANGUAGES if n % 40 else [rng.choice(LANGUAGES)]:
            writer = Writer(rng, language)
            head = ["---", f'title: "{writer.phrase(4, 8)} {n}"', f'summary: "{writer.sentence()}"']
            text = "\n".join(head + shared + ["---", "", ""]) + body(writer, language, keys, n)
            (folder / f"{key}.{language}.md").write_text(text, encoding="utf-8")
