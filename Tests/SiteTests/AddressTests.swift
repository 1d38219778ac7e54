import Diagnostics
import SitegenTesting
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    ("content/columns/2025/a-visit.en.md", "title: A Visit to Lahore", "en/columns/a-visit/index.html"),
    ("content/columns/دورہ.ur.md", "title: دورہ\nslug: daura", "ur/columns/daura/index.html"),
    ("content/columns/دورہ.ur.md", "title: لاہور کا دورہ", "ur/columns/دورہ/index.html"),
    ("content/columns/دورہ.ur.md", "title: Visit لاہور", "ur/columns/visit/index.html"),
    ("content/columns/A Visit.en.md", "title: A Visit to Lahore", "en/columns/a-visit-to-lahore/index.html"),
    ("content/columns/x.en.md", "title: X\nurl: /old/place.html", "old/place.html"),
    ("content/columns/x.ur.md", "title: X\nurl: /پرانا/پتا", "پرانا/پتا/index.html"),
    ("content/pages/about.ur.md", "title: تعارف", "ur/about/index.html"),
  ])
  func givesEveryEditionItsAddress(path: String, lines: String, output: String) throws {
    let site = try SiteFixture([path: "---\ndate: 2025-01-02\n\(lines)\n---\nمتن۔\n"])
    #expect(site.messages == "")
    #expect(site.outputPaths.contains(output), "\(site.outputPaths)")
  }

  @Test func sharesOneSlugBetweenEditions() throws {
    let site = try SiteFixture([
      "content/columns/سفر.en.md": column("A Journey — to “Hunza”"), "content/columns/سفر.ur.md": column("سفر", ""),
    ])
    #expect(site.outputPaths.contains("en/columns/a-journey-to-hunza/index.html"))
    #expect(site.outputPaths.contains("ur/columns/a-journey-to-hunza/index.html"))
  }

  @Test func followsThePermalinkPattern() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\npermalinks: {columns: '/:lang/:year/:month/:slug/'}",
      "content/columns/visit.ur.md": column("دورہ"),
    ])
    #expect(site.outputPaths.contains("ur/2025/08/visit/index.html"))
  }

  @Test func putsTheBasePathBeforeEveryAddress() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile.replacing("https://example.org/", with: "https://example.org/پرچہ/"),
      "content/columns/a.en.md": column("A", body: "[b](b.en.md) [home](/en/)"), "content/columns/b.en.md": column("B"),
    ])
    #expect(site.messages == "")
    let base = "/%D9%BE%D8%B1%DA%86%DB%81"
    let page = try site.output("en/columns/a/index.html")
    #expect(page.contains(#"href="\#(base)/en/columns/b/""#))
    #expect(page.contains(#"href="\#(base)/en/""#))
    #expect(page.contains(#"href="https://example.org\#(base)/en/columns/a/""#))
    for address in addresses(in: page) where address.hasPrefix("/") {
      #expect(address.hasPrefix(base), "\(address)")
    }
  }

  @Test func leadsFromOldAddressesToTheEdition() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column(
        "\"CPEC <b> \\\"اور\\\" اردو\"",
        "date: 2025-01-01\naliases: [/ur/old/x/, /%D9%BE%D8%B1%D8%A7%D9%86%D8%A7/, /y.html]")
    ])
    #expect(site.messages == "")
    let redirect = try site.output("ur/old/x/index.html")
    #expect(redirect.contains(#"<html lang="ur" dir="rtl">"#))
    #expect(redirect.contains(#"content="noindex""#))
    #expect(redirect.contains(#"content="0; url=/ur/columns/a/""#))
    #expect(redirect.contains("&lt;b&gt;"))
    #expect(site.outputPaths.contains("پرانا/index.html"))
    #expect(site.outputPaths.contains("y.html"))
  }

  @Test func refusesAnAliasThatAPageHas() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A", "date: 2025-01-01\naliases: [1️⃣/en/columns/b/]"),
      "content/columns/b.en.md": column("B"),
    ])
    #expect(site.places(of: .addressCollision) == [try site.mark("1️⃣")])
  }

  @Test func refusesAColumnInThePlaceOfAnIndex() throws {
    let site = try SiteFixture(["content/pages/archive.ur.md": column("محفوظات")])
    #expect(site.errors.map(\.id) == [.addressCollision])
    #expect(site.errors.first?.location?.path == "content/pages/archive.ur.md")
  }

  @Test func resolvesLinksToOtherFiles() throws {
    let site = try SiteFixture([
      "content/columns/2025/a.ur.md": column(
        "الف", body: "[ایک](b.ur.md) [دو](../2024/c.en.md#part-two) [تین](b.md) [چار](https://example.com/x.md)"),
      "content/columns/2025/b.ur.md": column("ب", "date: 2025-01-01\nslug: second"),
      "content/columns/2024/c.en.md": column("C", "date: 2024-01-01", body: "## Part Two"),
    ])
    #expect(site.messages == "")
    let page = try site.output("ur/columns/a/index.html")
    #expect(page.contains(#"<a href="/ur/columns/second/">ایک</a>"#))
    #expect(page.contains(#"href="/en/columns/c/#part-two" hreflang="en""#))
    #expect(page.contains(#"<a href="/ur/columns/second/">تین</a>"#))
    #expect(page.contains(#"<a href="https://example.com/x.md">چار</a>"#))
  }

  @Test func reportsLinksThatLeadNowhere() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column(
        "الف", body: "یہ [ایک](1️⃣bb.ur.md) اور [دو](2️⃣b.ur.md#نہیں) اور [تین](3️⃣/ur/nowhere/)"),
      "content/columns/b.ur.md": column("ب", body: "## ہے"),
    ])
    #expect(site.errors.isEmpty)
    #expect(Set(site.places(of: .brokenLink)) == [try site.mark("1️⃣"), try site.mark("3️⃣")], "\(site.messages)")
    #expect(site.places(of: .brokenFragment) == [try site.mark("2️⃣")], "\(site.messages)")
  }
}

/// What stands in the `href` and `src` attributes of a page.
func addresses(in html: String) -> [String] {
  var found: [String] = []
  for attribute in [" href=\"", " src=\""] {
    for part in html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
      found.append(String(part.prefix { $0 != "\"" }))
    }
  }
  return found
}
