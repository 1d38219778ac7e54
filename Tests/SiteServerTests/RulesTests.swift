import SiteRendering
import Testing

@testable import SiteServer

/// Names, rules and ranges, each by what the documents of hosts and browsers say of them.
@Suite struct RulesTests {
  @Test(arguments: [
    "localhost", "LOCALHOST:1313", "127.0.0.1:1313", "192.168.1.7", "[::1]:1313", "[fe80::1]", "site.localhost:80",
    "localhost.", "desk.example.org", "paper.example", "a.paper.example:99",
  ])
  func answersTo(host: String) {
    #expect(HostNames(allowed: [".paper.example", "Desk.Example.org"]).allows(host))
  }

  @Test(arguments: [
    "", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "1.2.3", "256.1.1.1", "[::1",
    "notpaper.example",
    "example.org", "0x7f000001", "[evil.example]", "[::1].evil.example", "localhost:80.evil.example",
  ])
  func refuses(host: String) {
    #expect(!HostNames(allowed: [".paper.example", "desk.example.org"]).allows(host))
  }

  @Test func listensToItsOwnPagesOnly() {
    let names = HostNames(allowed: ["desk.example.org"])
    #expect(names.allows(origin: "http://localhost:1313", at: "localhost:1313"))
    #expect(names.allows(origin: "https://desk.example.org", at: "127.0.0.1:1313"))
    for origin in ["http://evil.example", "null", "http://localhost:8000", "http://127.0.0.1:1313", "file://", ""] {
      #expect(!names.allows(origin: origin, at: "localhost:1313"), "\(origin)")
    }
  }

  @Test func readsRedirectsAsNetlifyDoes() {
    let rules = RedirectRules(
      Array(
        """
        # A comment.
        /old      /new
        /gone     /new/   302
        /پرانا    /ur/    301
        /shelf/:year/:name  /books/:name/in/:year  308
        /blog/*   /columns/:splat
        / lang=:code  /:code/  301!
        /store id=7  /goods/seven/ 301
        /ur/*  /ur/404.html  404
        /x  /y  301  Country=pk
        """.utf8))
    func target(_ path: String, _ query: String = "", isPage: Bool = false) -> String? {
      rules.match(path, query: query, isPage: isPage).map { "\($0.status) \($0.target)" }
    }
    #expect(target("/old") == "301 /new")
    #expect(target("/old/", "a=1") == "301 /new?a=1")
    #expect(target("/gone") == "302 /new/")
    #expect(target("/%D9%BE%D8%B1%D8%A7%D9%86%D8%A7") == "301 /ur/")
    #expect(target("/shelf/1999/a%20b") == "308 /books/a%20b/in/1999")
    #expect(target("/blog/2020/x/") == "301 /columns/2020/x")
    #expect(target("/blog") == "301 /columns/")
    #expect(target("/", "lang=ur", isPage: true) == "301 /ur/")
    #expect(target("/store", "id=7") == "301 /goods/seven/")
    #expect(target("/store", "id=8") == nil)
    #expect(target("/ur/nothing") == "404 /ur/404.html")
    #expect(target("/old", isPage: true) == nil)
    #expect(target("/x") == nil)
    // No rule can be made to lead to another host by what stands at its placeholders.
    #expect(
      RedirectRules(Array("/a/* /:splat".utf8)).match("/a//evil.example", query: "", isPage: false)?.target
        == "/evil.example")
  }

  @Test func readsHeadersOfHosts() {
    let rules = HeaderRules(Array("# x\n/*\n  X-A: 1\n  x-b: b: c\n/assets/*\n\tX-A: 2\n/one.txt\n  X-C: d\n".utf8))
    #expect(rules.headers(for: "/assets/a.css").map { "\($0.name)=\($0.value)" } == ["X-A=1, 2", "x-b=b: c"])
    #expect(rules.headers(for: "/one.txt").map(\.name) == ["X-A", "x-b", "X-C"])
    #expect(rules.headers(for: "/one.txt2").map(\.name) == ["X-A", "x-b"])
  }

  @Test func readsRanges() {
    let cases: [(String?, ByteRange)] = [
      (nil, .all), ("bytes=0-4", .part(0..<5)), ("bytes=5-", .part(5..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=2-999999999999999999", .part(2..<10)), ("bytes=10-", .unsatisfiable),
      ("bytes=-0", .unsatisfiable), ("bytes=4-2", .all), ("bytes=0-1,3-4", .all), ("lines=0-1", .all),
      ("bytes=a-b", .all), ("bytes=-", .all), ("bytes=0-9223372036854775807", .part(0..<10)),
    ]
    for (header, range) in cases { #expect(ByteRange(header, size: 10) == range, "\(header ?? "none")") }
  }

  @Test func putsItsScriptBeforeTheEndOfTheBody() {
    let html = "<html><head><link rel=stylesheet href=a.css></head><body>متن</body></html>"
    let page = PreviewPage(Array(html.utf8), state: "r.1", held: ("مسودہ \"", "ur"))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.hasSuffix(" data-held=\"مسودہ &quot;\" data-held-lang=\"ur\"></script></body></html>"))
    let other = PreviewPage(
      Array(html.replacing("a.css", with: "b.css").utf8), state: "r.2", held: ("مسودہ \"", "ur"))
    #expect(page.page != other.page && page.rest == other.rest)
    let published = PreviewPage(Array(html.utf8), state: "r.2")
    #expect(page.page != published.page && page.rest != published.rest)
    #expect(published.rest != PreviewPage(Array(html.replacing("متن", with: "اور").utf8), state: "r.1").rest)
  }
}
