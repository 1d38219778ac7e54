// Results as they stand on the page: made of nodes, so that no text is taken for anything else.
"use strict";

const excerptWindow = 30;
const excerptLength = 36;
const wordsBefore = 6;

/** The numbers of the items that each word is one of; two words that are one in the index are it together. */
function hitsIn(words, forms) {
  const hits = words.map(() => new Set());
  words.forEach(({ word, at }, place) => {
    const next = words[place + 1];
    const joined = next && next.at === at + 1 ? word + next.word : null;
    forms.forEach((own, item) => {
      if (own.has(word)) hits[place].add(item);
      if (joined && own.has(joined)) {
        hits[place].add(item);
        hits[place + 1].add(item);
      }
    });
  });
  return hits;
}

/** The piece of a text in which most of the words stand: `{pieces: [[text, isMarked]…], heading}`. */
function excerptOf(fragment, forms) {
  const blocks = blocksOf(fragment);
  let best = null;
  for (const number of [...blocks.keys()].slice(2).concat(1, 0)) {
    if (number < 2 && best) break;
    const words = wordsOf(blocks[number]);
    const hits = hitsIn(words, forms);
    hits.forEach((own, first) => {
      if (!own.size) return;
      const near = hits.slice(first, first + excerptWindow).filter(({ size }) => size);
      const score = 100 * new Set(near.flatMap((items) => [...items])).size + near.length;
      if (!best || score > best.score) best = { score, first, number, words, hits };
    });
  }
  const number = best ? best.number : Math.min(2, blocks.length - 1);
  const block = blocks[number];
  const words = best ? best.words : wordsOf(block);
  const hits = best ? best.hits : words.map(() => new Set());
  const start = Math.max(0, Math.min((best ? best.first : 0) - wordsBefore, words.length - excerptLength));
  const end = Math.min(words.length, start + excerptLength);
  const pieces = [];
  let place = start === 0 ? 0 : words[start].start;
  if (start > 0) pieces.push(["… ", false]);
  for (let index = start; index < end; index += 1) {
    if (!hits[index].size) continue;
    const word = words[index];
    pieces.push([block.slice(place, word.start), false], [block.slice(word.start, word.end), true]);
    place = word.end;
  }
  pieces.push([block.slice(place, end === words.length ? block.length : words[end - 1].end), false]);
  if (end < words.length) pieces.push([" …", false]);
  const heading = fragment.headings.filter(([at]) => at <= number).pop();
  // Footnotes are below none.
  return { pieces, heading: heading && heading[1] ? heading : null };
}

/** A text in which the words that were found are marked; `null` where none of them is in it. */
function markedText(text, forms) {
  const words = wordsOf(text);
  const pieces = [];
  let place = 0;
  hitsIn(words, forms).forEach(({ size }, number) => {
    if (!size) return;
    const { start, end } = words[number];
    pieces.push(text.slice(place, start), element("mark", {}, text.slice(start, end)));
    place = end;
  });
  return place ? [...pieces, text.slice(place)] : null;
}

/** How the words that were found are written in a text, each spelling once; at most twenty. */
function spellingsIn(fragment, forms) {
  const spellings = new Set();
  for (const block of blocksOf(fragment)) {
    const words = wordsOf(block);
    hitsIn(words, forms).forEach((items, place) => {
      if (items.size) spellings.add(block.slice(words[place].start, words[place].end));
    });
    if (spellings.size >= 20) break;
  }
  return [...spellings].slice(0, 20);
}

/** How a word that is known by its search form is written in texts, the first that has it; else the form itself. */
function writtenIn(fragments, form) {
  for (const block of fragments.flatMap(blocksOf)) {
    for (const { word, start, end } of wordsOf(block)) if (word === form) return block.slice(start, end);
  }
  return form;
}

/** An element with what stands in it; attributes and parts that are `null` are left out. */
function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) made.setAttribute(key, value);
  made.append(...content.filter((one) => one != null));
  return made;
}

/** A text of the page, in parts, with something in the place of `{name}`. */
function filled(text, name, value) {
  const [before, after] = text.split(`{${name}}`);
  if (after === undefined) return [text];
  return [before, typeof value === "string" ? element("bdi", {}, value) : value, after];
}

class ResultView {
  constructor(texts, filters, index) {
    this.texts = texts;
    this.filters = filters;
    this.index = index;
  }

  /** The attributes of a text in a language of the site; none in that of the page. */
  inLanguage(code) {
    return code === this.texts.lang ? {} : { lang: code, dir: this.filters.directionOf(code) };
  }

  link(url, title, code) {
    return element("a", { href: url, hreflang: code === this.texts.lang ? null : code }, title);
  }

  /** The name of a category, with the attributes of its language; `null` where it has none. */
  category(id) {
    const { names } = this.index.entry.categories.find((one) => one.id === id) || { names: {} };
    const code = names[this.texts.lang] ? this.texts.lang : Object.keys(names)[0];
    return code ? { text: names[code], attributes: this.inLanguage(code) } : null;
  }

  /** Date, categories, and the author where words that were found are in the name. */
  facts({ date, dateText, lang, categories, author }, forms) {
    const named = categories.map((id) => this.category(id)).filter(Boolean);
    const facts = named.map(({ text, attributes }) => element("span", attributes, text));
    const name = author && markedText(author, forms);
    if (name) facts.unshift(element("span", this.inLanguage(lang), ...name));
    if (dateText) facts.unshift(element("time", { datetime: date, ...this.inLanguage(lang) }, dateText));
    return facts.length ? element("ul", { class: "facts" }, ...facts.map((fact) => element("li", {}, fact))) : null;
  }

  /** The column where the words are marked, at the heading that is nearest to them. */
  address(fragment, forms, heading) {
    const words = spellingsIn(fragment, forms);
    const query = words.length ? "?" + new URLSearchParams({ highlight: words.join(" ") }) : "";
    return fragment.url + query + (heading ? "#" + encodeURIComponent(heading[1]) : "");
  }

  /** A work: its title, the words in their place, the titles of its other editions. */
  result(fragment, forms) {
    const { also, section } = this.texts;
    const { pieces, heading } = excerptOf(fragment, forms);
    const attributes = this.inLanguage(fragment.lang);
    const excerpt = pieces.map(([text, isMarked]) => (isMarked ? element("mark", {}, text) : text));
    const others = fragment.others.map(({ url, title, lang }) => {
      const link = this.link(url, title, lang);
      for (const [name, value] of Object.entries(this.inLanguage(lang))) link.setAttribute(name, value);
      return element("p", { class: "other" }, also + " ", link);
    });
    const place = heading && filled(section, "heading", element("bdi", attributes, fragment.blocks[heading[0] - 2]));
    return element(
      "li",
      {},
      element("h3", attributes, this.link(this.address(fragment, forms, heading), fragment.title, fragment.lang)),
      element("p", { class: "excerpt", ...attributes }, ...excerpt),
      place && element("p", { class: "section" }, ...place),
      ...others,
      this.facts(fragment, forms),
    );
  }

  /** What may have been meant: a link, with the address that `addressOf` gives, under which its first results stand. */
  suggestion({ items, replaced, kind, answer }, fragments, addressOf) {
    // As it is written, not as it is searched.
    const written = (item, place) => {
      return replaced.has(place) ? { ...item, text: writtenIn(fragments, replaced.get(place)) } : item;
    };
    const text = queryText(items.map(written));
    const label = { some: this.texts.some, script: this.texts.sounds }[kind] || this.texts.meant || "{query}";
    const link = element("a", { href: addressOf(text) }, ...filled(label, "query", text));
    const results = fragments.map((fragment) => this.result(fragment, answer.forms));
    return element("section", {}, element("h2", {}, link), element("ol", { class: "results" }, ...results));
  }
}
