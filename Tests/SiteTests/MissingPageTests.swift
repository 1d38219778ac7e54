import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// What readers see at an address that does not exist.
@Suite struct MissingPageTests {
  private func site(base: String = "https://example.org/") throws -> SiteFixture {
    try SiteFixture([
      "site.yml": SiteFixture.siteFile.replacing("https://example.org/", with: base) + "\nredirects: {apache: true}",
      "content/columns/a.en.md": column("A"), "content/columns/a.ur.md": column("ا", ""),
    ])
  }

  @Test(arguments: [("en", "ltr", "ur"), ("ur", "rtl", "en")])
  func speaksTheLanguageOfTheFolder(own: String, direction: String, other: String) throws {
    let page = try site().output("\(own)/404.html")
    #expect(page.contains(#"<html lang="\#(own)" dir="\#(direction)">"#))
    #expect(page.components(separatedBy: "<section class=\"side\"").count == 2)
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(!page.contains(#"<link rel="alternate" hreflang"#) && !page.contains("og:locale:alternate"))
    // There is no page to read in the other language: the switch leads to its home.
    #expect(page.contains(#"<a href="/\#(other)/" hreflang="\#(other)""#))
    #expect(!page.contains("/\(other)/404.html"))
  }

  @Test func speaksAllLanguagesAtTheRoot() throws {
    let page = try site().output("404.html")
    #expect(page.components(separatedBy: "<section class=\"side\"").count == 3)
    #expect(page.contains(#"<section class="side" lang="ur" dir="rtl">"#))
  }

  @Test func isKnownToHostsAndNotToSearchEngines() throws {
    let site = try site()
    #expect(!(try site.output("sitemap.xml").contains("404")))
    let rules = try site.output("_redirects").split(separator: "\n")
    #expect(rules.suffix(2) == ["/en/* /en/404.html 404", "/ur/* /ur/404.html 404"])
    let netlify = try HostEmulation(.netlify, site)
    #expect(try netlify.answer("/ur/nowhere") == "404 ur/404.html")
    #expect(try netlify.answer("/ur/columns/a/") == "200 ur/columns/a/index.html")
    #expect(try netlify.answer("/nowhere") == "404 404.html")
    #expect(try HostEmulation(.cloudflare, site).answer("/en/nowhere/") == "404 en/404.html")
    #expect(try HostEmulation(.gitHub, site).answer("/en/nowhere/") == "404 404.html")
    #expect(try site.output(".htaccess").contains("ErrorDocument 404 /ur/404.html"))
  }

  @Test func refusesAColumnInItsPlace() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("ا", "date: 2025-01-01\nurl: /ur/404.html")])
    #expect(site.errors.map(\.id) == [.addressCollision])
  }
}
