/// The order and punctuation of a written date, in the letters of Unicode's date patterns.
///
/// `EEEE` is the weekday, `d` and `dd` the day, `MMMM` the month's name, `M` and `MM` its number, `y` the year;
/// text between `'` stands for itself, as does everything that is not an ASCII letter.
package struct DatePattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case text(String)
    case weekday
    case day(width: Int)
    case monthName
    case month(width: Int)
    case year(width: Int)
  }

  let pieces: [Piece]

  /// The pattern, or `nil` when it has a letter that means nothing here or a quote that is not closed.
  package init?(_ pattern: String) {
    var pieces: [Piece] = []
    var literal = ""
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "'" {
        guard let quoted = DatePattern.quoted(&rest) else { return nil }
        literal += quoted
        continue
      }
      guard scalar.isASCII, scalar.properties.isAlphabetic else {
        literal.unicodeScalars.append(rest.removeFirst())
        continue
      }
      let letters = rest.prefix { $0 == scalar }
      rest = rest.dropFirst(letters.count)
      guard let piece = Piece(letter: scalar, count: letters.count) else { return nil }
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
      pieces.append(piece)
    }
    if !literal.isEmpty { pieces.append(.text(literal)) }
    self.pieces = pieces
  }

  init(_ pieces: [Piece]) { self.pieces = pieces }

  /// Takes the text between two `'`; two in a row stand for one, inside and outside.
  private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String? {
    rest.removeFirst()
    if rest.first == "'" {
      rest.removeFirst()
      return "'"
    }
    var text = ""
    while let scalar = rest.popFirst() {
      if scalar != "'" {
        text.unicodeScalars.append(scalar)
      } else if rest.first == "'" {
        text.unicodeScalars.append(rest.removeFirst())
      } else {
        return text
      }
    }
    return nil
  }
}

extension DatePattern.Piece {
  fileprivate init?(letter: Unicode.Scalar, count: Int) {
    switch (letter, count) {
    case ("E", 4): self = .weekday
    case ("d", 1...2): self = .day(width: count)
    case ("M", 1...2): self = .month(width: count)
    case ("M", 4): self = .monthName
    case ("y", 1): self = .year(width: 1)
    case ("y", 4): self = .year(width: 4)
    default: return nil
    }
  }
}
