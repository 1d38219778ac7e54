/// The place of a text in the alphabetical order of a language, as bytes that compare one by one.
///
/// Urdu's letters stand as in the alphabet, with the aspirates (بھ after ب) as letters of their own and آ before
/// ا, as dictionaries have it (Unicode has it behind); in Arabic it is an ا with a sign. Vowel signs, case, accents
/// and punctuation count only when all else is equal. The site's own script comes before the other, digits before
/// both. The text's own bytes end the key, so the order is total.
package struct SortKey: Sendable, Hashable, Comparable {
  package let bytes: [UInt8]

  package init(_ text: String, in language: Language) {
    var key = SortKeyWriter(language)
    key.append(LetterCleanup(text, letters: language.keyboardLetters ?? .alike).text)
    bytes = key.bytes + [0] + Array(text.utf8)
  }

  package static func < (one: SortKey, other: SortKey) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}

/// The letter under which a text stands in an index in the order of `SortKey`: `ب`, `C`; `nil` when it begins with
/// none.
///
/// آ has a heading of its own, but in Arabic; an aspirate stands under its first letter, ئ under ی, and ھ, which
/// begins a word only where it was typed for ہ, under that. Each letter is shown as the language writes it.
package func indexLetter(of text: String, in language: Language) -> String? {
  for scalar in LetterCleanup(text).text.unicodeScalars {
    if scalar.isArabicMark || scalar.isBidiControl || scalar.isApostrophe { continue }
    if scalar.isArabicLetter { return ownLetter(for: arabicIndexLetter(scalar, in: language), in: language) }
    if let letters = LatinFold.letters(of: scalar), let first = letters.utf8.first {
      return String(Unicode.Scalar(first & 0xDF))
    }
    if scalar.isWordPart { return scalar.decimalDigit == nil ? String(scalar) : nil }
  }
  return nil
}

private func arabicIndexLetter(_ letter: Unicode.Scalar, in language: Language) -> String {
  if letter == "آ", hasMaddaAsLetter(language) { return "آ" }
  if letter == "ھ" { return "ہ" }
  // Other letters stand by themselves, far from those that a search takes for the same.
  guard urduWeight(of: letter) != nil else { return String(letter) }
  let folded = String(decoding: searchFold(String(letter)), as: UTF8.self)
  return folded.isEmpty ? String(letter) : folded
}

private func hasMaddaAsLetter(_ language: Language) -> Bool { language.code != "ar" }

/// The form in which a language writes one of the letters that are Urdu's in folded text.
private func ownLetter(for folded: String, in language: Language) -> String {
  guard language.script == .arabic, language.keyboardLetters == nil else { return folded }
  switch (folded, language.code) {
  case ("ہ", _): return "ه"
  case ("ک", "ar"): return "ك"
  case ("ی", "ar"), ("ی", "sd"): return "ي"
  default: return folded
  }
}

private struct SortKeyWriter {
  private(set) var bytes: [UInt8] = []
  private let arabicGroup: UInt8
  private let latinGroup: UInt8
  private let hasMadda: Bool

  private static let space: UInt8 = 0x10
  private static let firstDigit: UInt8 = 0x20
  private static let firstScript: UInt8 = 0x40
  private static let secondScript: UInt8 = 0x50
  private static let otherScripts: UInt8 = 0x60

  init(_ language: Language) {
    let arabicFirst = language.script == .arabic
    hasMadda = hasMaddaAsLetter(language)
    arabicGroup = arabicFirst ? SortKeyWriter.firstScript : SortKeyWriter.secondScript
    latinGroup = arabicFirst ? SortKeyWriter.secondScript : SortKeyWriter.firstScript
  }

  mutating func append(_ text: String) {
    let scalars = Array(text.unicodeScalars).filter { !$0.isArabicMark }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if let digit = scalar.decimalDigit {
        bytes.append(SortKeyWriter.firstDigit + UInt8(digit))
      } else if let weight = urduWeight(of: scalar == "آ" && !hasMadda ? "ا" : scalar) {
        let isAspirate = index < scalars.count && scalars[index] == "ھ" && aspirated.contains(scalar)
        if isAspirate { index += 1 }
        bytes.append(arabicGroup)
        bytes.append(weight + (isAspirate ? 1 : 0))
      } else if let letters = LatinFold.letters(of: scalar) {
        for letter in letters.utf8 {
          bytes.append(latinGroup)
          bytes.append(letter)
        }
      } else {
        appendOther(scalar)
      }
    }
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    if scalar.isWhiteSpace || scalar.properties.generalCategory == .dashPunctuation {
      if !bytes.isEmpty, bytes.last != SortKeyWriter.space { bytes.append(SortKeyWriter.space) }
    } else if scalar.isWordPart, !scalar.continuesLetter, !scalar.isApostrophe {
      // Letters of the Arabic script that Urdu lacks come after its own.
      bytes += [scalar.isArabicLetter ? arabicGroup : SortKeyWriter.otherScripts]
      bytes += [0xFF, UInt8(scalar.value >> 16), UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value & 0xFF)]
    }
  }
}

/// The Urdu alphabet; letters in one group differ only when all else is equal.
private let alphabet: [String] = [
  "آ", "اأإٱ", "ب", "پ", "ت", "ٹ", "ث", "ج", "چ", "ح", "خ", "د", "ڈ", "ذ", "ر", "ڑ", "ز", "ژ", "س", "ش", "ص", "ض", "ط",
  "ظ", "ع", "غ", "ف", "ق", "ک", "گ", "ل", "م", "ن", "ں", "وؤ", "ہۂ", "ھ", "ۃ", "ء", "یئ", "ےۓ",
]

/// The letters that form an aspirate with the ھ after them.
private let aspirated: Set<Unicode.Scalar> = [
  "ب", "پ", "ت", "ٹ", "ج", "چ", "د", "ڈ", "ر", "ڑ", "ک", "گ", "ل", "م", "ن", "ں", "و", "ی",
]

/// Even numbers, so that an aspirate fits after its letter; above every byte that ends a key.
///
/// All letters of the alphabet lie between U+0600 and U+06FF; 0 stands for what is none.
private let urduWeights: [UInt8] = {
  var weights = [UInt8](repeating: 0, count: 0x100)
  for (index, group) in alphabet.enumerated() {
    for letter in group.unicodeScalars { weights[Int(letter.value & 0xFF)] = UInt8(index * 2 + 2) }
  }
  return weights
}()

private func urduWeight(of scalar: Unicode.Scalar) -> UInt8? {
  guard scalar.value >> 8 == 0x6 else { return nil }
  let weight = urduWeights[Int(scalar.value & 0xFF)]
  return weight == 0 ? nil : weight
}
