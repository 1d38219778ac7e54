/// Text as its language is written, from text typed with another keyboard or pasted from InPage or a PDF file.
///
/// Readers see the same letters; search, sorting and links work. Urdu's letters replace others in Urdu only: a
/// quotation from the Quran in an Urdu text must not go through this.
package struct LetterCleanup: Sendable, Hashable {
  /// The text after the clean-up.
  package private(set) var text = ""
  /// How many presentation forms became ordinary letters.
  package private(set) var presentationForms = 0
  /// How many letters became the language's own: ي → ی, ك → ک, ه → ہ.
  package private(set) var letters = 0
  /// How many digits ٠–٩ became ۰–۹, in the languages in Urdu's alphabet.
  package private(set) var digits = 0
  /// How many invisible characters and strokes (tatweel, soft hyphens, stray direction marks) were removed.
  package private(set) var removed = 0
  /// How many scalars were joined with or reordered around the marks beside them.
  package private(set) var recomposed = 0

  private let table: KeyboardLetters?
  /// The last letter that is no mark.
  private var previous: Unicode.Scalar?

  package var isUnchanged: Bool { presentationForms + letters + digits + removed + recomposed == 0 }

  package init(_ source: String, in language: Language = .urdu) {
    self.init(source, letters: language.keyboardLetters)
  }

  init(_ source: String, letters table: KeyboardLetters?) {
    self.table = table
    let need = LetterCleanup.need(of: source)
    guard need.change else {
      text = source
      return
    }
    var scalars = spelledOut(source.unicodeScalars)
    if need.composition || presentationForms > 0 {
      let composed = Composition.composed(scalars, joinsFarsiYeh: table != nil)
      recomposed = scalars.count - composed.count
      if recomposed == 0 { recomposed = zip(scalars, composed).count { $0 != $1 } }
      scalars = composed
    }
    for scalar in scalars { append(scalar) }
  }

  /// Whether anything is to be done, and whether marks must be joined or reordered: most texts need neither, and
  /// one look at each scalar is a tenth of the work.
  private static func need(of source: String) -> (change: Bool, composition: Bool) {
    var change = false
    var mark: Unicode.Scalar?
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0..<0xAD:
        mark = nil
      case 0x300...0x338, 0x653...0x655, 0x674: return (true, true)
      case 0x640, 0x643, 0x647, 0x649...0x64A, 0x629, 0x660...0x669, 0x6AA, 0x6C0, 0xAD, 0xFEFF, 0x202A...0x202E:
        change = true
        mark = nil
      case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED:
        if let mark, rank(mark) > rank(scalar) { return (true, true) }
        mark = scalar
        if scalar.value == 0x65B { change = true }
      default:
        mark = nil
        if PresentationForms.contains(scalar) { change = true }
      }
    }
    return (change, false)
  }

  private static func rank(_ mark: Unicode.Scalar) -> UInt8 { mark.properties.canonicalCombiningClass.rawValue }

  /// Replaces presentation forms, except the four that are signs of their own (ﷲ, ﷺ, ﷻ, ﷽).
  private mutating func spelledOut(_ scalars: String.UnicodeScalarView) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in scalars {
      switch scalar.value {
      case _ where PresentationForms.isSignOfItsOwn(scalar): result.append(scalar)
      // A hamza of its own height, which keyboards give in place of the mark: نقطہٴ.
      case 0x674 where table != nil: result.append("\u{654}")
      default:
        guard let letters = PresentationForms.letters(of: scalar) else {
          result.append(scalar)
          continue
        }
        presentationForms += 1
        result += letters
      }
    }
    return result
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x640, 0xAD, 0xFEFF, 0x202A...0x202E:
      removed += 1
    case 0x660...0x669 where table != nil:
      digits += 1
      appendLetter(Unicode.Scalar(scalar.value - 0x660 + 0x6F0) ?? scalar)
    default:
      let written = table?.letter(scalar, after: previous) ?? scalar
      if written != scalar { letters += 1 }
      appendLetter(written)
    }
  }

  private mutating func appendLetter(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    if !scalar.isArabicMark { previous = scalar }
  }
}
