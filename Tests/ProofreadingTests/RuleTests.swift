import Diagnostics
import Languages
import Testing

@testable import Proofreading

/// What each rule finds and mends, and what comes near to it and is left alone.
@Suite struct RuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var rule: DiagnosticID
    var text: String
    /// The text that `--fix` makes of it; the same where the rule only tells.
    var mended: String
    var digits: Digits?

    init(_ rule: DiagnosticID, _ text: String, _ mended: String? = nil, digits: Digits? = nil) {
      self.rule = rule
      self.text = text
      self.mended = mended ?? text
      self.digits = digits
    }

    var testDescription: String { "\(rule.rawValue): \(text)" }
  }

  static let found: [Case] = [
    Case(.arabicLetter, "يہ كتاب اچھی ہے", "یہ کتاب اچھی ہے"),
    Case(.arabicLetter, "عيسىٰ اور صلوة", "عیسیٰ اور صلوۃ"),
    Case(.arabicLetter, "وہ گهر گیا"),
    Case(.arabicLetter, "١٤٤٧ه کا سال", "۱۴۴۷ه کا سال"),
    Case(.arabicLetter, "وزیر اعلى اور موسى کى بات", "وزیر اعلیٰ اور موسیٰ کی بات"),
    Case(.arabicLetter, "کہا كه وہ", "کہا کہ وہ"),
    Case(.arabicLetter, "کہا «وہ كتاب» اور ’ملك گيا‘", "کہا «وہ کتاب» اور ’ملک گیا‘"),
    Case(.arabicLetter, "فلم ’ايکس مين سيريز‘ میں", "فلم ’ایکس مین سیریز‘ میں"),
    Case(.arabicLetter, "انہوں نے ’يہ كيا ہے‘ کہا", "انہوں نے ’یہ کیا ہے‘ کہا"),
    Case(.combiningHamza, "وہ آی\u{654}ے", "وہ آئے"),
    Case(.combiningHamza, "نقطہ\u{674} نظر", "نقطۂ نظر"),
    Case(.presentationForm, "ﮐﺘﺎﺏ کا نام", "کتاب کا نام"),
    Case(.presentationForm, "ﻣﻮﻗﻊﻣﺖ دیں"),
    Case(.presentationForm, "لوگ ہیﺍپنی جان"),
    Case(.presentationForm, "ﮐﯿﺨﻼﻑﻏﺪﺍﺭﯼ"),
    Case(.presentationForm, "ﮨﻮﮞﺍﻭﺭ"),
    Case(.presentationForm, "ﺷﯽﺀ ﺳﮯ ﮐﻠﻮﻣﯿﭩﺮﺯﯾﺮﺯﻣﯿﻦ اورﺁﺝ", "شیء سے کلومیٹرزیرزمین اورآج"),
    Case(.presentationForm, "ﻣﻮﻗﻊ ﻣﺖ دیں", "موقع مت دیں"),
    Case(.tatweel, "کتـــاب کا نام", "کتاب کا نام"),
    Case(.tatweel, "لاہورـــپاکستان"),
    Case(.notNFC, "ا\u{653}ج بھی", "آج بھی"),
    Case(.notNFC, "مح\u{651}\u{64E}د", "مح\u{64E}\u{651}د"),
    Case(.latinPunctuation, "اردو, متن", "اردو، متن"),
    Case(.latinPunctuation, "کیا ہوا?", "کیا ہوا؟"),
    Case(.latinPunctuation, "بات ختم.", "بات ختم۔"),
    Case(.latinPunctuation, "ایم.اے کیا"),
    Case(.latinPunctuation, "پی.ایچ.ڈی. اور"),
    Case(.latinPunctuation, "ا?غاز ہوا"),
    Case(.latinPunctuation, "وہ آئے.! پھر گئے.۔"),
    Case(.latinPunctuation, "دیکھیے ص. 12 پر"),
    Case(.latinPunctuation, "اپنے ل. بات کی جا. گی"),
    Case(.latinPunctuation, "ٹیم نے دور? بھارت میں"),
    Case(.latinPunctuation, "وہ کیا ہے? پھر کیوں? اور", "وہ کیا ہے؟ پھر کیوں؟ اور"),
    Case(.latinPunctuation, "پچاس, 60, 70"),
    Case(.latinPunctuation, "60, ساٹھ, ستر", "60, ساٹھ, ستر"),
    Case(.latinPunctuation, "یہ لاہور, PTI, کراچی ہے", "یہ لاہور، PTI, کراچی ہے"),
    Case(.latinPunctuation, "آج #ہیش, پھر", "آج #ہیش، پھر"),
    Case(.latinPunctuation, "کہا ’یہ اچھا ہے.‘ پھر", "کہا ’یہ اچھا ہے۔‘ پھر"),
    Case(.latinPunctuation, "اسلام آباد الیکشن کمیشن اجلاس طلب ہے.", "اسلام آباد الیکشن کمیشن اجلاس طلب ہے۔"),
    Case(.latinPunctuation, "گیا , پھر آیا", "گیا، پھر آیا"),
    Case(.punctuationSpace, "وہ گیا ۔پھر آیا", "وہ گیا۔ پھر آیا"),
    Case(.punctuationSpace, "لاہور ،کراچی", "لاہور، کراچی"),
    Case(.punctuationSpace, "کیوں ؟", "کیوں؟"),
    Case(.punctuationSpace, "پاک۔چین راہداری"),
    Case(.punctuationSpace, "کہا ”لفظ“ ۔پھر گیا", "کہا ”لفظ“۔ پھر گیا"),
    Case(.punctuationSpace, "ہیں (لاہور) ،مگر ۲۰ ۔پھر", "ہیں (لاہور)، مگر ۲۰۔ پھر"),
    Case(.punctuationSpace, "وہ ؛ایلینز؛ لگیں"),
    Case(.punctuationSpace, "میں ؛خواص ؛ بھی ہیں"),
    Case(.punctuationSpace, "گیا ؛پھر آیا", "گیا؛ پھر آیا"),
    Case(.punctuationSpace, "گیا ؛پھر وہاں سے بہت دیر کے بعد آیا؛ تب", "گیا؛ پھر وہاں سے بہت دیر کے بعد آیا؛ تب"),
    Case(.punctuationSpace, "CPEC ، یعنی راہداری", "CPEC، یعنی راہداری"),
    Case(.doubleSpace, "دو  لفظ", "دو لفظ"),
    Case(.doubleSpace, "تین   لفظ", "تین لفظ"),
    Case(.doubleSpace, "دل ناداں تجھے ہوا کیا ہے    آخر اس درد کی دوا کیا ہے"),
    Case(.strayInvisible, "وہ \u{200C}گیا", "وہ گیا"),
    Case(.strayInvisible, "کار\u{200C}خانہ", "کارخانہ"),
    Case(.strayInvisible, "یہ \u{200F}بات", "یہ بات"),
    Case(.strayInvisible, "دہشت\u{200B}گرد"),
    Case(.bidiControl, "یہ \u{202B}بات\u{202C} ہے", "یہ بات ہے"),
    Case(.mixedDigits, "سن ۲0۲۵ میں", "سن ۲۰۲۵ میں"),
    Case(.otherDigits, "سن ۲۰۲۵ میں", "سن 2025 میں", digits: .latn),
    Case(.otherDigits, "سن 2025 میں", "سن ۲۰۲۵ میں", digits: .arabext),
    Case(.otherDigits, "سن ٢٠٢٥ میں", "سن ۲۰۲۵ میں"),
    Case(.hyphenRange, "جنگ 1939-1945 میں", "جنگ 1939–1945 میں"),
    Case(.hyphenRange, "صفحہ 1200-1250 اور پلاٹ 1890-1950"),
    Case(.hyphenRange, "سال ۱۸۵۷-۱۹۴۷ء میں", "سال ۱۸۵۷–۱۹۴۷ء میں"),
    Case(.mixedScriptWord, "پاکسtان کا"),
    Case(.mixedScriptWord, "پاکستانs کا"),
    Case(.quoteOrder, "یہ ‘لفظ’ ہے"),
    Case(.quoteOrder, "یہ “ایک بات” ہے"),
    Case(.unbalancedMark, "یہ (لفظ ہے"),
    Case(.unbalancedMark, "یہ ”لفظ ہے"),
    Case(.unbalancedMark, "یہ لفظ] ہے"),
  ]

  @Test(arguments: found)
  func findsAndMends(row: Case) {
    let proof = Proof(row.text, digits: row.digits)
    #expect(proof.rules.contains(row.rule), "\(proof.rules)")
    #expect(Array(proof.mended.unicodeScalars) == Array(row.mended.unicodeScalars), "\(proof.mended)")
  }

  @Test(arguments: [
    "ہر بات۔ پھر وہ ایم۔اے اور پی۔ایچ۔ڈی کر کے گیا۔",
    "قال رسول الله صلى الله عليه وسلم", "سورت «قل هو الله أحد» پڑھی",
    "تو «سبحانك اللهم وبحمدك وتعالى جدك ولا إله غيرك» کہتے", "ناول ,,بشری,, میں", "وہ گیا ۔ ۔ ۔ اور", "مسلم لیگ۔ن نے",
    "تصوير.jpg اور رپورٹ_علي.pdf اور علي.com اور foo.php?x=علي,پھر",
    "سندھی: ڪتاب، ڳالهه، هي", "به هر سو رقص بسمل بود، شب جایی كه من بودم",
    "إِنَّ مَعَ الْعُسْرِ يُسْرًا", "وَلَا تَقْرَبُوا الزِّنَا. (الاسراء)", "فَمَا بَلَّغْتَ رِسَالَتَہٗ. (المائدہ)",
    "اِنِّيْ٘ اَعْلَمُ بِكُمْ اَهْلَكْنٰهَا٘ اَنَّهُمْ", "بِہِمْ ےَتَغَامَزُوْنَ, كَذٰلِكَ", "بِهِمَاﵴ فَلَا جُنَاحَ عَلَيْكَ ﵐ لَكُم",
    "’انه‘ کہا", "جمشید اختر قرآنی آیت ’كَانَ رَتْقًا‘ سے", "آپ نے فرمایا أَلَيْسَتْ نَفْسًا, کیا",
    "کہا ’يا صباحاه‘ اور ’دعوي الجاهلية‘ پکارا",
    "پھر «سمع الله لمن حمده\u{200F}» اور ”ربي العظيم, سبحان“ پڑھا",
    "رواه مسلم بن سعيد عن ابیہ بإسناد, وهو ضعيف.", "اس نے کہا۔ مسند احمد کتاب الایمان باب جامع, فصل.",
    "وہ گیا. . پھر . .", "یہ بات . . . ہے.…", "اب #ہیش,ٹیگ اور @نام,کام", "What is this, اردو, mixed",
    "ﷺ اور ﷲ اور ﷽",
    "10.30 بجے، 5:45 پر، 2.5 فی صد، 1:2 کی نسبت، 1,200 روپے", "F-16 اور Windows 11، ATM اور PDF فائل",
    "فون 042-1947-1971 اور 0300-1234567", "2025-08-22 اور 22-08-2025", "میچ 3-2 سے", "سن 1971-1947 الٹا",
    "مالی سال 2024-25 میں",
    "ہاں... نہیں۔۔۔ شاید ۔۔۔ اور پھر", "index.ur.md اور کتاب.pdf اور visit,en",
    "خانہ\u{200C}ای",
    "کوئی\u{200C}نہیں", "ـیے اور ـیں کے لاحقے", "1947ء، ۱۴۴۷ھ", "۱۔ پہلا", "(الف) ایک، ب) دو، 3) تین",
    "’لفظ‘ اور ”بات“ اور «لفظ»",
    "پہلا مصرع\nدوسرا مصرع", "دو\u{A0}لفظ", "\u{2067}بات\u{2069}", "‘Hello’ he said", "U.S. اور e.g. یہ", "3.5ء٪ ۵٪",
    "علیٰ الاعلان، موسیٰ، رحمٰن، نقطۂ نظر، گئے، مؤثر",
  ])
  func leavesAlone(text: String) {
    let proof = Proof(text)
    #expect(proof.findings.map(\.message) == [])
    #expect(proof.mended == text)
  }

  @Test(arguments: ["fa", "ar", "ps", "sd", "en"])
  func saysNothingOfUrduInOtherLanguages(code: String) {
    let text = "كتاب القاهرة في ٢٠٢٥. قال ،نعم ۔ ؛ گفتـه 1939-1945 ‘لفظ’"
    let told = Set(Proof(text, in: Language(code: code)).rules)
    #expect(told.isSubset(of: code == "fa" ? [.arabicLetter] : []), "\(told)")
  }

  @Test func knowsTheSignsOfPersianAndArabic() {
    #expect(Proof("سلام, دنیا. چه?", in: Language(code: "fa")).mended == "سلام، دنیا. چه؟")
    #expect(Proof("مرحبا, يا عالم.", in: Language(code: "ar")).mended == "مرحبا، يا عالم.")
    #expect(Proof("كتاب خوبي است", in: Language(code: "fa")).mended == "کتاب خوبی است")
  }

  @Test func judgesInEnglishWhatHoldsThere() {
    let proof = Proof("Two  spaces, cafe\u{301}, and a\u{202B} turn (open", in: .english)
    #expect(proof.rules == [.doubleSpace, .notNFC, .bidiControl, .unbalancedMark])
    #expect(proof.mended == "Two spaces, café, and a turn (open")
    #expect(Proof("It’s 5'10\" (see ‘x’, “y”): don’t; 1939-1945 :)", in: .english).findings == [])
  }

  /// A part of a number in other digits than the rest would be worse than all of it.
  @Test(arguments: [
    "(البقرہ ۲: ۱۰۴)", "۳۴\u{A0}- ۴۶", "(۵ـ ۱۱)", "باب ۱۵۔ ۱۹", "۲۹، ۳۰ دن", "۱۰:۳۰ بجے", "۲٫۵ فی صد", "۱/۲", "۱۔ پہلا",
  ])
  func leavesNumbersOfSeveralPartsInTheirDigits(text: String) {
    #expect(Proof(text, digits: .latn).mended == text)
  }

  @Test func spellsAsTheHouseDoes() {
    let spellings = ["لئے": "لیے", "کیلئے": "کے لیے"]
    #expect(Proof("اس لئے، کیلئے، لئےگا", spellings: spellings).mended == "اس لیے، کے لیے، لئےگا")
    #expect(Proof("اس لئے").findings == [])
  }

  @Test func leavesAWideGapInVerseToItsAuthor() {
    let proof = Proof("پہلا مصرع    دوسرا مصرع", kind: .verse)
    #expect(proof.rules == [.doubleSpace] && proof.mended == "پہلا مصرع    دوسرا مصرع")
  }

  @Test func aSpeechOfSeveralParagraphsMayStayOpen() {
    #expect(Proof("“First.\n\n“Last.”", in: .english).findings == [])
    #expect(Proof("“First.\n\nLast.", in: .english).rules == [.unbalancedMark])
  }

  @Test func everyRuleIsDeclaredOnceAndExplained() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    let tried = Set(Self.found.map(\.rule)).union([.houseSpelling]).union(Rule.ofMarkup)
    #expect(Rule.all.map(\.id).filter { !tried.contains($0) } == [])
  }

  /// Words, signs and strange characters in any order: what was mended once has nothing left to be mended.
  @Test(arguments: 0..<40)
  func mendingTwiceIsMendingOnce(seed: UInt64) {
    var numbers = SeededNumbers(seed)
    let pieces = [
      "كتاب", "گهر", "یہ", "لاہور", "ﮐﺘﺎﺏ", "آی\u{654}ے", "کتـاب", "ا\u{653}", "ہ\u{674}", " ", "  ", "   ", ",", ".",
      "?", ";", "۔",
      "،", "؛", "؟", "...", "(", ")", "“", "”", "‘", "’", "\"", "2025", "۲۰۲۵", "٢٠", "-", "1947-1971", "\u{200C}",
      "\u{200D}", "\u{200F}",
      "\u{202B}", "\u{202C}", "\u{FEFF}", "\u{AD}", "CPEC", "a", "e\u{301}", "\n", "\n\n", "لئے", "قال الله",
      "\u{651}\u{650}", "*", "_", "ایم", "ﻣﻮﻗﻊ", "ﻣﺖ", "ﵴ", "«", "»", "#", "گا", "الحمد", "أحد",
    ]
    for _ in 0..<50 {
      let text = (0..<24).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      let once = Proof(text, digits: .arabext, spellings: ["لئے": "لیے"]).mended
      let again = Proof(once, digits: .arabext, spellings: ["لئے": "لیے"])
      #expect(again.mended == once, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      #expect(again.findings.allSatisfy { $0.replacement == nil }, "\(again.findings)")
    }
  }
}
