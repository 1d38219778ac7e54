#!/usr/bin/env python3
"""Judges style sheets as they are written: `lint_css.py [FILE OR FOLDER …]`, without one those of all themes.

1. tinycss2 reads each sheet by W3C's syntax; what it cannot read is told.
2. No property stands twice in a rule, unless the first is a fallback directly before its better; nothing is `!important`;
   no property or value says left or right, top or bottom, width or height: the direction of the text decides.
3. Properties are those that browsers know (PROPERTIES: a new one is looked up, then added, to old_css.py too). Those of
   our own that are used are set in one of the sheets, and the other way round.
4. The form of lines: two blanks a level, one behind a colon and before a brace, a semicolon behind every value, no blanks
   at an end, no two empty lines.
5. Tells itself that it would see all that, in a sheet that has each fault.

Whether a rule stands on one line or on several is left to its author. Sheets are published as they are written, and a
formatter (cssbeautifier was tried) would give each value a line of its own, for a twentieth more bytes in a sheet that
has none to give.
"""

import pathlib
import re
import sys

import tinycss2

PROPERTIES = set(
    "-webkit-text-size-adjust -webkit-text-stroke aspect-ratio "
    "accent-color align-items align-self background background-color block-size border border-block border-block-end "
    "border-block-end-color border-block-start border-collapse border-color border-inline border-inline-end "
    "border-inline-start border-radius border-spacing border-style border-width box-shadow box-sizing break-after "
    "break-before break-inside caption-side caret-color clip-path color color-scheme column-gap column-rule column-width "
    "columns contain content counter-increment counter-reset cursor direction display fill flex flex-basis flex-direction "
    "flex-grow flex-shrink flex-wrap font font-family font-feature-settings font-kerning font-size font-style "
    "font-synthesis font-variant font-variant-numeric font-weight gap grid-area grid-auto-flow grid-column grid-row "
    "grid-template-columns grid-template-rows hyphens inline-size inset-block inset-block-end inset-block-start "
    "inset-inline inset-inline-end inset-inline-start isolation justify-content justify-items justify-self "
    "letter-spacing line-break line-height list-style list-style-position list-style-type margin margin-block "
    "margin-block-end margin-block-start margin-inline margin-inline-end margin-inline-start max-block-size "
    "max-inline-size min-block-size min-inline-size object-fit object-position opacity order orphans outline outline-color outline-offset "
    "outline-style outline-width overflow overflow-block overflow-inline overflow-wrap overflow-x padding padding-block "
    "padding-block-end padding-block-start padding-inline padding-inline-end padding-inline-start place-items position "
    "print-color-adjust quotes row-gap scroll-behavior scroll-margin-block-start scroll-padding-block-start src "
    "size-adjust font-display stroke table-layout text-align text-align-last text-decoration text-decoration-color "
    "text-decoration-line text-decoration-skip-ink text-decoration-style text-decoration-thickness text-indent "
    "text-overflow text-size-adjust text-transform text-underline-offset text-wrap transform transition unicode-bidi "
    "unicode-range vertical-align visibility white-space widows word-break word-spacing z-index".split()
)
PHYSICAL = re.compile(r"(^|-)(left|right|top|bottom|width|height)($|-)")
# ‘border-width’ and its like are of all four sides.
OF_ALL_SIDES = re.compile(r"^(border|outline|column|stroke)-width$|^line-height$")
SIDES = {"margin", "padding", "inset", "border-width", "border-color", "border-style"}
HOLDS_RULES = {"media", "supports", "layer", "container"}
COMMENTS_AND_STRINGS = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'", re.S)


class Sheet:
    """One sheet, with what is wrong in it and the properties of our own that it sets and uses."""

    def __init__(self, path, text):
        self.path, self.text = path, text
        self.faults, self.set, self.used = [], {}, {}
        self.judge_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))
        self.judge_lines()

    def tell(self, line, fault):
        self.faults.append((line, fault))

    def judge_rules(self, rules):
        for rule in rules:
            if rule.type == "error":
                self.tell(rule.source_line, f"cannot be read: {rule.message}")
            elif rule.type == "at-rule" and rule.at_keyword in HOLDS_RULES and rule.content is not None:
                self.judge_rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
            elif rule.content is not None:
                self.judge_declarations(rule.content)

    def judge_declarations(self, content):
        last, seen = None, set()
        for item in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
            if item.type != "declaration":
                self.judge_rules([item])
                continue
            if item.name in seen and item.name != last:
                self.tell(item.source_line, f"‘{item.name}’ stands twice in this rule")
            seen.add(item.name)
            last = item.name
            self.judge_declaration(item)

    def judge_declaration(self, item):
        values = [part for part in item.value if part.type not in ("whitespace", "comment")]
        if item.important:
            self.tell(item.source_line, f"‘{item.name}’ is !important; let the selector decide")
        self.note_uses(item.value)
        if item.name.startswith("--"):
            self.set.setdefault(item.name, item.source_line)
        elif PHYSICAL.search(item.name) and not OF_ALL_SIDES.search(item.name):
            self.tell(item.source_line, f"‘{item.name}’ follows no direction; write block or inline, start or end")
        elif item.name not in PROPERTIES:
            self.tell(item.source_line, f"‘{item.name}’ is no property that is known here")
        if any(part.type == "ident" and part.value in ("left", "right") for part in values):
            self.tell(item.source_line, f"‘{item.name}’ says left or right; write start or end")
        if item.name in SIDES and len(values) == 4 and values[1].serialize() != values[3].serialize():
            self.tell(item.source_line, f"‘{item.name}’ has another value at the left than at the right")

    def note_uses(self, parts):
        for part in parts:
            if part.type == "function":
                if part.lower_name == "var":
                    name = next((one.value for one in part.arguments if one.type == "ident"), None)
                    self.used.setdefault(name, part.source_line)
                self.note_uses(part.arguments)
            elif hasattr(part, "content"):
                self.note_uses(part.content)

    def judge_lines(self):
        def blanked(found):
            return re.sub(r"[^\n]", "_", found.group())

        depth, empty, goes_on = 0, 0, False
        plain = COMMENTS_AND_STRINGS.sub(blanked, self.text)
        for number, (line, code) in enumerate(zip(self.text.split("\n"), plain.split("\n")), 1):
            empty = empty + 1 if not line.strip() else 0
            if empty == 2 and number < self.text.count("\n"):
                self.tell(number, "a second empty line")
            if line != line.rstrip() or "\t" in line:
                self.tell(number, "a tab, or blanks at the end")
            level = depth - 1 if code.lstrip().startswith("}") else depth
            indent = len(line) - len(line.lstrip(" "))
            wanted = 2 * level + (2 if goes_on else 0)
            if line.strip() and not code.startswith("_") and indent != wanted:
                self.tell(number, f"is indented by {indent} blanks, not by {wanted}")
            if re.search(r"[^\s,>+~({]\{|\{[^\s}]", code):
                self.tell(number, "a brace stands between blanks")
            if re.search(r"[^;{}\s]\s*\}", code) and "{" in code:
                self.tell(number, "a semicolon stands behind every value")
            if level > 0 and re.search(r"^\s*(--)?[a-z-]+:(?! )", code) and "{" not in code:
                self.tell(number, "a blank stands behind a colon")
            depth += code.count("{") - code.count("}")
            goes_on = bool(code.strip()) and code.rstrip()[-1] not in "{};_,"


def faults_of(sheets):
    """All faults, as `path:line: fault`."""
    known_set = {name for sheet in sheets for name in sheet.set}
    known_used = {name for sheet in sheets for name in sheet.used}
    for sheet in sheets:
        own = [(line, f"‘{name}’ is set nowhere") for name, line in sheet.used.items() if name not in known_set]
        own += [(line, f"‘{name}’ is used nowhere") for name, line in sheet.set.items() if name not in known_used]
        for line, fault in sorted(sheet.faults + own):
            yield f"{sheet.path}:{line}: {fault}"


DAMAGED = """\
p { color: red; margin: 0; color: blue; }
p { colour: red; }
p { margin-left: 1em; }
p { width: 3em; }
p { text-align: right; }
p { padding: 0 1em 0 2em; }
p { color: red !important; }
p { color: var(--never-set); }
p { --never-used: 1px; }
p{ color: red; }
p { color: red }
p {
    color: red;
}
p {
  color:red;
}
p { color: red; }\x20


p { color: red; }
p } color
"""
FINDS = (
    "stands twice", "no property", "margin-left", "‘width’", "says left or right", "at the left than", "!important",
    "set nowhere", "used nowhere", "between blanks", "semicolon", "indented by 4", "behind a colon", "blanks at the end",
    "second empty line", "cannot be read",
)  # fmt: skip


def main():
    seen = "\n".join(faults_of([Sheet("damaged.css", DAMAGED)]))
    missed = [fault for fault in FINDS if fault not in seen]
    if missed:
        sys.exit(f"lint_css.py does not see: {', '.join(missed)}")
    roots = [pathlib.Path(name) for name in sys.argv[1:] or ["themes"]]
    paths = sorted(path for root in roots for path in ([root] if root.is_file() else root.rglob("*.css")))
    faults = list(faults_of([Sheet(path, path.read_text(encoding="utf-8")) for path in paths]))
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(f"{len(faults)} faults in style sheets" if faults else not paths)


main()
