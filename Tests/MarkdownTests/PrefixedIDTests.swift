import Languages
import Markdown
import Testing

@Suite struct PrefixedIDTests {
  private func prefixed(_ html: String) -> String {
    var output = Array("> ".utf8)
    output.append(html: Array(html.utf8)[...], prefixingIDsWith: "ur_")
    return String(decoding: output.dropFirst(2), as: UTF8.self)
  }

  @Test(arguments: [
    (#"<h2 id="سفر">سفر</h2>"#, #"<h2 id="ur_سفر">سفر</h2>"#),
    (##"<p><a class="x" href="#سفر">a</a></p>"##, ##"<p><a class="x" href="#ur_سفر">a</a></p>"##),
    (##"<a href="#fn-1" id="fnref-1">۱</a>"##, ##"<a href="#ur_fn-1" id="ur_fnref-1">۱</a>"##),
    (#"<INPUT ID=a disabled><label for='a'>"#, #"<INPUT ID=ur_a disabled><label for='ur_a'>"#),
    (#"<td headers="a  b" aria-labelledby=" c">"#, #"<td headers="ur_a  ur_b" aria-labelledby=" ur_c">"#),
    (#"<br/><p id = "a"/>"#, #"<br/><p id = "ur_a"/>"#),
    (#"<img alt="1 > 0" id="a">"#, #"<img alt="1 > 0" id="ur_a">"#),
  ])
  func prefixesIDsAndReferences(html: String, expected: String) {
    #expect(prefixed(html) == expected)
  }

  @Test(arguments: [
    "", "متن", "a < b", ##"<code>&lt;p id="x"&gt;</code> id="x" href="#x""##, ##"<a href="#top">"##, ##"<a href="#">"##,
    ##"<a href="/en/visit/#road">"##, ##"<p data-id="x" title='id="y" href="#z"'>"##, #"<p id="">"#, "<", "<p", "<p id",
    "<p id=", #"<p class=""#, "<p =x>", "</p id>", "<!-- id=\"x\" -->", "<p / =>",
  ])
  func leavesTheRestAlone(html: String) {
    #expect(prefixed(html) == html)
  }

  @Test(arguments: [Language.english, .urdu])
  func doesWhatRenderingWithAPrefixDoes(language: Language) {
    let source = """
      ## A road سڑک

      See [above](#a-road-سڑک) and a note.[^1] Again.[^1]

      - [ ] task

      | a | b |
      | - | - |
      | ۱ | `id="x"` |

      [^1]: نوٹ
      """
    let plain = Rendering(source, in: language)
    let own = Rendering(source, in: language) { $0.idPrefix = "ur_" }
    // A link to a heading that the author typed is as it was typed.
    #expect(
      prefixed(plain.html).replacing("href=\"#ur_a-road", with: "href=\"#a-road")
        == own.html.replacing("href=\"#ur_a-road", with: "href=\"#a-road"))
  }
}
