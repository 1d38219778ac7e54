"""What is known of the hosts that hosts.py imitates, to ask the imitations."""

import re

from machines.addresses import Addresses
from machines.hosts import CloudflarePages, GitHubPages, Netlify

RULES = """\
# a comment
/old/ /en/new/ 301
/forced/ /en/new/ 302!
/shown/ /en/new/ 301
/ p=12 /en/new/ 301!
/tag/* /en/:splat 301
/year/:year/* /archive/:year/ 301
/loop/ /loop2/ 301
/loop2/ /loop/
/ur/* /ur/404.html 404
/long/ https://elsewhere.example/x 301
"""
FILES = {
    "index.html",
    "404.html",
    "ur/404.html",
    "en/new/index.html",
    "shown/index.html",
    "forced/index.html",
    "page.html",
    "archive/2025/index.html",
    "ur/کالم/index.html",
}
# What is asked, and the status and the file or address at the end, on GitHub Pages, Netlify and Cloudflare Pages.
QUESTIONS = {
    "/en/new": ["200 en/new/index.html"] * 3,
    "/page": ["200 page.html"] * 3,
    "/ur/%DA%A9%D8%A7%D9%84%D9%85/": ["200 ur/کالم/index.html"] * 3,
    "/ur/%da%a9%d8%a7%d9%84%d9%85/": ["200 ur/کالم/index.html"] * 3,
    "/none/": ["404 404.html"] * 3,
    "/ur/none/": ["404 404.html", "404 ur/404.html", "404 ur/404.html"],
    "/old/": ["404 404.html", "200 en/new/index.html", "200 en/new/index.html"],
    "/old": ["404 404.html", "200 en/new/index.html", "404 404.html"],
    "/shown/": ["200 shown/index.html", "200 shown/index.html", "200 en/new/index.html"],
    "/forced/": ["200 forced/index.html", "200 en/new/index.html", "200 forced/index.html"],
    "/?p=12": ["200 index.html", "200 en/new/index.html", "200 index.html"],
    "/?p=13": ["200 index.html"] * 3,
    "/tag/new/": ["404 404.html", "200 en/new/index.html", "200 en/new/index.html"],
    "/year/2025/05/": ["404 404.html", "200 archive/2025/index.html", "200 archive/2025/index.html"],
    "/loop/": ["404 404.html", "508 None", "508 None"],
    "/long/": ["404 404.html", "200 None", "200 None"],
}


def judge_hosts(faults):
    """Where the hosts that are imitated answer otherwise than is known."""
    for base, below in (("https://columns.example/", ""), ("https://columns.example/a/b/", "/a/b")):
        rules = re.sub(r"(?m)(^| )/", lambda found: found[1] + below + "/", RULES)
        addresses = Addresses(base, FILES)
        for number, host in enumerate(
            (GitHubPages(addresses), Netlify(addresses, rules), CloudflarePages(addresses, rules))
        ):
            for asked, answers in QUESTIONS.items():
                answer, _, _ = host.follow(below + asked, {})
                if f"{answer.status} {answer.file}" != answers[number]:
                    faults.append(f"{host.name}: {below}{asked} gives {answer}, expected {answers[number]}")
    return len(QUESTIONS) * 6
