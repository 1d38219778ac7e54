import Diagnostics
import Languages

/// An edition most of whose words are in another script than that of its language: the Urdu text was saved as
/// `visit.en.md`.
///
/// Code, addresses and short texts say nothing of that.
func foreignText(_ text: EditionText) -> Diagnostic? {
  let own = text.language.script
  guard own == .latin || own == .arabic else { return nil }
  var (latin, arabic) = (0, 0)
  var first: Int?
  for (index, block) in text.blocks.enumerated() {
    let count = scriptsOfWords(block.text)
    latin += count.latin
    arabic += count.arabic
    let isForeign = own == .latin ? count.arabic > count.latin : count.latin > count.arabic
    if first == nil, isForeign { first = index }
  }
  let foreign = own == .latin ? arabic : latin
  guard foreign >= fewestWords, foreign * 3 > (latin + arabic) * 2 else { return nil }
  let name = KnownLanguage.name(of: text.language, in: .english) ?? text.language.code
  return Diagnostic(
    .warning, .languageMismatch, at: text.place(ofBlock: first),
    "the file's name says that this text is in \(name), and most of its words are in \(own == .latin ? "Arabic" : "Latin") letters",
    help: "put the text into the file of its own language, whose name ends in .\(own == .latin ? "ur" : "en").md")
}

private let fewestWords = 20

/// How many words begin with a letter of each script.
///
/// - Parameter text: UTF-8.
private func scriptsOfWords(_ text: [UInt8]) -> (latin: Int, arabic: Int) {
  var count = (latin: 0, arabic: 0)
  var isInWord = false
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    defer { isInWord = scalar.isWordPart || scalar.isArabicMark }
    if isInWord { continue }
    if scalar.isLatinLetter { count.latin += 1 }
    if scalar.isArabicLetter { count.arabic += 1 }
  }
  return count
}
