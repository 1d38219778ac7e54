import Languages
import YAML

/// The front matter of another generator in the words of this program.
///
/// What means something here goes where it belongs; what does not is kept below `params`, and told.
struct FrontMatterMapping {
  private let item: GeneratorItem
  private let pictures: (String) -> String?
  private(set) var work: ImportedWork
  private(set) var edition: ImportedEdition

  /// - Parameter pictures: Where a picture that front matter names is found from the text; `nil` where it is not.
  init(
    _ item: GeneratorItem, source: ImportSource, terms: GeneratorTerms, pictures: @escaping (String) -> String?
  ) {
    self.item = item
    self.pictures = pictures
    work = ImportedWork(source: source, key: item.key)
    edition = ImportedEdition(language: item.language, title: item.title?.inOneLine ?? "")
    work.kind = item.isColumn ? .column : .page
    work.heldBack = item.isDraft ? .draft : nil
    work.files = item.files
    edition.aliases = item.oldAddresses
    work.notes = item.notes
    if let doubt = item.languageDoubt { note(.uncertainLanguage, doubt) }
    for (name, taxonomy) in [
      ("categories", GeneratorTerms.Taxonomy.categories), ("tags", .tags), ("authors", .authors),
    ] {
      let ids = terms.ids(taxonomy, item.termNames(name))
      switch taxonomy {
      case .categories: work.categories = ids
      case .tags: work.tags = ids
      case .authors: work.authors = ids
      }
    }
    for entry in item.front.entries { take(entry.key.value, GeneratorValue(entry.value)) }
    if work.date == nil {
      work.date = item.dateInName
      if item.isDateMade { note(.mended, "the draft has no date, and gets that of the newest text") }
    }
  }

  mutating func note(_ kind: ImportNote.Kind, _ text: String) { work.notes.append(ImportNote(kind, text)) }

  private mutating func take(_ key: String, _ value: GeneratorValue) {
    switch Self.plain(key) {
    case "title", "categories", "category", "tags", "tag", "authors", "author", "lang", "language", "locale",
      "translationkey", "ref", "pageid", "aliases", "alias", "redirectfrom", "url", "permalink", "draft", "published":
      // Found out when the texts were gathered.
      break
    case "cascade" where item.path.contains("/_index"): break
    case "date": work.date = date(value, key)
    // A day, or the paper that it was printed in.
    case "publication" where value.text.flatMap(readableDate) != nil:
      if item.date == nil { work.date = date(value, key) }
    case "lastmod", "updated", "modified", "lastmodifiedat", "lastupdate", "updatedat": work.lastmod = date(value, key)
    case "publishdate", "pubdate": field("publishDate", date(value, key))
    case "expirydate", "unpublishdate": field("expiryDate", date(value, key))
    case "summary", "description", "excerpt", "abstract": takeSummary(key, value)
    case "slug": takeSlug(value)
    case "series": value.texts.first.map { edition.fields.append(.init("series", .text($0))) }
    case "featured", "pinned", "sticky": work.featured = value.boolean ?? false
    case "noindex", "robotsnoindex":
      if value.boolean == true { edition.fields.append(.init("noindex", .plain("true"))) }
    // WordPress's way out to Jekyll writes an empty one into every text.
    case "password", "hugoencryptor": if !value.isEmpty { work.heldBack = .password }
    case "private": if value.boolean != false { work.heldBack = .private }
    case "headless": if value.boolean == true { holdBack("Hugo makes no page of it (‘headless’)") }
    case "build", "_build": takeBuild(key, value)
    case "status", "poststatus", "visibility": takeStatus(key, value)
    case "image", "images", "cover", "featuredimage", "featureimage", "thumbnail", "heroimage", "banner":
      takePicture(key, value)
    case "subtitle", "linktitle", "translator", "originallanguage", "feedid": takeField(key, value)
    case "params", "extra": for entry in value.entries { keep(entry.key.value, GeneratorValue(entry.value)) }
    default:
      keep(key, value)
      note(.unknownKey, "‘\(key)’ means nothing here and is kept below ‘params’")
    }
  }

  private static let namesOfFields = [
    "subtitle": "subtitle", "linktitle": "linkTitle", "translator": "translator",
    "originallanguage": "originalLanguage",
    "feedid": "feedId",
  ]

  /// A name without what generators write now so, now so.
  private static func plain(_ key: String) -> String {
    key.hasPrefix("_") ? key.lowercased() : key.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  private mutating func keep(_ key: String, _ value: GeneratorValue) {
    guard !work.params.contains(where: { $0.key == key }) else { return }
    work.params.append(.init(key, WrittenValue(value.node)))
  }

  private mutating func field(_ name: String, _ date: String?) {
    if let date { edition.fields.append(.init(name, .plain(date))) }
  }

  private mutating func takeField(_ key: String, _ value: GeneratorValue) {
    guard let text = value.text, let name = Self.namesOfFields[Self.plain(key)] else { return keep(key, value) }
    edition.fields.append(.init(name, .text(text.inOneLine)))
  }

  private mutating func takeSummary(_ key: String, _ value: GeneratorValue) {
    guard let text = value.text?.inOneLine else { return }
    if edition.summary == nil { edition.summary = text } else if edition.summary != text { keep(key, value) }
  }

  private mutating func takeSlug(_ value: GeneratorValue) {
    guard let text = value.text else { return }
    if (try? Slug(written: text)) != nil {
      edition.fields.append(.init("slug", .text(text)))
    } else {
      note(.mended, "the slug ‘\(text)’ cannot be one here, and a new address is made of the title")
    }
  }

  private mutating func holdBack(_ reason: String) {
    if work.heldBack == nil { work.heldBack = .draft }
    note(.mended, "\(reason), and it becomes a draft")
  }

  private mutating func takeBuild(_ key: String, _ value: GeneratorValue) {
    let render = value["render"]?.text?.lowercased()
    if let render, ["never", "false", "link"].contains(render) {
      return holdBack("Hugo makes no page of it (‘\(key)’)")
    }
    keep(key, value)
  }

  private mutating func takeStatus(_ key: String, _ value: GeneratorValue) {
    guard let status = value.text?.lowercased() else { return keep(key, value) }
    switch status {
    case "publish", "published", "public", "live": break
    case "private": work.heldBack = .private
    case "pending", "review": work.heldBack = .pending
    case "future", "scheduled": work.heldBack = .scheduled
    default: work.heldBack = work.heldBack ?? .draft
    }
  }

  /// A date in a form that is read here; what is none is told, and kept below `params`.
  private mutating func date(_ value: GeneratorValue, _ key: String) -> String? {
    guard let text = value.text else { return nil }
    if text.hasPrefix("0001-01-01") { return nil }
    if let date = readableDate(text) { return date }
    keep(key, value)
    note(.mended, "‘\(key)’ is ‘\(text)’, which is no date that can be read; it is kept below ‘params’")
    return nil
  }

  private mutating func takePicture(_ key: String, _ value: GeneratorValue) {
    guard !edition.fields.contains(where: { $0.key == "image" }), let named = pictureNamed(value) else {
      return keep(key, value)
    }
    guard let found = pictures(named) else {
      keep(key, value)
      return note(.missingFile, "the picture ‘\(named)’, which ‘\(key)’ names, is not there")
    }
    let alternative = value["alt"]?.text ?? value["caption"]?.text ?? edition.title
    var pairs: [WrittenValue.Pair] = [.init("src", .text(found)), .init("alt", .text(alternative.inOneLine))]
    if let caption = value["caption"]?.text { pairs.append(.init("caption", .text(caption.inOneLine))) }
    edition.fields.append(.init("image", .mapping(pairs)))
  }

  private func pictureNamed(_ value: GeneratorValue) -> String? {
    if case .sequence(let items) = value.node.content {
      return items.first.flatMap { pictureNamed(GeneratorValue($0)) }
    }
    if let text = value.text { return text }
    return ["image", "src", "url", "path", "name", "feature"].lazy.compactMap { value[$0]?.text }.first
  }
}

extension GeneratorItem {
  /// What front matter says of a taxonomy, by its name in the plural or in the singular.
  func termNames(_ name: String) -> [String] {
    let singular = name == "categories" ? "category" : String(name.dropLast())
    let nested = front["taxonomies"]?[name]
    guard let value = front[name] ?? front[singular] ?? nested else { return [] }
    if namesTermsByWords, front[name] != nil, case .scalar = value.node.content {
      return value.text?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }
    return value.texts.map(\.inOneLine).filter { !$0.isEmpty }
  }
}

extension String {
  /// With single spaces for line breaks and the white space around them.
  var inOneLine: String {
    contains { $0.isNewline || $0 == "\t" }
      ? split(whereSeparator: \.isWhitespace).joined(separator: " ") : trimmedOfSpace
  }
}
