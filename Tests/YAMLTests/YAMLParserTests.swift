import Diagnostics
import SitegenTesting
import Testing
import YAML

@Test(arguments: [
  ("title: 007", "[title: 007]"),
  ("title: No", "[title: No]"),
  ("time: 12:30", "[time: 12:30]"),
  ("tags: [دریا, water]\nimage: {src: a.jpg}", "[tags: (دریا, water), image: [src: a.jpg]]"),
  ("a: \"x: y\"\r\nb: 'it''s'\r\n", "[a: x: y, b: it's]"),
  ("summary: >\n  ایک\n  دو\nnext: 1", "[summary: ایک دو\n, next: 1]"),
  ("one: &a [1, 2]\ntwo: *a", "[one: (1, 2), two: (1, 2)]"),
  ("a: !!str 5", "[a: 5]"),
  ("# nothing\n", "[]"),
  ("", "[]"),
  ("\u{FEFF}a: 1", "[a: 1]"),
])
func keepsEveryScalarAsTyped(text: String, expected: String) throws {
  var log = DiagnosticLog()
  let node = try #require(parseYAML(SourceText(path: "site.yml", text), log: &log))
  #expect(described(node) == expected)
  #expect(log.diagnostics == [])
}

@Test func countsLinesAndColumnsInTheWholeFile() throws {
  var log = DiagnosticLog()
  let source = SourceText(path: "a.ur.md", "---\r\nعنوان: دریا\r\ntags: [پانی, indus]\r\n---\r\n")
  let node = try #require(parseYAML(source, range: 5..<(source.bytes.count - 5), log: &log))
  guard case .mapping(let entries) = node.content, case .sequence(let tags) = entries[1].value.content else {
    Issue.record("no mapping")
    return
  }
  #expect(entries.map(\.key.location) == [SourceMark(line: 2, column: 1), SourceMark(line: 3, column: 1)])
  #expect(entries[0].value.mark == SourceMark(line: 2, column: 8))
  #expect(tags.map(\.mark) == [SourceMark(line: 3, column: 8), SourceMark(line: 3, column: 14)])
}

@Test func countsColumnsFromTheLineThatTheRangeBeginsIn() throws {
  var log = DiagnosticLog()
  let source = SourceText(path: "a", "\u{FEFF}x\nab a: 1")
  let node = try #require(parseYAML(source, range: 8..<12, log: &log))
  #expect(node.mark == SourceMark(line: 2, column: 4))
}

@Test func reportsAKeyThatStandsTwiceAndKeepsTheFirst() throws {
  var log = DiagnosticLog()
  let marked = MarkedSource("2️⃣title: ایک\ndate: 1\n1️⃣title: دو")
  let node = try #require(parseYAML(marked.source, log: &log))
  #expect(marked.summary(log) == ["duplicate-key 1️⃣"])
  #expect(log.diagnostics[0].related.map { marked.place($0) } == ["2️⃣"])
  #expect(described(node) == "[title: ایک, date: 1]")
}

@Test func findsDuplicatesInLongMappingsToo() {
  var log = DiagnosticLog()
  let lines = (0..<1000).map { "key\($0): \($0)" } + ["1️⃣key500: x"]
  let marked = MarkedSource(lines.joined(separator: "\n"))
  _ = parseYAML(marked.source, log: &log)
  #expect(marked.summary(log) == ["duplicate-key 1️⃣"])
}

@Test func refusesABombOfAliases() {
  var log = DiagnosticLog()
  var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
  for level in 1...12 {
    let inner = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
    lines.append("a\(level): &a\(level) [\(inner)]")
  }
  #expect(parseYAML(SourceText(path: "site.yml", lines.joined(separator: "\n")), log: &log) == nil)
  #expect(log.diagnostics.map(\.message) == ["the aliases stand for more than 10000 values"])
}

@Test func refusesDeepNesting() {
  var log = DiagnosticLog()
  let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
  #expect(parseYAML(SourceText(path: "site.yml", "a: \(deep)"), log: &log) == nil)
  #expect(log.diagnostics.map(\.location?.column) == [104])
}

@Test func readsALargeFile() throws {
  var log = DiagnosticLog()
  let lines = (0..<20_000).map { "k\($0): {name: {en: Name \($0), ur: نام}}" }
  let node = try #require(parseYAML(SourceText(path: "site.yml", lines.joined(separator: "\n")), log: &log))
  guard case .mapping(let entries) = node.content else { return }
  #expect(entries.count == 20_000)
  #expect(entries[19_999].value.mark.line == 20_000)
}

private func described(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, _): text
  case .sequence(let items): "(" + items.map(described).joined(separator: ", ") + ")"
  case .mapping(let entries):
    "[" + entries.map { "\($0.key.value): \(described($0.value))" }.joined(separator: ", ") + "]"
  }
}

@Test(arguments: [
  (
    "a: &x \"\(String(repeating: "پانی", count: 1000))\"\nb: [\(String(repeating: "*x, ", count: 200))]", "1 MB of text"
  ),
  (
    "a: &x [\(String(repeating: "y, ", count: 100))]\nb: &z [\(String(repeating: "*x, ", count: 50))]\n"
      + "c: [\(String(repeating: "*z, ", count: 50))]", "10000 values"
  ),
])
func boundsWhatAliasesStandFor(text: String, limit: String) {
  var log = DiagnosticLog()
  #expect(parseYAML(SourceText(path: "a.yml", text), log: &log) == nil)
  #expect(log.diagnostics.map(\.message) == ["the aliases stand for more than \(limit)"])
  #expect(log.diagnostics.first?.location?.line != nil)
}

@Test func countsTensOfThousandsOfDoubleKeysWithoutShowingThem() {
  var log = DiagnosticLog()
  let text = (0..<20_000).map { "پانی: \($0)\n" }.joined()
  _ = parseYAML(SourceText(path: "a.yml", text), log: &log)
  #expect(log.diagnostics.count == 50)
  #expect(log.count(.error) == 19_999)
}
