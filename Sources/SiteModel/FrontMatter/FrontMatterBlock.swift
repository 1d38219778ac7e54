package import Diagnostics

/// Where in a document the front matter stands and where the text begins.
package struct FrontMatterBlock: Sendable, Hashable {
  /// The bytes of the lines between the two fences.
  package var header: Range<Int>
  /// The bytes after the second fence, to the end of the file.
  package var body: Range<Int>

  package init(header: Range<Int>, body: Range<Int>) {
    self.header = header
    self.body = body
  }
}

/// Finds the front matter between a first line `---` and the next line `---` or `...`.
///
/// A byte order mark before it and carriage returns at the ends of lines do not matter. Reads no further than the
/// second fence.
package func splitFrontMatter(_ source: SourceText, log: inout DiagnosticLog) -> FrontMatterBlock? {
  let bytes = source.bytes
  var lines = LineRanges(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  guard let first = lines.next(), isFence(bytes, first, UInt8(ascii: "-")) else {
    log.report(reasonForMissingFrontMatter(source))
    return nil
  }
  let start = lines.position
  while let line = lines.next() {
    if isFence(bytes, line, UInt8(ascii: "-")) || isFence(bytes, line, UInt8(ascii: ".")) {
      return FrontMatterBlock(header: start..<line.lowerBound, body: lines.position..<bytes.count)
    }
  }
  log.report(unclosedFrontMatter(source, from: start))
  return nil
}

/// The lines of a text one after the other, without their line feeds.
struct LineRanges {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    position = min(end + 1, bytes.count)
    return start..<end
  }
}

/// Whether a line consists of three times this byte, with nothing but white space after it.
private func isFence(_ bytes: [UInt8], _ line: Range<Int>, _ byte: UInt8) -> Bool {
  guard line.count >= 3, bytes[line.lowerBound] == byte, bytes[line.lowerBound + 1] == byte,
    bytes[line.lowerBound + 2] == byte
  else { return false }
  return bytes[(line.lowerBound + 3)..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
}

extension SourceText {
  /// The text of a range, without a carriage return at its end.
  func line(_ range: Range<Int>) -> String {
    let text = bytes[range]
    return String(decoding: text.last == 0x0D ? text.dropLast() : text, as: UTF8.self)
  }
}
