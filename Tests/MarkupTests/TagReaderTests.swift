import Markup
import Testing

@Suite struct TagReaderTests {
  /// `name attribute=value …` of each start tag; a value that is not there has no equals sign.
  private func tags(in html: String) -> [String] {
    Array(html.utf8).withUnsafeBufferPointer { bytes in
      var found: [String] = []
      var tags = TagReader(bytes)
      while let tag = tags.nextTag() {
        var words = [tags.name(tag)]
        while let attribute = tags.nextAttribute() {
          words.append(
            tags.name(attribute.name) + (attribute.hasValue ? "=\(tags.text(attribute.value))" : ""))
        }
        found.append(words.joined(separator: "|") + (tags.isInTag ? " …" : ""))
      }
      return found
    }
  }

  @Test(arguments: [
    ("", []),
    ("متن < ۵ <3", []),
    ("<p>سفر</p><br/>", ["p", "br"]),
    (#"<A HREF="/ur/سفر/" Title='a > b' hidden>"#, ["a|href=/ur/سفر/|title=a > b|hidden"]),
    ("<input disabled value = ایک /><img\nalt>", ["input|disabled|value=ایک", "img|alt"]),
    ("<a href=/en/x/>", ["a|href=/en/x/"]),
    ("<a href=>x</a><b class=\"\">", ["a|href=", "b|class="]),
    ("<p =x / =>", ["p|=x|="]),
    ("<!-- <p id=a> --><b><!--><i><!---><u><!-- <s>", ["b", "i", "u"]),
    ("<!DOCTYPE html><html>", ["html"]),
  ])
  func readsTagsAsBrowsersDo(html: String, expected: [String]) {
    #expect(tags(in: html) == expected)
  }

  @Test(arguments: ["<", "<p", "<p id", "<p id=", "<p class=\"", "<p id=a class='ایک", "<p /"])
  func saysThatATagHasNoEnd(html: String) {
    #expect(tags(in: html) == tags(in: html).map { $0.hasSuffix(" …") ? $0 : $0 + " …" })
    #expect(tags(in: html + "\n\n<").count <= 1)
  }

  @Test func passesOverWhatWasNotReadOfATag() {
    let html = Array(#"<a title="<b>" href="x"><i>"#.utf8)
    html.withUnsafeBufferPointer { bytes in
      var tags = TagReader(bytes)
      var names: [String] = []
      while let tag = tags.nextTag() { names.append(tags.name(tag)) }
      #expect(names == ["a", "i"])
    }
  }

  @Test(arguments: [
    ("https://example.org/", 5), ("mailto:a@b", 6), ("x+y-z.1:", 7), ("/en/a:b", nil), (":a", nil), ("1a:", nil),
    ("سفر:", nil), ("", nil), ("abc", nil),
  ])
  func findsTheEndOfAScheme(address: String, expected: Int?) {
    #expect(Array(address.utf8).endOfScheme == expected)
  }
}
