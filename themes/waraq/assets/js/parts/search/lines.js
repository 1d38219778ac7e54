// How the files of the index are read. A number n is the character U+0020 + n.
"use strict";

/** Reads numbers and texts of a line from a place on. */
class LineReader {
  constructor(line, place = 0) {
    this.line = line;
    this.place = place;
  }

  number() {
    if (this.isAtEnd) throw new Error("cut off");
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

/** The lines of a file, each of which ends with its sign: one that was cut off has no end. */
function linesOf(text) {
  const lines = text.split("\n");
  if (lines.pop() || !lines.length) throw new Error("cut off");
  return lines;
}

/** What stands before the first tab of a line and what stands behind it. */
function partsOf(line) {
  const tab = line.indexOf("\t");
  if (tab < 0) throw new Error("no tab");
  return [line.slice(0, tab), line.slice(tab + 1)];
}

const namesOf = (texts) => texts.match(/.{10}/g) || [];

function readPosting(shard, line) {
  const reader = new LineReader(shard.lines[line]);
  const df = reader.number();
  const documents = [];
  let document = -1;
  for (let count = df; count > 0; count -= 1) documents.push((document += reader.number() + 1));
  return { df, documents, impacts: documents.map(() => reader.number()), shard: shard.number, line };
}

const dfOf = (shard, line) => new LineReader(shard.lines[line]).number();
