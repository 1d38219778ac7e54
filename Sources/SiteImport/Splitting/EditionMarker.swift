import Languages

/// A line that says which language begins below it: ‘Urdu Version of the Column:’, ‘اردو ترجمہ’, ‘In Urdu’.
///
/// It holds the name of a language and words of a small vocabulary, letters of which may have changed places. Whether the
/// language really follows is for the caller to see.
struct EditionMarker {
  /// The languages that it names, by code: one, as a rule.
  var languages: [String]
  /// Whether it is nothing but the name of a language.
  var isBare: Bool
  /// Whether it has words that markers do not have.
  var hasOthers = false

  /// Reads a whole line.
  ///
  /// - Parameter isSetApart: whether it is a heading, bold, or ends with a colon.
  init?(line: String, isSetApart: Bool) {
    guard line.utf8.count <= 300 else { return nil }
    let words = foldedWords(line, atMost: 16)
    guard (1...14).contains(words.count) else { return nil }
    var languages: [String] = []
    var hasCore = false
    var strangers = 0
    for word in words {
      if let code = Self.language(named: word) {
        if !languages.contains(code) { languages.append(code) }
        if Self.says(word) { hasCore = true }
      } else if Self.isCore(word) {
        hasCore = true
      } else if !Self.others.contains(word) {
        strangers += 1
      }
    }
    guard !languages.isEmpty else { return nil }
    if strangers > 0 {
      // ‘Urdu Version of Paish e Nazar:’ begins as markers do and is set apart.
      guard isSetApart, words.count >= 3, hasCore, Self.isCore(words[1]), Self.language(named: words[0]) != nil else {
        return nil
      }
    }
    let isBare = !hasCore
    if isBare, words.count > (isSetApart ? 4 : 1) { return nil }
    self.languages = languages
    self.isBare = isBare
    hasOthers = strangers > 0
  }

  /// Reads a line directly above a text in another script, where misspelt words do no harm: it names the language that
  /// begins there.
  init?(line: String, above script: TextScript?) {
    guard let script, line.utf8.count <= 120 else { return nil }
    let words = foldedWords(line, atMost: 9)
    guard (1...8).contains(words.count) else { return nil }
    let names = words.map { Self.language(named: $0) }
    guard let place = names.firstIndex(where: { $0.map(script.writes) ?? false }), let language = names[place] else {
      return nil
    }
    let known = words.count { Self.isCore($0) || Self.others.contains($0) || Self.language(named: $0) != nil }
    guard place == 0 || known * 2 >= words.count else { return nil }
    languages = [language]
    isBare = words.count == 1
    hasOthers = known < words.count
  }

  /// Reads the beginning of a line: as many of its words as markers have, up to a sign or to another script.
  ///
  /// What follows is no part of the marker but a headline, a credit or the text itself; it is not empty.
  static func atBeginning(of line: String, isSetApart: Bool) -> (marker: EditionMarker, rest: Substring)? {
    guard let first = foldedWords(line, atMost: 1).first, isOfMarkers(first) else { return nil }
    var found: (marker: EditionMarker, rest: Substring)?
    for end in line.unicodeScalars.prefix(160).indices where isBoundary(line.unicodeScalars[end]) {
      let head = String(line[..<end])
      guard foldedWords(head).allSatisfy(isOfMarkers) else { break }
      let behind = line[end...].drop { $0.isWhitespace }
      let isInBrackets = head.contains("(") && !head.contains(")")
      guard !isInBrackets, let sign = behind.unicodeScalars.first,
        let marker = EditionMarker(line: head, isSetApart: true)
      else {
        continue
      }
      let rest = sign == "(" ? behind : behind.drop { $0.isWhitespace || signs.contains($0) }
      guard !foldedWords(String(rest), atMost: 1).isEmpty else { continue }
      let isOther = ScriptCount(String(rest)).main != ScriptCount(head).main
      let ends =
        switch sign {
        case ":", "：": true
        case "|", "–", "—", "(": isSetApart || isOther && !marker.isBare
        case "-": line.unicodeScalars[end] == " " && (isSetApart || isOther && !marker.isBare)
        case ",", "،": isSetApart && !marker.isBare
        default: isSetApart && isOther && !marker.isBare
        }
      // A colon ends it; what comes behind other signs may still be words of the marker.
      if ends { found = (marker, rest) }
      if ends, sign == ":" || sign == "：" { break }
    }
    return found
  }

  private static let signs: Set<Character> = [":", "：", "|", "–", "—", "-", ",", "،"]

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWhiteSpace || scalar == "(" || signs.contains(Character(scalar))
  }

  private static func isOfMarkers(_ word: String) -> Bool {
    isCore(word) || others.contains(word) || language(named: word) != nil
  }

  // MARK: - Words

  private static func language(named word: String) -> String? {
    if let code = otherNames[word] { return code }
    for ending in [word, word.droppingPrefix("بال"), word.droppingPrefix("ب")] {
      // Codes such as ‘ben’ and ‘per’ are names and words too.
      if ending.utf8.count > 3 || !ending.utf8.allSatisfy({ $0 < 0x80 }), let code = knownNames[ending] { return code }
    }
    guard word.utf8.count >= 5, word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return misspelt.first { isMisspelt(word, $0.name) }?.code
  }

  private static let knownNames: [String: String] = {
    var names: [String: String] = [:]
    for row in KnownLanguage.all {
      for name in [row.ownName].compactMap({ $0 }) { names[foldedWords(name).joined(separator: " ")] = row.code }
    }
    for name in [
      "urdu", "english", "persian", "farsi", "arabic", "pashto", "sindhi", "punjabi", "saraiki", "balochi", "hindi",
      "kashmiri", "bengali", "turkish", "german", "french", "spanish", "chinese", "gujarati", "marathi", "hebrew",
      "انگریزی", "انگلش", "عربی", "ہندی", "سندھی", "پنجابی", "کشمیری", "سرائیکی", "فارسی",
    ] {
      if let row = KnownLanguage.named(name) { names[foldedWords(name).joined(separator: " ")] = row.code }
    }
    return names
  }()

  /// Names that are no row's own.
  private static let otherNames = [
    "urdo": "ur", "انگلیسی": "en", "الانجلیزیۃ": "en", "الإنجلیزیة": "en", "الانجلیزیة": "en", "بالإنجلیزیة": "en",
    "الأردیة": "ur", "الاردیة": "ur", "الأوردیة": "ur", "بالأردیة": "ur", "الفارسیة": "fa", "بالفارسیة": "fa",
    "العربیة": "ar", "بالعربیة": "ar", "پشتو": "ps",
  ]

  private static let misspelt = [
    (name: "english", code: "en"), (name: "persian", code: "fa"), (name: "arabic", code: "ar"),
    (name: "pashto", code: "ps"), (name: "sindhi", code: "sd"), (name: "punjabi", code: "pa"),
  ]

  /// Words of Arabic that say ‘in’ within the name itself.
  private static func says(_ word: String) -> Bool { word.hasPrefix("بال") }

  private static func isCore(_ word: String) -> Bool {
    core.contains(word)
      || word.utf8.count >= 6 && word.utf8.allSatisfy { $0 < 0x80 }
        && ["version", "translation", "translated", "edition", "column", "article"].contains { isMisspelt(word, $0) }
  }

  private static let core: Set = [
    "version", "translation", "translated", "edition", "text", "in", "into", "ورژن", "ترجمہ", "میں", "متن", "نسخہ",
    "ورشن",
    "النسخة", "نسخة", "الترجمة", "ترجمة", "باللغة", "بہ", "النص", "column", "article", "کالم", "مضمون", "تحریر",
  ]

  private static let others: Set = [
    "of", "the", "this", "is", "as", "here", "for", "read", "language", "following", "full", "complete", "below",
    "post",
    "and", "from", "to", "same", "my", "its", "given", "under", "کا", "کی", "کے", "زبان", "یہ", "ذیل", "نیچے", "ملاحظہ",
    "کریں", "پڑھیں", "پڑھیے", "اس", "ہے", "مکمل", "فرمائیں", "سے", "ستون", "مقالہ", "این", "اللغة", "المقال", "مقال",
    "للمقال", "إلی", "الی",
  ]

  /// Whether a word is another one with a letter too many, too few or changed, or two that have changed places.
  private static func isMisspelt(_ word: String, _ other: String) -> Bool {
    let a = Array(word.utf8)
    let b = Array(other.utf8)
    guard abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = min(zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count, min(a.count, b.count) - start)
    let (x, y) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    return x.count <= 1 && y.count <= 1 || x.count == 2 && y.count == 2 && x.elementsEqual(y.reversed())
  }
}

extension String {
  fileprivate func droppingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
