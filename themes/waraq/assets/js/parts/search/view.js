// What is typed is asked of the index, and the address says what was asked. The last of the scripts by its name.
"use strict";

{
  const { form, input, status, section, list, more, below, texts } = partsOfPage();
  const { lang, digits, found, none, loading, failed, stale } = texts;
  const index = new SearchIndex(texts.index);
  const engine = new Engine(index);
  const filters = new Filters(form, index);
  const view = new ResultView(texts, filters, index);
  const address = new Address(input, filters);
  const focus = new Focus(input);
  // The first results come with few texts, those below them when the reader gets near, and more by the button.
  const pageSize = 10;
  const firstSize = more.isConnected ? 5 : pageSize;
  const ofSuggestion = 3;
  // The number of the search that counts: what an earlier one finds is dropped.
  let current = 0;
  let timer;
  let shown = null;
  // Where the reader was who has come back.
  let place = null;

  const number = (value) => String(value).replace(/[0-9]/g, (digit) => digits[(Number(digit) + 9) % 10] || digit);

  const say = (...content) => focus.keep(() => status.replaceChildren(...content));

  // Who asks for more does not see the top of the page.
  const moreStatus = element("span", { role: "status" });
  more.append(" ", moreStatus);

  const takeAddress = (isFirst) => {
    address.take(isFirst);
    place = history.state;
    turn();
    search();
  };

  /** Keeps for the way back how many results are shown, and which of them the reader sees. */
  const keepPlace = (top) => shown && history.replaceState({ count: shown.shownCount, top }, "");

  /** The texts of works; of those that are gone although the index was read anew, none. */
  const textsOf = async (works) => {
    const texts = await Promise.all(works.map(({ document }) => index.fragment(document).catch((error) => {
      if (error instanceof StaleIndex && index.isAnew) return null;
      throw error;
    })));
    return texts.filter(Boolean);
  };

  /** Adds so many of the next results; the first is given back. */
  const addResults = async (answer, search, count) => {
    const works = answer.works.slice(answer.shownCount, answer.shownCount + count);
    if (answer.isAdding) return null;
    answer.isAdding = true;
    const fragments = await textsOf(works).finally(() => (answer.isAdding = false));
    if (search !== current) return null;
    if (works.length && !fragments.length) throw new StaleIndex("texts");
    const isFirst = answer.shownCount === 0;
    answer.shownCount += works.length;
    answer.isPartly ||= fragments.length < works.length;
    const made = fragments.map((fragment) => view.result(fragment, answer.forms));
    moreStatus.textContent = "";
    focus.keep(() => {
      if (isFirst) list.replaceChildren();
      list.append(...made);
      more.hidden = answer.shownCount >= answer.works.length;
      section.hidden = answer.works.length === 0;
    });
    // It tells anew whether the end of the list is near.
    nearEnd.unobserve(more);
    nearEnd.observe(more);
    return made[0];
  };

  /** What went wrong, and a button: it loads the page again when the index has other files than the page knows. */
  const trouble = (error, again) => {
    const isStale = error instanceof StaleIndex;
    const name = (isStale && texts.reload) || form.querySelector("button")?.textContent || "\u21BB";
    const button = element("button", { type: "button" }, name);
    button.addEventListener("click", isStale ? () => location.reload() : again);
    return [isStale ? stale : failed, " ", button];
  };

  const addMore = async (count) => {
    const own = current;
    try {
      const first = shown && (await addResults(shown, own, count));
      keepPlace();
      return first;
    } catch (error) {
      const said = trouble(error);
      // Its own button tries again.
      if (own === current) moreStatus.replaceChildren(...(error instanceof StaleIndex ? said : said.slice(0, 1)));
      return null;
    }
  };

  const nearEnd = new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && shown && shown.shownCount < pageSize) addMore(pageSize - shown.shownCount);
  }, { rootMargin: "400px" });

  const showSuggestions = async (suggestions, search) => {
    const made = await Promise.all(suggestions.map(async (one) => {
      const fragments = await textsOf(one.answer.works.slice(0, ofSuggestion));
      const addressOf = (q) => address.of({ ...address.asked, q });
      return fragments.length ? view.suggestion(one, fragments, addressOf) : null;
    }));
    if (search === current) focus.keep(() => below.replaceChildren(...made.filter(Boolean)));
  };

  const clear = () => {
    shown = null;
    focus.keep(() => {
      section.hidden = true;
      list.replaceChildren();
      below.replaceChildren();
    });
    say();
  };

  const isOneLetter = ({ items, isOpen }) => isOpen && items.length === 1 && fold(queryText(items)).length === 1;

  /** That nothing was found, and a way to what is found without the filters. */
  const nothingFound = async (query, q) => {
    const isFiltered = texts.unfiltered && Object.keys(filters.chosen).length;
    const count = isFiltered ? (await engine.answer(query, { lang }, true)).works.length : 0;
    const label = filled(texts.unfiltered, "count", number(count));
    return [...filled(none, "query", q), ...(count ? [" ", element("a", { href: address.of({ q }) }, ...label)] : [])];
  };

  const ask = async (search, { slow, before, isTyped }, isAnew) => {
    await index.open(isAnew);
    if (search !== current) return;
    if (!filters.isFilled || isAnew) {
      focus.keep(() => filters.fill((id) => view.category(id), number));
      form.dataset.filled = "";
    }
    const { q } = address.asked;
    if (!q) return clear();
    const options = { lang, filters: filters.chosen };
    const query = readQuery(input.value);
    const answer = await engine.answer(query, options, true);
    if (search !== current) return;
    const count = answer.works.length;
    // Of one letter nothing can be said before the next.
    if (isTyped && !count && isOneLetter(query)) return clear();
    answer.shownCount = 0;
    await addResults(answer, search, (before && before.count) || firstSize);
    if (search !== current) return;
    shown = answer;
    const goBack = () => before && before.top > scrollY && scrollTo({ top: before.top, behavior: "instant" });
    goBack();
    const said = count ? filled(found, "count", number(count)) : await nothingFound(query, q);
    if (search !== current) return;
    clearTimeout(slow);
    focus.keep(() => below.replaceChildren());
    say(...said);
    if (answer.isPartly) status.append(" " + stale);
    try {
      const suggestions = await new Suggester(engine, options).suggestions(answer);
      if (search !== current) return;
      await showSuggestions(suggestions, search);
      goBack();
    } catch (error) {
      // Results stay, although what else might have been meant does not come.
      if (!count || (error instanceof StaleIndex && !index.isAnew)) throw error;
    }
  };

  const search = async (isTyped) => {
    clearTimeout(timer);
    current += 1;
    const own = current;
    const before = place;
    place = null;
    if (!input.value.trim()) clear();
    // Quick answers come without a word in between.
    const slow = setTimeout(() => own === current && input.value.trim() && say(loading), 400);
    try {
      try {
        await ask(own, { slow, before, isTyped }, false);
      } catch (error) {
        if (!(error instanceof StaleIndex) || own !== current) throw error;
        await ask(own, { slow, before, isTyped }, true);
      }
    } catch (error) {
      if (own === current) {
        clear();
        say(...trouble(error, () => search()));
      }
    } finally {
      clearTimeout(slow);
    }
  };

  const turn = () => (input.dir = input.value ? "auto" : "");

  input.addEventListener("input", () => {
    turn();
    clearTimeout(timer);
    timer = setTimeout(() => {
      address.note(false);
      search(true);
    }, 150);
  });
  form.addEventListener("change", ({ target }) => {
    if (target === input) return;
    address.note(true);
    search();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    address.note(true);
    address.isKept = true;
    search();
    focus.leaveBox();
  });
  more.querySelector("button")?.addEventListener("click", async () => {
    const first = await addMore(pageSize);
    if (first) first.querySelector("a").focus();
  });
  for (const part of [list, below]) part.addEventListener("click", () => keepPlace(scrollY), true);
  const follow = (event) => {
    const link = event.target.closest("h2 a, .search-status a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    takeAddress();
    focus.toBox();
  };
  for (const part of [status, below]) part.addEventListener("click", follow);
  addEventListener("popstate", () => {
    address.isKept = true;
    takeAddress();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });

  takeAddress(true);
  if (!input.value) input.focus({ preventScroll: true });
}
