// Loads the comments that somebody else keeps, when a reader asks for them and not before.
"use strict";

for (const section of document.querySelectorAll(".comments")) {
  const place = section.querySelector("[data-script]");
  const button = section.querySelector("button");
  const failure = section.querySelector(".comments-failed");
  if (!place || !button) continue;

  button.addEventListener("click", () => {
    const script = document.createElement("script");
    for (const { name, value } of place.attributes) {
      if (name.startsWith("data-") && name !== "data-script") script.setAttribute(name, value);
    }
    script.addEventListener("error", () => {
      script.remove();
      button.hidden = false;
      failure.hidden = false;
      button.focus();
    });
    script.src = place.dataset.script;
    button.hidden = true;
    failure.hidden = true;
    place.append(script);
    place.focus();
  });

  button.hidden = false;
  section.hidden = false;
}
