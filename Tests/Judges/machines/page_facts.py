"""What a page says to programs, read from its HTML by one walk over its elements."""

import re
from dataclasses import dataclass, field

import lxml.html

# What HTML does not let stand in a file: controls but white space, and what Unicode says is no character.
UNFIT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
ADDRESS_ATTRIBUTES = {
    "a": ["href"],
    "area": ["href"],
    "img": ["src"],
    "source": ["src"],
    "script": ["src"],
    "iframe": ["src"],
    "form": ["action"],
    "video": ["src", "poster"],
    "audio": ["src"],
    "track": ["src"],
    "object": ["data"],
    "input": ["src"],
    "blockquote": ["cite"],
    "q": ["cite"],
}
# Their addresses are judged where it is judged what they say.
SPOKEN_FOR = {"canonical", "alternate"}


@dataclass
class PageFacts:
    file: str
    language: str = ""
    direction: str = ""
    title: str = ""
    kind: str = ""
    # Contents of `meta` by name or property.
    metas: dict = field(default_factory=dict)
    # Attributes of every `link` in the head.
    links: list = field(default_factory=list)
    refresh: str | None = None
    ids: list = field(default_factory=list)
    # Addresses that must be answered, as they are written.
    references: set = field(default_factory=set)
    # The text of every JSON-LD script.
    data: list = field(default_factory=list)
    headings: list = field(default_factory=list)
    # The tree of its elements.
    root: object = None
    # What is wrong with the page by itself.
    faults: list = field(default_factory=list)

    def meta(self, name):
        """The only content of a `meta`, or None."""
        return self.metas[name][0] if len(self.metas.get(name, [])) == 1 else None

    def link(self, relation):
        """The only address of a relation, or None."""
        found = [link.get("href") for link in self.links if relation in link.get("rel", "").split()]
        return found[0] if len(found) == 1 else None

    @property
    def is_redirect(self):
        return self.refresh is not None

    @property
    def is_hidden(self):
        return "noindex" in (self.meta("robots") or "")

    @property
    def alternates(self):
        """Addresses by language code, of the alternates that name a language."""
        return [
            (link["hreflang"], link.get("href", ""))
            for link in self.links
            if link.get("rel") == "alternate" and "hreflang" in link
        ]


def srcset_addresses(value):
    """The addresses of a `srcset`."""
    return [part.split()[0] for part in re.split(r",\s+", value.strip()) if part.split()]


def references_of(element):
    """Every address in the attributes of an element that a browser would ask for or go to."""
    found = [element.get(name) for name in ADDRESS_ATTRIBUTES.get(element.tag, []) if element.get(name) is not None]
    for name in ("srcset", "imagesrcset"):
        if element.get(name):
            found += srcset_addresses(element.get(name))
    return found


def read_page(file, html):
    """The facts of a page; `html` is the bytes of its file."""
    facts = PageFacts(file)
    try:
        text = html.decode("utf-8")
    except UnicodeDecodeError as fault:
        facts.faults.append(f"is not UTF-8: {fault}")
        return facts
    for letter in sorted(set(UNFIT.findall(text))):
        facts.faults.append(f"holds U+{ord(letter):04X}, which HTML does not allow")
    root = lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
    facts.language, facts.direction = root.get("lang", ""), root.get("dir", "")
    for element in root.iter():
        if isinstance(element.tag, str):
            note(element, facts)
    for name in sorted(
        {name for name in facts.ids if facts.ids.count(name) > 1} if len(set(facts.ids)) < len(facts.ids) else ()
    ):
        facts.faults.append(f"has the id ‘{name}’ twice")
    facts.root = root
    return facts


def note(element, facts):
    tag = element.tag
    if element.get("id") is not None:
        facts.ids.append(element.get("id"))
    if tag == "title" and not facts.title and element.getparent().tag == "head":
        facts.title = element.text or ""
    elif tag == "meta":
        note_meta(element, facts)
    elif tag == "link":
        facts.links.append(dict(element.attrib))
        if not SPOKEN_FOR & set(element.get("rel", "").split()):
            facts.references.add(element.get("href", ""))
    elif tag == "body":
        facts.kind = (element.get("class") or "").removeprefix("kind-")
    elif tag == "script" and element.get("type") == "application/ld+json":
        facts.data.append(element.text or "")
    elif tag == "img" and element.get("alt") is None:
        facts.faults.append(f"has a picture without a text in its place: {element.get('src')}")
    elif tag == "h1":
        facts.headings.append(" ".join(element.text_content().split()))
    facts.references.update(references_of(element))


def note_meta(element, facts):
    name = element.get("name") or element.get("property")
    if name:
        facts.metas.setdefault(name, []).append(element.get("content") or "")
    if (element.get("http-equiv") or "").lower() == "refresh":
        found = re.fullmatch(r"\s*0\s*;\s*url=(.*?)\s*", element.get("content") or "", re.IGNORECASE | re.DOTALL)
        facts.refresh = found[1] if found else ""
