import SiteImport
import Testing

/// Random assemblies of all that may stand in a bilingual post: the words that come out are those that went in.
@Suite struct SplitWordsTests {
  private static let titles = [
    "", Canal.englishTitle, Canal.urduTitle, "The Canal Remembers | نہر کو سب یاد ہے",
    "The Canal Remembers by Sana Malik",
    "نہر کو سب یاد ہے از ثنا ملک", "The Canal – and its people – نہر اور لوگ",
  ]
  private static let pieces: [String] =
    (Canal.english + Canal.urdu + Canal.persian + Canal.arabic + [Canal.englishBio, Canal.urduBio]).map {
      "<p>\($0)</p>"
    }
    + [
      "<p>Urdu Verison of the Column: </p>", "<h2>In Urdu</h2>", "<p><b>English Version:</b> It is a canal.</p>",
      "<p>اردو ترجمہ: یہ ایک نہر ہے۔</p>", "<p>Persian version</p>", "<hr>", "<p>_____</p>", "<p>* * *</p>",
      "<p>By Sana Malik</p>", "<p>تحریر: ثنا ملک</p>", "<p><b>\(Canal.urduTitle)<br>تحریر: ثنا ملک</b></p>",
      "<h2>\(Canal.englishTitle)</h2>", "<h3>\(Canal.urduTitle)</h3>", "<p><b>Conclusion</b></p>",
      "<p><b>نتیجہ #</b></p>",
      "<p><b>One</b><br>two *three*<br><i>چار<br>پانچ</i></p>", "<blockquote><p>نہر</p><p>canal</p></blockquote>",
      "<ul><li>canal: نہر</li><li>water: پانی</li></ul>", "<pre>let x = 1</pre>",
      "<p>Urdu Version: <a href='/ur'>here</a></p>",
      "<p>a<br>ب<br>c<br>د</p>", "<!--more-->", "<p><b>{x}</b></p>", "<p>12 / 34</p>", "<table><tr><td>a<td>ب</table>",
    ]

  @Test func losesAndInventsNoWord() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let title = Self.titles.randomElement(using: &random) ?? ""
      let html = (0..<Int.random(in: 0...12, using: &random))
        .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined(separator: "\n")
      let blocks = markdown(fromHTML: Array(html.utf8)).blocks
      let text = splitEditions(blocks, title: title, expected: ["en", "ur"])
      let words = ([title] + blocks.map(\.words)).flatMap(wordsOf).sorted()
      let isKept = text.words == words || withoutBrackets(text.words) == withoutBrackets(words)
      #expect(isKept, "\(title)\n\(html)\n\(text)")
      #expect(Set(text.languages).count == text.languages.count, "\(html)")
    }
  }

  private func withoutBrackets(_ words: [String]) -> [String] {
    words.map { $0.filter { !"()".contains($0) } }.filter { !$0.isEmpty }.sorted()
  }
}
