import Diagnostics
import Languages
import Markdown
import Testing

@Suite struct HostileInputTests {
  @Test(arguments: [
    String(repeating: ">", count: 10_000) + "x",
    String(repeating: "- ", count: 1_500) + "x",
    String(repeating: "*a **a ", count: 5_000) + String(repeating: "b** b*", count: 5_000),
    String(repeating: "[", count: 10_000) + "a" + String(repeating: "](b)", count: 10_000),
    String(repeating: "![", count: 1_500) + "a" + String(repeating: "](b)", count: 1_500),
    String(repeating: "[a](b) ", count: 1_500),
    String(repeating: "[a][r] ", count: 1_500) + "\n\n[r]: x",
    String(repeating: "\\*\\*a\\*\\* ", count: 1_500),
    String(repeating: "(\"A ", count: 1_500),
    String(repeating: "“CPEC ", count: 1_500),
    // Long enough that whoever looks to the end of the text for each would not end.
    String(repeating: "[s: ", count: 40_000),
    String(repeating: "ا “s ", count: 40_000),
    String(repeating: "\u{2067}ا", count: 1_500),
    String(repeating: "ا, ", count: 1_500),
    String(repeating: "# a\n", count: 1_500),
    String(repeating: "a[^1] ", count: 1_500) + "\n\n[^1]: b",
    String(repeating: "<span lang=x>", count: 1_500) + "A",
    String(repeating: "A1 - ", count: 1_500) + "\u{0}",
  ])
  func endsWithoutOverflow(source: String) {
    for language in [Language.english, .urdu] {
      let rendering = Rendering(source, in: language) { $0.rawHTML = .all }
      #expect(!rendering.body.html.isEmpty)
    }
    #expect(!renderPlainMarkdown(Array(source.utf8), unsafe: false).isEmpty)
  }

  @Test(arguments: [
    "متن [^ایک\nدو تین چار] آخر", "text [^one\ntwo three four] end", "a [^b [c\nd] پانی پانی] e",
    "> متن [^ایک\n> دو تین] آخر", "- [^پانی\n  کا سفر] آخر", "[^a](b) [^a\nب](c) `[^d\ne]`",
  ])
  func losesNoWordOfAMarkThatALineEndBreaks(source: String) {
    let text = Rendering(source, in: .urdu).plainText
    for word in ["ایک", "دو", "تین", "چار", "آخر", "one", "two", "three", "four", "end", "پانی", "سفر"]
    where source.contains(word) {
      #expect(text.contains(word), "\(word) in \(text)")
    }
    #expect(text.contains("^") && !text.unicodeScalars.contains("\u{1A}"))
  }

  @Test func replacesBytesThatAreNoText() {
    #expect(Rendering("a\u{0}b").html == "<p>a\u{FFFD}b</p>\n")
    var log = DiagnosticLog()
    let bytes: [UInt8] = [0x41, 0xFF, 0xC3, 0x20, 0xD9]
    let source = SourceText(path: "a.md", bytes: bytes)
    for language in [Language.english, .urdu] {
      let body = renderMarkdown(source, body: 0..<5, options: MarkdownOptions(language: language), log: &log)
      #expect(body.blocks.count == 1)
    }
  }

  @Test func notesSlowParsing() {
    let rendering = Rendering("text") { $0.slowParsing = .zero }
    #expect(rendering.reports == ["slow-file column.md"])
  }
}
