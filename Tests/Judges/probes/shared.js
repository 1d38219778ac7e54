// What every probe begins with: names of elements for a message, and the text nodes that can be seen.

const isArabic = text => /\p{scx=Arabic}/u.test(text) && /\p{L}/u.test(text);

/** Where an element stands, short enough for a message: `main > article.card > h3.card-title`. */
function placeOf(element) {
  const names = [];
  for (let e = element; e && e !== document.body && names.length < 4; e = e.parentElement) {
    names.unshift(e.localName + (e.id ? `#${e.id}` : '') + [...e.classList].slice(0, 2).map(c => `.${c}`).join(''));
  }
  return names.join(' > ') || 'body';
}

/** The texts that are laid out, each with its element and the boxes of its lines. */
function* visibleTexts(root = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data.trim();
    const element = node.parentElement;
    if (!text || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(element.nodeName)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    if (boxes.length) yield { node, text, element, boxes };
  }
}

/** Whether an element is kept for screen readers alone: a pixel large, or cut to nothing. */
function isForScreenReaders(element) {
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    const cut = style.clipPath !== 'none' || style.clip !== 'auto';
    if (style.position === 'absolute' && (cut || (e.offsetWidth <= 1 && e.offsetHeight <= 1))) return true;
  }
  return false;
}
