import Diagnostics
import SiteModel
import SitegenTesting
import Testing
import YAML

@Test(arguments: [
  ("---\ntitle: ا\n---\nText", "title: ا\n", "Text"),
  ("---\r\ntitle: a\r\n---\r\nText\r\n", "title: a\r\n", "Text\r\n"),
  ("\u{FEFF}---\ntitle: a\n---\n", "title: a\n", ""),
  ("---\ntitle: a\n---", "title: a\n", ""),
  ("--- \ntitle: a\n...\t\n---\nText", "title: a\n", "---\nText"),
  ("---\n---\nText", "", "Text"),
  ("\u{200F}---\ntitle: ا\n---\u{A0}\nText", "title: ا\n", "Text"),
  ("+++\ntitle = 'ا'\n+++\n---\n", "title = 'ا'\n", "---\n"),
  ("---\nsummary: |\n  ---\n  x\n---\n\n---\n", "summary: |\n  ---\n  x\n", "\n---\n"),
])
func splitsHeaderAndText(text: String, header: String, body: String) throws {
  var log = DiagnosticLog()
  let source = SourceText(path: "a.ur.md", text)
  let block = try #require(splitFrontMatter(source, log: &log))
  #expect(String(decoding: source.bytes[block.header], as: UTF8.self) == header)
  #expect(String(decoding: source.bytes[block.body], as: UTF8.self) == body)
  #expect(log.diagnostics == [])
}

@Test(arguments: [
  ("", "front-matter-missing 1:1", "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"),
  ("\n \n", "front-matter-missing 1:1", "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"),
  (
    "1️⃣دریا کا قصہ\n", "front-matter-missing 1️⃣", "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"
  ),
  ("1️⃣\n---\ntitle: a\n---\n", "front-matter-missing 1️⃣", "remove the empty lines above it"),
  ("1️⃣—-\ntitle: a\n---\n", "front-matter-missing 1️⃣", "write three hyphens: ---"),
  (
    "1️⃣title: دریا\ndate: 2025-08-22\n---\n\nمتن۔\n", "front-matter-missing 1️⃣",
    "write ‘---’ on a line of its own above ‘title: دریا’"
  ),
  (
    "\n1️⃣title:دریا\ndate: 2025-08-22\n\nمتن۔\n\n---\n", "front-matter-missing 1️⃣",
    "write ‘---’ on a line of its own above ‘title:دریا’, and another one below ‘date: 2025-08-22’"
  ),
  (
    "1️⃣A note.\n---\ntitle: a\n---\n", "front-matter-missing 1️⃣",
    "move what stands above it below the second ‘---’, where the text begins"
  ),
  (
    "1️⃣---\ntitle: a\ndate 2025-08-22\n\nNote: the text.\n\n----\n", "front-matter-unclosed 1️⃣",
    "it seems to end with line 3: write ‘---’ on a line of its own below it"
  ),
  ("+++\ntitle = \"a\"\n1️⃣---\nText", "front-matter-unclosed 1️⃣", "write three plus signs: +++"),
  (
    "1️⃣+++\ntitle = \"a\"\nText", "front-matter-unclosed 1️⃣",
    "write ‘+++’ on a line of its own between the front matter and the text"
  ),
  (
    "1️⃣{\n  \"title\": \"دریا\",\n  \"draft\": true\n}\nText", "front-matter-format 1️⃣",
    "write it so:\n---\ntitle: دریا\ndraft: true\n---"
  ),
  ("1️⃣{\"title\": \"x\"}\n", "front-matter-format 1️⃣", "write it so:\n---\ntitle: …\ndate: 2025-08-22\n---"),
  (
    "1️⃣<!--\n.. title: دریا\n.. date: 2025-08-22\n.. tags:\n-->\n", "front-matter-format 1️⃣",
    "write it so:\n---\ntitle: دریا\ndate: 2025-08-22\n---"
  ),
  (
    "1️⃣---\ntitle: a\ndate: 2025-08-22\n\nThe text begins here.\n", "front-matter-unclosed 1️⃣",
    "it seems to end with line 3: write ‘---’ on a line of its own below it"
  ),
  (
    "---\ntitle: a\n1️⃣—--\nText\n", "front-matter-unclosed 1️⃣", "write three hyphens and nothing else: ---"
  ),
  ("1️⃣---", "front-matter-unclosed 1️⃣", "write ‘---’ on a line of its own between the front matter and the text"),
])
func explainsFrontMatterThatIsNotThere(text: String, summary: String, help: String) {
  var log = DiagnosticLog()
  let marked = MarkedSource(text, path: "a.ur.md")
  #expect(splitFrontMatter(marked.source, log: &log) == nil)
  #expect(marked.summary(log) == [summary])
  #expect(log.diagnostics.map(\.help) == [help])
}

@Test func placesFaultsOfAHeaderWithCarriageReturns() {
  let (value, marked, log) = readFrontMatter("\u{FEFF}---\r\ntitle: دریا\r\n1️⃣titel: x\r\n---\r\nText")
  #expect(marked.summary(log) == ["unknown-key 1️⃣"])
  #expect(value.title?.value == "دریا")
}
