import Diagnostics
import Languages
import Markdown
import Testing

/// Blocks between fences that hold a text and no code.
@Suite struct FencedTextTests {
  @Test(arguments: [
    ("*ہزاروں* خواہشیں", "<p><em>ہزاروں</em> خواہشیں</p>"),
    ("[ہر](/a/) خواہش", "<p><a href=\"/a/\">ہر</a> خواہش</p>"),
    ("کم <b>نکلے</b> #", "<p>کم <b>نکلے</b> #</p>"),
    ("- ایک", "<p>- ایک</p>"), ("1. ایک", "<p>1. ایک</p>"), ("# ایک", "<p># ایک</p>"), ("> ایک", "<p>&gt; ایک</p>"),
    ("| ایک | دو |", "<p>| ایک | دو |</p>"), ("    ایک", "<p>ایک</p>"), ("[ایک]: دو", "<p>[ایک]: دو</p>"),
    ("ایک\\", "<p>ایک\\</p>"), ("***", "<p>***</p>"),
  ])
  func readsTheWordsOfAMisra(misra: String, expected: String) {
    let rendering = Rendering("```sher\n\(misra)\nدو\n— غالب\n```", in: .urdu)
    #expect(
      rendering.html
        == "<figure class=\"sher\">\n<blockquote>\(expected)<p>دو</p></blockquote>\n<figcaption>غالب</figcaption>\n</figure>\n"
    )
    #expect(rendering.reports == [])
    #expect(rendering.body.blocks.map(\.kind) == [.couplets])
    #expect(rendering.body.blocks.first?.range.lowerBound == 0)
  }

  @Test func callsNotesFromVerseAndItsPoet() {
    let rendering = Rendering(
      "متن[^a]\n\n```sher\nایک[^b]\nدو\n— غالب[^c]\n```\n\n[^c]: ج\n[^b]: ب\n[^a]: ا", in: .urdu)
    #expect(rendering.html.contains("<p>ایک<sup class=\"footnote-ref\"><a href=\"#fn-2\""))
    #expect(rendering.html.contains("<figcaption>غالب<sup class=\"footnote-ref\"><a href=\"#fn-3\""))
    #expect(rendering.plainText.hasPrefix("متن\nایک\nدو\nغالب\n"))
    #expect(rendering.reports == [])
  }

  @Test(arguments: [
    "> ```sher\n> ایک\n> دو\n>\n> تین\n> چار\n> ```", "- فہرست\n\n  ```sher\n  ایک\n    دو\n\n  تین\n  چار\n  ```",
    "1. ```sher\n   ایک\n   دو\n\n   تین\n   چار\n   ```\n2. اور", "- \t```sher\n\tایک\n\tدو\n\n\tتین\n\tچار\n\t```",
    "متن\n~~~~sher\nایک\nدو\n\nتین\nچار\n~~~~\nمتن", "```sher\r\nایک\r\nدو\r\n\r\nتین\r\nچار\r\n```\r\n",
    "حاشیہ[^نوٹ]\n\n[^نوٹ]: ```sher\n    ایک\n    دو\n\n    تین\n    چار\n    ```",
    "حاشیہ[^1]\n\n[^1]: یہ:\n\n    ```sher\n    ایک\n    دو\n\n    تین\n    چار\n    ```",
  ])
  func readsVerseInQuotesAndLists(source: String) {
    let rendering = Rendering(source, in: .urdu)
    #expect(
      rendering.html.contains(
        """
        <figure class="sher">
        <blockquote><p>ایک</p><p>دو</p></blockquote>
        <blockquote><p>تین</p><p>چار</p></blockquote>
        </figure>

        """))
    #expect(rendering.reports == [])
  }

  @Test(arguments: [
    ("1️⃣```sher غالب\nایک\nدو\n```", "<p>ایک</p><p>دو</p></blockquote>\n<figcaption>غالب</figcaption>"),
    ("1️⃣```sher پہلا مصرع\nدوسرا مصرع\n```", "<blockquote><p>پہلا مصرع</p><p>دوسرا مصرع</p></blockquote>"),
    ("1️⃣```quran 2:255\nالله\n```", "<p>الله</p>\n</div>\n<figcaption>2:255</figcaption>"),
  ])
  func showsTheWordsOnTheFence(source: String, expected: String) {
    let rendering = Rendering(source, in: .urdu)
    #expect(rendering.html.contains(expected))
    #expect(rendering.reports == ["fence-words 1️⃣"])
  }

  @Test func losesNoPoetWithoutVerse() {
    let rendering = Rendering("```sher\n1️⃣— غالب\n```", in: .urdu)
    #expect(rendering.html.contains("<p>— غالب</p>"))
    #expect(rendering.reports == ["couplet-shape 1️⃣"])
  }

  @Test(arguments: ["quran", "Quran", "arabic", "ayah", "hadith", "قرآن", "عربی"])
  func setsAPassageInArabic(name: String) {
    let rendering = Rendering(
      "```\(name)\nبسم الله, الرحمن. الرحيم ABC\nالحمد *لله*\n\nرب العالمين\n— الفاتحہ\n```", in: .urdu)
    #expect(
      rendering.html == """
        <figure class="arabic">
        <div lang="ar" dir="rtl">
        <p>بسم الله, الرحمن. الرحيم ABC
        الحمد <em>لله</em></p>
        <p>رب العالمين</p>
        </div>
        <figcaption>الفاتحہ</figcaption>
        </figure>

        """)
    #expect(rendering.reports == [])
    #expect(
      Rendering("```\(name)\nالله\n```").html
        == "<div class=\"arabic\" lang=\"ar\" dir=\"rtl\">\n<p>الله</p>\n</div>\n")
  }

  @Test(arguments: [
    ("1️⃣```sher\nایک\nدو\n\nمتن", 1), ("متن\n\n1️⃣```\nlet x\n\nمتن", 1), ("> ```\n> x\n\nمتن", 0), ("```\n```", 0),
    ("1️⃣~~~arabic\nالله", 1),
  ])
  func tellsOfAFenceThatNeverEnds(source: String, count: Int) {
    let reports = Rendering(source, in: .urdu).reports.filter { $0.hasPrefix("unclosed-fence") }
    #expect(reports == Array(repeating: "unclosed-fence 1️⃣", count: count))
  }

  @Test(arguments: [
    ("1️⃣``` یہ میرا نوٹ\nx\n```", 1), ("1️⃣```نوٹ\nx\n```", 1), ("1️⃣```note to my readers\nx\n```", 1),
    ("```swift\nx\n```\n\n```js title=\"a b\"\nx\n```\n\n```python {1,3}\nx\n```\n\n```js linenos\nx\n```", 0),
  ])
  func tellsOfWordsBehindAFence(source: String, count: Int) {
    #expect(Rendering(source, in: .urdu).reports == Array(repeating: "fence-words 1️⃣", count: count))
  }

  @Test(arguments: [
    "1️⃣'''sher\nایک\nدو\n'''", "1️⃣‘‘‘sher\nایک", "1️⃣´´´شعر\nایک", "1️⃣` ``sher\nایک", "1️⃣’’’sher\nایک",
  ])
  func tellsOfSignsThatAreNoFence(source: String) {
    #expect(Rendering(source, in: .urdu).reports == ["odd-fence 1️⃣"])
  }

  @Test(arguments: [
    "'''bold''' wiki words", "‘a’ and ‘b’", "```text``` here", "''it''", "“““", "`` `x` ``",
  ])
  func takesNoQuotationForAFence(source: String) {
    #expect(Rendering(source).reports == [])
  }

  @Test(arguments: [
    ("Text.\n\n    1️⃣It was a bright cold day in April. The clocks were striking.", 1),
    ("Text.\n\n\t1️⃣Dear Amna,\n\tI have read your letter twice, and I agree with it.", 1),
    ("Text.\n\n    git commit --amend\n    git push origin main", 0),
    ("Text.\n\n    let x = 5; print(x)\n    return foo(bar)", 0), ("Text.\n\n    name: value\n    other: [a, b]", 0),
    ("Text.\n\n    SELECT name FROM people WHERE age", 0),
  ])
  func tellsOfEnglishThatIsShownAsCode(source: String, count: Int) {
    #expect(Rendering(source).diagnostics.map(\.id) == Array(repeating: .verseAsCode, count: count))
  }
}
