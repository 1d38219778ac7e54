package import Diagnostics
package import YAML

/// Where in a document the front matter stands and where the text begins.
package struct FrontMatterBlock: Sendable, Hashable {
  /// YAML between lines `---`, the second of which may be `...`, or TOML between lines `+++`.
  package var format: MappingSyntax
  /// The bytes of the lines between the two fences.
  package var header: Range<Int>
  /// The bytes after the second fence, to the end of the file.
  package var body: Range<Int>

  package init(format: MappingSyntax = .yaml, header: Range<Int>, body: Range<Int>) {
    self.format = format
    self.header = header
    self.body = body
  }
}

extension MappingSyntax {
  /// The syntax of the front matter with which a file begins.
  package init(of source: SourceText) {
    self = source.bytes.first == UInt8(ascii: "+") ? .toml : .yaml
  }
}

/// Finds the front matter between a first line `---` and the next line `---` or `...`, or between two lines `+++`.
///
/// A byte order mark before it, carriage returns at the ends of lines and what nobody sees beside a fence do not
/// matter. Reads no further than the second fence.
package func splitFrontMatter(_ source: SourceText, log: inout DiagnosticLog) -> FrontMatterBlock? {
  let bytes = source.bytes
  var lines = LineRanges(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  guard let first = lines.next(), let format = openedFormat(bytes, first) else {
    log.report(reasonForMissingFrontMatter(source))
    return nil
  }
  let start = lines.position
  while let line = lines.next() {
    let isEnd =
      switch format {
      case .yaml: isFence(bytes, line, UInt8(ascii: "-")) || isFence(bytes, line, UInt8(ascii: "."))
      case .toml: isFence(bytes, line, UInt8(ascii: "+"))
      }
    if isEnd {
      return FrontMatterBlock(format: format, header: start..<line.lowerBound, body: lines.position..<bytes.count)
    }
  }
  log.report(format == .yaml ? unclosedFrontMatter(source, from: start) : unclosedTOML(source, from: start))
  return nil
}

private func openedFormat(_ bytes: [UInt8], _ line: Range<Int>) -> MappingSyntax? {
  if isFence(bytes, line, UInt8(ascii: "-")) { return .yaml }
  return isFence(bytes, line, UInt8(ascii: "+")) ? .toml : nil
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

/// Whether a line consists of three times this byte, with nothing beside it that one sees.
private func isFence(_ bytes: [UInt8], _ line: Range<Int>, _ byte: UInt8) -> Bool {
  guard line.count >= 3, bytes[line.lowerBound] == byte || bytes[line.lowerBound] >= 0xC2 else { return false }
  let rest = bytes[line].drop { $0 == byte }
  if rest.startIndex == line.lowerBound + 3, rest.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return true }
  // Marks of direction and no-break spaces come with text that is pasted.
  guard line.count <= 32, let seen = withoutUnseenCharacters(String(decoding: bytes[line], as: UTF8.self)) else {
    return false
  }
  return seen.utf8.count >= 3 && seen.utf8.prefix(3).allSatisfy { $0 == byte }
    && seen.utf8.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
}

extension SourceText {
  /// The text of a range, without a carriage return at its end.
  func line(_ range: Range<Int>) -> String {
    let text = bytes[range]
    return String(decoding: text.last == 0x0D ? text.dropLast() : text, as: UTF8.self)
  }
}
