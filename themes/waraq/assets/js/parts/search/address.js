// What is asked, as the address says it: it can be shared, and the way back leads to it.
"use strict";

class Address {
  constructor(input, filters) {
    this.input = input;
    this.filters = filters;
    // Whether what is typed next is a new step of the history: each key is none, but what was sent off is kept.
    this.isKept = false;
  }

  get asked() {
    return { q: this.input.value.trim(), ...this.filters.chosen };
  }

  /** The address of something asked. */
  of(query) {
    const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
    const text = parameters.toString();
    return location.pathname + (text ? "?" + text : "");
  }

  /** Puts what is asked into the address: a new one in the history, or in place of the last. */
  note(isNew) {
    const address = this.of(this.asked);
    if (address === location.pathname + location.search) return;
    history[isNew || this.isKept ? "pushState" : "replaceState"](null, "", address);
    this.isKept = isNew;
    this.lead();
  }

  /** Lets the links to the page in other languages ask the same. */
  lead() {
    const links = document.querySelectorAll("a[rel=alternate][hreflang]:not([type])");
    for (const link of links) link.search = location.search;
  }

  /** Puts what the address says into box and filters; what the reader put there before the script came stays. */
  take(isFirst) {
    const parameters = new URLSearchParams(location.search);
    const early = Object.entries(isFirst ? { ...this.asked, q: this.input.value } : {});
    const changed = early.filter(([name, value]) => value && value !== parameters.get(name));
    for (const [name, value] of changed) parameters.set(name, value);
    const query = (parameters.get("q") || "").slice(0, 200);
    if (query !== this.input.value) this.input.value = query;
    this.filters.take(parameters);
    if (changed.length) this.note(false);
    this.lead();
  }
}
