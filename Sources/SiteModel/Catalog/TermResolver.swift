import Diagnostics
import Languages
import YAML

/// Finds the term that an author means, by its id or by its name in any language, and collects the terms of a site
/// that defines none.
struct TermResolver {
  private(set) var terms: [Term]
  private let taxonomy: Taxonomy
  /// Whether a name outside the definitions is a fault rather than a new term.
  private let isClosed: Bool
  private var indexByName: [String: Int] = [:]
  private var indexByID: [String: Int] = [:]

  init(_ taxonomy: Taxonomy, config: SiteConfig) {
    self.taxonomy = taxonomy
    switch taxonomy {
    case .categories: terms = config.categories.map(Term.init)
    case .tags: terms = config.tags.map(Term.init)
    case .series: terms = config.series.map(Term.init)
    case .authors: terms = config.authors.map(Term.init)
    }
    // Tags grow as one writes; the others are decided once.
    isClosed = !terms.isEmpty && taxonomy != .tags
    for (index, term) in terms.enumerated() {
      indexByName[term.id] = index
      if indexByID[term.id] == nil { indexByID[term.id] = index }
      for name in term.name.texts.values { indexByName[fold(name), default: index] = index }
    }
    if taxonomy == .categories { linkParents(config.categories) }
  }

  /// The index of the term that `typed` names, or `nil` after a report when the site has no such term.
  mutating func resolve(_ typed: Located<String>, in source: SourceText, log: inout DiagnosticLog) -> Int? {
    if let index = indexByName[typed.value] { return index }
    if let index = indexByName[fold(typed.value)] {
      indexByName[typed.value] = index
      return index
    }
    guard let id = newID(typed, in: source, log: &log) else { return nil }
    let index = indexByID[id] ?? terms.count
    if index == terms.count { terms.append(Term(id: id, name: Localized(typed.value))) }
    indexByID[id] = index
    indexByName[fold(typed.value)] = index
    return index
  }

  /// Reports a name that `resolve` would report, and keeps nothing of it: that of a column which is not published yet.
  func judge(_ typed: Located<String>, in source: SourceText, log: inout DiagnosticLog) {
    guard indexByName[typed.value] == nil, indexByName[fold(typed.value)] == nil else { return }
    _ = newID(typed, in: source, log: &log)
  }

  /// The id of a term that the site does not have yet, or `nil` after a report when it cannot have it.
  private func newID(_ typed: Located<String>, in source: SourceText, log: inout DiagnosticLog) -> String? {
    if isClosed {
      reportUnknown(typed, in: source, log: &log)
      return nil
    }
    if let slug = Slug(ascii: typed.value) ?? Slug(keepingLettersOf: typed.value) { return slug.text }
    guard log.hasRoom(for: .error, .invalidValue, in: source.path) else { return nil }
    log.report(
      .error, .invalidValue, at: source.location(at: typed.location),
      "‘\(typed.value)’ has no letter or digit to make an address of")
    return nil
  }

  private mutating func linkParents(_ definitions: [TermConfig]) {
    for (index, definition) in definitions.enumerated() {
      guard let parent = definition.parent.flatMap({ indexByName[$0.value] }), parent != index else { continue }
      terms[index].parent = parent
      terms[parent].children.append(index)
    }
  }

  private func reportUnknown(_ typed: Located<String>, in source: SourceText, log: inout DiagnosticLog) {
    guard log.hasRoom(for: .error, taxonomy.unknownID, in: source.path) else { return }
    let candidates = terms.flatMap { [$0.id] + $0.name.texts.values.sorted() }
    let nearest = suggestion(for: typed.value, among: candidates)
    let kind = taxonomy.singular
    let all = terms.prefix(12).map(\.id).joined(separator: ", ")
    log.report(
      .error, taxonomy.unknownID, at: source.location(at: typed.location),
      "‘\(typed.value)’ is not \(taxonomy == .authors ? "an" : "a") \(kind) of this site",
      help: nearest.map { "did you mean ‘\($0)’?" } ?? "defined in site.yml: \(all)")
  }
}

/// What two spellings of one name have in common: the same letters, without marks, in either keyboard's code points.
func fold(_ name: String) -> String { String(decoding: searchFold(name), as: UTF8.self) }

extension Taxonomy {
  /// The word for one of its terms.
  package var singular: String {
    switch self {
    case .categories: "category"
    case .tags: "tag"
    case .series: "series"
    case .authors: "author"
    }
  }

  fileprivate var unknownID: DiagnosticID {
    switch self {
    case .categories, .tags: .unknownCategory
    case .series: .unknownSeries
    case .authors: .unknownAuthor
    }
  }
}

extension Term {
  fileprivate init(_ definition: TermConfig) {
    self.init(id: definition.id, name: definition.name, description: definition.description)
  }

  fileprivate init(_ author: AuthorConfig) {
    self.init(
      id: author.id, name: author.name, description: author.bio, url: author.url, sameAs: author.sameAs)
  }
}
