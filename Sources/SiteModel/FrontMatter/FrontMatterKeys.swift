import Languages
import YAML

/// Every key that front matter may have.
let frontMatterKeys: KeySet<FrontMatterReading> = KeySet(
  "a front matter key", foreign: foreignFrontMatterKeys, placeForOwnKeys: "params",
  remedyForMany: remedyForKeysOfManyFiles,
  reportsUnknown: reportHoldBackKey,
  [titleKeys, dateKeys, addressKeys, listKeys, editionKeys, displayKeys].flatMap { (part: [FrontMatterKey]) in part })

/// How a key is passed over that an exporter has written into every file.
@Sendable func remedyForKeysOfManyFiles(_ key: String) -> String {
  "‘ignoreKeys: [\(quotedYAML(key))]’ in site.yml passes over it in every file"
}

private typealias FrontMatterKey = Key<FrontMatterReading>

private let titleKeys: [FrontMatterKey] = [
  Key(
    "title", .words, "The headline, in the language of the file. Every file must have it.",
    example: "title: The River That Moves"
  ) { $0.value.title = $2.line($1) },
  Key(
    "linkTitle", aliases: ["linktitle"], .words, "A shorter headline for lists and menus.",
    example: "linkTitle: The River"
  ) { $0.value.linkTitle = $2.line($1) },
  Key(
    "subtitle", .words, "A second line under the headline.",
    example: "subtitle: On wandering beds and old maps"
  ) { $0.value.subtitle = $2.line($1) },
  Key(
    "summary", aliases: ["excerpt", "description"], .words,
    "What lists, feeds and search engines show; without it the text's beginning.",
    example: "summary: The rivers of the plain never keep to one bed."
  ) { $0.value.summary = $2.line($1) },
]

private let dateKeys: [FrontMatterKey] = [
  Key(
    "date", aliases: ["publication"], .date, "The day of the column, by which it is ordered. Every column has one.",
    example: "date: 2025-08-22"
  ) { $0.value.date = $2.date($1, in: $0.zone) },
  Key(
    "lastmod", aliases: ["updated", "modified", "last_modified_at", "lastUpdate"], .date,
    "When the text was last changed.", example: "lastmod: 2025-09-01T09:30:00+05:00"
  ) { $0.value.lastModified = $2.date($1, in: $0.zone) },
  Key(
    "publishDate", aliases: ["publishdate", "pubdate"], .date, "Before this moment the column is not built.",
    example: "publishDate: 2025-08-22 06:00"
  ) {
    if !$2.reportsEmpty($1) { $0.value.publishDate = $2.date($1, in: $0.zone) }
  },
  Key(
    "expiryDate", aliases: ["expirydate", "unpublishdate", "expiration"], .date,
    "From this moment the column is not built.", example: "expiryDate: 2026-01-01"
  ) {
    if !$2.reportsEmpty($1) { $0.value.expiryDate = $2.date($1, in: $0.zone) }
  },
  Key(
    "draft", .boolean,
    "A draft is built with ‘--drafts’ only. What only a draft says, be it a date, a tag or a slug, does not hold for the "
      + "column in the other language either: nothing of it is seen.",
    example: "draft: true", standard: "false"
  ) {
    if !$2.reportsEmpty($1) { $0.value.isDraft = $2.boolean($1) }
  },
  Key(
    "published", ValueType("true or false, or a date", .anyOf([.boolean, .date])),
    "Other generators' key: false makes a draft (Jekyll), a date is read as `publishDate` (Hugo).",
    example: "published: true"
  ) { reading, node, reader in
    if reader.reportsEmpty(node) { return }
    if let text = node.text, TypedReader.boolean(text) != nil {
      reading.publishedFlag = reader.boolean(node)
    } else if let text = node.text, !text.unicodeScalars.contains(where: { $0.properties.numericType != nil }) {
      reader.reportWrongType(node)
    } else {
      reading.publishedDate = reader.date(node, in: reading.zone)
    }
  },
]

private let addressKeys: [FrontMatterKey] = [
  Key(
    "slug", .text, "The last part of the address; without it, made from the English title or the file's name.",
    example: "slug: the-river-that-moves"
  ) { $0.value.slug = $2.text($1) },
  Key(
    "url", aliases: ["permalink", "path"], .text, "The whole address, in place of the one that site.yml prescribes.",
    example: "url: /en/columns/the-river/"
  ) { $0.value.url = $2.text($1) },
  Key(
    "aliases", aliases: ["alias", "redirect_from"], .texts(upTo: .aliases),
    "Old addresses that lead here, from the root of the site; `/?p=123` for hosts that can.",
    example: "aliases: [/2025/08/22/the-river/, '/?p=123']"
  ) { $0.value.aliases = $2.texts($1) },
]

private let listKeys: [FrontMatterKey] = [
  Key(
    "authors", aliases: ["author"], .listOfWords(upTo: .terms), "Who wrote it: ids of `authors` in site.yml, or names.",
    example: "authors: [desk]"
  ) { $0.value.authors = $2.names($1) },
  Key(
    "categories", aliases: ["category"], .listOfWords(upTo: .terms),
    "The departments it belongs to: ids of `categories` in site.yml, or their names in any language.",
    example: "categories: [foreign-affairs]"
  ) { $0.value.categories = $2.terms($1, warnsOfSpaces: $2.current.name != "category") },
  Key(
    "tags", .listOfWords(upTo: .terms), "What it is about.", example: "tags: [rivers, دریا]"
  ) { $0.value.tags = $2.terms($1, warnsOfSpaces: true) },
  Key(
    "series", .words, "The series that it is a part of.", example: "series: letters-from-sindh"
  ) { $0.value.series = $2.singleText($1) },
  Key(
    "taxonomies", ValueType("a mapping of categories, tags, series and authors", zolaTaxonomyKeys.form),
    "Zola's place for these lists; they are better written without it.",
    example: "taxonomies: {tags: [rivers], categories: [travel]}"
  ) { reading, node, reader in
    var inner = ZolaTaxonomies()
    zolaTaxonomyKeys.read(node, into: &inner, &reader)
    inner.merge(into: &reading.value, &reader)
  },
]

private let editionKeys: [FrontMatterKey] = [
  Key(
    "lang", aliases: ["language", "locale"], .text,
    "The language of the file; must agree with the file's name, which is enough by itself.", example: "lang: ur"
  ) { $0.value.language = $2.text($1) },
  Key(
    "translationKey", aliases: ["translationkey", "page_id", "ref", "id"], .text,
    "Pairs editions whose files have different names: both give the same key.",
    example: "translationKey: river-column"
  ) { $0.value.translationKey = $2.text($1) },
  Key(
    "untranslated", .boolean,
    "Not translated any further, on purpose: no notice, and not counted as waiting for translation.",
    example: "untranslated: true", standard: "false"
  ) { $0.value.isUntranslated = $2.boolean($1) },
  Key(
    "feedId", ValueType("an address, or another URI", .text),
    "By which feed readers know the column, whatever becomes of its file and address; without it, made from the key.",
    example: "feedId: tag:example.org,2000:columns/the-river.en"
  ) { $0.value.feedID = $2.identifier($1) },
  Key(
    "translator", .words, "Who translated it.", example: "translator: Amna Yusuf"
  ) { $0.value.translator = $2.line($1) },
  Key(
    "originalLanguage", aliases: ["originallanguage"], .text, "The language in which the column was first written.",
    example: "originalLanguage: ur"
  ) { $0.value.originalLanguage = $2.text($1) },
  Key(
    "translatedFrom", aliases: ["translatedfrom"], ValueType("what ‘sitegen stamp’ writes", .text),
    "From which state of the original the edition was translated; ‘sitegen list stale’ shows those that are older.",
    example: "translatedFrom: 5f1c2ab9.a3f09c"
  ) { $0.value.translatedFrom = $2.textFingerprint($1) },
  Key(
    "publishedIn", aliases: ["publishedin"],
    ValueType("the name of a newspaper, or a mapping", .anyOf([.text, publishedInKeys.form])),
    "Where it first appeared in print.",
    example: "publishedIn: {name: Daily Example, date: 2025-08-20, page: 11}"
  ) { reading, node, reader in
    reading.value.publishedIn = readPublishedIn(node, zone: reading.zone, &reader).map { Located($0, at: node.mark) }
  },
  Key(
    "location", .localizedText, "Where it was written: one text, or one in each language.",
    example: "location: {en: Lahore, ur: لاہور}"
  ) { reading, node, reader in
    reading.value.location = reader.localized(node).map { Located($0, at: node.mark) }
  },
  Key(
    "corrections", aliases: ["correction", "errata"], .list(upTo: .corrections).of(.listOrOne(correctionKeys.form)),
    "What was wrong in this edition, each with the day on which it was put right. The newest is a change of the text.",
    example: "corrections: [{date: 2025-09-03, text: \"The Chenab was meant, not the Ravi.\"}]"
  ) { $0.value.corrections = readCorrections($1, zone: $0.zone, &$2) },
]

private let displayKeys: [FrontMatterKey] = [
  Key(
    "image",
    aliases: [
      "images", "cover", "cover_image", "coverImage", "thumbnail", "previewimage", "featured_image", "featuredImage",
      "feature_image", "heroImage",
    ],
    ValueType(
      "the path of a picture, or a mapping", .listOrOne(.anyOf([.text, imageKeys.form]))),
    "The picture that stands for the column.",
    example: "image: {src: river.jpg, alt: The Ravi at dusk, credit: Amna Yusuf}"
  ) { $0.value.image = readImage($1, &$2) },
  Key(
    "featured", aliases: ["pinned", "sticky"], .boolean, "Shows the column first on the home page.",
    example: "featured: true", standard: "false"
  ) { $0.value.isFeatured = $2.boolean($1) },
  Key(
    "layout", aliases: ["template"], .text, "A template of the theme to be used in place of the usual one.",
    example: "layout: wide"
  ) { $0.value.layout = $2.text($1) },
  Key(
    "noindex", .boolean, "Asks search engines not to list the page, and leaves it out of the site's search.",
    example: "noindex: true", standard: "false"
  ) { $0.value.noindex = $2.boolean($1) },
  Key(
    "params", aliases: ["extra"], .mapping, "Values of your own, for your own templates.",
    example: "params: {mood: calm}"
  ) { reading, node, reader in
    if let entries = reader.entries(node) { reading.value.params = parameters(entries) }
  },
]
