/// The stem of an English word by the rules of Snowball's stemmer `english` (Porter2 with its later exceptions):
/// `elections` and `elected` give `elect`.
///
/// - Parameter word: Small letters a–z; what has other letters is its own stem.
package func englishStem(_ word: [UInt8]) -> [UInt8] {
  guard word.count > 2, word.allSatisfy({ 0x61...0x7A ~= $0 }) else { return word }
  let text = String(decoding: word, as: UTF8.self)
  if let exception = EnglishStemmer.exceptions[text] { return Array(exception.utf8) }
  if let own = EnglishStemmer.ownStems.first(where: { word.starts(with: $0.utf8) }) { return Array(own.utf8) }
  var stemmer = EnglishStemmer(word)
  stemmer.run()
  return stemmer.word.map { $0 == EnglishStemmer.consonantY ? UInt8(ascii: "y") : $0 }
}

/// The work on one word.
private struct EnglishStemmer {
  static let exceptions = [
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli",
    "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos",
    "bias": "bias", "andes": "andes",
    // Not Snowball's: the words of columns, which his rules take for polite and for an author.
    "politics": "politic", "political": "politic", "politically": "politic", "authority": "authorit",
    "authorities": "authorit",
  ]
  /// Beginnings of words of their own, which are the stems of all words that begin so.
  ///
  /// His rules take them for others: hospitality for a hospital, an experiment for experience.
  static let ownStems = [
    "hospitalit", "importan", "experiment", "department", "apartment", "customer", "profession", "position", "objectiv",
    "procession", "succession", "relativ", "competen", "informal", "designat", "rational", "literal", "several",
    "expertis", "president", "generator", "engineer", "officer", "humane", "morale", "severe",
  ]
  /// Beginnings after which the first region begins, so that `university` is not `universe`.
  static let beginnings = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"]
  /// A y that is a consonant.
  static let consonantY = UInt8(ascii: "Y")

  var word: [UInt8]
  /// Where the regions begin in which endings may be taken away.
  var firstRegion = 0
  var secondRegion = 0

  init(_ word: [UInt8]) {
    self.word = word
    for place in word.indices where word[place] == UInt8(ascii: "y") {
      if place == 0 || isVowel(self.word[place - 1]) { self.word[place] = Self.consonantY }
    }
    let start = Self.beginnings.first { self.word.starts(with: $0.utf8) }?.utf8.count
    firstRegion = start ?? region(from: 0)
    secondRegion = region(from: firstRegion)
  }

  mutating func run() {
    takePlural()
    takePastAndParticiple()
    if let last = word.last, last == UInt8(ascii: "y") || last == Self.consonantY, word.count > 2,
      !isVowel(word[word.count - 2])
    {
      word[word.count - 1] = UInt8(ascii: "i")
    }
    replace(EnglishEndings.second)
    replace(EnglishEndings.third)
    takeLastEnding()
    takeFinalLetter()
  }

  func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Behind the first consonant that follows a vowel.
  private func region(from start: Int) -> Int {
    var place = start
    while place < word.count, !isVowel(word[place]) { place += 1 }
    while place < word.count, isVowel(word[place]) { place += 1 }
    return min(place + 1, word.count)
  }

  func ends(_ ending: String) -> Bool {
    word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  func hasVowel(before end: Int) -> Bool { word[..<max(end, 0)].contains(where: isVowel) }

  mutating func replaceEnd(_ count: Int, by ending: String) {
    word.removeLast(count)
    word += ending.utf8
  }

  /// A short syllable at the end of the first `end` letters.
  private func isShort(_ end: Int) -> Bool {
    if word[..<end].elementsEqual("past".utf8) || end > 4 && word[(end - 4)..<end].elementsEqual("past".utf8) {
      return true
    }
    guard end >= 2, isVowel(word[end - 2]), !isVowel(word[end - 1]) else { return false }
    if end == 2 { return true }
    let last = word[end - 1]
    return !isVowel(word[end - 3]) && last != UInt8(ascii: "w") && last != UInt8(ascii: "x") && last != Self.consonantY
  }

  private mutating func takePlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      replaceEnd(3, by: word.count > 4 ? "i" : "ie")
    } else if ends("us") || ends("ss") {
    } else if ends("s"), hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  private mutating func takePastAndParticiple() {
    for ending in ["eedly", "eed"] where ends(ending) {
      let start = word.count - ending.utf8.count
      let before = word[..<start]
      let isWord = ["proc", "exc", "succ"].contains { before.elementsEqual($0.utf8) }
      if start >= firstRegion, !isWord { replaceEnd(ending.utf8.count, by: "ee") }
      return
    }
    guard let ending = ["ingly", "edly", "ing", "ed"].first(where: ends) else { return }
    let start = word.count - ending.utf8.count
    if ending == "ing" {
      if start == 2, word[1] == UInt8(ascii: "y") || word[1] == Self.consonantY, !isVowel(word[0]) {
        return replaceEnd(4, by: "ie")
      }
      let before = word[..<start]
      if ["inn", "out", "cann", "herr", "earr", "even"].contains(where: { before.elementsEqual($0.utf8) }) { return }
    }
    guard hasVowel(before: start) else { return }
    word.removeLast(ending.utf8.count)
    if ends("at") || ends("bl") || ends("iz") { return word.append(UInt8(ascii: "e")) }
    if let last = word.last, word.count > 1, word[word.count - 2] == last, "bdfgmnprt".utf8.contains(last) {
      let isWhole = word.count == 3 && "aeo".utf8.contains(word[0])
      if !isWhole { word.removeLast() }
    } else if word.count == firstRegion, isShort(word.count) {
      word.append(UInt8(ascii: "e"))
    }
  }

  /// Replaces the longest of the endings that the word has, if it stands in the first region.
  private mutating func replace(_ endings: [EnglishEndings.Ending]) {
    guard let ending = endings.first(where: { ends($0.from) }) else { return }
    let start = word.count - ending.from.utf8.count
    guard start >= firstRegion, ending.isFurther ? start >= secondRegion : true else { return }
    if !ending.after.isEmpty, start == 0 || !ending.after.utf8.contains(word[start - 1]) { return }
    replaceEnd(ending.from.utf8.count, by: ending.to)
  }

  private mutating func takeLastEnding() {
    guard let ending = EnglishEndings.fourth.first(where: ends) else { return }
    let start = word.count - ending.utf8.count
    guard start >= secondRegion else { return }
    if ending == "ion" {
      guard start > 0, word[start - 1] == UInt8(ascii: "s") || word[start - 1] == UInt8(ascii: "t") else { return }
    }
    word.removeLast(ending.utf8.count)
  }

  private mutating func takeFinalLetter() {
    guard let last = word.last else { return }
    let start = word.count - 1
    if last == UInt8(ascii: "e") {
      if start >= secondRegion || start >= firstRegion && !isShort(start) { word.removeLast() }
    } else if last == UInt8(ascii: "l"), start >= secondRegion, start > 0, word[start - 1] == UInt8(ascii: "l") {
      word.removeLast()
    }
  }
}
