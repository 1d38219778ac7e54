// The order in which the pieces of an element's text are seen, from left to right. A piece is an Urdu word, given as
// its number in the text in braces, or any other single character; spaces are left out. Characters are given as
// stored: a bracket that the browser mirrors comes out as its opposite.

const element = arguments[0];
const range = document.createRange();
const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
const letters = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  for (let i = 0; i < node.length; ) {
    const character = String.fromCodePoint(node.data.codePointAt(i));
    range.setStart(node, i);
    range.setEnd(node, i += character.length);
    letters.push({ character, box: range.getBoundingClientRect() });
  }
}

const pieces = [];
let words = 0;
let isInWord = false;
for (const { character, box } of letters) {
  const isLetter = /[\p{L}\p{M}]/u.test(character) && /\p{scx=Arabic}/u.test(character);
  if (isLetter && isInWord) {
    const piece = pieces.at(-1);
    piece.left = Math.min(piece.left, box.left);
    piece.right = Math.max(piece.right, box.right);
  } else if (!/[\s\p{Cf}]/u.test(character)) {
    pieces.push({ shown: isLetter ? `{${++words}}` : character, left: box.left, right: box.right });
  }
  // A zero-width sign within a word does not end it.
  isInWord = isLetter || (isInWord && /\p{Cf}/u.test(character));
}
return pieces.sort((a, b) => a.left + a.right - b.left - b.right).map(piece => piece.shown).join('');
