package import Diagnostics
import Foundation
package import SiteBuild
package import SiteCheck

/// A site in a folder of its own: files in, files and diagnostics out.
///
///     let site = try SiteFixture(["content/columns/visit.en.md": "---\n1️⃣catgory: x\n---\nText."])
///     #expect(site.places(of: .unknownKey) == [try site.mark("1️⃣")])
///
/// Marks such as 1️⃣ in the files are taken out before the build. Without a `site.yml` among the files the site has two
/// languages, English and Urdu, on https://example.org/.
package final class SiteFixture {
  package let folder: TemporaryFolder
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var report = BuildReport()
  /// Why the output could not be written, when it could not.
  package private(set) var failure: DiagnosticError?

  private var marked: [String: MarkedText] = [:]
  private let adjust: (inout BuildRequest) -> Void

  package static let siteFile = """
    baseURL: https://example.org/
    timeZone: Asia/Karachi
    languages:
      en: {label: English, locale: en-PK, title: Paish e Nazar}
      ur: {label: اردو, locale: ur-PK, title: پیشِ نَظر}
    """

  package init(_ files: [String: String], adjust: @escaping (inout BuildRequest) -> Void = { _ in }) throws {
    folder = try TemporaryFolder()
    self.adjust = adjust
    if files["site.yml"] == nil { try write(Self.siteFile, to: "site.yml") }
    for (path, text) in files { try write(text, to: path) }
    build()
  }

  /// The site in another folder, without those of its files and folders that are named.
  package init(
    copying source: String, except left: Set<String> = [],
    adjust: @escaping (inout BuildRequest) -> Void = { _ in }
  ) throws {
    folder = try TemporaryFolder()
    self.adjust = adjust
    for name in try FileManager.default.contentsOfDirectory(atPath: source) where !left.contains(name) {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(folder.path)/\(name)")
    }
    build()
  }

  /// Writes a file of the site, marks taken out; the next `build` sees it.
  package func write(_ text: String, to path: String) throws {
    let own = MarkedText(text)
    marked[path] = own
    try folder.write(own.text, to: path)
  }

  private var request: BuildRequest {
    var request = BuildRequest(source: folder.path)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    // Those of them that are about these pictures ask for them; for the others it would be time without use.
    request.drawsSharePictures = false
    adjust(&request)
    return request
  }

  /// Checks the site in place of building it, as the folder is now: its diagnostics are those of the check.
  package func check(_ change: (inout CheckRequest) -> Void = { _ in }) throws {
    var log = DiagnosticLog()
    var request = CheckRequest(request)
    change(&request)
    _ = try checkSite(request, log: &log)
    diagnostics = TerminalReport.everything(in: log)
  }

  /// Builds again, with another byte in site.yml: where nothing at all has changed, nothing behind the inputs is looked
  /// at, unless they are so young that another change may have followed in the same instant.
  package func buildAfterAChange() throws {
    try folder.write(try folder.text(of: "site.yml") + "# Seen.\n", to: "site.yml")
    build()
  }

  /// Builds again, as the folder is now.
  package func build() {
    var log = DiagnosticLog()
    failure = nil
    do {
      report = try buildSite(request, log: &log).report
    } catch {
      failure = error
    }
    diagnostics = TerminalReport.everything(in: log)
  }

  /// What the desk is told of the pairs, of the site as it was built last.
  package func pairFindings() throws -> [Diagnostic] {
    var request = BuildRequest(source: folder.path)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    request.drawsSharePictures = false
    adjust(&request)
    var log = DiagnosticLog()
    return try makeSite(request, log: &log).map(examinePairs) ?? []
  }

  // MARK: - What came of it

  /// The paths of all files of the site, sorted; sitegen's own list of them left out.
  package var outputPaths: [String] { folder.files(under: "public").filter { $0 != ".sitegen-files" } }

  package func output(_ path: String) throws -> String { try folder.text(of: "public/" + path) }

  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  package var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }

  /// Where diagnostics of one kind were reported, as `path:line:column`.
  package func places(of id: DiagnosticID) -> [String] {
    diagnostics.filter { $0.id == id }.map { $0.location?.description ?? "" }
  }

  /// All errors and warnings as a person reads them.
  package var messages: String { TerminalReport().text(diagnostics.filter { $0.severity != .note }) }

  /// The place of a mark, as `path:line:column`.
  package func mark(_ mark: String) throws -> String {
    for (path, text) in marked.sorted(by: { $0.key < $1.key }) where text.marks.contains(mark) {
      let (line, column) = try text.location(of: mark)
      return "\(path):\(line):\(column)"
    }
    throw MarkedText.MissingMark(mark: mark, text: marked.keys.sorted().joined(separator: "\n"))
  }
}

/// The folder of this repository, found from the place of this file in it.
package let repositoryFolder = String(#filePath.dropLast("/Sources/SitegenTesting/SiteFixture.swift".count))
