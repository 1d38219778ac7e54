"""Builds a small site of sentences that mix scripts, and compares the order in which a browser shows them.

Each case of bidi_cases.json becomes a column in one language: its text is the title, and stands in the body as a
paragraph, a heading and a cell of a table. It is measured there, and wherever a list of either language names it.
"""

import json
import pathlib
import re
import shlex
import shutil
import subprocess

from browser import Browser
from server import Server

SITE = pathlib.Path(".build/judges-bidi")
SETTINGS = """\
baseURL: https://mixed.example/
defaultLanguage: en
theme: waraq
languages: {en: {title: Mixed, locale: en-PK}, ur: {title: ملا جلا, locale: ur-PK}}
pagination: {pagerSize: 1000}
"""
# A line that breaks would be sorted into another one.
ONE_LINE = "* { white-space: nowrap !important }"
PLACES = {"title": "main h1", "paragraph": ".e-content p", "heading": ".e-content h2", "cell": ".e-content td"}


def read_cases():
    cases = json.loads(pathlib.Path(__file__).with_name("bidi_cases.json").read_text("utf-8"))
    cases = [case for case in cases if "text" in case]
    return [{**case, "key": f"case-{number:02}"} for number, case in enumerate(cases, 1)]


def build_site(sitegen, cases):
    """Writes the columns and builds them with the program that is judged; gives the folder of the site."""
    shutil.rmtree(SITE, ignore_errors=True)
    columns = SITE / "content/columns"
    columns.mkdir(parents=True)
    (SITE / "site.yml").write_text(SETTINGS, "utf-8")
    (SITE / "themes").symlink_to(pathlib.Path("themes").resolve())
    for case in cases:
        text = case["text"]
        front = f"---\ntitle: '{text}'\ndate: 2025-01-01\naliases: [/old/{case['key']}/]\n---\n"
        body = f"{text}\n\n## {text}\n\n| {text} |\n| --- |\n| {text} |\n"
        (columns / f"{case['key']}.{case['language']}.md").write_text(front + body, "utf-8")
    command = [*shlex.split(sitegen), "build", "--source", str(SITE), "--destination", "public", "--quiet"]
    subprocess.run(command, check=True)
    return SITE / "public"


def squeeze(shown):
    return re.sub(r"\s", "", shown)


def judge_order(site, cases):
    """Every text is shown in the expected order, in its own page and in the lists of both languages."""
    faults, measured = [], 0

    def compare(browser, elements, case, place):
        nonlocal measured
        for element in elements:
            shown = browser.run("order", element)
            measured += 1
            if shown != squeeze(case["shown"]):
                faults.append(
                    f"{place}: ‘{case['text']}’ is shown as ‘{shown}’, expected ‘{case['shown']}’: "
                    + browser.driver.execute_script("return arguments[0].innerHTML", element).strip()
                )

    with Server(site) as server, Browser(server.origin) as browser:
        browser.set_width(2400)
        find = browser.driver.find_elements
        for case in cases:
            path = f"/{case['language']}/columns/{case['key']}/"
            browser.open(path)
            browser.run("restyle", ONE_LINE)
            for name, selector in PLACES.items():
                elements = find("css selector", selector)[:1]
                if not elements:
                    faults.append(f"{path}: there is no {name} ({selector})")
                compare(browser, elements, case, f"{path}, {name}")
        for language in ("en", "ur"):
            for path in (f"/{language}/", f"/{language}/columns/"):
                browser.open(path)
                browser.run("restyle", ONE_LINE)
                for case in cases:
                    selector = f"main a[href='/{case['language']}/columns/{case['key']}/']"
                    elements = find("css selector", selector)
                    if not elements:
                        faults.append(f"{path}: does not list /{case['language']}/columns/{case['key']}/")
                    compare(browser, elements, case, f"{path}, link")
    return faults, f"{measured} texts of mixed scripts measured, {len(cases)} cases"
