import Diagnostics
import Languages
import Markdown
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("[a](other.en.md#x)", "<p><a href=\"/en/other/#x\">a</a></p>\n"),
    ("[a](other.ur.md)", "<p><a href=\"/ur/other/?a=1&amp;b\" hreflang=\"ur\">a</a></p>\n"),
    ("[a](unknown.md?a&b='c')", "<p><a href=\"unknown.md?a&amp;b=&#x27;c&#x27;\">a</a></p>\n"),
    (
      "[a](#b) c [d](//x.org) [e](mailto:f@g.h)",
      "<p><a href=\"#b\">a</a> c <a href=\"//x.org\">d</a> <a href=\"mailto:f@g.h\">e</a></p>\n"
    ),
  ])
  func resolvesOnlyWhatBelongsToTheSite(source: String, expected: String) {
    let rendering = Rendering(
      source,
      resolveLink: { request in
        switch request.destination {
        case "other.en.md#x": .resolved(address: "/en/other/#x")
        case "other.ur.md": .resolved(address: "/ur/other/?a=1&b", languageSwitch: .urdu)
        case "unknown.md?a&b='c'": nil
        default: .broken(message: "asked about \(request.destination)")
        }
      })
    #expect(rendering.html == expected)
    #expect(rendering.reports == [])
  }

  @Test func reportsBrokenLinksWhereTheyStand() {
    let source = """
      پہلی سطر
      دوسری [ایک](1️⃣a.md) اور [a.md](2️⃣a.md)
      *تیسری [دو](3️⃣<b c.md> "عنوان")*

      - فہرست [تین][حوالہ]

      4️⃣[چار](/x\\_y)

      [حوالہ]: d.md
      """
    let rendering = Rendering(source, in: .urdu, resolveLink: { .broken(message: "no ‘\($0.destination)’") })
    #expect(
      rendering.diagnostics.map(\.message) == ["no ‘a.md’", "no ‘a.md’", "no ‘b c.md’", "no ‘d.md’", "no ‘/x_y’"])
    #expect(rendering.diagnostics.map { $0.location?.line } == [2, 2, 3, 5, 7])
    #expect(rendering.reports[0] == "broken-link 1️⃣")
    #expect(rendering.reports[4] == "broken-link 4️⃣")
    #expect(rendering.body.links.map(\.line) == [2, 2, 3, 5, 7])
    #expect(rendering.body.links.map(\.destination) == ["a.md", "a.md", "b c.md", "d.md", "/x_y"])
  }

  @Test func countsLinesFromTheBeginningOfTheFile() {
    let source = "---\ntitle: x\n---\n\n## One\n\n[a](b.md)\n"
    let bytes = Array(source.utf8)
    var log = DiagnosticLog()
    let body = renderMarkdown(
      SourceText(path: "a.md", bytes: bytes), body: 17..<bytes.count, options: MarkdownOptions(language: .english),
      log: &log)
    #expect(body.outline.map(\.line) == [5])
    #expect(body.links == [MarkdownBody.Link(destination: "b.md", line: 7, offset: 30)])
  }

  @Test func prefixesIdsAndTheLinksToThem() {
    let rendering = Rendering("# A\n\n[a](#a)") {
      $0.idPrefix = "en-"
      $0.headingLevelShift = 2
    }
    #expect(rendering.html == "<h3 id=\"en-a\">A</h3>\n<p><a href=\"#en-a\">a</a></p>\n")
    #expect(rendering.body.links.map(\.destination) == ["#a"])
  }
}
