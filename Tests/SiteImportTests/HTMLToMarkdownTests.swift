import SiteImport
import Testing

/// The Markdown of a piece of HTML.
private func converted(_ html: String) -> String { markdown(fromHTML: Array(html.utf8)).markdown }

@Suite struct HTMLToMarkdownTests {
  @Test(arguments: [
    ("<p>A <b>strong</b> and an <i>emphasised</i> word.</p>", "A **strong** and an *emphasised* word.\n"),
    ("<p>ایک <strong>اہم </strong>بات۔</p>", "ایک **اہم** بات۔\n"),
    ("<p><b>سوال:</b>یہ کیا ہے؟</p>", "<strong>سوال:</strong>یہ کیا ہے؟\n"),
    ("<h2>عنوان #</h2><p>متن</p>", "## عنوان \\#\n\nمتن\n"),
    (
      "<p>1. not a list</p><p>- nor this</p><p># nor a heading</p>",
      "1\\. not a list\n\n\\- nor this\n\n\\# nor a heading\n"
    ),
    ("<p>2 * 3 * 4, snake_case, [sic], a*b*</p>", "2 * 3 * 4, snake_case, [sic], a\\*b\\*\n"),
    ("<p>&lt;br&gt; and &amp;amp; and AT&amp;T</p>", "\\<br> and \\&amp; and AT&T\n"),
    ("one<br>two<br><br>three", "one\\\ntwo\n\nthree\n"),
    ("<ul><li>الف</li><li>ب<ol><li>ایک</li><li>دو</li></ol></li></ul>", "- الف\n- ب\n  1. ایک\n  2. دو\n"),
    ("<ol start=3><li><p>a</p><p>b</p></li><li>c</li></ol>", "3. a\n\n   b\n\n4. c\n"),
    ("<blockquote><p>one</p><p>two</p></blockquote>", "> one\n>\n> two\n"),
    ("<pre><code class='language-c'>if (a &lt; b)\n  *p = `x`;\n</code></pre>", "```c\nif (a < b)\n  *p = `x`;\n```\n"),
    (
      "<p><a href='https://example.org/a_(b)?x=1&amp;y=2'>here</a></p>", "[here](<https://example.org/a_(b)?x=1&y=2>)\n"
    ),
    (
      "<figure><img src='/a.jpg' alt='A river'><figcaption>دریا</figcaption></figure>", "![A river](/a.jpg \"دریا\")\n"
    ),
    ("<p><b>Question:</b> <em>what?</em> (<b><i>why</i></b>)</p>", "**Question:** *what?* (***why***)\n"),
    ("<p><b>a <a href='/x'>b</a></b> <s>c</s></p>", "**a [b](/x)** ~~c~~\n"),
    ("<p dir=ltr>پاکستان</p><p dir=rtl>پاکستان</p>", "<p dir=\"ltr\">پاکستان</p>\n\nپاکستان\n"),
    ("<p><span lang=fa dir=rtl>کتابی</span> <span lang=ur>اردو</span></p>", "<span lang=\"fa\">کتابی</span> اردو\n"),
    ("<h2 id=a>عنوان</h2><p><a href='#a'>اوپر</a></p>", "## عنوان {#a}\n\n[اوپر](#a)\n"),
    ("<h2>A {#b}</h2>", "## A {#b}<!-- -->\n"),
    ("<p>1&nbsp;000 لفظ&nbsp;</p>", "1\u{A0}000 لفظ\n"),
    ("<p>H<sub>2</sub>O</p>", "H<sub>2</sub>O\n"),
    (
      "<table><tr><th>a</th><th align=right>b</th></tr><tr><td>1</td><td>2 | 3</td></tr></table>",
      "| a | b |\n| --- | ---: |\n| 1 | 2 \\| 3 |\n"
    ),
    ("<div><p>a</p>b<p>&nbsp;</p></div><hr>", "a\n\nb\n\n---\n"),
    ("<p>a<script>alert(1)</script></p><style>p{}</style>", "a\n"),
    ("<iframe src='//www.youtube.com/embed/abc_1?rel=0'></iframe>", "<https://www.youtube.com/watch?v=abc_1>\n"),
  ])
  func saysTheSame(html: String, expected: String) { #expect(converted(html) == expected) }

  /// Random pieces put together: the words of the rendered Markdown are those of the HTML.
  @Test(arguments: [7, 8]) func losesAndInventsNoWord(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<600 {
      let html = RandomHTML.document(&random)
      let shown = shownWords(ofHTML: html)
      let made = markdown(fromHTML: Array(html.utf8))
      #expect(shownWords(ofHTML: rendered(made.markdown)) == shown, "\(html)\n---\n\(made.markdown)")
    }
  }

  @Test func endsWithEveryDepth() {
    for tag in ["div", "b", "blockquote", "ul><li", "span", "table><tr><td"] {
      _ = converted(String(repeating: "<\(tag)>", count: 5000) + "x")
    }
    let many = String(repeating: "<p>متن", count: 300)
    #expect(markdown(fromHTML: Array(many.utf8)).blocks.count == 300)
  }
}
