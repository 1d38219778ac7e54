import Diagnostics
import Testing
import YAML

/// One key of a text is set, and every other byte stays.
@Suite struct SetKeyTests {
  @Test(arguments: [
    // A value, with what stands around it.
    ("a: 1\ndraft: true # until Friday\nb: 2\n", "draft", "false", "a: 1\ndraft: false # until Friday\nb: 2\n"),
    ("draft:   true\n\n# end\n", "draft", "false", "draft:   false\n\n# end\n"),
    ("عنوان: \"بارش\"\ndraft: yes\n", "draft", "false", "عنوان: \"بارش\"\ndraft: false\n"),
    // No value yet.
    ("draft:\nb: 2\n", "draft", "false", "draft: false\nb: 2\n"),
    ("draft: # why\nb: 2\n", "draft", "false", "draft: false # why\nb: 2\n"),
    ("b: 2\ndraft:", "draft", "false", "b: 2\ndraft: false"),
    // Lists, blocks and texts over several lines.
    ("tags:\n  - ایک\n  # two\n  - دو\n\n# dates\ndate: 2025\n", "tags", "x", "tags:\n  x\n\n# dates\ndate: 2025\n"),
    ("tags: [ایک,\n  دو] # all\nb: 2\n", "tags", "x", "tags: x # all\nb: 2\n"),
    ("s: |\n  ایک\n  دو\n# after\nb: 2\n", "s", "x", "s: x\n# after\nb: 2\n"),
    ("s: ایک\n  دو\nb: 2\n", "s", "x", "s: x\nb: 2\n"),
    ("s: {a: 1, b: [2, 3]}\nb: 2\n", "s", "x", "s: x\nb: 2\n"),
    ("\"s\": 'it''s'\nb: 2\n", "s", "x", "\"s\": x\nb: 2\n"),
    ("{s: 1, b: 2} # in braces\n", "s", "x", "{s: x, b: 2} # in braces\n"),
    // A key of the same name that stands deeper is another.
    ("p:\n  draft: true\ndraft: true\n", "draft", "false", "p:\n  draft: true\ndraft: false\n"),
    // Added above the others, below what is said of the whole.
    ("# My column\n\na: 1\n", "draft", "true", "# My column\n\ndraft: true\na: 1\n"),
    ("# all\n\n# about a\n  # and b\na: 1\n", "draft", "true", "# all\n\ndraft: true\n# about a\n  # and b\na: 1\n"),
    ("a: 1\r\nb: 2\r\n", "draft", "true", "draft: true\r\na: 1\r\nb: 2\r\n"),
    ("", "draft", "true", "draft: true\n"),
    ("p:\n  draft: false\n", "draft", "true", "draft: true\np:\n  draft: false\n"),
  ])
  func setsAKeyOfYAML(text: String, key: String, value: String, expected: String) {
    #expect(changed(text, [key], .plain(value), .yaml) == expected)
  }

  @Test(arguments: [
    ("a = 1\ndraft = true # until Friday\n", "draft", "false", "a = 1\ndraft = false # until Friday\n"),
    ("s = \"ایک # دو\" # all\n[p]\nb = 1\n", "s", "false", "s = false # all\n[p]\nb = 1\n"),
    ("# top\n\n# of p\n[p]\nb = 1\n", "draft", "true", "# top\n\ndraft = true\n# of p\n[p]\nb = 1\n"),
    ("[p]\ndraft = true\n", "draft", "true", "draft = true\n[p]\ndraft = true\n"),
  ])
  func setsAKeyOfTOML(text: String, key: String, value: String, expected: String) {
    #expect(changed(text, [key], .plain(value), .toml) == expected)
  }

  /// Nothing is written where the result would not be what was asked for.
  @Test(arguments: [
    ("{b: 2}\n", MappingSyntax.yaml), ("a: [1\n", .yaml), ("- a\n", .yaml), ("a: &x 1\nb: *x\n", .yaml),
    ("a = \"\"\"\nx\n\"\"\"\n", .toml), ("a = [\n1]\n", .toml),
  ])
  func leavesWhatItCannotSet(text: String, syntax: MappingSyntax) {
    #expect(changed(text, ["a"], .plain("2"), syntax) == nil)
  }

  @Test func keepsTheNameUnderWhichAKeyStands() {
    #expect(
      changed("a: 1\nupdated: 2025-01-01\n", ["lastmod", "updated"], .plain("2025-02-02"), .yaml)
        == "a: 1\nupdated: 2025-02-02\n")
  }

  /// What is written is read as the same, in both languages.
  @Test(arguments: [
    "بارش", "Rain", "", "true", "No", "~", "12", "۱۲", "2025-08-22", "a: b", "a #b", "#b", "- a", "*a", "&a", "[a]",
    "{a}",
    "a, b", "it's", "\"a\"", "a\\b", "ایک\nدو", "a\tb", " a ", "a\u{2028}b", "a\u{85}b", "\u{FEFF}a", "@a", "%a", "`a`",
    "|", ">",
    "?", "a:", ":a", "\u{200F}ا", "👍", "=", "!x", "-", "a]", "}",
  ])
  func writesAnyTextSoThatItIsRead(text: String) {
    let value = WrittenValue.mapping([
      .init("k", .text(text)), .init("l", .list([.text(text), .text("x")])),
      .init(text.isEmpty ? "e" : text, .text(text)),
    ])
    for syntax in [MappingSyntax.yaml, .toml] {
      let line = syntax.line("key", value)
      var log = DiagnosticLog()
      let source = SourceText(path: "", line + "\n")
      let node =
        syntax == .yaml
        ? parseYAML(source, log: &log) : parseTOML(source, range: 0..<source.bytes.count, log: &log)
      #expect(log.diagnostics.isEmpty, "\(line)")
      guard case .mapping(let entries)? = node?.content, case .mapping(let inner)? = entries.first?.value.content else {
        Issue.record("no mapping: \(line)")
        continue
      }
      #expect(
        inner.count == 3 && inner[0].value.text == text && inner[2].key.value == (text.isEmpty ? "e" : text), "\(line)")
      guard case .sequence(let items) = inner[1].value.content else {
        Issue.record("no list: \(line)")
        continue
      }
      #expect(items.map(\.text) == [text, "x"], "\(line)")
    }
  }

  @Test(arguments: [
    ("Rain", "k: Rain"), ("بارش آئی", "k: بارش آئی"), ("a: b", "k: \"a: b\""), ("yes", "k: \"yes\""),
    ("12", "k: \"12\""),
    ("it's", "k: it's"), ("a, b", "k: a, b"),
  ])
  func putsQuotationMarksOnlyWhereTheyAreNeeded(text: String, line: String) {
    #expect(MappingSyntax.yaml.line("k", .text(text)) == line)
  }

  private func changed(_ text: String, _ key: [String], _ value: WrittenValue, _ syntax: MappingSyntax) -> String? {
    // The mapping stands in a text of its own kind, as front matter does.
    let (before, after) = ("---\n", "---\nمتن: ایک\n")
    let bytes = Array((before + text + after).utf8)
    let range = before.utf8.count..<(bytes.count - after.utf8.count)
    // A last line that has no end is the whole text's.
    let isOpen = !text.isEmpty && !text.hasSuffix("\n")
    let result =
      isOpen
      ? setting(key, to: value, in: Array(text.utf8), 0..<text.utf8.count, syntax)
      : setting(key, to: value, in: bytes, range, syntax)
    guard let result else { return nil }
    let whole = String(decoding: result, as: UTF8.self)
    if isOpen { return whole }
    #expect(whole.hasPrefix(before) && whole.hasSuffix(after))
    return String(whole.dropFirst(before.count).dropLast(after.count))
  }
}
