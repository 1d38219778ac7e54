"""JSON-LD: whether it is sound by itself, and whether what it refers to is there."""

import json
import pathlib
import re
from dataclasses import dataclass, field

from machines.addresses import BIDI_CONTROLS

TABLE = json.loads((pathlib.Path(__file__).parent / "schemas/schema_org.json").read_text("utf-8"))
DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
KINDS = {
    "text": lambda value: isinstance(value, str) and value.strip() != "",
    "url": lambda value: isinstance(value, str) and re.fullmatch(r"https?://[!-~]+", value),
    "datetime": lambda value: isinstance(value, str) and DATE_TIME.fullmatch(value),
    "date": lambda value: isinstance(value, str) and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value),
    "duration": lambda value: isinstance(value, str) and re.fullmatch(r"PT(\d+H)?(\d+M)?", value) and value != "PT",
    "integer": lambda value: type(value) is int and value >= 0,
    "boolean": lambda value: type(value) is bool,
    "language": lambda value: isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", value),
    "reference": lambda value: isinstance(value, dict) and set(value) == {"@id"},
}


@dataclass
class Data:
    """What the JSON-LD of a page defines and refers to."""

    # Every object with a type and an @id, by its @id.
    defined: dict = field(default_factory=dict)
    # The @ids that are named without saying what they are, with the property that names them.
    named: list = field(default_factory=list)
    # The addresses of list entries and crumbs, which must be pages of the site.
    addresses: set = field(default_factory=set)
    # The column that the page is, or None.
    column: dict | None = None
    types: set = field(default_factory=set)
    faults: list = field(default_factory=list)


def read_data(texts, address, language):
    """Judges the scripts of a page whose own address and language these are."""
    data = Data()
    for text in texts:
        if re.search(r"</|<!--|<script", text, re.IGNORECASE):
            data.faults.append("JSON-LD holds what would end its script or begin a comment")
        if "\u2028" in text or "\u2029" in text:
            data.faults.append("JSON-LD holds a raw U+2028 or U+2029")
        try:
            value = json.loads(text, object_pairs_hook=lambda pairs: unique(pairs, data))
        except ValueError as fault:
            data.faults.append(f"JSON-LD is not JSON: {fault}")
            continue
        if not isinstance(value, dict) or value.get("@context") != "https://schema.org" or "@graph" not in value:
            data.faults.append("JSON-LD is no graph of schema.org")
            continue
        for item in value["@graph"]:
            judge_object(item, "@graph", data)
    if data.column:
        if data.column.get("url") != address or data.column.get("mainEntityOfPage") != address:
            data.faults.append("the column in JSON-LD has another address than the page")
        if data.column.get("inLanguage") != language:
            data.faults.append("the column in JSON-LD has another language than the page")
    return data


def unique(pairs, data):
    found = dict(pairs)
    if len(found) < len(pairs):
        data.faults.append(f"JSON-LD has a property twice among {[name for name, _ in pairs]}")
    return found


def type_of(item):
    """The most particular type of an object."""
    types = item.get("@type")
    return types[-1] if isinstance(types, list) and types else types


def judge_object(item, place, data):
    kind = type_of(item) if isinstance(item, dict) else None
    rules = TABLE.get(kind) if isinstance(kind, str) else None
    if rules is None:
        data.faults.append(f"{place}: the type {kind} is not in the table of schemas/schema_org.json")
        return
    data.types.add(kind)
    if isinstance(item["@type"], list) and item["@type"] != rules.get("types"):
        data.faults.append(f"{place}: the types {item['@type']} do not go together")
    for name in rules["required"]:
        if name not in item:
            data.faults.append(f"{kind} lacks {name}")
    if "@id" in item:
        data.defined[item["@id"]] = item
    if kind == "OpinionNewsArticle":
        data.column = item
    for name, value in item.items():
        if name == "@type" or (name == "@id" and KINDS["url"](value)):
            continue
        kinds = rules["properties"].get(name)
        if kinds is None:
            data.faults.append(f"{kind} may not have the property {name}")
            continue
        judge_value(value, kinds, f"{kind}.{name}", data)


def judge_value(value, kinds, place, data):
    if isinstance(value, list):
        if not value:
            data.faults.append(f"{place} is an empty list")
        for one in value:
            judge_value(one, kinds, place, data)
        return
    if isinstance(value, str) and BIDI_CONTROLS.search(value):
        data.faults.append(f"{place} holds a control that turns text around: {value!a}")
    if isinstance(value, dict) and "@type" in value:
        if type_of(value) not in kinds:
            data.faults.append(f"{place} may not be a {type_of(value)}")
        judge_object(value, place, data)
    elif not any(kind in KINDS and KINDS[kind](value) for kind in kinds):
        data.faults.append(f"{place} is none of {', '.join(kinds)}: {value!a}")
    elif isinstance(value, dict):
        data.named.append((place, value["@id"]))
    elif place in ("ListItem.url", "ListItem.item"):
        data.addresses.add(value)


def judge_graph(pages):
    """What the JSON-LD of all pages says together: `pages` maps addresses to Data."""
    faults, defined = [], {}
    for address, data in pages.items():
        for name, item in data.defined.items():
            defined.setdefault(name, {})[address] = item
    for address, data in pages.items():
        for place, name in data.named:
            if name not in defined:
                faults.append(f"{address}: {place} names {name}, which no page defines")
        for item in data.defined.values():
            if type_of(item) == "Person" and names(item) != names(next(iter(defined[item["@id"]].values()))):
                faults.append(f"{address}: {item['@id']} has other names than on another page")
    return faults + translation_faults(pages)


def names(person):
    """All names of a person; a text in their place counts as one."""
    other = person.get("alternateName", [])
    return {person.get("name"), *([other] if isinstance(other, str) else other)}


def ids(value):
    return [one.get("@id") for one in (value if isinstance(value, list) else [value])] if value else []


def translation_faults(pages):
    """Every translation names its original, and every original its translations."""
    columns = {data.column["@id"]: data.column for data in pages.values() if data.column and "@id" in data.column}
    forth = {(own, other) for own, column in columns.items() for other in ids(column.get("workTranslation"))}
    back = {(other, own) for own, column in columns.items() for other in ids(column.get("translationOfWork"))}
    faults = [
        f"{own}: names the translation {other}, which does not name it back" for own, other in sorted(forth - back)
    ]
    return faults + [
        f"{own}: is not named by {other}, of which it is a translation" for other, own in sorted(back - forth)
    ]
