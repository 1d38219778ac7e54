// What the reader chose on an earlier visit, named before the page is painted so that nothing flashes.
{
  const { dataset } = document.documentElement;
  const recall = () => {
    try {
      for (const name of ["theme", "face", "size"]) {
        const chosen = localStorage.getItem("waraq-" + name);
        if (chosen) dataset[name] = chosen;
        else delete dataset[name];
      }
    } catch {
      // Storage is closed to this page: the choice lasts as long as the page.
    }
  };
  dataset.script = "";
  recall();
  // A page that comes back as it was left may have been left before another choice.
  addEventListener("pageshow", ({ persisted }) => persisted && recall());
}
