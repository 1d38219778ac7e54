import Diagnostics
import Foundation
import SearchIndex
import SiteBuild
import SitegenTesting
import Testing

/// The table of queries that the search page is held against too: Tests/SearchTests/cases.json.
@Suite struct SearchCasesTests {
  private struct Case: Decodable {
    var query: String
    var lang: String
    /// Keys of columns that must be among the first five.
    var first5: [String]?
    /// Keys of columns that may not be among the ordinary results.
    var not: [String]?
    /// Keys of columns that may not be in a suggestion.
    var unsuggested: [String]?
    var tier: String?
  }

  private static let folder = repositoryFolder + "/Tests/SearchTests"

  @Test func queriesFindWhatTheTableSays() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/cases.json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count >= 200)
    var request = BuildRequest(source: Self.folder + "/site")
    request.usesCache = false
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    var log = DiagnosticLog()
    let made = try #require(try makeSite(request, log: &log))
    let reader = try #require(made.searchReader)
    for entry in cases {
      let answer = SearchEngine(reader, language: entry.lang).search(entry.query, limit: 1000)
      let results = answer.results.map(key)
      let suggested = answer.suggestions.flatMap { $0.results.prefix(5).map(key) }
      #expect(Set(suggested).isDisjoint(with: entry.unsuggested ?? []), "‘\(entry.query)’ suggests \(suggested)")
      if let not = entry.not {
        #expect(Set(results).isDisjoint(with: not), "‘\(entry.query)’ finds \(results)")
      } else if entry.tier == "suggestion" {
        #expect(Set(suggested).isSuperset(of: entry.first5 ?? []), "‘\(entry.query)’ suggests \(suggested)")
      } else {
        #expect(Set(results.prefix(5)).isSuperset(of: entry.first5 ?? []), "‘\(entry.query)’ finds \(results)")
      }
    }
  }

  private func key(_ result: SearchResult) -> String {
    result.fragment.url.split(separator: "/").last.map(String.init) ?? ""
  }
}
