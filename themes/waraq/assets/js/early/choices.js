// What the reader chose on an earlier visit, named before the page is painted so that nothing flashes.
(() => {
  const root = document.documentElement;
  root.dataset.script = "";
  try {
    for (const name of ["theme", "face"]) {
      const chosen = localStorage.getItem("waraq-" + name);
      if (chosen) root.dataset[name] = chosen;
    }
  } catch {
    // Storage is closed to this page: the choice lasts as long as the page.
  }
})();
