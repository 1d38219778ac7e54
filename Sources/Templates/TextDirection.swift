import Languages
import Markup

extension Direction {
  var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }
}

/// Whether the text has a letter that runs in this direction.
func containsLetter(of direction: Direction, in text: String) -> Bool {
  switch direction {
  case .leftToRight: text.unicodeScalars.contains { StrongClass($0) == .leftToRight }
  case .rightToLeft:
    // No right-to-left letter has a first byte below that of U+0590.
    text.mayHoldByte { $0 & 0x8080_8080_8080_8080 } && text.utf8.contains { $0 >= 0xD6 }
      && text.unicodeScalars.contains { StrongClass($0) == .rightToLeft }
  }
}
