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
        <figure><img src="/a%20b.jpg" alt="دورہ" width="800" height="450" loading="lazy" decoding="async" />\
        <figcaption><span lang="en" dir="ltr">The visit</span>، 2025</figcaption></figure>

        """)
    #expect(rendering.body.blocks.map(\.kind) == [.figure])
    #expect(rendering.body.images.map(\.alternativeText) == ["دورہ"])
    #expect(rendering.plainText == "The visit، 2025\n")
  }

  @Test(arguments: [
    (
      "[![a](b)](c)",
      "<figure><a href=\"c\"><img src=\"b\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /></a></figure>\n"
    ),
    ("![a](b \"t\") text", "<p><img src=\"b\" alt=\"a\" title=\"t\" loading=\"lazy\" decoding=\"async\" /> text</p>\n"),
    (
      "![a *b* `c`](data:image/png;base64,AA)",
      "<figure><img src=\"data:image/png;base64,AA\" alt=\"a b c\" loading=\"lazy\" decoding=\"async\" /></figure>\n"
    ),
  ])
  func keepsLinksAndTextAroundPictures(source: String, expected: String) {
    #expect(Rendering(source).html == expected)
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
