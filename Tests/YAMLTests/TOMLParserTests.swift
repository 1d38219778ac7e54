import Diagnostics
import SitegenTesting
import Testing
import YAML

private func read(_ text: String) -> (node: YAMLNode?, marked: MarkedSource, log: DiagnosticLog) {
  let marked = MarkedSource("+++\n" + text)
  var log = DiagnosticLog()
  let node = parseTOML(marked.source, range: 4..<marked.source.bytes.count, log: &log)
  return (node, marked, log)
}

@Test(arguments: [
  ("title = \"دریا: ایک\"\ndraft = true", "{title: 'دریا: ایک', draft: true}"),
  ("date = 2025-08-22T09:30:00+05:00 # c", "{date: 2025-08-22T09:30:00+05:00}"),
  ("day = 2025-08-22\nnumber = 1_000", "{day: 2025-08-22, number: 1_000}"),
  ("tags = ['ب', \"a\"]", "{tags: ['ب', 'a']}"),
  ("b = 1\na = {d = 1.5, c = false}", "{b: 1, a: {d: 1.5, c: false}}"),
  ("image.src = 'a.jpg'\n[params]\nmood = \"\"\"\nتین\"\"\"", "{image: {src: 'a.jpg'}, params: {mood: 'تین'}}"),
  ("[[menu.main]]\nname = 'x'\n[menu.side]\ny = 1", "{menu: {main: [{name: 'x'}], side: {y: 1}}}"),
  ("", "{}"),
])
func readsTOMLIntoTheSameTreeAsYAML(text: String, expected: String) throws {
  let (node, _, log) = read(text)
  #expect(described(try #require(node)) == expected)
  #expect(log.diagnostics == [])
}

@Test func placesTheKeysAndValuesOfTOMLInTheWholeFile() throws {
  let (node, _, _) = read("title = 'دریا'\n[params]\nmood = 'x'")
  guard case .mapping(let entries) = try #require(node).content else { return }
  #expect(entries.map(\.key.location) == [SourceMark(line: 2, column: 1), SourceMark(line: 3, column: 2)])
  #expect(entries[0].value.mark == SourceMark(line: 2, column: 9))
}

@Test(arguments: [
  (
    "title = 1️⃣My Title",
    "the value of ‘title’ is neither a text between quotation marks, nor a number, a date, true or false",
    "write title = \"My Title\""
  ),
  (
    "title = 1️⃣“دریا”",
    "the value of ‘title’ is neither a text between quotation marks, nor a number, a date, true or false",
    "write title = \"دریا\""
  ),
  (
    "draft = 1️⃣yes",
    "the value of ‘draft’ is neither a text between quotation marks, nor a number, a date, true or false",
    "write draft = true"
  ),
  ("title1️⃣: دریا", "‘:’ stands where TOML has ‘=’", "write title = \"دریا\""),
  ("date1️⃣: 2025-08-22", "‘:’ stands where TOML has ‘=’", "write date = 2025-08-22"),
  ("title = 1️⃣\"دریا\ndate = 2025-08-22", "the quotation mark is never closed", "write title = \"دریا\""),
  ("title = 'It'1️⃣s'", "the text goes on after the closing quotation mark", "write title = \"It's\""),
  (
    "title = \"C:\\1️⃣path\"", "‘\\’ begins an escape between double quotes, and this is none", "write title = 'C:\\path'"
  ),
  (
    "title1️⃣\n", "the line is not of the form ‘key = value’", "write a sign of equality between key and value: title = …"
  ),
  (
    "1️⃣عنوان = 'x'", "a key of TOML in other letters than English ones is written between quotation marks",
    "write \"عنوان\" = \"x\""
  ),
])
func explainsWhatIsNoTOML(text: String, message: String, help: String) {
  let (node, marked, log) = read(text)
  #expect(node == nil)
  #expect(marked.summary(log) == ["yaml-syntax 1️⃣"])
  #expect(log.diagnostics.map(\.message) == [message])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test func findsAKeyThatStandsTwiceInTOML() {
  let (_, marked, log) = read("title = 'a'\n1️⃣title = 'b'")
  #expect(marked.summary(log) == ["duplicate-key 1️⃣"])
  #expect(log.diagnostics.map(\.message) == ["‘title’ stands twice"])
}

@Test(arguments: [
  String(repeating: "a.", count: 100_000) + "a = 1", "[" + String(repeating: "a.", count: 100_000) + "a]",
  "a = " + String(repeating: "[", count: 100_000), "a = " + String(repeating: "{a=", count: 100_000),
  "a = " + String(repeating: "\"a\".", count: 100_000), String(repeating: "x = 'y'\n", count: 100_000),
])
func refusesTOMLThatIsTooDeepOrTooLarge(text: String) {
  let (node, _, log) = read(text)
  #expect(node == nil)
  #expect(log.diagnostics.map(\.id) == [.yamlSyntax])
}

private func described(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
  case .sequence(let items): "[" + items.map(described).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\($0.key.value): \(described($0.value))" }.joined(separator: ", ") + "}"
  }
}
