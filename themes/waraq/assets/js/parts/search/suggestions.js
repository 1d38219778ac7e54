// Queries that the reader may have meant. They stand below the results, under a label of their own.
// What each part is for stands at its twin in the sources, Sources/SearchIndex.
"use strict";

const mostSuggestions = 6;
const resultsOfEach = 5;
const enoughWorks = 10;
// The letters behind which ھ stands.
const aspirated = "بپتٹجچدڈرڑکگلمن";

/** Whether an Urdu word ends with the vowel that one in Latin letters has: `i` as ی, `e` as ے. */
const endsLike = (latin, urdu) => {
  return !(/(^|[^a])i$/.test(latin) && urdu.endsWith("ے")) && !(latin.endsWith("e") && urdu.endsWith("ی"));
};

const withoutDoubles = (key) => key.replace(/(.)\1+/g, "$1");

/** A word without the ending of a plural, if at least three letters stand before one. */
const withoutPlural = (word) => word.replace(isLatin(word) ? /(...)(?:on|ein|ee?n|an|s)$/ : /(...)(?:[ویا]ن|ز)$/, "$1");

/** How far two words are from sounding the same where one may have an ending of its own: kashti and کشتیاں. */
const closenessOfForms = (word, other, rules) => Math.min(
  closeness(word, other, rules), closeness(word, withoutPlural(other), rules) + 1,
  closeness(withoutPlural(word), other, rules) + 1,
);

class Suggester {
  constructor(engine, options) {
    this.engine = engine;
    this.index = engine.index;
    this.rules = engine.index.tables.sounds;
    this.options = options;
  }

  async suggestions(answer) {
    this.found = [];
    this.known = new Set([this.identity(answer.items)]);
    this.shown = new Set(answer.works.slice(0, resultsOfEach).map(({ work }) => work));
    const words = answer.items.map(({ isPhrase, words: own }) => (isPhrase ? null : own[0].word));
    const each = (candidates) => Promise.all(words.map((word, number) => (word ? candidates(word, number) : [])));
    await this.add("letters", await each((word) => this.lookalikes(word)), answer.items);
    if (answer.works.length < enoughWorks) await this.addOthers(answer, each);
    if (!answer.works.length) {
      if (answer.items.some(({ isPhrase }) => isPhrase)) {
        const open = readQuery(answer.items.map(({ text }) => text).join(" "));
        await this.addOne("near", open.items);
      }
      if (answer.required.length > 1) await this.addSome(answer);
    }
    return this.found.slice(0, mostSuggestions);
  }

  async addOthers({ items, works, required, isFound, isWord }, each) {
    const isAsked = (word, number) => required.includes(number) && !this.index.common.has(word);
    const near = await each((word, number) => (isAsked(word, number) && !isFound[number] ? this.near(word) : []));
    // Who has typed words of the site, and found them, has typed them in the script that was meant.
    const isAnswered = works.length > 0 && required.every((number) => isFound[number]);
    const script = await each((word, number) => {
      const isOpen = isAsked(word, number) && !isAnswered;
      return isOpen ? this.inOtherScript(word, isWord[number], required.length === 1) : [];
    });
    const best = script.filter(({ length }) => length).map(([{ cost }]) => cost);
    // What sounds the same was meant; where it only sounds alike, a slip of the finger is likelier.
    const isSound = best.reduce((one, other) => one + other, 0) <= best.length;
    const kinds = { script, near };
    for (const kind of isSound ? ["script", "near"] : ["near", "script"]) {
      await this.add(kind, kinds[kind].map((candidates) => candidates.map(({ other }) => other)), items);
    }
  }

  identity(items) {
    return items.map(({ words }) => words.map(({ word }) => word).join(" ")).join();
  }

  async add(kind, candidates, items) {
    if (!candidates.some(({ length }) => length)) return;
    let count = 0;
    for (const choice of this.choices(candidates.map(({ length }) => length))) {
      if (count === 3) break;
      const replaced = new Map();
      const own = items.map((item, number) => {
        if (!candidates[number].length) return item;
        const word = candidates[number][choice[number]];
        replaced.set(number, word);
        return { words: [{ ...item.words[0], word }], isPhrase: false, text: word };
      });
      // Function words alone would ask for less than what was typed, if that was not one of them.
      if (kind !== "letters" && [...replaced.values()].every((word) => this.index.common.has(word))) continue;
      if (await this.addOne(kind, own, replaced)) count += 1;
    }
  }

  choices(counts) {
    const choices = [counts.map(() => 0)];
    for (let place = 0; place < counts.length; place += 1) {
      for (let number = 1; number < counts[place]; number += 1) {
        for (const choice of choices.filter((one) => one[place] === 0)) {
          choices.push(choice.map((own, at) => (at === place ? number : own)));
        }
      }
      if (choices.length > 200 && counts[place] > 1) break;
    }
    const sum = (choice) => choice.reduce((one, other) => one + other, 0);
    const before = (one, other) => one.reduce((order, own, place) => order || own - other[place], 0);
    return choices.sort((one, other) => sum(one) - sum(other) || before(one, other)).slice(0, 12);
  }

  async addSome({ partly, items }) {
    const order = ([one, a], [other, b]) => b.numbers.length - a.numbers.length || b.score - a.score || one - other;
    for (const [, { numbers }] of [...partly].sort(order).slice(0, 3)) {
      await this.addOne("some", numbers.map((number) => items[number]));
    }
  }

  /** Adds a query; one in which no words are replaced has those that were typed. */
  async addOne(kind, items, replaced = new Map()) {
    const identity = this.identity(items);
    if (this.known.has(identity) || this.found.length === mostSuggestions) return false;
    this.known.add(identity);
    const answer = await this.engine.answer({ items, isOpen: false }, this.options, !replaced.size);
    const works = answer.works.slice(0, resultsOfEach);
    if (works.every(({ work }) => this.shown.has(work))) return false;
    this.found.push({ kind, items, replaced, answer });
    for (const { work } of works) this.shown.add(work);
    return true;
  }

  async lookalikes(word) {
    const others = [];
    let all = word;
    for (let place = 0; place < word.length; place += 1) {
      const other = { ہ: "ھ", ھ: "ہ" }[word[place]];
      // ھ stands behind some letters alone; where some write it, in لاھور, it is ہ.
      const isAspirated = place > 0 && aspirated.includes(word[place - 1]);
      if (!other || !(isAspirated || other === "ہ")) continue;
      others.push(word.slice(0, place) + other + word.slice(place + 1));
      all = all.slice(0, place) + (isAspirated ? "ھ" : "ہ") + all.slice(place + 1);
    }
    // Who has but one of the two types it in the whole word.
    if (others.length > 1) others.unshift(all);
    for (const pair of this.index.tables.lookalikes) {
      const [one, other] = pair.split(" ");
      for (const [from, to] of [[one, other], [other, one]]) {
        if (word.endsWith(from)) others.push(word.slice(0, word.length - from.length) + to);
      }
    }
    // سٹیشن for اسٹیشن; of اس and another word written as one (اسکے) no spelling is made, therefore the four letters.
    const alef = /^(ا?)(س[ٹپک]..+)$/.exec(word);
    if (alef) others.push(alef[1] ? alef[2] : "ا" + word);
    // Who has typed a word of the site may mean another one, and not what only has forms like others.
    const isTyped = await this.index.posting(word);
    const isThere = async (other) => (isTyped ? this.index.posting(other) : (await foundForms(this.index, other)).size);
    const found = await Promise.all(others.map(isThere));
    return others.filter((other, number) => other !== word && found[number]);
  }

  soundKeys(word) {
    const { rules } = this;
    const own = soundKey(word, rules);
    const withoutV = withoutDoubles(own.slice(0, 1) + own.slice(1).replace(/v/g, ""));
    const keys = [own];
    if (isLatin(word)) {
      keys.push(soundKey(word.replace(/g(?=[eiy])/g, "j"), rules), withoutV);
      keys.push(soundKey(word.replace(/ao|au|aw|ow/g, "av"), rules));
      // ڑ is written d by some.
      keys.push(withoutDoubles(own.slice(0, 1) + own.slice(1).replace(/d/g, "r")));
      // The nasal at the end is written or not, gaon and gao, and a site may have عدالتوں alone for adalat.
      keys.push(withoutDoubles(own + "n"));
      if (own.length > 2 && word.endsWith("n")) keys.push(own.slice(0, -1));
    } else {
      // The only o in Urdu is that of و, which may be a v as well.
      const read = ([letter], place) => (letter === "o" ? "v" : isInKey(letter, place) ? letter : "");
      const sounds = soundsOf(word, rules).map(read);
      keys.push(withoutDoubles(own.replace(/j/g, "g")), withoutDoubles(sounds.join("")), withoutV);
      // A site may have drones alone for ڈرون, and the s of Reuters is a ز in رائٹرز.
      keys.push(withoutDoubles(own + "s"));
      if (own.length > 2 && own.endsWith("z")) keys.push(own.slice(0, -1) + "s");
    }
    return [...new Set(keys)].filter(Boolean).slice(0, 7);
  }

  async inOtherScript(word, isKnown, isAlone) {
    if (hasDigit(word) || !(isEnglish(word) || isArabic(word))) return [];
    const functionWord = this.index.tables.romanised.find((pair) => pair.startsWith(word + " "));
    const other = functionWord && functionWord.slice(word.length + 1);
    if (other && !isKnown && this.index.common.has(other)) return [{ other, cost: 0 }];
    const table = await this.index.sounds();
    const isOther = isLatin(word) ? isArabic : isLatin;
    const found = new Map();
    for (const key of this.soundKeys(word)) {
      const name = table.names[placeOf(key, table.firsts)];
      const words = ((name && (await this.index.soundShard(name))) || []).find(([own]) => own === key);
      for (const [df, other] of words ? words[1] : []) {
        if (!isOther(other) || found.has(other) || (isKnown && this.index.common.has(other))) continue;
        found.set(other, { other, df, cost: closenessOfForms(word, other, this.rules) });
      }
    }
    const costs = [...found.values()].map(({ cost }) => cost);
    const likely = Math.min(3 + Math.floor(soundsOf(word, this.rules).length / 2), ...costs);
    // Of several words the others tell which was meant.
    const limit = isKnown ? 3 : likely + (isAlone ? 1 : 2);
    const isLike = ({ other }) => endsLike(isLatin(word) ? word : other, isLatin(word) ? other : word);
    return this.best([...found.values()].filter(({ cost }) => cost <= limit), (one) => (isLike(one) ? 0 : 1));
  }

  async near(word) {
    if (hasDigit(word) || word.length < (isArabic(word) ? 3 : 4)) return [];
    const table = await this.index.sounds();
    const key = soundKey(word, this.rules);
    const limit = word.length >= 8 ? 2 : 1;
    const found = [];
    await Promise.all(this.nearShards(key, table.firsts).map(async (shard) => {
      for (const [own, words] of await this.index.soundShard(table.names[shard])) {
        for (const [df, other] of words) {
          if (isArabic(other) !== isArabic(word) || other === word || this.index.common.has(other)) continue;
          // A site may have عدالتوں alone for عدلت.
          const distance = Math.min(damerau(word, other, limit), damerau(word, withoutPlural(other), limit));
          if (distance > limit && !(isArabic(word) && own === key)) continue;
          const cost = closenessOfForms(word, other, this.rules);
          if (distance <= limit || cost <= 2) found.push({ other, df, cost: distance * 1000 + cost });
        }
      }
    }));
    return this.best(found);
  }

  nearShards(key, firsts) {
    const beginnings = [key.slice(0, 2)];
    // A stroke or dots too few: کندم for گندم.
    const twin = "gkpbxscj"["kgbpsxjc".indexOf(key[0])];
    if (twin && key.length > 1) beginnings.push(twin + key[1]);
    if (key.length > 1) beginnings.push(key.slice(1, 3), key[0] + key.slice(2, 3), key[1] + key[0], key[0]);
    const shards = new Set();
    for (const beginning of beginnings.filter(Boolean)) {
      const last = placeOf(beginning + "\uFFFF", firsts);
      const first = Math.max(0, placeOf(beginning, firsts));
      for (let shard = first; shard <= last && shards.size < 6; shard += 1) shards.add(shard);
    }
    return [...shards];
  }

  best(candidates, order = () => 0) {
    const before = (one, other) => {
      const byCost = one.cost - other.cost || order(one) - order(other);
      return byCost || other.df - one.df || (one.other < other.other ? -1 : 1);
    };
    return candidates.sort(before).slice(0, 3);
  }
}
