import Diagnostics
import Languages
import Testing

/// Tables of a terminal, in which Urdu stands in its column.
@Suite struct TextTableTests {
  private func table(_ rows: [[String]]) -> TextTable {
    TextTable(
      [
        TextTable.Column("date"), TextTable.Column("title", minimum: 6),
        TextTable.Column("key", minimum: 6, isCutAtStart: true),
      ], rows: rows)
  }

  private func bare(_ line: String) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.filter { !["\u{2068}", "\u{2069}"].contains($0) }))
  }

  @Test(arguments: [
    ("visit", 5), ("دورہ", 4), ("پیشِ نَظر", 7), ("می\u{200C}خواہم", 7), ("e\u{301}t\u{E9}", 3), ("漢字", 4), ("", 0),
    ("🙂", 2),
    ("\u{2068}الف\u{2069}", 3), ("ک\u{651}\u{64E}", 1),
  ])
  func countsTheCellsOfAText(text: String, width: Int) {
    #expect(terminalWidth(of: text) == width)
  }

  @Test func columnsBeginBelowEachOther() {
    let lines = table([["2025-08-22", "ایک بروقت اقدام", "a"], ["2025-01-01", "پیشِ نَظر", "b"], ["–", "漢字 A", "c"]])
      .lines(width: nil)
    for line in lines.rows {
      let scalars = Array(bare(line).unicodeScalars)
      #expect(terminalWidth(of: scalars.dropLast()) == 12 + 15 + 2, "\(line)")
    }
    #expect(lines.rows[0] == "2025-08-22  \u{2068}ایک بروقت اقدام\u{2069}  a")
    #expect(lines.rows[1] == "2025-01-01  \u{2068}پیشِ نَظر\u{2069}          b")
    #expect(lines.titles == "date        title            key")
  }

  @Test func whatDoesNotFitIsCutWithoutATornLetter() {
    let lines = table([["2025-08-22", "ایک بروقت سفارتی اقدام", "columns/2025/visit"]]).lines(width: 36).rows
    #expect(lines == ["2025-08-22  \u{2068}ایک بروقت…\u{2069}   …2025/visit"])
    let marked = table([["1", "کَکَکَکَکَکَکَکَ", "k"]]).lines(width: 17).rows[0]
    #expect(marked == "1     \u{2068}کَکَکَکَکَ…\u{2069}  k")
  }

  @Test(arguments: 1...60)
  func noLineIsWiderThanTheTerminal(width: Int) {
    let rows = [
      ["2025-08-22", "ایک بروقت سفارتی اقدام اور اس کے بعد", "columns/2025/a-very-long-name"], ["–", "漢字漢字漢字漢字", "x"],
    ]
    let lines = table(rows).lines(width: width)
    for line in lines.rows + [lines.titles] { #expect(terminalWidth(of: line) <= width, "\(line)") }
  }

  @Test func controlsOfATitleMoveNothing() {
    #expect(table([["1", "a\u{1B}[31m\u{202E}b", "k"]]).lines(width: nil).rows == ["1     a␛[31m‹U+202E›b  k"])
  }
}
