import Diagnostics
import Foundation
import Languages
import Markdown
import Testing

/// Sentences of both languages with everything that scans of runs look ahead for.
private let sentences = [
  "فون: +92 300 1234567", "دفتر +92-42-35761234 (صبح 9 تا 5)", "رابطہ (042) 3576 1234 یا +1 (212) 555-0100",
  "قیمت $1.5 billion یا Rs. 1,200 اور €99.99", "درجہ -5 °C، رفتار 50 km/h اور 45°C", "تاریخ 22-08-2025 اور 2025/08/22",
  "دیکھیے https://example.org/a(b)/c?d=e&f#g، پھر www.example.com/۔", "لکھیں info@example.org, CPEC اور F-16 پر!",
  "“The “New” York” Times، «CPEC» اور ’it’s‘ \"yes", "ادارہ [World Bank (IMF) {GDP}] (آئی ایم ایف) C++/C# U.S. Ph.D.",
  "پہلے \u{2066}Latin, +92 \u{2067}اردو\u{2069} text\u{2069} بعد",
  "عِلم+92 ۱۲۳ 4x4 5G ۲۰۲۵ء COVID-19 #CPEC @user_1 ~/a/b",
  "Call +92 300 1234567", "He paid $5 billion (Rs. 1,400,000) on 22/08/2025.",
  "The word “پانی” and ‘دریا’ (راوی، چناب) ۱۲ بار۔",
  "See https://example.org/پانی?x=دریا and دریائے سندھ، ۱۲۰۰ میل -5 C++!",
  "\u{2067}اردو, +1\u{2069} نئی 5G U.S.A. ۹۲+ «AB» x",
]

@Suite struct CutTextTests {
  /// A scan that looks ahead must end where the text ends, wherever that is.
  @Test(arguments: sentences)
  func keepsEveryTextThatEndsInTheMidst(sentence: String) throws {
    let scalars = Array(sentence.unicodeScalars)
    for cut in 0...scalars.count {
      for piece in [scalars[..<cut], scalars[cut...]] {
        let text = String(String.UnicodeScalarView(piece))
        for language in [Language.urdu, .english] {
          #expect(words(ofTitle: text, in: language) == text)
          let body = Rendering("| ا |\n| - |\n| \(text) |\n\n\(text)", in: language).body
          #expect(body.blocks.count <= 2)
          #expect(!body.html.isEmpty)
        }
      }
    }
  }

  @Test(arguments: ["+9", "فون: +92", "+", "-", "$", "+92 300 1234567", "کل -5", "“", "(", "A+", "\u{2067}"])
  func endsWhereTheTextEnds(text: String) {
    #expect(words(ofTitle: text, in: .urdu) == text)
    #expect(words(ofTitle: text + " ", in: .urdu) == text + " ")
  }

  /// The text of a title without the tags around its foreign runs.
  private func words(ofTitle text: String, in language: Language) -> String {
    var html: [UInt8] = []
    ForeignRuns(in: language, foreign: ForeignLanguages(latin: .english, arabic: .urdu))?.append(text, to: &html)
    var words = String(decoding: html, as: UTF8.self)
    // Literally, for a vowel sign behind a tag is one character with its end.
    for (written, meant) in [
      ("<span class=\"nowrap\"", "<span"), ("<span lang=\"en\" dir=\"ltr\">", ""),
      ("<span lang=\"ur\" dir=\"rtl\">", ""), ("</span>", ""), ("&lt;", "<"),
      ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"),
    ] {
      words = words.replacingOccurrences(of: written, with: meant, options: .literal)
    }
    return words
  }
}
