package import Diagnostics

/// The texts of a theme's user interface in one language, which templates name as `{{t.key}}`.
///
/// A text may hold placeholders, `{name}` or `{a.b}`, which are looked up where the text is used, exactly as the
/// variable `{{a.b}}` would be. `{{` and `}}` stand for the braces themselves.
package struct StringTable: Sendable {
  /// One text and the place where a person can change it.
  package struct Text: Sendable {
    package var text: String
    /// Looked for when there is a fault to be shown: a table has many texts, and a place costs a walk through the file.
    private let place: @Sendable () -> Location?

    package init(_ text: String, at place: @escaping @autoclosure @Sendable () -> Location? = nil) {
      self.text = text
      self.place = place
    }

    package var location: Location? { place() }
  }

  package enum Entry: Sendable {
    case text(Text)
    /// Two forms, chosen by the number called `count`, or else by the first placeholder of `other` that is a number.
    case plural(one: Text, other: Text, count: String?)
  }

  package var entries: [String: Entry]

  package init(_ entries: [String: Entry] = [:]) {
    self.entries = entries
  }
}

/// A text cut at its placeholders.
struct StringPieces {
  enum Piece: Equatable {
    case literal(String)
    case placeholder(String)
  }

  private(set) var pieces: [Piece] = []
  /// A brace without its partner.
  private(set) var isMalformed = false

  init(_ text: String) {
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

  var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  private mutating func append(_ literal: inout [UInt8]) {
    guard !literal.isEmpty else { return }
    pieces.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal.removeAll()
  }
}
