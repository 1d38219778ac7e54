"""The heads of all pages: that each speaks for itself, and that pages which name each other agree."""

from collections import defaultdict

from machines.directions import direction_of, mark_fault

# Places without markup whose text begins in the direction of the page.
PLAIN = ["description", "og:title", "og:description", "og:image:alt", "twitter:title", "twitter:description"]
# Pages of several languages, and the answer to addresses that lead nowhere.
WITHOUT_LANGUAGE = {"chooser", "not-found"}


def judge_head(facts, address):
    """The faults in the head of one page, whose own address is given."""
    faults = []
    if not facts.title.strip():
        faults.append("has no title")
    if facts.link("canonical") != address:
        faults.append(f"says that its address is {facts.link('canonical')}")
    texts = [("title", facts.title)] + [(name, text) for name in PLAIN for text in facts.metas.get(name, [])]
    for name, text in texts:
        if fault := mark_fault(text, facts.direction if facts.direction in ("ltr", "rtl") else "ltr"):
            faults.append(f"{name} {fault}: {text!a}")
    return faults + ([] if facts.is_redirect else card_faults(facts, address))


def card_faults(facts, address):
    """The faults in what social networks read, and in what there must be one of."""
    faults = []
    for name in ("og:title", "og:url", "og:type", "og:site_name", "og:locale", "twitter:card"):
        if not (facts.meta(name) or "").strip():
            faults.append(f"has {len(facts.metas.get(name, []))} times {name}, or an empty one")
    if facts.meta("og:url") != address:
        faults.append(f"og:url is {facts.meta('og:url')}")
    if not facts.is_hidden and not (facts.meta("description") or "").strip():
        faults.append("has no description, or two")
    own = (facts.meta("og:locale") or "").split("_")[0]
    if own != facts.language.split("-")[0]:
        faults.append(f"og:locale is {facts.meta('og:locale')} on a page in {facts.language}")
    return faults


def judge_uniqueness(pages):
    """No two pages that search engines list have the same title or description."""
    faults = []
    for what in ("title", "description"):
        owners = defaultdict(list)
        for page in pages:
            if not page.is_hidden and not page.is_redirect and getattr(page, what):
                owners[getattr(page, what)].append(page.address)
        for text, addresses in owners.items():
            if len(addresses) > 1:
                faults.append(f"{addresses[0]}: has the {what} of {addresses[1]} ({len(addresses)} pages): {text!a}")
    return faults


def judge_alternates(pages, standard):
    """Pages name their translations both ways, themselves, and the default language's as x-default.

    That of the home pages is the page on which readers choose a language, which names the home pages in turn.
    """
    faults = []
    by_address = {page.address: page for page in pages}
    chooser = next((page.address for page in pages if page.kind == "chooser" and not page.is_redirect), None)
    for page in pages:
        named = dict(page.alternates)
        if len(named) < len(page.alternates):
            faults.append(f"{page.address}: names a language twice among its translations")
        if not named:
            continue
        if page.is_redirect or page.is_hidden:
            faults.append(f"{page.address}: is hidden from search engines, and names translations")
            continue
        if named.get("x-default" if page.kind == "chooser" else page.language) != page.address:
            faults.append(f"{page.address}: does not name itself among its translations")
        is_home = page.kind == "chooser" or page.kind == "home" and "/page/" not in page.address
        if named.get("x-default") != (chooser if chooser and is_home else named.get(standard)):
            faults.append(f"{page.address}: x-default is {named.get('x-default')}")
        if len(set(named) - {"x-default"}) < 2:
            faults.append(f"{page.address}: has one language, and names translations")
        for code, address in named.items():
            faults += alternate_faults(page, code, by_address.get(address), address, named)
    return faults


def alternate_faults(page, code, other, address, named):
    """What is wrong with one of the translations that a page names."""
    if other is None or other.is_redirect:
        return [f"{page.address}: its translation {address} is no page"]
    faults = []
    if code != "x-default" and other.language != code:
        faults.append(f"{page.address}: its translation {address} is not in {code}")
    if other.is_hidden:
        faults.append(f"{page.address}: its translation {address} is hidden from search engines")
    elif dict(other.alternates) != named:
        faults.append(f"{page.address}: names the translation {address}, which does not name the same ones back")
    return faults


def judge_open_graph_locales(pages):
    """og:locale:alternate names the languages of the translations, and no other."""
    faults = []
    for page in pages:
        if page.is_redirect or page.is_hidden:
            continue
        expected = {code for code, _ in page.alternates} - {"x-default", page.language}
        given = {locale.split("_")[0] for locale in page.other_locales}
        if given != expected:
            faults.append(
                f"{page.address}: og:locale:alternate says {sorted(given)}, its translations {sorted(expected)}"
            )
    return faults


def judge_direction(facts):
    """The page runs as its language does."""
    if facts.language and facts.direction != direction_of(facts.language):
        return [f"is in {facts.language} and runs {facts.direction}"]
    return []
