import Diagnostics

/// Where the texts of a mapping stand in its file: the pieces that are theirs, without quotation marks, escapes and the
/// signs of blocks.
package struct TextPlace: Sendable, Hashable {
  /// The names that lead to it; the items of a list have none of their own.
  package var path: [String]
  /// Bytes of the file, a piece for each line, and for what stands between two escapes.
  package var pieces: [Range<Int>]
  /// What is read there.
  package var text: String
}

/// The texts of a mapping in the order of the file; empty where it has faults.
///
/// What is written by another name or with a tag is left out, for it stands elsewhere or is no text.
///
/// - Parameter isWanted: Whether the pieces of what stands below a name are wanted; the others have none.
package func textPlaces(
  in bytes: [UInt8], _ range: Range<Int>, _ syntax: MappingSyntax, where isWanted: (String) -> Bool = { _ in true }
) -> [TextPlace] {
  switch syntax {
  case .yaml:
    let places = try? EventStream.withEvents(of: bytes, range) { events throws(SyntaxProblem) in
      var walk = TextWalk(MappingLines(bytes, range))
      try walk.read(events, isWanted)
      return walk.places
    }
    return places ?? []
  case .toml:
    var log = DiagnosticLog()
    guard let root = parseTOML(SourceText(path: "", bytes: bytes), range: range, log: &log) else { return [] }
    return tomlTexts(root, MappingLines(bytes, range), path: [])
  }
}

/// Follows the events of a document, and notes its texts.
private struct TextWalk {
  private let lines: MappingLines
  private(set) var places: [TextPlace] = []
  private var path: [String] = []
  /// Of each mapping and list around: whether it is a mapping whose next text is a name.
  private var frames: [(isMapping: Bool, awaitsName: Bool)] = []

  init(_ lines: MappingLines) { self.lines = lines }

  mutating func read(_ events: borrowing EventStream, _ isWanted: (String) -> Bool) throws(SyntaxProblem) {
    while true {
      let event = try events.next()
      let isName = frames.last?.awaitsName ?? false
      switch event.kind {
      case .streamEnd: return
      // No front matter is so deep, or has lists for names, that somebody meant it.
      case .mappingStart where isName || frames.count >= 100, .sequenceStart where isName || frames.count >= 100,
        .alias where isName:
        places = []
        return
      case .mappingStart: frames.append((true, true))
      case .sequenceStart: frames.append((false, false))
      case .mappingEnd, .sequenceEnd:
        frames.removeLast()
        endValue()
      case .alias: endValue()
      case .scalar(let text, _):
        if isName {
          path.append(text)
          frames[frames.count - 1].awaitsName = false
        } else {
          note(text, event, isWanted: path.first.map(isWanted) ?? true)
          endValue()
        }
      case .documentStart, .documentEnd, .streamStart: break
      }
    }
  }

  private mutating func endValue() {
    guard frames.last?.isMapping == true else { return }
    path.removeLast()
    frames[frames.count - 1].awaitsName = true
  }

  private mutating func note(_ text: String, _ event: YAMLEvent, isWanted: Bool) {
    guard event.properties == nil, !text.isEmpty else { return }
    guard isWanted else {
      places.append(TextPlace(path: path, pieces: [], text: text))
      return
    }
    let extent = lines.trimmed(lines.offset(event.start)..<lines.offset(event.end))
    guard !extent.isEmpty else { return }
    places.append(TextPlace(path: path, pieces: lines.pieces(of: extent), text: text))
  }
}

private func tomlTexts(_ node: YAMLNode, _ lines: MappingLines, path: [String]) -> [TextPlace] {
  switch node.content {
  case .mapping(let entries): entries.flatMap { tomlTexts($0.value, lines, path: path + [$0.key.value]) }
  case .sequence(let items): items.flatMap { tomlTexts($0, lines, path: path) }
  case .scalar(let text, let isPlain):
    isPlain ? [] : lines.tomlPieces(at: node.mark).map { [TextPlace(path: path, pieces: $0, text: text)] } ?? []
  }
}

extension MappingLines {
  /// The parts of a value of YAML that are read as they stand.
  fileprivate func pieces(of extent: Range<Int>) -> [Range<Int>] {
    switch bytes[extent.lowerBound] {
    case UInt8(ascii: "\""): pieces(within: extent, quote: UInt8(ascii: "\""))
    case UInt8(ascii: "'"): pieces(within: extent, quote: UInt8(ascii: "'"))
    case UInt8(ascii: "|"), UInt8(ascii: ">"): Array(pieces(ofLines: extent).dropFirst())
    default: pieces(ofLines: extent)
    }
  }

  private func pieces(ofLines extent: Range<Int>) -> [Range<Int>] {
    bytes[extent].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let start = line.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.endIndex
      return trimmed(start..<line.endIndex)
    }
  }

  /// The text between two quotation marks, without the signs that stand for others.
  private func pieces(within extent: Range<Int>, quote: UInt8) -> [Range<Int>] {
    guard extent.count >= 2 else { return [] }
    let inside = (extent.lowerBound + 1)..<(extent.upperBound - 1)
    var pieces: [Range<Int>] = []
    var start = inside.lowerBound
    var index = inside.lowerBound
    while index < inside.upperBound {
      let isEscape = quote == UInt8(ascii: "'") ? bytes[index] == quote : bytes[index] == UInt8(ascii: "\\")
      if isEscape {
        pieces += self.pieces(ofLines: start..<index)
        start = index + 2
        index += 1
      }
      index += 1
    }
    if start < inside.upperBound { pieces += self.pieces(ofLines: start..<inside.upperBound) }
    return pieces.filter { !$0.isEmpty }
  }

  /// The text of TOML that begins at a place; `nil` for one of several lines.
  fileprivate func tomlPieces(at mark: SourceMark) -> [Range<Int>]? {
    let start = offset(.init(line: Int(mark.line) - firstNumber, column: Int(mark.column) - 1))
    guard start < range.upperBound, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else {
      return nil
    }
    let quote = bytes[start]
    guard !bytes[start...].starts(with: [quote, quote]) else { return nil }
    var end = start + 1
    while end < range.upperBound, bytes[end] != quote, bytes[end] != 0x0A {
      end += bytes[end] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    guard end < range.upperBound, bytes[end] == quote else { return nil }
    // Between single quotation marks nothing stands for anything else.
    if quote == UInt8(ascii: "'") { return [(start + 1)..<end] }
    return pieces(within: start..<(end + 1), quote: quote)
  }
}
