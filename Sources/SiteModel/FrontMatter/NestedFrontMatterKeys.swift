import Diagnostics
import Languages
import Markup
import YAML

/// The keys of `image`.
let imageKeys = KeySet<ImageReading>(
  "a key of ‘image’", foreign: foreignImageKeys, remedyForMany: remedyForKeysOfManyFiles,
  [
    Key(
      "src", aliases: ["source", "url", "path", "file", "image", "href"], .text,
      "A file beside the column, or from the site's root.",
      example: "src: river.jpg"
    ) { $0.source = $2.text($1) },
    Key(
      "alt", .localizedText, "What the picture shows, for readers who cannot see it.",
      example: "alt: The Ravi at dusk"
    ) { $0.alternativeText = $2.localized($1) },
    Key(
      "caption", .localizedText, "The line under the picture.",
      example: "caption: {en: 'Near Shahdara, 1931', ur: شاہدرہ کے قریب، 1931}"
    ) { $0.caption = $2.localized($1) },
    Key("credit", .localizedText, "Who made it.", example: "credit: {en: Amna Yusuf, ur: آمنہ یوسف}") {
      $0.credit = $2.localized($1)
    },
  ])

/// What the themes of other generators read there.
private let foreignImageKeys: [String: String] = [
  "relative": "a picture beside the column is found by its name alone; leave it out",
  "hidden": "leave it out; a picture that shall not be seen is not named",
  "hiddenInList": "leave it out; a picture that shall not be seen is not named",
  "hiddenInSingle": "leave it out; a picture that shall not be seen is not named",
  "responsiveImages": "smaller copies are made by themselves; leave it out",
  "linkFullImages": "leave it out",
  "width": "the size is read from the picture; leave it out",
  "height": "the size is read from the picture; leave it out",
  "lqip": "‘lqip’ is Jekyll's: pictures have no preview; leave it out",
  "focal_point": "pictures are not cropped; leave it out",
  "preview_only": "leave it out",
  "placement": "where the picture stands is the theme's business; leave it out",
  "position": "where the picture stands is the theme's business; leave it out",
  "title": "use ‘caption’",
  "description": "use ‘alt’",
  "author": "use ‘credit’",
  "attribution": "use ‘credit’",
  "overlay_image": "use ‘src’",
  "feature": "use ‘src’",
  "teaser": "use ‘src’",
  "thumbnail": "use ‘src’",
]

struct ImageReading: Sendable {
  var source: Located<String>?
  var alternativeText: Localized?
  var caption: Localized?
  var credit: Localized?
}

/// The picture of a column: a path, a mapping, or the first of Hugo's list `images`.
func readImage(_ node: YAMLNode, _ reader: inout TypedReader) -> ImageReference? {
  switch node.content {
  case .scalar:
    return reader.isAbsent(node) ? nil : reader.text(node).map { ImageReference(source: $0) }
  case .sequence(let items):
    return items.first.flatMap { readImage($0, &reader) }
  case .mapping:
    var reading = ImageReading()
    imageKeys.read(node, into: &reading, &reader)
    guard let source = reading.source else {
      reader.report(
        .error, .missingKey, at: node.mark, "the image has no ‘src’",
        help: "for example: \(reader.syntax.example(reader.current.example))")
      return nil
    }
    var image = ImageReference(source: source)
    image.alternativeText = reading.alternativeText
    image.caption = reading.caption
    image.credit = reading.credit
    return image
  }
}

/// The keys of `publishedIn`.
let publishedInKeys = KeySet<PublishedInReading>(
  "a key of ‘publishedIn’",
  [
    Key("name", aliases: ["newspaper"], .words, "The newspaper or magazine.", example: "name: Daily Example") {
      $0.name = $2.line($1)?.value
    },
    Key("date", .date, "The day of the issue.", example: "date: 2025-08-20") {
      $0.date = $2.date($1, in: $0.zone)?.value
    },
    Key("page", .text, "The page of the issue.", example: "page: 11") { $0.page = $2.line($1)?.value },
    Key(
      "url", .text, "The address of the printed column, or of a picture of it on this site.",
      example: "url: https://example.org/epaper/11"
    ) { $0.url = $2.publicationAddress($1) },
  ])

struct PublishedInReading: Sendable {
  let zone: TimeZoneOffsets
  var name: String?
  var date: DateTime?
  var page: String?
  var url: String?

  init(zone: TimeZoneOffsets) {
    self.zone = zone
  }
}

func readPublishedIn(_ node: YAMLNode, zone: TimeZoneOffsets, _ reader: inout TypedReader) -> PublishedIn? {
  if case .scalar = node.content {
    return reader.line(node).map { PublishedIn(name: $0.value) }
  }
  var reading = PublishedInReading(zone: zone)
  guard publishedInKeys.read(node, into: &reading, &reader) else { return nil }
  guard let name = reading.name else {
    reader.report(
      .error, .missingKey, at: node.mark, "‘publishedIn’ has no ‘name’",
      help: "for example: \(reader.syntax.example(reader.current.example))")
    return nil
  }
  var place = PublishedIn(name: name)
  place.date = reading.date
  place.page = reading.page
  place.url = reading.url
  return place
}

extension TypedReader {
  /// A full address, or one from the root of the site; decoded where it is this site's.
  fileprivate mutating func publicationAddress(_ node: YAMLNode) -> String? {
    guard let typed = text(node) else { return nil }
    if WebAddress(typed.value) != nil { return typed.value }
    if (try? Route(checking: typed.value)) != nil { return PercentEncoding.decode(typed.value) }
    reportInvalid(
      typed.location, "‘\(typed.value)’ is neither a full address nor one from the root of the site",
      help: WebAddress.remedy(forLink: typed.value))
    return nil
  }
}

/// What Zola keeps under `taxonomies`.
struct ZolaTaxonomies: Sendable {
  var categories: [Located<String>]?
  var tags: [Located<String>]?
  var authors: [Located<String>]?
  var series: Located<String>?

  /// Puts the lists where they belong; one that the front matter gives too is reported.
  func merge(into value: inout FrontMatter, _ reader: inout TypedReader) {
    merge(categories, into: &value.categories, "categories", &reader)
    merge(tags, into: &value.tags, "tags", &reader)
    merge(authors, into: &value.authors, "authors", &reader)
    merge(series.map { [$0] }, &value.series, &reader)
  }

  private func merge(
    _ inner: [Located<String>]?, into outer: inout [Located<String>]?, _ name: String, _ reader: inout TypedReader
  ) {
    guard let inner else { return }
    if let first = outer?.first, let second = inner.first {
      reader.reportSecondName(
        "taxonomies.\(name)", at: second.location, for: name, first: first.location)
    } else {
      outer = inner
    }
  }

  private func merge(
    _ inner: [Located<String>]?, _ outer: inout Located<String>?, _ reader: inout TypedReader
  ) {
    var list = outer.map { [$0] }
    merge(inner, into: &list, "series", &reader)
    outer = list?.first
  }
}

let zolaTaxonomyKeys = KeySet<ZolaTaxonomies>(
  "a key of ‘taxonomies’",
  [
    Key(
      "categories", aliases: ["category"], .listOfWords(upTo: .terms), "As `categories`.",
      example: "categories: [travel]"
    ) {
      $0.categories = $2.terms($1, warnsOfSpaces: true)
    },
    Key("tags", aliases: ["tag"], .listOfWords(upTo: .terms), "As `tags`.", example: "tags: [rivers]") {
      $0.tags = $2.terms($1, warnsOfSpaces: true)
    },
    Key("authors", aliases: ["author"], .listOfWords(upTo: .terms), "As `authors`.", example: "authors: [desk]") {
      $0.authors = $2.names($1)
    },
    Key("series", .words, "As `series`.", example: "series: letters-from-sindh") { $0.series = $2.singleText($1) },
  ])
