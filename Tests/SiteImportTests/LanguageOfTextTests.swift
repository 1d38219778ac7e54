import SiteImport
import Testing

@Suite struct LanguageOfTextTests {
  @Test(arguments: [
    (Canal.english[0], "en", true), (Canal.urdu[0], "ur", true), (Canal.persian[0], "fa", true),
    (Canal.arabic[0], "ar", true),
    ("Die Häuser an dem Kanal sind alt und die Bäume, die dort stehen, auch.", "de", true),
    ("आज का दिन अच्छा है", "hi", false), ("ਅੱਜ ਦਾ ਦਿਨ ਚੰਗਾ ਹੈ", "pa", true), ("آج بارش ہو رہی ہے", "ur", true),
    ("دا د اوبو لار ده چې په ښار کې تېرېږي او خلک یې په غاړه اوسېږي", "ps", true),
    ("هي واهه شهر جي وچ مان وهي ٿو ۽ ماڻهو ان جي ڪناري تي رهن ٿا", "sd", true),
    ("ایہہ نہر شہر دے وچوں لنگھدی اے تے لوک ایہدے کنڈھے تے وسدے نیں", "pnb", true), ("CPEC", "en", false),
    ("Yeh nahar shehar ke beech se guzarti hai aur log is ke kinare rehte hain", "en", false),
    // The keyboard of a neighbour: ي and ك for ی and ک.
    ("يہ نہر شہر كے بيچ سے گزرتى ہے اور لوگ اس كے كنارے رہتے ہيں", "ur", true),
    // Words that Urdu has from Arabic and Persian are Urdu's.
    ("تازہ الفاظ۔", "ur", false), ("سلام پاکستان۔", "ur", false), ("از قلم الاستاد", "ur", false),
    ("وَجَعَلْنَا مِنَ الْمَاءِ كُلَّ شَيْءٍ حَيٍّ أَفَلَا يُؤْمِنُونَ", "ar", true),
  ])
  func tellsLanguageByLettersAndWords(text: String, code: String, isSure: Bool) throws {
    let found = try #require(languageOfText(text, expected: []))
    #expect(found == (code, isSure))
  }

  @Test func takesLanguageOfTheSiteWhereNothingSpeaksAgainstIt() throws {
    #expect(try #require(languageOfText("عاصم منیر", expected: ["en", "ur"])) == ("ur", true))
    #expect(try #require(languageOfText("عاصم منیر", expected: ["en", "fa"])) == ("fa", true))
    #expect(try #require(languageOfText("CPEC", expected: ["ur", "en"])) == ("en", true))
    #expect(try #require(languageOfText(Canal.urdu[0], expected: ["en", "ur-PK"])) == ("ur-PK", true))
    #expect(try #require(languageOfText(Canal.persian[0], expected: ["en", "ur"])) == ("fa", true))
    #expect(try #require(languageOfText("تازہ الفاظ۔", expected: ["en", "ar"])).code == "ar")
    #expect(try #require(languageOfText("تازہ الفاظ۔", expected: ["ur", "ar"])).code == "ur")
    #expect(languageOfText("2025 – 26", expected: ["en", "ur"]) == nil)
  }

  @Test(arguments: [
    ("[:en]The Canal[:ur]نہر[:]", ["en: The Canal", "ur: نہر"]),
    ("<!--:en-->The Canal<!--:--><!--:ur-->نہر<!--:-->", ["en: The Canal", "ur: نہر"]),
    ("{:en}The Canal{:}{:ur}نہر{:}", ["en: The Canal", "ur: نہر"]),
    ("1. [:ur]نہر[:en]The Canal[:] (2025)", ["ur: 1. نہر (2025)", "en: 1. The Canal (2025)"]),
    ("[:en]One<!--more-->two[:ur]ایک[:]", ["en: One<!--more-->two", "ur: ایک"]),
    ("[:en]A[:ur]ا[:]–[:en]B[:ur]ب[:]", ["en: A–B", "ur: ا–ب"]), ("[:en]Only[:ur] [:]", ["en: Only"]),
    ("[:en]Open [:ur]کھلا", ["en: Open ", "ur: کھلا"]),
  ])
  func readsTextsOfQTranslate(text: String, expected: [String]) throws {
    #expect(try #require(qTranslateParts(text)).map { "\($0.language): \($0.text)" } == expected)
  }

  @Test func leavesTextsWithoutMarksOfQTranslate() {
    for text in ["", "نہر", "[:]", "a [: b", "[sic] {x} <!-- en -->", "[:e]x[:]"] {
      #expect(qTranslateParts(text) == nil)
    }
  }
}

private func == (a: (code: String, isSure: Bool), b: (String, Bool)) -> Bool { a.code == b.0 && a.isSure == b.1 }
