// The words of texts and queries in their search form: the twin of what made the index.
"use strict";

const nothing = new RegExp(
  "[\\u00AD\\u0300-\\u036F\\u0610-\\u061A\\u061C\\u0621\\u0640\\u064B-\\u065F\\u0670\\u0674\\u06D6-\\u06ED" +
    "\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]",
);
const presentationForm = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;
const latinLetter = /\p{Script=Latin}/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const sentenceEnd = /[.!?:\n\u061B\u061F\u06D4\u2026\u2028\u2029]/;
// Letters that keyboards have in several forms, each before the one that stands for all.
const sameLetters = "آاأاإاٱا\u0675اؤو\u0676وئیيیىیېیكکڪکهہەہۀہۂہۃہةہۓےںن";
// Latin letters that are more than a plain one with something on it.
const latinLetters = {
  æ: "ae", œ: "oe", ß: "ss", þ: "th", ð: "d", ı: "i", ĸ: "k", ŋ: "ng", ſ: "s", ª: "a", º: "o", ĳ: "ij", ŉ: "n",
  ə: "e", ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st", ø: "o", ł: "l", đ: "d", ħ: "h", ŧ: "t",
};
const knownForms = new Map();

/** The search form of one letter: "" for what folds away. */
function foldLetter(letter) {
  let form = knownForms.get(letter);
  if (form === undefined) knownForms.set(letter, (form = findForm(letter)));
  return form;
}

function findForm(letter) {
  if (nothing.test(letter)) return "";
  if (presentationForm.test(letter)) {
    const letters = letter.normalize("NFKC");
    if (letters !== letter) return fold(letters);
  }
  const code = letter.codePointAt(0);
  for (const zero of [0x660, 0x6f0]) if (code >= zero && code < zero + 10) return String(code - zero);
  const place = sameLetters.indexOf(letter);
  if (place >= 0 && place % 2 === 0) return sameLetters[place + 1];
  const small = letter.toLowerCase();
  if (code < 0xaa || !latinLetter.test(letter)) return small;
  return latinLetters[small] || small.normalize("NFD").replace(/[\u0300-\u036F]/g, "");
}

/** The search form of a text. */
function fold(text) {
  let form = "";
  for (const letter of text) form += foldLetter(letter);
  return form;
}

const isApostrophe = (letter) => /['\u2019\u02BC\u02BE\u02BF]/.test(letter);
const isDigit = (form) => form >= "0" && form <= "9";

/**
 * The words of a text in their order: `{word, start, end, at}`, where `at` counts words, and one more at each end of a
 * sentence, so that none of two sentences are neighbours.
 */
function wordsOf(text) {
  const letters = Array.from(text);
  const words = [];
  let place = 0;
  let at = -1;
  let ends = false;
  let word = null;
  const close = () => {
    if (word) words.push(word);
    word = null;
  };
  const kind = (letter) => {
    if (letter === undefined) return "end";
    if (isApostrophe(letter)) return "apostrophe";
    const form = foldLetter(letter);
    if (form === "") return "nothing";
    if (isDigit(form)) return "digit";
    return letterOrDigit.test(form) ? "letter" : "other";
  };

  const parts = (index) => ["end", "other"].includes(kind(letters[index]));
  const isInitial = (index) => /^[a-z]$/i.test(letters[index]) && parts(index - 1) && parts(index + 1);

  for (let index = 0; index < letters.length; place += letters[index].length, index += 1) {
    const letter = letters[index];
    const here = kind(letter);
    if (here === "nothing") continue;
    if (here === "letter" || here === "digit") {
      if (!word) {
        at += ends ? 2 : 1;
        ends = false;
        word = { word: "", start: place, end: place, at };
      }
      word.word += foldLetter(letter);
      word.end = place + letter.length;
      continue;
    }
    const next = kind(letters[index + 1]);
    if (word) {
      const isBehindDigit = isDigit(word.word[word.word.length - 1]);
      if (here === "apostrophe" && !isBehindDigit && next === "letter") {
        if (/^s$/i.test(letters[index + 1]) && parts(index + 2)) {
          place += letter.length;
          index += 1;
        }
        continue;
      }
      if (isBehindDigit && next === "digit") {
        if (",\u060C\u066C".includes(letter)) continue;
        if (letter === "." || letter === "\u066B") {
          word.word += ".";
          continue;
        }
      }
      // I.M.F. is one word.
      if (letter === "." && isInitial(index - 1) && isInitial(index + 1)) continue;
      close();
    }
    if (sentenceEnd.test(letter)) ends = true;
  }
  close();
  // Before the first word no sentence has ended.
  const first = words.length ? words[0].at : 0;
  for (const one of words) one.at -= first;
  return words;
}

const isLatin = (word) => word[0] >= "a" && word[0] <= "z";
const isArabic = (word) => word[0] >= "\u0600" && word[0] <= "\u06FF";
const hasDigit = (word) => /[0-9]/.test(word);

const quotationMarks = /["\u201C\u201D\u201E\u00AB\u00BB]/;

/** What is asked for: `{items: [{words, isPhrase, text}], isOpen}`; of an open one the last word may be a beginning. */
function readQuery(query) {
  const items = [];
  let room = 12;
  query.split(quotationMarks).forEach((text, number) => {
    const words = wordsOf(text).slice(0, room);
    room -= words.length;
    if (number % 2 && words.length > 1) items.push({ words, isPhrase: true, text: text.trim() });
    else {
      for (const word of words) items.push({ words: [word], isPhrase: false, text: text.slice(word.start, word.end) });
    }
  });
  return { items, isOpen: /\S$/.test(query) && !quotationMarks.test(query[query.length - 1]) };
}

/** A query as it would be typed. */
const queryText = (items) => items.map(({ isPhrase, text }) => (isPhrase ? `"${text}"` : text)).join(" ");

/** The blocks of a document by their numbers. */
const blocksOf = ({ title, subtitle, summary, blocks }) => [title, subtitle || summary || "", ...blocks];

/** Whether words stand one after the other in a block. */
function hasPhrase(words, phrase) {
  const byPlace = new Map(words.map(({ word, at }) => [at, word]));
  return words.some(({ at }) => phrase.every((word) => byPlace.get(at + word.at) === word.word));
}
