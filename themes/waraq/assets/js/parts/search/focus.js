// Where the focus is: on the box, on a result, and on the same one after the results have changed.
"use strict";

class Focus {
  constructor(input) {
    this.input = input;
    // There the keyboard would come over the results with the focus.
    this.onScreen = matchMedia("(pointer: coarse)");
  }

  toBox() {
    if (!this.onScreen.matches) this.input.focus({ preventScroll: true });
  }

  /** Lets the keyboard on a screen go. */
  leaveBox() {
    if (this.onScreen.matches) this.input.blur();
  }

  /** Makes a change; who stood on a link that goes with it stands on the same one after it, or in the box. */
  keep(change) {
    const { activeElement } = document;
    change();
    if (activeElement.getClientRects().length) return;
    const links = [...document.querySelectorAll(".results a")];
    const same = links.find(({ href }) => href === activeElement.href);
    if (same) same.focus({ preventScroll: true });
    else this.toBox();
  }
}
