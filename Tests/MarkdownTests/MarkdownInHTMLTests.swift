import Diagnostics
import Languages
import Markdown
import Testing

/// Markdown within lines of HTML, where it is not read.
@Suite struct MarkdownInHTMLTests {
  @Test(arguments: [
    "<div>\n1️⃣# سرخی\n</div>", "<div>\n1️⃣- ایک\n- دو\n</div>", "<div>\n1️⃣1. ایک\n</div>", "<div>\n1️⃣> اقتباس\n</div>",
    "<div>\nیہ 1️⃣**اہم** ہے\n</div>", "<div>\n1️⃣[یہ](/a/)\n</div>", "<td>دیکھیں 1️⃣[یہ](/a/)</td>",
    "<div 1️⃣markdown=\"1\">\nمتن\n</div>", "<div>\n1️⃣![پل](a.jpg)\n</div>", "<div>\n1️⃣```\nx\n```\n</div>",
    "> <div>\n> 1️⃣## سرخی\n> </div>", "<div>\n1️⃣# a\n</div>\n\n<div>\n# b\n</div>",
  ])
  func isToldOnceInAFile(source: String) {
    for kind in [RawHTML.safe, .all] {
      let reports = Rendering(source, in: .urdu) { $0.rawHTML = kind }.reports
      #expect(reports.filter { $0.hasPrefix("markdown-in-html") } == ["markdown-in-html 1️⃣"])
      #expect(!reports.contains { $0.hasPrefix("literal-emphasis") })
    }
  }

  @Test(arguments: [
    "<div>\n\n# سرخی\n\n**اہم** [یہ](/a/)\n\n</div>", "<div>متن - اور #ایک * دو</div>", "<pre>\n# x\n- y\n</pre>",
    "<div><pre>\n# x\n</pre></div>", "<!--\n# x\n-->", "<div>\n<!-- a\n# x\n-->\n</div>", "<div>\n#ہیش ٹیگ\n-5\n</div>",
    "<script>\n- a\n</script>", "<p>قیمت [20] (یہ)</p>", "<table><tr><td>2 ** 3</td></tr></table>",
  ])
  func isNotToldOfOtherLines(source: String) {
    #expect(!Rendering(source, in: .urdu).reports.contains { $0.hasPrefix("markdown-in-html") })
  }
}
