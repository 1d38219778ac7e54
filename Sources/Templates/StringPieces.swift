/// A text of the user interface, cut at its placeholders: the one reading of `{name}`, `{{` and `}}`.
package struct StringPieces: Sendable {
  package enum Piece: Sendable, Equatable {
    case literal(String)
    case placeholder(String)
  }

  package private(set) var pieces: [Piece] = []
  /// A brace without its partner.
  package private(set) var isMalformed = false

  package init(_ text: String) {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    let bytes = Array(text.utf8)
    var literal: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == open || byte == close, isDoubled {
        literal.append(byte)
        index += 2
      } else if byte == open, let end = bytes[index...].firstIndex(of: close) {
        append(&literal)
        let name = bytes[(index + 1)..<end].filter { $0 != UInt8(ascii: " ") }
        pieces.append(.placeholder(String(decoding: name, as: UTF8.self)))
        index = end + 1
      } else {
        if byte == open || byte == close { isMalformed = true }
        literal.append(byte)
        index += 1
      }
    }
    append(&literal)
  }

  package var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  private mutating func append(_ literal: inout [UInt8]) {
    guard !literal.isEmpty else { return }
    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal.removeAll()
  }
}
