// The parts of the page that the search works with. One that a template leaves out is made, and stands nowhere.
"use strict";

/** The elements by their names, and the texts of the form, of which those that are left out are empty. */
function partsOfPage() {
  const part = (selector) => document.querySelector(selector) || element("div", {});
  const form = document.querySelector("form.search");
  const names = "digits found none loading failed stale meant sounds some also section unfiltered reload".split(" ");
  const none = Object.fromEntries(names.map((name) => [name, ""]));
  return {
    form,
    input: form.elements.q,
    status: part(".search-status"),
    section: part(".search-results"),
    list: part(".search-results .results"),
    more: part(".more"),
    below: part(".search-suggestions"),
    texts: { lang: document.documentElement.lang, ...none, ...form.dataset },
  };
}
