#!/usr/bin/env python3
"""Writes a site of N columns in two languages, the same bytes every time.

usage: generate-columns.py N FOLDER

The columns have about 900 words in each language, headings, lists, quotations, footnotes, links to other columns,
emphasis and runs of the other script, 12 categories in a tree, 60 tags, 8 series and 5 authors; every 40th column has
one language only.
"""

import os
import random
import sys

ENGLISH = (
    "river paper letter reader city market monsoon harvest bridge school lamp window garden copper thread salt road "
    "court shadow measure mirror clay orchard station ledger compass harbour canvas feather granite willow kettle "
    "slow bright narrow patient common distant careful heavy quiet plain early ancient gentle broken sudden steady "
    "carries keeps finds leaves turns builds reads writes counts remembers follows gathers offers weighs opens closes "
    "the a of and to in that with from under over after before between because although when where while without"
).split()
URDU = (
    "دریا کاغذ حرف قاری شہر بازار برسات فصل پل مدرسہ چراغ کھڑکی باغ تانبا دھاگا نمک سڑک عدالت سایہ پیمانہ آئینہ مٹی "
    "سٹیشن کھاتا بندرگاہ پتھر درخت کیتلی آہستہ روشن تنگ صابر عام دور محتاط بھاری خاموش سادہ پرانا نرم ٹوٹا اچانک "
    "رکھتا ملتا چھوڑتا مڑتا بناتا پڑھتا لکھتا گنتا جوڑتا تولتا کھولتا کے اور کی میں ہے پر کا ہیں سے اس ایک کو بھی کر "
    "نے جو تھا تو کہ یہ وہ گیا جا ہی نہیں لیے اپنے جس تک یا"
).split()
LATIN_IN_URDU = ["CPEC", "F-16", "UNESCO", "C++", "New York Times", "+92 300 0000000", "50 km/h"]
URDU_IN_ENGLISH = ["پیشِ نَظر", "کتاب", "اہلِ زبان", "شہر"]
CATEGORIES = {
    "culture": None, "language": "culture", "books": "culture", "script": "culture", "places": None,
    "cities": "places", "rivers": "places", "science": None, "technology": "science", "society": None,
    "education": "society", "economy": "society",
}


class Writer:
    """Text of one language."""

    def __init__(self, rng, language):
        self.rng = rng
        self.urdu = language == "ur"
        self.words = URDU if self.urdu else ENGLISH
        self.stop = "۔" if self.urdu else "."
        self.comma = "،" if self.urdu else ","
        self.foreign = LATIN_IN_URDU if self.urdu else URDU_IN_ENGLISH

    def phrase(self, low, high):
        return " ".join(self.rng.choice(self.words) for _ in range(self.rng.randint(low, high)))

    def sentence(self):
        text = self.phrase(5, 12) + self.comma + " " + self.phrase(4, 9)
        chance = self.rng.random()
        if chance < 0.06:
            text += " **" + self.phrase(1, 3) + "** " + self.phrase(1, 3)
        elif chance < 0.12:
            text += " " + self.rng.choice(self.foreign) + " " + self.phrase(1, 3)
        elif chance < 0.14:
            text += " ~~" + self.phrase(1, 2) + "~~ " + self.phrase(1, 2)
        elif chance < 0.16:
            text += " https://example.org/a/b " + self.phrase(1, 2)
        return text[0].upper() + text[1:] + self.stop

    def paragraph(self):
        return " ".join(self.sentence() for _ in range(self.rng.randint(3, 6)))


def body(writer, language, keys, number):
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
            target = keys[target if target % 40 else target + 1]
            blocks.append(writer.sentence() + f" [{writer.phrase(2, 4)}](../{target}.{language}.md)")
        if part == 3 and number % 5 == 0:
            cells = [[writer.phrase(1, 2) for _ in range(3)] for _ in range(4)]
            rows = ["| " + " | ".join(row) + " |" for row in cells]
            blocks.append("\n".join([rows[0], "| --- | --- | --- |"] + rows[1:]))
    blocks.append("[^1]: " + writer.sentence())
    return "\n\n".join(blocks) + "\n"


def site_file():
    lines = [
        "baseURL: https://example.org/", "timeZone: Asia/Karachi", "languages:",
        "  en: {label: English, locale: en-PK, title: Generated Columns}",
        "  ur: {label: اردو, locale: ur-PK, title: آزمائشی کالم}", "authors:",
    ]
    lines += [f"  writer-{n}: {{name: {{en: Writer {n}, ur: لکھاری {n}}}}}" for n in range(5)]
    lines.append("categories:")
    for n, (name, parent) in enumerate(CATEGORIES.items()):
        end = f", parent: {parent}" if parent else ""
        lines.append(f"  {name}: {{name: {{en: {name.title()}, ur: {URDU[n]}}}{end}}}")
    lines.append("series:")
    lines += [f"  series-{n}: {{name: {{en: Series {n}, ur: سلسلہ {n}}}}}" for n in range(8)]
    lines.append("menus: {main: [{page: home}, {page: columns}, {page: categories}, {page: archive}]}")
    return "\n".join(lines) + "\n"


def main():
    count, folder = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(20260101)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "site.yml"), "w", encoding="utf-8") as file:
        file.write(site_file())
    leaves = list(CATEGORIES)
    dates = [(2005 + n * 20 // count, n * 240 // count % 12 + 1, n % 28 + 1) for n in range(count)]
    keys = [f"{dates[n][0]}/column-{n:05d}" for n in range(count)]
    for n, key in enumerate(keys):
        os.makedirs(os.path.join(folder, "content/columns", os.path.dirname(key)), exist_ok=True)
        shared = [
            "date: %04d-%02d-%02d" % dates[n], f"author: writer-{rng.randrange(5)}",
            f"categories: [{rng.choice(leaves)}]",
            "tags: [" + ", ".join(f"tag-{t}" for t in rng.sample(range(60), 3)) + "]",
        ]
        if n % 25 == 0:
            shared.append(f"series: series-{rng.randrange(8)}")
        languages = ["en", "ur"] if n % 40 else [rng.choice(["en", "ur"])]
        for language in languages:
            writer = Writer(rng, language)
            head = ["---", f'title: "{writer.phrase(4, 8)} {n}"', f'summary: "{writer.sentence()}"']
            text = "\n".join(head + shared + ["---", "", ""]) + body(writer, language, keys, n)
            with open(os.path.join(folder, "content/columns", f"{key}.{language}.md"), "w", encoding="utf-8") as file:
                file.write(text)


main()
