import Markdown
import Testing

@Suite struct WordCountTests {
  @Test(arguments: [
    ("One two-three, don’t (CPEC) 2025!", WordCount(latin: 4, other: 1)),
    ("یہ دہشت\u{200C}گردی، “پیشِ نظر” ۲۰۲۵ء۔ CPEC", WordCount(latin: 1, arabic: 5)),
    ("Привет мир ۱۲", WordCount(other: 3)),
    ("", WordCount()),
  ])
  func countsWordsByScript(text: String, expected: WordCount) {
    #expect(WordCount(of: Array(text.utf8)) == expected)
  }

  /// Long runs of letters and spaces are counted eight bytes at a time, whatever stands before and behind them.
  @Test func agreesWithACountLetterByLetter() {
    var dice = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let scalars = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
        Self.alphabet.randomElement(using: &dice) ?? " "
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(WordCount(of: Array(text.utf8)) == Self.count(scalars), "\(text.debugDescription)")
    }
  }

  /// Every second is a letter of ASCII or a common letter of Urdu, or a space.
  private static let alphabet: [Unicode.Scalar] =
    Array("abzAZ  ابتٹپچڈڑزسشضعغفقکگلمنںوہھءیے  آؤئ اور  the ".unicodeScalars)
    + Array(
      "é،۔؟؛؍٪'-’\u{200C}\u{651}\u{64F}\u{640}\u{670}\u{6E1}059۰۹٠٩ۀۓە\u{6DD}ۮۯۺۿ@[`{~,.&\n—“”дж中😀×ﷺ".unicodeScalars)
  private static let joiners = Set("'-’\u{200C}\u{651}\u{64F}\u{640}\u{670}\u{6E1}\u{6DD}".unicodeScalars)

  /// The same rules, one letter after the other.
  private static func count(_ scalars: [Unicode.Scalar]) -> WordCount {
    var count = WordCount()
    var first: Unicode.Scalar?
    for scalar in scalars + [" "] where !joiners.contains(scalar) {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        // The first letter decides, and digits before it do not.
        if first?.properties.isAlphabetic != true {
          first = first == nil || scalar.properties.isAlphabetic ? scalar : first
        }
        continue
      }
      switch first {
      case nil: break
      case let letter? where !letter.properties.isAlphabetic: count.other += 1
      case let letter? where letter.value < 0x250: count.latin += 1
      case let letter? where (0x600...0x6FF).contains(letter.value) || letter.value > 0xFB00 && letter.value < 0xFFFF:
        count.arabic += 1
      default: count.other += 1
      }
      first = nil
    }
    return count
  }
}
