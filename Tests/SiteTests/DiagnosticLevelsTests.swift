import Diagnostics
import SitegenTesting
import Testing

/// What warnings and notes weigh, under `diagnostics` in site.yml.
@Suite struct DiagnosticLevelsTests {
  private func site(_ levels: String, _ files: [String: String] = [:]) throws -> SiteFixture {
    let own = [
      "site.yml": SiteFixture.siteFile + "\ndiagnostics: \(levels)",
      "content/columns/visit.en.md": column("Visit"),
      "content/columns/visit.ur.md": column("دورہ", body: "لاہور, کراچی."),
    ]
    return try SiteFixture(own.merging(files) { $1 })
  }

  @Test(arguments: [
    ("{}", Severity.warning), ("{latin-punctuation: note}", .note), ("{latin-punctuation: warning}", .warning),
  ])
  func aWarningWeighsWhatTheSiteSays(levels: String, weight: Severity) throws {
    let site = try site(levels)
    #expect(site.diagnostics.map(\.id) == [.latinPunctuation], "\(site.messages)")
    #expect(site.diagnostics.allSatisfy { $0.severity == weight }, "\(site.messages)")
    #expect(site.outputPaths.contains("ur/columns/visit/index.html"))
  }

  @Test func whatIsIgnoredIsNeitherToldNorCounted() throws {
    let site = try site("{latin-punctuation: ignore}")
    #expect(site.messages == "")
    site.build()
    #expect(site.messages == "", "an unchanged site is told what was told of it")
  }

  @Test func whatIsRaisedToAnErrorStopsTheBuild() throws {
    let site = try site("{latin-punctuation: error}")
    #expect(site.errors.map(\.id) == [.latinPunctuation], "\(site.messages)")
    #expect(site.outputPaths == [])
  }

  @Test func anErrorStaysOne() throws {
    let broken = ["content/columns/other.ur.md": "---\ntitle: [\n---\nمتن"]
    let site = try site("{yaml-syntax: ignore, latin-punctuation: ignore}", broken)
    #expect(site.errors.map(\.id) == [.yamlSyntax], "\(site.messages)")
    #expect(site.outputPaths == [])
  }

  @Test func thoseThatAreOnlyCountedWeighAsTheOthersDo() {
    var many = DiagnosticLog()
    for line in 1...80 {
      many.report(.warning, .latinPunctuation, at: Location(path: "دورہ.md", line: line, column: 1), "a comma")
    }
    func weighed(_ level: DiagnosticPolicy.Level) -> [Int] {
      var log = DiagnosticLog(policy: DiagnosticPolicy([.latinPunctuation: level]))
      log.append(many)
      return [.note, .warning, .error].map { log.count($0) }
    }
    #expect(weighed(.ignore) == [0, 0, 0])
    #expect(weighed(.note) == [80, 0, 0])
    #expect(weighed(.error) == [0, 0, 80])
  }

  @Test(arguments: [
    ("{1️⃣latin-puntuation: ignore}", "did you mean ‘latin-punctuation’?"),
    ("{latin-punctuation: 1️⃣off}", "write ‘ignore’ or ‘note’ or ‘warning’ or ‘error’"),
    ("{1️⃣everything: ignore}", "write the word that stands in brackets in the message: warning[latin-punctuation]"),
  ])
  func aNameOrWeightThatIsNoneIsTold(levels: String, help: String) throws {
    let site = try site(levels)
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.first?.help == help)
  }
}
