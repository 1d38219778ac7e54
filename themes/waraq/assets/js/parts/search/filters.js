// By what results are narrowed: language, category and year, of those that there are.
"use strict";

class Filters {
  constructor(form, index) {
    this.form = form;
    this.index = index;
    this.isFilled = false;
    // A template may leave some out.
    this.names = ["lang", "category", "year"].filter((name) => form.elements[name]);
  }

  select(name) {
    return this.form.elements[name];
  }

  /** The direction of a language of the site. */
  directionOf(code) {
    const options = this.names.includes("lang") ? [...this.select("lang").options] : [];
    return options.find(({ value }) => value === code)?.dataset.dir || "auto";
  }

  /** What is chosen, by name. */
  get chosen() {
    const names = this.names.filter((name) => this.select(name).value);
    return Object.fromEntries(names.map((name) => [name, this.select(name).value]));
  }

  /** Chooses what an address says. */
  take(parameters) {
    for (const name of this.names) {
      const value = parameters.get(name) || "";
      const select = this.select(name);
      select.value = value;
      if (select.value === value) continue;
      // A choice that comes with the index is kept until that is there.
      if (name === "lang" || this.isFilled) select.value = "";
      else select.add(new Option(value, value, false, true));
    }
  }

  /** Offers what the index has; `named` names a category, `digitsOf` writes a number in the digits of the page. */
  fill(named, digitsOf) {
    const { entry, works, documents } = this.index;
    const used = new Set(works.flatMap(({ categories }) => categories));
    const categories = entry.categories.filter((_, place) => used.has(place));
    const years = [...new Set(works.map(({ year }) => year))].filter(Boolean).sort((one, other) => other - one);
    const options = categories.map(({ id }) => ({ value: id, ...named(id) })).filter(({ text }) => text);
    this.offer("category", options);
    this.offer("year", years.map((year) => ({ value: String(year), text: digitsOf(year) })));
    this.show("lang", new Set(documents.map(({ lang }) => lang)).size > 1);
    this.isFilled = true;
  }

  /** Shows a filter with its label where there is something to choose. */
  show(name, isUseful) {
    if (!this.names.includes(name)) return;
    const select = this.select(name);
    for (const one of [select, ...select.labels]) one.hidden = !isUseful;
  }

  offer(name, options) {
    if (!this.names.includes(name)) return;
    const select = this.select(name);
    const chosen = select.value;
    while (select.length > 1) select.remove(1);
    for (const { value, text, attributes } of options) select.add(element("option", { value, ...attributes }, text));
    select.value = chosen;
    if (chosen && select.value !== chosen) select.value = "";
    this.show(name, options.length > 1);
  }
}
