import Languages

/// What tells one language from the others of its script: words that no page of it does without, and letters of its own.
struct LanguageSigns {
  let code: String
  let script: TextScript
  let words: Set<String>
  let letters: Set<Unicode.Scalar>
  /// What a word with such a letter is worth, to one that is in the list.
  private let letterWeight: Double

  private init(
    _ code: String, _ script: TextScript, _ words: String, letters: String = "", letterWeight: Double = 0.75
  ) {
    self.code = code
    self.script = script
    self.words = Set(words.split(separator: " ").map(String.init))
    self.letters = Set(letters.unicodeScalars)
    self.letterWeight = letterWeight
  }

  /// Urdu in Latin letters, which is neither English nor what site.yml calls Urdu.
  static let romanUrdu = "ur-latn"

  static let all: [LanguageSigns] = inArabicLetters + inLatinLetters

  /// Words as `foldedWord` leaves them: ی for ي, ک for ك, ہ for ه.
  private static let inArabicLetters = [
    LanguageSigns(
      "ur", .arabic,
      "ہے ہیں کے کی کا میں اور سے نے کو پر یہ وہ بھی ہو تھا تھی تھے نہیں گیا گئی رہا رہی رہے کر اس ایک لیے لئے ہی کیا جس جب",
      letters: "ٹڈڑںے", letterWeight: 0.3),
    LanguageSigns(
      "fa", .arabic, "است در بہ از را این با می برای آن ہای شود شد بود کرد کردہ نیز باید دارد اند کند کنند نمی بر"),
    LanguageSigns(
      "ar", .arabic, "فی من علی الی إلی التی الذی ہذا ہذہ عن کان مع بین قد لم ذلک الذین فیہ علیہ أن إن أو",
      letters: "ةأإ"),
    LanguageSigns("ps", .arabic, "د چې پہ کې او دی دې سرہ تہ یې لہ", letters: "ښځڅړټډږۍېګڼ"),
    LanguageSigns("sd", .arabic, "آہی آھی ۾ ۽ تی جی", letters: "ڪٿ۽۾ڀڏڻڦٽڇڊڌڙ"),
    LanguageSigns("pnb", .arabic, "دا دے نوں وچ اے تے نیں سی ایہہ اوہ نال دیاں جے اوس ایس", letters: "ࣇ"),
    LanguageSigns("skr", .arabic, "دا دے کوں وچ ہن تے ہے", letters: "ݙݨ"),
    LanguageSigns("ckb", .arabic, "لە بە بۆ کە ئەو ئەم", letters: "ێڵڕڤ"),
    LanguageSigns("ug", .arabic, "ۋە بىلەن بۇ ئۈچۈن", letters: "ۈۋڭ"),
    LanguageSigns("ks", .arabic, "تہٕ چھُ منز ہند", letters: "ۄٲٳؠ"),
  ]

  private static let inLatinLetters = [
    LanguageSigns(
      "en", .latin,
      "the of and to in is that for it with as was on are by this be from have has not but they at an which their its"
        + " will were been who he she we you his her would there what when"),
    LanguageSigns("de", .latin, "der die und das ist nicht mit ein eine zu den von auf für dem sich auch es im wird"),
    LanguageSigns("fr", .latin, "le les des est et une dans que pour qui sur pas du par au ce il elle sont"),
    LanguageSigns("es", .latin, "el los las que y en un una por con para del es su como más pero"),
    LanguageSigns("pt", .latin, "os que e do da em um uma para não com dos das ao são mais"),
    LanguageSigns("it", .latin, "il che di e un per non una del della con sono è gli nel"),
    LanguageSigns("nl", .latin, "de het een van en dat niet op te met voor zijn ook"),
    LanguageSigns("tr", .latin, "ve bir bu için ile da de olarak olan çok daha gibi"),
    LanguageSigns("id", .latin, "yang dan di dengan untuk dari pada ini itu tidak dalam akan"),
    LanguageSigns("sw", .latin, "na ya kwa wa katika ni za la cha kuwa"),
    LanguageSigns(
      romanUrdu, .latin,
      "ke ka ki hai hain aur nahi nahin mein main ko se ne yeh ye woh kya bhi tha thi jo kar raha par"),
  ]

  /// How much of a text, by its folded words, speaks for each language of a script, from 0 to about 1; the most first.
  static func weights(of words: [String], in script: TextScript) -> [(code: String, weight: Double)] {
    var sums = [Double](repeating: 0, count: all.count)
    for word in words {
      let listed = rowsByWord[word] ?? 0
      var lettered: UInt32 = 0
      if script == .arabic {
        for scalar in word.unicodeScalars { lettered |= rowsByLetter[scalar] ?? 0 }
      }
      for row in all.indices where (listed | lettered) >> UInt32(row) & 1 == 1 {
        sums[row] += listed >> UInt32(row) & 1 == 1 ? 1 : all[row].letterWeight
      }
      if script == .arabic, listed & arabic == 0, isDefinite(word) { sums[arabic.trailingZeroBitCount] += 0.4 }
    }
    let count = Double(max(1, words.count))
    return all.indices.filter { all[$0].script == script }.map { (all[$0].code, sums[$0] / count) }
      .sorted { $0.weight > $1.weight }
  }

  /// Whether a word begins with the article of Arabic.
  private static func isDefinite(_ word: String) -> Bool {
    word.utf8.count > 8 && (word.hasPrefix("ال") || word.hasPrefix("وال"))
  }

  private static let arabic: UInt32 = 1 << UInt32(all.firstIndex { $0.code == "ar" } ?? 0)

  /// The rows of `all`, as bits, in whose list a word is.
  private static let rowsByWord = rows { $0.words }
  private static let rowsByLetter = rows { $0.letters }

  private static func rows<Sign: Hashable>(_ signs: (LanguageSigns) -> Set<Sign>) -> [Sign: UInt32] {
    var rows: [Sign: UInt32] = [:]
    for (number, language) in all.enumerated() {
      for sign in signs(language) { rows[sign, default: 0] |= 1 << UInt32(number) }
    }
    return rows
  }
}

/// The words of a text, as lists of words have them: in small letters, of one keyboard, without marks and signs.
func foldedWords(_ text: String, atMost limit: Int = .max) -> [String] {
  var words: [String] = []
  var word = String.UnicodeScalarView()
  var mayHaveCapitals = false
  func end() {
    if !word.isEmpty { words.append(mayHaveCapitals ? String(word).lowercased() : String(word)) }
    word = String.UnicodeScalarView()
    mayHaveCapitals = false
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x64A, 0x649: word.append("ی")
    case 0x643: word.append("ک")
    case 0x647: word.append("ہ")
    case 0x640, 0xAD: continue
    // Letters of both scripts, and digits, for which Unicode's tables need not be asked.
    case 0x61...0x7A, 0x30...0x39, 0x620...0x64A, 0x671...0x6D3: word.append(scalar)
    case 0x41...0x5A:
      word.append(scalar)
      mayHaveCapitals = true
    case _ where scalar.isArabicMark || scalar.isBidiControl: continue
    // Sindhi writes two of its commonest words with signs.
    case 0x6FD, 0x6FE: word.append(scalar)
    case _ where scalar.isWordPart:
      word.append(scalar)
      mayHaveCapitals = true
    default:
      end()
      if words.count >= limit { return words }
    }
  }
  end()
  return words
}
