// Where the signs that style sheets draw between and behind links point, such as the › of breadcrumbs: to the end of
// the line they should. Which way that is cannot be read from the character, for browsers mirror some of them (›, », >)
// in lines from the right and others (→) not. So each is drawn as the page draws it, and its ink is looked at.

const CHEVRONS = '›‹»«><❯❮〉〈';
const ARROWS = '→←⟶⟵➔';
const SIZE = 100;
const pen = new OffscreenCanvas(3 * SIZE, 3 * SIZE).getContext('2d', { willReadFrequently: true });

/** How high the ink of each column is, from the first column with ink to the last. */
function heights(sign, style) {
  pen.clearRect(0, 0, 3 * SIZE, 3 * SIZE);
  pen.direction = style.direction;
  pen.textAlign = 'center';
  pen.font = `${style.fontWeight} ${SIZE}px ${style.fontFamily}`;
  pen.fillText(sign, 1.5 * SIZE, 2 * SIZE);
  const { data } = pen.getImageData(0, 0, 3 * SIZE, 3 * SIZE);
  const columns = [];
  for (let x = 0; x < 3 * SIZE; x++) {
    const inked = [];
    for (let y = 0; y < 3 * SIZE; y++) if (data[(y * 3 * SIZE + x) * 4 + 3] > 128) inked.push(y);
    if (inked.length) columns.push(inked.at(-1) - inked[0]);
  }
  return columns;
}

/** A chevron is open, so higher, at the side that it points away from; an arrow is higher where its head is. */
function pointsRight(sign, style) {
  const columns = heights(sign, style);
  const half = Math.floor(columns.length / 2);
  const [left, right] = [columns.slice(0, half), columns.slice(-half)].map(side => side.reduce((a, b) => a + b, 0));
  return ARROWS.includes(sign) ? right > left : left > right;
}

const found = [];
let seen = 0;
for (const element of document.body.querySelectorAll('*')) {
  if (!element.checkVisibility({ visibilityProperty: true })) continue;
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    const sign = /^"\s*(\S)\s*"$/.exec(style.content)?.[1];
    if (!sign || !(CHEVRONS + ARROWS).includes(sign)) continue;
    seen += 1;
    if (pointsRight(sign, style) === (style.direction === 'rtl')) {
      found.push(`${placeOf(element)}${pseudo}: ${sign} points to the start of its line, which is ${style.direction}`);
    }
  }
}
return { seen, found };
