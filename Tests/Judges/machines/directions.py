"""Languages and directions: of elements, and of text that can have no markup."""

import re
import unicodedata

from machines.addresses import BIDI_CONTROLS

RIGHT_TO_LEFT = {"ar", "fa", "he", "ks", "pa-Arab", "ps", "sd", "ug", "ur", "yi"}
RLM, LRM, FSI, PDI = "\u200f", "\u200e", "\u2068", "\u2069"
ISOLATED = re.compile(f"{FSI}([^{FSI}{PDI}]*){PDI}")
# Text in them has no language, or its own.
NO_PROSE = {"script", "style", "code", "pre", "kbd", "samp", "template"}
ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdcf\ufe70-\ufefc]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def direction_of(language):
    """The direction of a language by its code."""
    return "rtl" if language in RIGHT_TO_LEFT or language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def strong(letter):
    return {"L": "ltr", "R": "rtl", "AL": "rtl"}.get(unicodedata.bidirectional(letter))


def first_strong(text):
    """The direction that a browser gives to plain text: of its first letter that is not isolated."""
    outside = ISOLATED.sub("", text)
    return next((found for letter in outside if (found := strong(letter))), None)


def without_controls(text):
    return BIDI_CONTROLS.sub("", text)


def mark_fault(text, base):
    """What is wrong with the marks of a text without markup, in a place of direction `base`; or None.

    A text whose first letter runs against its place begins with one mark, any other with none; nothing else that
    turns text around stands in it but isolates of foreign text that begins or ends with a digit or a sign.
    """
    needed = {"rtl": RLM, "ltr": LRM}[base]
    own = ISOLATED.sub(lambda found: found[1].removeprefix({"rtl": LRM, "ltr": RLM}[base]), text)
    bare = without_controls(own)
    # Unicode passes over what is isolated, Chromium's tabs do not: the mark settles it for both.
    letters = without_controls(text)
    opposed = next((found for letter in letters if (found := strong(letter))), None) not in (None, base)
    if opposed and not text.startswith(needed):
        return f"begins with a letter of the other direction and lacks U+{ord(needed):04X}"
    if not opposed and text[:1] in (RLM, LRM):
        return "begins with a mark that it does not need"
    if own[1 if opposed else 0 :] != bare:
        return "holds a control that turns text around"
    for foreign in ISOLATED.findall(text):
        ends = [letter for letter in foreign if unicodedata.category(letter) not in ("Mn", "Cf")]
        if first_strong(foreign) in (None, base) or {strong(ends[0]), strong(ends[-1])} == {first_strong(foreign)}:
            return f"isolates ‘{foreign}’, which does not need it"
    return None


def judge_languages(root, languages):
    """The faults in languages and directions of a page: of its elements, and of what is written in them."""
    faults = []
    if root.get("lang") not in languages:
        faults.append(f"has the language ‘{root.get('lang')}’, which is none of the site's")
    if root.get("dir") not in ("ltr", "rtl"):
        faults.append("says no direction")
    letters = {}
    walk(root, None, None, letters, faults)
    for language, (own, other, sample) in letters.items():
        # A page of a single title may well be a foreign name.
        if other > own and own + other > 200:
            faults.append(f"has more foreign letters than its own in {language}, such as ‘{sample}’")
    return sorted(set(faults))


def walk(element, language, direction, letters, faults):
    """Follows language and direction down the tree, and counts the letters of each language by script."""
    tag = element.tag
    if not isinstance(tag, str) or tag in ("script", "style", "template"):
        return
    said = element.get("lang")
    language = said or language
    direction = element.get("dir") or direction
    is_prose = tag not in NO_PROSE
    if said and is_prose and direction != direction_of(said):
        faults.append(f"<{tag} lang={said}> runs {direction}")
    count(element.text if is_prose else None, said, language, letters, faults)
    for child in element:
        walk(child, language, direction, letters, faults)
        count(child.tail if is_prose else None, None, language, letters, faults)


def count(text, said, language, letters, faults):
    if not text or not language:
        return
    arabic, latin = len(ARABIC.findall(text)), len(LATIN.findall(text))
    own, other = (arabic, latin) if direction_of(language) == "rtl" else (latin, arabic)
    if said and other > 2 and not own:
        faults.append(f"says lang={said} of ‘{text.strip()[:40]}’")
    before = letters.get(language, (0, 0, ""))
    letters[language] = (before[0] + own, before[1] + other, text.strip()[:40] if other > own else before[2])
