import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// Old addresses, from wherever they are named to what hosts make of them.
@Suite struct RedirectTests {
  private static let urdu = "/%D9%BE%D8%B1%D8%A7%D9%86%D8%A7/"
  private static let smallUrdu = "/%d9%be%d8%b1%d8%a7%d9%86%d8%a7/"

  private static func files(_ settings: String, list: String = "", aliases: String = "") -> [String: String] {
    [
      "site.yml": SiteFixture.siteFile + "\nredirects: \(settings)\n", "redirects.csv": list,
      "content/columns/a.en.md": column("A Visit", "date: 2025-08-22\naliases: [\(aliases)]"),
      "content/columns/a.ur.md": column("دورہ", ""),
    ]
  }

  // MARK: - Long lists

  @Test(.timeLimit(.minutes(1)), arguments: ["loop", "pages", "files", "patterns"])
  func endsSoonWhereEveryRowOfALongListIsWrong(kind: String) throws {
    let count = 6000
    let rows = (1...count).map { number in
      switch kind {
      case "loop": "/پرانا\(number)/,/پرانا\(number % count + 1)/"
      case "pages": "/پرانا\(number)/,/زز\(number)/"
      case "files": "/پرانا\(number)/,content/columns/زز\(number).ur.md"
      default: "/پرانا\(number)/*,/ur/"
      }
    }
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: rows.joined(separator: "\n")))
    let ids: [String: DiagnosticID] = ["loop": .redirectLoop, "patterns": .invalidAddress]
    let id = ids[kind] ?? .unknownTarget
    #expect(Set(site.errors.map(\.id)) == [id])
    if kind == "loop" {
      #expect(site.errors.first?.message.hasSuffix("‘/پرانا11/’ and 5989 more") == true, "\(site.messages)")
    } else {
      #expect(site.errors.last?.message == "… and 5,950 more of this kind in this file")
    }
  }

  // MARK: - The forms of an old address

  @Test(arguments: [
    "/پرانا/", urdu, smallUrdu, "/پرانا", "https://example.org\(smallUrdu)", "http://www.example.org/پرانا",
  ])
  func readsEveryFormOfAnUrduAddress(old: String) throws {
    let site = try SiteFixture(
      Self.files("{file: redirects.csv}", list: "\(old),content/columns/a.ur.md"))
    #expect(site.messages == "")
    #expect(try site.output("پرانا/index.html").contains(#"<html lang="ur" dir="rtl">"#))
    for host in HostEmulation.Host.allCases {
      let emulation = try HostEmulation(host, site)
      for form in [Self.urdu, Self.smallUrdu] {
        let expected = host == .cloudflare ? "301 /ur/columns/a/" : "refresh /ur/columns/a/"
        #expect(try emulation.answer(form) == expected, "\(host)")
      }
    }
  }

  @Test func leadsByTheHostAloneWhenNoPagesAreWanted() throws {
    let site = try SiteFixture(Self.files("{html: false}", aliases: "/پرانا, /y.html"))
    #expect(site.messages == "")
    #expect(!site.outputPaths.contains("پرانا/index.html"))
    for host in [HostEmulation.Host.netlify, .cloudflare] {
      let emulation = try HostEmulation(host, site)
      for form in [Self.urdu, Self.smallUrdu, String(Self.smallUrdu.dropLast()), "/y.html"] {
        #expect(try emulation.answer(form) == "301 /en/columns/a/", "\(host) \(form)")
      }
    }
  }

  @Test func keepsJoinersOfOldUrduAddresses() throws {
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: "/%d8%a8%e2%80%8c%d8%a8/,/ur/archive/"))
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("ب\u{200C}ب/index.html"))
  }

  @Test func answersQueriesWhereTheHostCan() throws {
    let site = try SiteFixture(
      Self.files(
        "{file: redirects.csv, nginx: true, apache: true}", list: "/?p=7&lang=ur;/ur/columns/a/\n/?p=7;/en/archive/",
        aliases: "'?p=123', /index.php?page_id=5"))
    #expect(site.messages == "")
    let netlify = try HostEmulation(.netlify, site)
    #expect(try netlify.answer("/?p=123") == "301 /en/columns/a/")
    #expect(try netlify.answer("/?utm=x&p=123") == "301 /en/columns/a/")
    #expect(try netlify.answer("/?lang=ur&p=7") == "301 /ur/columns/a/")
    #expect(try netlify.answer("/?p=7") == "301 /en/archive/")
    #expect(try netlify.answer("/?p=1234") == "200 index.html")
    #expect(try netlify.answer("/index.php?page_id=5") == "301 /en/columns/a/")
    let map = try site.output("redirects.nginx.conf")
    #expect(map.contains("map \"$uri?p=$arg_p\" $sitegen_moved_"))
    #expect(map.contains("\"/?p=123\" \"/en/columns/a/\";"))
    let rules = try site.output(".htaccess")
    #expect(
      rules.contains(
        """
        RewriteCond %{QUERY_STRING} "(?:^|&)p=(?:123)(?:&|$)"
        RewriteRule "^$" "/en/columns/a/" [R=301,L,NE,QSD]
        """))
  }

  @Test func warnsOfQueriesThatNobodyAnswers() throws {
    let site = try SiteFixture(Self.files("{netlify: false}", aliases: "1️⃣/?p=123, /story.php"))
    #expect(site.places(of: .redirectNeedsHost) == [try site.mark("1️⃣")])
    #expect(site.messages.contains("nor one more"))
    #expect(!site.outputPaths.contains("_redirects") && !site.outputPaths.contains("story.php"))
  }

  // MARK: - Chains, circles, clashes

  @Test func followsChainsThroughAliasesAndRowsToTheirEnd() throws {
    let list = """
      /one/,/two/
      /two/,/three/#part,302
      /three/,/old/
      /five/,https://example.org/?p=9
      /?p=9,/ur/archive/
      """
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: list, aliases: "/old/"))
    #expect(site.messages == "")
    let rules = try site.output("_redirects").split(separator: "\n").map(String.init)
    #expect(rules.contains("/one/ /en/columns/a/#part 302"))
    #expect(rules.contains("/two/ /en/columns/a/#part 302"))
    #expect(rules.contains("/three/ /en/columns/a/ 301"))
    #expect(rules.contains("/five/ /ur/archive/ 301"))
    let page = try site.output("five/index.html")
    #expect(page.contains(#"<html lang="ur" dir="rtl">"#) && page.contains("<title>آرکائیو</title>"))
    #expect(try site.output("one/index.html").contains(#"rel="canonical" href="https://example.org/en/columns/a/""#))
  }

  @Test func refusesCircles() throws {
    let site = try SiteFixture(
      Self.files("{file: redirects.csv}", list: "1️⃣/ایک/,/دو/\n/دو/,/ایک/\n2️⃣/self/,/self\n/far/,/ایک/\n"))
    #expect(site.places(of: .redirectLoop) == [try site.mark("1️⃣"), try site.mark("2️⃣")])
    #expect(site.errors.count == 2, "\(site.messages)")
    #expect(site.outputPaths.isEmpty)
  }

  @Test func refusesAddressesOfPagesAndFiles() throws {
    var files = Self.files(
      "{file: redirects.csv}",
      list: "1️⃣/ur/columns/a,/ur/\n2️⃣/ur/archive/index.html,/ur/\n3️⃣/logo.svg/,/ur/\n4️⃣/,/ur/\n5️⃣/sitemap.xml,/ur/\n")
    files["static/logo.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>"
    let site = try SiteFixture(files)
    #expect(site.places(of: .addressCollision) == (try ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"].map { try site.mark($0) }))
  }

  @Test func refusesTwoTargetsForOneAddressAndNotTheSameTwice() throws {
    let list = "/x/,/en/archive/\n\(smallX),/en/archive/index.html\n1️⃣https://example.org/x,/ur/archive/\n2️⃣/old/,/ur/\n"
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: list, aliases: "/old/"))
    #expect(site.places(of: .redirectConflict) == [try site.mark("1️⃣"), try site.mark("2️⃣")])
    #expect(site.errors.count == 2, "\(site.messages)")
    #expect(site.errors.last?.related.first?.path == "content/columns/a.en.md")
  }

  private let smallX = "/%78/"

  @Test(arguments: [
    ("/en/colums/a/", "did you mean ‘/en/columns/a/’?"),
    ("content/columns/a.en.markdown", "did you mean ‘content/columns/a.en.md’?"),
    ("content/columns/b.ur.md", "did you mean ‘content/columns/a.ur.md’?"),
    ("http://other.example/", "write https://"),
    ("columns/a", "write the address of a page"),
    ("//other.example/x", "write the address of a page"),
    ("/ur/کہیں/نہیں/ہے/", "write the path of the column's file instead"),
  ])
  func refusesTargetsThatAreNotThere(target: String, help: String) throws {
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: "# new\n/x/,1️⃣\(target)\n"))
    #expect(site.places(of: .unknownTarget) == [try site.mark("1️⃣")])
    #expect(site.errors.first?.help?.hasPrefix(help) == true, "\(site.messages)")
  }

  @Test(arguments: [
    "https://other.example/x/", "/a/../b/", "/x/#part", "/?p", "/?p=1&p=2", "/a%zz/", "relative/", "/a\u{202E}b/",
  ])
  func refusesAddressesThatNobodyAsksFor(old: String) throws {
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: "1️⃣\"\(old)\",/ur/archive/\n"))
    #expect(site.errors.map(\.id) == [.invalidAddress], "\(site.messages)")
    #expect(site.errors.first?.location?.line == 1 && site.errors.first?.location?.column == 2)
  }

  @Test func waitsForAColumnThatIsHeldBack() throws {
    var files = Self.files("{file: redirects.csv}", list: "/x/,content/columns/later.ur.md\n/y/,/x/\n")
    files["content/columns/later.ur.md"] = column("بعد میں", "date: 2025-01-01\ndraft: true")
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    #expect(site.diagnostics.map(\.id).contains(.unknownTarget))
    #expect(!site.outputPaths.contains("x/index.html") && !site.outputPaths.contains("y/index.html"))
  }

  @Test func reportsAListThatIsNotThere() throws {
    let site = try SiteFixture(Self.files("{file: 1️⃣missing.csv}"))
    #expect(site.errors.count == 1)
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
  }

  @Test func readsNoListFromOutside() throws {
    let outside = try TemporaryFolder()
    try outside.write("/secret/,https://other.example/\n", to: "list.csv")
    let site = try SiteFixture(Self.files("{file: 1️⃣link.csv}"))
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/link.csv", withDestinationPath: outside.path + "/list.csv")
    site.build()
    #expect(site.places(of: .outsideSite) == [try site.mark("1️⃣")])
    #expect(site.outputPaths.isEmpty)
  }

  // MARK: - What hosts are told

  @Test func putsTheBasePathBeforeBoth() throws {
    var files = Self.files("{html: false, nginx: true, apache: true}", aliases: "/old/, '/?p=3'")
    files["site.yml"] = files["site.yml"]?.replacing("https://example.org/", with: "https://example.org/پرچہ/")
    files["content/columns/a.ur.md"] = column("دورہ", "aliases: [https://example.org/%d9%be%d8%b1%da%86%db%81/x/]")
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    let base = "/%D9%BE%D8%B1%DA%86%DB%81"
    let netlify = try HostEmulation(.netlify, site, base: base)
    #expect(try netlify.answer("\(base)/old/") == "301 \(base)/en/columns/a/")
    #expect(try netlify.answer("\(base)/x/") == "301 \(base)/ur/columns/a/")
    #expect(try netlify.answer("\(base)/?p=3") == "301 \(base)/en/columns/a/")
    #expect(try netlify.answer("\(base)/ur/nowhere/") == "404 ur/404.html")
    #expect(try netlify.answer("/old/") == "404 404.html")
    let map = try site.output("redirects.nginx.conf")
    #expect(map.contains("\"/پرچہ/old/\" \"\(base)/en/columns/a/\";"))
    let rules = try site.output(".htaccess")
    #expect(rules.contains("RewriteRule \"^old/?$\" \"/\\%D9\\%BE\\%D8\\%B1\\%DA\\%86\\%DB\\%81/en/columns/a/\""))
  }

  @Test func refusesAnAddressOutsideTheBasePath() throws {
    var files = Self.files("{}", aliases: "1️⃣https://example.org/old/")
    files["site.yml"] = files["site.yml"]?.replacing("https://example.org/", with: "https://example.org/column/")
    let site = try SiteFixture(files)
    #expect(site.places(of: .invalidAddress) == [try site.mark("1️⃣")])
    #expect(site.messages.contains("does not lie below ‘/column/’"))
  }

  @Test func writesNothingThatAHostWouldReadAsAPattern() throws {
    let site = try SiteFixture(
      Self.files(
        "{file: redirects.csv, nginx: true, apache: true}",
        list: "/wiki/Talk:a/,/ur/archive/\n/cost$1.(x)/,https://example.com/a$b?c=%20d\n"))
    #expect(site.messages == "")
    #expect(try site.output("_redirects").contains("/wiki/Talk%3Aa/ /ur/archive/ 301\n"))
    #expect(
      try site.output("redirects.nginx.conf").contains(#""/cost$1.(x)/" "https://example.com/a%24b?c=%20d";"#))
    #expect(
      try site.output(".htaccess").contains(
        #"RewriteRule "^cost\$1\.\(x\)/?$" "https://example.com/a\%24b?c=\%20d" [R=301,L,NE]"#))
  }

  @Test func leavesAFileOfTheAuthorsOwnInItsPlace() throws {
    var files = Self.files("{apache: true}", aliases: "/old/")
    files["static/_redirects"] = "/mine /yours 301\n"
    files["static/_headers"] = "/*\n  X-Mine: yes\n"
    let site = try SiteFixture(files)
    #expect(site.messages == "")
    #expect(try site.output("_redirects") == "/mine /yours 301\n")
    #expect(try site.output("_headers").contains("X-Mine"))
    #expect(site.diagnostics.map(\.id).contains(.ownHostFile))
    try site.write("example.com\n", to: "static/CNAME")
    try site.write(SiteFixture.siteFile + "\ncname: example.org", to: "site.yml")
    site.build()
    #expect(site.messages == "")
    #expect(try site.output("CNAME") == "example.com\n")
  }

  @Test func notesWhatCloudflareDoesNotRead() throws {
    let rows = (1...1001).map { "/پرانا/\($0)/,/ur/archive/" }
    let site = try SiteFixture(Self.files("{file: redirects.csv}", list: rows.joined(separator: "\n")))
    #expect(site.messages == "")
    let notes = site.diagnostics.filter { $0.id == .hostLimit }
    #expect(notes.map(\.message) == ["_redirects has 2002 rules for old addresses, and Cloudflare Pages reads 2000"])
    #expect(site.report.redirects == 1001)
  }

  @Test func makesRoomForLongAddressesInNginx() throws {
    let long = String(repeating: "پ", count: 100)
    let site = try SiteFixture(Self.files("{nginx: true}", aliases: "/\(long)/"))
    #expect(site.messages == "")
    #expect(try site.output("redirects.nginx.conf").contains("\nmap_hash_bucket_size 512;\n"))
  }

  @Test func writesTheNameOfTheHost() throws {
    let site = try SiteFixture(["site.yml": SiteFixture.siteFile + "\ncname: Example.org"])
    #expect(site.messages == "")
    #expect(try site.output("CNAME") == "example.org\n")
  }
}
