import Diagnostics
import Foundation
import SiteModel
import SiteRendering
import SitegenTesting
import Testing

@testable import SiteBuild

/// How the sitemap is parted when it is more than one file may hold.
@Suite struct SitemapTests {
  /// The files of the sitemap under limits that a small site reaches.
  private func sitemap(_ limits: SitemapPlan.Limits) throws -> [String: String] {
    var files = ["content/columns/a.en.md": column("A"), "content/columns/a.ur.md": column("ا", "")]
    for day in 1...6 { files["content/columns/\(day).ur.md"] = column("پرانا \(day)", "date: 2024-01-0\(day)") }
    let site = try SiteFixture(files)
    var request = BuildRequest(source: site.folder.path)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    var log = DiagnosticLog()
    var loaded = try #require(try loadProject(request, earlier: nil, log: &log))
    let theme = try #require(try loadTheme(of: &loaded, request, log: &log))
    let catalog = buildCatalog(loaded.project, log: &log)
    let articles = articleRenderer(catalog, loaded, theme, log: &log).articles(log: &log).map(\.article)
    let assets = ThemeAssetAddresses(theme, config: catalog.config, log: &log)
    let plan = planSite(catalog, articles, themeFiles: assets.plannedFiles, sitemap: limits, log: &log)
    let planned = Site(plan)
    let output = renderSite(
      planned, theme: CompiledTheme(theme, for: planned, log: &log), assets: assets, log: &log)
    #expect(!log.hasErrors)
    var result: [String: String] = [:]
    for file in output?.all ?? [] where file.path.hasPrefix("sitemap") {
      guard case .rendered(let render) = file.content else { continue }
      var bytes: [UInt8] = []
      try render(&bytes)
      result[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return result
  }

  private func addresses(_ file: String?) -> [String] {
    (file ?? "").matches(of: #/<loc>([^<]*)</loc>/#).map { String($0.1) }
  }

  @Test(arguments: [
    SitemapPlan.Limits(addresses: 50_000, bytes: 1500), SitemapPlan.Limits(addresses: 50_000, bytes: 2500),
    SitemapPlan.Limits(addresses: 4, bytes: 1_000_000), SitemapPlan.Limits(addresses: 3, bytes: 1500),
  ])
  func partsTheAddressesInTheirOrder(limits: SitemapPlan.Limits) throws {
    let whole = try sitemap(.init())
    #expect(whole.keys.sorted() == ["sitemap.xml"])
    let parted = try sitemap(limits)
    let parts = addresses(parted["sitemap.xml"])
    #expect(parts.count > 1 && parts.count == parted.count - 1)
    var all: [String] = []
    for (index, part) in parts.enumerated() {
      #expect(part == "https://example.org/sitemap-\(index + 1).xml")
      let file = try #require(parted["sitemap-\(index + 1).xml"])
      let own = addresses(file)
      #expect(file.utf8.count <= limits.bytes && own.count <= limits.addresses && !own.isEmpty)
      all += own
    }
    #expect(all == addresses(whole["sitemap.xml"]))
  }

  @Test func fillsEachFileAsFarAsItGoes() throws {
    let whole = try #require(try sitemap(.init())["sitemap.xml"])
    #expect(try sitemap(.init(bytes: whole.utf8.count)).count == 1)
    #expect(try sitemap(.init(bytes: whole.utf8.count - 1)).count == 3)
  }
}
