import Languages
import Markdown
import Testing

/// Files have spaces in their names, and Markdown no links to them.
@Suite struct SpacedAddressTests {
  private static let files: Set = [
    "My Photo.jpg", "WhatsApp Image 2025-08-22 at 9.30.00 AM (1).jpeg", "میری تصویر.png", "other column.en.md#part",
  ]

  private static func rendering(_ text: String, _ language: Language = .english) -> Rendering {
    Rendering(
      text, in: language,
      resolveLink: {
        files.contains($0.destination) ? .resolved(address: "/found/") : .broken(message: "no ‘\($0.destination)’")
      },
      resolveImage: { request in
        files.contains(request.destination)
          ? .resolved(address: "/found.jpg") : .missing(message: "no ‘\(request.destination)’")
      })
  }

  @Test(arguments: [
    ("![x](My Photo.jpg)", #"<img src="/found.jpg" alt="x""#),
    ("![x](My Photo.jpg \"A title\")", "<figcaption>A title</figcaption>"),
    ("![x]( My Photo.jpg )", #"<img src="/found.jpg" alt="x""#),
    ("![x](WhatsApp Image 2025-08-22 at 9.30.00 AM (1).jpeg)", #"<img src="/found.jpg" alt="x""#),
    ("متن ![تصویر](میری تصویر.png) متن", #"<img src="/found.jpg" alt="تصویر""#),
    ("see *[this](other column.en.md#part)*", #"<em><a href="/found/">this</a></em>"#),
    ("| a |\n|---|\n| ![x](My Photo.jpg) |", #"<img src="/found.jpg" alt="x""#),
    ("> - ![x](My Photo.jpg)", #"<img src="/found.jpg" alt="x""#),
  ])
  func findsFilesWithSpacesInTheirNames(text: String, shown: String) {
    let rendering = Self.rendering(text)
    #expect(rendering.html.contains(shown), "\(rendering.html)")
    #expect(rendering.reports == [])
  }

  @Test(arguments: [
    // What leads nowhere may have been meant as words: they stay, as they were typed.
    ("see [one](1️⃣page 5) and *more*", "<p>see [one](page 5) and <em>more</em></p>"),
    ("دیکھیے [ایک](1️⃣صفحہ پانچ \"عنوان\") یہاں", "<p>دیکھیے [ایک](صفحہ پانچ &quot;عنوان&quot;) یہاں</p>"),
    // Angle brackets say that it is an address.
    ("see [one](<1️⃣page 5>)", "<p>see one</p>"),
  ])
  func keepsWordsThatAreNoAddress(text: String, html: String) {
    let rendering = Self.rendering(text, text.contains("see") ? .english : .urdu)
    #expect(rendering.html == html + "\n")
    #expect(rendering.reports == ["broken-link 1️⃣"])
  }

  @Test(arguments: [
    "`[x](a b)`", "    [x](a b)\n", "```\n![x](a b)\n```\n", "](a b) *c* d", "`` ](a  b)``", "[x](\\(a\\) b",
    "<span title=\"](a b)\">x</span>", "[x]: <a b> \"](c d)\"\n\n[x]", "۔](a b",
  ])
  func leavesOtherTextAlone(text: String) {
    let plain = renderPlainMarkdown(Array(text.utf8), unsafe: true)
    let rendering = Rendering(text) { $0.rawHTML = .all }
    #expect(!rendering.body.html.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(!rendering.body.plainText.contains { $0 < 0x20 && $0 != 0x0A })
    #expect(words(rendering.html) == words(String(decoding: plain, as: UTF8.self)), "\(rendering.html)")
  }

  private func words(_ html: String) -> [Substring] {
    html.split(whereSeparator: { !$0.isLetter && !"[]()".contains($0) }).filter { $0 != "tabindex" }
  }

  @Test(arguments: [
    ("1️⃣[text] (https://example.org/) here", 1), ("1️⃣[متن] (b.ur.md)", 1), ("1️⃣![x] (photo.jpg)", 1),
    ("1️⃣[out](https://example.org/a file.pdf)", 1),
    ("1️⃣[x][nowhere]", 1), ("1️⃣[حوالہ][]", 1), ("1️⃣![x][nowhere]", 1), ("1️⃣[a][b] [c][d]", 1),
    // Not meant as links.
    ("[x][There]\n\n[there]: https://a.example/\n", 0), ("[x][to  there]\n\n[To There]: https://a.example/\n", 0),
    ("[x][]\n\n[X]: https://a.example/\n", 0),
    ("[12][13]", 0), ("a[i][j]", 0), ("[sic] (p. 5)", 0), ("[sic] (1998)", 0), ("[he] (and/or)", 0),
    (#"\[text] (https://example.org/)"#, 0), ("`[x][nowhere]`", 0), ("- [ ] (task.md)", 0),
    ("text[^1] (b.md)\n\n[^1]: note\n", 0), ("[a][^1]\n\n[^1]: note\n", 0), ("(text) [b]", 0),
  ])
  func tellsOfLinksThatAreNone(text: String, count: Int) {
    #expect(
      Self.rendering(text).reports.filter { $0.hasPrefix("broken-link") } == (count > 0 ? ["broken-link 1️⃣"] : []))
  }
}
