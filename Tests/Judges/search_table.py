"""The tables of Tests/SearchTests, asked of the page as they are of the command: queries, and what is made of words."""

import json
import pathlib

from search_page import slug

TABLES = pathlib.Path("Tests/SearchTests")
ASK = """
const [queries, done] = arguments;
const index = new SearchIndex(document.querySelector('form.search').dataset.index);
const paths = works => Promise.all(works.map(async ({document}) => (await index.fragment(document)).url));
const ask = async ({query, lang}) => {
  const engine = new Engine(index);
  const answer = await engine.answer(readQuery(query), {lang}, true);
  const suggestions = await new Suggester(engine, {lang}).suggestions(answer);
  return {
    results: await paths(answer.works),
    suggested: await Promise.all(suggestions.map(({answer}) => paths(answer.works.slice(0, 5)))),
  };
};
(async () => {
  await index.open();
  const answers = [];
  for (const query of queries) answers.push(await ask(query));
  return answers;
})().then(done, error => done(String(error.stack)));
"""
MAKE = """
const [table, done] = arguments;
const index = new SearchIndex(document.querySelector('form.search').dataset.index);
const formOf = ([word, other]) => wantedForms(word, index.tables).find(({term}) => term === other)?.kind;
index.open().then(() => {
  const rules = index.tables.sounds;
  done({
    words: table.words.map(([text]) => wordsOf(text).map(({word}) => word)),
    stems: table.stems.map(([word]) => englishStem(word)),
    sounds: table.sounds.map(([word]) => soundKey(fold(word), rules)),
    closeness: table.closeness.map(([one, other]) => closeness(fold(one), fold(other), rules)),
    damerau: table.damerau.map(([one, other]) => damerau(fold(one), fold(other), 9)),
    related: table.related.map(row => formOf(row) || null), unrelated: table.unrelated.map(row => formOf(row) || null),
  });
}, error => done({fault: String(error.stack)}));
"""


def fault(case, answer):
    """What is wrong with an answer; `None` for nothing."""
    results = [slug(path) for path in answer["results"]]
    suggested = {slug(path) for paths in answer["suggested"] for path in paths}
    if unwanted := set(case.get("not", [])) & set(results):
        return f"{case['query']} finds {unwanted}"
    if unwanted := set(case.get("unsuggested", [])) & suggested:
        return f"{case['query']} suggests {unwanted}"
    found = suggested if case.get("tier") == "suggestion" else set(results[:5])
    if missing := set(case.get("first5", [])) - found:
        return f"{case['query']} does not find {missing}: {results[:5]}, {sorted(suggested)}"
    return None


def answers_the_table(page):
    """Each query of the table finds what it is to find, where it is to find it."""
    cases = json.loads((TABLES / "cases.json").read_text("utf-8"))
    page.open("en")
    answers = page.driver.execute_async_script(ASK, cases)
    if isinstance(answers, str):
        yield answers
        return
    found = [fault for fault in map(fault, cases, answers) if fault]
    if found:
        yield f"{len(found)} of {len(cases)}"
    yield from found


def makes_the_same_of_words(page):
    """Words, stems, sounds, distances and forms are those of the table."""
    table = json.loads((TABLES / "words.json").read_text("utf-8"))
    page.open("en")
    made = page.driver.execute_async_script(MAKE, table)
    if "fault" in made:
        yield made["fault"]
        return
    for name, rows in table.items():
        for row, value in zip(rows, made[name], strict=True):
            wanted = None if name == "unrelated" else row[-1]
            if value != wanted:
                yield f"{name}: {row} gives {value}"


CHECKS = [answers_the_table, makes_the_same_of_words]
