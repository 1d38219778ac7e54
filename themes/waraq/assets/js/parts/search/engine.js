// Which columns answer a query, the best first: the twin of the engine of `sitegen search`.
// What each part is for stands at its twin in the sources, Sources/SearchIndex.
"use strict";

const weights = { exact: 10, joined: 9, stem: 8, family: 7, prefix: 5 };

function keep(points, document, value) {
  if (!(value <= points.get(document))) points.set(document, value);
}

/** The ways to take a word apart: F16 between letters and digits, other words with two letters or more on each side. */
function halvesOf(word) {
  const places = [...word].keys();
  const isOfNumber = (at) => /[0-9.]/.test(word[at]);
  const fewest = isArabic(word) ? 4 : 5;
  const isCut = hasDigit(word)
    ? (at) => at > 0 && isOfNumber(at) !== isOfNumber(at - 1)
    : (at) => word.length >= fewest && at >= 2 && at <= word.length - 2;
  return [...places].filter(isCut).map((at) => ({ left: word.slice(0, at), right: word.slice(at) }));
}

class Engine {
  constructor(index) {
    this.index = index;
  }

  idf(df) {
    const count = this.index.documents.length;
    return Math.max(1, Math.round(100 * Math.log(1 + (count - df + 0.5) / (df + 0.5))));
  }

  pointsOf(impact) {
    return 22 * (impact & 15) + (impact & 32 ? 300 : 0) + (impact & 16 ? 120 : 0) + (impact & 64 ? 90 : 0);
  }

  matches(forms) {
    const points = new Map();
    const idf = this.idf(Math.max(0, ...[...forms.values()].map(({ posting }) => posting.df)));
    for (const { kind, posting } of forms.values()) {
      posting.documents.forEach((document, number) => {
        keep(points, document, idf * this.pointsOf(posting.impacts[number]) * weights[kind]);
      });
    }
    return { points, forms: new Set(forms.keys()) };
  }

  async phrase(words, weight = weights.exact) {
    const { index } = this;
    const telling = words.filter(({ word }) => !index.common.has(word));
    const sought = telling.length ? telling : words;
    const matches = { points: new Map(), forms: new Set(sought.map(({ word }) => word)) };
    const postings = await Promise.all(sought.map(({ word }) => index.posting(word)));
    if (postings.some((posting) => !posting)) return matches;
    const places = await Promise.all(telling.map((_, number) => index.positions(postings[number])));
    const rows = postings.map(({ documents }) => new Map(documents.map((document, row) => [document, row])));
    const candidates = [];
    for (const document of rows[0].keys()) {
      if (!rows.every((row) => row.has(document))) continue;
      const starts = telling.map(({ at }, number) => {
        const own = places[number][rows[number].get(document)];
        return new Set(own.map(([block, offset]) => `${block} ${offset - at}`));
      });
      if (starts.length && ![...starts[0]].some((start) => starts.every((set) => set.has(start)))) continue;
      const points = postings.map(({ df, impacts }, number) => {
        return this.idf(df) * this.pointsOf(impacts[rows[number].get(document)]) * weight;
      });
      candidates.push([document, points.reduce((one, other) => one + other)]);
    }
    // Of common words no places are kept: the texts themselves are looked at, the likeliest.
    candidates.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    const likely = telling.length === words.length ? candidates : candidates.slice(0, 50);
    await Promise.all(likely.map(async ([document, sum]) => {
      if (telling.length < words.length) {
        const blocks = blocksOf(await index.fragment(document));
        if (!blocks.some((block) => hasPhrase(wordsOf(block), words))) return;
      }
      matches.points.set(document, sum);
    }));
    return matches;
  }

  required(items) {
    const all = items.map((_, number) => number);
    const { common } = this.index;
    const telling = all.filter((number) => items[number].isPhrase || !common.has(items[number].words[0].word));
    return telling.length ? telling : all;
  }

  async answer({ items, isOpen }, { lang, filters = {} }, isLoose) {
    let required = this.required(items);
    const isWord = [];
    const matches = await Promise.all(items.map(async (item, number) => {
      if (!required.includes(number)) return { points: new Map(), forms: new Set() };
      if (item.isPhrase) return this.phrase(item.words);
      const { word } = item.words[0];
      let forms = await foundForms(this.index, word);
      const isBeingTyped = isLoose && isOpen && number === items.length - 1 && !hasDigit(word);
      isWord[number] = forms.size > 0;
      if (!forms.size && isBeingTyped && word.length > 1) forms = await beginningWith(this.index, word);
      return this.matches(forms);
    }));
    await this.addJoined(items, matches);
    await this.addSynonyms(items, matches);
    if (isLoose) {
      const lost = required.filter((number) => !matches[number].points.size && !items[number].isPhrase);
      await Promise.all(lost.map((number) => this.addSplit(items[number].words[0].word, matches[number])));
    }
    const isFound = matches.map(({ points }) => points.size > 0);
    const last = items.length - 1;
    const isBegun = ({ isPhrase, words }) => !isPhrase && words[0].word.length === 1;
    if (isLoose && isOpen && required.length > 1 && !isFound[last] && isBegun(items[last])) {
      // One letter of a word is too little to look for.
      required = required.filter((number) => number !== last);
      isFound[last] = true;
    }
    const partly = new Map();
    for (const number of required) {
      for (const [document, value] of matches[number].points) {
        if (!this.isAllowed(document, filters)) continue;
        const known = partly.get(document) || { numbers: [], score: 0 };
        partly.set(document, { numbers: known.numbers.concat(number), score: known.score + value });
      }
    }
    const whole = [...partly].filter(([, { numbers }]) => numbers.length === required.length);
    return {
      items, partly, required, works: this.ranked(whole, lang),
      forms: matches.map(({ forms }) => forms), isFound, isWord,
    };
  }

  share(found, matches, count) {
    for (const one of matches) {
      for (const [document, value] of found.points) keep(one.points, document, Math.floor(value / count));
      for (const form of found.forms) one.forms.add(form);
    }
  }

  async addJoined(items, matches) {
    const found = await Promise.all(items.map(async (item, number) => {
      const before = items[number - 1];
      if (!before || before.isPhrase || item.isPhrase) return null;
      if (!this.canBeOne(before.words[0].word, item.words[0].word)) return null;
      const word = before.words[0].word + item.words[0].word;
      const forms = new Map();
      // One file is read for it and no more: most neighbours are no such words.
      const shard = await this.index.shard(this.index.shardOf(word));
      for (const form of [word, ...inflections(word, this.index.tables)]) {
        const line = placeOf(form, shard.terms);
        if (shard.terms[line] !== form || forms.has(form)) continue;
        forms.set(form, { kind: form === word ? "joined" : "family", posting: readPosting(shard, line) });
      }
      for (const line of isEnglish(word) ? linesOfStem(shard, stemRoot(word), word) : []) {
        const form = shard.terms[line];
        if (!forms.has(form)) forms.set(form, { kind: "family", posting: readPosting(shard, line) });
      }
      return this.matches(forms);
    }));
    found.forEach((own, number) => own && this.share(own, [matches[number - 1], matches[number]], 2));
  }

  /** Whether two words beside each other may be written as one: function words make none, but with numbers (140-A). */
  canBeOne(...words) {
    const { common, tables } = this.index;
    return words.some(hasDigit) || !words.some((word) => common.has(word) && !tables.inCompounds.includes(word));
  }

  async addSplit(word, matches) {
    const cuts = halvesOf(word).filter(({ left, right }) => this.canBeOne(left, right));
    await Promise.all(cuts.map(async (cut) => (cut.one = await this.index.posting(cut.left))));
    const likely = cuts.filter(({ one }) => one).slice(-6);
    await this.addPhrases(likely.map((cut) => ({ ...cut, forms: [cut.right] })), matches);
    if (matches.points.size) return;
    // Other forms of the right half: دہشتگرد finds دہشت گردوں.
    const others = (right) => [...new Set(inflections(right, this.index.tables))].filter((form) => form !== right);
    await this.addPhrases(likely.map((cut) => ({ ...cut, forms: others(cut.right) })), matches);
  }

  /** Adds the texts with the first words and a form of the second ones; only the file of `right` is read for these. */
  async addPhrases(cuts, matches) {
    const pairs = await Promise.all(cuts.map(async ({ left, one, right, forms }) => {
      const shard = await this.index.shard(this.index.shardOf(right));
      const lines = forms.map((form) => [form, placeOf(form, shard.terms)]);
      return lines.filter(([form, line]) => shard.terms[line] === form).map(([form, line]) => {
        return { left, form, df: Math.min(one.df, readPosting(shard, line).df) };
      });
    }));
    const likely = pairs.flat().sort((one, other) => other.df - one.df).slice(0, 3);
    for (const { left, form } of likely) {
      this.share(await this.phrase([{ word: left, at: 0 }, { word: form, at: 1 }], weights.joined), [matches], 1);
    }
  }

  async addSynonyms(items, matches) {
    const words = items.map(({ isPhrase, words: own }) => (isPhrase ? "" : own[0].word));
    for (const group of this.index.entry.synonyms.map((members) => members.map((member) => member.split(" ")))) {
      // A name that is written as one word is the name, too.
      const names = group.concat(group.filter(({ length }) => length > 1).map((member) => [member.join("")]));
      for (const member of names) {
        for (let start = 0; start + member.length <= words.length; start += 1) {
          if (!member.every((word, number) => words[start + number] === word)) continue;
          const named = matches.slice(start, start + member.length);
          for (const other of group) if (other !== member) this.share(await this.named(other), named, named.length);
        }
      }
    }
  }

  async named(words) {
    if (words.length > 1) return this.phrase(words.map((word, at) => ({ word, at })));
    const posting = await this.index.posting(words[0]);
    return this.matches(new Map(posting ? [[words[0], { kind: "exact", posting }]] : []));
  }

  isAllowed(document, { lang, year, category }) {
    const { work, lang: own } = this.index.documents[document];
    const { year: ownYear, categories } = this.index.works[work];
    if ((lang && lang !== own) || (year && Number(year) !== ownYear)) return false;
    return !category || categories.some((number) => this.index.entry.categories[number].id === category);
  }

  ranked(scores, lang) {
    const works = new Map();
    for (const [document, { score }] of scores.sort((one, other) => one[0] - other[0])) {
      const { work, lang: own } = this.index.documents[document];
      const isOwn = own === lang;
      const known = works.get(work);
      if (!known) {
        works.set(work, { work, document, isOwn, score });
        continue;
      }
      if (!known.isOwn && (isOwn || score > known.score)) Object.assign(known, { document, isOwn });
      known.score = Math.max(known.score, score);
    }
    const order = (one, other) => other.isOwn - one.isOwn || other.score - one.score || other.work - one.work;
    return [...works.values()].sort(order);
  }
}
