import Diagnostics
import Disk
import SiteBuild
import SitegenTesting
import Testing

@testable import SiteCheck

/// Other sites are asked by curl, here a host of our own on this machine.
@Suite(.serialized) struct OutsideLinkTests {
  private static func status(_ line: String, _ headers: String...) -> String {
    "HTTP/1.1 \(line)\r\n" + headers.map { $0 + "\r\n" }.joined() + "Content-Length: 0\r\nConnection: close\r\n\r\n"
  }

  /// Checks a folder of one page that links to these paths of a host.
  private func check(
    _ server: LoopbackServer, _ paths: [String], folder: TemporaryFolder? = nil, more: String = "",
    _ change: (inout OutsidePolicy) -> Void = { _ in }
  ) throws -> (messages: [String], counts: OutsideCounts) {
    let folder = try folder ?? TemporaryFolder()
    let links = paths.map { "<a href=\"http://127.0.0.1:\(server.port)\($0)\">A</a>" }.joined(separator: "\n")
    try folder.write(CheckedFolder.page("index.html", links + more), to: "out/index.html")
    var request = CheckRequest(BuildRequest(source: folder.path))
    request.build.baseURL = "https://a.example/"
    request.folder = folder.path + "/out"
    request.triesOutsideLinks = true
    request.outside.allowsLoopback = true
    (request.outside.pause, request.outside.firstWait, request.outside.timeLimit) = (10, 20, 2)
    change(&request.outside)
    var log = DiagnosticLog()
    let report = try checkSite(request, log: &log)
    let messages = TerminalReport.everything(in: log).map {
      "\($0.location?.line ?? 0) \($0.severity.rawValue) \($0.id.rawValue): \($0.message)"
    }
    return (messages, try #require(report.outside))
  }

  @Test func asksForTheHeadAndOnce() throws {
    let server = LoopbackServer { _, _ in Self.status("200 OK") }
    defer { server.stop() }
    let (messages, counts) = try check(server, ["/a", "/a#part", "/b"])
    #expect(messages == [])
    #expect(server.asked == ["HEAD /a", "HEAD /b"])
    #expect(server.questions.allSatisfy { $0.userAgent.hasPrefix("sitegen/") })
    #expect(counts.addresses == 2 && counts.asked == 2)
  }

  @Test func believesNoHeadThatSaysNo() throws {
    let server = LoopbackServer { question, _ in
      question.method == "HEAD" ? Self.status("405 Method Not Allowed") : Self.status("200 OK")
    }
    defer { server.stop() }
    #expect(try check(server, ["/a"]).messages == [])
    #expect(server.asked == ["HEAD /a", "GET /a"])
  }

  @Test(arguments: [
    ("404 Not Found", "4 warning dead-link", ["HEAD /a", "GET /a"]),
    ("410 Gone", "4 warning dead-link", ["HEAD /a", "GET /a"]),
    ("403 Forbidden", "4 note unanswered-link", ["HEAD /a", "GET /a"]),
    ("999 Denied", "4 note unanswered-link", ["HEAD /a", "GET /a"]),
    ("500 Fault", "4 warning dead-link", ["HEAD /a", "GET /a", "GET /a", "GET /a"]),
  ])
  func tellsFaultsFromRefusals(status: String, told: String, asked: [String]) throws {
    let server = LoopbackServer { _, _ in Self.status(status) }
    defer { server.stop() }
    let messages = try check(server, ["/a"]).messages
    #expect(messages.count == 1 && messages.first?.hasPrefix(told) == true, "\(messages)")
    #expect(server.asked == asked)
  }

  @Test func asksAgainWhereNobodyAnswered() throws {
    let server = LoopbackServer { question, before in
      question.path == "/dead" || before < 2 ? "" : Self.status("200 OK")
    }
    defer { server.stop() }
    let messages = try check(server, ["/late", "/dead"]).messages
    #expect(
      messages.count == 1 && messages.first?.contains("/dead’ leads nowhere: it does not answer") == true, "\(messages)"
    )
    #expect(server.asked.count { $0.hasSuffix("/late") } == 3)
    #expect(server.asked.count { $0.hasSuffix("/dead") } == 3)
  }

  @Test func followsRedirectsAndNamesANewAddress() throws {
    let server = LoopbackServer { question, _ in
      switch question.path {
      case "/for-good": Self.status("301 Moved", "Location: /new?a=1")
      case "/for-now": Self.status("302 Found", "Location: new")
      case "/both": Self.status("308 Moved", "Location: /for-now")
      case "/circle": Self.status("302 Found", "Location: /circle")
      case "/lost": Self.status("301 Moved", "Location: /gone")
      case "/gone": Self.status("404 Not Found")
      default: Self.status("200 OK")
      }
    }
    defer { server.stop() }
    let own = "http://127.0.0.1:\(server.port)"
    let messages = try check(server, ["/for-good", "/for-now", "/both", "/circle", "/lost"]).messages
    #expect(
      messages.map { String($0.prefix { $0 != ":" }) } == [
        "4 note moved-link", "6 note moved-link", "7 note unanswered-link", "8 warning dead-link",
      ], "\(messages)")
    #expect(server.asked.contains("HEAD /new?a=1"))
    #expect(messages.first?.contains(own + "/for-good") == true)
  }

  @Test func waitsWhenAHostAsksForIt() throws {
    let server = LoopbackServer { question, before in
      if question.path == "/never" { return Self.status("429 Too Many", "Retry-After: 100000") }
      return before == 0 ? Self.status("429 Too Many", "Retry-After: 1") : Self.status("200 OK")
    }
    defer { server.stop() }
    let messages = try check(server, ["/a", "/never"]).messages
    #expect(messages.count == 1 && messages[0].hasPrefix("5 note unanswered-link"), "\(messages)")
    let moments = server.questions.filter { $0.path == "/a" }.map(\.moment)
    #expect(moments.count == 2 && moments[1] - moments[0] >= 950, "\(moments)")
    #expect(server.asked.count { $0.hasSuffix("/never") } == 1)
  }

  @Test func asksOneQuestionAtATime() throws {
    let server = LoopbackServer { _, _ in
      sleepMilliseconds(30)
      return Self.status("200 OK")
    }
    defer { server.stop() }
    _ = try check(server, (1...6).map { "/\($0)" }) { $0.pause = 100 }
    let moments = server.questions.map(\.moment)
    #expect(moments.count == 6 && server.mostOpen == 1)
    #expect(zip(moments, moments.dropFirst()).allSatisfy { $1 - $0 >= 120 }, "\(moments)")
  }

  @Test func remembersWhatWasFine() throws {
    let server = LoopbackServer { question, _ in
      question.path == "/gone" ? Self.status("404 Not Found") : Self.status("200 OK")
    }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    try folder.write(SiteFixture.siteFile, to: "site.yml")
    let first = try check(server, ["/a", "/gone"], folder: folder)
    let second = try check(server, ["/a", "/gone"], folder: folder)
    #expect(first.messages == second.messages && first.messages.count == 1)
    #expect(second.counts.remembered == 1 && second.counts.asked == 1)
    #expect(server.asked.count { $0.hasSuffix("/a") } == 1)
    #expect(server.asked.count { $0.hasSuffix("/gone") } == 4)
    // After a week it is asked again.
    #expect(try check(server, ["/a"], folder: folder) { $0.freshFor = 0 }.counts.asked == 1)
  }

  @Test func takesAnyAddressForAnAddress() throws {
    let server = LoopbackServer { _, _ in Self.status("200 OK") }
    defer { server.stop() }
    let paths = [
      "/دریا", "/a&quot;b\\c", "/-K/etc/passwd", "/{1,2}[3-4]", "/a&#10;output = x", "/%00%zz", "/?q=a b|c",
      "/ok/../up",
    ]
    #expect(try check(server, paths).messages == [])
    #expect(
      Set(server.asked) == [
        "HEAD /%D8%AF%D8%B1%DB%8C%D8%A7", "HEAD /a%22b/c", "HEAD /-K/etc/passwd", "HEAD /%7B1,2%7D[3-4]",
        "HEAD /aoutput%20=%20x",
        "HEAD /%00%zz", "HEAD /?q=a%20b%7Cc", "HEAD /up",
      ], "\(server.asked)")
  }

  @Test func asksNobodyInAPrivateNetwork() throws {
    let server = LoopbackServer { question, _ in
      question.path == "/inside"
        ? Self.status("302 Found", "Location: http://192.168.1.1/reboot") : Self.status("200 OK")
    }
    defer { server.stop() }
    let more =
      "<a href=http://localhost:\(server.port)/x>A</a> <a href=http://0x7f.1:\(server.port)/y>B</a> <a href=http://router/z>C</a>"
    let denied = try check(server, ["/a"], more: more) { $0.allowsLoopback = false }
    #expect(server.asked == [])
    #expect(
      denied.messages.count == 4 && denied.messages.allSatisfy { $0.contains("note links-not-tried") },
      "\(denied.messages)")
    let inside = try check(server, ["/inside"])
    #expect(inside.messages.count == 1 && inside.messages[0].contains("private network"), "\(inside.messages)")
  }

  @Test(arguments: [
    "localhost", "a.localhost", "printer.local", "router", "10.0.0.1", "127.0.0.1", "127.1", "2130706433", "0x7f000001",
    "0177.0.0.1", "192.168.1.1", "172.31.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "1.2.3.4.5",
    "[::1]", "[fe80::1]", "[2001:db8::1]", "metadata.google.internal", "fritz.box.home.arpa",
  ])
  func refusesTheHost(host: String) {
    #expect(!HostGuard(allowsLoopback: false).allows(host))
  }

  @Test(arguments: [
    "example.org", "8.8.8.8", "172.32.0.1", "xn--mgbqf7g.example", "local.example.org", "1.example.com",
  ])
  func allowsTheHost(host: String) {
    #expect(HostGuard(allowsLoopback: false).allows(host))
  }

  @Test func judgesWhereANameLeads() {
    let hosts = HostGuard(allowsLoopback: false)
    for address in [
      "127.0.0.1", "10.1.2.3", "::1", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "2002:a00:1::", "64:ff9b::a00:1",
    ] {
      #expect(!hosts.allows(address: address), "\(address)")
    }
    for address in ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"] { #expect(hosts.allows(address: address)) }
  }

  @Test(arguments: [
    "http://", "https://user:secret@example.org/", "https://exa mple.org/", "http://a..b/", "http://a:99999/",
    "http://[::1",
  ])
  func refusesWhatIsNoAddress(text: String) {
    #expect(OutsideURL(text) == nil)
  }

  @Test(arguments: [
    ("https://اردو.example/نظم", "https://xn--mgbqf7g.example/%D9%86%D8%B8%D9%85"),
    ("HTTP://A.Example", "http://a.example/"),
    ("https://a.example:8443/b?c=d#e", "https://a.example:8443/b?c=d"),
  ])
  func writesAddressesInASCII(text: String, written: String) {
    #expect(OutsideURL(text)?.text == written)
  }
}
