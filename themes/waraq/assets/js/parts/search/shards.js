// The files of the index: which there are, and how they come.
"use strict";

/** The index was replaced while this page was open. */
class StaleIndex extends Error {}

/** The index of the site, of which only what a search needs is fetched, and that once. */
class SearchIndex {
  constructor(address) {
    this.address = address;
    this.folder = new URL(".", new URL(address, document.baseURI)).href;
    this.files = new Map();
    // The names of those that did not come as they should: the browser may have kept what came.
    this.broken = new Set();
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
      this.opened.catch(() => {
        this.opened = null;
        this.broken.add(this.address);
      });
    }
    return this.opened;
  }

  async read(isAnew) {
    const isFresh = isAnew || this.broken.has(this.address);
    const response = await fetch(this.address, { cache: isFresh ? "reload" : "no-cache" });
    if (!response.ok) throw new Error("no index");
    const entry = await response.json();
    if (entry.version !== 1) throw new StaleIndex("index");
    this.entry = entry;
    this.terms = readTable(entry.terms);
    this.common = new Set(entry.common.split(" ").filter(Boolean));
    this.nameFiles = namesOf(entry.names);
    this.readDocuments();
    this.tables = await this.made(`words-${entry.words}.json`, JSON.parse);
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

  /** The text of a file of the index. */
  async file(name) {
    const isFresh = this.isAnew || this.broken.has(name);
    const response = await fetch(this.folder + name, { cache: isFresh ? "reload" : "default" });
    // Some hosts answer with a page of theirs instead.
    const isPage = /html/.test(response.headers.get("Content-Type"));
    if (isPage || response.status === 404 || response.status === 410) throw new StaleIndex(name);
    if (!response.ok) throw new Error(name);
    return response.text();
  }

  /** What is made of a file of the index, once; nothing is kept of one that is not what its name promises. */
  made(name, make) {
    let value = this.files.get(name);
    if (!value) {
      value = this.file(name).then((text) => {
        try {
          return make(text);
        } catch {
          throw new StaleIndex(name);
        }
      });
      value.catch(() => {
        this.files.delete(name);
        this.broken.add(name);
      });
      this.files.set(name, value);
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
      for (const line of linesOf(text)) {
        const [head, postings] = partsOf(line);
        const reader = new LineReader(head);
        term = term.slice(0, reader.number()) + head.slice(reader.place);
        shard.terms.push(term);
        shard.lines.push(postings);
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
    const names = await this.made(`positions-${this.entry.positions}.json`, (text) => namesOf(JSON.parse(text).shards));
    const { terms } = await this.shard(posting.shard);
    const lines = await this.made(`p-${names[posting.shard]}.txt`, (text) => {
      const own = linesOf(text);
      if (own.length !== terms.length) throw new Error("cut off");
      return own;
    });
    const reader = new LineReader(lines[posting.line]);
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
    const first = document & ~15;
    const names = await this.made(`n-${this.nameFiles[first >> 4]}.txt`, (text) => {
      const own = namesOf(text);
      if (own.length < Math.min(16, this.documents.length - first)) throw new Error("cut off");
      return own;
    });
    return this.made(`f/${names[document - first]}.json`, JSON.parse);
  }

  /** The tables of words by how they sound. */
  async sounds() {
    return this.made(`sounds-${this.entry.sounds}.json`, (text) => readTable(JSON.parse(text).terms));
  }

  /** The keys of a shard of sounds with their words: `[key, [[df, word]…]]`. */
  soundShard(name) {
    return this.made(`s-${name}.txt`, (text) => {
      let key = "";
      return linesOf(text).map((line) => {
        const [head, words] = partsOf(line);
        const reader = new LineReader(head);
        key = key.slice(0, reader.number()) + head.slice(reader.place);
        return [key, words.split("\t").map((word) => [word.charCodeAt(0) - 0x20, word.slice(1)])];
      });
    });
  }
}
