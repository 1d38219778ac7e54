import Diagnostics
import Languages
import Markdown
import Testing

/// What would take a thousand times the memory or time of its text is refused by name, and what only looks so is not.
@Suite struct BoundsTests {
  private static func times(_ text: String, bytes: Int) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  static let tooMuch: [(name: String, text: String)] = [
    ("heads of tables that are none", times("|a|b|\n|-|\n", bytes: 40_000)),
    ("the same in a quote", times("> |ا|ب|\n> |-|\n", bytes: 60_000)),
    (
      "a wide table",
      "|" + times("a|", bytes: 3000) + "\n|" + times("-|", bytes: 3000) + "\n" + times("x\n", bytes: 300)
    ),
    ("a head alone", "|" + times("a|", bytes: 500_000) + "\n|" + times("-|", bytes: 500_000) + "\n"),
    ("a row without end", "|a|ب|\n|-|-|\n" + times("| ا ", bytes: 200_000) + "\n"),
    ("a long table", "|a|ب|\n|-|-|\n" + times("|a|ب|\n", bytes: 900_000)),
    ("quotes", times(">", bytes: 2_000_000)), ("lists", times("- ", bytes: 2_000_000)),
    ("a deep list and blank lines", times("- ", bytes: 4000) + "x\n" + times("\n", bytes: 50_000)),
    ("stars", times("*a ", bytes: 4_600_000)), ("brackets", times("[", bytes: 2_000_000)),
    ("ampersands", times("&", bytes: 2_000_000)),
    ("items", times("- ا\n", bytes: 2_000_000)), ("lines", times("a\n", bytes: 1_200_000)),
    ("open instructions", times("a <?", bytes: 100_000)), ("open declarations", times("a <!A ", bytes: 200_000)),
    ("open sections", times("a <![CDATA[", bytes: 200_000)), ("addresses of mails", times("a@b.c ", bytes: 60_000)),
    ("signs of mails", times("a@", bytes: 60_000)),
    ("a long definition", "[a]: /b \"" + times("پانی ", bytes: 50_000) + "\"\n\n" + times("[a] ", bytes: 8000)),
    ("a long address", "[a]: /" + times("b", bytes: 50_000) + "\n\n" + times("[a]", bytes: 8000)),
  ]

  @Test(arguments: tooMuch.indices)
  func refusesWhatNoMemoryHolds(number: Int) {
    let (name, text) = Self.tooMuch[number]
    let rendering = Rendering(text, in: .urdu)
    #expect(rendering.diagnostics.map(\.id) == [.tooComplex], "\(name)")
    #expect(rendering.diagnostics.first?.location?.line != nil, "\(name)")
    #expect(rendering.body.html.isEmpty, "\(name)")
  }

  static let enough: [(name: String, text: String)] = [
    ("a table of a year", "|دن|درجہ|\n|---|---|\n" + times("|ا|-5|\n", bytes: 10_000)),
    ("cells of hyphens", "| a | b |\n|---|---|\n" + times("| - | - |\n", bytes: 30_000)),
    ("tables one after the other", times("|a|b|\n|-|-|\n|1|2|\n\n", bytes: 60_000)),
    ("bars that are no tables", times("a | b | c\n", bytes: 60_000)),
    ("prose", times("پانی کا سفر (CPEC) اور “New York”، پھر۔\n", bytes: 400_000)),
    ("comments", times("ا <!-- a --> ب\n\n", bytes: 60_000)),
    ("addresses on lines", times("a@b.c\n\n", bytes: 30_000)),
    ("addresses in each other", times("[الف](", bytes: 40_000)),
    ("couplets with marks", "```sher\n" + times("*ا [^ب] \n", bytes: 40_000) + "```\n"),
    ("links with definitions", times("[الف][a] ", bytes: 60_000) + "\n\n[a]: /b \"title\"\n"),
  ]

  @Test(arguments: enough.indices)
  func readsWhatOnlyLooksLikeIt(number: Int) {
    let (name, text) = Self.enough[number]
    let rendering = Rendering(text, in: .urdu)
    #expect(!rendering.diagnostics.contains { $0.id == .tooComplex }, "\(name)")
    #expect(!rendering.body.html.isEmpty, "\(name)")
  }
}
