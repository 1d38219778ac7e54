import SiteImport
import Testing

private func converted(_ content: String, _ context: WordPressContext = WordPressContext()) -> ConvertedHTML {
  convertWordPress(Array(content.utf8), context)
}

@Suite struct WordPressContentTests {
  @Test(arguments: [
    // The classic editor's line ends.
    ("One line\nand the next.\n\nA second paragraph.", "One line\\\nand the next.\n\nA second paragraph.\n"),
    ("پہلی سطر\r\nدوسری سطر\r\n\r\nنیا پیراگراف", "پہلی سطر\\\nدوسری سطر\n\nنیا پیراگراف\n"),
    ("<p>الف\n\nب</p>", "الف\n\nب\n"),
    ("<b>a\n\nb</b>", "**a**\n\n**b**\n"),
    ("<ul>\n<li>one\nmore</li>\n\n<li>two</li>\n</ul>\nEnd", "- one\\\n  more\n- two\n\nEnd\n"),
    ("a\n<pre>x\n\n  y &lt;z&gt;</pre>\nb", "a\n\n```\nx\n\n  y <z>\n```\n\nb\n"),
    ("<blockquote>one\n\ntwo</blockquote>", "> one\n>\n> two\n"),
    ("a<br />\nb<br /><br />c", "a\\\nb\n\nc\n"),
    ("<script>\n\nvar a = 1;\n\n</script>text", "text\n"),
    // Blocks.
    ("<!-- wp:paragraph -->\n<p>متن\nہے</p>\n<!-- /wp:paragraph -->", "متن ہے\n"),
    (
      "<!-- wp:heading {\"level\":3} -->\n<h3 class=\"wp-block-heading\">عنوان</h3>\n<!-- /wp:heading -->",
      "### عنوان\n"
    ),
    (
      "<!-- wp:quote --><blockquote class=\"wp-block-quote\"><!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->"
        + "<cite>غالب</cite></blockquote><!-- /wp:quote -->",
      "> a\n>\n> <cite>غالب</cite>\n"
    ),
    (
      "<!-- wp:verse --><pre class=\"wp-block-verse\">ہزاروں خواہشیں\n  بہت نکلے <em>ارمان</em></pre><!-- /wp:verse -->",
      "ہزاروں خواہشیں\\\nبہت نکلے *ارمان*\n"
    ),
    (
      "<!-- wp:code --><pre class=\"wp-block-code\"><code>&lt;b> &#91;gallery]\n  [x]</code></pre><!-- /wp:code -->",
      "```\n<b> [gallery]\n  [x]\n```\n"
    ),
    (
      "<!-- wp:embed {\"url\":\"https://youtu.be/aqz-KE-bpKQ\"} --><figure class=\"wp-block-embed\"><div "
        + "class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/aqz-KE-bpKQ\n</div><figcaption>فلم</figcaption></figure>"
        + "<!-- /wp:embed -->",
      "https://youtu.be/aqz-KE-bpKQ\n\nفلم\n"
    ),
    (
      "<!-- wp:more --><!--more--><!-- /wp:more --><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage -->",
      "<!--more-->\n"
    ),
    ("a\n\n<!--more مزید پڑھیں-->\n\nb", "a\n\n<!--more-->\n\nb\n"),
    ("<!-- wp:separator --><hr class=\"wp-block-separator\"/><!-- /wp:separator -->", "---\n"),
    (
      "<!-- wp:button --><div class=\"wp-block-button\"><a class=\"wp-block-button__link\" href=\"/x\">Read</a></div>"
        + "<!-- /wp:button -->", "[Read](/x)\n"
    ),
    (
      "<!-- wp:file --><div class=\"wp-block-file\"><a href=\"/a.pdf\">رپورٹ</a><a href=\"/a.pdf\" "
        + "class=\"wp-block-file__button\" download>Download</a></div><!-- /wp:file -->",
      "[رپورٹ](/a.pdf) [Download](/a.pdf)\n"
    ),
    (
      "<!-- wp:audio --><figure class=\"wp-block-audio\"><audio controls src=\"/t.mp3\"></audio><figcaption>گفتگو"
        + "</figcaption></figure><!-- /wp:audio -->", "![](/t.mp3 \"گفتگو\")\n"
    ),
    (
      "<!-- wp:gallery --><figure class=\"wp-block-gallery\"><ul class=\"blocks-gallery-grid\"><li><figure><img src=\"/a.jpg\""
        + " alt=\"الف\"/></figure></li><li><figure><img src=\"/b.jpg\"/><figcaption>ب</figcaption></figure></li></ul></figure>"
        + "<!-- /wp:gallery -->", "![الف](/a.jpg)\n\n![](/b.jpg \"ب\")\n"
    ),
    ("یہ دیکھیں\nhttp://youtu.be/aqz-KE-bpKQ\nاور", "یہ دیکھیں\n\nhttps://youtu.be/aqz-KE-bpKQ\n\nاور\n"),
    ("see\nhttps://example.org/a\nmore", "see\\\n<https://example.org/a>\\\nmore\n"),
    ("<iframe src=\"http://player.vimeo.com/video/12?h=ab\"></iframe>", "<https://vimeo.com/12>\n"),
    ("<iframe src=\"https://maps.example.org/?a=1\"></iframe>", "<https://maps.example.org/?a=1>\n"),
    // Footnotes.
    (
      "<table><tr><td rowspan=2>a<a href='#fn-1' id='r1'>1</a></td><td>b</td></tr></table><p>x</p><p id='fn-1'>حاشیہ <a href='#r1'>↩</a></p>",
      "<table><tbody><tr><td rowspan=\"2\">a[1]</td><td>b</td></tr></tbody></table>\n\nx\n\n\\[1]\n\nحاشیہ\n"
    ),
    (
      "<p>متن<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> اور</p><hr><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> حاشیہ</p>",
      "متن[^1] اور\n\n---\n\n[^1]: حاشیہ\n"
    ),
    (
      "<p>A<sup id='fnref-2'><a href='#fn-2'>2</a></sup></p><ol><li id='fn-2'><p>Note <a href='#fnref-2'>↩</a></p></li></ol>",
      "A[^1]\n\n[^1]: Note\n"
    ),
    ("Word[efn_note]کتاب <em>نام</em>[/efn_note] more", "Word[^1] more\n\n[^1]: کتاب *نام*\n"),
    ("<h3>عنوان</h3>\nمتن", "### عنوان\n\nمتن\n"),
    // Shortcodes.
    (
      "[caption id=\"a_1\" align=\"alignright\" width=\"300\"]<a href=\"/x\"><img src=\"/a.jpg\" alt=\"ندی\" /></a> دریائے سندھ[/caption]",
      "[![ندی](/a.jpg \"دریائے سندھ\")](/x)\n"
    ),
    (
      "[caption caption=\"A <em>river</em>\" width='3']<img src=\"/a.jpg\" />[/caption]", "![](/a.jpg \"A river\")\n"
    ),
    (
      "See [1], [sic], [...] and [یہ الفاظ] and [editor's note].",
      "See [1], [sic], [...] and [یہ الفاظ] and [editor's note].\n"
    ),
    ("[video: Dawn], [Gallery], [note: a=b] [ادارہ: x]", "[video: Dawn], [Gallery], [note: a=b] [ادارہ: x]\n"),
    (
      "[x-tab][caption id=a][/x-tab]ب[x-tab][caption id=b]<img src=/a.jpg> الف[/caption][/x-tab]",
      "ب ![](/a.jpg)\n\nالف\n"
    ),
    ("[toggle title=\"سوال\"]جواب[/toggle]", "**سوال**\n\nجواب\n"),
    ("[audio:https://example.org/t.mp3|titles=x]", "![](https://example.org/t.mp3)\n"),
    ("[[gallery ids=\"1\"]] is text", "[gallery ids=\"1\"] is text\n"),
    ("<code>[gallery]</code>", "`[gallery]`\n"),
    (
      "[vc_row css=\".vc_custom_1{margin:0}\"][vc_column width=\"1/2\"][vc_column_text]پہلا[/vc_column_text][/vc_column]"
        + "[vc_column][vc_column_text]دوسرا[/vc_column_text][/vc_column][/vc_row]", "پہلا\n\nدوسرا\n"
    ),
    ("[tdc_zone type=\"tdc_content\" tdc_css=\"eyJhbGwiOnt9fQ==\"]a[/tdc_zone]", "a\n"),
    ("[et_pb_section][et_pb_text admin_label=\"Text\"]لفظ[/et_pb_text][/et_pb_section]", "لفظ\n"),
    ("Before [my_box color=red]inner[/my_box] after", "Before inner after\n"),
    ("[embed width=\"3\"]https://vimeo.com/12345[/embed]", "https://vimeo.com/12345\n"),
    ("[youtube https://www.youtube.com/watch?v=aqz-KE-bpKQ]", "https://www.youtube.com/watch?v=aqz-KE-bpKQ\n"),
    (
      "[sourcecode language=\"php\"]\n<?php echo \"[x] &amp;\";\n\n?>\n[/sourcecode]",
      "```php\n<?php echo \"[x] &amp;\";\n\n?>\n```\n"
    ),
    ("[audio mp3=\"/t.mp3\"][/audio]", "![](/t.mp3)\n"),
    ("[video src=\"/t.mp4\" poster=x]", "![](/t.mp4)\n"),
    ("[caption id=x]<img src=/a.jpg> unclosed", "![](/a.jpg) unclosed\n"),
    ("[vc_custom_heading text=\"سرخی\" font_container=\"tag:h3\"]", "### سرخی\n"),
    ("[vc_raw_html]JTNDcCUzRUhlbGxvJTNDJTJGcCUzRQ==[/vc_raw_html]", "Hello\n"),
  ])
  func becomesMarkdown(content: String, expected: String) { #expect(converted(content).markdown == expected) }

  @Test func takesNotesFromTheMetaData() {
    var context = WordPressContext()
    context.footnotes = ["abc": "ایک <strong>حاشیہ</strong>"]
    let made = converted(
      "<!-- wp:paragraph --><p>متن<sup data-fn=\"abc\" class=\"fn\"><a href=\"#abc\" id=\"abc-link\">1</a></sup></p>"
        + "<!-- /wp:paragraph --><!-- wp:footnotes /-->", context)
    #expect(made.markdown == "متن[^1]\n\n[^1]: ایک **حاشیہ**\n")
    #expect(made.words == "متن ایک حاشیہ")
  }

  @Test func showsWhatNumbersName() {
    var context = WordPressContext()
    context.ownPictures = [3]
    context.attachment = { id in
      id == 9
        ? nil : WordPressAttachment(address: "/p\(id).jpg", alternative: "تصویر \(id)", caption: id == 2 ? "Two" : "")
    }
    context.reusableBlock = {
      $0 == 5
        ? Array("<!-- wp:paragraph --><p>بار بار</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":5} /-->".utf8) : nil
    }
    let made = converted(
      "[gallery ids=\"1,2,9\"]\n\n[gallery]\n\n<!-- wp:block {\"ref\":5} /--><!-- wp:block {\"ref\":6} /-->", context)
    #expect(made.markdown == "![تصویر 1](/p1.jpg)\n\n![تصویر 2](/p2.jpg \"Two\")\n\n![تصویر 3](/p3.jpg)\n\nبار بار\n")
    #expect(made.findings.missingAttachments == [9])
    #expect(made.findings.blocks == ["core/block": 2])
  }

  @Test func tellsWhatItDoesNotKnow() {
    let made = converted(
      "[my_form id=3 title=\"رابطہ\"]\n\n[box]لفظ[/box]\n<!-- wp:latest-posts /-->\n<!--nextpage-->[vc_row]x[/vc_row]")
    #expect(made.markdown == "لفظ\n\nx\n")
    #expect(made.findings.shortcodes == ["my_form": 1])
    #expect(made.findings.shortcodeTexts == ["رابطہ"])
    #expect(made.findings.shortcodeTexts == ["رابطہ"])
    #expect(made.findings.blocks == ["core/latest-posts": 1])
    #expect(made.findings.pageBreaks == 1)
  }

  @Test func asksForEveryAddress() {
    var context = WordPressContext()
    context.address = { "new:" + $0 }
    let made = converted(
      "<p><a href=\"/?p=1&amp;x=2\">الف</a> <img src=\"/a b.jpg\"></p><dl><dt><a href=\"/b\">b</a></dt></dl>[video src=\"/v.mp4\"]",
      context)
    #expect(
      made.markdown
        == "[الف](<new:/?p=1&x=2>) ![](new:/a%20b.jpg)\n\n<dl><dt><a href=\"new:/b\">b</a></dt></dl>\n\n![](new:/v.mp4)\n"
    )
    #expect(made.findings.addresses == ["/?p=1&x=2", "/b"])
    #expect(made.findings.pictures == ["/a b.jpg", "/v.mp4"])
  }

  /// Random contents put together: what was between the tags comes out, and nothing of the tags.
  @Test(arguments: [3, 4]) func losesAndInventsNoWord(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var context = WordPressContext()
    context.attachment = { WordPressAttachment(address: "/\($0).jpg") }
    for _ in 0..<400 {
      let content = RandomWordPress.content(&random)
      let made = converted(content, context)
      #expect(
        shownWords(ofHTML: rendered(made.markdown)) == trimmedWords(made.words), "\(content)\n---\n\(made.markdown)")
      for number in content.matches(of: /لفظ\d+/) {
        #expect(made.markdown.contains(number.output), "\(content)\n---\n\(made.markdown)")
      }
      for mark in ["[caption", "<!-- wp:", "[vc_", "[/", "[td", "[et_", "unread", "[my_"] {
        #expect(!made.markdown.contains(mark), "\(content)\n---\n\(made.markdown)")
      }
    }
  }

  /// Texts that would take for ever if anything were looked for again and again.
  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "[a ", count: 50_000) + "]",
    String(repeating: "[caption ", count: 20_000), String(repeating: "[caption]", count: 20_000) + "[/caption]",
    String(repeating: "[vc_row]", count: 20_000), String(repeating: "<!-- wp:group -->", count: 20_000),
    String(repeating: "<!-- wp:x {\"a\":", count: 20_000), String(repeating: "<div><b>", count: 5_000) + "لفظ",
    String(repeating: "[su_box]", count: 5_000) + "لفظ" + String(repeating: "[/su_box]", count: 5_000),
    String(repeating: "[embed]", count: 20_000) + String(repeating: "[/embed]", count: 20_000),
    String(repeating: "<a href='#a'>1</a>", count: 5_000) + "<p id=a>لفظ</p>",
    String(repeating: "\"[a=\"", count: 30_000), String(repeating: "<", count: 100_000),
    String(repeating: "\n", count: 100_000) + "لفظ", String(repeating: "&nbsp;[[a]]<br>", count: 10_000),
    "ایک >\0 دو\u{C}\u{1F}\u{B} تین",
  ])
  func endsWithTheWorst(content: String) {
    let made = converted(content)
    #expect(made.words.contains("لفظ") == content.contains("لفظ"))
  }
}

/// Words as the judge of rendered pages has them.
private func trimmedWords(_ words: String) -> String {
  shownWords(ofHTML: words.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))
}
