/// The ordinary letters behind the Arabic presentation forms, in which text from InPage and PDF files comes.
///
/// The forms say in their names what they are ("ARABIC LETTER KEHEH MEDIAL FORM", "ARABIC LIGATURE LAM WITH ALEF
/// FINAL FORM"), so the table is made from the names when the first such text is met; the tests hold it
/// against Unicode's compatibility decomposition.
package enum PresentationForms {
  package static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    default: false
    }
  }

  /// Whether it is one of the four that are signs of their own, and stay: ﷲ, ﷺ, ﷻ, ﷽.
  package static func isSignOfItsOwn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFDF2, 0xFDFA, 0xFDFB, 0xFDFD: true
    default: false
    }
  }

  /// The letters that the form stands for, or `nil` when it is not one.
  package static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    contains(scalar) ? table[scalar] : nil
  }

  /// Which shape of its letters the form is.
  package enum Shape: Sendable {
    case isolated, initial, medial, final

    /// Whether a letter of this shape joins none behind it.
    package var endsWord: Bool { self == .isolated || self == .final }
    /// Whether a letter of this shape joins none before it.
    package var beginsWord: Bool { self == .isolated || self == .initial }
  }

  /// `nil` for what is no form of letters.
  package static func shape(of scalar: Unicode.Scalar) -> Shape? { contains(scalar) ? shapes[scalar] : nil }

  private static let shapes: [Unicode.Scalar: Shape] = {
    var shapes: [Unicode.Scalar: Shape] = [:]
    for scalar in table.keys {
      guard let name = scalar.properties.name else { continue }
      for (shape, ending) in [
        (.isolated, " ISOLATED FORM"), (.initial, " INITIAL FORM"), (.medial, " MEDIAL FORM"), (.final, " FINAL FORM"),
      ] as [(Shape, String)] where name.hasSuffix(ending) { shapes[scalar] = shape }
    }
    return shapes
  }()

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    let ordinary = letterNames()
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let blocks: [ClosedRange<UInt32>] = [0xFB50...0xFDFF, 0xFE70...0xFEFC]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      if let word = words[scalar] {
        table[scalar] = Array(word.unicodeScalars)
      } else if let name = scalar.properties.name, let letters = spelling(name, ordinary) {
        table[scalar] = letters
      }
    }
    return table
  }()

  /// Ligatures that stand for words.
  private static let words: [Unicode.Scalar: String] = [
    "\u{FDF0}": "صلے", "\u{FDF1}": "قلے", "\u{FDF2}": "الله", "\u{FDF3}": "اكبر", "\u{FDF4}": "محمد",
    "\u{FDF5}": "صلعم", "\u{FDF6}": "رسول", "\u{FDF7}": "عليه", "\u{FDF8}": "وسلم", "\u{FDF9}": "صلى",
    "\u{FDFA}": "صلى الله عليه وسلم", "\u{FDFB}": "جل جلاله", "\u{FDFC}": "ریال", "\u{FBDD}": "\u{6C7}\u{674}",
  ]

  /// The ordinary letters and marks by name, without "ARABIC" and "LETTER".
  private static func letterNames() -> [Substring: Unicode.Scalar] {
    var names: [Substring: Unicode.Scalar] = [:]
    for scalar in (0x620...0x6D5 as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      guard let name = scalar.properties.name, name.hasPrefix("ARABIC ") else { continue }
      let short = name.dropFirst("ARABIC ".count)
      names[short.hasPrefix("LETTER ") ? short.dropFirst("LETTER ".count) : short] = scalar
    }
    names["SUPERSCRIPT ALEF"] = "\u{670}"
    return names
  }

  private static func spelling(_ name: String, _ ordinary: [Substring: Unicode.Scalar]) -> [Unicode.Scalar]? {
    // A mark by itself stands on a space, or on the stroke that joins letters.
    let carrier: Unicode.Scalar = name.hasSuffix(" MEDIAL FORM") ? "\u{640}" : " "
    var short = name[...].trimming(suffixes: [" ISOLATED FORM", " INITIAL FORM", " MEDIAL FORM", " FINAL FORM"])
    for block in ["ARABIC LETTER ", "ARABIC LIGATURE "] where short.hasPrefix(block) {
      short = short.dropFirst(block.count)
      for people in ["UIGHUR KAZAKH KIRGHIZ ", "UIGHUR KIRGHIZ "] where short.hasPrefix(people) {
        short = short.dropFirst(people.count)
      }
      guard let letters = letters(named: short, ordinary) else { return nil }
      return isMark(letters[0]) ? [carrier] + Composition.composed(letters) : letters
    }
    guard short.hasPrefix("ARABIC ") else { return nil }
    short = short.dropFirst("ARABIC ".count)
    if short.hasPrefix("TATWEEL WITH ") {
      return ordinary[short.dropFirst("TATWEEL WITH ".count).trimming(suffixes: [" ABOVE"])].map { ["\u{640}", $0] }
    }
    return ordinary[short].map { isMark($0) ? [carrier, $0] : [$0] }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// The letters of "LAM WITH ALEF WITH MADDA ABOVE": at each step the longest name that is a letter's.
  private static func letters(named name: Substring, _ ordinary: [Substring: Unicode.Scalar]) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    var parts = parts(of: name)[...]
    while !parts.isEmpty {
      var length = min(2, parts.count)
      while length > 0, ordinary[Substring(parts.prefix(length).joined(separator: " WITH "))] == nil { length -= 1 }
      guard length > 0, let letter = ordinary[Substring(parts.prefix(length).joined(separator: " WITH "))] else {
        return nil
      }
      letters.append(letter)
      parts = parts.dropFirst(length)
    }
    return letters
  }

  private static func parts(of name: Substring) -> [String] {
    name.split(separator: " WITH ", omittingEmptySubsequences: false).map { String($0) }
  }
}

extension Substring {
  /// Without the first of the endings that it has.
  fileprivate func trimming(suffixes: [String]) -> Substring {
    for suffix in suffixes where hasSuffix(suffix) { return dropLast(suffix.count) }
    return self
  }
}
