import Languages
import Markdown
import Testing

/// What the additions make of small texts, with the whole HTML in sight.
@Suite struct BodyTests {
  @Test(arguments: [
    ("## A *Timely* Mission", "<h2 id=\"a-timely-mission\">A <em>Timely</em> Mission</h2>\n"),
    ("## Same\n\n## Same", "<h2 id=\"same\">Same</h2>\n<h2 id=\"same-2\">Same</h2>\n"),
    ("# Fn 1", "<h1 id=\"section-fn-1\">Fn 1</h1>\n"),
    (
      "# `a` & ![b](c)",
      "<h1 id=\"a-b\"><code>a</code> &amp; <img src=\"c\" alt=\"b\" loading=\"eager\" fetchpriority=\"high\" /></h1>\n"
    ),
    ("*a* **b** ~~c~~  \nd", "<p><em>a</em> <strong>b</strong> <del>c</del><br />\nd</p>\n"),
    ("```swift x\nlet a\n```", "<pre tabindex=\"0\"><code class=\"language-swift\">let a\n</code></pre>\n"),
    ("[a](javascript:x) [b](/x \"t\")", "<p>a <a href=\"/x\" title=\"t\">b</a></p>\n"),
    ("the word پیشِ نظر here", "<p>the word <span lang=\"ur\" dir=\"rtl\">پیشِ نظر</span> here</p>\n"),
    ("یہ پورا پیراگراف اردو میں ہے، جی۔", "<p lang=\"ur\" dir=\"rtl\">یہ پورا پیراگراف اردو میں ہے، جی۔</p>\n"),
    (
      "see https://x.org/a, or (www.x.org)",
      "<p>see <a href=\"https://x.org/a\">https://x.org/a</a>, or (<a href=\"http://www.x.org\">www.x.org</a>)</p>\n"
    ),
    ("a <b>b</b> <!-- c --> d", "<p>a <b>b</b>  d</p>\n"),
  ])
  func writesEnglish(source: String, expected: String) {
    #expect(Rendering(source).html == expected)
  }

  @Test(arguments: [
    ("## ایک *بروقت* اقدام", "<h2 id=\"ایک-بروقت-اقدام\">ایک <em>بروقت</em> اقدام</h2>\n"),
    (
      "راہداری (CPEC) **New** ہے",
      "<p>راہداری (<span lang=\"en\" dir=\"ltr\">CPEC</span>) <strong><span lang=\"en\" dir=\"ltr\">New</span></strong> ہے</p>\n"
    ),
    ("کوڈ `a + b` ہے", "<p>کوڈ <code dir=\"ltr\">a + b</code> ہے</p>\n"),
    ("    x = 1", "<pre dir=\"ltr\" tabindex=\"0\"><code>x = 1\n</code></pre>\n"),
    ("پتا https://x.org/a۔", "<p>پتا <a href=\"https://x.org/a\" dir=\"ltr\">https://x.org/a</a>۔</p>\n"),
    ("(www.x.org)، یہ", "<p>(<a href=\"http://www.x.org\" dir=\"ltr\">www.x.org</a>)، یہ</p>\n"),
    ("“https://x.org/ا”؟ ہاں", "<p>“<a href=\"https://x.org/%D8%A7\" dir=\"ltr\">https://x.org/ا</a>”؟ ہاں</p>\n"),
    ("[https://x.org](https://x.org/y)", "<p><a href=\"https://x.org/y\" dir=\"ltr\">https://x.org</a></p>\n"),
    ("لکھیں a@b.org۔", "<p>لکھیں <a href=\"mailto:a@b.org\" dir=\"ltr\">a@b.org</a>۔</p>\n"),
    ("[CPEC](/x)", "<p><a href=\"/x\"><span lang=\"en\" dir=\"ltr\">CPEC</span></a></p>\n"),
    ("He said it, *twice* and more.", "<p lang=\"en\" dir=\"ltr\">He said it, <em>twice</em> and more.</p>\n"),
    (
      "- He said it, *twice* and more.",
      "<ul>\n<li><span lang=\"en\" dir=\"ltr\">He said it, <em>twice</em> and more.</span></li>\n</ul>\n"
    ),
    ("شہر New\nYork میں", "<p>شہر <span lang=\"en\" dir=\"ltr\">New\nYork</span> میں</p>\n"),
  ])
  func writesUrdu(source: String, expected: String) {
    #expect(Rendering(source, in: .urdu).html == expected)
  }

  @Test func leavesRunsUntaggedWhenToldSo() {
    #expect(Rendering("یہ CPEC ہے", in: .urdu) { $0.autoBidi = false }.html == "<p>یہ CPEC ہے</p>\n")
  }

  @Test func keepsWhatTheAuthorTagged() {
    let source = "یہ <span lang=\"de\" dir=\"ltr\">Zwei <span>Wörter</span></span> اور CPEC ہے"
    let expected =
      "<p>یہ <span lang=\"de\" dir=\"ltr\">Zwei <span>Wörter</span></span> اور "
      + "<span lang=\"en\" dir=\"ltr\">CPEC</span> ہے</p>\n"
    #expect(Rendering(source, in: .urdu) { $0.rawHTML = .all }.html == expected)
  }

  @Test func writesTablesThatScroll() {
    let rendering = Rendering("| نام | b |\n|:-:|--:|\n| علی | 1 |", in: .urdu) {
      $0.tableLabel = "جدول"
      $0.numberText = { _ in "۱" }
    }
    #expect(
      rendering.html == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="جدول ۱">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">نام</th>
        <th scope="col" class="align-end"><span lang="en" dir="ltr">b</span></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center">علی</td>
        <td class="align-end">1</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(rendering.plainText == "نام b\nعلی 1\n")
  }

  @Test func namesTheBoxesOfTasks() {
    #expect(
      Rendering("- [ ] کام\n- [x] done\n\n  more").html == """
        <ul class="task-list">
        <li class="task">
        <p><label><input type="checkbox" disabled="" /> <span lang="ur" dir="rtl">کام</span></label></p>
        </li>
        <li class="task">
        <p><label><input type="checkbox" checked="" disabled="" /> done</label></p>
        <p>more</p>
        </li>
        </ul>

        """)
  }

  @Test func writesFootnotesInThePagesLanguage() {
    let rendering = Rendering("بات[^a] پھر[^a]\n\n[^a]: حاشیہ", in: .urdu) {
      $0.footnoteTexts = FootnoteTexts(heading: "حواشی", backToText: "متن پر واپس", reference: "حاشیہ")
      $0.idPrefix = "ur-"
      $0.numberText = { ["۰", "۱", "۲"][$0] }
    }
    #expect(
      rendering.html == """
        <p>بات<sup class="footnote-ref"><a href="#ur-fn-1" id="ur-fnref-1" role="doc-noteref" aria-label="حاشیہ ۱">۱</a></sup> \
        پھر<sup class="footnote-ref"><a href="#ur-fn-1" id="ur-fnref-1-2" role="doc-noteref" aria-label="حاشیہ ۱">۱</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="حواشی">
        <ol>
        <li id="ur-fn-1">
        <p>حاشیہ <a href="#ur-fnref-1" class="footnote-backref" role="doc-backlink" aria-label="متن پر واپس">↪\u{FE0E}</a> \
        <a href="#ur-fnref-1-2" class="footnote-backref" role="doc-backlink" aria-label="متن پر واپس ۲">↪\u{FE0E}<sup>۲</sup></a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendering.body.fragments == ["ur-fnref-1", "ur-fnref-1-2", "ur-fn-1"])
    #expect(rendering.body.summary.html == Array("<p>بات پھر</p>\n".utf8))
    #expect(rendering.body.summary.text == "بات پھر")
  }

  @Test func asksCmarkForNoByteThatIsNoText() {
    #expect(Rendering("اب&#xFFFE;تب&#xFFFF;جب", in: .urdu).html == "<p>اب تب جب</p>\n")
    #expect(Rendering("## a&#xFFFE;b").body.outline.map(\.html) == [Array("a b".utf8)])
  }
}
