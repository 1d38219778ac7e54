package import Diagnostics
package import Languages
package import SiteModel

/// What the desk asks to see.
package enum DeskSubject: String, Sendable, CaseIterable {
  case all
  case drafts
  case future
  case expired
  case missing
  case stale
  case unequal
}

/// One edition as the desk sees it.
package struct DeskEdition: Sendable, Equatable {
  /// The language's code.
  package var language: String
  /// From the site's folder.
  package var path: String
  package var title: String
  package var address: String
  /// Why it is not published, when it is not.
  package var heldBack: SkippedEdition.Reason?
  /// When a future one is due.
  package var due: DateTime?
  /// Whether it is older than what it was translated from.
  package var isStale = false
}

/// One work as the desk sees it.
package struct DeskEntry: Sendable, Equatable {
  package var kind: WorkKind
  package var key: String
  package var date: DateTime?
  /// In the order of the site's languages.
  package var editions: [DeskEdition]
  /// The codes of the languages in which it has none and should have one.
  package var missing: [String]
  /// The ids of its categories, and their names in the site's first language that has one.
  package var categories: [(id: String, name: String)]
  package var authors: [String]
  /// Why it is in the list, where that needs words.
  package var findings: [Diagnostic] = []

  package static func == (one: DeskEntry, other: DeskEntry) -> Bool {
    one.kind == other.kind && one.key == other.key && one.editions == other.editions && one.findings == other.findings
  }

  /// What there is to say of its editions: `published`, or `ur draft, en stale`.
  package var state: String {
    var words: [String] = []
    let reasons = Set(editions.map(\.heldBack))
    if reasons.count == 1, let reason = reasons.first ?? nil {
      words.append(reason.rawValue)
      // A later day than its own, of ‘publishDate’.
      if let due = editions.compactMap(\.due).min()?.date, due != date?.date { words[0] += " until \(due.iso)" }
    } else {
      words += editions.compactMap { edition in edition.heldBack.map { "\(edition.language) \($0.rawValue)" } }
    }
    words += missing.map { "no \($0)" }
    words += editions.filter(\.isStale).map { "\($0.language) stale" }
    return words.isEmpty ? "published" : words.joined(separator: ", ")
  }
}

/// Works of a site, the newest first; standing pages behind the columns.
package struct DeskList: Sendable {
  package var subject: DeskSubject
  /// Those of the site.
  package var languages: [LanguageConfig]
  package var entries: [DeskEntry]
  /// How many works the site has, those of other subjects among them.
  package var total = 0
  /// How many editions say what they were translated from.
  package var stampCount = 0
}

/// Lists works, those that are held back among them.
///
/// `nil` when so much is wrong that there is nothing to list; with other errors those works are listed that could be
/// read. A word of the filter that means nothing on this site is thrown.
package func listWorks(
  _ request: BuildRequest, _ subject: DeskSubject, _ filter: DeskFilter, log: inout DiagnosticLog
) throws(DiagnosticError) -> DeskList? {
  var request = request
  (request.includesDrafts, request.includesFuture, request.includesExpired) = (true, true, true)
  guard let loaded = try loadProject(request, earlier: nil, log: &log) else { return nil }
  let catalog = buildCatalog(loaded.project, log: &log)
  let meaning = try FilterMeaning(filter, in: catalog)
  var findings = staleTranslations(catalog)
  let stale = Set(findings.map(\.edition))
  switch subject {
  case .missing: findings = missingEditions(catalog)
  case .stale: break
  case .unequal:
    var unreported = DiagnosticLog()
    let articles = articleRenderer(catalog, loaded, nil, log: &unreported)
      .articles(earlier: loaded.knownArticles, log: &unreported).map(\.article)
    findings = unequalEditions(catalog, articles)
  case .all, .drafts, .future, .expired: findings = []
  }
  try loaded.reads.check()
  let policy = catalog.config.diagnostics
  let byWork = Dictionary(grouping: findings, by: \.work)
  let describer = DeskDescriber(catalog, stale: stale)
  var list = DeskList(subject: subject, languages: catalog.config.languages, entries: [], total: catalog.works.count)
  list.stampCount = catalog.editions.count(where: catalog.isStamped)
  for work in catalog.works where meaning.holds(work) {
    var entry = describer.entry(work)
    entry.findings = (byWork[work.id] ?? []).filter { meaning.holds($0, in: catalog) }
      .compactMap { policy.weighed($0.diagnostic) }
    if entry.belongs(to: subject), meaning.holds(entry, subject) { list.entries.append(entry) }
  }
  return list
}

extension DeskEntry {
  fileprivate func belongs(to subject: DeskSubject) -> Bool {
    switch subject {
    case .all: true
    case .drafts: editions.contains { $0.heldBack == .draft }
    case .future: editions.contains { $0.heldBack == .future }
    case .expired: editions.contains { $0.heldBack == .expired }
    case .missing, .stale, .unequal: !findings.isEmpty
    }
  }
}

extension DiagnosticPolicy {
  /// A finding as site.yml weighs it; `nil` when it is not to be told.
  package func weighed(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let severity = severity(of: diagnostic.id, reported: diagnostic.severity) else { return nil }
    var weighed = diagnostic
    weighed.severity = severity
    return weighed
  }
}

/// Describes works of a catalog.
private struct DeskDescriber {
  private let catalog: Catalog
  private let stale: Set<Int>
  private let missing: MissingLanguages
  private let heldBack: [String: SkippedEdition]

  init(_ catalog: Catalog, stale: Set<Int>) {
    self.catalog = catalog
    self.stale = stale
    missing = MissingLanguages(catalog)
    heldBack = Dictionary(catalog.previewed.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func entry(_ work: Work) -> DeskEntry {
    let editions = work.editions.map { id in
      let edition = catalog.editions[id]
      let path = catalog.documents[edition.document].path.path
      return DeskEdition(
        language: edition.language.code, path: path, title: edition.title, address: edition.route.address,
        heldBack: heldBack[path]?.reason, due: heldBack[path]?.due, isStale: stale.contains(id))
    }
    let first = work.editions.first.map { catalog.editions[$0].language } ?? .english
    let terms = catalog.terms(of: work, in: first)
    let languages = catalog.languages
    return DeskEntry(
      kind: work.kind, key: work.key, date: work.date, editions: editions, missing: missing.of(work).map(\.code),
      categories: terms[.categories].map { index in
        let term = catalog.term(.categories, index)
        return (term.id, term.name(in: languages.first ?? first, among: languages).text)
      },
      authors: terms[.authors].map { catalog.term(.authors, $0).id })
  }
}
