// What fonts have cost so far, in bytes, and the Arabic letters and signs that the page shows in Nastaliq, each once,
// laid out in an element of their own (#judged-letters) whose fonts the browser can be asked for.

const isNastaliq = element => /^"?Waraq Nastaliq/.test(getComputedStyle(element).fontFamily);
const letters = new Set(arguments[0]);
for (const { text, element } of visibleTexts()) {
  if (isNastaliq(element)) for (const letter of text.match(/\p{scx=Arabic}/gu) ?? []) letters.add(letter);
}

document.querySelector('#judged-letters')?.remove();
if (document.documentElement.matches(':lang(ur)')) {
  const line = document.createElement('p');
  line.id = 'judged-letters';
  // Marks stand on a letter.
  line.textContent = [...letters].map(letter => (/\p{M}/u.test(letter) ? `ب${letter}` : letter)).join(' ');
  document.body.append(line);
}
return performance.getEntriesByType('resource').filter(entry => /\.(woff2?|[ot]tf)$/.test(entry.name))
  .map(entry => ({ name: entry.name.split('/').at(-1), size: entry.encodedBodySize }));
