// Lays a style sheet over the page, as a reader's own would be; an empty text takes it away again.
// A sheet that a script builds is not held back by the content security policy.

const sheet = new CSSStyleSheet();
sheet.replaceSync(arguments[0]);
document.adoptedStyleSheets = [sheet];
