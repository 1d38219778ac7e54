"""A style sheet as an older Chromium understands it: what it does not know is taken out, as it would be passed over.

The tables say since which Chrome something is known. A pseudo-class, function or at-rule that stands in no table is told:
it is looked up (https://caniuse.com), then added. Properties are those of lint_css.py; one that is younger than the oldest
browser here is added there and here. Safari 15.4 and Firefox 100 know what Chrome 95 knows of what the sheets use, and
`:has()` and `:dir()` in part; a page that needs neither is read in all three.
"""

import tinycss2

PROPERTIES = {
    "accent-color": 93, "aspect-ratio": 88, "border-block": 87, "border-block-color": 87, "border-inline": 87,
    "color-scheme": 81, "font-synthesis": 97, "forced-color-adjust": 89, "inset": 87, "inset-block": 87,
    "inset-block-end": 87, "inset-block-start": 87, "inset-inline": 87, "inset-inline-end": 87,
    "inset-inline-start": 87, "margin-block": 87, "margin-inline": 87, "padding-block": 87, "padding-inline": 87,
    "print-color-adjust": 136, "scrollbar-color": 121, "scrollbar-width": 121, "size-adjust": 92, "text-box": 133,
    "text-decoration-thickness": 89, "text-underline-offset": 87, "text-wrap": 114,
    # Of boxes in a row; that grids have known it for longer does not help those.
    "gap": 84, "row-gap": 84, "column-gap": 84,
}  # fmt: skip
PSEUDO = {
    "active": 1, "after": 1, "before": 1, "checked": 1, "dir": 120, "disabled": 1, "empty": 1, "first-child": 1,
    "first-letter": 1, "first-of-type": 1, "focus": 1, "focus-visible": 86, "focus-within": 60, "has": 105, "hover": 1,
    "is": 88, "lang": 1, "last-child": 1, "last-of-type": 1, "link": 1, "marker": 86, "not": 1, "nth-child": 1,
    "nth-of-type": 1, "only-child": 1, "placeholder": 57, "root": 1, "selection": 1, "target": 1, "visited": 1,
    "-webkit-details-marker": 1, "where": 88,
}  # fmt: skip
FUNCTIONS = {
    "attr": 1, "calc": 26, "clamp": 79, "color-mix": 111, "counter": 1, "format": 4, "inset": 55, "light-dark": 123,
    "linear-gradient": 26, "local": 1, "max": 79, "min": 79, "minmax": 57, "oklch": 111, "radial-gradient": 26,
    "repeat": 57, "rgb": 1, "rgba": 1, "rotate": 1, "scale": 1, "translate": 1, "translatex": 1, "translatey": 1,
    "url": 1, "var": 49,
}  # fmt: skip
AT_RULES = {
    "charset": 1, "container": 105, "font-face": 1, "layer": 99, "media": 1, "namespace": 1, "page": 1, "property": 85,
    "supports": 28,
}  # fmt: skip
VALUES = {("overflow", "clip"): 90, ("overflow-x", "clip"): 90, ("overflow-y", "clip"): 90}


class Unlisted(Exception):
    """Something that the tables do not know."""


def since(table, name, kind):
    if name not in table:
        raise Unlisted(f"old_css.py does not know since when browsers know the {kind} ‘{name}’")
    return table[name]


def functions_in(parts):
    for part in parts:
        if part.type == "function":
            yield part.lower_name
            yield from functions_in(part.arguments)
        elif hasattr(part, "content"):
            yield from functions_in(part.content)


def pseudos_in(parts):
    """The pseudo-classes and pseudo-elements of a selector, those within others too."""
    for before, part in zip([None, *parts], parts):
        if before is not None and before == ":" and part.type in ("ident", "function"):
            yield getattr(part, "lower_value", None) or part.lower_name
        if part.type == "function":
            yield from pseudos_in(part.arguments)
            if part.lower_name == "not" and any(one == "," for one in part.arguments):
                yield "is"  # a list within :not() is as young


def is_known(item, version):
    """Whether a declaration is understood."""
    if PROPERTIES.get(item.name, 0) > version:
        return False
    words = [part.lower_value for part in item.value if part.type == "ident"]
    if any(VALUES.get((item.name, word), 0) > version for word in words):
        return False
    return all(since(FUNCTIONS, name, "function") <= version for name in functions_in(item.value))


def is_met(condition, version):
    """Whether all that an @supports names is known, which is as much of its grammar as is needed."""
    for part in condition:
        if part.type == "() block":
            named = tinycss2.parse_blocks_contents(part.content, skip_comments=True, skip_whitespace=True)
            if not all(item.type == "declaration" and is_known(item, version) for item in named):
                return False
    return True


def aged(rules, version):
    """The text of those rules, without what the version of Chrome does not understand."""
    kept = []
    for rule in rules:
        if rule.type == "at-rule":
            condition = tinycss2.serialize(rule.prelude)
            if since(AT_RULES, rule.lower_at_keyword, "at-rule") > version:
                continue
            if rule.lower_at_keyword == "media" and version < 104 and ("<" in condition or ">" in condition):
                continue
            if rule.lower_at_keyword == "supports" and not is_met(rule.prelude, version):
                continue
            if rule.content is None:
                kept.append(rule.serialize())
            elif rule.lower_at_keyword in ("media", "supports"):
                inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
                kept.append(f"@{rule.at_keyword}{condition}{{{aged(inner, version)}}}")
            else:
                kept.append(f"@{rule.at_keyword}{condition}{{{declarations(rule.content, version)}}}")
        elif rule.type == "qualified-rule":
            # One selector that is not understood makes the whole list void.
            if all(since(PSEUDO, name, "selector") <= version for name in pseudos_in(rule.prelude)):
                kept.append(f"{tinycss2.serialize(rule.prelude)}{{{declarations(rule.content, version)}}}")
    return "\n".join(kept)


def declarations(content, version):
    items = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    kept = (item for item in items if item.type == "declaration" and is_known(item, version))
    return " ".join(f"{item.name}:{tinycss2.serialize(item.value)};" for item in kept)


def age_sheet(text, version):
    """A style sheet as that version of Chrome reads it."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return aged(rules, version)


SAMPLE = """
p { margin-block: 1em; margin: 0 0 1em; color: light-dark(#000, #fff); --a: light-dark(red, blue) }
a, p:has(a) { color: red } :is(h1, h2) { color: red } b:not(i, u) { color: red }
@media (width > 30em) { p { color: red } }
@media (min-width: 30em) { p { color: red; text-wrap: balance } }
@layer base { p { color: red } }
@supports (color: light-dark(red, blue)) { p { color: red } }
@supports (color: red) { p { color: red } }
"""
READ_AS = {
    95: "p{margin-block: 1em; margin: 0 0 1em;} :is(h1, h2) {color: red ;} b:not(i, u) {color: red ;} "
    "@media (min-width: 30em) {p {color: red;}} @supports (color: red) {p {color: red;}}",
    80: "p{margin: 0 0 1em;} @media (min-width: 30em) {p {color: red;}} @supports (color: red) {p {color: red;}}",
}


def judge_itself():
    """Fails when the sample is not read as it should be."""
    for version, wanted in READ_AS.items():
        found = age_sheet(SAMPLE, version)
        if "".join(found.split()) != "".join(wanted.split()):
            raise SystemExit(f"old_css.py reads its sample for Chrome {version} as: {found}")
    try:
        age_sheet("p:never-heard-of { color: red }", 95)
    except Unlisted:
        return
    raise SystemExit("old_css.py passes over a selector that it does not know")
