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
    let fault = site.diagnostics.first { $0.id == row.id && $0.message.contains(row.says) }
    let told = try #require(fault, "nothing says ‘\(row.says)’:\n\(TerminalReport().text(site.diagnostics))")
    #expect(told.help?.contains(row.types) == true, "\(told.message)\n\(told.help ?? "without help")")
    let typed = row.mended.contains { path, text in path.contains(row.types) || text?.contains(row.types) == true }
    #expect(typed, "‘\(row.types)’ stands in no mended file")

    for (path, text) in row.mended {
      if let text { try site.write(text, to: path) } else { try site.folder.remove(path) }
    }
    if row.isOfCheck { try site.check() } else { site.build() }
    #expect(site.errors.map(\.id) == row.next, "\(site.messages)")
    #expect(
      !site.diagnostics.contains { $0.id == row.id && $0.message == told.message && $0.location == told.location },
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

  @Test func everyDiagnosticHasARemedyThatWasTried() {
    let tried = Set((Remedy.all + Remedy.proofreading).map(\.id))
    let missing = DiagnosticID.allCases.filter { !tried.contains($0) && Remedy.outside[$0] == nil }
    #expect(missing.map(\.rawValue) == [], "write a row, or the reason why none can be tried")
    #expect(Remedy.outside.keys.filter(tried.contains) == [], "has a row, and is no exception")
  }
}
