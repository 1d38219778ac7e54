import Diagnostics
import Languages
import Markdown
import Testing

/// Words that Markdown would swallow, or print otherwise than they were meant.
@Suite struct LostTextTests {
  @Test(arguments: [
    ("1️⃣[Q]: Why?\n\n2️⃣[A]: Because.", 2), ("1️⃣[سوال]: کیوں؟\n2️⃣[جواب]: یوں۔", 2),
    ("1️⃣[Note]: Lahore \"the city of gardens\"", 1), ("1️⃣[x]: https://example.org/", 1),
    ("1️⃣[x]:\nکیوں", 1), ("> 1️⃣[Q]: Why?", 1), ("- 1️⃣[Q]: Why?", 1), ("[Q]\n\n1️⃣[Q]: Why", 1),
    ("## سوال\n1️⃣[Q]: Why?", 1), ("[a] [b][A]\n\n[a]: /x\n[b]: /y\n1️⃣[a]: /z", 1),
    ("[a]\n\n[a]: /x \"t\"", 0), ("[a][b]\n\n[B]: <x.html>\n  'two\n  lines'", 0), ("[//]: # (nobody sees this)", 0),
    ("[Q]: Why is that?", 0), ("words\n[Q]: Why", 0), ("\\[Q]: Why", 0), ("`[Q]`\n\n```\n[Q]: Why\n```", 0),
  ])
  func tellsOfLinesThatAreTakenForAddresses(source: String, count: Int) {
    let expected = ["lost-definition 1️⃣", "lost-definition 2️⃣"].prefix(count)
    #expect(Rendering(source).reports == Array(expected))
  }

  @Test func tellsOfASpaceInAMark() {
    let rendering = Rendering("متن1️⃣[^ 2]\n\n2️⃣[^ 2]: two", in: .urdu)
    #expect(rendering.reports == ["lost-definition 2️⃣", "footnote-missing 1️⃣"])
    #expect(rendering.diagnostics.allSatisfy { $0.help?.contains("‘[^2]’") == true })
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 | 2 | 1️⃣lost |\n| 3 | 4 | |\n| 5 |", 1),
    ("ا | ب\n--- | ---\n۱ | ۲ | 1️⃣گم", 1), ("> | a |\n> |---|\n> | 1 | 1️⃣2 |", 1),
    ("1️⃣| a | b |\n| 1 | 2 |", 1), ("1️⃣| ا | ب |\n|—|—|\n| ۱ | ۲ |", 1), ("1️⃣| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", 1),
    ("| a | b |\n|:--|--:|\n| 1 \\| 2 | 3 |", 0), ("| a |\n|---|\n| 1 |", 0), ("| a verse |", 0),
    ("|x| is a number", 0),
    ("```\n| a | b |\n| 1 | 2 |\n```", 0), ("1️⃣ا | ب\n—|—\n۱ | ۲", 1), ("ایک\n— دو | تین", 0),
  ])
  func tellsOfTables(source: String, count: Int) {
    #expect(Rendering(source).reports == Array(repeating: "table-shape 1️⃣", count: count))
  }

  @Test func saysHowManyDashesATableNeeds() {
    let help = Rendering("| a | b | c |\n| 1 | 2 | 3 |").diagnostics.first?.help
    #expect(help == "the line below it must be ‘|---|---|---|’")
  }

  @Test(arguments: [
    ("1947. Partition.\n1965. War.\n1971. War.", "start=\"1947\"", [1965, 1971]),
    ("3. ایک\n7. دو\n8. تین\n12. چار", "start=\"3\"", [7, 12]), ("10. a\n9. b\n8. c", "start=\"10\"", [9, 8]),
    ("1. a\n1. b\n1. c", "<ol>", []), ("1. a\n2. b\n2. c\n3. d", "<ol>", []), ("5. a\n6. b", "start=\"5\"", []),
    ("- x\n  1. a\n  4. b\n- y", "<ol>", [4]), ("> 2) a\n> 4) b", "start=\"2\"", [4]),
  ])
  func keepsTheNumbersOfLists(source: String, start: String, values: [Int]) {
    let html = Rendering(source).html
    #expect(html.contains(start))
    #expect(html.split(separator: "value=\"").dropFirst().map { Int($0.prefix { $0 != "\"" }) } == values)
  }

  @Test(arguments: ["\u{200F}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{FEFF}", "\u{A0}", "\u{2060}", "\u{200F}\u{A0} "])
  func readsWhatBeginsBehindASignThatNobodySees(sign: String) {
    let source = """
      #-## سرخی

      #-- ایک
      #-- دو

      #-1. ایک
      #-2. دو

      #-> اقتباس

      #-```sher
      ایک
      دو
      #-```

      #-| ا | ب |
      #-|---|---|
      #-| ۱ | ۲ |

      متن[^1]

      #----

      #-[^1]: حاشیہ
      """
    let rendering = Rendering(source.replacing("#-", with: sign), in: .urdu)
    #expect(rendering.html == Rendering(source.replacing("#-", with: ""), in: .urdu).html)
    #expect(rendering.reports == [])
    #expect(
      rendering.body.blocks.map(\.kind) == [.heading, .list, .list, .blockQuote, .couplets, .table, .paragraph, .rule])
  }

  @Test func makesAFigureOfAPictureBehindSuchASign() {
    #expect(Rendering("\u{200F}![پل](/a.jpg)", in: .urdu).html.hasPrefix("<figure><img"))
  }

  @Test(arguments: ["\u{200F}متن", "```\n\u{200F}## x\n```", "ایک\n\u{200F}دو", "\u{A0}words"])
  func keepsSuchSignsElsewhere(source: String) {
    #expect(Rendering(source, in: .urdu).html.contains(source.contains("\u{A0}") ? "\u{A0}" : "\u{200F}"))
  }

  @Test(arguments: [
    ("متن\n\n1️⃣<!-- to editor: secret\n\n**باقی**", "<p>متن</p>\n<p><strong>باقی</strong></p>\n", 1),
    ("متن 1️⃣<!-- secret\nsecret\n\nباقی", "<p>متن </p>\n<p>باقی</p>\n", 1),
    ("متن 1️⃣<!-- secret\n\nsecret -->\n\nباقی", "<p>متن </p>\n<p>باقی</p>\n", 1),
    ("<div>\n1️⃣<!-- secret\n</div>", "<div>\n</div>\n", 1),
    ("> 1️⃣<!-- secret\n\nباقی", "<blockquote>\n</blockquote>\n<p>باقی</p>\n", 1),
    ("متن <!-- secret -- secret --> باقی", "<p>متن  باقی</p>\n", 0),
    ("متن <!--> secret --> باقی", "<p>متن  باقی</p>\n", 0),
    ("<!-- secret\n\nsecret -->\n\nباقی", "<p>باقی</p>\n", 0),
    ("`<!-- a` اور \\<!-- ب", "<p><code dir=\"ltr\">&lt;!-- a</code> اور &lt;!-- ب</p>\n", 0),
    ("```\n<!-- a\n```", "<pre dir=\"ltr\" tabindex=\"0\"><code>&lt;!-- a\n</code></pre>\n", 0),
  ])
  func publishesNothingOfAComment(source: String, expected: String, count: Int) {
    let rendering = Rendering(source, in: .urdu)
    #expect(rendering.html == expected)
    #expect(rendering.reports == Array(repeating: "unclosed-comment 1️⃣", count: count))
  }

  @Test(arguments: [
    ("He met 1️⃣<Amna> there.", "<p>He met &lt;Amna&gt; there.</p>\n"),
    ("1️⃣<Amna Khan>\n\nwords", "<p>&lt;Amna Khan&gt;</p>\n<p>words</p>\n"),
    ("a 1️⃣<b2> c</b2>", "<p>a &lt;b2&gt; c&lt;/b2&gt;</p>\n"),
  ])
  func keepsWhatIsNoTagOfHTML(source: String, expected: String) {
    let rendering = Rendering(source)
    #expect(rendering.html == expected)
    #expect(rendering.reports == ["raw-html 1️⃣"])
    #expect(rendering.diagnostics.first?.help?.hasPrefix("write ‘\\<") == true)
  }

  @Test(arguments: [
    ("1️⃣**bold **text", "remove the space before the second ‘**’"),
    ("ہے 1️⃣* زور* یہ", "remove the space after the first ‘*’"),
    ("ہے 1️⃣_it _y", "remove the space before the second ‘_’"),
    ("یہ 1️⃣** زور** ہے", "remove the space after the first ‘**’"),
    ("یہ 1️⃣**زور ہے", "write ‘**’ at both ends of the words, without a space inside, or remove it"),
    ("یہ 1️⃣**(اہم)**بات", "move the punctuation outside the **, or put a space beside them"),
    (
      "<p>1️⃣*so* it is</p>",
      "within lines of HTML Markdown is not read: write ‘<em>…</em>’ or ‘<strong>…</strong>’ in place of the marks"
    ),
  ])
  func saysHowEmphasisIsMended(source: String, help: String) {
    let rendering = Rendering(source, in: .urdu)
    #expect(rendering.reports == ["literal-emphasis 1️⃣"])
    #expect(rendering.diagnostics.first?.help == help)
  }

  @Test func showsNoNoteThatOnlyHiddenNotesCall() {
    let rendering = Rendering("متن\n\n1️⃣[^1]: ایک[^2]\n2️⃣[^2]: دو", in: .urdu)
    #expect(rendering.reports == ["footnote-unused 1️⃣", "footnote-unused 2️⃣"])
    #expect(rendering.html == "<p>متن</p>\n")
    #expect(Rendering("متن[^1]\n\n[^1]: ایک[^2]\n[^2]: دو", in: .urdu).reports == [])
  }

  @Test(arguments: [
    "1️⃣1.one\n2.two", "1️⃣-ایک\n-دو", "1️⃣(1) ایک\n(2) دو", "1️⃣a) one\nb) two", "1️⃣(الف) ایک\n(ب) دو",
    "1️⃣الف) ایک\nب) دو", "1️⃣الف۔ ایک\nب۔ دو", "1️⃣– ایک\n– دو", "1️⃣✓ ایک\n✓ دو", "1️⃣(۱) ایک\n(۲) دو",
  ])
  func tellsOfTwoLinesThatBeginAsItemsDo(source: String) {
    #expect(Rendering(source, in: .urdu).reports == ["list-mark 1️⃣"])
  }

  @Test(arguments: [
    "1.5 میل\n2.5 میل", "-ایک\nدو", "(الف) ایک\n\nاور\n\n(ب) دو", "ا ب\nپ ت", "(۱۹۴۷ء) ایک\n(۱۹۴۸ء) دو", "— ایک\n— دو",
    "اب۔ یہ\nاب۔ وہ",
  ])
  func leavesOtherLinesAlone(source: String) {
    #expect(Rendering(source, in: .urdu).reports == [])
  }

  @Test(arguments: [
    ("1️⃣پل\n=====", "accidental-heading"), ("1️⃣(words)[https://example.org]", "reversed-link"),
    ("1️⃣[الفاظ]{https://example.org}", "reversed-link"), ("1️⃣[الفاظ]（https://example.org）", "reversed-link"),
    ("1️⃣:::note\nمتن\n:::", "foreign-syntax"), ("1️⃣==اہم== اور ==اہم==", "foreign-syntax"),
    ("x1️⃣^2^ اور y^3^", "foreign-syntax"),
    ("1️⃣![پل](pic.png\n\nمتن", "broken-link"), ("1️⃣[الفاظ](https://example.org\n\n(اور)", "broken-link"),
    ("H1️⃣~2~O اور C~6~", "foreign-syntax"),
  ])
  func tellsOnceOfWhatOtherProgramsRead(source: String, id: String) {
    #expect(Rendering(source, in: .urdu).reports == ["\(id) 1️⃣"])
  }

  @Test(arguments: ["a == b == c", "2^3 = 8", "^_^ and ^^", "~~gone~~ x~5", "(1)[a](/b)", "a = b", ":: x"])
  func leavesSignsThatAreMeant(source: String) {
    #expect(Rendering(source).reports == [])
  }

  @Test func staysFastWhenEverythingIsWrong() {
    let texts = [
      "x <!-- a -- b --> ", "\u{200F}- a\n", "[a]: b\n", "| a |\n", "```sher\nx[^1]\n\n", "> ```sher\n> a\n\n",
      "<Amna>\n", "> <!-- a\n\n",
      "1. a\n4. b\n", "==a", "x^2", "[^1]: a[^2]\n", "a\n\n<!-- x\n", "` ``", "-a\n", "**a ", "[a]{http",
    ]
    for text in texts { _ = Rendering(String(repeating: text, count: 300), in: .urdu) }
  }
}
