import Diagnostics
import SiteImport
import SitegenTesting

/// A site of another generator in a folder of its own: files in, works, notes and what was left out.
struct GeneratorFixture {
  let folder: TemporaryFolder
  private(set) var site = ImportedSite()
  private(set) var works: [ImportedWork] = []
  /// As `path: reason`.
  private(set) var skipped: [String] = []
  private(set) var log = DiagnosticLog()

  init(hugo files: [String: String]) throws {
    try self.init(files) { HugoReader(folder: $0) }
  }

  init(jekyll files: [String: String]) throws {
    try self.init(files) { JekyllReader(folder: $0) }
  }

  private init<Reader: ImportReader>(_ files: [String: String], _ reader: (String) -> Reader) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    var reader = reader(folder.path)
    site = try reader.survey(log: &log)
    let settings = ImportSettings(languages: site.languages.map(\.code))
    var found: (works: [ImportedWork], skipped: [String]) = ([], [])
    try reader.forEachItem(settings, log: &log) { item, _ in
      switch item {
      case .work(let work): found.works.append(work)
      case .skipped(let source, let reason): found.skipped.append("\(source.id): \(reason)")
      case .unknown(let source, let kind): found.skipped.append("\(source.id): \(kind)")
      }
    }
    (works, skipped) = found
  }

  /// The work made of a file.
  func work(_ path: String) -> ImportedWork? { works.first { $0.source.id.hasSuffix(":" + path) } }

  /// The body of what was made of a file.
  func text(_ path: String) -> String? { work(path)?.editions.first?.blocks.markdown }

  /// The notes of what was made of a file, each as `kind: text`.
  func notes(_ path: String) -> [String] { work(path)?.notes.map { "\($0.kind.rawValue): \($0.text)" } ?? [] }
}
