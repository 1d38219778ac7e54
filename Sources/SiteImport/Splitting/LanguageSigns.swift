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

  /// Words as `FoldedText` has them: ی for ي, ک for ك, ہ for ه.
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

  /// How much of a text, by its words in a script, speaks for each language of it, from 0 to about 1; the most first.
  ///
  /// - Returns: Also how many words that are.
  static func weights(
    of text: FoldedText, in script: TextScript
  ) -> (rows: [(code: String, weight: Double)], words: Int) {
    var sums = [Double](repeating: 0, count: all.count)
    var count = 0
    for word in text.words where word.isWritten(in: script) {
      count += 1
      let listed = word.bytes.count <= longestWord ? rowsByWord[word.hash] ?? 0 : 0
      var rows = listed | (script == .arabic ? word.lettered : 0)
      while rows != 0 {
        let row = rows.trailingZeroBitCount
        rows &= rows - 1
        sums[row] += listed >> UInt32(row) & 1 == 1 ? 1 : all[row].letterWeight
      }
      if script == .arabic, listed & arabic == 0, isDefinite(text[word]) {
        sums[arabic.trailingZeroBitCount] += 0.4
      }
    }
    let ofScript = all.indices.filter { all[$0].script == script }
    let weights = ofScript.map { (code: all[$0].code, weight: sums[$0] / Double(max(1, count))) }
    return (weights.sorted { $0.weight > $1.weight }, count)
  }

  /// Whether a word begins with the article of Arabic.
  private static func isDefinite(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 8 && (word.starts(with: "ال".utf8) || word.starts(with: "وال".utf8))
  }

  private static let arabic: UInt32 = 1 << UInt32(all.firstIndex { $0.code == "ar" } ?? 0)

  /// The rows of `all`, as bits, in whose list a word is, by its hash.
  private static let rowsByWord: [UInt64: UInt32] = rows { $0.words.map { FoldedText.hash($0.utf8) } }
  /// In bytes.
  private static let longestWord = all.flatMap(\.words).map(\.utf8.count).max() ?? 0
  /// The same by letters of the Arabic blocks, U+0600 to U+08FF.
  private static let rowsByLetter: [UInt32] = {
    let known = rows { Array($0.letters) }
    return (firstLetter...0x8FF).map { value in Unicode.Scalar(value).flatMap { known[$0] } ?? 0 }
  }()
  private static let firstLetter: UInt32 = 0x600

  /// The rows of `all`, as bits, that have a letter for their own.
  static func rows(ofLetter scalar: Unicode.Scalar) -> UInt32 {
    guard scalar.value >= firstLetter, scalar.value - firstLetter < rowsByLetter.count else { return 0 }
    return rowsByLetter[Int(scalar.value - firstLetter)]
  }

  private static func rows<Sign: Hashable>(_ signs: (LanguageSigns) -> [Sign]) -> [Sign: UInt32] {
    var rows: [Sign: UInt32] = [:]
    for (number, language) in all.enumerated() {
      for sign in signs(language) { rows[sign, default: 0] |= 1 << UInt32(number) }
    }
    return rows
  }
}
