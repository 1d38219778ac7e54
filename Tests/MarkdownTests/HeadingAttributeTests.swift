import Languages
import Markdown
import Testing

@Suite struct HeadingAttributeTests {
  @Test(arguments: [
    ("## Title {#my_id}", "<h2 id=\"my_id\">Title</h2>\n"),
    ("## عنوان {#unwan .big}", "<h2 id=\"unwan\">عنوان</h2>\n"),
    ("## A {b}", "<h2 id=\"a-b\">A {b}</h2>\n"),
    ("## Share", "<h2 id=\"section-share\">Share</h2>\n"),
    ("## Main", "<h2 id=\"section-main\">Main</h2>\n"),
  ])
  func readsTheIdThatAHeadingIsGiven(source: String, expected: String) {
    let rendering = Rendering(source, in: source.contains("ع") ? .urdu : .english)
    #expect(rendering.html == expected)
    #expect(rendering.body.outline.count == 1)
  }

  @Test func writesAFootnotesMarkBehindTheLinkItStandsIn() {
    let rendering = Rendering("[a[^1] b](/x) ![c[^2]](/p.jpg)\n\n[^1]: n\n\n[^2]: m")
    #expect(rendering.html.contains("<a href=\"/x\">a b</a><sup class=\"footnote-ref\">"))
    #expect(!rendering.html.contains("fnref-2"))
  }

  @Test(arguments: ["```Sher\nایک\nدو\n```", "```ghazal\nایک\nدو\n```", "```نظم\nایک\nدو\n```"])
  func readsVerseUnderAllItsNames(source: String) {
    #expect(Rendering(source, in: .urdu).html.contains("<figure class=\"sher\">"))
  }

  @Test func asksForUrduPunctuationInUrduOnly() {
    #expect(Rendering("یک, دو", in: Language(code: "fa")).reports.isEmpty)
    #expect(Rendering("واحد, اثنان", in: Language(code: "ar")).reports.isEmpty)
    #expect(Rendering("ایک, دو", in: .urdu).reports == ["latin-punctuation column.md:1:4"])
  }
}
