import Diagnostics
import SitegenTesting
import Testing

/// Does what each help says, and builds again.
@Suite struct RemedyTests {
  @Test(arguments: Remedy.all)
  func aRemedyMendsWhatItIsFor(row: Remedy) throws {
    let site = try SiteFixture(row.files)
    let fault = site.diagnostics.first { $0.id == row.id && $0.message.contains(row.says) }
    let told = try #require(fault, "nothing says ‘\(row.says)’:\n\(TerminalReport().text(site.diagnostics))")
    #expect(told.help?.contains(row.types) == true, "\(told.message)\n\(told.help ?? "without help")")
    let typed = row.mended.contains { path, text in path.contains(row.types) || text?.contains(row.types) == true }
    #expect(typed, "‘\(row.types)’ stands in no mended file")

    for (path, text) in row.mended {
      if let text { try site.write(text, to: path) } else { try site.folder.remove(path) }
    }
    site.build()
    #expect(site.errors.map(\.id) == row.next, "\(site.messages)")
    #expect(
      !site.diagnostics.contains { $0.id == row.id && $0.message == told.message && $0.location == told.location },
      "\(site.messages)")
  }

  @Test func everyDiagnosticHasARemedyThatWasTried() {
    let tried = Set(Remedy.all.map(\.id))
    let missing = DiagnosticID.allCases.filter { !tried.contains($0) && Remedy.outside[$0] == nil }
    #expect(missing.map(\.rawValue) == [], "write a row, or the reason why none can be tried")
    #expect(Remedy.outside.keys.filter(tried.contains) == [], "has a row, and is no exception")
  }
}
