/// The first escape of a quoted text that stands for a line break, or for a sign that nobody sees.
struct WrittenEscape {
  let letter: Unicode.Scalar
  let meaning: String
  /// From 1.
  let column: Int
  /// The text between single quotes, where a backslash is one; `nil` when it does not end on its line.
  let literal: String?

  /// `column` is that of the quotation mark, from 1.
  init?(_ line: String, column: Int) {
    let scalars = Array(line.unicodeScalars)
    guard column >= 1, column <= scalars.count, scalars[column - 1] == "\"" else { return nil }
    var found: Int?
    var end: Int?
    var index = column
    while index < scalars.count, end == nil {
      if scalars[index] == "\"" { end = index }
      if scalars[index] == "\\", index + 1 < scalars.count {
        if found == nil, Self.meanings[scalars[index + 1]] != nil { found = index }
        index += 1
      }
      index += 1
    }
    guard let found, let meaning = Self.meanings[scalars[found + 1]] else { return nil }
    letter = scalars[found + 1]
    self.meaning = meaning
    self.column = found + 1
    let text = end.map { scalars[column..<$0] }
    // Other escapes would stand as they are between single quotes.
    let isLiteral = text?.contains("'") == false && text?.contains("\"") == false
    literal = isLiteral ? text.map { "'\(String(String.UnicodeScalarView($0)))'" } : nil
  }

  private static let meanings: [Unicode.Scalar: String] = [
    "n": "a line break", "r": "a carriage return", "t": "a tab", "f": "a form feed", "b": "a backspace", "a": "a bell",
    "e": "an escape sign", "v": "a vertical tab", "0": "a null sign", "N": "a line break", "L": "a line separator",
    "P": "a paragraph separator", "_": "a no-break space",
  ]
}
