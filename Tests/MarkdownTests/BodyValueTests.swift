import Languages
import Markdown
import Testing

/// What is told of a body beside its HTML.
@Suite struct BodyValueTests {
  @Test(arguments: [
    (
      "One *two*.\n\nThree.\n\n<!--more-->\n\nFour[^1].\n\n[^1]: five", "One two. Three.",
      "<p>One <em>two</em>.</p>\n<p>Three.</p>\n"
    ),
    ("ایک[^1] دو۔\n<!-- more -->\n\nتین۔\n\n[^1]: چار", "ایک دو۔", "<p>ایک دو۔</p>\n"),
    ("# سرخی\n\nمتن۔\n\n<!-- TEASER_END -->\n\nباقی", "سرخی متن۔", "<h1>سرخی</h1>\n<p>متن۔</p>\n"),
    ("One <!--more--> two.\n\nThree.", "One  two.", "<p>One  two.</p>\n"),
  ])
  func takesTheSummaryBeforeTheMark(source: String, text: String, html: String) {
    let summary = Rendering(source).body.summary
    let urdu = Rendering(source, in: .urdu).body.summary
    #expect(summary.isMarked)
    #expect(summary.text == text)
    #expect(urdu.text == text)
    #expect([summary.html, urdu.html].contains(Array(html.utf8)))
  }

  @Test(arguments: [
    (
      "# Title\n\n![a](b)\n\n> quote\n\nThe *first* paragraph\nin two lines.\n\nSecond",
      "The first paragraph in two lines."
    ),
    ("پہلا `کوڈ` CPEC۔\n\nدوسرا", "پہلا کوڈ CPEC۔"),
    ("<b></b>\n\nA text", "A text"), ("- only\n- a list", "only"),
    ("", ""),
  ])
  func takesTheFirstParagraphWithoutAMark(source: String, text: String) {
    let summary = Rendering(source, in: .urdu).body.summary
    #expect(summary.text == text)
    #expect(!summary.isMarked)
  }

  @Test func tellsTheOutline() {
    let body = Rendering("# A [link](b) *and*[^1] more `c`\n\n## اردو CPEC\n\n## اردو CPEC\n\n[^1]: d", in: .urdu).body
    #expect(body.outline.map(\.id) == ["a-link-and-more-c", "اردو-cpec", "اردو-cpec-2"])
    #expect(body.outline.map(\.text) == ["A link and more c", "اردو CPEC", "اردو CPEC"])
    #expect(body.outline.map(\.level) == [1, 2, 2])
    #expect(body.outline.map(\.line) == [1, 3, 5])
    #expect(
      body.outline.map { String(decoding: $0.html, as: UTF8.self) } == [
        "<span lang=\"en\" dir=\"ltr\">A link <em>and</em> more <code dir=\"ltr\">c</code></span>",
        "اردو <span lang=\"en\" dir=\"ltr\">CPEC</span>", "اردو <span lang=\"en\" dir=\"ltr\">CPEC</span>",
      ])
    #expect(body.fragments == ["a-link-and-more-c", "fnref-1", "اردو-cpec", "اردو-cpec-2", "fn-1"])
  }

  @Test func writesPlainTextByBlocks() {
    let source =
      "# One\n\nTwo *three*\nfour  \nfive `six`\n\n- a\n- b\n\n  c\n\n> d\n\n    e\n\n![f](g) <b>h</b>[^1]\n\n[^1]: i"
    #expect(Rendering(source).plainText == "One\nTwo three four five six\na\nb\nc\nd\ne\n h\ni\n")
  }

  @Test(arguments: [Language.english, .urdu])
  func countsTheBlocksOfAColumn(language: Language) throws {
    let (heading, paragraph) =
      language == .english
      ? ("A river and its people", "Water comes late this year, and leaves early.")
      : ("دریا اور اس کے لوگ", "اس سال پانی دیر سے آیا، اور جلد چلا گیا۔")
    var source = paragraph + "\n\n"
    for section in 1...7 {
      source += "## \(heading) \(section)\n\n\(paragraph)\n\n"
      if section > 1 { source += "- \(paragraph)\n- \(paragraph)\n\n" }
      if section > 5 { source += "> \(paragraph)\n\n" }
    }
    let body = Rendering(source + "[^x]: not called\n", in: language).body
    #expect(body.blocks.count == 23)
    #expect(body.blocks.count { $0.kind == .heading && $0.level == 2 } == 7)
    #expect(body.outline.count == 7)
    // The blocks are the HTML, without a gap.
    #expect(body.blocks.flatMap { body.html[$0.range] } == body.html)
    let first = try #require(body.blocks.first)
    #expect(String(decoding: body.html[first.range], as: UTF8.self) == "<p>\(paragraph)</p>\n")
  }
}
