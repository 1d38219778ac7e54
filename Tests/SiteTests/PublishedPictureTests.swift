import Diagnostics
import Foundation
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

/// What becomes of a large picture, a turned one, one that browsers do not show.
@Suite(.enabled(if: TestPicture.scaler != nil, "vipsthumbnail is not installed"))
struct PublishedPictureTests {
  /// A site whose column, in both languages, shows pictures that lie beside it.
  private func site(
    _ pictures: [String: [UInt8]], front: String = "", adjust: @escaping (inout BuildRequest) -> Void = { _ in }
  ) throws -> SiteFixture {
    let shown = pictures.keys.sorted()
    let site = try SiteFixture(
      [
        "content/columns/walk/index.en.md": column(
          "A Walk", front, body: shown.map { "![A street](<\($0)>)" }.joined(separator: "\n\n")),
        "content/columns/walk/index.ur.md": column(
          "چہل قدمی", body: shown.map { "![ایک گلی](<\($0)>)" }.joined(separator: "\n\n")),
      ], adjust: adjust)
    for (name, bytes) in pictures { try site.folder.write(bytes, to: "content/columns/walk/" + name) }
    site.build()
    return site
  }

  private func size(of file: String, in site: SiteFixture) throws -> PictureDimensions? {
    PictureDimensions(ofFile: try site.folder.bytes(of: "public/columns/walk/" + file))
  }

  private func copies(in site: SiteFixture) -> [String] {
    site.outputPaths.filter { $0.hasPrefix("columns/walk/") }.map { String($0.dropFirst("columns/walk/".count)) }
  }

  @Test func letsNoBrowserChooseTheOriginal() throws {
    let site = try site(["street.jpg": TestPicture.street()])
    #expect(site.messages == "")
    #expect(
      copies(in: site)
        == ["street-1200w.jpg", "street-1600w.jpg", "street-480w.jpg", "street-800w.jpg", "street.jpg"])
    for page in ["en", "ur"] {
      let html = try site.output("\(page)/columns/walk/index.html")
      #expect(html.contains("<img src=\"/columns/walk/street-1200w.jpg\""))
      #expect(html.contains("/columns/walk/street-1600w.jpg 1600w\""))
      #expect(html.contains(" width=\"1200\" height=\"800\" loading=\"eager\" fetchpriority=\"high\" />"))
      #expect(!html.contains("street.jpg"))
    }
    for feed in ["feed.xml", "rss.xml", "feed.json"] {
      let text = try site.output("ur/" + feed)
      #expect(text.contains("https://example.org/columns/walk/street-1200w.jpg"), "\(feed)")
      #expect(!text.contains("street.jpg") && !text.contains("fetchpriority"), "\(feed)")
    }
  }

  @Test func turnsACopyAsTheCameraWasHeld() throws {
    let photo = try TestPicture.street()
    let notes: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]
      + [0, 0, 0, 0, 0, 0]
    let site = try site(
      ["street.jpg": photo.prefix(2) + notes + photo.dropFirst(2)], front: "image: {src: street.jpg, alt: A street}")
    #expect(site.messages == "")
    #expect(try size(of: "street-480w.jpg", in: site) == PictureDimensions(width: 480, height: 720))
    #expect(try site.output("ur/columns/walk/index.html").contains(" width=\"1200\" height=\"1800\""))
    #expect(try site.output("en/columns/walk/index.html").contains("og:image:height\" content=\"630\""))
  }

  @Test(.enabled(if: TestPicture.canMakeHEIC, "libvips writes no HEIC")) func showsPicturesOfTelephonesAsJPEG() throws {
    let site = try site(
      ["IMG 1.HEIC": TestPicture.street("heic[compression=hevc]")], front: "image: {src: IMG 1.HEIC, alt: A street}")
    #expect(site.messages == "")
    // A copy of an ‘IMG 1.jpg’ has another name.
    let names = ["1200w", "1600w", "480w", "800w"].map { "IMG 1-heic-\($0).jpg" }
    #expect(copies(in: site).filter { !$0.contains("-share-") } == names)
    #expect(copies(in: site).count == 5)
    #expect(try size(of: names[1], in: site) == PictureDimensions(width: 1600, height: 1067))
    for page in ["en", "ur"] {
      #expect(
        try site.output("\(page)/columns/walk/index.html").contains(
          "<img src=\"/columns/walk/IMG%201-heic-1200w.jpg\""))
    }
    try site.write(column("الف", body: "[تصویر](walk/IMG%201.HEIC)"), to: "content/columns/link.ur.md")
    site.build()
    #expect(site.messages == "")
    #expect(
      try site.output("ur/columns/link/index.html").contains("<a href=\"/columns/walk/IMG%201-heic-1600w.jpg\">"))
  }

  @Test(.enabled(if: TestPicture.canMakeHEIC, "libvips writes no HEIC")) func saysThatTheProgramForHEICIsMissing()
    throws
  {
    let program = try BuiltProgram()
    let site = try site(["a.heic": TestPicture.street("heic[compression=hevc]", width: 700)])
    try site.folder.remove(".sitegen-cache")
    let run = try program.run(
      ["build", "-d", "out"], in: URL(fileURLWithPath: site.folder.path),
      environment: ["PATH": "", "SITEGEN_THEMES": repositoryFolder + "/themes"])
    #expect(run.standardError.contains("‘content/columns/walk/a.heic’ is not published"), "\(run.shown)")
    #expect(run.standardError.contains("apt install libvips-tools; or save as JPEG"), "\(run.shown)")
    #expect(!site.folder.exists("out/columns/walk"))
  }

  @Test(.enabled(if: TestPicture.canMakeAVIF, "libvips writes no AVIF")) func showsAVIFAsJPEGOfAnySize() throws {
    let site = try site(["a.avif": TestPicture.street("avif[compression=av1,speed=8]", width: 300)])
    #expect(site.messages == "")
    #expect(copies(in: site) == ["a-avif-300w.jpg", "a.avif"])
    let html = try site.output("ur/columns/walk/index.html")
    #expect(html.contains("<img src=\"/columns/walk/a-avif-300w.jpg\" alt=\"ایک گلی\" width=\"300\" height=\"200\""))
  }

  @Test func keepsNoCopyOfAPictureThatIsGone() throws {
    let site = try site(
      ["a.jpg": TestPicture.street(), "b.jpg": TestPicture.street(width: 1000)],
      front: "image: {src: b.jpg, alt: A street}")
    let cache = { site.folder.files(under: ".sitegen-cache/pictures") }
    let before = cache()
    #expect(before.count == 4 + 3 + 1)
    // Another picture in its place, with which the column is shared at another address.
    let first = copies(in: site).filter { $0.hasPrefix("b-share-") }
    try site.folder.write(TestPicture.street("jpg[Q=80]", width: 1300), to: "content/columns/walk/b.jpg")
    site.build()
    #expect(site.messages == "")
    let second = copies(in: site).filter { $0.hasPrefix("b-share-") }
    #expect(first.count == 1 && second.count == 1 && first != second)
    #expect(Set(cache()).intersection(before).count == 4)
    for path in ["index.en.md", "index.ur.md"] {
      try site.write(column("ب", body: "متن"), to: "content/columns/walk/" + path)
    }
    try site.folder.remove("content/columns/walk/a.jpg")
    site.build()
    #expect(!cache().contains { before.contains($0) })
    #expect(!copies(in: site).contains { $0.hasPrefix("a-") || $0.contains("-share-") })
  }

  /// How wide the text is on a screen, in pixels, by the theme's own words.
  @Test(arguments: [("en", 34.0, 1.125, 1.05, 0.35, 1.25), ("ur", 26.0, 1.3125, 1.2, 0.45, 1.5)])
  func saysHowWideTheTextOfTheThemeIs(
    code: String, ems: Double, least: Double, base: Double, share: Double, most: Double
  ) throws {
    let sheet = try String(contentsOfFile: repositoryFolder + "/themes/waraq/assets/css/waraq.css", encoding: .utf8)
    let number = { (value: Double) in String(format: "%g", value).replacing("0.", with: ".") }
    #expect(
      sheet.contains(
        "  --text: clamp(\(least)rem, \(base)rem + \(number(share))vw, \(most)rem);"),
      "the text is of another size now, and so must be `sizes`")
    #expect(
      sheet.contains("  --measure: calc(\(Int(ems)) * var(--text));"),
      "the measure is another now, and so must be `sizes`")
    #expect(sheet.contains("  padding: 0 clamp(1rem, 4vw, 2.5rem);"))
    let site = try site(["street.jpg": TestPicture.street()])
    let html = try site.output("\(code)/columns/walk/index.html")
    let sizes = try #require(html.firstMatch(of: /sizes="\(min-width: ([0-9.]+)rem\) ([0-9.]+)rem, ([0-9.]+)vw"/))
    let said = try [sizes.1, sizes.2, sizes.3].map { try #require(Double($0)) }
    for screen in stride(from: 320.0, through: 1920, by: 10) {
      let text = min(max(least * 16, base * 16 + share / 100 * screen), most * 16)
      let shown = min(ems * text, screen - 2 * min(max(16, 0.04 * screen), 40))
      let told = screen >= said[0] * 16 ? said[1] * 16 : screen * said[2] / 100
      #expect(told >= shown * 0.97 && told <= shown * 1.12, "\(screen): \(told) for \(shown)")
    }
  }
}

extension TestPicture {
  static let canMakeHEIC = (try? street("heic[compression=hevc]", width: 300)) != nil
  static let canMakeAVIF = (try? street("avif[compression=av1,speed=8]", width: 300)) != nil
}
