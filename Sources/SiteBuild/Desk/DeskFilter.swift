import Diagnostics
import Languages
import SiteModel

/// Which works the desk asks for, as it was typed: ids, or names in any of the site's languages.
package struct DeskFilter: Sendable {
  package var category: String?
  package var author: String?
  package var year: String?
  package var language: String?

  package init() {}

  package var isEmpty: Bool { category == nil && author == nil && year == nil && language == nil }
}

/// What the words of a filter mean on a site.
struct FilterMeaning {
  private var categories: Set<Int>?
  private var authors: Set<Int>?
  private var year: Int?
  private var language: Language?
  private let catalog: Catalog

  init(_ filter: DeskFilter, in catalog: Catalog) throws(DiagnosticError) {
    self.catalog = catalog
    if let typed = filter.category {
      categories = catalog.withDescendants(try Self.terms(typed, .categories, "--category", catalog))
    }
    if let typed = filter.author { authors = try Self.terms(typed, .authors, "--author", catalog) }
    if let typed = filter.year { year = try Self.year(typed, catalog) }
    if let typed = filter.language { language = try Self.language(typed, catalog) }
  }

  func holds(_ work: Work) -> Bool {
    if let year, work.date?.date.year != year { return false }
    let languages = work.editions.map { catalog.editions[$0].language }
    return holds(categories, .categories, work, languages) && holds(authors, .authors, work, languages)
  }

  private func holds(_ meant: Set<Int>?, _ taxonomy: Taxonomy, _ work: Work, _ languages: [Language]) -> Bool {
    guard let meant else { return true }
    return languages.contains { !meant.isDisjoint(with: catalog.terms(of: work, in: $0)[taxonomy]) }
  }

  /// Whether a finding is told: of older translations those in the language that was asked for.
  func holds(_ finding: PairFinding, in catalog: Catalog) -> Bool {
    language == nil || finding.diagnostic.id != .staleTranslation
      || catalog.editions[finding.edition].language == language
  }

  /// Whether an entry has to do with the language: has an edition in it, or is to have one.
  func holds(_ entry: DeskEntry, _ subject: DeskSubject) -> Bool {
    guard let code = language?.code else { return true }
    let edition = entry.editions.first { $0.language == code }
    switch subject {
    case .missing: return entry.missing.contains(code)
    case .drafts: return edition?.heldBack == .draft
    case .future: return edition?.heldBack == .future
    case .expired: return edition?.heldBack == .expired
    case .stale: return edition?.isStale == true
    case .all, .unequal: return edition != nil
    }
  }
}

extension FilterMeaning {
  private static func terms(
    _ typed: String, _ taxonomy: Taxonomy, _ option: String, _ catalog: Catalog
  ) throws(DiagnosticError) -> Set<Int> {
    let found = catalog.terms(named: typed, taxonomy)
    guard found.isEmpty else { return found }
    let terms = catalog.terms[taxonomy] ?? []
    let names = terms.flatMap { [$0.id] + $0.name.texts.values.sorted() }
    let ids = terms.prefix(12).map(\.id).joined(separator: ", ")
    let help =
      suggestion(for: typed, among: names).map { "did you mean ‘\($0)’?" }
      ?? (terms.isEmpty
        ? "leave ‘\(option)’ out: no column names one" : "there are: \(ids)\(terms.count > 12 ? ", …" : "")")
    throw DiagnosticError(usage: "\(option) ‘\(typed)’: this site has no such \(taxonomy.singular)", help: help)
  }

  private static func year(_ typed: String, _ catalog: Catalog) throws(DiagnosticError) -> Int {
    let digits = typed.unicodeScalars.compactMap(\.decimalDigit)
    let years = Set(catalog.works.compactMap { $0.date?.date.year }).sorted()
    let known = years.first.map { first in
      "there are columns of \(first)" + (years.count > 1 ? " to \(years[years.count - 1])" : "")
    }
    guard digits.count == typed.unicodeScalars.count, (1...4).contains(digits.count) else {
      throw DiagnosticError(usage: "--year ‘\(typed)’ is not a year", help: known ?? "write it as --year 2025")
    }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    guard years.contains(year) else {
      throw DiagnosticError(
        usage: "--year ‘\(typed)’: this site has no column of that year", help: known ?? "leave ‘--year’ out")
    }
    return year
  }

  private static func language(_ typed: String, _ catalog: Catalog) throws(DiagnosticError) -> Language {
    let languages = catalog.config.languages
    let code = LanguageNames.code(of: typed)
    if let known = languages.first(where: { config in
      let names = catalog.languages.compactMap { KnownLanguage.name(of: config.language, in: $0) }
      return config.language.code == typed.lowercased() || config.language.code == code
        || config.label.lowercased() == typed.lowercased() || names.contains { $0.lowercased() == typed.lowercased() }
    }) {
      return known.language
    }
    let names = languages.flatMap { [$0.language.code, $0.label] }
    throw DiagnosticError(
      usage: "--language ‘\(typed)’: this site has no such language",
      help: suggestion(for: typed, among: names).map { "did you mean ‘\($0)’?" }
        ?? "there are: \(languages.map(\.language.code).joined(separator: ", "))")
  }
}

extension Catalog {
  fileprivate func withDescendants(_ categories: Set<Int>) -> Set<Int> {
    var all = categories
    var waiting = Array(categories)
    while let next = waiting.popLast() {
      waiting += term(.categories, next).children.filter { all.insert($0).inserted }
    }
    return all
  }
}
