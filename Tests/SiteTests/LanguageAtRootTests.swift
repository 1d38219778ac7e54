import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// `defaultLanguageAtRoot: true`: the default language at `/`, the others in their folders.
@Suite struct LanguageAtRootTests {
  private static func siteFile(_ more: String = "", base: String = "https://example.org/") -> String {
    SiteFixture.siteFile.replacing("https://example.org/", with: base) + """

      pagination: {pagerSize: 2}
      authors: {desk: {name: {en: The Desk, ur: ادارہ}}}
      menus: {main: [{page: home}, {page: columns}, {page: tags}, {page: archive}, {page: about}]}
      \(more)
      """
  }

  private static let atRoot = "defaultLanguageAtRoot: true"

  private static let texts = [
    "content/columns/2024/water.en.md": column(
      "Water", "date: 2024-01-01\ntags: [Rivers]\ncategories: [World]\nseries: [Rivers]\nauthors: [desk]",
      body: "To [boats](../2025/boats.en.md) and [ہم](../../pages/about.ur.md)."),
    "content/columns/2024/water.ur.md": column("پانی", "date: 2024-01-01"),
    "content/columns/2025/boats.en.md": column("Boats", "date: 2025-03-01\naliases: [/en/columns/ships/, /old/]"),
    "content/columns/2025/boats.ur.md": column("کشتیاں", "date: 2025-03-01\naliases: [/ur/columns/naao/]"),
    "content/columns/2025/ink.en.md": column("Ink", "date: 2025-02-01"),
    "content/columns/2025/only.ur.md": column("صرف اردو", "date: 2025-02-02\ntags: [صرف]"),
    "content/columns/2025/later.en.md": column("Later", "date: 2025-02-03\ndraft: true"),
    "content/pages/about.en.md": "---\ntitle: About\n---\nAbout us.\n",
    "content/pages/about.ur.md": "---\ntitle: تعارف\n---\nہمارے بارے میں۔\n",
    "content/pages/docs/beds.en.md": "---\ntitle: Beds\n---\nBeds.\n",
  ]

  private static func site(_ more: String = atRoot, base: String = "https://example.org/") throws -> SiteFixture {
    try SiteFixture(texts.merging(["site.yml": siteFile(more, base: base)]) { own, _ in own })
  }

  @Test func putsTheDefaultLanguageAtTheRootAndTheOthersBelow() throws {
    let site = try Self.site()
    #expect(site.messages == "")
    let expected = [
      "index.html", "page/2/index.html", "columns/index.html", "columns/water/index.html", "tags/rivers/index.html",
      "archive/2025/index.html", "about/index.html", "docs/beds/index.html", "feed.xml", "authors/desk/rss.xml",
      "columns/water/cite.bib", "404.html", "all/feed.xml", "all/rss.xml", "all/feed.json", "ur/index.html",
      "ur/columns/water/index.html", "ur/feed.xml", "ur/404.html", "parallel/water/index.html",
    ]
    #expect(expected.filter { !site.outputPaths.contains($0) } == [])
    #expect(!site.outputPaths.contains("en/404.html"))
    #expect(!site.outputPaths.contains("all/index.html"))
  }

  @Test func theFrontPageIsTheHomeOfTheDefaultLanguageAndWhatSearchEnginesShowOthers() throws {
    let site = try Self.site()
    let front = try site.output("index.html")
    #expect(front.contains(#"<html lang="en" dir="ltr""#))
    #expect(front.contains(#"rel="canonical" href="https://example.org/""#))
    #expect(front.contains(#"hreflang="x-default" href="https://example.org/""#))
    #expect(front.contains(#"hreflang="ur" href="https://example.org/ur/""#))
    #expect(front.contains(#"href="/feed.xml""#))
    #expect(try site.output("ur/index.html").contains(#"hreflang="x-default" href="https://example.org/""#))
    // Nobody chooses a language any more.
    #expect(try !site.output("about/index.html").contains("Choose"))
  }

  @Test func oneLanguagesFeedsLieAtTheRootAndThoseOfAllBelowAll() throws {
    let site = try Self.site()
    let own = try site.output("feed.xml")
    #expect(own.contains(#"xml:lang="en""#) && own.contains("https://example.org/columns/ink/"))
    #expect(!own.contains("https://example.org/ur/columns/only/"))
    let all = try site.output("all/feed.xml")
    #expect(all.contains("<id>https://example.org/all/feed.xml</id>"))
    #expect(all.contains("https://example.org/ur/columns/only/") && all.contains("https://example.org/columns/ink/"))
    #expect(try site.output("404.html").contains(#"href="/all/feed.xml""#))
  }

  @Test func onePageForMissingAddressesSpeaksAllLanguages() throws {
    let page = try Self.site().output("404.html")
    #expect(page.contains(#"href="/""#) && page.contains(#"href="/ur/""#))
    #expect(page.contains(#"lang="en""#) && page.contains(#"lang="ur""#))
  }

  @Test(arguments: [
    ("", "https://example.org/"), (atRoot, "https://example.org/"), (atRoot, "https://example.org/archive/"),
    (atRoot + "\nredirects: {html: false}", "https://example.org/"),
    (atRoot + "\ntranslations: {missing: hide}", "https://example.org/"),
    (atRoot + "\ndefaultLanguage: ur", "https://example.org/"),
    (atRoot + "\npermalinks: {columns: '/:lang/:year/:slug.html'}", "https://example.org/"),
  ])
  func everyAddressOnEveryPageLeadsToAFile(more: String, base: String) throws {
    let site = try Self.site(more, base: base)
    #expect(site.errors.isEmpty, "\(site.messages)")
    let links = try LinkCheck(site, base: base)
    #expect(links.count > 300)
    #expect(links.broken == [])
  }

  @Test func worksWithOneLanguageAndWithThree() throws {
    let one = try SiteFixture([
      "site.yml": "baseURL: https://example.org/\ntitle: پیشِ نظر\nlanguages: [ur]\n\(Self.atRoot)\n",
      "content/columns/a.ur.md": column("پانی"),
    ])
    #expect(one.messages == "")
    #expect(try one.output("index.html").contains(#"lang="ur" dir="rtl""#))
    #expect(one.outputPaths.contains("columns/a/index.html") && one.outputPaths.contains("feed.xml"))
    #expect(!one.outputPaths.contains { $0.hasPrefix("all/") })
    let three = try SiteFixture([
      "site.yml": Self.siteFile(Self.atRoot).replacing(
        "languages:", with: "languages:\n  fa: {label: فارسی, locale: fa-IR, title: چشم‌انداز}"
      ).replacing(
        "menus: {main: [{page: home}, {page: columns}, {page: tags}, {page: archive}, {page: about}]}", with: ""),
      "strings/fa.yml": try String(
        contentsOfFile: repositoryFolder + "/themes/waraq/strings/ur.yml", encoding: .utf8),
      "content/columns/a.fa.md": column("آب"), "content/columns/a.en.md": column("Water"),
      "content/columns/a.ur.md": column("پانی"),
    ])
    #expect(three.errors.isEmpty, "\(three.messages)")
    let expected = ["index.html", "columns/a/index.html", "en/columns/a/index.html", "ur/404.html", "en/404.html"]
    #expect(expected.filter { !three.outputPaths.contains($0) } == [])
    #expect(try LinkCheck(three, base: "https://example.org/").broken == [])
  }

  // MARK: - Former addresses

  /// Whoever knows an address of the site as it was comes to where it is, at every host and after either order of builds.
  @Test(arguments: ["", "/archive"], [true, false])
  func everyFormerAddressLeadsOn(path: String, html: Bool) throws {
    let base = "https://example.org\(path)/"
    let more = "redirects: {html: \(html)}"
    let site = try Self.site(more, base: base)
    let former = site.outputPaths.filter { $0.hasPrefix("en/") && $0 != "en/404.html" }
    #expect(former.count > 20)
    try site.write(Self.siteFile("\(Self.atRoot)\n\(more)", base: base), to: "site.yml")
    site.build()
    #expect(site.messages == "")
    for host in HostEmulation.Host.allCases where html || host != .gitHub {
      let emulation = try HostEmulation(host, site, base: path)
      for file in former {
        let isPage = file.hasSuffix("index.html")
        // There only pages lead on, and feeds, which readers ask for by themselves.
        let isFeed = file.hasSuffix("feed.xml") || file.hasSuffix("rss.xml") || file.hasSuffix("feed.json")
        if host == .gitHub, !isPage, !isFeed { continue }
        let old = "\(path)/\(isPage ? String(file.dropLast(10)) : file)"
        let answer = try emulation.answer(PercentEncodedPath.of(old))
        let end = try #require(answer.split(separator: " ").last.map(String.init))
        if answer.hasPrefix("200 ") {
          #expect(end == file && !isPage, "\(host) \(old): \(answer)")
        } else if file == "en/columns/ships/index.html" {
          #expect(end == path + "/columns/boats/")
        } else {
          #expect(end == PercentEncodedPath.of(path + "/" + old.dropFirst(path.count + 4)), "\(host) \(old): \(answer)")
          #expect(try emulation.answer(end).hasPrefix("200 "), "\(host) \(end)")
        }
      }
    }
  }

  /// A feed reader does not follow pages: what it gets at the old address names the new one.
  @Test func aFeedStaysAtItsFormerAddressAndNamesTheNewOne() throws {
    let site = try Self.site()
    #expect(try site.output("en/feed.xml") == site.output("feed.xml"))
    #expect(try site.output("en/categories/world/feed.json") == site.output("categories/world/feed.json"))
    #expect(try !Self.site(Self.atRoot + "\nredirects: {html: false}").outputPaths.contains("en/feed.xml"))
  }

  @Test func oneRuleStandsForAllWhereNothingElseIsInTheFolder() throws {
    let more = Self.atRoot + "\nredirects: {apache: true, nginx: true}"
    let site = try Self.site(more)
    #expect(try site.output("_redirects").contains("/en/columns/ships/ /columns/boats/ 301\n"))
    #expect(try site.output("_redirects").contains("\n/en/* /:splat 301\n"))
    #expect(try !site.output("_redirects").contains("/en/columns/water/"))
    #expect(try site.output(".htaccess").contains("RewriteRule \"^en(?:/(.*))?$\" \"/$1\" [R=301,L]\n"))
    #expect(try site.output("redirects.nginx.conf").contains("\"/en/columns/water/\" \"/columns/water/\";"))
    // Cloudflare would no longer show what is there.
    try site.write("---\ntitle: Old\nurl: /en/special/\n---\nText.\n", to: "content/pages/special.en.md")
    site.build()
    #expect(site.messages == "")
    #expect(try !site.output("_redirects").contains("/en/*"))
    #expect(try site.output("_redirects").contains("/en/columns/water/ /columns/water/ 301\n"))
    #expect(try HostEmulation(.cloudflare, site).answer("/en/special/") == "200 en/special/index.html")
  }

  @Test func nothingLeadsOnWhereTheSiteNeverHadAFolder() throws {
    let site = try Self.site(Self.atRoot + "\nredirects: {languageFolder: false}")
    #expect(site.outputPaths.filter { $0.hasPrefix("en/") } == ["en/columns/ships/index.html"])
    #expect(try !site.output("_redirects").contains("/en/*"))
  }

  /// The list of old addresses, and texts, may name what was the address before.
  @Test func oldAddressesAndTextsMayLeadToFormerOnes() throws {
    let site = try SiteFixture(
      Self.texts.merging([
        "site.yml": Self.siteFile(Self.atRoot + "\nredirects: {file: old.csv}"),
        "content/columns/2025/linked.ur.md": column("ربط", body: "یہ [پانی](/en/columns/water/) ہے۔"),
        "old.csv": "/?p=1,/en/columns/water/\n/2019/pani/,/en/columns/water/#x\n",
      ]) { own, _ in own })
    #expect(site.messages == "")
    #expect(try site.output("2019/pani/index.html").contains("url=/columns/water/#x"))
    #expect(try site.output("_redirects").contains("/ p=1 /columns/water/ 301!\n"))
  }

  // MARK: - Names that are taken

  @Test(arguments: [
    ("all", "the feeds of all languages"), ("assets", "the files of the theme"), ("tags", "the index of tags"),
    ("ur", "the language ‘ur’"), ("en", "the language ‘en’"), ("2025", "a year"), ("archive", "the index of years"),
    ("parallel", "the pages with two editions side by side"), ("page", "the further pages of the home page"),
  ])
  func aTextAtTheRootHasNoNameThatIsKept(name: String, owner: String) throws {
    let path = "content/pages/\(name).en.md"
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\n" + Self.atRoot, path: "---\ntitle: 1️⃣A page\n---\nText.\n",
    ])
    // Where a page is there already, as that of the archive is, it is told of too.
    #expect(Set(site.places(of: .addressCollision)) == [try site.mark("1️⃣")])
    let message = try #require(site.errors.first)
    #expect(
      message.message
        == "‘\(path)’ wants the address /\(name)/, which is kept for \(owner) now that ‘en’ stands at the root")
    let remedy = try #require(message.help?.split(separator: "‘").last?.dropLast())
    #expect(remedy == "slug: \(name)-2")
    try site.write("---\ntitle: A page\n\(remedy)\n---\nText.\n", to: path)
    site.build()
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("\(name)-2/index.html"))
  }

  @Test func theSlugOfAColumnIsJudgedWhereItStandsAtTheRoot() throws {
    let files = [
      "content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nslug: 1️⃣2025\n---\nText.\n",
      "content/columns/b.ur.md": "---\ntitle: ب\ndate: 2025-01-01\nslug: tags\n---\nمتن۔\n",
    ]
    let site = try SiteFixture(files.merging(["site.yml": SiteFixture.siteFile + "\n" + Self.atRoot]) { own, _ in own })
    #expect(site.messages == "")
    try site.write(
      SiteFixture.siteFile + "\n\(Self.atRoot)\npermalinks: {columns: '/:lang/:slug/'}\n", to: "site.yml")
    site.build()
    // The Urdu column is asked for /ur/tags/, where no index is: the site has no tags.
    #expect(site.places(of: .addressCollision) == [try site.mark("1️⃣")])
  }

  // MARK: - Site.yml, and builds after others

  @Test(arguments: [
    ("defaultContentLanguageInSubdir: false", true), ("defaultContentLanguageInSubdir: true", false),
    ("defaultLanguageAtRoot: false", false), ("defaultLanguageAtRoot: yes", true),
  ])
  func readsHugosKeyTheOtherWayRound(line: String, isAtRoot: Bool) throws {
    let site = try Self.site(line)
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("about/index.html") == isAtRoot)
  }

  @Test func turningItOnAndOffLeavesNothingBehind() throws {
    let site = try Self.site("")
    let before = try contents(site)
    for more in [Self.atRoot, Self.atRoot + "\nredirects: {html: false}", "", Self.atRoot] {
      try site.write(Self.siteFile(more), to: "site.yml")
      site.build()
      #expect(site.messages == "" && site.failure == nil)
      #expect(try contents(site) == contents(Self.site(more)), "\(more)")
    }
    try site.write(Self.siteFile(""), to: "site.yml")
    site.build()
    #expect(try contents(site) == before)
  }

  private func contents(_ site: SiteFixture) throws -> [String: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: site.outputPaths.map { ($0, try site.folder.bytes(of: "public/" + $0)) })
  }

  @Test func anAliasInOtherLettersThatTakesThePageOfAFormerAddressIsTold() throws {
    let fixture = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ndefaultLanguageAtRoot: true",
      "content/columns/boats.en.md": column("Boats"), "content/columns/boats.ur.md": column("کشتیاں"),
      "content/columns/ships.en.md": column(
        "Ships", "date: 2025-01-01\naliases: [1️⃣/EN/columns/boats/]"),
    ])
    #expect(fixture.places(of: .addressCollision) == [try fixture.mark("1️⃣")], "\(fixture.messages)")
    #expect(fixture.outputPaths.contains("EN/columns/boats/index.html"))
    #expect(!fixture.outputPaths.contains("en/columns/boats/index.html"))
  }
}

private enum PercentEncodedPath {
  static func of(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}

/// Every address of the site itself that stands in its pages, feeds, sitemap and data, and those behind which there is
/// no file.
private struct LinkCheck {
  var count = 0
  var broken: [String] = []

  init(_ site: SiteFixture, base: String) throws {
    let files = Set(site.outputPaths)
    let root = base.dropFirst("https://example.org".count)
    for path in site.outputPaths where [".html", ".xml", ".json"].contains(where: path.hasSuffix) {
      let text = try site.output(path)
      let found = text.matches(of: #/(?:href|src|url)=["']?(\/[^"'>& ]*)/#).map { String($0.1) }
      let full = text.matches(of: #/https:\/\/example\.org(\/[^"'<>\\& ]*)/#).map { String($0.1) }
      for address in Set(found + full) where !address.hasPrefix("//") {
        count += 1
        let bare = String(address.prefix { $0 != "#" && $0 != "?" })
        guard bare.hasPrefix(root), let decoded = bare.dropFirst(root.count).description.removingPercentEncoding else {
          broken.append("\(path): \(address)")
          continue
        }
        let file = decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded
        if !files.contains(file) { broken.append("\(path): \(address)") }
      }
    }
  }
}
