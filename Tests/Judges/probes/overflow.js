// What sticks out of the window, or is cut off by its own box, at the present width.

const root = document.documentElement;
const width = root.clientWidth;
const found = [];

if (root.scrollWidth > width || document.body.scrollWidth > Math.max(width, document.body.clientWidth)) {
  found.push(`the page can be scrolled sideways: ${root.scrollWidth} px in a window of ${width} px`);
}

/** Whether a box of its own scrolls what is in an element. */
function isInScroller(element) {
  for (let e = element; e && e !== root; e = e.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)) return true;
  }
  return false;
}

for (const { text, element, boxes } of visibleTexts()) {
  if (isInScroller(element) || isForScreenReaders(element)) continue;
  for (const box of boxes) {
    // A skip link waits wholly outside until it has the focus.
    const isOutside = box.right < 0 || box.left > width;
    const isSkipLink = element.matches('a[href^="#"]') && getComputedStyle(element).position === 'absolute';
    if ((isOutside && isSkipLink) || (box.left >= -1 && box.right <= width + 1)) continue;
    const [left, right] = [Math.round(box.left), Math.round(box.right)];
    found.push(`${placeOf(element)}: ‘${text.slice(0, 40)}’ reaches from ${left} to ${right} px of ${width}`);
    break;
  }
}

for (const element of document.body.querySelectorAll('*')) {
  const style = getComputedStyle(element);
  const cuts = value => value === 'hidden' || value === 'clip';
  if (!element.textContent.trim() || !element.checkVisibility() || isForScreenReaders(element)) continue;
  const place = placeOf(element);
  if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
    found.push(`${place}: ${element.scrollHeight} px of text are cut to a height of ${element.clientHeight}`);
  }
  if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
    found.push(`${place}: ${element.scrollWidth} px of text are cut to a width of ${element.clientWidth}`);
  }
}
return found;
