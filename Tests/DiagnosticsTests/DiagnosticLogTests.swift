import Diagnostics
import Records
import Testing

@Suite struct DiagnosticLogTests {
  private func log(_ counts: [(Severity, DiagnosticID, String, Int)]) -> DiagnosticLog {
    var log = DiagnosticLog()
    for (severity, id, path, count) in counts {
      for line in 0..<count { log.report(severity, id, at: Location(path: path, line: line + 1), "کچھ \(line)") }
    }
    return log
  }

  @Test func keepsFiftyOfAKindForAFileAndCountsTheOthers() {
    let log = log([
      (.warning, .brokenLink, "a.ur.md", 100_000), (.error, .unknownKey, "a.ur.md", 60),
      (.warning, .brokenLink, "b.md", 3),
    ])
    #expect(log.diagnostics.count == 50 + 50 + 3)
    #expect([log.count(.error), log.count(.warning), log.count(.note)] == [60, 100_003, 0])
    #expect(log.hasErrors)
    #expect(
      log.rests.map(\.diagnostic.message)
        == ["… and 10 more of this kind in this file", "… and 99,950 more of this kind in this file"])
  }

  @Test func countsTheSameHoweverTheWorkWasParted() {
    var whole = DiagnosticLog()
    var joined = DiagnosticLog()
    for part in 0..<5 {
      let one = log([(.warning, .brokenLink, "a.md", 30 * part), (.error, .unknownKey, "b.md", 70)])
      joined.append(one)
      for diagnostic in one.diagnostics { whole.report(diagnostic) }
    }
    #expect(joined.diagnostics == whole.diagnostics)
    #expect([joined.count(.error), joined.count(.warning)] == [350, 300])
  }

  @Test func takesWhatIsKnownAlreadyOnce() {
    let one = log([(.error, .unknownName, "a.mustache", 80)])
    var all = one
    all.appendNew(one)
    #expect(all.diagnostics.count == 50)
    #expect(all.count(.error) == 80)
    all.appendNew(log([(.error, .unknownName, "b.mustache", 2)]))
    #expect(all.count(.error) == 82)
  }

  @Test func asksWhetherThereIsRoomBeforeItLooksForPlaces() {
    var log = DiagnosticLog()
    var looked = 0
    for _ in 0..<1000 where log.hasRoom(for: .error, .redirectRow, in: "old.csv") {
      looked += 1
      log.report(.error, .redirectRow, at: Location(path: "old.csv"), "x")
    }
    #expect(looked == 50)
    #expect(log.count(.error) == 1000)
  }

  @Test func comesBackFromARecordWithItsCounts() {
    let log = log([(.warning, .brokenLink, "ا.md", 120), (.note, .keyAlias, "b.md", 2)])
    var writer = RecordWriter()
    writer.write(log)
    var reader = RecordReader(writer.bytes)
    let copy = DiagnosticLog(from: &reader)
    #expect(!reader.isDamaged && reader.isAtEnd)
    #expect(copy.diagnostics == log.diagnostics)
    #expect(copy.rests == log.rests)
    #expect([copy.count(.warning), copy.count(.note)] == [120, 2])
  }

  @Test func showsFiveOfAKindAndSumsThemUp() {
    let log = log([
      (.warning, .latinPunctuation, "a.ur.md", 1300), (.warning, .latinPunctuation, "b.ur.md", 44),
      (.error, .unknownKey, "z.md", 1),
      (.note, .keyAlias, "c.md", 2),
    ])
    let text = TerminalReport().text(log, isVerbose: false)
    #expect(text.split(separator: "\n").filter { $0.contains(": warning[latin-punctuation]") }.count == 5)
    #expect(text.contains("z.md:1: error[unknown-key]"))
    #expect(
      text.hasSuffix(
        """

        By kind (of each 5 are shown, all with --verbose):
              1  error[unknown-key]          in 1 file
          1,344  warning[latin-punctuation]  in 2 files
              2  note[key-alias]             in 1 file

        """))
    let everything = TerminalReport().text(log, isVerbose: true)
    #expect(
      everything.split(separator: "\n").filter { $0.contains(": warning[latin-punctuation]") }.count == 50 + 1 + 44)
    #expect(
      everything.contains("a.ur.md: warning[latin-punctuation]: … and 1,250 more of this kind in this file\nb.ur.md:1:")
    )
    #expect(!TerminalReport().text(log, isVerbose: false, leavesOutNotes: true).contains("key-alias"))
  }

  @Test func sumsNothingUpThatIsSeenAtAGlance() {
    #expect(
      !TerminalReport().text(log([(.error, .unknownKey, "a.md", 5), (.note, .keyAlias, "a.md", 1)]), isVerbose: false)
        .contains("By kind"))
    #expect(TerminalReport().text(DiagnosticLog(), isVerbose: true) == "")
  }

  @Test func cutsWordsThatWouldFillTheScreen() {
    var log = DiagnosticLog()
    log.report(.error, .unknownKey, "‘\(String(repeating: "ا", count: 1_000_000))’ is not a front matter key")
    #expect(log.diagnostics.first?.message.hasSuffix("ا’ is not a front matter key") == true)
    #expect((log.diagnostics.first?.message.utf8.count ?? .max) < 2000)
  }

  @Test func showsNoExcerptOfMegabytes() {
    let source = SourceText(path: "a.md", String(repeating: "پانی ", count: 200_000) + "\nb")
    #expect((source.location(atByte: 10).excerpt?.utf8.count ?? 0) <= 100_000)
    #expect(source.location(atByte: 900_000).excerpt == nil)
    #expect(source.location(line: 2, column: 1).excerpt == "b")
  }
}
