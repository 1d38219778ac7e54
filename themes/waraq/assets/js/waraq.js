// The browser's own frame takes the colour of the page, which without scripts is the light one.
const frame = document.querySelector('meta[name="theme-color"]');
const tint = () => frame?.setAttribute("content", getComputedStyle(document.body).backgroundColor);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tint);
tint();

// The reader's switches: each press goes on to the next state, the first of which is the page as it came.
for (const button of document.querySelectorAll("[data-switch]")) {
  const name = button.dataset.switch;
  const states = button.dataset.states.split(" ");
  const root = document.documentElement;

  const show = () => {
    const state = Math.max(0, states.indexOf(root.dataset[name]));
    if (states.length === 2) button.setAttribute("aria-pressed", String(state === 1));
    return state;
  };

  button.addEventListener("click", () => {
    const state = (show() + 1) % states.length;
    if (state) root.dataset[name] = states[state];
    else delete root.dataset[name];
    show();
    tint();
    try {
      if (state) localStorage.setItem("waraq-" + name, states[state]);
      else localStorage.removeItem("waraq-" + name);
    } catch {
      // Storage is closed to this page: the choice lasts as long as the page.
    }
  });
  show();
}
