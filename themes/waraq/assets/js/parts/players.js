// Loads a film or a sound that somebody else keeps, when a reader asks for it and not before.
"use strict";

for (const link of document.querySelectorAll("a[data-player]")) {
  const { player, load, name } = link.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = load;

  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.title = name;
    frame.allow = "encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.loading = "lazy";
    frame.src = player;
    link.hidden = true;
    button.replaceWith(frame);
    frame.focus();
  });

  link.before(button);
}
