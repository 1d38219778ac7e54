import Foundation
import SitegenTesting
import Testing

/// The site in this repository: real columns, the real theme.
@Suite struct RepositorySiteTests {
  /// What came of a build.
  private struct BuiltSite: Sendable {
    var messages: String
    var pages: [String: String]

    var outputPaths: [String] { pages.keys.sorted() }

    func output(_ path: String) throws -> String { try #require(pages[path], "\(path) was not built") }
  }

  /// The site, built once for all tests.
  private static let built = Result { () throws -> BuiltSite in
    let folder = try TemporaryFolder()
    try Repository.copySite(to: URL(fileURLWithPath: folder.path))
    let site = try SiteFixture(copying: folder.path)
    let pages = try site.outputPaths.map { ($0, try site.output($0)) }
    return BuiltSite(messages: site.messages, pages: Dictionary(uniqueKeysWithValues: pages))
  }

  private func site() throws -> BuiltSite { try Self.built.get() }

  @Test func buildsWithoutAnyMessage() throws {
    #expect(try site().messages == "")
  }

  @Test(arguments: [
    "index.html", "404.html", "en/index.html", "ur/index.html", "en/page/2/index.html", "ur/page/2/index.html",
    "en/columns/index.html", "ur/columns/why-nastaliq-leans/index.html", "en/columns/why-nastaliq-leans/index.html",
    "ur/columns/imla-ke-jhagre/index.html", "en/categories/index.html", "ur/categories/index.html",
    "en/categories/culture/index.html", "ur/categories/calligraphy/index.html", "en/tags/index.html",
    "ur/tags/nastaliq/index.html", "en/series/index.html", "ur/series/how-a-page-is-made/index.html",
    "en/authors/index.html", "ur/authors/desk/index.html", "en/archive/index.html", "ur/archive/index.html",
    "en/archive/2025/index.html", "ur/archive/2021/index.html", "en/about/index.html", "ur/about/index.html",
    "ur/how-to-write-a-column/index.html", "parallel/why-nastaliq-leans/index.html",
  ])
  func hasEveryKindOfAddress(path: String) throws {
    #expect(try site().outputPaths.contains(path))
  }

  @Test func hasNoLinkThatLeadsNowhere() throws {
    let site = try site()
    let paths = Set(site.outputPaths)
    for path in site.outputPaths where path.hasSuffix(".html") {
      let page = try site.output(path)
      for address in Set(addresses(in: page)) where address.hasPrefix("/") && !address.hasPrefix("//") {
        let target = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        var file = String(target.dropFirst()).removingPercentEncoding ?? ""
        if file.isEmpty || file.hasSuffix("/") { file += "index.html" }
        #expect(paths.contains(file), "\(path) links to \(address)")
      }
    }
  }

  @Test func namesEveryTranslationInBothDirections() throws {
    let site = try site()
    let base = "https://paish-e-nazar.example"
    for path in site.outputPaths where path.hasSuffix("index.html") {
      let page = try site.output(path)
      let own = base + "/" + path.dropLast("index.html".count)
      let alternates = alternates(in: page)
      #expect(Set(alternates.map(\.code)).count == alternates.count, "\(path)")
      guard !alternates.isEmpty else { continue }
      #expect(alternates.contains { $0.address == own }, "\(path) does not name itself")
      #expect(alternates.contains { $0.code == "x-default" }, "\(path)")
      for other in alternates where other.code != "x-default" {
        let file = String(other.address.dropFirst(base.count + 1)) + "index.html"
        let back = self.alternates(in: try site.output(file))
        #expect(back.contains { $0.address == own }, "\(file) does not name \(path)")
      }
    }
  }

  @Test(arguments: [("<title>", "</title>"), (#"<meta name="description" content=""#, #"">"#)])
  func givesNoTwoPagesOfALanguageTheSameTitleOrDescription(start: String, end: String) throws {
    let site = try site()
    var pathByText: [String: String] = [:]
    for path in site.outputPaths where path.hasSuffix("index.html") {
      let page = try site.output(path)
      guard !page.contains("http-equiv=\"refresh\"") else { continue }
      let place = try #require(page.range(of: start), "\(path) has none")
      let text = page[place.upperBound...].components(separatedBy: end)[0]
      let key = "\(path.components(separatedBy: "/")[0]) \(text)"
      #expect(!text.isEmpty && pathByText[key] == nil, "\(path), \(pathByText[key] ?? ""): \(text)")
      pathByText[key] = path
    }
    #expect(pathByText.count > 100)
  }

  @Test func givesAColumnOfOneLanguageNoTranslations() throws {
    #expect(alternates(in: try site().output("ur/columns/imla-ke-jhagre/index.html")).isEmpty)
  }

  @Test func loadsNastaliqOnUrduPagesOnly() throws {
    let site = try site()
    #expect(site.outputPaths.contains("assets/fonts/OFL.txt"))
    for path in site.outputPaths where path.hasPrefix("ur/") && path.hasSuffix("index.html") {
      let page = try site.output(path)
      guard !page.contains("http-equiv=\"refresh\"") else { continue }
      #expect(page.contains(#"as="font" type="font/woff2" crossorigin>"#), "\(path)")
      #expect(page.contains("/assets/css/fonts-ur."), "\(path)")
    }
    for path in site.outputPaths where path.hasPrefix("en/") && path.hasSuffix(".html") {
      #expect(!(try site.output(path)).contains(/fonts-ur|woff2/), "\(path)")
    }
  }

  /// No Latin word stands untagged in the text of an Urdu column.
  @Test func tagsEveryLatinWordOfAnUrduColumn() throws {
    let site = try site()
    for path in site.outputPaths where path.hasPrefix("ur/columns/") && path.split(separator: "/").count == 4 {
      let page = try site.output(path)
      guard let start = page.range(of: "e-content"), let end = page.range(of: "</article>") else { continue }
      let body = String(page[start.upperBound..<end.lowerBound].drop { $0 != ">" }.dropFirst())
      let foreign = #/<(span|p|bdi|blockquote|a|td|th)[^>]* (lang="en"|dir="ltr")[^>]*>.*?</\1>/#
      let code = #/<(code|pre)[^>]*>.*?</\1>/#.dotMatchesNewlines()
      let plain = body.replacing(foreign, with: "").replacing(code, with: "").replacing(#/<[^>]*>/#, with: "")
      let latin = plain.matches(of: /[A-Za-z]{2,}/).map { String($0.output) }
        .filter { !["amp", "quot", "gt", "lt"].contains($0) }
      #expect(latin.isEmpty, "\(path): \(latin)")
    }
  }

  private func alternates(in page: String) -> [(code: String, address: String)] {
    page.matches(of: /<link rel="alternate" hreflang="(?<code>[^"]+)" href="(?<address>[^"]+)">/).map {
      (String($0.output.code), String($0.output.address))
    }
  }
}
