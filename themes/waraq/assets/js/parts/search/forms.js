// Under which forms a word of a query stands in the index: itself, other endings, irregular plurals, other spellings.
"use strict";

const mostShards = 4;

const isEnglish = (word) => /^[a-z]+$/.test(word);

/** Those of a word with other endings of Urdu. */
function* inflections(word, tables) {
  if (!isArabic(word) || tables.fixed.includes(word)) return;
  for (const [fewest, ...suffixes] of tables.paradigms) {
    for (const suffix of suffixes) {
      if (!word.endsWith(suffix) || word.length - suffix.length < fewest) continue;
      const stem = word.slice(0, word.length - suffix.length);
      for (const other of suffixes) if (!tables.fixed.includes(stem + other)) yield stem + other;
    }
  }
}

/** British for American spellings and the other way round. */
function* spellings(word, tables) {
  if (!isEnglish(word)) return;
  for (const pair of tables.starts) {
    const [one, other] = pair.split(" ");
    if (word.startsWith(one)) yield other + word.slice(one.length);
    else if (word.startsWith(other)) yield one + word.slice(other.length);
  }
  for (const pair of tables.ends) {
    const [one, other, fewest] = pair.split(" ");
    for (const [from, to] of [[one, other], [other, one]]) {
      if (!word.endsWith(from) || word.length - from.length < Number(fewest)) continue;
      yield word.slice(0, word.length - from.length) + to;
      break;
    }
  }
}

/** The words of families that a word is of: broken plurals; of an English one those of its base too: swimming, swam. */
function familyOf(word, tables) {
  if (!tables.byMember) {
    tables.byMember = new Map();
    tables.bases = new Set();
    const put = (key, members) => tables.byMember.set(key, (tables.byMember.get(key) || new Set()).add(members));
    for (const family of tables.families) {
      const members = family.split(" ");
      for (const member of members) put(member, members);
      tables.bases.add(members[0]);
      if (isEnglish(members[0])) put("=" + englishStem(members[0]), members);
    }
  }
  const families = new Set(tables.byMember.get(word));
  if (/^[a-z]+(s|ing)$/.test(word)) {
    for (const family of tables.byMember.get("=" + englishStem(word)) || []) families.add(family);
  }
  return [...families].flat().filter((other) => other !== word);
}

/** With what all words begin that have the stem of an English word. */
function stemRoot(word) {
  const stem = englishStem(word);
  let count = 0;
  while (count < word.length && word[count] === stem[count]) count += 1;
  let root = word.slice(0, count);
  if (root.length > 3 && /[iey]$/.test(root)) root = root.slice(0, -1);
  return root.length > 3 && root.endsWith("bl") ? root.slice(0, -1) : root;
}

/** What is asked of the index for a word, the best first: `{term, kind}`, or all words of a stem, `{scan, kind}`. */
function wantedForms(word, tables) {
  const wanted = [];
  const seen = new Set();
  const scanned = new Set();
  const add = (term, kind) => {
    if (seen.has(term)) return;
    seen.add(term);
    wanted.push({ term, kind });
  };
  const addRelated = (form, kind) => {
    if (!isEnglish(form)) for (const other of inflections(form, tables)) add(other, kind);
    else if (!scanned.has(form)) {
      scanned.add(form);
      wanted.push({ scan: form, kind });
    }
  };
  add(word, "exact");
  if (hasDigit(word)) return wanted;
  addRelated(word, "stem");
  for (const variant of spellings(word, tables)) {
    add(variant, "stem");
    addRelated(variant, "stem");
  }
  for (const form of [...seen]) {
    for (const member of familyOf(form, tables)) {
      add(member, "family");
      // An irregular English form has no others of its own.
      if (!isEnglish(member) || tables.bases.has(member)) addRelated(member, "family");
    }
  }
  return wanted;
}

/** The forms of a word that are terms, with their kinds, the closest first; at most `mostShards` files are read. */
async function foundForms(index, word) {
  const wanted = wantedForms(word, index.tables);
  const allowed = new Set();
  const isAllowed = (shard) => allowed.has(shard) || (allowed.size < mostShards && Boolean(allowed.add(shard)));
  for (const form of wanted) {
    form.shards = (form.scan ? shardsOfScan(index, form) : [index.shardOf(form.term)]).filter(isAllowed);
  }
  const shards = new Map();
  await Promise.all([...allowed].map(async (number) => shards.set(number, await index.shard(number))));
  const forms = new Map();
  const add = (shard, line, kind) => {
    const term = shard.terms[line];
    if (!forms.has(term)) forms.set(term, { kind, posting: readPosting(shard, line) });
  };
  for (const { term, scan, kind, root, shards: numbers } of wanted) {
    for (const shard of numbers.map((number) => shards.get(number))) {
      if (term !== undefined) {
        const line = placeOf(term, shard.terms);
        if (shard.terms[line] === term) add(shard, line, kind);
        continue;
      }
      for (const line of linesOfStem(shard, root, scan)) add(shard, line, kind);
    }
  }
  return forms;
}

/** The lines of a shard with the words that begin so and have the stem of an English word. */
function linesOfStem({ terms }, root, word) {
  const stem = englishStem(word);
  const lines = [];
  for (let line = Math.max(0, placeOf(root, terms)); line < terms.length; line += 1) {
    if (terms[line] < root) continue;
    if (!terms[line].startsWith(root)) break;
    if (englishStem(terms[line]) === stem) lines.push(line);
  }
  return lines;
}

/** The shards with all words of a stem; of a beginning that too many share, a longer one is taken. */
function shardsOfScan(index, form) {
  form.root = stemRoot(form.scan);
  let shards = index.shardsWith(form.root);
  while (shards.length > 3 && form.root.length < form.scan.length) {
    form.root = form.scan.slice(0, form.root.length + 1);
    shards = index.shardsWith(form.root);
  }
  return shards.slice(0, 3);
}

/** The commonest terms that begin so. */
async function beginningWith(index, word) {
  const shards = await Promise.all(index.shardsWith(word).slice(0, 3).map((number) => index.shard(number)));
  const found = [];
  for (const shard of shards) {
    shard.terms.forEach((term, line) => {
      if (term.startsWith(word)) found.push({ term, df: dfOf(shard, line), shard, line });
    });
  }
  found.sort((one, other) => other.df - one.df || (one.term < other.term ? -1 : 1));
  const formOf = ({ shard, line }) => ({ kind: "prefix", posting: readPosting(shard, line) });
  return new Map(found.slice(0, 30).map((one) => [one.term, formOf(one)]));
}
