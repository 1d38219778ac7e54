import Diagnostics
import SitegenTesting
import Testing

struct TerminalReportTests {
  private let report = TerminalReport()

  @Test func showsPlaceMessageLineAndHelp() throws {
    let source = MarkedText("---\ntitle: ملاقات\ndate: 2025-08-22\n1️⃣catgories: [خارجہ امور]\n---")
    let diagnostic = Diagnostic(
      .error, .unknownKey, at: try source.location(of: "1️⃣", in: "content/columns/2025/visit.ur.md"),
      "‘catgories’ is not a front matter key", help: "did you mean ‘categories’? (your own keys go under ‘params’)")
    #expect(
      report.text(diagnostic) == """
        content/columns/2025/visit.ur.md:4:1: error[unknown-key]: ‘catgories’ is not a front matter key
            4 | \u{2068}catgories: [خارجہ امور]\u{2069}
          help: did you mean ‘categories’? (your own keys go under ‘params’)

        """)
  }

  @Test func pointsWithACaretOnPlainLines() throws {
    let source = MarkedText("title: A\ndate: 1️⃣03/04/2025")
    let diagnostic = Diagnostic(
      .error, .ambiguousDate, at: try source.location(of: "1️⃣", in: "a.md"), "‘03/04/2025’ may be two days")
    #expect(
      report.text(diagnostic) == """
        a.md:2:7: error[ambiguous-date]: ‘03/04/2025’ may be two days
            2 | date: 03/04/2025
              |       ^

        """)
  }

  @Test func namesRelatedPlaces() {
    let diagnostic = Diagnostic(
      .error, .addressCollision, at: Location(path: "content/a.en.md", line: 2, column: 7), "two pages want ‘/en/a/’",
      related: [Location(path: "content/کالم.ur.md", line: 3, column: 1)])
    #expect(
      report.text(diagnostic) == """
        content/a.en.md:2:7: error[address-collision]: two pages want ‘/en/a/’
          note: see \u{2068}content/کالم.ur.md\u{2069}:3:1

        """)
  }

  @Test(arguments: [
    ("no category ‘خارجہ’ here", "no category ‘\u{2068}خارجہ\u{2069}’ here"),
    ("‘ایک’ and ‘دو’ differ", "‘\u{2068}ایک\u{2069}’ and ‘\u{2068}دو\u{2069}’ differ"),
    ("‘China’s visit’ isn’t ‘دورہ’", "‘China’s visit’ isn’t ‘\u{2068}دورہ\u{2069}’"),
    ("‘unclosed خارجہ", "‘unclosed خارجہ"),
    ("plain ‘words’", "plain ‘words’"),
  ])
  func isolatesUrduWordsInMessages(message: String, expected: String) {
    let text = report.text(Diagnostic(.warning, .unknownCategory, message))
    #expect(text == "warning[unknown-category]: \(expected)\n")
  }

  @Test func makesControlsHarmless() {
    let place = Location(path: "a\u{1B}[2J.md", line: 1, column: 1, excerpt: "\u{1B}[31mred\u{202E}\tx\u{7F}\u{9B}")
    let text = report.text(Diagnostic(.error, .bidiControl, at: place, "‘\u{202E}’ and\u{0} more\n"))
    #expect(
      text == """
        a␛[2J.md:1:1: error[bidi-control]: ‘‹U+202E›’ and␀ more␊
            1 | ␛[31mred‹U+202E› x␡\u{FFFD}

        """)
  }

  @Test func cutsAWindowOutOfALongParagraph() throws {
    let words = String(repeating: "word ", count: 60)
    let source = MarkedText("\(words)1️⃣here \(words)")
    let text = report.text(Diagnostic(.warning, .brokenLink, at: try source.location(of: "1️⃣", in: "a.md"), "broken"))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("    1 | …word") && lines[1].hasSuffix("…"))
    #expect(lines[1].dropFirst(lines[2].count - 1).hasPrefix("here"))
  }

  @Test func ordersByPlaceAndPutsThePlacelessLast() {
    let diagnostics = [
      Diagnostic(.error, .themeMissing, "no place, first"),
      Diagnostic(.error, .unknownKey, at: Location(path: "b.md", line: 1), "b"),
      Diagnostic(.note, .keyAlias, at: Location(path: "a.md", line: 10), "a10"),
      Diagnostic(.warning, .unknownKey, at: Location(path: "a.md", line: 9, column: 2), "a9, found first"),
      Diagnostic(.error, .unknownKey, at: Location(path: "a.md", line: 9, column: 2), "a9, found second"),
      Diagnostic(.error, .themeMissing, "no place, second"),
    ]
    #expect(
      TerminalReport.sorted(diagnostics).map(\.message)
        == ["a9, found first", "a9, found second", "a10", "b", "no place, first", "no place, second"])
    #expect(report.text(diagnostics).hasPrefix("a.md:9:2: warning[unknown-key]: a9, found first\na.md:9:2: error"))
  }

  @Test(arguments: [
    ([], nil), ([Severity.error], "1 error"), ([.error, .warning, .error], "2 errors, 1 warning"),
    ([.note, .warning, .warning], "2 warnings, 1 note"),
  ])
  func countsInASummary(severities: [Severity], summary: String?) {
    var log = DiagnosticLog()
    for severity in severities { log.report(severity, .unknownKey, "x") }
    #expect(TerminalReport.summary(log) == summary)
  }

  @Test func coloursOnlyWhenAsked() {
    let diagnostic = Diagnostic(
      .error, .unknownKey, at: Location(path: "a.md", line: 1, excerpt: "x: 1"), "m", help: "h")
    #expect(!report.text(diagnostic).unicodeScalars.contains("\u{1B}"))
    #expect(
      TerminalReport(colour: true).text(diagnostic) == """
        \u{1B}[1ma.md:1: \u{1B}[0m\u{1B}[1;31merror[unknown-key]\u{1B}[0m: m
        \u{1B}[2m    1 |\u{1B}[0m x: 1
          \u{1B}[32mhelp\u{1B}[0m: h

        """)
  }
}
