import Diagnostics
import SitegenTesting

extension Remedy {
  /// What the proofreader says of one Urdu text, and the text after doing so.
  private static func text(
    _ id: DiagnosticID, _ body: String, says: String, types: String, mended: String, settings: String = ""
  ) -> Remedy {
    let head = "---\ntitle: دریا\ndate: 2025-01-01\n---\n"
    return Remedy(
      id, ["content/columns/a.ur.md": head + body + "\n", "site.yml": SiteFixture.siteFile + "\n" + settings],
      says: says,
      types: types, mended: ["content/columns/a.ur.md": head + mended + "\n"])
  }

  static let proofreading: [Remedy] = [
    text(.arabicLetter, "یہ كتاب ہے", says: "‘كتاب’ has letters of another", types: "کتاب", mended: "یہ کتاب ہے"),
    text(.arabicLetter, "یہ گهر ہے", says: "‘گهر’ has the letter ‘ه’", types: "ھ", mended: "یہ گھر ہے"),
    text(.combiningHamza, "وہ آی\u{654}ے", says: "a hamza stands apart", types: "ئ", mended: "وہ آئے"),
    text(.presentationForm, "ﮐﺘﺎﺏ ہے", says: "made of shapes", types: "کتاب", mended: "کتاب ہے"),
    text(.presentationForm, "ﻣﻮﻗﻊﻣﺖ دیں", says: "made of shapes", types: "", mended: "موقع مت دیں"),
    text(.latinPunctuation, "یہ ا?غاز ہے", says: "a letter that was lost", types: "", mended: "یہ آغاز ہے"),
    text(.latinPunctuation, "وہ گئے.! پھر", says: "‘.’ stands after", types: "", mended: "وہ گئے! پھر"),
    text(.punctuationSpace, "وہ ؛خاص؛ لوگ", says: "before ‘؛’", types: "’", mended: "وہ ’خاص‘ لوگ"),
    text(.doubleSpace, "نام    کام", says: "4 spaces", types: "", mended: "| نام | کام |\n|---|---|"),
    text(.tatweel, "یہ کتـاب ہے", says: "lengthened by strokes", types: "", mended: "یہ کتاب ہے"),
    text(.tatweel, "لاہورـــپاکستان", says: "lengthened by strokes", types: "", mended: "لاہور – پاکستان"),
    text(.notNFC, "ا\u{653}ج", says: "its marks apart", types: "آ", mended: "آج"),
    text(.punctuationSpace, "گیا ۔پھر", says: "before ‘۔’ and not behind", types: "", mended: "گیا۔ پھر"),
    text(.punctuationSpace, "گیا۔پھر", says: "no space stands behind", types: "", mended: "گیا۔ پھر"),
    text(.punctuationSpace, "گیا ۔ پھر", says: "a space stands before", types: "", mended: "گیا۔ پھر"),
    text(.doubleSpace, "دو   لفظ", says: "3 spaces", types: "", mended: "دو لفظ"),
    text(.strayInvisible, "یہ \u{200F}بات", says: "a right-to-left mark (U+200F)", types: "", mended: "یہ بات"),
    text(.mixedDigits, "سن ۲0۲۵", says: "two kinds", types: "۲۰۲۵", mended: "سن ۲۰۲۵"),
    text(.otherDigits, "سن ٢٠٢٥", says: "not in the digits", types: "۲۰۲۵", mended: "سن ۲۰۲۵"),
    text(.hyphenRange, "1947-1971", says: "a hyphen stands", types: "1947–1971", mended: "1947–1971"),
    text(
      .houseSpelling, "اس لئے", says: "‘لئے’ is spelt otherwise", types: "لیے", mended: "اس لیے",
      settings: "proofreading: {spellings: {لئے: لیے}}"),
    text(.mixedScriptWord, "پاکسtان", says: "a Latin letter", types: "", mended: "پاکستان"),
    text(.quoteOrder, "یہ ‘لفظ’ ہے", says: "the marks around ‘لفظ’", types: "’", mended: "یہ ’لفظ‘ ہے"),
    text(.unbalancedMark, "یہ (لفظ ہے", says: "‘(’ has no partner", types: "", mended: "یہ (لفظ) ہے"),
  ]
}
