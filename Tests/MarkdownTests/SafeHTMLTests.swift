import Diagnostics
import Languages
import Markdown
import Testing

/// What stays of HTML in the text, with `markup: {html: safe}`.
@Suite struct SafeHTMLTests {
  @Test(arguments: [
    ("<p>First &amp; second.</p>\n<p>Third.</p>", "<p>First &amp; second.</p>\n<p>Third.</p>\n"),
    ("<p>One<p>Two", "<p>One</p><p>Two</p>"),
    ("One.<p>Two.", "<p>One.</p>\n<p>Two.</p>\n"),
    ("a <u>b *c* d</u> e", "<p>a <u>b <em>c</em> d</u> e</p>\n"),
    ("**a <u>b** c</u>", "<p><strong>a <u>b</u></strong> c</p>\n"),
    ("one<br>two<BR/>three", "<p>one<br />\ntwo<br />\nthree</p>\n"),
    ("H<sub>2</sub>O, 10<sup>3</sup>", "<p>H<sub>2</sub>O, 10<sup>3</sup></p>\n"),
    ("<b><i>a</b>b</i>", "<p><b><i>a</i></b><i>b</i></p>\n"),
    ("<div>\n\n**a**\n\n</div>", "<div>\n<p><strong>a</strong></p>\n</div>\n"),
    ("<div>\n\nnever ended", "<div>\n<p>never ended</p>\n</div>"),
    ("> a </blockquote> b\n\nc", "<blockquote>\n<p>a  b</p>\n</blockquote>\n<p>c</p>\n"),
    ("<div>\n\n> a </div> b\n\nc\n\n</div>", "<div>\n<blockquote>\n<p>a  b</p>\n</blockquote>\n<p>c</p>\n</div>\n"),
    ("<p>open\n\nnext", "<p>open\n</p><p>next</p>\n"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n"),
    (
      "<table><tr><th scope=row>a<td colspan=2>b</table>",
      "<table><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>\n"
    ),
    ("<table>\n\nwords\n\n<tr><td>a</table>", "<table></table><p>words</p><p>a</p>\n"),
    ("| a |\n|-|\n| <td>b</td></table> |", "<td>b</td>"),
    ("<h1>Big</h1>", "<h2 id=\"big\">Big</h2>\n"),
    ("<h3 id=\"x\" class=\"y\">Small</h3>", "<h3 id=\"x\" class=\"y\">Small</h3>\n"),
    (
      "<details open><summary>S</summary>\n\ntext\n\n</details>",
      "<details open=\"\"><summary>S</summary>\n<p>text</p>\n</details>\n"
    ),
    ("<ruby>漢<rp>(</rp><rt>kan</rt></ruby>", "<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>\n"),
    ("<a name=\"here\"></a>text", "<p><a id=\"here\"></a>text</p>\n"),
    (
      "<a href=\"https://a.example/?x=1&amp;y=2\" target=_blank>a</a>",
      "<p><a href=\"https://a.example/?x=1&amp;y=2\">a</a></p>\n"
    ),
    ("<a href=\"java&#x73;cript:x()\">words</a>", "<p>words</p>\n"),
    ("<a href=\" \tjava\nscript:x()\">words</a>", "<p>words</p>\n"),
    ("<a href=\"/x\">[a](/y)</a>", "<p><a href=\"/x\">a</a></p>\n"),
    ("<form><input value=x>Words</form>", "<p>Words</p>\n"),
    ("<script>alert(1)</script>\n\nwords", "<p>words</p>\n"),
    ("a <script>alert(1)</script> b", "<p>a  b</p>\n"),
    ("a <script> b", "<p>a  b</p>\n"),
    ("<style>p{}</style>words", "<p>words</p>\n"),
    (
      "<iframe src=\"//video.example/1\" title=\"A film\"></iframe>",
      "<p><a href=\"https://video.example/1\">A film</a></p>\n"
    ),
    ("<center><font color=red>Words</font></center>", "<p>Words</p>\n"),
    (
      "<img src=x onerror=alert(1) alt=a>",
      "<p><img src=\"x\" alt=\"a\" loading=\"eager\" fetchpriority=\"high\" /></p>\n"
    ),
    ("<p title='\"><script>'>a</p>", "<p title=\"&quot;&gt;&lt;script&gt;\">a</p>\n"),
    ("<div title=\"\n\nwords", "<p>&lt;div title=&quot;</p>\n<p>words</p>\n"),
    ("<svg><text>words</text></svg>", "<p>words</p>\n"),
    ("<p>a&#xFFFE;b&#1;</p>", "<p>a   b </p>\n"),
    ("<!-- c --><p>a</p>", "<p>a</p>\n"),
  ])
  func keepsWhatIsSafeAndAllWords(source: String, expected: String) {
    let html = Rendering(source).html.filter { $0 != "\n" }
    let isWhole = expected.hasSuffix("\n")
    let wanted = expected.filter { $0 != "\n" }
    #expect(isWhole ? html == wanted : html.contains(wanted), "\(source) → \(html)")
  }

  @Test(arguments: [
    ("<p>یہ CPEC ہے۔</p>", "<p>یہ <span lang=\"en\" dir=\"ltr\">CPEC</span> ہے۔</p>\n"),
    ("<p>A sentence of five words.</p>", "<p lang=\"en\" dir=\"ltr\">A sentence of five words.</p>\n"),
    ("<p dir=ltr lang=en>CPEC</p>", "<p dir=\"ltr\" lang=\"en\">CPEC</p>\n"),
    ("یہ <code>a+b</code> ہے", "<p>یہ <code dir=\"ltr\">a+b</code> ہے</p>\n"),
    ("مصرعہ<br>دوسرا", "<p>مصرعہ<br />\nدوسرا</p>\n"),
  ])
  func tagsForeignRunsInHTML(source: String, expected: String) {
    #expect(Rendering(source, in: .urdu).html == expected)
  }

  @Test func countsAndListsTheWordsOfHTML() {
    let body = Rendering("<h1>The title</h1>\n<p>First words.</p>\n<p>More words here.</p>").body
    #expect(body.wordCount.total == 7)
    #expect(body.outline.map { [$0.text, $0.id, "\($0.level)"] } == [["The title", "the-title", "2"]])
    #expect(body.summary.text == "First words.")
    #expect(body.blocks.map(\.kind) == [.heading, .paragraph, .paragraph])
    let wrapped = Rendering("<div>\n\nText *a*.\n\n</div>\n\nAfter.").body
    #expect(wrapped.blocks.map(\.kind) == [.html, .paragraph])
    #expect(
      wrapped.blocks.map { String(decoding: wrapped.html[$0.range], as: UTF8.self).filter { $0 != "\n" } } == [
        "<div><p>Text <em>a</em>.</p></div>", "<p>After.</p>",
      ])
  }

  @Test func resolvesAddressesAsMarkdownDoes() {
    let rendering = Rendering(
      "<a href=\"b.en.md\">b</a> <img src=\"a b.jpg\" alt=\"x\">",
      resolveLink: { $0.destination == "b.en.md" ? .resolved(address: "/en/b/") : nil },
      resolveImage: { $0.destination == "a b.jpg" ? .resolved(address: "/a%20b.jpg", width: 3, height: 2) : nil })
    #expect(
      rendering.html.contains("<a href=\"/en/b/\">b</a> <img src=\"/a%20b.jpg\" alt=\"x\" width=\"3\" height=\"2\""))
    #expect(rendering.body.links.map(\.destination) == ["b.en.md"])
    #expect(rendering.body.images.map(\.destination) == ["a b.jpg"])
  }

  @Test func keepsWordsOnlyWhenToldSo() {
    let rendering = Rendering("<p>One</p><p>Two <b>three</b></p>\n\na <u>b</u>") { $0.rawHTML = .none }
    #expect(rendering.html.filter { $0 != "\n" } == "<p>One</p><p>Two three</p><p>a b</p>")
    #expect(rendering.diagnostics.map(\.severity) == [.note])
  }

  @Test func givesNoIdTwice() {
    let rendering = Rendering("<p id=\"a\">x</p>\n\n1️⃣<p id=\"a\">y</p>\n\n## A")
    #expect(rendering.body.fragments == ["a", "a-2", "a-3"])
    #expect(rendering.reports == ["raw-html 1️⃣"])
  }

  @Test(arguments: [
    String(repeating: "<b>", count: 2_000), String(repeating: "<p><b>", count: 1_000),
    String(repeating: "<div>\n\n", count: 1_000), String(repeating: "<!--", count: 1_000),
    "<div>" + String(repeating: "<a b=\"", count: 500), String(repeating: "<table><td>", count: 1_000),
    String(repeating: "> ", count: 500) + "a <u>b</u>", "<div>" + String(repeating: "<script>", count: 2_000),
    "<p>" + String(repeating: "<a>x</p><p>", count: 1_000), "<p>" + String(repeating: "&am", count: 500),
    String(repeating: "a <script> ", count: 500),
  ])
  func endsOnHostileHTML(source: String) {
    for language in [Language.english, .urdu] { #expect(!Rendering(source, in: language).body.html.isEmpty) }
  }
}
