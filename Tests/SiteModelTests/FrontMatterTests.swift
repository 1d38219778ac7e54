import Diagnostics
import Languages
import SiteModel
import SitegenTesting
import Testing
import YAML

let karachi = TimeZoneOffsets(fixed: 5 * 3600)

/// Splits and decodes a marked document.
func readFrontMatter(
  _ text: String, path: String = "content/columns/visit.ur.md", ignoring ignored: Set<String> = []
) -> (value: FrontMatter, marked: MarkedSource, log: DiagnosticLog) {
  let marked = MarkedSource(text, path: path)
  var log = DiagnosticLog()
  guard let block = splitFrontMatter(marked.source, log: &log) else { return (FrontMatter(), marked, log) }
  return (decodeFrontMatter(marked.source, block, zone: karachi, ignoring: ignored, log: &log), marked, log)
}

@Test func readsEveryKeyOfAColumn() throws {
  let (value, _, log) = readFrontMatter(
    """
    ---
    title: دریا جو جگہ بدلتا ہے
    linkTitle: دریا
    subtitle: "نقشے: کل اور آج"
    summary: دریا کبھی ایک گزرگاہ کے پابند نہیں رہے۔
    date: 2025-08-22
    lastmod: 2025-09-01T09:30:00Z
    publishDate: ۲۰۲۵-۰۸-۲۲ 06:00
    expiryDate: 2030-01-01
    slug: the-river
    url: /ur/river/
    aliases: [/old/, /older/]
    authors: [desk, Amna Yusuf]
    categories: [rivers]
    tags: [دریا, indus]
    series: letters
    image: {src: river.jpg, alt: راوی, caption: شام, credit: Amna}
    draft: no
    featured: yes
    noindex: true
    translationKey: river
    translator: آمنہ
    originalLanguage: en
    publishedIn: {name: روزنامہ, date: 2025-08-20, page: 11, url: https://example.org/}
    layout: wide
    lang: ur
    params: {mood: calm, list: [a, {b: c}]}
    ---
    """)
  #expect(log.diagnostics == [])
  #expect(value.title == Located("دریا جو جگہ بدلتا ہے", at: SourceMark(line: 2, column: 8)))
  #expect(value.linkTitle?.value == "دریا")
  #expect(value.subtitle?.value == "نقشے: کل اور آج")
  #expect(value.summary?.value == "دریا کبھی ایک گزرگاہ کے پابند نہیں رہے۔")
  #expect(value.date?.value.rfc3339 == "2025-08-22T00:00:00+05:00")
  #expect(value.lastModified?.value.rfc3339 == "2025-09-01T09:30:00Z")
  #expect(value.publishDate?.value.rfc3339 == "2025-08-22T06:00:00+05:00")
  #expect(value.expiryDate?.value.rfc3339 == "2030-01-01T00:00:00+05:00")
  #expect(value.slug?.value == "the-river")
  #expect(value.url?.value == "/ur/river/")
  #expect(value.aliases?.map(\.value) == ["/old/", "/older/"])
  #expect(value.authors?.map(\.value) == ["desk", "Amna Yusuf"])
  #expect(value.categories?.map(\.value) == ["rivers"])
  #expect(value.tags?.map(\.value) == ["دریا", "indus"])
  #expect(value.series?.value == "letters")
  let image = try #require(value.image)
  #expect(
    [image.source.value, image.alternativeText?.texts[""], image.caption?.texts[""], image.credit?.texts[""]]
      == ["river.jpg", "راوی", "شام", "Amna"])
  #expect([value.isDraft?.value, value.isFeatured?.value, value.noindex?.value] == [false, true, true])
  #expect([value.translationKey?.value, value.translator?.value] == ["river", "آمنہ"])
  #expect(value.originalLanguage?.value == "en")
  let print = try #require(value.publishedIn?.value)
  #expect(
    [print.name, print.page, print.url, print.date?.date.iso] == [
      "روزنامہ", "11", "https://example.org/", "2025-08-20",
    ])
  #expect([value.layout?.value, value.language?.value] == ["wide", "ur"])
  #expect(value.params == ["mood": .text("calm"), "list": .list([.text("a"), .map(["b": .text("c")])])])
}

/// The keys of Hugo, Zola, Jekyll, Nikola and Toucan, each with what it is read as.
@Test(arguments: [
  ("excerpt: x", "summary: x"), ("description: x", "summary: x"),
  ("publication: 2025-08-22", "date: 2025-08-22"),
  ("updated: 2025-08-22", "lastmod: 2025-08-22"), ("modified: 2025-08-22", "lastmod: 2025-08-22"),
  ("last_modified_at: 2025-08-22", "lastmod: 2025-08-22"), ("lastUpdate: 2025-08-22", "lastmod: 2025-08-22"),
  ("publishdate: 2025-08-22", "publishDate: 2025-08-22"), ("pubdate: 2025-08-22", "publishDate: 2025-08-22"),
  ("unpublishdate: 2025-08-22", "expiryDate: 2025-08-22"), ("expiration: 2025-08-22", "expiryDate: 2025-08-22"),
  ("published: false", "draft: true"), ("published: true", "draft: false"),
  ("permalink: /a/", "url: /a/"), ("path: /a/", "url: /a/"), ("redirect_from: /a/", "aliases: [/a/]"),
  ("author: desk", "authors: [desk]"), ("category: Foreign Affairs", "categories: [Foreign Affairs]"),
  ("categories: a, b", "categories: [a, b]"), ("tags: دریا، پانی", "tags: [دریا, پانی]"),
  ("tags: [دریا، پانی]", "tags: [دریا, پانی]"), ("series: [one]", "series: one"), ("tags: a; b", "tags: [a, b]"),
  ("categories: دریا؛ پانی", "categories: [دریا, پانی]"),
  ("author: [آمنہ، زاہد]", "authors: [آمنہ, زاہد]"), ("author: آمنہ؛ زاہد", "authors: [آمنہ, زاہد]"),
  ("authors: \"Khan, Imran\"", "authors: [\"Khan, Imran\"]"), ("tags: \"a; b\"", "tags: [a, b]"),
  (
    "taxonomies: {tags: [a], categories: [b], authors: [c], series: [d]}",
    "tags: [a]\ncategories: [b]\nauthors: [c]\nseries: d"
  ),
  ("language: ur", "lang: ur"), ("locale: ur", "lang: ur"),
  ("page_id: k", "translationKey: k"), ("ref: k", "translationKey: k"), ("id: k", "translationKey: k"),
  ("images: [a.jpg, b.jpg]", "image: a.jpg"), ("cover: {url: a.jpg}", "image: {src: a.jpg}"),
  ("thumbnail: a.jpg", "image: a.jpg"), ("previewimage: a.jpg", "image: a.jpg"),
  ("cover: {image: a.jpg, alt: گلی}", "image: {src: a.jpg, alt: گلی}"), ("image: {path: a.jpg}", "image: a.jpg"),
  ("coverImage: a.jpg", "image: a.jpg"), ("featured_image: a.jpg", "image: a.jpg"),
  ("alias: /old/", "aliases: [/old/]"), ("pinned: true", "featured: true"),
  ("template: wide", "layout: wide"), ("extra: {a: b}", "params: {a: b}"),
])
func readsOtherGeneratorsKeys(theirs: String, ours: String) {
  let (value, _, log) = readFrontMatter("---\n\(theirs)\n---\n")
  let (expected, _, _) = readFrontMatter("---\n\(ours)\n---\n")
  #expect(withoutPlaces(value) == withoutPlaces(expected))
  #expect(withoutPlaces(value) != withoutPlaces(FrontMatter()))
  #expect(log.diagnostics == [])
}

@Test func readsADateUnderPublishedAsHugoDoes() {
  let (value, marked, log) = readFrontMatter("---\npublished: 1️⃣2025-08-22\n---\n")
  #expect(value.publishDate?.value.date.iso == "2025-08-22")
  #expect(marked.summary(log) == ["key-alias 1️⃣"])
  #expect(log.diagnostics.map(\.severity) == [.note])
}

@Test(arguments: [
  ("1️⃣catgories: [خارجہ امور]", "unknown-key 1️⃣", "did you mean ‘categories’? (your own keys go under ‘params’)"),
  ("1️⃣مصنف: آمنہ", "unknown-key 1️⃣", "keys are written in English letters: ‘authors’ (your own keys go under ‘params’)"),
  ("1️⃣تاریح: 1", "unknown-key 1️⃣", "keys are written in English letters: ‘date’ (your own keys go under ‘params’)"),
  (
    "1️⃣weight: 5", "unknown-key 1️⃣",
    "‘weight’ is Hugo's and Zola's: columns are ordered by their date; leave it out (your own keys go under ‘params’; "
      + "‘ignoreKeys: [weight]’ in site.yml passes over it in every file)"
  ),
  ("summary: a\n1️⃣excerpt: b", "duplicate-key 1️⃣", "keep one of the two; the first is on line 2"),
  ("draft: true\npublished: 1️⃣true", "duplicate-key 1️⃣", "keep one of the two; the other is on line 2"),
  (
    "publishDate: 2025-08-22\npublished: 1️⃣2025-08-23", "duplicate-key 1️⃣", "keep one of the two; the other is on line 2"
  ),
  ("tags: [a]\ntaxonomies: {tags: [1️⃣b]}", "duplicate-key 1️⃣", "keep one of the two; the other is on line 2"),
  ("date: 1️⃣22/08/2025", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("date: 1️⃣08/22/2025", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("date: 1️⃣2025/8/2", "invalid-date 1️⃣", "write date: 2025-08-02"),
  ("date: 1️⃣22 August 2025", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("date: 1️⃣Friday, Aug 22, 2025", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("date: 1️⃣۲۲ اگست ۲۰۲۵ء", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("lastmod: 1️⃣جمعہ، 22 اگست، 2025", "invalid-date 1️⃣", "write lastmod: 2025-08-22"),
  (
    "date: 1️⃣03/04/2025", "ambiguous-date 1️⃣",
    "write date: 2025-04-03 for the 3 of April, or date: 2025-03-04 for the 4 of March"
  ),
  ("date: 1️⃣2025-08-22 9:30", "invalid-date 1️⃣", "write date: 2025-08-22T09:30"),
  ("date: 1️⃣2025-08-22 09:30 PKT", "invalid-date 1️⃣", "write date: 2025-08-22T09:30:00+05:00"),
  ("date: 1️⃣Fri, 22 Aug 2025 09:30:00 +0500", "invalid-date 1️⃣", "write date: 2025-08-22T09:30:00+05:00"),
  ("date: 1️⃣22 August 2025, 9:30 pm", "invalid-date 1️⃣", "write date: 2025-08-22T21:30"),
  ("date: 1️⃣۲۰۲۵-۰۸-۲۲ ۹:۳۰", "invalid-date 1️⃣", "write date: 2025-08-22T09:30"),
  ("date: 1️⃣۲۲ اگست ۲۰۲۵ء شام ۹:۳۰ بجے", "invalid-date 1️⃣", "write date: 2025-08-22T21:30"),
  ("date: 1️⃣20250822", "invalid-date 1️⃣", "write date: 2025-08-22"),
  ("date: 1️⃣22nd August 2025", "invalid-date 1️⃣", "write date: 2025-08-22"),
  (
    "date: 1️⃣03/04/2025 14:30", "ambiguous-date 1️⃣",
    "write date: 2025-04-03T14:30 for the 3 of April, or date: 2025-03-04T14:30 for the 4 of March"
  ),
  (
    "date: 1️⃣2025-02-30", "invalid-date 1️⃣",
    "February 2025 has 28 days; write the day that is meant, for example date: 2025-02-28"
  ),
  (
    "date: 1️⃣۲۰۲۴-۰۲-۳۰", "invalid-date 1️⃣",
    "February 2024 has 29 days; write the day that is meant, for example date: 2024-02-29"
  ),
  (
    "date: 1️⃣31 June 2025", "invalid-date 1️⃣",
    "June 2025 has 30 days; write the day that is meant, for example date: 2025-06-30"
  ),
  ("lastmod: 1️⃣2025-13-05", "invalid-date 1️⃣", "there is no month 13; if it is the day, write lastmod: 2025-05-13"),
  ("date: 1️⃣2025-00-05", "invalid-date 1️⃣", "there is no month 0; months go from 01 to 12: date: 2025-01-05"),
  (
    "date: 1️⃣2025-08-22 24:30", "invalid-date 1️⃣",
    "hours go from 00 to 23, minutes and seconds from 00 to 59: date: 2025-08-22T09:30"
  ),
  (
    "date: 1️⃣1447-01-08", "invalid-date 1️⃣",
    "write the day as the Gregorian calendar has it, for example: date: 2025-08-22"
  ),
  (
    "publishDate: 1️⃣۱۴۴۸-۰۱-۰۸", "invalid-date 1️⃣",
    "write the day as the Gregorian calendar has it, for example: publishDate: 2025-08-22"
  ),
  (
    "date: 1️⃣2025-08-22 (draft)", "invalid-date 1️⃣",
    "write date: 2025-08-22; to hold the column back write ‘draft: true’ on a line of its own"
  ),
  (
    "date: 1️⃣2025-08-22 ڈرافٹ", "invalid-date 1️⃣",
    "write date: 2025-08-22; to hold the column back write ‘draft: true’ on a line of its own"
  ),
  (
    "title: 1️⃣The Rain (draft)", "not-held-back 1️⃣", "write ‘draft: true’ on a line of its own to hold it back"
  ),
  ("title: 1️⃣\"ڈرافٹ: بارش\"", "not-held-back 1️⃣", "write ‘draft: true’ on a line of its own to hold it back"),
  (
    "title: \"C:1️⃣\\new Rain\"", "yaml-syntax 1️⃣", "put the text between single quotes: title: 'C:\\new Rain'"
  ),
  (
    "subtitle: \"بارش1️⃣\\tاور\"", "yaml-syntax 1️⃣", "put the text between single quotes: subtitle: 'بارش\\tاور'"
  ),
  ("title: \"It's C:1️⃣\\Pictures\"", "yaml-syntax 1️⃣", "write two backslashes for one"),
  (
    "tags:\n  1️⃣-rain\n  -water", "yaml-syntax 1️⃣", "write each item on a line of its own below ‘tags:’, as ‘- rain’"
  ),
  (
    "tags:\n  1️⃣• پانی\n  • بارش", "yaml-syntax 1️⃣",
    "write each item on a line of its own below ‘tags:’, as ‘- پانی’"
  ),
  ("author: 1️⃣– آمنہ", "yaml-syntax 1️⃣", "write each item on a line of its own below ‘author:’, as ‘- آمنہ’"),
  ("tags: [rain, 1️⃣, water]", "yaml-syntax 1️⃣", "delete the comma, or write an item before it"),
  ("1️⃣- title: T\n- date: 2025-01-01", "wrong-type 1️⃣", "remove the hyphen and the space at the beginning of each line"),
  ("date: 1️⃣کل", "invalid-date 1️⃣", "write it year-month-day, for example: date: 2025-08-22"),
  ("date: 1️⃣[2025-08-22]", "wrong-type 1️⃣", "for example: date: 2025-08-22"),
  (
    "tags: 1️⃣water rivers", "space-separated-terms 1️⃣",
    "write tags: [water, rivers] for several, or tags: [water rivers] for one"
  ),
  ("series: 1️⃣[a, b]", "wrong-type 1️⃣", "for example: series: letters-from-sindh"),
  (
    "image: 1️⃣{alt: x}", "missing-key 1️⃣",
    "for example: image: {src: river.jpg, alt: The Ravi at dusk, credit: Amna Yusuf}"
  ),
  ("image: {src: a, 1️⃣atl: x}", "unknown-key 1️⃣", "did you mean ‘alt’?"),
  ("publishedIn: {name: a, date: 1️⃣20/08/2025}", "invalid-date 1️⃣", "write date: 2025-08-20"),
  (
    "publishedIn: 1️⃣{page: 11}", "missing-key 1️⃣",
    "for example: publishedIn: {name: Daily Example, date: 2025-08-20, page: 11}"
  ),
])
func explainsFaultsOfFrontMatter(lines: String, summary: String, help: String) {
  let (_, marked, log) = readFrontMatter("---\n\(lines)\n---\n")
  #expect(marked.summary(log) == [summary])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test(arguments: ["The Rain (Lahore)", "Private: A Life", "[بارش]", "A Draft of Fish", "ایک: کہانی"])
func aTitleIsNotTakenForADraft(title: String) {
  let (_, _, log) = readFrontMatter("---\ntitle: '\(title)'\n---\n")
  #expect(log.diagnostics == [])
}

@Test func keepsTheTextOfTitlesAsTyped() {
  for title in ["007", "No", "12:30", "2025", "true", "\"null\"", "0x10"] {
    let (value, _, log) = readFrontMatter("---\ntitle: \(title)\n---\n")
    #expect(value.title?.value == title.filter { $0 != "\"" })
    #expect(log.diagnostics == [])
  }
}

@Test func takesTextsWithoutWhiteSpaceAroundThemAndTitlesOnOneLine() {
  let (value, _, log) = readFrontMatter(
    "---\ntitle: >\n  دریا\n  کا قصہ\nsubtitle: |\n  One\n  two\nsummary: null\nslug: ~\nseries: \"\u{A0}x \"\n---\n")
  #expect(value.title?.value == "دریا کا قصہ")
  #expect(value.subtitle?.value == "One two")
  #expect(value.summary == nil && value.slug == nil)
  #expect(value.series?.value == "x")
  #expect(log.diagnostics == [])
}

@Test(arguments: ["2025–08–22", "2025−08−22", "\u{A0}2025‑08‑22", "2025-08-22\u{200F}"])
func readsADateWithTheDashesOfAWordProcessor(date: String) {
  let (value, _, log) = readFrontMatter("---\ndate: \(date)\n---\n")
  #expect(value.date?.value.date.iso == "2025-08-22")
  #expect(log.diagnostics == [])
}

@Test func placesTheTermsThatCommasPart() {
  let (value, _, _) = readFrontMatter("---\ntags: دریا، پانی\ncategories: \"a , bc\"\n---\n")
  #expect(value.tags?.map(\.location.column) == [7, 13])
  #expect(value.categories?.map(\.location.column) == [14, 18])
}

private func withoutPlaces(_ value: FrontMatter) -> [String] {
  let texts = [
    value.title, value.summary, value.slug, value.url, value.series, value.translationKey, value.layout, value.language,
    value.image?.source,
  ]
  let lists = [value.aliases, value.authors, value.categories, value.tags]
  let dates = [value.date, value.lastModified, value.publishDate, value.expiryDate]
  let flags = [value.isDraft, value.isFeatured, value.noindex]
  return texts.map { $0?.value ?? "-" } + lists.map { "\($0?.map(\.value) ?? [])" }
    + dates.map { $0?.value.rfc3339 ?? "-" } + flags.map { "\($0?.value as Bool?)" } + value.params.keys.sorted()
}
