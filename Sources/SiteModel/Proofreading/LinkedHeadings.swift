import Languages
import Markup

/// The places in pages that links name: `#پہلا-حصہ`.
///
/// A heading's words are its address. Where they are mended, links to it lead nowhere.
package struct LinkedHeadings: Sendable {
  /// Their letters and digits alone, for signs and spaces become hyphens or nothing.
  private var names: Set<String> = []

  package init() {}

  /// Adds the places that the links of a Markdown text name.
  package mutating func add(linksIn text: [UInt8]) {
    var index = 0
    while let sign = text[index...].firstIndex(of: UInt8(ascii: "#")) {
      index = sign + 1
      let end = text[index...].firstIndex {
        $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">")
      }
      let name = String(decoding: text[index..<(end ?? text.count)], as: UTF8.self)
      if let known = Self.letters(of: PercentEncoding.decode(name) ?? name) { names.insert(known) }
    }
  }

  /// Whether the line at a place is a heading that a link leads to, and that has no id of its own.
  func holds(lineAt place: Int, in text: [UInt8]) -> Bool {
    if names.isEmpty { return false }
    let newline = UInt8(ascii: "\n")
    let start = text[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = text[place...].firstIndex(of: newline) ?? text.count
    let line = text[start..<end].drop { $0 == UInt8(ascii: " ") }
    guard line.first == UInt8(ascii: "#"), let known = Self.letters(of: String(decoding: line, as: UTF8.self)) else {
      return false
    }
    return names.contains(known)
  }

  private static func letters(of text: String) -> String? {
    let letters = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return letters.isEmpty ? nil : String(String.UnicodeScalarView(letters))
  }
}
