import Diagnostics
import SiteImport
import SitegenTesting

/// A site's folder into which a test imports.
struct ImportBench {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An import, with what was said.
  func run(
    _ reader: ListedReader, _ change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> (account: ImportAccount?, log: DiagnosticLog) {
    var (reader, log) = (reader, DiagnosticLog())
    var request = ImportRequest(folder: folder.path)
    change(&request)
    let account = try runImport(&reader, request, log: &log)
    return (account, log)
  }

  /// Every file with its text, but the record.
  func texts() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try folder.files().filter { $0 != Self.record }.map { ($0, try folder.text(of: $0)) })
  }

  static let record = ".sitegen-import.tsv"
}
