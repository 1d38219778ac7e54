import CmarkSupport
import Diagnostics
import Markup

extension BodyWriter {
  /// Reports Urdu that four spaces at the beginning of its lines have made a block of code.
  mutating func reportVerseAsCode(_ node: Node, _ code: [UInt8]) {
    guard !node.isFenced else { return }
    var arabic = 0
    var latin = 0
    for byte in code {
      if (0xD8...0xDB).contains(byte) { arabic += 1 } else if SuspectScan.isLetter(byte) { latin += 1 }
    }
    guard arabic > latin else { return }
    log.report(
      .warning, .verseAsCode, at: places.location(atByte: places.offset(ofLine: node.line)),
      "these lines are indented by four spaces, so they are shown as program code",
      help: "delete the spaces; for verse write a line ‘```sher’ above it and a line ‘```’ below")
  }
}
