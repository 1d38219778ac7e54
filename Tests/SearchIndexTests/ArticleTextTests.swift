import SearchIndex
import Testing

/// What of an article's HTML is text, and where its blocks end.
@Suite struct ArticleTextTests {
  private func blocks(_ html: String) -> [String] {
    let text = ArticleText(html: Array(html.utf8))
    return (0..<text.count).map { String(decoding: text.bytes[text.range($0)], as: UTF8.self) }
  }

  @Test(arguments: [
    ("<p>One\ntwo  <em>three</em>.</p>\n<p>Four</p>", ["One two three.", "Four"]),
    ("<ul>\n<li>a</li>\n<li><p>b</p></li></ul>", ["a", "b"]),
    ("<table><tr><th>a<td>b</table>", ["a", "b"]),
    ("<p>a<br>\nb<br />c</p>", ["a\nb\nc"]),
    ("<pre><code>let a\n\n  b</code></pre>", ["let a\nb"]),
    ("<p>Tom &amp; &quot;J&quot; &lt;b&gt; &#1740;&eacute; R&D</p>", ["Tom & \"J\" <b> یé R&D"]),
    ("<!-- <p>no</p> --><p>yes<!-- no --></p>", ["yes"]),
    ("<p>a < b</p>", ["a < b"]),
    ("<script>no()</script><p>x<style>p {}</style></p><noscript><p>no</p></noscript>", ["x"]),
    ("<figure><img alt=\"no\" src=\"a>b\"><figcaption>said</figcaption></figure>", ["said"]),
    ("<p></p><p> </p><hr>", []),
    ("<p title='a>b'>c", ["c"]), ("<p", []),
    ("<p>a<span hidden>no <span>no</span></span> b</p>x<div style='Display : None'>no</div>c", ["a b", "x", "c"]),
    ("<dialog><p>no</p></dialog><dialog open>yes</dialog><p>a<img hidden>b<hr hidden>", ["yes", "ab"]),
    ("<div hidden=until-found>found</div><details><summary>a</summary>b</details>", ["found", "a", "b"]),
  ])
  func findsBlocks(html: String, expected: [String]) {
    #expect(blocks(html) == expected)
  }

  /// Text is looked at eight bytes at a time.
  @Test func makesOneSpaceOfSeveralAtAnyPlace() {
    for length in 1...20 {
      for word in ["x", "ی"] {
        let text = String(repeating: word, count: length)
        for space in [" ", "  ", "   ", "\n", " \n", "\t "] {
          #expect(blocks("<p>\(text)\(space)\(text)</p>") == ["\(text) \(text)"])
          #expect(blocks("\(space)\(text)\(space)<b>\(text)</b>\(space)") == ["\(text) \(text)"])
          #expect(blocks("<p>\(text)&amp;\(space)b</p>") == ["\(text)& b"])
          #expect(blocks("\(text)\(space)<br>\(space)\(text)") == ["\(text)\n\(text)"])
        }
      }
    }
  }

  @Test(arguments: [
    ("a<BLOCKQUOTE>b</BLOCKQUOTE>c", ["a", "b", "c"]), ("a<blockquotes>b", ["ab"]), ("a<Hr/>b<H7>c", ["a", "bc"]),
    ("a<xxxxxxxxxxxxxxxxxxxxp>b", ["ab"]), ("a<FigCaption class=x>b", ["a", "b"]), ("a<span>b</span>c", ["abc"]),
    ("a<optgroup>b</optgroup >c</p\n>d", ["a", "b", "c", "d"]), ("a</>b<?c>d<!e>f", ["abdf"]), ("a</p", ["a"]),
    ("<textarea>no</textarea><noscripts>yes", ["yes"]),
  ])
  func knowsElementsByTheirWholeNames(html: String, expected: [String]) {
    #expect(blocks(html) == expected)
  }

  @Test func leavesOutMarksOfFootnotesButNotTheNotes() {
    let html = """
      <p>river<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> bank<sup>2</sup></p>
      <section class="footnotes"><ol><li id="fn-1"><p>A note. <a href="#fnref-1" class="footnote-backref">↩︎\
      <sup>2</sup></a></p></li></ol></section>
      """
    #expect(blocks(html) == ["river bank2", "A note."])
  }

  @Test func knowsHeadingsByTheirBlocks() {
    let text = ArticleText(html: Array("<p>a</p><h2 id=\"the-river\">The <em>River</em></h2><h3>B</h3><p>c</p>".utf8))
    #expect(text.headings == [.init(block: 1, id: "the-river"), .init(block: 2, id: "")])
    #expect(text.count == 4)
  }
}
