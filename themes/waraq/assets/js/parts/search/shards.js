// The files of the index: what they hold, and how they come. A number n is the character U+0020 + n.
"use strict";

/** The index was replaced while this page was open. */
class StaleIndex extends Error {}

/** Reads numbers and texts of a line from a place on. */
class LineReader {
  constructor(line, place = 0) {
    this.line = line;
    this.place = place;
  }

  number() {
    if (this.isAtEnd) throw new Error("a file was cut off");
    const value = this.line.charCodeAt(this.place) - 0x20;
    this.place += 1;
    return value < 50000 ? value : (value - 50000) * 50000 + this.number();
  }

  get isAtEnd() {
    return this.place >= this.line.length;
  }
}

/** Reads a table of `number, rest of a text, tab, name of a file` into texts and names. */
function readTable(table) {
  const firsts = [];
  const names = [];
  let text = "";
  for (const line of table.split("\n")) {
    if (!line) continue;
    const [shared, name] = line.split("\t");
    const reader = new LineReader(shared);
    text = text.slice(0, reader.number()) + shared.slice(reader.place);
    firsts.push(text);
    names.push(name);
  }
  return { firsts, names };
}

/** The last place of a sorted list at which something not behind the text stands; −1 where all are behind it. */
function placeOf(text, sorted) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= text) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const namesOf = (texts) => texts.match(/.{10}/g) || [];

/** The index of the site, of which only what a search needs is fetched, and that once. */
class SearchIndex {
  constructor(address) {
    this.address = address;
    this.folder = new URL(".", new URL(address, document.baseURI)).href;
    this.files = new Map();
  }

  /** Reads the file from which all others are found; once more when a site was published anew meanwhile. */
  open(isAnew) {
    this.isAnew = isAnew;
    if (isAnew) {
      this.files.clear();
      this.opened = null;
    }
    if (!this.opened) {
      this.opened = this.read(isAnew);
      this.opened.catch(() => (this.opened = null));
    }
    return this.opened;
  }

  async read(isAnew) {
    const response = await fetch(this.address, { cache: isAnew ? "reload" : "no-cache" });
    if (!response.ok) throw new Error("no index");
    const entry = await response.json();
    if (entry.version !== 1) throw new StaleIndex("index");
    this.entry = entry;
    this.terms = readTable(entry.terms);
    this.common = new Set(entry.common.split(" ").filter(Boolean));
    this.nameFiles = namesOf(entry.names);
    this.readDocuments();
    this.tables = JSON.parse(await this.file(`words-${entry.words}.json`));
  }

  /** Documents by their numbers: their works and languages. */
  readDocuments() {
    const { works, workSets, years, languages, sets } = this.entry;
    this.documents = [];
    this.works = [];
    const masks = new LineReader(works);
    const setOfWorks = new LineReader(workSets);
    for (const [year, count] of years) {
      for (let number = 0; number < count; number += 1) {
        const work = this.works.length;
        const mask = masks.number();
        this.works.push({ year, categories: sets[setOfWorks.number()] || [] });
        languages.forEach((lang, bit) => mask & (1 << bit) && this.documents.push({ work, lang }));
      }
    }
  }

  /** The text of a file of the index; the same request is made once. */
  file(name) {
    let text = this.files.get(name);
    if (!text) {
      text = fetch(this.folder + name, { cache: this.isAnew ? "reload" : "default" }).then((response) => {
        // Some hosts answer with a page of theirs instead.
        const isPage = /html/.test(response.headers.get("Content-Type"));
        if (isPage || response.status === 404 || response.status === 410) throw new StaleIndex(name);
        if (!response.ok) throw new Error(name);
        return response.text();
      });
      text.catch(() => this.files.delete(name));
      this.files.set(name, text);
    }
    return text;
  }

  /** What was made of a file, once. */
  made(name, make) {
    const key = "made " + name;
    let value = this.files.get(key);
    if (!value) {
      value = this.file(name).then((text) => {
        try {
          return make(text);
        } catch {
          // Not what its name promises.
          throw new StaleIndex(name);
        }
      });
      value.catch(() => this.files.delete(key));
      this.files.set(key, value);
    }
    return value;
  }

  /** The number of the shard in which a term is, if it is anywhere. */
  shardOf(term) {
    return Math.max(0, placeOf(term, this.terms.firsts));
  }

  /** The numbers of the shards with terms that begin so. */
  shardsWith(beginning) {
    const last = Math.max(0, placeOf(beginning + "\uFFFF", this.terms.firsts));
    const numbers = [];
    for (let number = this.shardOf(beginning); number <= last; number += 1) numbers.push(number);
    return numbers;
  }

  /** The terms of a shard, sorted, with what follows each on its line. */
  shard(number) {
    const name = this.terms.names[number];
    if (!name) return Promise.resolve({ terms: [], lines: [] });
    return this.made(`t-${name}.txt`, (text) => {
      const shard = { terms: [], lines: [], number };
      let term = "";
      for (const line of text.split("\n")) {
        if (!line) continue;
        const tab = line.indexOf("\t");
        const reader = new LineReader(line);
        term = term.slice(0, reader.number()) + line.slice(reader.place, tab);
        shard.terms.push(term);
        shard.lines.push(line.slice(tab + 1));
      }
      return shard;
    });
  }

  /** The documents with a term: `{df, documents, impacts, shard, line}`; nothing for what is no term. */
  async posting(term) {
    const shard = await this.shard(this.shardOf(term));
    const line = placeOf(term, shard.terms);
    return shard.terms[line] === term ? readPosting(shard, line) : null;
  }

  /** Where a term stands in each of its documents: lists of `[block, offset]`. */
  async positions(posting) {
    const { shards } = JSON.parse(await this.file(`positions-${this.entry.positions}.json`));
    const name = namesOf(shards)[posting.shard];
    const lines = (await this.file(`p-${name}.txt`)).split("\n");
    const reader = new LineReader(lines[posting.line] || "");
    return posting.documents.map(() => {
      const places = [];
      if (reader.isAtEnd) return places;
      let block = 0;
      let offset = 0;
      for (let count = reader.number(); count > 0; count -= 1) {
        const step = reader.number();
        block += step;
        offset = reader.number() + (step === 0 ? offset : 0);
        places.push([block, offset]);
      }
      return places;
    });
  }

  /** What is shown of a document. */
  async fragment(document) {
    const names = await this.file(`n-${this.nameFiles[document >> 4]}.txt`);
    return this.made(`f/${namesOf(names)[document & 15]}.json`, JSON.parse);
  }

  /** The tables of words by how they sound. */
  async sounds() {
    return this.made(`sounds-${this.entry.sounds}.json`, (text) => readTable(JSON.parse(text).terms));
  }

  /** The keys of a shard of sounds with their words: `[key, [[df, word]…]]`. */
  soundShard(name) {
    return this.made(`s-${name}.txt`, (text) => {
      let key = "";
      return text.split("\n").filter(Boolean).map((line) => {
        const [head, ...words] = line.split("\t");
        const reader = new LineReader(head);
        key = key.slice(0, reader.number()) + head.slice(reader.place);
        return [key, words.map((word) => [word.charCodeAt(0) - 0x20, word.slice(1)])];
      });
    });
  }
}

function readPosting(shard, line) {
  const reader = new LineReader(shard.lines[line]);
  const df = reader.number();
  const documents = [];
  let document = -1;
  for (let count = df; count > 0; count -= 1) documents.push((document += reader.number() + 1));
  return { df, documents, impacts: documents.map(() => reader.number()), shard: shard.number, line };
}

const dfOf = (shard, line) => new LineReader(shard.lines[line]).number();
