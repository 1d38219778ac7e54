"""Hosts of static sites, as far as their answers are concerned: GitHub Pages, Netlify, Cloudflare Pages.

Each answers a request with a status, and with the file that it shows or the address to which it sends on. What is not
documented is taken at its strictest: rules are compared letter by letter, percent-encoding included.
"""

import functools
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urljoin, urlsplit

from machines.addresses import decoded

REDIRECTS = {301, 302, 303, 307, 308}


@dataclass
class Answer:
    status: int
    file: str | None = None
    location: str | None = None


@dataclass
class Rule:
    source: str
    target: str
    status: int = 301
    is_forced: bool = False
    query: tuple = ()
    is_conditional: bool = False

    @functools.cached_property
    def path(self):
        return urlsplit(self.source).path if self.source.startswith("http") else self.source

    @property
    def is_pattern(self):
        return re.search(r"[*]|/:\w", self.path) is not None

    @functools.cached_property
    def pattern(self):
        """The regular expression of paths that the rule fits, with a group for its `*` and each `:name`."""
        pattern = "".join(
            "(?P<splat>.*)" if part == "*" else f"(?P<{part[2:]}>[^/]+)" if part.startswith("/:") else re.escape(part)
            for part in re.split(r"(\*|/:\w+)", self.path)
        )
        return re.sub(r"\(\?P<(?!splat)", "/(?P<", pattern)

    @functools.cached_property
    def exact(self):
        return re.compile(self.pattern)

    @functools.cached_property
    def loose(self):
        """As Netlify reads it: /a, /a/ and /a/* are one, and a splat may stand for nothing."""
        return re.compile((self.pattern.rstrip("/") or "/").replace("/(?P<splat>.*)", "(?:/(?P<splat>.*))?"))


class Rules:
    """Rules in their order. Those without patterns are found by their paths, as there are thousands of them."""

    def __init__(self, rules):
        self.all = rules
        self.patterns, self.by_path = [], {}
        for number, rule in enumerate(rules):
            if rule.is_pattern:
                self.patterns.append((number, rule))
            else:
                self.by_path.setdefault(without_slash(rule.path), []).append((number, rule))

    def for_path(self, path):
        """The rules that may fit a path, and all that do, in their order."""
        found = self.by_path.get(without_slash(path), [])
        return [rule for _, rule in sorted(found + self.patterns, key=lambda numbered: numbered[0])]


def without_slash(path):
    return path.rstrip("/") or "/"


class Host:
    """A host with the files of a site below the path of its base address."""

    name = "host"

    def __init__(self, addresses, rules=""):
        self.addresses = addresses
        self.rules = Rules(self.read_rules(rules))

    def read_rules(self, text):
        return []

    def static(self, path):
        """The answer of a file to a percent-encoded path from the root of the host, or None."""
        if not path.startswith(self.addresses.path):
            return None
        name = decoded(path[len(self.addresses.path) :])
        files, folders = self.addresses.files, self.addresses.folders
        if name is None:
            return None
        if name == "" or name.endswith("/"):
            return Answer(200, name + "index.html") if name + "index.html" in files else None
        if name in files:
            return Answer(200, name)
        if name in folders and f"{name}/index.html" in files:
            return Answer(301, location=path + "/")
        return Answer(200, f"{name}.html") if f"{name}.html" in files else None

    def missing(self, path):
        """The answer to a path that is nowhere."""
        return Answer(404, "404.html" if "404.html" in self.addresses.files else None)

    def get(self, path, query):
        return self.static(path) or self.missing(path)

    def follow(self, target, refreshes):
        """Where a browser ends that asks for `target`, a path with its query, and how: (answer, address, path taken).

        `refreshes` maps files to the address to which their page sends on by itself.
        """
        address, taken = urljoin(self.addresses.origin, target), []
        while self.addresses.is_own(address):
            parts = urlsplit(address)
            if address in taken or len(taken) > 10:
                return Answer(508), address, [*taken, address]
            taken.append(address)
            answer = self.get(parts.path or "/", parts.query)
            onward = answer.location or (refreshes.get(answer.file) if answer.status == 200 else None)
            if onward is None:
                return answer, address, taken
            address = urljoin(address, onward)
        return Answer(200), address, taken


class GitHubPages(Host):
    """Files alone: folders with a slash, pages without their ending, 404.html; it knows no redirects of one's own."""

    name = "GitHub Pages"


class Netlify(Host):
    """The first rule of `_redirects` that fits; a file is shown before any rule, but for those with a `!`."""

    name = "Netlify"

    def read_rules(self, text):
        rules = []
        for line in text.splitlines():
            parts = line.partition(" #")[0].split()
            if len(parts) < 2 or parts[0].startswith("#"):
                continue
            source, rest = parts[0], parts[1:]
            query = []
            while rest and "=" in rest[0] and not rest[0].startswith(("/", "http")):
                query.append(tuple(rest.pop(0).split("=", 1)))
            if not rest:
                continue
            rule = Rule(source, rest.pop(0), query=tuple(query))
            if rest and re.fullmatch(r"\d{3}!?", rest[0]):
                rule.status, rule.is_forced = int(rest[0][:3]), rest.pop(0).endswith("!")
            rule.is_conditional = bool(rest)
            rules.append(rule)
        return rules

    def get(self, path, query):
        static = self.static(path)
        given = dict(parse_qsl(query, keep_blank_values=True))
        for rule in self.rules.for_path(path):
            values = None if rule.is_conditional else match(rule, path, given)
            if values is None or (static and not rule.is_forced):
                continue
            return self.obey(rule, values)
        return static or self.missing(path)

    def obey(self, rule, values):
        target = re.sub(r":(\w+)", lambda found: values.get(found[1], found[0]), rule.target)
        if rule.status in REDIRECTS:
            return Answer(rule.status, location=target)
        shown = self.static(urlsplit(target).path)
        return Answer(rule.status, shown.file) if shown and shown.file else self.missing(target)


class CloudflarePages(Host):
    """Rules before files, those without `*` and `:name` first; what it does not know or is too much is left out."""

    name = "Cloudflare Pages"
    most_static, most_dynamic, longest = 2000, 100, 1000

    def read_rules(self, text):
        static, dynamic = [], []
        for line in text.splitlines():
            parts = line.split()
            if not parts or parts[0].startswith("#") or len(line) > self.longest or len(parts) not in (2, 3):
                continue
            status = parts[2] if len(parts) == 3 else "302"
            if not status.isdigit() or int(status) not in REDIRECTS | {200} or not parts[0].startswith("/"):
                continue
            rule = Rule(parts[0], parts[1], int(status))
            (dynamic if rule.is_pattern else static).append(rule)
        return static[: self.most_static] + dynamic[: self.most_dynamic]

    def get(self, path, query):
        for rule in self.rules.for_path(path):
            values = match(rule, path, {}, slashes_matter=True)
            if values is None:
                continue
            target = re.sub(r":(\w+)", lambda found: values.get(found[1], found[0]), rule.target)
            if rule.status in REDIRECTS:
                return Answer(rule.status, location=target)
            if shown := self.static(target):
                return shown
        return self.static(path) or self.missing(path)

    def missing(self, path):
        """The nearest 404.html on the way up."""
        folder = decoded(path.removeprefix(self.addresses.path)) or ""
        while folder:
            folder = folder.rpartition("/")[0]
            if f"{folder}/404.html".lstrip("/") in self.addresses.files:
                return Answer(404, f"{folder}/404.html".lstrip("/"))
        return super().missing(path)


def match(rule, path, given, slashes_matter=False):
    """The values of a rule's `*`, `:names` and query parameters when it fits a request, else None."""
    values = {}
    for name, wanted in rule.query:
        if name not in given:
            return None
        if wanted.startswith(":"):
            values[wanted[1:]] = given[name]
        elif given[name] != wanted:
            return None
    # To Netlify the slash at the end makes no difference.
    found = rule.exact.fullmatch(path) if slashes_matter else rule.loose.fullmatch(without_slash(path))
    return None if found is None else {**values, **{name: value or "" for name, value in found.groupdict().items()}}
