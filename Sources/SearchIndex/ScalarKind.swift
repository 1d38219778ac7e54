import Languages

/// What a scalar of a folded text is to the words around it.
enum ScalarKind: UInt8 {
  case letter, digit
  /// Folds away, and parts nothing.
  case nothing
  /// Vanishes between letters.
  case apostrophe
  /// Vanishes between digits.
  case thousands
  /// Is a point between digits, and the end of a sentence elsewhere where it is `.`.
  case point, decimal
  case sentenceEnd
  case separator
}

/// The kinds of ASCII, by byte.
private let asciiKinds: [ScalarKind] = (0..<0x80).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
  case UInt8(ascii: "'"): .apostrophe
  case UInt8(ascii: ","): .thousands
  case UInt8(ascii: "."): .point
  case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\n"): .sentenceEnd
  default: .separator
  }
}

/// The kinds of U+0600–U+06FF after the fold, by the lower eight bits.
private let arabicKinds: [ScalarKind] = (0..<0x100).map { index in
  let folded = searchFoldOfArabic[index]
  if folded == 0 { return .nothing }
  if folded < 0x80 { return .digit }
  switch folded {
  case 0x61B, 0x61F, 0x6D4: return .sentenceEnd
  case 0x66B: return .decimal
  case 0x60C, 0x66C: return .thousands
  default: return Unicode.Scalar(folded).map(kindOfLetter) ?? .separator
  }
}

/// The kind of a scalar outside ASCII and the Arabic block.
func kindOfOther(_ scalar: Unicode.Scalar) -> ScalarKind {
  switch scalar.value {
  case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: .nothing
  // A mark that is on no letter of its own.
  case 0x300...0x36F: .nothing
  case 0x2019, 0x2BC, 0x2BE, 0x2BF: .apostrophe
  case 0x2026, 0x2028, 0x2029: .sentenceEnd
  default: kindOfLetter(scalar)
  }
}

/// Whether words are made of a scalar: of letters, their marks and numbers.
private func kindOfLetter(_ scalar: Unicode.Scalar) -> ScalarKind {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
    .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
    .letter
  default: .separator
  }
}

/// The search form of a scalar outside ASCII and the Arabic block, Latin letters without what stands on them.
func foldedOther(_ scalar: Unicode.Scalar) -> [UInt8] {
  if let known = latinForms[safe: Int(scalar.value) - latinStart] { return known }
  return makeFoldedOther(scalar)
}

private let latinStart = 0xAA

/// The forms of U+00AA–U+024F, where nearly all Latin letters with marks are.
private let latinForms: [[UInt8]] = (latinStart..<0x250).map { value in
  Unicode.Scalar(UInt32(value)).map(makeFoldedOther) ?? []
}

private func makeFoldedOther(_ scalar: Unicode.Scalar) -> [UInt8] {
  if let letters = LatinFold.letters(of: scalar) { return Array(letters.utf8) }
  return searchFold(String(scalar))
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// The tables by which words are read, at places of their own: arrays would be counted for each letter.
struct WordTables {
  let ascii: UnsafePointer<ScalarKind>
  let arabic: UnsafePointer<ScalarKind>
  /// The search forms of letters and digits; 0 for all else.
  let asciiLetters: UnsafePointer<UInt8>
  let arabicLetters: UnsafePointer<UInt16>

  /// Filled once, and never changed nor given back.
  nonisolated(unsafe) static let shared = WordTables(
    ascii: lasting(asciiKinds), arabic: lasting(arabicKinds),
    asciiLetters: lasting(
      asciiKinds.enumerated().map { byte, kind in
        kind == .letter ? UInt8(byte) | 0x20 : kind == .digit ? UInt8(byte) : 0
      }),
    arabicLetters: lasting(
      arabicKinds.enumerated().map { index, kind in
        kind == .letter || kind == .digit ? searchFoldOfArabic[index] : 0
      }))
}

/// The elements at a place that stays.
func lasting<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
  let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(elements.count, 1))
  _ = room.initialize(from: elements)
  return UnsafePointer(room.baseAddress.unsafelyUnwrapped)
}
