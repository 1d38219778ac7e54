#!/usr/bin/env python3
"""Holds what `sitegen import wordpress` wrote against the export: `judge_import.py EXPORT… --sitegen PROGRAM [--media DIR]`.

The export is read with Python's own parser, so that a fault of sitegen's reader shows. It is imported into a folder of its
own below .build, and then:

1. every post and page is a file, or was left out for a reason that its type or status gives;
2. what is not published, or asks for a password, is a draft; no password, no address of mail and no number of a machine
   stands in any file;
3. each word of a text is in the files of its post, as often as it was, and no other word;
4. no shortcode, block comment or theme's mark is left in a body;
5. the old address of what is published is an alias of its file;
6. a second import changes nothing; and with --build the site is built, and holds no word of what is held back.

It prints how many texts came out in which language, beside the one that the export gives for the site, with titles of those
in a language that few texts are in: whether a language is right, a reader says.
"""

import argparse
import collections
import html
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree

import html5lib
import yaml

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
# A tag of a shortcode, with attributes or as one closes: words in brackets are none, nor is the text of a link.
ATTRIBUTES = r"(?:\s+[\w-]+\\?=(?:\"[^\"]*\"|'[^']*'|[^\s\]]+))"
LEFTOVERS = re.compile(
    r"<!--\s*/?wp:"
    rf"|\[(?:caption|gallery|vc\w*_\w+|td\w*_\w+|wp_caption){ATTRIBUTES}*\s*/?\\?\](?![(\[:])"
    rf"|\[(?:audio|video|embed|playlist){ATTRIBUTES}+\s*/?\\?\](?![(\[:])"
    r"|\[/(?:caption|gallery|vc\w*_\w+|td\w*_\w+|wp_caption|audio|video|embed|playlist)\\?\]")
# The prefixes of tags, some of which programs write without declaring them.
PREFIX = re.compile(r"</?([A-Za-z_][\w.-]*):[A-Za-z_]")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
HIDDEN = {"script", "style", "noscript", "template", "iframe", "audio", "video", "object", "canvas"}


class Item:
    """A post or page of the export."""

    def __init__(self, element):
        texts = {}
        for child in element:
            texts.setdefault(child.tag.split("/")[-1] if "wordpress.org/export" in child.tag else child.tag, "".join(child.itertext()))
        wp = lambda name: next((v for k, v in texts.items() if k.endswith("}" + name)), "").strip()
        self.id, self.type, self.status = wp("post_id"), wp("post_type") or "post", wp("status")
        self.password = wp("post_password")
        self.title, self.link = texts.get("title", ""), texts.get("link", "").strip()
        # Files of other programs give the number in its address alone.
        if not self.id:
            numbers = re.findall(r"[?&](?:p|page_id)=(\d+)", self.link) + re.findall(r"[?&]p=(\d+)", texts.get("guid", ""))
            self.id = numbers[0] if numbers else ""
        self.content = next(("".join(child.itertext()) for child in element if child.tag == CONTENT), "")
        # What may be shown of it: in attributes, as captions, in the library.
        self.all = " ".join(element.itertext())
        self.comments = [
            {field.tag.split("}")[-1]: "".join(field.itertext()).strip() for field in child}
            for child in element if child.tag.endswith("}comment")]

    @property
    def is_text(self):
        return self.type in ("post", "page") and self.status not in ("trash", "auto-draft", "inherit")

    @property
    def is_live(self):
        return self.status == "publish" and not self.password


def export_of(path):
    """The root of an export, mended where it would not be read: control characters, prefixes that nobody declared."""
    text = FORBIDDEN.sub("", path.read_bytes().decode("utf-8", "ignore")).lstrip("\ufeff \t\r\n")
    markup = re.sub(r"<!\[CDATA\[.*?\]\]>", "", text, flags=re.S)
    undeclared = {prefix for prefix in PREFIX.findall(markup) if f"xmlns:{prefix}=" not in markup} - {"xml"}
    names = "".join(f' xmlns:{prefix}="urn:undeclared:{prefix}"' for prefix in sorted(undeclared))
    return xml.etree.ElementTree.fromstring(re.sub(r"<rss\b", "<rss" + names, text, count=1).encode())


def shown_text(source, of_markdown=False):
    """The text that a piece of HTML shows, or the page that is made of a text."""
    parts = []

    def walk(node):
        if node.tag in HIDDEN if isinstance(node.tag, str) else True:
            parts.append(node.tail or "")
            return
        block = node.tag not in ("a", "b", "strong", "em", "i", "span", "sup", "sub", "code", "u", "s", "font", "small", "mark", "abbr")
        parts.append((" " if block else "") + (node.text or ""))
        # What sitegen shows below a picture.
        if node.tag == "img" and of_markdown:
            parts.append(" " + node.get("title", "") + " ")
        for child in node:
            walk(child)
        parts.append((" " if block else "") + (node.tail or ""))

    walk(html5lib.parseFragment(source, namespaceHTMLElements=False))
    return "".join(parts)


# Where no space stands between words, each letter counts as one: Thai to Burmese, Khmer, kana and Han.
UNSPACED = "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3005-\u9fff"
WORD = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def words(text):
    """How often each word is in a text; an address may be shown as a player in its place."""
    return collections.Counter(WORD.findall(re.sub(r"https?://\S+", " ", text)))


RAW_CODE = re.compile(
    r"(<(pre|code)\b[^>]*\blang=[^>]*>|\[(cc\w*|code|sourcecode|source|php|html|xml|css|js|java|cpp|python|ruby|bash|sql)\b[^\]]*\])"
    r"(.*?)(?=</\2>|\[/\3\])", re.S)


def with_letters_for_code(content):
    """A post in which code that plugins take as it was typed holds no tags: their authors wrote `<?php`, or `&lt;?php`."""
    def escaped(found):
        code = found[4]
        is_typed = "<" in code or ">" in code and "&lt;" not in code
        return found[1] + (html.escape(code, quote=False) if is_typed else code)
    return RAW_CODE.sub(escaped, content)


def words_of_content(content):
    """The words of a post, without its comments and the tags of shortcodes."""
    content = with_letters_for_code(content)
    text = re.sub(r"<!--.*?-->", " ", content, flags=re.S)
    text = re.sub(r"(?m)^\s*https?://\S+\s*$", " ", text)
    text = re.sub(r"\[/?[a-zA-Z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|\S+?))*\s*/?\]", " ", text)
    return words(shown_text(text))


def plain(title):
    """A title as it is compared."""
    return " ".join(shown_text(title).split())


def files_of_items(items, paths):
    """The files by the ids of their items; an item without a number is known by its title."""
    unnumbered = collections.defaultdict(list)
    for item in items:
        if item.key != item.id:
            unnumbered[plain(item.title)].append(item.key)
    works = collections.defaultdict(list)
    for path in paths:
        file = File(path)
        works[file.work].append(file)
    found = collections.defaultdict(list)
    for _, files in sorted(works.items()):
        # Translations that a plugin pairs are items of their own, and editions of one work.
        if len({file.id for file in files if file.id}) > 1:
            for file in files:
                found[file.id or files[0].id].append(file)
            continue
        number = next((file.id for file in files if file.id), "")
        keys = next((unnumbered[file.title] for file in files if not number and unnumbered.get(file.title)), [number])
        # Of several items with one title the files come in their order.
        found[keys.pop(0) if len(keys) > 1 else keys[0]] += files
    return found


class File:
    """A column or page that was written."""

    def __init__(self, path):
        text = path.read_text("utf-8")
        _, front, self.body = text.split("---\n", 2)
        self.path, self.front = path, yaml.safe_load(front) or {}
        self.id = str((self.front.get("params") or {}).get("wordpress_id", ""))
        self.title = plain(str(self.front.get("title", "")))
        # Editions of one work differ in the language at the end of their names.
        self.work = str(path.parent / path.name.rsplit(".", 2)[0])
        self.language = path.name.rsplit(".", 2)[1]


class Judge:
    def __init__(self, options):
        self.options = options
        self.sitegen = shlex.split(options.sitegen)
        self.faults = []
        self.folder = pathlib.Path(".build/judges-import")

    def fault(self, text):
        self.faults.append(text)
        if len(self.faults) <= 60:
            print("✗", text)

    def run(self):
        self.bring()
        exports = [export_of(path) for path in self.options.export]
        items = [Item(element) for export in exports for element in export.iter("item")]
        met = collections.Counter()
        for number, item in enumerate(items):
            met[item.id] += 1
            item.key = item.id if item.id and met[item.id] == 1 else f"item {number + 1}"
        texts = {item.key: item for item in items if item.is_text}
        files = files_of_items(texts.values(), sorted((self.folder / "content").rglob("*.md")))
        self.judge_account(texts, files)
        self.show_languages(exports, files)
        self.judge_secrets(items)
        self.lost = self.invented = 0
        self.library = set(words(" ".join(item.all for item in items if item.type in ("attachment", "wp_block"))))
        for id, item in texts.items():
            if files[id]:
                self.judge_item(item, files[id])
        self.judge_repetition()
        if self.options.build:
            live = {plain(item.title) for item in texts.values() if item.is_live}
            self.judge_site([item for item in texts.values() if not item.is_live and plain(item.title) not in live])
        print(f"{len(items)} items, {len(texts)} texts, {sum(map(len, files.values()))} files; words lost {self.lost}, "
              f"invented {self.invented}; {len(self.faults)} faults")
        return not self.faults

    def command(self):
        media = ["--media", str(self.options.media)] if self.options.media else []
        return self.sitegen + ["import", "wordpress", *map(str, self.options.export), "--output", str(self.folder), *media]

    def bring(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        done = subprocess.run(self.command(), capture_output=True, text=True)
        self.account = done.stdout + done.stderr
        if done.returncode not in (0, 1):
            sys.exit(f"sitegen import ended with {done.returncode}:\n{self.account}")

    def judge_account(self, texts, files):
        for id, item in texts.items():
            is_empty = not item.content.strip() and (not item.title.strip() or not item.is_live)
            if not files[id] and not is_empty:
                self.fault(f"nothing was written of {item.type} {item.id} ‘{item.title}’")
            for file in files[id]:
                if not item.is_live and file.front.get("draft") is not True:
                    self.fault(f"{file.path} is no draft, and was {item.status}{' with a password' if item.password else ''}")
        for id in files.keys() - texts.keys():
            if files[id]:
                self.fault(f"{files[id][0].path} is of no text in the export")

    def show_languages(self, exports, files):
        declared = {(export.findtext("channel/language") or "none").strip() for export in exports}
        texts = collections.defaultdict(list)
        for file in (file for group in files.values() for file in group):
            texts[file.language].append(file)
        print(f"languages (the export gives {', '.join(sorted(declared))}):")
        total = sum(map(len, texts.values()))
        for language, own in sorted(texts.items(), key=lambda pair: -len(pair[1])):
            few = own[:8] if len(own) * 20 <= total or len(own) <= 3 else []
            print(f"  {language} {len(own)}" + "".join(f"\n      {file.path}: {file.title[:60]}" for file in few))

    def judge_secrets(self, items):
        secrets = {item.password for item in items if len(item.password) > 3}
        shown = " ".join(item.content + item.title for item in items)
        for item in items:
            for comment in item.comments:
                secrets |= {comment.get("comment_author_email", ""), comment.get("comment_author_IP", "")}
        secrets = {secret for secret in secrets if len(secret) > 3 and secret not in shown
                   and not any(secret in comment.get("comment_content", "") for item in items for comment in item.comments)}
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and path.suffix in (".md", ".yml", ".csv", ".json", ".txt"):
                text = path.read_text("utf-8", "replace")
                for secret in secrets:
                    if secret in text:
                        self.fault(f"{path} holds ‘{secret}’, which nobody was to see")
        if any(secret in self.account for secret in secrets):
            self.fault("the account holds what nobody was to see")

    def judge_item(self, item, files):
        came = words(shown_text(item.title)) + words_of_content(item.content)
        went, beside, written = collections.Counter(), collections.Counter(), ""
        for file in files:
            page = subprocess.run(self.sitegen + ["markdown", "--plain", "--unsafe"], input=file.body.encode(), capture_output=True)
            prose = re.sub(r"^(```|~~~).*?^\1\s*$", "", file.body, flags=re.S | re.M)
            prose = re.sub(r"(`+)(?!`).+?(?<!`)\1(?!`)", "", prose)
            # What is written twice in brackets is shown once, as a text about shortcodes has it.
            leftovers = [one for one in LEFTOVERS.findall(prose) if f"[{one}]".replace("\\", "") not in item.content]
            for leftover in leftovers[:1]:
                self.fault(f"{file.path} has ‘{leftover}’ left in it")
            shown = shown_text(page.stdout.decode(), of_markdown=True)
            written += shown
            went += words(str(file.front.get("title", ""))) + words(shown)
            # A headline that says above the text once more what it is called is left out there.
            for key in ("title", "author", "authors", "params"):
                beside += words(str(file.front.get(key, "")))
        run = "".join(re.findall(r"[^\W_]+", written))
        lost = {word: count for word, count in (came - went - beside).items() if word not in run or went[word]}
        self.lost += sum(lost.values())
        if sum(lost.values()) > self.options.tolerance:
            self.fault(f"{files[0].path} lacks {list(lost)[:12]} of item {item.id}")
        known = set(words(html.unescape(urllib.parse.unquote(item.all)))) | self.library
        invented = {word: count for word, count in (went - came).items() if word not in known}
        self.invented += sum(invented.values())
        if sum(invented.values()) > self.options.tolerance:
            self.fault(f"{files[0].path} has {list(invented)[:12]}, which item {item.id} has not")
        path = re.sub("/+", "/", urllib.parse.unquote(urllib.parse.urlsplit(item.link).path))
        query = urllib.parse.urlsplit(item.link).query
        aliases = {alias for file in files for alias in as_list(file.front.get("aliases"))}
        # No file can be called so: a name of more than 255 bytes, or one that was cut within a letter.
        cannot_be = "\ufffd" in path or any(len(part.encode()) > 255 for part in path.split("/"))
        if item.is_live and path.strip("/") and not query and not cannot_be and not any(path.endswith(alias) for alias in aliases):
            self.fault(f"no file answers {path}, where item {item.id} was")

    def state(self):
        return {str(path): path.read_bytes() for path in self.folder.rglob("*") if path.is_file() and ".sitegen" not in str(path)}

    def judge_repetition(self):
        before = self.state()
        subprocess.run(self.command(), capture_output=True)
        after = self.state()
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) != after.get(path):
                self.fault(f"{path} is another after a second import")

    def judge_site(self, held):
        public = self.folder / "public"
        done = subprocess.run(self.sitegen + ["build", "--source", str(self.folder)], capture_output=True, text=True)
        if done.returncode:
            errors = [line for line in done.stderr.splitlines() if "error[" in line or line.startswith("error")]
            self.fault("the site cannot be built:\n" + "\n".join((errors or done.stderr.splitlines())[:20]))
        pages = " ".join(path.read_text("utf-8", "replace") for path in public.rglob("*.html"))
        for item in held:
            title = " ".join(shown_text(item.title).split())
            if len(title) > 12 and html.escape(title) in pages:
                self.fault(f"the title of item {item.id}, which is held back, stands in the site")


def as_list(value):
    return value if isinstance(value, list) else [value] if value else []


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("export", nargs="+", type=pathlib.Path)
    parser.add_argument("--sitegen", required=True)
    parser.add_argument("--media", type=pathlib.Path)
    parser.add_argument("--build", action="store_true", help="build the site, and look for what is held back")
    parser.add_argument("--tolerance", type=int, default=0, help="how many words a text may lack")
    sys.exit(0 if Judge(parser.parse_args()).run() else 1)


if __name__ == "__main__":
    main()
