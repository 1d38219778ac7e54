import Diagnostics
import Languages

extension BlockScan {
  /// Presentation forms, run by run.
  mutating func checkPresentationForms() {
    var index = 0
    while index < letters.count {
      let start = index
      var plain: [Unicode.Scalar] = []
      while let ordinary = lettersOfShape(index) {
        // Which letter a ‘ه’ stands for is judged when it is one.
        plain += ordinary.map { $0 == "ه" ? $0 : rules.letters?.own[$0] ?? $0 }
        index += 1
      }
      guard index > start else {
        index += 1
        continue
      }
      let mended = String(String.UnicodeScalarView(Composition.composed(plain, joinsFarsiYeh: rules.isUrdu)))
      let isCertain = !(start..<index).contains(where: partsWords)
      findings.append(
        Finding(
          .presentationForm, bytes(start..<index), "‘\(string(start..<index))’ is made of shapes in place of letters",
          help: isCertain
            ? "type it anew: ‘\(mended)’"
            : "type it anew, with a space where a word ends: nothing but the shapes keeps the letters apart here",
          replacement: isCertain ? mended : nil))
    }
  }

  /// The letters for which a presentation form stands; `nil` where there is none that is to be mended.
  private func lettersOfShape(_ index: Int) -> [Unicode.Scalar]? {
    guard let scalar = text(index), !PresentationForms.isSignOfItsOwn(scalar), !scalar.isPauseSignOfQuran,
      let letters = PresentationForms.letters(of: scalar), letters[0] != " ", letters[0] != "\u{640}"
    else { return nil }
    return letters
  }

  /// Whether two words that no space parts are parted by a shape: an ordinary letter would join the next one.
  private func partsWords(_ index: Int) -> Bool {
    guard let ordinary = lettersOfShape(index), let shape = text(index).flatMap(PresentationForms.shape) else {
      return false
    }
    if shape.endsWord, let last = ordinary.last(where: { !$0.isArabicMark }), last.joinsNext {
      var next = index + 1
      while let scalar = text(next), scalar.isArabicMark { next += 1 }
      return isJoining(next)
    }
    // What stands before in another shape was judged there.
    guard shape.beginsWord, isJoining(index), let last = lastLetter(before: index) else { return false }
    return last.isArabicLetter && !PresentationForms.contains(last) && last.joinsNext
  }

  /// Whether a letter stands at an index that joins the one before it; a hamza by itself joins none.
  private func isJoining(_ index: Int) -> Bool {
    guard let scalar = text(index), scalar.isArabicLetter else { return false }
    if PresentationForms.contains(scalar) { return lettersOfShape(index).map { $0[0] != "ء" } ?? false }
    return scalar != "ء"
  }
}

extension Unicode.Scalar {
  /// Whether a letter of the Arabic script joins the one behind it; ں does, for it is a ن there.
  fileprivate var joinsNext: Bool { !endsJoining || self == "ں" }
}
