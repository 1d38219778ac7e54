// What holds a text together: the least space between two paragraphs, and between the text and the window, in px.

const root = document.documentElement;
const paragraphs = [...document.querySelectorAll('.e-content > p')];
const pairs = paragraphs.filter(one => one.nextElementSibling?.matches('p'));
const between = pairs.map(one => one.nextElementSibling.getBoundingClientRect().top - one.getBoundingClientRect().bottom);
const beside = paragraphs.map(one => one.getBoundingClientRect())
  .flatMap(box => [box.left, root.clientWidth - box.right]);
return { between: Math.min(...between), beside: Math.min(...beside), pairs: pairs.length };
