#!/usr/bin/env python3
"""Shows that the judges of check_machines.py can fail: `selftest_machines.py --sitegen PROGRAM`.

A hostile site is built, and must be without fault. Then it is damaged in many places, each in its own way, and every
damage must be named by the judge that is there for it. Last, the hosts that are imitated are asked what is known.
"""

import argparse
import pathlib
import re
import shlex
import shutil
import sys

import hostile_columns
from machines.host_questions import judge_hosts
from machines.judge_site import judge_site
from machines.source import Source

FOLDER = pathlib.Path(".build/judges-machines")
COUNT = 30


class Damage:
    """A built site in which things are broken; each damage says what the judges have to find."""

    def __init__(self, site):
        self.site = site
        self.expected = []

    def text(self, file):
        return (self.site / file).read_bytes().decode("utf-8")

    def change(self, file, old, new, fault, count=1):
        """Replaces the first match of a pattern in a file, which has to have one; `fault` is a pattern, too."""
        text = self.text(file)
        changed = re.sub(old, lambda _: new, text, count=count)
        if changed == text:
            raise SystemExit(f"selftest: {file} has no {old}")
        (self.site / file).write_bytes(changed.encode("utf-8"))
        self.expected.append((f"{file}: {old} → {new!a}", fault))

    def page(self, number, language="en"):
        return f"{language}/columns/column-{number}/index.html"

    def remove(self, file, fault):
        (self.site / file).unlink()
        self.expected.append((f"{file} is removed", fault))


def damage_heads(site):
    site.change(site.page(1), r'<link rel="alternate" hreflang="ur"[^>]*>', "", "column-1/: .*translation")
    site.change(
        site.page(2),
        r'(?<=<link rel="canonical" href=")[^"]*',
        "https://columns.example/",
        "column-2/: says that its address is",
    )
    site.change(site.page(4), r"<title>[^<]*", "<title>Turned \u202ea title", "column-4/: title holds a control")
    site.change(
        site.page(7, "ur"),
        r'(?<=property="og:title" content=")',
        "CPEC ",
        "ur/columns/column-7/: og:title begins with a letter of the other",
    )
    site.change(
        site.page(8),
        r'(?<=property="og:title" content=")\u200e',
        "",
        "en/columns/column-8/: og:title begins with a letter of the other",
    )
    site.change(
        site.page(10), r'(?<=name="description" content=")[^"]*', "The same", "has the description of .* 'The same'"
    )
    site.change(
        site.page(13), r'(?<=name="description" content=")[^"]*', "The same", "has the description of .* 'The same'"
    )
    site.change(site.page(14, "ur"), 'dir="rtl"', 'dir="ltr"', "ur/columns/column-14/: is in ur and runs ltr")
    site.change(
        site.page(15),
        r'(?<=hreflang="x-default" href=")[^"]*',
        "https://columns.example/ur/",
        "column-15/: x-default is",
    )
    site.change(
        "ur/index.html",
        r'(?<=hreflang="x-default" href=")[^"]*',
        "https://columns.example/en/",
        "columns.example/ur/: x-default is",
    )
    site.change(site.page(16), r'<meta property="og:url"[^>]*>', "", "column-16/: has 0 times og:url")


def damage_bodies(site):
    site.change(site.page(18), 'href="#fn-1"', 'href="#fn-99"', "column-18/: #fn-99 names a part that is not there")
    site.change(
        site.page(20), "(?<=<p>)", '<a href="/en/never/">x</a>', "column-20/: the address /en/never/ leads to no file"
    )
    site.change(
        site.page(21), "(?<=<p>)", '<a href="/en/columns">x</a>', "column-21/: the address /en/columns is a folder"
    )
    site.change(
        site.page(22, "ur"), r"(?<=<img )", 'src="x" data-', "ur/columns/column-22/: the address x leads to no file"
    )
    site.change(
        site.page(22),
        r'(?<=<img )alt="[^"]*"|(?<= )alt="[^"]*"',
        "",
        "en/columns/column-22/: has a picture without a text",
        9,
    )
    site.change(site.page(24), "(?<=<p>)", "\x01", r"column-24/: holds U\+0001")
    site.change(
        site.page(25), "(?<=<p>)", '<b lang="ur">Not Urdu</b>', "column-25/: (<b lang=ur> runs ltr|says lang=ur)"
    )
    site.change(site.page(28), "(?<=<p>)", '<i id="main">x</i>', "column-28/: has the id ‘main’ twice")
    site.change(
        site.page(1, "ur"),
        "(?<=<p>)",
        '<a href="javascript:x()">x</a>',
        "ur/columns/column-1/: names an address that nothing can open",
    )
    site.change(
        "404.html",
        r"(?<=<img )|(?<=<main)",
        ' id="x"><img src="/nothing.png" alt=""',
        "404.html: the address /nothing.png leads to no file",
    )
    style = next(name.relative_to(site.site).as_posix() for name in site.site.rglob("waraq.*.css"))
    site.change(
        style, r"\A", "a { background: url(../nothing.svg) }", "css: the address ../nothing.svg leads to no file"
    )


def damage_data(site):
    site.change(
        site.page(0), r"\\u003c/script", "</script", "en/columns/column-0/: JSON-LD (is not JSON|holds what would end)"
    )
    site.change(
        site.page(2, "ur"), '"headline":"', '"headline":"\u202e', "ur/columns/column-2/: .*headline holds a control"
    )
    site.change(site.page(4, "ur"), '"wordCount":', '"wordcount":1,"wordCount":', "may not have the property wordcount")
    site.change(
        site.page(6), '"inLanguage":"en"', '"inLanguage":"ur"', "column-6/: the column in JSON-LD has another language"
    )
    site.change(
        site.page(7),
        r'"(workTranslation|translationOfWork)":[\[{]',
        '"translationOfWork":[{"@id":"https://columns.example/x/#a"},',
        "column-7.*(does not name it back|is not named by)",
    )
    site.change(
        site.page(8, "ur"),
        '"alternateName":',
        '"alternateName":["Somebody else"],"sameAs":',
        "column-8/: .* has other names than on another page",
    )
    site.change(site.page(10, "ur"), '"datePublished":"', '"datePublished":"on ', "datePublished is none of datetime")
    site.change(
        site.page(13, "ur"),
        r'"isPartOf":\[\{"@id":"[^"]*',
        '"isPartOf":[{"@id":"https://columns.example/no/#site',
        "names https://columns.example/no/#site, which no page defines",
    )


def damage_sitemap(site):
    entry = r"<url><loc>https://columns.example/en/columns/column-{}/</loc>.*?</url>\n"
    site.change("sitemap.xml", entry.format(20), "", "sitemap.xml: lacks https://columns.example/en/columns/column-20/")
    site.change("sitemap.xml", "(?<=/ur/tags/)%D8%B3", "س", "(sitemap.xml:.*facet 'pattern'|is not percent-encoded)")
    site.change("sitemap.xml", "(?<=<lastmod>)2025", "1925", "was changed 1925")
    site.change(
        "sitemap.xml",
        "(?=</urlset>)",
        "<url><loc>https://columns.example/ur/columns/column-6/</loc></url>",
        "column-6/ is hidden from search engines",
    )
    site.change(
        "sitemap.xml",
        r'(?<=<loc>https://columns.example/ur/</loc>)<xhtml:link rel="alternate" hreflang="en"[^>]*>',
        "",
        "example/ur/: has other translations than the page itself",
    )
    site.change("robots.txt", "Allow: /", "Disallow: /", "robots.txt: forbids something")


def damage_feeds(site):
    site.change("en/rss.xml", "(?<=<pubDate>)...", "Xyz", r"en/rss.xml:.*(pubDate|date)")
    site.change("en/authors/desk/rss.xml", "(?<=<pubDate>)(Mon|Tue|Wed)", "Sun", "another day of the week")
    site.change("ur/rss.xml", '(?<=isPermaLink="false">tag:)[^<]*', "another", "/ur: its feeds do not say the same")
    site.change(
        "ur/feed.xml",
        r"href=&quot;https://columns.example/ur/columns/",
        "href=&quot;/ur/columns/",
        "has the address /ur/columns/.*, which leads nowhere outside",
    )
    site.change(
        "en/categories/plain/feed.xml",
        "&lt;div lang=&quot;en&quot; dir=&quot;ltr&quot;&gt;",
        "&lt;div&gt;",
        "its text says lang=None dir=None",
    )
    site.change(
        "en/categories/marks/feed.xml",
        "<updated>.*?</updated>",
        "",
        r"categories/marks/feed.xml.*(fails to validate|updated)",
        1,
    )
    site.change(
        "en/categories/mirror/feed.json",
        '"version":"[^"]*",',
        "",
        "categories/mirror/feed.json.*'version' is a required property",
    )
    site.change("ur/rss.xml", r"(?<=<description>)", "&lt;b>&amp;", "ur/rss.xml: has a description that is no HTML", 9)
    site.change("feed.xml", r' type="html">', ">", "/feed.xml: has a (title|summary) that could be HTML", 99)
    site.change("ur/feed.xml", r"<dcterms:bibliographicCitation>", "<dcterms:replaces>", "ur/feed.xml", 1)
    site.change(
        "rss.xml", "(?=>\n<channel)", ' xmlns:h="http://www.w3.org/1999/xhtml"', "/rss.xml: gives elements of XHTML a prefix"
    )
    site.change("en/feed.json", r'(?<="id":"tag:)[^"]*', "columns.example,1:x", "has two ids")
    site.change("en/categories/script-end/rss.xml", "</channel>", "", "categories/script-end/rss.xml")


def damage_old_addresses(site):
    old = sorted(
        path.relative_to(site.site).as_posix()
        for path in site.site.rglob("index.html")
        if 'http-equiv="refresh"' in path.read_text("utf-8")
    )
    old += sorted(path.relative_to(site.site).as_posix() for path in (site.site / "archive").rglob("*.html"))
    first, second, third, fourth = old[:2] + old[-2:]
    for file, other in ((first, second), (second, first)):
        address = "/" + other.removesuffix("index.html")
        site.change(file, r'(?<=content="0; url=)[^"]*', address, "leads in a circle")
    site.remove(third, "GitHub Pages: .* is answered with 404")
    site.change(fourth, r'(?<=content="0; url=)[^"]*', "/en/about-nothing/", "is answered with 404|sends on to")


def judge_damages(site, source, faults):
    """The damages that no judge names."""
    copy = FOLDER / "damaged"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(site, copy)
    damage = Damage(copy)
    for part in (damage_heads, damage_bodies, damage_data, damage_sitemap, damage_feeds, damage_old_addresses):
        part(damage)
    found = judge_site(copy, source).faults
    for what, fault in damage.expected:
        if not any(re.search(fault, one) for one in found):
            faults.append(f"nobody notices: {what} (expected: {fault})")
    return len(damage.expected)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sitegen", required=True, help="the program that builds the hostile site")
    options = parser.parse_args()
    shutil.rmtree(FOLDER, ignore_errors=True)
    hostile_columns.write_site(COUNT, FOLDER)
    hostile_columns.build(shlex.split(options.sitegen), FOLDER, "public")
    source, faults = Source(FOLDER, hostile_columns.NOW), []
    faults += [f"without a damage: {fault}" for fault in judge_site(FOLDER / "public", source).faults]
    damages = judge_damages(FOLDER / "public", source, faults)
    questions = judge_hosts(faults)
    for fault in faults:
        print(f"selftest-machines: {fault}", file=sys.stderr)
    print(f"{damages} damages, {questions} questions to hosts; {len(faults) or 'no'} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
