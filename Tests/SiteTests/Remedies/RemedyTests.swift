import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// Does what each help says, and builds again.
@Suite struct RemedyTests {
  @Test(arguments: Remedy.all)
  func aRemedyMendsWhatItIsFor(row: Remedy) throws {
    let site = try SiteFixture(row.files)
    if row.isOfCheck { try site.check() }
    let told = try told(of: row, in: site)
    let fault = told.first { $0.id == row.id && $0.message.contains(row.says) }
    let first = try #require(fault, "nothing says ‘\(row.says)’:\n\(TerminalReport().text(told))")
    #expect(first.help?.contains(row.types) == true, "\(first.message)\n\(first.help ?? "without help")")
    let typed = row.mended.contains { path, text in path.contains(row.types) || text?.contains(row.types) == true }
    #expect(typed, "‘\(row.types)’ stands in no mended file")

    for (path, text) in row.mended {
      if let text { try site.write(text, to: path) } else { try site.folder.remove(path) }
    }
    if row.isOfCheck { try site.check() } else { site.build() }
    #expect(site.errors.map(\.id) == row.next, "\(site.messages)")
    #expect(
      try !self.told(of: row, in: site).contains {
        $0.id == row.id && $0.message == first.message && $0.location == first.location
      },
      "\(site.messages)")
  }

  /// The same for what only the proofreader says.
  @Test(arguments: Remedy.proofreading)
  func aRemedyOfTheProofreaderMendsWhatItIsFor(row: Remedy) throws {
    let site = try SiteFixture(row.files)
    let found = try lint(site)
    let fault = found.first { $0.id == row.id && $0.message.contains(row.says) }
    let told = try #require(fault, "nothing says ‘\(row.says)’:\n\(TerminalReport().text(found))")
    #expect(told.help?.contains(row.types) == true, "\(told.message)\n\(told.help ?? "without help")")
    #expect(
      row.mended.contains { _, text in text?.contains(row.types) == true }, "‘\(row.types)’ stands in no mended file")
    for (path, text) in row.mended { try site.write(text ?? "", to: path) }
    #expect(try lint(site).map(\.message) == [])
  }

  private func lint(_ site: SiteFixture) throws -> [Diagnostic] {
    var log = DiagnosticLog()
    _ = try lintSite(LintRequest(source: site.folder.path), log: &log)
    return log.diagnostics
  }

  /// What is told of the site by whatever tells of this kind.
  private func told(of row: Remedy, in site: SiteFixture) throws -> [Diagnostic] {
    guard Remedy.ofPairs.contains(row.id) else { return site.diagnostics }
    return site.diagnostics + (try site.pairFindings())
  }

  @Test func everyDiagnosticHasARemedyThatWasTried() {
    let tried = Set((Remedy.all + Remedy.proofreading).map(\.id))
    let missing = DiagnosticID.allCases.filter { !tried.contains($0) && Remedy.outside[$0] == nil }
    #expect(missing.map(\.rawValue) == [], "write a row, or the reason why none can be tried")
    #expect(Remedy.outside.keys.filter(tried.contains) == [], "has a row, and is no exception")
  }
}
