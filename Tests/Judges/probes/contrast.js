// The contrast of every text with what lies behind it, computed as WCAG 2.2 does. Lowest first.
// axe leaves texts in Arabic script out (its guard against icon fonts takes them for pictures).

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const known = new Map();

/** Any colour of CSS as [r, g, b, alpha]. */
function colour(css) {
  if (!known.has(css)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    known.set(css, [r, g, b, a / 255]);
  }
  return known.get(css);
}

const over = (front, back, alpha = front[3]) => [0, 1, 2].map(i => front[i] * alpha + back[i] * (1 - alpha)).concat(1);

/** Every colour that may lie behind an element: more than one where a gradient is. */
function backgrounds(element) {
  if (!element) return [colour('canvas').slice(0, 3).concat(1)];
  const style = getComputedStyle(element);
  let behind = backgrounds(element.parentElement).map(back => over(colour(style.backgroundColor), back));
  const stops = style.backgroundImage.match(/(?:rgba?|color|oklch|oklab|lab|lch|hsl)\([^()]*\)/g) ?? [];
  if (stops.length) behind = behind.flatMap(back => stops.map(stop => over(colour(stop), back)));
  return behind;
}

function opacity(element) {
  let product = 1;
  for (let e = element; e; e = e.parentElement) product *= Number(getComputedStyle(e).opacity);
  return product;
}

function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

function ratio(front, back) {
  const [low, high] = [luminance(front), luminance(back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function judge(element, style, text) {
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const fore = colour(style.color);
  const alpha = fore[3] * opacity(element);
  const lowest = Math.min(...backgrounds(element).map(back => ratio(over(fore, back, alpha), back)));
  return {
    ratio: Math.round(lowest * 100) / 100, needed: isLarge ? 3 : 4.5, color: style.color, text: text.slice(0, 40),
    place: placeOf(element), isBody: Boolean(element.closest('.e-content p')), isArabic: isArabic(text),
  };
}

const results = [];
for (const { text, element } of visibleTexts()) results.push(judge(element, getComputedStyle(element), text));
for (const element of document.body.querySelectorAll('*')) {
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (/^"\s*[^\s"]/.test(style.content)) results.push(judge(element, style, `${pseudo} ${style.content}`));
  }
  if (element.placeholder) {
    results.push(judge(element, getComputedStyle(element, '::placeholder'), element.placeholder));
  }
}
return results.sort((a, b) => a.ratio - b.ratio);
