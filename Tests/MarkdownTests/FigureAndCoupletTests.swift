import Languages
import Markdown
import Testing

@Suite struct FigureAndCoupletTests {
  @Test func makesAFigureOfAPictureAlone() {
    let rendering = Rendering(
      "![دورہ](visit.jpg \"The visit، 2025\")", in: .urdu,
      resolveImage: { request in
        request.destination == "visit.jpg" ? .resolved(address: "/a%20b.jpg", width: 800, height: 450) : nil
      })
    #expect(
      rendering.html == """
        <figure><img src="/a%20b.jpg" alt="دورہ" width="800" height="450" loading="eager" fetchpriority="high" />\
        <figcaption><span lang="en" dir="ltr">The visit</span>، 2025</figcaption></figure>

        """)
    #expect(rendering.body.blocks.map(\.kind) == [.figure])
    #expect(rendering.body.images.map(\.alternativeText) == ["دورہ"])
    #expect(rendering.plainText == "The visit، 2025\n")
  }

  @Test(arguments: [
    (
      "[![a](b)](c)",
      "<figure><a href=\"c\"><img src=\"b\" alt=\"a\" loading=\"eager\" fetchpriority=\"high\" /></a></figure>\n"
    ),
    (
      "![a](b \"t\") text",
      "<p><img src=\"b\" alt=\"a\" title=\"t\" loading=\"eager\" fetchpriority=\"high\" /> text</p>\n"
    ),
    (
      "![a *b* `c`](data:image/png;base64,AA)",
      "<figure><img src=\"data:image/png;base64,AA\" alt=\"a b c\" loading=\"eager\" fetchpriority=\"high\" /></figure>\n"
    ),
  ])
  func keepsLinksAndTextAroundPictures(source: String, expected: String) {
    #expect(Rendering(source).html == expected)
  }

  /// Each picture of a text by its address, and whether it is fetched at once.
  private static func pictures(_ html: String) -> [String] {
    html.split(separator: "<img").dropFirst().map { picture in
      let address = picture.split(separator: "src=\"").last?.prefix { $0 != "\"" } ?? "?"
      let isFirst = picture.contains(" loading=\"eager\" fetchpriority=\"high\"")
      let isLater = picture.contains(" loading=\"lazy\" decoding=\"async\"")
      return isFirst == isLater ? "?" : "\(address)\(isFirst ? " at once" : "")"
    }
  }

  @Test(arguments: [
    ("متن\n\n![ایک](a)\n\n![دو](b) ![تین](c)", ["a at once", "b", "c"]),
    ("<img src=\"a\" alt=\"ایک\">\n\n![دو](b)\n\n<img src=\"c\" alt=\"تین\">", ["a at once", "b", "c"]),
    // What is not there is not the first.
    ("![صفر](missing)\n\n![ایک](a)\n\n![دو](b)", ["a at once", "b"]),
    ("متن[^1]\n\n[^1]: ![ایک](a)\n", ["a at once"]),
  ])
  func fetchesTheFirstPictureAtOnceAndOthersLater(source: String, expected: [String]) {
    let resolve: ImageResolver = { $0.destination == "missing" ? .missing(message: "there is none") : nil }
    #expect(Self.pictures(Rendering(source, in: .urdu, resolveImage: resolve).html) == expected)
    let below = Rendering(source, in: .urdu, { $0.hasPictureAbove = true }, resolveImage: resolve)
    #expect(Self.pictures(below.html) == expected.map { $0.replacing(" at once", with: "") })
  }

  @Test(arguments: [
    ("", "width=\"800\" height=\"450\""), (" width=\"400\"", "width=\"400\" height=\"225\""),
    (" height=\"90px\"", "height=\"90\" width=\"160\""), (" width=\"50%\"", "width=\"800\" height=\"450\""),
    (" width=\"4\" height=\"5\"", "width=\"4\" height=\"5\""),
  ])
  func completesTheSizeOfAPicture(typed: String, written: String) {
    let rendering = Rendering(
      "<img src=\"a.jpg\" alt=\"ایک گلی\"\(typed)>", in: .urdu,
      resolveImage: { _ in .resolved(address: "/a.jpg", width: 800, height: 450) })
    #expect(rendering.html.contains("alt=\"ایک گلی\" \(written) loading="), "\(rendering.html)")
  }

  @Test func setsCoupletsAndPoet() {
    let source = """
      ```sher
      دل سے جو بات نکلتی ہے اثر رکھتی ہے
      پر نہیں طاقتِ پرواز مگر رکھتی ہے

      پہلا مصرع CPEC
      دوسرا مصرع
      — علامہ اقبال
      ```
      """
    #expect(
      Rendering(source, in: .urdu).html == """
        <figure class="sher">
        <blockquote><p>دل سے جو بات نکلتی ہے اثر رکھتی ہے</p><p>پر نہیں طاقتِ پرواز مگر رکھتی ہے</p></blockquote>
        <blockquote><p>پہلا مصرع <span lang="en" dir="ltr">CPEC</span></p><p>دوسرا مصرع</p></blockquote>
        <figcaption>علامہ اقبال</figcaption>
        </figure>

        """)
    #expect(
      Rendering("```sher\nدل سے جو بات نکلتی\nپر نہیں طاقتِ پرواز\n-- Iqbal\n```").html == """
        <figure class="sher">
        <blockquote lang="ur" dir="rtl"><p>دل سے جو بات نکلتی</p><p>پر نہیں طاقتِ پرواز</p></blockquote>
        <figcaption>Iqbal</figcaption>
        </figure>

        """)
  }

  @Test func reportsPicturesWithoutWordsAndCoupletsOfOneMisra() {
    #expect(Rendering("متن ![](1️⃣a.jpg)", in: .urdu).reports == ["missing-alternative-text 1️⃣"])
    #expect(Rendering("```sher\nایک\nدو\n\n1️⃣تین\n```", in: .urdu).reports == ["couplet-shape 1️⃣"])
    let missing = Rendering("![a](1️⃣b.jpg)", resolveImage: { _ in .missing(message: "no picture") })
    #expect(missing.reports == ["missing-picture 1️⃣"])
  }
}
