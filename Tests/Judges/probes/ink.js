// Whether a box that cuts off what leaves it would cut the strokes of Urdu words: Nastaliq rises up to 2.85 em above
// the baseline, far out of its line. Asked of the words that are there and of the tallest one known, in every
// element with Urdu in it, because the next title may hold it.

const TALLEST = 'ایکسیسبیلٹی';
const pen = document.createElement('canvas').getContext('2d');
pen.direction = 'rtl';

/** How far the ink of a text leaves its inline box above and below, in px. */
function excess(text, style) {
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const sizes = [...new Set(text.split(/\s+/)), TALLEST].map(word => pen.measureText(word));
  const above = Math.max(...sizes.map(size => size.actualBoundingBoxAscent - size.fontBoundingBoxAscent));
  const below = Math.max(...sizes.map(size => size.actualBoundingBoxDescent - size.fontBoundingBoxDescent));
  return { above: Math.max(0, above), below: Math.max(0, below) };
}

/** The edges at which an element cuts, or null where it does not; what a scroller can bring to view is not cut. */
function edges(element, style) {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return null;
  const box = element.getBoundingClientRect();
  const top = box.top + element.clientTop - element.scrollTop;
  const scrolls = ['auto', 'scroll'].includes(style.overflowY);
  const height = scrolls ? element.scrollHeight : element.clientHeight;
  const margin = style.overflowY === 'clip' ? parseFloat(style.overflowClipMargin) || 0 : 0;
  return { top: top - margin, bottom: top + height + margin };
}

const found = new Map();
for (const { text, element, boxes } of visibleTexts()) {
  if (!isArabic(text) || isForScreenReaders(element)) continue;
  const ink = excess(text, getComputedStyle(element));
  const top = Math.min(...boxes.map(box => box.top)) - ink.above;
  const bottom = Math.max(...boxes.map(box => box.bottom)) + ink.below;
  for (let e = element; e && e !== document.body; e = e.parentElement) {
    const edge = edges(e, getComputedStyle(e));
    if (!edge) continue;
    const [above, below] = [Math.ceil(edge.top - top), Math.ceil(bottom - edge.bottom)];
    if (above <= 0 && below <= 0) continue;
    const place = placeOf(e);
    const side = above > 0 ? `${above} px above` : `${below} px below`;
    const words = `‘${text.slice(0, 30)}’ in ${placeOf(element)}`;
    if (!found.has(place)) found.set(place, `${place} can cut ${side} from Urdu such as ${words}`);
  }
}

for (const field of document.querySelectorAll('input:lang(ur), select:lang(ur), textarea:lang(ur)')) {
  if (!field.checkVisibility() || ['checkbox', 'radio', 'hidden', 'submit'].includes(field.type)) continue;
  const style = getComputedStyle(field);
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const size = pen.measureText(TALLEST);
  const needed = Math.ceil(size.actualBoundingBoxAscent + size.actualBoundingBoxDescent);
  if (field.clientHeight < needed) {
    found.set(placeOf(field), `${placeOf(field)} is ${field.clientHeight} px high; its letters need ${needed}`);
  }
}
return [...found.values()];
