import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    ("content/columns/2025/a-visit.en.md", "title: A Visit to Lahore", "en/columns/a-visit/index.html"),
    ("content/columns/دورہ.ur.md", "title: دورہ\nslug: daura", "ur/columns/daura/index.html"),
    ("content/columns/دورہ.ur.md", "title: لاہور کا دورہ", "ur/columns/دورہ/index.html"),
    ("content/columns/دورہ.ur.md", "title: Visit لاہور", "ur/columns/دورہ/index.html"),
    ("content/columns/A Visit.en.md", "title: A Visit to Lahore", "en/columns/a-visit/index.html"),
    ("content/columns/مقاصد.ur.md", "title: مقاصد 2022 Hugo Site", "ur/columns/مقاصد/index.html"),
    ("content/columns/index.ur.md", "title: پہلا کالم", "ur/columns/پہلا-کالم/index.html"),
    ("content/columns/index.en.md", "title: My First Column", "en/columns/my-first-column/index.html"),
    ("content/columns/bridge/index.ur.md", "title: پل", "ur/columns/bridge/index.html"),
    ("content/pages/docs/tasks/beds.en.md", "title: Beds", "en/docs/tasks/beds/index.html"),
    ("content/pages/My Docs/index.en.md", "title: D", "en/my-docs/index.html"),
    ("content/pages/My Docs/مدد/a.ur.md", "title: D\nslug: b", "ur/my-docs/مدد/b/index.html"),
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

  @Test(arguments: [
    ("/:lang/:year-:month/:slug/", "ur/2025-08/visit/index.html"), ("/:lang/:slug.html", "ur/visit.html"),
    ("/:lang/c-:key/", "ur/c-visit/index.html"), ("/:lang/:year:month:day-:slug", "ur/20250822-visit/index.html"),
    ("/کالم-:lang/:slug/", "کالم-ur/visit/index.html"),
  ])
  func readsNamesInsideThePartsOfAPattern(pattern: String, output: String) throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\npermalinks: {columns: '\(pattern)'}",
      "content/columns/visit.ur.md": column("دورہ"), "content/columns/visit.en.md": column("Visit"),
    ])
    #expect(site.messages == "")
    #expect(site.outputPaths.contains(output), "\(site.outputPaths)")
    #expect(site.outputPaths.contains(output.replacing("ur", with: "en")))
  }

  @Test(
    arguments: [
      ("/:year/:slug/", "add ‘:lang’: /:lang/:year/:slug/"), ("/:lang/:year/", "add ‘:slug’"),
      ("/:lang/\\0/:slug/", nil), ("/:lang/a*b/:slug/", nil), ("/:lang/../:slug/", nil), ("/:lang/.:slug/", nil),
      ("/:lang/end./:slug/", nil),
    ] as [(String, String?)])
  func refusesAPatternThatCannotTellEditionsApartOrBeWritten(pattern: String, help: String?) throws {
    var files = ["site.yml": SiteFixture.siteFile + "\npermalinks: {columns: 1️⃣\"\(pattern)\"}"]
    for number in 1...3 {
      files["content/columns/c\(number).ur.md"] = column("کالم")
      files["content/columns/c\(number).en.md"] = column("Column")
    }
    let site = try SiteFixture(files)
    #expect(site.errors.map(\.id) == [.invalidValue])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
    if let help { #expect(site.errors.first?.help == help) }
  }

  @Test(arguments: [
    "nonsense", "", "ftp://example.org/", "https://", "https://exa mple.org/", "https://example.org/?a",
    "https://example.org/%0a/", "https://example.org/%zz/", "https://example.org:port/", "https://example.org/../x/",
  ])
  func judgesTheAddressOfTheSiteWhereverItIsTyped(address: String) throws {
    let typed = try SiteFixture(["content/columns/a.ur.md": column("الف")]) { $0.baseURL = address }
    #expect(typed.errors.map(\.id) == [.invalidValue])
    #expect(typed.errors.first?.help?.contains("--base-url https://example.org/") == true)
    #expect(!typed.folder.exists("public"))
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile.replacing("baseURL: https://example.org/", with: "baseURL: \"\(address)\""),
      "content/columns/a.ur.md": column("الف"),
    ])
    #expect(site.errors.map(\.id) == [address.isEmpty ? .missingKey : .invalidValue])
  }

  @Test(arguments: [
    "slug: a:b", "slug: end.", "slug: .hidden", "slug: 'a*b'", "url: '/a:b/'", "url: /end./x/", "url: /.git/x/",
    "url: '/a*/'",
  ])
  func refusesWhatSomeSystemsCannotKeep(line: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف", "date: 2025-01-01\n1️⃣\(line)")])
    #expect(site.errors.map(\.id) == [line.hasPrefix("slug") ? .invalidSlug : .invalidAddress])
    #expect(!site.folder.exists("public"))
  }

  @Test func warnsOfNamesThatWindowsDoesNotKnow() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-01-01\nslug: con\ntags: [nul]"),
      "content/columns/console.ur.md": column("ب"), "static/aux.txt": "a", "static/a:b.txt": "b",
      "static/auxiliary.txt": "c",
    ])
    #expect(site.errors.isEmpty)
    let places = site.places(of: .unportableName)
    #expect(places.filter { $0.hasPrefix("static") } == ["static/a:b.txt", "static/aux.txt"])
    #expect(places.count { $0.hasPrefix("content/columns/a.ur.md") } == 1)
    #expect(!places.contains { $0.contains("console") })
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
    #expect(site.errors.isEmpty && site.places(of: .foreignSyntax) == ["content/columns/a.ur.md:2:8"])
    let redirect = try site.output("ur/old/x/index.html")
    #expect(redirect.contains(#"<html lang="ur" dir="rtl">"#))
    #expect(!redirect.contains("noindex"))
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
