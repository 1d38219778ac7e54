// Where the first line of the text begins, in px from the top of the page, and whether it is in Arabic script.

const { text, boxes } = visibleTexts(document.querySelector('.e-content')).next().value;
return { top: Math.round(Math.min(...boxes.map(box => box.top)) + scrollY), isArabic: isArabic(text) };
