{
  const root = document.documentElement;

  // The browser's own frame takes the colour of the page, which without scripts is the light one.
  const frame = document.querySelector('meta[name="theme-color"]');
  const tint = () => frame?.setAttribute("content", getComputedStyle(document.body).backgroundColor);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", tint);
  addEventListener("pageshow", tint);
  tint();

  // A menu that is wider than the window shows where the reader is.
  const menu = document.querySelector(".site-nav ul");
  const here = menu?.querySelector("[aria-current]")?.getBoundingClientRect();
  if (here) {
    const frame = menu.getBoundingClientRect();
    menu.scrollLeft += (here.left + here.right - frame.left - frame.right) / 2;
  }

  const panel = document.querySelector(".switches");
  if (panel) {
    const output = panel.querySelector("output");
    const steps = panel.querySelectorAll("button");
    // In hundredths; the style sheet knows these sizes and no others.
    const sizes = ["90", "", "115", "130", "150"];
    const size = () => {
      const at = sizes.indexOf(root.dataset.size || "");
      return at < 0 ? 1 : at;
    };

    /** Keeps a choice for this page and those that come; an empty value is the page as it came. */
    const choose = (name, value) => {
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
      try {
        if (value) localStorage.setItem("waraq-" + name, value);
        else localStorage.removeItem("waraq-" + name);
      } catch {
        // Storage is closed to this page: the choice lasts as long as the page.
      }
      tint();
      show();
    };

    /** Makes the panel say what holds. */
    const show = () => {
      for (const input of panel.querySelectorAll("input")) {
        input.checked = input.value === (root.dataset[input.name] || "");
      }
      output.textContent = (sizes[size()] || "100") + "%";
      for (const step of steps) step.setAttribute("aria-disabled", String(!(size() + Number(step.value) in sizes)));
    };

    const close = () => (panel.open = false);

    // Where there is no Urdu to read, there is no Nastaliq to replace.
    if (!document.querySelector('html[lang|="ur"], main [lang|="ur"]')) {
      panel.querySelector('[name="face"]').closest("fieldset").hidden = true;
    }
    panel.addEventListener("toggle", show);
    panel.addEventListener("change", ({ target }) => choose(target.name, target.value));
    for (const step of steps) {
      step.addEventListener("click", () => {
        const next = size() + Number(step.value);
        if (next in sizes) choose("size", sizes[next]);
      });
    }
    panel.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !panel.contains(relatedTarget)) close();
    });
    document.addEventListener("click", ({ target }) => panel.contains(target) || close());
    document.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !panel.open) return;
      panel.querySelector("summary").focus();
      close();
    });
  }
}

// What browsers can do beside links: copy the address, and open the telephone's own sheet for sharing.
for (const button of document.querySelectorAll("[data-share]")) {
  const isSheet = button.dataset.share === "sheet";
  if (isSheet ? !navigator.share : !navigator.clipboard) continue;
  button.addEventListener("click", async () => {
    const url = document.querySelector('link[rel="canonical"]').href;
    try {
      if (isSheet) return await navigator.share({ title: document.querySelector("h1").textContent.trim(), url });
      await navigator.clipboard.writeText(url);
      button.textContent = button.closest(".share").querySelector("[role=status]").textContent = button.dataset.done;
    } catch {
      // The reader closed the sheet, or the browser keeps its clipboard to itself.
    }
  });
  button.parentNode.hidden = false;
}

// Words that led here from a search, as they are written here, are marked in title and text, and go from the address.
{
  const address = new URL(location.href);
  const words = (address.searchParams.get("highlight") || "").split(" ").filter(Boolean).slice(0, 20);
  const parts = words.length ? document.querySelectorAll(".article-header :is(h1, .subtitle), .e-content") : [];
  const spellings = words.sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  // Whole words, with the marks and joiners of their last letter.
  const joiner = "\\p{M}\u200B-\u200F";
  const end = `(?![\\p{L}\\p{N}${joiner}]|['\u2019](?!s\\b)\\p{L})`;
  const whole = new RegExp(`(^|[^\\p{L}\\p{N}${joiner}])(?:${spellings})[${joiner}]*${end}`, "gu");
  // The texts of a paragraph so far: a word may begin in one and end in another that is bold.
  let run = [];
  let first;

  const markRun = () => {
    let place = 0;
    const pieces = run.map((node) => ({ node, from: place, to: (place += node.length) }));
    for (const { 0: found, 1: before, index } of run.map(({ data }) => data).join("").matchAll(whole)) {
      for (const piece of pieces) {
        const start = Math.max(index + before.length, piece.from);
        const end = Math.min(index + found.length, piece.to);
        if (start >= end) continue;
        const mark = document.createElement("mark");
        const word = piece.node.splitText(start - piece.from);
        piece.node = word.splitText(end - start);
        piece.from = end;
        word.replaceWith(mark);
        mark.append(word);
        first ||= mark;
      }
    }
    run = [];
  };

  const read = (part) => {
    const { display } = getComputedStyle(part);
    if (display === "none" || part.matches(".footnote-ref, .footnote-backref")) return;
    const isInline = display === "inline" && part.localName !== "br";
    if (!isInline) markRun();
    for (const node of [...part.childNodes]) {
      if (node.nodeType === Node.TEXT_NODE) run.push(node);
      else if (node.nodeType === Node.ELEMENT_NODE) read(node);
    }
    if (!isInline) markRun();
  };

  if (parts.length) {
    address.searchParams.delete("highlight");
    history.replaceState(history.state, "", address);
    parts.forEach(read);
    const { top, bottom } = first?.getBoundingClientRect() || {};
    const isOut = top < 0 || bottom > innerHeight;
    if (isOut && !location.hash) first.scrollIntoView({ block: "center", behavior: "instant" });
  }
}
