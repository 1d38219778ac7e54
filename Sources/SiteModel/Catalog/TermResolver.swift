import Diagnostics
import Languages
import YAML

/// Finds the term that an author means, by its id or by its name in any language, and collects the terms that site.yml
/// does not define.
///
/// A term without a definition belongs to the editions that wrote its name: it has one name in each of their languages.
/// Two names that are spelt alike are one term; two that are not, and would stand at one address, are an error.
struct TermResolver {
  private(set) var terms: [Term]
  /// The first terms are those that site.yml defines.
  let definedCount: Int
  private let taxonomy: Taxonomy
  private let languages: [Language]
  /// Whether a name outside the definitions is a fault rather than a new term.
  private let isClosed: Bool
  private var indexByID: [String: Int] = [:]
  /// The terms that have a name of this key, those of site.yml first.
  private var indicesByKey: [String: [Int]] = [:]
  /// What names were found to mean, by the language of the edition.
  private var known: [[String: Int]]
  /// What may be meant by a name that no term has.
  private var suggestions: SuggestionIndex?
  /// Of terms that site.yml does not define, how each language writes them, and where it did so first.
  private var spellings: [Int: [WrittenTerm]] = [:]

  init(_ taxonomy: Taxonomy, config: SiteConfig) {
    self.taxonomy = taxonomy
    languages = config.languages.map(\.language)
    known = Array(repeating: [:], count: languages.count)
    switch taxonomy {
    case .categories: terms = config.categories.map(Term.init)
    case .tags: terms = config.tags.map(Term.init)
    case .series: terms = config.series.map(Term.init)
    case .authors: terms = config.authors.map(Term.init)
    }
    definedCount = terms.count
    // Tags grow as one writes; the others are decided once.
    isClosed = !terms.isEmpty && taxonomy != .tags
    for (index, term) in terms.enumerated() {
      indexByID[term.id] = index
      for key in Set(([term.id] + term.name.texts.values).map(termKey)) { indicesByKey[key, default: []].append(index) }
    }
    if taxonomy == .categories { linkParents(config.categories) }
  }

  /// The index of the term that `typed` names, or `nil` after a report when the site has no such term.
  mutating func resolve(_ typed: Located<String>, in document: Document, log: inout DiagnosticLog) -> Int? {
    let place = languages.firstIndex(of: document.language) ?? 0
    if let index = known[place][typed.value] { return index }
    let index = found(typed, in: document, keeping: true, log: &log)
    if let index { known[place][typed.value] = index }
    return index
  }

  /// Reports a name that `resolve` would report, and keeps nothing of it: that of a column which is not published yet.
  mutating func judge(_ typed: Located<String>, in document: Document, log: inout DiagnosticLog) {
    _ = found(typed, in: document, keeping: false, log: &log)
  }

  /// How the editions of a language write a term that site.yml does not define.
  func spelling(of index: Int, in code: String) -> String? {
    spellings[index]?.first { $0.language.code == code }?.name
  }

  /// The groups of terms that may be one: not two that one language writes in different words.
  func possible(_ groups: [[Int]]) -> [[Int]] {
    groups.compactMap { group in
      var languages: Set<String> = []
      let kept = group.filter { index in
        let own = Set((spellings[index] ?? []).map(\.language.code))
        guard languages.isDisjoint(with: own) else { return false }
        languages.formUnion(own)
        return true
      }
      return kept.count > 1 ? kept : nil
    }
  }

  private mutating func linkParents(_ definitions: [TermConfig]) {
    for (index, definition) in definitions.enumerated() {
      guard let parent = definition.parent.flatMap({ indexByID[$0.value] }), parent != index else { continue }
      terms[index].parent = parent
      terms[parent].children.append(index)
    }
  }
}

/// A name as one edition writes it.
private struct WrittenTerm {
  let language: Language
  let typed: Located<String>
  let source: SourceText

  init(_ typed: Located<String>, in document: Document) {
    language = document.language
    self.typed = typed
    source = document.source
  }

  var name: String { typed.value }
  /// Found only when it is asked for: lines are counted from the start of the file.
  var place: Location { source.location(at: typed.location) }
}

// MARK: - Finding

extension TermResolver {
  private mutating func found(
    _ typed: Located<String>, in document: Document, keeping: Bool, log: inout DiagnosticLog
  ) -> Int? {
    let written = WrittenTerm(typed, in: document)
    if let index = indexByID[typed.value], index < definedCount { return index }
    let key = termKey(typed.value)
    let alike = indicesByKey[key] ?? []
    switch defined(typed.value, among: alike.filter { $0 < definedCount }) {
    case .one(let index): return index
    case .several(let first, let second):
      reportAmbiguous(typed.value, terms[first], terms[second], at: written.place, &log)
      return nil
    case .none: break
    }
    if isClosed {
      reportUnknown(written, &log)
      return nil
    }
    let writer = Language.ofArabicLetters(writtenIn: document.language, among: languages)
    guard let id = termID(of: typed.value, language: writer, in: taxonomy) else {
      reportNameless(typed.value, at: written.place, &log)
      return nil
    }
    guard keeping else { return nil }
    if let index = alike.last(where: { $0 >= definedCount }) ?? indexByID[id] {
      if index >= definedCount { add(written, to: index, &log) }
      indicesByKey[key, default: []].append(index)
      return index
    }
    let index = terms.count
    terms.append(Term(id: id, name: Localized([languageOf(written).code: typed.value])))
    spellings[index] = [written]
    indexByID[id] = index
    indicesByKey[key, default: []].append(index)
    return index
  }

  private enum Defined {
    case none
    case one(Int)
    case several(Int, Int)
  }

  /// Which of the definitions that have a name of the same key is meant: the one that is spelt so, else the only one
  /// that may be.
  private func defined(_ typed: String, among candidates: [Int]) -> Defined {
    if candidates.isEmpty { return .none }
    if let exact = candidates.first(where: { terms[$0].name.texts.values.contains(typed) }) { return .one(exact) }
    let spelling = TermSpelling(typed)
    let possible = candidates.filter { index in
      // Its id may be what has the key.
      let names = terms[index].name.texts.values.filter { termKey($0) == termKey(typed) }.map(TermSpelling.init)
      return names.isEmpty || names.contains { !$0.differsInSigns(from: spelling) }
    }
    guard let first = possible.first else { return .none }
    guard possible.count > 1 else { return .one(first) }
    let certain = possible.filter { index in
      terms[index].name.texts.values.contains { !TermSpelling($0).isOtherWord(than: spelling) }
    }
    return certain.count == 1 ? .one(certain[0]) : .several(possible[0], possible[1])
  }

  /// Notes how an edition writes a term; another word of the same language at the same address is an error.
  private mutating func add(_ written: WrittenTerm, to index: Int, _ log: inout DiagnosticLog) {
    let own = spellings[index, default: []].filter { $0.language == written.language }
    let key = termKey(written.name)
    let spelling = TermSpelling(written.name)
    let other = own.first { termKey($0.name) != key || TermSpelling($0.name).isOtherWord(than: spelling) }
    if let other { reportOneAddress(other, written, &log) }
    spellings[index, default: []].append(written)
    let code = languageOf(written).code
    if terms[index].name.texts[code] == nil { terms[index].name.texts[code] = written.name }
  }

  /// The language that a name is in: that of the edition, unless its letters say otherwise.
  private func languageOf(_ written: WrittenTerm) -> Language {
    .likely(of: written.name, among: languages, else: written.language)
  }
}

// MARK: - Reports

extension TermResolver {
  private mutating func reportUnknown(_ written: WrittenTerm, _ log: inout DiagnosticLog) {
    guard log.hasRoom(for: .error, taxonomy.unknownID, in: written.source.path) else { return }
    let (typed, language) = (written.name, written.language)
    if suggestions == nil { suggestions = SuggestionIndex(terms.flatMap { [$0.id] + $0.name.texts.values.sorted() }) }
    let all = terms.prefix(12).map(\.id).joined(separator: ", ")
    let help: String
    if let nearest = suggestions?.nearest(to: typed) {
      help = "did you mean ‘\(nearest)’?"
    } else if languages.count > 1, let nameless = terms.first(where: { $0.name[language] == nil }) {
      help =
        "defined in site.yml: \(all); if it is what one of them is called in this language, add the name there, "
        + "for instance: \(nameless.id): {name: {\(language.code): \(typed), …}}"
    } else {
      help = "defined in site.yml: \(all)"
    }
    log.report(
      .error, taxonomy.unknownID, at: written.place,
      "‘\(typed)’ is not \(taxonomy == .authors ? "an" : "a") \(taxonomy.singular) of this site", help: help)
  }

  private func reportNameless(_ typed: String, at place: Location, _ log: inout DiagnosticLog) {
    let shown = typed.isEmpty ? "an empty text" : "‘\(typed)’"
    log.report(
      .error, .invalidValue, at: place, "\(shown) has no letter or digit to make an address of",
      help: typed.isEmpty
        ? "write a word, or remove it"
        : "write a word, or give it an id in site.yml: \(taxonomy.rawValue): {my-id: \(quotedYAML(typed))}")
  }

  private func reportOneAddress(_ first: WrittenTerm, _ second: WrittenTerm, _ log: inout DiagnosticLog) {
    log.report(
      .error, .ambiguousTerm, at: second.place,
      "‘\(second.name)’ and ‘\(first.name)’ would be one \(taxonomy.singular), because they have the same address",
      help: "write both alike; or, if they differ in meaning, add this to site.yml, with ids of your choice:\n"
        + "\(taxonomy.rawValue):\n  first-id: \(quotedYAML(first.name))\n  second-id: \(quotedYAML(second.name))",
      related: [first.place])
  }

  private func reportAmbiguous(
    _ typed: String, _ first: Term, _ second: Term, at place: Location, _ log: inout DiagnosticLog
  ) {
    log.report(
      .error, .ambiguousTerm, at: place, "‘\(typed)’ may be ‘\(first.id)’ or ‘\(second.id)’ of site.yml",
      help: "write the id: \(first.id) or \(second.id)")
  }
}

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
