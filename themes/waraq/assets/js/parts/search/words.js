// What is made of words: English stems by Snowball's rules; sounds, in Latin letters, and distances.
// What each part is for stands at its twin in the sources, Sources/SearchIndex.
"use strict";

const stemExceptions = {
  skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli",
  singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias",
  andes: "andes", politics: "politic", political: "politic", politically: "politic", authority: "authorit",
  authorities: "authorit",
};
const ownStem = new RegExp("^(hospitalit|importan|experiment|department|apartment|customer|profession|position|objectiv"
  + "|procession|succession|relativ|competen|informal|designat|rational|literal|several|expertis|president"
  + "|generator|engineer|officer|humane|morale|severe)");
// `[from, to, letters before, whether in the second region]`, of two that fit the longer first.
const secondEndings = [
  ["ational", "ate"], ["ization", "ize"], ["fulness", "ful"], ["ousness", "ous"], ["iveness", "ive"],
  ["tional", "tion"], ["biliti", "ble"], ["lessli", "less"], ["entli", "ent"], ["ation", "ate"], ["alism", "al"],
  ["aliti", "al"], ["ousli", "ous"], ["iviti", "ive"], ["fulli", "ful"], ["ogist", "og"], ["enci", "ence"],
  ["anci", "ance"], ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"],
  ["ogi", "og", "l"], ["li", "", "cdeghkmnrt"],
];
const thirdEndings = [
  ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"],
  ["ative", "", "", true], ["ical", "ic"], ["ness", ""], ["ful", ""],
];
const knownStems = new Map();

function englishStem(word) {
  let stem = knownStems.get(word);
  if (stem === undefined) knownStems.set(word, (stem = findStem(word)));
  return stem;
}

function findStem(text) {
  if (text.length < 3 || !/^[a-z]+$/.test(text)) return text;
  if (Object.prototype.hasOwnProperty.call(stemExceptions, text)) return stemExceptions[text];
  const own = ownStem.exec(text);
  if (own) return own[0];
  // A y that is a consonant is written Y.
  let word = text.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const region = (from) => {
    const found = /^[^aeiouy]*[aeiouy]+[^aeiouy]/.exec(word.slice(from));
    return found ? from + found[0].length : word.length;
  };
  const beginning = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/.exec(word);
  const first = beginning ? beginning[0].length : region(0);
  const second = region(first);
  const isShort = (part) => /past$|^[aeiouy][^aeiouy]$|[^aeiouy][aeiouy][^aeiouywxY]$/.test(part);
  const cut = (count) => word.slice(0, word.length - count);

  if (/sses$/.test(word)) word = cut(2);
  else if (/ie[ds]$/.test(word)) word = cut(word.length > 4 ? 2 : 1);
  else if (/[aeiouy].+s$/.test(word) && !/[us]s$/.test(word)) word = cut(1);

  let ending = /(eedly|eed)$/.exec(word);
  if (ending) {
    const before = word.slice(0, ending.index);
    if (ending.index >= first && !/^(proc|exc|succ)$/.test(before)) word = before + "ee";
  } else if ((ending = /(ingly|edly|ing|ed)$/.exec(word))) {
    const before = word.slice(0, ending.index);
    if (ending[0] === "ing" && /^[^aeiouy][yY]$/.test(before)) word = before[0] + "ie";
    else if (ending[0] === "ing" && /^(inn|out|cann|herr|earr|even)$/.test(before)) word = text;
    else if (/[aeiouy]/.test(before)) {
      word = before;
      if (/(at|bl|iz)$/.test(word)) word += "e";
      else if (/([bdfgmnprt])\1$/.test(word)) word = /^[aeo]..$/.test(word) ? word : cut(1);
      else if (word.length === first && isShort(word)) word += "e";
    }
  }
  if (/.[^aeiouy][yY]$/.test(word)) word = cut(1) + "i";

  const replace = (endings) => {
    for (const [from, to, after, isFurther] of endings) {
      if (!word.endsWith(from)) continue;
      const start = word.length - from.length;
      if (start < (isFurther ? second : first)) return;
      if (after && (start === 0 || !after.includes(word[start - 1]))) return;
      word = word.slice(0, start) + to;
      return;
    }
  };
  replace(secondEndings);
  replace(thirdEndings);

  ending = /(ement|ment|ence|ance|able|ible|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/.exec(word);
  if (ending && ending.index >= second && (ending[0] !== "ion" || /[st]$/.test(word.slice(0, ending.index)))) {
    word = word.slice(0, ending.index);
  }
  const start = word.length - 1;
  if (word.endsWith("e")) {
    if (start >= second || (start >= first && !isShort(word.slice(0, start)))) word = cut(1);
  } else if (word.endsWith("ll") && start >= second) word = cut(1);
  return word.toLowerCase();
}

function soundsOf(word, rules) {
  const sounds = [];
  for (let place = 0; place < word.length; ) {
    const rule = rules.find(([from, , next]) => {
      const spelling = from[0] === "^" ? from.slice(1) : from;
      if ((from[0] === "^" && place > 0) || !word.startsWith(spelling, place)) return false;
      const end = place + spelling.length;
      if (next === "$") return end === word.length;
      return next === "" || (end < word.length && next.includes(word[end]));
    });
    if (rule) {
      if (rule[1]) sounds.push(...rule[1].split(" "));
      place += rule[0].replace("^", "").length;
    } else place += 1;
  }
  return sounds;
}

const isInKey = (letter, place) => !"aio".includes(letter) && (place === 0 || !"hy".includes(letter));

function soundKey(word, rules) {
  let key = "";
  if (hasDigit(word)) return key;
  soundsOf(word, rules).forEach(([letter], place) => {
    if (isInKey(letter, place) && letter !== key[key.length - 1]) key += letter;
  });
  return key;
}

const isVowel = (sound) => "aio".includes(sound[0]);
const isLong = (sound) => sound[1] === ":";
const gapCost = (sound) => (isVowel(sound) ? (isLong(sound) ? 3 : 1) : "hy".includes(sound[0]) ? 1 : 4);

// Sounds that one letter may stand for, and what they cost: g in Geneva and Gwadar, و in گوادر and لاہور.
const kin = { gj: 1, ov: 1, sz: 2, sx: 2, fp: 2, dr: 1, dz: 1 };

function exchangeCost(one, other) {
  if (one[0] === other[0]) return isVowel(one) || one === other ? 0 : 1;
  const cost = kin[one[0] < other[0] ? one[0] + other[0] : other[0] + one[0]];
  if (cost) return cost;
  if (isVowel(one) !== isVowel(other)) return 9;
  if (!isVowel(one)) return 4;
  return isLong(one) || isLong(other) ? 2 : 1;
}

// Not with the one that Urdu puts before s and a consonant, as in اسکول.
function beginsWithVowel([first, second, third]) {
  return Boolean(first) && isVowel(first) && !(third && second[0] === "s" && !isVowel(third));
}

function closeness(one, other, rules) {
  const sounds = soundsOf(other, rules);
  const ownSounds = soundsOf(one, rules);
  let row = [0];
  for (const sound of sounds) row.push(row[row.length - 1] + gapCost(sound));
  for (const sound of ownSounds) {
    const next = [row[0] + gapCost(sound)];
    sounds.forEach((otherSound, place) => {
      const exchanged = row[place] + exchangeCost(sound, otherSound);
      next.push(Math.min(exchanged, row[place + 1] + gapCost(sound), next[place] + gapCost(otherSound)));
    });
    row = next;
  }
  return row[sounds.length] + (beginsWithVowel(ownSounds) === beginsWithVowel(sounds) ? 0 : 2);
}

function damerau(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const rows = [Array.from({ length: other.length + 1 }, (_, place) => place)];
  for (let line = 1; line <= one.length; line += 1) {
    const row = [line];
    for (let place = 1; place <= other.length; place += 1) {
      const isSame = one[line - 1] === other[place - 1];
      let best = Math.min(rows[line - 1][place] + 1, row[place - 1] + 1, rows[line - 1][place - 1] + (isSame ? 0 : 1));
      if (line > 1 && place > 1 && one[line - 1] === other[place - 2] && one[line - 2] === other[place - 1]) {
        best = Math.min(best, rows[line - 2][place - 2] + 1);
      }
      row.push(best);
    }
    rows.push(row);
  }
  return Math.min(rows[one.length][other.length], limit + 1);
}
