"""What is kept of a page after its own judgement, for the judgements on the whole site."""

from dataclasses import dataclass, field
from urllib.parse import urljoin

from machines.addresses import decoded
from machines.directions import judge_languages, without_controls
from machines.heads import judge_direction, judge_head
from machines.links import resolve
from machines.page_facts import read_page
from machines.structured_data import read_data

# Pages that stand for nothing by themselves, and that search engines are not shown.
UNLISTED = {"not-found"}


@dataclass
class PageRecord:
    file: str
    address: str
    language: str
    kind: str
    title: str
    description: str | None
    own_title: str
    is_hidden: bool
    refresh: str | None
    alternates: list
    other_locales: list
    feeds: list
    ids: frozenset
    targets: set
    data: object
    faults: list = field(default_factory=list)

    @property
    def is_redirect(self):
        return self.refresh is not None

    @property
    def is_findable(self):
        return not self.is_hidden and not self.is_redirect and self.kind not in UNLISTED

    @property
    def modified(self):
        """When the column was last changed, as its JSON-LD says it; None for other pages."""
        return self.data.column.get("dateModified") if self.data.column else None

    def has_id(self, fragment):
        return fragment in self.ids or decoded(fragment) in self.ids


def judge_page(site, file, addresses, languages):
    """Reads a page and judges it by itself."""
    facts = read_page(file, (site / file).read_bytes())
    address = addresses.of(file)
    own = facts.link("canonical") if facts.is_redirect else address
    record = PageRecord(
        file,
        address,
        facts.language,
        facts.kind,
        facts.title,
        facts.meta("description"),
        without_controls(facts.meta("og:title") or facts.title),
        facts.is_hidden,
        facts.refresh,
        facts.alternates,
        facts.metas.get("og:locale:alternate", []),
        [addresses_of_feed(link, address) for link in facts.links if is_feed(link)],
        frozenset(facts.ids),
        set(),
        None,
    )
    record.data = read_data(facts.data, address, facts.language)
    for item in record.data.defined.values():
        # A list of all its columns is not needed any more.
        item.pop("itemListElement", None)
    faults = facts.faults + record.data.faults + judge_head(facts, own) + judge_direction(facts)
    if facts.root is not None:
        faults += judge_languages(facts.root, languages)
    if facts.is_redirect:
        faults += redirect_faults(facts, own, addresses)
    images = [text for name in ("og:image", "twitter:image") for text in facts.metas.get(name, [])]
    faults += [f"og:image {image} {fault}" for image in images if (fault := addresses.fault(image))]
    references = facts.references | set(images) | record.data.addresses
    record.targets, unresolved = resolve(references, address, addresses)
    record.faults = [f"{address}: {fault}" for fault in faults + unresolved]
    return record


def redirect_faults(facts, target, addresses):
    """A page at an old address names where it leads and has a link there; a noindex would hide the new page too."""
    faults = ["is a redirect, and keeps search engines from where it leads"] if facts.is_hidden else []
    if not target or not target.startswith(addresses.base) or target.removeprefix(addresses.origin) != facts.refresh:
        if not facts.refresh.startswith(("http://", "https://")):
            faults.append(f"sends on to {facts.refresh!a}, and says that its address is {target}")
    return faults + ([] if facts.refresh in facts.references else ["has no link to where it leads"])


def is_feed(link):
    return link.get("rel") == "alternate" and "hreflang" not in link and "type" in link


def addresses_of_feed(link, address):
    return urljoin(address, link.get("href", ""))
