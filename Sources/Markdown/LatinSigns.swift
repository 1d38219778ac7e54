import Diagnostics
import Languages
import Markup
import Proofreading

/// Latin signs behind Urdu letters, as the proofreader judges them.
enum LatinSigns {
  /// What its rule says of a text; most have no sign that it need be asked about.
  static func findings(in text: [UInt8]) -> [Finding] {
    guard mayOccur(in: text) else { return [] }
    return proofread([ProseBlock(.paragraph, lines: [text.indices], in: text)], options)
  }

  private static let options = ProofreadingOptions(
    WritingRules(.urdu), only: [.latinPunctuation])

  /// Whether a sign stands directly behind a letter that the rule would have another in place of.
  private static func mayOccur(in text: [UInt8]) -> Bool {
    var index = 0
    var isAfterArabic = false
    while index < text.count {
      let scalar = ScalarReader.scalar(in: text, at: index)
      index += scalar.length
      // Behind most letters stands a space.
      if isAfterArabic, (0x2C...0x3F).contains(scalar.value), let sign = Unicode.Scalar(scalar.value) {
        let next = index < text.count ? Unicode.Scalar(ScalarReader.scalar(in: text, at: index).value) : nil
        if SentenceSigns.urdu.better(for: sign, before: next) != nil { return true }
      }
      let runClass = RunClass(scalar.value)
      isAfterArabic = runClass == .arabic || (isAfterArabic && runClass == .mark)
    }
    return false
  }
}
