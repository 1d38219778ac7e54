package import Diagnostics

/// Text with marks such as 1️⃣ in it, by which a test says where it expects something without counting lines.
///
///     let source = MarkedText("---\ntitle: A\n1️⃣catgory: x\n---")
///     #expect(try source.location(of: "1️⃣") == (3, 1))
package struct MarkedText: Sendable, ExpressibleByStringLiteral {
  /// A place in the text without marks: line and column from 1, the column in Unicode scalars.
  package struct Place: Sendable, Hashable {
    package let line: Int
    package let column: Int
    /// How many bytes of UTF-8 stand before it.
    package let byteOffset: Int

    package init(line: Int, column: Int, byteOffset: Int) {
      self.line = line
      self.column = column
      self.byteOffset = byteOffset
    }
  }

  /// The text that holds no mark of that name.
  package struct MissingMark: Error, CustomStringConvertible {
    package let mark: String
    package let text: String

    package var description: String { "no mark \(mark) in:\n\(text)" }
  }

  /// The text without the marks.
  package let text: String
  /// The marks, each with its place, in the order of their numbers.
  package var marks: [String] { places.keys.sorted() }

  private let places: [String: Place]

  /// Takes the marks 0️⃣ to 9️⃣ out of the text and remembers their places.
  package init(_ marked: String) {
    var text = ""
    var places: [String: Place] = [:]
    var line = 1
    var column = 1
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.first {
      if let mark = MarkedText.mark(at: rest) {
        places[mark] = Place(line: line, column: column, byteOffset: text.utf8.count)
        rest = rest.dropFirst(mark.unicodeScalars.count)
        continue
      }
      text.unicodeScalars.append(scalar)
      rest = rest.dropFirst()
      column += 1
      if scalar == "\n" {
        line += 1
        column = 1
      }
    }
    self.text = text
    self.places = places
  }

  package init(stringLiteral marked: String) { self.init(marked) }

  /// Where the mark stood.
  package func place(of mark: String) throws -> Place {
    guard let place = places[mark] else { throw MissingMark(mark: mark, text: text) }
    return place
  }

  /// Line and column of the mark.
  package func location(of mark: String) throws -> (line: Int, column: Int) {
    let place = try place(of: mark)
    return (place.line, place.column)
  }

  /// The mark's place as a diagnostic about the file at `path` would give it, with its line.
  package func location(of mark: String, in path: String) throws -> Location {
    let place = try place(of: mark)
    return SourceText(path: path, text).location(line: place.line, column: place.column)
  }

  /// A keycap: a digit, the variation selector for emoji, and the enclosing keycap.
  private static func mark(at scalars: Substring.UnicodeScalarView) -> String? {
    let keycap = Array(scalars.prefix(3))
    guard keycap.count == 3, ("0"..."9").contains(keycap[0]), keycap[1] == "\u{FE0F}", keycap[2] == "\u{20E3}" else {
      return nil
    }
    return String(String.UnicodeScalarView(keycap))
  }
}
