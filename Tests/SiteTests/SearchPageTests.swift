import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// The page on which readers search, and what leads to it.
@Suite struct SearchPageTests {
  private static let texts = [
    "content/columns/a.en.md": column("Rain"), "content/columns/a.ur.md": column("بارش", ""),
  ]

  private static func site(
    _ more: String = "", base: String = "https://example.org/", files: [String: String] = [:]
  ) throws -> SiteFixture {
    let siteFile = SiteFixture.siteFile.replacing("https://example.org/", with: base) + "\n" + more
    return try SiteFixture(texts.merging(["site.yml": siteFile]) { $1 }.merging(files) { $1 })
  }

  @Test(arguments: [
    ("", "https://example.org/", "", ["en/", "ur/"]),
    ("", "https://example.org/paper/", "/paper", ["en/", "ur/"]),
    ("defaultLanguageAtRoot: true", "https://example.org/", "", ["", "ur/"]),
  ])
  func standsInEachLanguageAndEveryPageLeadsThere(more: String, base: String, path: String, folders: [String]) throws {
    let site = try Self.site(more + "\nmenus: {main: [home, search]}", base: base)
    #expect(site.messages == "")
    for (folder, other) in zip(folders, folders.reversed()) {
      let address = "\(path)/\(folder)search/"
      let page = try site.output("\(folder)search/index.html")
      #expect(page.contains("data-index=\"\(path)/search/index.json\""))
      #expect(page.contains("<form class=\"search\" role=\"search\" action=\"\(address)\""))
      #expect(
        page.contains(
          "hreflang=\"\(other.contains("ur") ? "ur" : "en")\" href=\"https://example.org\(path)/\(other)search/\""))
      #expect(page.contains("<noscript>") && page.contains("<a href=\"\(path)/\(folder)archive/\""))
      #expect(page.contains("<a href=\"\(address)\" aria-current=\"page\">"))
      #expect(!page.contains("noindex"))
      let column = try site.output("\(folder)columns/a/index.html")
      #expect(column.contains("<form class=\"site-search\" role=\"search\" action=\"\(address)\">"))
      #expect(column.contains("<li><a href=\"\(address)\">"))
      let description = "\(path)/\(folder)opensearch.xml"
      #expect(
        column.contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\" href=\"\(description)\""))
      let file = try site.output("\(folder)opensearch.xml")
      #expect(file.contains("template=\"https://example.org\(address)?q={searchTerms}\""))
      #expect(file.contains("<Language>\(folder.contains("ur") ? "ur" : "en")</Language>"))
      #expect(try site.output("sitemap.xml").contains("<loc>https://example.org\(address)</loc>"))
    }
  }

  /// Browsers list a search by sixteen letters of its name.
  @Test func shortensTheNameForBrowsers() throws {
    let title = "Letters & Papers of the Old Quarter"
    let siteFile = SiteFixture.siteFile.replacing("Paish e Nazar", with: title)
    let site = try SiteFixture(Self.texts.merging(["site.yml": siteFile]) { $1 })
    let file = try site.output("en/opensearch.xml")
    #expect(file.contains("<ShortName>Letters &amp;…</ShortName>"))
    #expect(file.contains("<LongName>Letters &amp; Papers of the Old Quarter</LongName>"))
  }

  @Test func leavesNoTraceWhereItIsSwitchedOff() throws {
    let site = try Self.site("search: false")
    #expect(site.messages == "")
    #expect(!site.outputPaths.contains { $0.contains("search") })
    for path in ["en/index.html", "ur/columns/a/index.html", "index.html", "sitemap.xml", "_headers"] {
      let text = try site.output(path)
      #expect(!text.contains("/search") && !text.contains("opensearch"), "\(path)")
    }
  }

  /// The page loads its own scripts, joined to one, and its style, and no other page does.
  @Test func loadsItsScriptsAndItsStyleByItself() throws {
    let site = try Self.site(
      "theme: own",
      files: [
        "themes/own/theme.yml": "name: own\nextends: waraq", "themes/own/assets/js/parts/search/text.js": "first()",
        "themes/own/assets/js/parts/search/zero.js": "last();\n",
      ])
    let scripts = try site.output("ur/search/index.html").matches(of: #/<script src="([^"]*/search/[^"]*)" defer>/#)
    let path = try #require(scripts.first.map { String($0.1.dropFirst()) })
    #expect(scripts.count == 1)
    #expect(site.outputPaths.filter { $0.contains("parts/search/") } == [path])
    let text = try site.output(path)
    #expect(text.contains("class Engine") && text.contains("first()\n\"use strict\"") && text.hasSuffix("\nlast();"))
    #expect(!text.contains("\n ") && !text.contains("\n//") && !text.contains("\n/*"))
    #expect(try site.output("ur/search/index.html").contains("/assets/css/parts/search."))
    #expect(try !site.output("ur/columns/a/index.html").contains("parts/search"))
  }

  /// Comments and spaces are left out where they say nothing, and kept where a text reaches over a line.
  @Test(arguments: [
    ("  // why\n\n  a();  \n\t/** what */\n  /*! licence */\n", "a();\n/*! licence */"),
    ("  a(`\n  // text\n  `);\n", nil), ("  /* one\n  two */ a();\n", nil), ("  'a\\\n  // b'\n", nil),
    ("  a(`${\n  b`);\n", nil), ("  let a = /`/;\n  // b\n  let c = '`';", nil), ("  a(`//${b}`); // `c\n", nil),
  ])
  func leavesOutWhatOnlyAuthorsRead(script: String, lean: String?) throws {
    let site = try Self.site(
      "theme: own",
      files: [
        "themes/own/theme.yml": "name: own\nextends: waraq", "themes/own/assets/js/parts/search/a.js": script,
      ])
    let path = try #require(site.outputPaths.first { $0.contains("parts/search/search.") && $0.hasSuffix(".js") })
    #expect(try site.output(path).hasPrefix((lean ?? script) + "\n"))
  }

  @Test func leavesNoTraceWhereTheThemeHasNoPageForIt() throws {
    let site = try Self.site(
      "theme: own",
      files: EverythingTheme.files.filter { $0.key != "templates/search.mustache" }
        .reduce(into: [:]) { $0["themes/own/" + $1.key] = $1.value })
    #expect(site.errors.isEmpty)
    #expect(!site.outputPaths.contains { $0.contains("search") })
    #expect(try !site.output("en/columns/a/index.html").contains("/search/"))
  }

  @Test func aMenuNamesNoSearchThatIsNotThere() throws {
    let files = EverythingTheme.files.filter { $0.key != "templates/search.mustache" }
    let site = try Self.site(
      "theme: own\nmenus: {main: [home, 1️⃣search]}",
      files: files.reduce(into: [:]) { $0["themes/own/" + $1.key] = $1.value })
    #expect(site.places(of: .unknownMenuPage) == [try site.mark("1️⃣")])
  }

  @Test func keepsItsAddressFromStandingPages() throws {
    let site = try Self.site(files: ["content/pages/search.en.md": "---\ntitle: How I search\n---\nText.\n"])
    #expect(site.errors.map(\.id) == [.addressCollision])
    #expect(site.messages.contains("the search page /en/search/"))
  }
}
