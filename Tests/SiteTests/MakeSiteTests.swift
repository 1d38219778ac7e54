import Diagnostics
import SiteBuild
import SiteModel
import SiteRendering
import SitegenTesting
import Testing

/// The stops on the way to a site, for programs that write none: lists, servers, checks.
@Suite struct MakeSiteTests {
  private func folder(_ files: [String: String]) throws -> (TemporaryFolder, BuildRequest) {
    let folder = try TemporaryFolder()
    let settings =
      "baseURL: https://example.org/\ntimeZone: Asia/Karachi\nlanguages: {en: {title: A}, ur: {title: ا}}\n"
    for (path, text) in files.merging(["site.yml": settings], uniquingKeysWith: { one, _ in one }) {
      try folder.write(text, to: path)
    }
    var request = BuildRequest(source: folder.path)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    request.drawsSharePictures = false
    return (folder, request)
  }

  @Test func pairsTextsWhereThereIsNoTheme() throws {
    var (folder, request) = try folder([
      "content/columns/rain.en.md": column("Rain"), "content/columns/rain.ur.md": column("بارش", ""),
    ])
    defer { withExtendedLifetime(folder) {} }
    request.themeFolders = []
    var log = DiagnosticLog()
    let catalog = try #require(try makeCatalog(request, log: &log))
    #expect(catalog.works.map(\.key) == ["columns/rain"])
    #expect(catalog.editions.map { $0.title } == ["Rain", "بارش"])
    #expect(log.diagnostics.isEmpty)
  }

  @Test func takesOverWhatAProgramHoldsOfTheSiteBefore() throws {
    let (folder, request) = try folder([
      "content/columns/a.ur.md": column("الف", body: "پہلا متن"), "content/columns/b.ur.md": column("ب", body: "دوسرا"),
    ])
    var log = DiagnosticLog()
    let first = try #require(try makeSite(request, log: &log))
    #expect(first.reusedArticles == 0)
    try folder.write(column("ب", body: "تیسرا متن"), to: "content/columns/b.ur.md")
    let second = try #require(try makeSite(request, since: first.memory(settledBefore: .max), log: &log))
    #expect(second.reusedArticles == 1)
    // What a site was taken over from is no part of it: the third is made of the second's memory.
    let third = try #require(try makeSite(request, since: second.memory(settledBefore: .max), log: &log))
    #expect(third.reusedArticles == 2)
    let page = try #require(third.files.first { $0.path == "ur/columns/b/index.html" })
    #expect(String(decoding: try third.bytes(of: page), as: UTF8.self).contains("تیسرا متن"))
    #expect(!folder.exists("public") && !folder.exists(".sitegen-cache"))
    #expect(!log.hasErrors)
  }

  /// Of a site that is made with each save, little comes and goes in memory.
  @Test func keepsWhatIsTheSameInMemory() throws {
    var (folder, request) = try folder([
      "content/columns/a.ur.md": column("الف"), "content/columns/b.ur.md": column("ب"),
      "content/columns/b.en.md": column("B", ""),
    ])
    request.keepsTexts = true
    var log = DiagnosticLog()
    let first = try #require(try makeSite(request, log: &log))
    try folder.write(column("ت"), to: "content/columns/b.ur.md")
    let second = try #require(
      try makeSite(request, since: first.memory(settledBefore: .max), log: &log))
    #expect(second.site.catalog.kept(of: first.site.catalog) == ["content/columns/a.ur.md", "content/columns/b.en.md"])
    // An address that is another makes another edition of the same document.
    try folder.write(
      "baseURL: https://example.org/\ntimeZone: Asia/Karachi\npermalinks: {columns: /:lang/:year/:slug/}\n"
        + "languages: {en: {title: A}, ur: {title: ا}}\n", to: "site.yml")
    let third = try #require(
      try makeSite(request, since: second.memory(settledBefore: .max), log: &log))
    #expect(third.site.catalog.kept(of: second.site.catalog) == [])
    #expect(third.site.catalog.editions.allSatisfy { $0.route.address.contains("/20") })
    #expect(!log.hasErrors)
  }

  @Test func saysThatATextHasChangedSinceTheSiteWasMade() throws {
    let (folder, request) = try folder(["content/columns/a.ur.md": column("الف", body: "پہلا متن")])
    var log = DiagnosticLog()
    let before = try #require(try makeSite(request, log: &log))
    let site = try #require(try makeSite(request, since: before.memory(settledBefore: .max), log: &log))
    try folder.write(column("الف", body: "دوسرا متن"), to: "content/columns/a.ur.md")
    let page = try #require(site.files.first { $0.path == "ur/columns/a/index.html" })
    let error = #expect(throws: DiagnosticError.self) { try site.bytes(of: page) }
    #expect(error?.description.contains("it was changed while the site was built") == true)
  }
}

extension Catalog {
  /// The documents whose editions are the very ones of another catalog.
  fileprivate func kept(of other: Catalog) -> [String] {
    editions.filter { edition in other.editions.contains { $0 === edition } }.map { documents[$0.document].path.path }
      .sorted()
  }
}
