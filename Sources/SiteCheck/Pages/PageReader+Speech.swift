import Diagnostics
import Languages
import Markup

/// The letters of a block, and what is said of their language.
struct TextCount {
  var speech: Speech
  var letters = LetterCount()
  /// The longest piece of its text in letters that are not expected.
  var sample = 0..<0
  var sampleLetters = 0
  var offset: Int
}

extension PageReader {
  /// Takes over what a tag says of language and direction; gives whether the letters of its text are counted by
  /// themselves.
  mutating func beginSpeech(of name: ElementName, at offset: Int, isEmpty: Bool) -> Bool {
    guard !isEmpty else { return false }
    speech = open.last?.speech ?? Speech()
    let saysLanguage = value(.lang) != nil
    let saysDirection = value(.dir) != nil
    if saysLanguage { setLanguage(text(.lang) ?? "") }
    if let direction = text(.dir)?.lowercased() {
      speech.direction = direction == "rtl" ? .rightToLeft : direction == "auto" ? nil : .leftToRight
      speech.saysDirection = true
    }
    var isSpeechless = name.isSpeechless && !saysLanguage
    if let translate = text(.translate)?.lowercased(), translate == "no" { isSpeechless = true }
    if isSpeechless {
      speech.letters = .unknown
      if !saysDirection { speech.direction = nil }
    }
    guard saysLanguage || saysDirection || isSpeechless || name.isBlock || counts.isEmpty else { return false }
    counts.append(TextCount(speech: speech, offset: offset))
    return true
  }

  private mutating func setLanguage(_ tag: String) {
    if let known = speechByLanguage[tag] {
      (speech.language, speech.letters) = known
      return
    }
    let known = (index: languages.count, letters: context.scripts.letters(of: tag))
    languages.append(tag)
    speechByLanguage[tag] = known
    (speech.language, speech.letters) = known
  }

  mutating func readText(_ range: Range<Int>) {
    guard !open.elements.isEmpty, range.contains(where: { !bytes[$0].isMarkupSpace }) else { return }
    nameFromText(range)
    guard !counts.isEmpty, !speech.isUnjudged else { return }
    let found = LetterCount(bytes, range)
    let last = counts.count - 1
    counts[last].letters = counts[last].letters + found
    let expectsArabic = speech.direction == .rightToLeft || speech.letters == .arabic && speech.direction == nil
    let unexpected = expectsArabic ? found.latin : found.arabic
    if unexpected > counts[last].sampleLetters || counts[last].sample.isEmpty {
      (counts[last].sample, counts[last].sampleLetters) = (range, unexpected)
    }
  }

  /// Holds the letters of a block against what is said of them.
  mutating func judge(_ count: TextCount) {
    let (arabic, latin) = (count.letters.arabic, count.letters.latin)
    let speech = count.speech
    guard !speech.isUnjudged else { return }
    if arabic >= 4, arabic > latin {
      let isOfOtherLanguage = speech.letters == .latin
      guard isOfOtherLanguage || speech.direction == .leftToRight else { return }
      reportSpeech(count, letters: "Arabic", isOfOtherLanguage, right: "dir=\"rtl\"")
    } else if latin >= 15, latin > 2 * arabic {
      let isOfOtherLanguage = speech.letters == .arabic
      guard isOfOtherLanguage || speech.letters == .latin && speech.direction == .rightToLeft,
        hasLatinWords(words(bytes, count.sample, most: 200))
      else { return }
      reportSpeech(count, letters: "Latin", isOfOtherLanguage, right: "dir=\"ltr\"")
    }
  }

  private mutating func reportSpeech(
    _ count: TextCount, letters: String, _ isOfOtherLanguage: Bool, right: String
  ) {
    let speech = count.speech
    let text = words(bytes, count.sample)
    let said = [
      isOfOtherLanguage ? languages[speech.language].isEmpty ? "" : "lang=\"\(languages[speech.language])\"" : "",
      speech.direction.map { "dir=\"\($0.rawValue)\"" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    report(
      .textLanguage, at: count.sample.lowerBound,
      "the text ‘\(text)’ is in \(letters) letters and stands under \(said)",
      help: isOfOtherLanguage
        ? "say its language where it stands: <span lang=\"\(letters == "Arabic" ? "ur" : "en")\" \(right)>…</span>"
        : "say its direction where it stands: \(right)",
      trace: .text(text))
  }

  /// Holds the language of the page against its direction.
  mutating func judgePageLanguage(at offset: Int) {
    guard hasText(.lang) else {
      return report(
        .pageLanguage, at: offset, "the page does not say its language",
        help: "write it into the tag that begins the page: <html lang=\"ur\" dir=\"rtl\">")
    }
    guard let direction = context.scripts.direction(of: facts.language) else { return }
    let said = text(.dir)?.lowercased() ?? "ltr"
    guard said != direction.rawValue, said != "auto" else { return }
    report(
      .pageLanguage, at: offset, "the page is in ‘\(facts.language)’, and its direction is ‘\(said)’",
      help: "write <html lang=\"\(facts.language)\" dir=\"\(direction.rawValue)\">")
    // It is said once, and not of every paragraph.
    speech.direction = direction
    if !counts.isEmpty { counts[counts.count - 1].speech.direction = direction }
  }
}
