import Diagnostics
import Languages
import Markdown
import Records
import SiteModel

/// A site in which new texts are tried before they are written.
struct NewWorkTrial {
  /// What came of it.
  struct Outcome {
    /// Those of the new texts.
    var editions: [Edition] = []
    /// The paths of other texts, by their addresses in small letters.
    var others: [String: String] = [:]
    /// What is said of the new texts.
    var messages: [Diagnostic] = []
  }

  /// A text that has a slug.
  struct Holder {
    var path: String
    var languageOfFile: String
    /// The codes of those that the work has.
    var languages: [String]
  }

  private let loaded: LoadedProject
  private let catalog: Catalog
  /// By kind and slug, in small letters.
  private let holders: [String: Int]

  init(_ loaded: LoadedProject) {
    self.loaded = loaded
    var unreported = DiagnosticLog()
    catalog = buildCatalog(loaded.project, log: &unreported)
    var holders: [String: Int] = [:]
    for (index, document) in loaded.project.documents.enumerated() {
      let path = document.path
      holders[Self.name(path.kind, Self.slugPath(of: path))] =
        holders[Self.name(path.kind, Self.slugPath(of: path))] ?? index
    }
    for edition in catalog.editions {
      let path = catalog.documents[edition.document].path
      guard path.kind == .column else { continue }
      let name = Self.name(.column, edition.slug)
      holders[name] = holders[name] ?? edition.document
    }
    self.holders = holders
  }

  private static func name(_ kind: WorkKind, _ slug: String) -> String { "\(kind.rawValue)/\(slug.lowercased())" }

  /// Columns of all years share their slugs; standing pages have folders.
  private static func slugPath(of path: ContentPath) -> String {
    path.kind == .column ? path.name : path.key.split(separator: "/").dropFirst().joined(separator: "/")
  }

  func holder(of slug: String, _ kind: WorkKind) -> Holder? {
    let documents = loaded.project.documents
    guard let index = holders[Self.name(kind, slug)] else { return nil }
    let document = documents[index]
    let partners = documents.filter { $0.path.kind == kind && $0.path.key == document.path.key }
    return Holder(
      path: document.path.path, languageOfFile: document.language.code, languages: partners.map(\.language.code))
  }

  /// What a build makes and says of the texts.
  ///
  /// Bodies are left out: those of others do not matter, and the new ones are empty.
  func outcome(of texts: [NewText]) -> Outcome {
    var project = loaded.project
    var log = DiagnosticLog(policy: project.config.diagnostics)
    project.documents += documents(
      of: texts.map { SourceText(path: $0.path, $0.text) }, in: loaded, log: &log)
    project.documents.sort { $0.path.path < $1.path.path }
    let catalog = buildCatalog(project, log: &log)
    let articles = catalog.editions.map { edition in
      Article(
        edition: edition.id, body: BodyFacts(), readingMinutes: 1, summary: "", fingerprint: Fingerprint(),
        text: .inMemory([]))
    }
    _ = planSite(catalog, articles, themeFiles: [], makesSearchWhenAsked: true, log: &log)
    let paths = Set(texts.map(\.path))
    var outcome = Outcome()
    for edition in catalog.editions {
      let path = catalog.documents[edition.document].path.path
      if paths.contains(path) {
        outcome.editions.append(edition)
      } else {
        outcome.others[edition.route.address.lowercased()] = path
      }
    }
    outcome.messages = log.diagnostics.filter { diagnostic in
      ([diagnostic.location].compactMap { $0 } + diagnostic.related).contains { paths.contains($0.path) }
    }
    return outcome
  }
}
