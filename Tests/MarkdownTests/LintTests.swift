import Diagnostics
import Languages
import Markdown
import Testing

@Suite struct LintTests {
  @Test(arguments: [
    ("متن 1️⃣**“اہم”**ہے اور **اہم۔**یہ", ["literal-emphasis 1️⃣"]),
    ("پہلی سطر\nدوسری 1️⃣**بات:**یہ\nتیسری", ["literal-emphasis 1️⃣"]),
    ("یہ، 1️⃣__بات:__یہ", ["literal-emphasis 1️⃣"]),
    ("متن \\*\\*ستارے\\*\\* اور 2 ** 3 اور snake__case اور `**کوڈ**`", []),
    ("یہ بات 1️⃣\u{202E}الٹ ہے\u{202C}\n`2️⃣\u{202B}`", ["bidi-control 1️⃣", "bidi-control 2️⃣"]),
    ("یہ 1️⃣\u{2067}بات\n\nیہ \u{2068}بند\u{2069} ہے", ["unbalanced-isolate 1️⃣"]),
    ("یہ \u{2068}بند\u{2069} اور 1️⃣\u{2069} کھلا", ["unbalanced-isolate 1️⃣"]),
    ("ایک1️⃣, دو, تین\nچار2️⃣? پانچ۔", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("پیشِ1️⃣. اور", ["latin-punctuation 1️⃣"]),
    ("ہاں... CPEC, 5, `کوڈ,` اور https://x.org/ا,ب یہ،", []),
    ("- آئٹم1️⃣; اور\n- *زور2️⃣,* ہے", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
    ("| سر1️⃣, | ب |\n|--|--|\n| پ2️⃣, | ت |", ["latin-punctuation 1️⃣", "latin-punctuation 2️⃣"]),
  ])
  func reportsInUrdu(source: String, expected: [String]) {
    #expect(Rendering(source, in: .urdu).reports == expected)
  }

  @Test(arguments: [
    ("the word پاکستان, and more", []),
    ("a 1️⃣**“b”**c", ["literal-emphasis 1️⃣"]),
    ("dial *123# or *124# to load, 5 *6", []),
    ("he said \"what the f***\", and she said \"s***\".", []),
    ("a 1️⃣***bold *** word", ["literal-emphasis 1️⃣"]),
    ("first <b>bold</b>\n\n<div>\nagain\n</div>", []),
    ("text 1️⃣<button>a</button>\n\n2️⃣<form>\nblock\n</form>", ["raw-html 1️⃣", "raw-html 2️⃣"]),
    ("see 1️⃣<I Robot> and x2️⃣<a>y", ["raw-html 1️⃣", "raw-html 2️⃣"]),
    ("<video src=\"/v.mp4\" controls></video>\n\n<a href=\"/b\">c</a>", []),
    ("text\n\n1️⃣<p onclick=\"x\">\nblock\n</p>", ["raw-html 1️⃣"]),
    ("<!-- a comment -->\n\ntext <!-- more --> text", []),
  ])
  func reportsInEnglish(source: String, expected: [String]) {
    #expect(Rendering(source).reports == expected)
  }

  @Test func keepsWordsThatLookLikeATag() {
    let html = String(decoding: Rendering("see <I Robot> by <b اردو کتاب>").body.html, as: UTF8.self)
    #expect(html.contains("see &lt;I Robot&gt; by &lt;b ") && html.contains("اردو کتاب"), "\(html)")
  }

  @Test func reportsFiftyFaultsOfAKindAndCountsTheOthers() {
    let rendering = Rendering(
      String(repeating: "[a](b.md)\n", count: 150), resolveLink: { _ in .broken(message: "no") })
    #expect(rendering.diagnostics.count == 50)
    #expect(rendering.diagnostics.last?.location?.line == 50)
    #expect(rendering.rests.map(\.message) == ["… and 100 more of this kind in this file"])
  }
}
