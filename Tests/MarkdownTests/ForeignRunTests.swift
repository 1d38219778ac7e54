import Languages
import Markdown
import Testing

/// Each foreign run stands between ‹ and › in what is expected.
@Suite struct ForeignRunTests {
  @Test(arguments: [
    // Brackets stay outside, whatever the phrase.
    ("راہداری (CPEC) کا", "راہداری (‹CPEC›) کا"),
    ("زبان C++ اور C# ہے", "زبان ‹C++› اور ‹C#› ہے"),
    ("حکومت U.S. نے", "حکومت ‹U.S.› نے"),
    ("کہا “Hello!” اور", "کہا “‹Hello!›” اور"),
    ("ٹیگ #CPEC اور @user_1 ہے", "ٹیگ ‹#CPEC› اور ‹@user_1› ہے"),
    ("پتا https://x.org/a/b/ ہے", "پتا ‹https://x.org/a/b/› ہے"),
    ("لکھیں info@x.org پر", "لکھیں ‹info@x.org› پر"),
    ("فون +92 300 1234567 پر", "فون ‹+92 300 1234567› پر"),
    ("قیمت $500 ہے", "قیمت ‹$500› ہے"),
    ("درجہ -5 ہے", "درجہ ‹-5› ہے"),
    ("رفتار 50 km/h ہے", "رفتار ‹50 km/h› ہے"),
    ("قرض $1.5 billion ملا", "قرض ‹$1.5 billion› ملا"),
    ("قرض $1.5bn ملا", "قرض ‹$1.5bn› ملا"),
    ("دو AB، CD ہیں", "دو ‹AB›، ‹CD› ہیں"),
    ("دو AB, CD ہیں", "دو ‹AB›, ‹CD› ہیں"),
    ("کل AB 5 کتابیں", "کل ‹AB› 5 کتابیں"),
    ("طیارے F-16 اور J-10C اور COVID-19", "طیارے ‹F-16› اور ‹J-10C› اور ‹COVID-19›"),
    ("اخبار The New York Times نے", "اخبار ‹The New York Times› نے"),
    ("منصوبہ CPEC۔", "منصوبہ ‹CPEC›۔"),
    ("چین-CPEC منصوبہ", "چین-‹CPEC› منصوبہ"),
    ("ادارہ World Bank (IMF) ہے", "ادارہ ‹World Bank (IMF)› ہے"),
    // Signs that nothing closes end a run, wherever those stand that are closed.
    ("متن AB [CD (EF) GH [IJ (KL", "متن ‹AB› [‹CD (EF) GH› [‹IJ› (‹KL›"),
    ("متن AB “CD [EF] GH “IJ KL “MN", "متن ‹AB› “‹CD [EF] GH› “‹IJ KL› “‹MN›"),
    ("متن AB (CD ہے EF (GH) IJ", "متن ‹AB› (‹CD› ہے ‹EF (GH) IJ›"),
    ("ادارہ World Bank (آئی ایم ایف) ہے", "ادارہ ‹World Bank› (آئی ایم ایف) ہے"),
    ("نام Dr. Ali اور People’s Party", "نام ‹Dr. Ali› اور ‹People’s Party›"),
    ("جملہ ”Yes, we can.“ کہا", "جملہ ”‹Yes, we can.›“ کہا"),
    ("نسل 5G اور 4x4 ہے", "نسل ‹5G› اور ‹4x4› ہے"),
    ("شہر New\nYork میں", "شہر ‹New\nYork› میں"),
    ("شہر São Paulo میں", "شہر ‹São Paulo› میں"),
    ("پہلے \u{2066}Latin, text\u{2069} ہے", "پہلے \u{2066}Latin, text\u{2069} ہے"),
    ("نام AT&T <ہے>", "نام ‹AT&amp;T› &lt;ہے&gt;"),
    // The name of a currency before its number.
    ("قیمت Rs. 1,200 تھی", "قیمت ‹Rs. 1,200› تھی"),
    ("قیمت Rs 500 اور PKR 300 تھی", "قیمت ‹Rs 500› اور ‹PKR 300› تھی"),
    ("قیمت Rs.1,200/- تھی", "قیمت ‹Rs.1,200/-› تھی"),
    ("قیمت Rs. 500/- ہے", "قیمت ‹Rs. 500/-› ہے"),
    ("قیمت €500/- ہے", "قیمت ‹€500/-› ہے"),
    ("قرض Rs 5 billion ملا", "قرض ‹Rs 5 billion› ملا"),
    ("کل 500 Rs۔", "کل ‹500 Rs›۔"),
    ("لفظ Rs ہے", "لفظ ‹Rs› ہے"),
    // Telephone numbers, identity cards, books, dates.
    ("فون 042-1234567 ہے", "فون ‹042-1234567› ہے"),
    ("فون 0300 1234567 یا 0300-1234567", "فون ‹0300 1234567› یا ‹0300-1234567›"),
    ("فون 111-222-333 ہے", "فون ‹111-222-333› ہے"),
    ("کارڈ 35202-1234567-1 ہے", "کارڈ ‹35202-1234567-1› ہے"),
    ("دن 2025-08-22 ہے", "دن ‹2025-08-22› ہے"),
    ("فون 0300-1234567/0321-7654321 ہے", "فون ‹0300-1234567/0321-7654321› ہے"),
    // Ranges go with their unit or currency, whole.
    ("فاصلہ 10-12 km ہے", "فاصلہ ‹10-12 km› ہے"),
    ("وزن 50–60 kg ہے", "وزن ‹50–60 kg› ہے"),
    ("قیمت Rs. 500-600 تھی", "قیمت ‹Rs. 500-600› تھی"),
    ("قیمت $50-60 تھی", "قیمت ‹$50-60› تھی"),
    ("سال 1947-1965 Rs. 1,200/- میں", "سال 1947-1965 ‹Rs. 1,200/-› میں"),
    ("سال 2024-25 F-16 میں", "سال 2024-25 ‹F-16› میں"),
    // Degrees.
    ("گرمی 45°C تھی", "گرمی ‹45°C› تھی"),
    ("گرمی 45 °C تھی", "گرمی ‹45 °C› تھی"),
    ("گرمی 45° C تھی", "گرمی ‹45° C› تھی"),
    ("گرمی -5.5°C تھی", "گرمی ‹-5.5°C› تھی"),
    ("گرمی 45° اور -5° تھی", "گرمی ‹45°› اور ‹-5°› تھی"),
  ])
  func tagsLatinRunsInUrdu(text: String, expected: String) {
    #expect(marked(text, in: .urdu) == expected)
  }

  @Test(arguments: [
    "سال 1947-1965 میں", "0 اور 100 کے بیچ", "07-08 اور 0800", "عدد 1000 1234567",
    "شرح 7.5% ہے", "سال 2024-25 اور ۲۰۲۴-۲۵ میں", "2024-25 میں", "2025ء میں", "تاریخ 22/08/2025 اور 10:30",
    "رقم 1,234.5 ہے", "حساب 10 + 5 = 15 ہے", "‘بات’ اور “بات” اور «بات»", "۱۹۴۷ میں", "",
  ])
  func leavesNumbersAndQuotesInUrdu(text: String) {
    #expect(marked(text, in: .urdu) == text)
  }

  @Test(arguments: [
    ("we پاکستان, 5 times", "we ‹پاکستان›, 5 times"),
    ("the پاکستان, بھارت and x", "the ‹پاکستان›, ‹بھارت› and x"),
    ("said “زندہ باد!” twice", "said “‹زندہ باد!›” twice"),
    ("the word پیشِ نظر۔ ends", "the word ‹پیشِ نظر۔› ends"),
    ("asked کیا ہوا؟ again", "asked ‹کیا ہوا؟› again"),
    ("(پاکستان) and [چین]", "(‹پاکستان›) and [‹چین›]"),
    ("in ۱۹۴۷ میں it", "in ‹۱۹۴۷ میں› it"),
    ("سال 2025 میں 3 things", "‹سال 2025 میں› 3 things"),
    ("on \u{FD3F}سلام قولا\u{FD3E} aloud", "on ‹\u{FD3F}سلام قولا\u{FD3E}› aloud"),
    ("no Urdu at all", "no Urdu at all"),
    ("\u{2067}اردو\u{2069} is isolated", "\u{2067}اردو\u{2069} is isolated"),
  ])
  func tagsUrduRunsInEnglish(text: String, expected: String) {
    #expect(marked(text, in: .english) == expected)
  }

  @Test func changesNothingWithoutALanguageForTheRun() {
    #expect(ForeignRuns(in: .urdu, foreign: ForeignLanguages(latin: nil)) == nil)
    #expect(ForeignRuns(in: .english, foreign: ForeignLanguages(arabic: nil)) == nil)
  }

  @Test(arguments: [
    ("طیارہ F-16 اڑا", true), ("رفتار 60 km/h ہے", true), ("فون +92 300 1234567 پر", true), ("وبا COVID-19 میں", true),
    ("ادارہ CPEC ہے", false), ("اخبار The New York Times نے", false), ("لفظ e-mail ہے", false),
    ("عنوان A Hundred and 16 Days of Rain ہے", false),
  ])
  func keepsShortThingsOfDigitsOnOneLine(text: String, isKept: Bool) throws {
    let runs = try #require(ForeignRuns(in: .urdu, foreign: ForeignLanguages()))
    var html: [UInt8] = []
    runs.append(text, to: &html)
    #expect(String(decoding: html, as: UTF8.self).contains("<span class=\"nowrap\" lang=\"en\" dir=\"ltr\">") == isKept)
  }

  @Test func givesQuotationsAndCaptionsThatAreWhollyForeignTheirLanguage() {
    let attributes = " lang=\"en\" dir=\"ltr\""
    let quotation = Rendering("متن\n\n> Of all that is written, little lasts.\n>\n> - Neither does this.\n", in: .urdu)
    #expect(
      quotation.html.contains("<blockquote\(attributes)>\n<p>Of all that is written, little lasts.</p>\n<ul>"),
      "\(quotation.html)")
    let mixed = Rendering("> Of all that is written, یہ بھی\n", in: .urdu)
    #expect(mixed.html.contains("<blockquote>"), "\(mixed.html)")
    let urdu = Rendering("Text.\n\n> جو لکھا گیا اس میں سے کم باقی ہے۔\n", in: .english)
    #expect(urdu.html.contains("<blockquote lang=\"ur\" dir=\"rtl\">\n<p>جو"), "\(urdu.html)")
    let figure = Rendering("![نقشہ](map.png \"A map of the river, its old bed\")\n", in: .urdu)
    #expect(
      figure.html.contains("<figcaption\(attributes)>A map of the river, its old bed</figcaption>"), "\(figure.html)")
  }

  private func marked(_ text: String, in language: Language) -> String? {
    guard let runs = ForeignRuns(in: language, foreign: ForeignLanguages()) else { return nil }
    var html: [UInt8] = []
    runs.append(text, to: &html)
    let opening =
      language.direction == .rightToLeft ? "<span lang=\"en\" dir=\"ltr\">" : "<span lang=\"ur\" dir=\"rtl\">"
    return String(decoding: html, as: UTF8.self).replacing("<span class=\"nowrap\"", with: "<span")
      .split(separator: opening, omittingEmptySubsequences: false).joined(separator: "‹")
      .split(separator: "</span>", omittingEmptySubsequences: false).joined(separator: "›")
  }
}
