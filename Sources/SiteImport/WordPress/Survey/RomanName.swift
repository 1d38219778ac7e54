import Languages

/// A name for files and addresses in Latin letters: `parana-pal` for `پرانا پل`.
///
/// Urdu leaves short vowels out, so that this is no transcription; it is what the writer recognises. Nothing for a name in
/// which no letter is Latin or Arabic.
func romanName(_ text: String, limit: Int = 60) -> String? {
  if let whole = Slug(wholeOf: text, limit: limit) { return whole.text }
  var roman = ""
  for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "\u{200C}" && $0 != "'" && $0 != "’" })
  {
    roman +=
      romanWord(word.unicodeScalars.filter { !$0.isArabicMark && $0.value != 0x200C && $0.value != 0x200D }) + " "
  }
  return Slug(ascii: roman, limit: limit)?.text
}

private func romanWord(_ scalars: [Unicode.Scalar]) -> String {
  var word = ""
  var isAfterConsonant = false
  for (index, scalar) in scalars.enumerated() {
    guard let letters = index == 0 ? initialLetters[scalar] ?? romanLetters[scalar] : romanLetters[scalar] else {
      word.unicodeScalars.append(scalar)
      isAfterConsonant = false
      continue
    }
    let isConsonant = !letters.isEmpty && !"aeiou".contains(letters[letters.startIndex])
    // No word begins with two consonants: between them stands a vowel that is not written.
    if index == 1, isConsonant, isAfterConsonant, scalar != "ھ" { word += "a" }
    word += letters
    isAfterConsonant = isConsonant
  }
  return word
}

/// What a letter is at the beginning of a word, where that is another than within.
private let initialLetters: [Unicode.Scalar: String] = ["و": "w", "ی": "y", "ي": "y", "ع": "a", "آ": "a"]

private let romanLetters: [Unicode.Scalar: String] = [
  "ا": "a", "آ": "aa", "أ": "a", "إ": "i", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "s", "ج": "j",
  "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ڈ": "d", "ذ": "z", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s",
  "ش": "sh", "ص": "s", "ض": "z", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ک": "k", "ك": "k",
  "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n", "و": "o", "ؤ": "o", "ہ": "h", "ه": "h", "ۂ": "h", "ۃ": "t",
  "ة": "t", "ھ": "h", "ء": "", "ئ": "i", "ی": "i", "ي": "i", "ى": "a", "ے": "e", "ۓ": "e", "ٓ": "", "ٔ": "",
  "ټ": "t", "ځ": "z", "څ": "ts", "ډ": "d", "ړ": "r", "ږ": "g", "ښ": "x", "ګ": "g", "ڼ": "n", "ې": "e", "ۍ": "i",
  "ٻ": "b", "ڀ": "bh", "ٺ": "th", "ٽ": "t", "ٿ": "th", "ڄ": "j", "ڃ": "ny", "ڇ": "chh", "ڌ": "dh", "ڏ": "d",
  "ڊ": "d", "ڍ": "dh", "ڙ": "r", "ڦ": "ph", "ڪ": "k", "ڳ": "g", "ڱ": "ng", "ڻ": "n",
]
