import Diagnostics
import SiteImport
import Testing

/// Exports in which bytes are missing or wrong, as a disk or a line makes them.
@Suite struct DamagedExportTests {
  private static let whole: [UInt8] = {
    var export = SampleExport(channel: SampleExport.category(3, "politics", "سیاست"))
    export.items = (1...12).map { number in
      SampleExport.item(
        number, "کالم \(number)", content: "متن نمبر \(number)۔ <b>Bold</b> &amp; more.\n\nایک اور پیرا۔",
        status: number.isMultiple(of: 4) ? "private" : "publish",
        more: SampleExport.comment(number, "تبصرہ") + SampleExport.term("category", "politics", "سیاست"))
    }
    return Array(export.text.utf8)
  }()

  @Test func alwaysEndsAndTellsOfWhatIsMissing() throws {
    var random = SeededGenerator(seed: 17)
    for round in 0..<150 {
      var bytes = Self.whole
      switch round % 4 {
      case 0: bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
      case 1:
        let start = Int.random(in: 0..<bytes.count, using: &random)
        bytes.removeSubrange(start..<min(bytes.count, start + Int.random(in: 1..<3000, using: &random)))
      case 2:
        for _ in 0..<20 {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
      default:
        let mark =
          ["]]>", "<![CDATA[", "</item>", "<item>", "<!--", "&", "<", "\u{0}"].randomElement(using: &random) ?? ""
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: Array(mark.utf8), at: place)
      }
      let read = try ReadSample([bytes])
      let seen = read.works.count + read.reasons.count
      if read.refusal == nil, seen < 12 {
        #expect(read.log.hasErrors, "round \(round): \(seen) of 12, and nothing said")
      }
      for work in read.works where work.heldBack == nil {
        for number in [4, 8, 12] { #expect(!work.words.contains("نمبر \(number)۔"), "round \(round)") }
      }
    }
  }
}
