"""Old addresses: each leads, on every kind of host, to the page that its author named."""

import re
from urllib.parse import quote, urlsplit

from machines.hosts import CloudflarePages, GitHubPages, Netlify
from machines.source import squeezed

KEPT = "/%!$&'()*+,;=:@~-._?"
PAGE_LIKE = re.compile(r"(?:/|\.html?|/[^/.]*)\Z")


def hosts_for(site, addresses, source):
    """The hosts for which the site was written; a site below a path is not one of those that have rules."""
    file = site / "_redirects"
    rules = file.read_text("utf-8") if file.exists() else ""
    hosts = [GitHubPages(addresses)] if source.writes("html") else []
    if rules:
        hosts += [Netlify(addresses, rules), CloudflarePages(addresses, rules)]
    return hosts


def spellings(old):
    """An old address as browsers send it: percent-encoded, with the digits of either case."""
    encoded = quote(old, safe=KEPT)
    cases = [re.sub("%[0-9A-Fa-f]{2}", lambda group: change(group[0]), encoded) for change in (str.upper, str.lower)]
    return sorted(set(cases))


def can_answer(host, old):
    """Whether a kind of host can answer an address at all: files know no queries, and are pages only by their names."""
    parts = urlsplit(old)
    if isinstance(host, GitHubPages):
        return not parts.query and PAGE_LIKE.search(parts.path) is not None
    return not (isinstance(host, CloudflarePages) and parts.query)


def judge_old_addresses(site, addresses, source, pages):
    """The faults, and how many questions were asked."""
    faults, asked = [], 0
    refreshes = {page.file: page.refresh for page in pages if page.is_redirect}
    by_file = {page.file: page for page in pages}
    by_path = {path: page for path, page in pages_of(source, pages)}
    wanted = [(old, by_path.get(document.path)) for document in source.documents for old in document.aliases]
    wanted += [(old, target_of(new, addresses, by_path, by_file)) for old, new in source.redirect_rows()]
    for host in hosts_for(site, addresses, source):
        for old, page in wanted:
            if not can_answer(host, old):
                continue
            for spelling in spellings(old):
                asked += 1
                answer, address, taken = host.follow(below(spelling, addresses), refreshes)
                fault = answer_fault(answer, address, page, taken)
                if fault:
                    faults.append(f"{host.name}: {spelling} {fault}")
        faults += unknown_address_faults(host, source.languages, by_file, refreshes)
    for page in pages:
        if page.is_redirect and page.refresh and len(GitHubPages(addresses).follow(page.address, refreshes)[2]) > 2:
            faults.append(f"{page.address}: leads to a page that leads on")
    return faults, asked


def below(old, addresses):
    """A path on the host of an old address, which is written from the root of the site."""
    if old.startswith("http"):
        old = old.partition("://")[2].partition("/")[2]
        return "/" + old
    path = addresses.path.rstrip("/")
    return old if path and old.startswith(path + "/") else path + old


def answer_fault(answer, address, page, taken):
    """What is wrong with where an old address leads; `page` is a page, an address elsewhere, or None."""
    if answer.status == 508:
        return "leads in a circle: " + " → ".join(taken)
    if answer.status != 200:
        return f"is answered with {answer.status}"
    if page is None:
        return "leads to a page that is not known here"
    if isinstance(page, str):
        return None if address == page else f"leads to {address} and not to {page}"
    if answer.file != page.file:
        return f"leads to {answer.file or address} and not to {page.file}"
    return "is itself the address of a page" if len(taken) < 2 else None


def target_of(new, addresses, by_path, by_file):
    """The page that a row's new address names, or the address when it lies elsewhere."""
    if new.startswith(("http://", "https://")) and not new.startswith(addresses.base):
        return new
    if new in by_path:
        return by_path[new]
    address = (
        new if new.startswith("http") else addresses.origin + below(quote(new.partition("#")[0], safe=KEPT), addresses)
    )
    return by_file.get(addresses.file(address)[0])


def pages_of(source, pages):
    """Pairs of a document's path and its page, which has the same title in the same language."""
    found = {(page.language, squeezed(page.own_title)): page for page in pages if page.kind in ("article", "page")}
    for document in source.documents:
        yield document.path, found.get((document.language, squeezed(document.title)))


def unknown_address_faults(host, languages, by_file, refreshes):
    """An address that was never there is answered with 404, in the language of its folder where that has a page."""
    faults = []
    for folder in ("", *(f"{language}/" for language in languages)):
        answer, _, _ = host.follow(host.addresses.path + folder + "never/was/here/", refreshes)
        own = f"{folder}404.html"
        has_own = own in by_file and (
            isinstance(host, CloudflarePages) or any(rule.status == 404 for rule in host.rules.all)
        )
        if answer.status != 404 or answer.file != (own if has_own else "404.html"):
            faults.append(f"{host.name}: an unknown address below /{folder} is answered with {answer}")
    return faults
