#!/usr/bin/env python3
"""Compares sitegen's plain Markdown with cmark-gfm's on the examples of a specification.

    Tests/Tools/compare-with-cmark.py spec.txt [spec2.txt …]

The specification is CommonMark's or GitHub's spec.txt, whose examples stand between long fences of
backquotes; it is not part of this repository. Every example goes through `sitegen markdown --plain`, with
and without `--unsafe`, and through `cmark-gfm` with the same extensions; the outputs must be byte-equal.
"""

import argparse
import pathlib
import re
import subprocess
import sys

EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", re.M | re.S)


def run(command, text):
    return subprocess.run(command, input=text, capture_output=True, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("specs", nargs="+", type=pathlib.Path)
    parser.add_argument("--sitegen", default=".build/debug/sitegen markdown --plain", help="the command to judge")
    options = parser.parse_args()
    judged = options.sitegen.split()
    judge = ["cmark-gfm"] + [word for name in EXTENSIONS for word in ("-e", name)]

    failures = 0
    for spec in options.specs:
        examples = [found[1].replace("→", "\t") for found in EXAMPLE.finditer(spec.read_text("utf-8"))]
        if not examples:
            print(f"{spec.name} has no example; is it a CommonMark specification?", file=sys.stderr)
            failures += 1
            continue
        for flags in ([], ["--unsafe"]):
            equal = 0
            for number, example in enumerate(examples, 1):
                text = example.encode()
                expected, actual = run(judge + flags, text), run(judged + flags, text)
                if expected == actual:
                    equal += 1
                else:
                    failures += 1
                    print(f"{spec.name}, example {number} {' '.join(flags)}\n{example}", file=sys.stderr)
                    print(f"cmark-gfm: {expected!r}\nsitegen:   {actual!r}\n", file=sys.stderr)
            print(f"{spec.name} {' '.join(flags) or '(safe)'}: {equal}/{len(examples)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
