import Diagnostics
import Foundation
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

/// What networks are told of a column that has a picture of its own.
@Suite(.enabled(if: TestPicture.scaler != nil, "vipsthumbnail is not installed"))
struct ShareCropTests {
  private static func site(
    _ name: String, _ bytes: [UInt8], settings: String = "", adjust: @escaping (inout BuildRequest) -> Void = { _ in }
  ) throws -> SiteFixture {
    let site = try SiteFixture(
      [
        "content/columns/walk/index.en.md": column("A Walk", "date: 2025-08-22\nimage: {src: \(name), alt: A street}"),
        "content/columns/walk/index.ur.md": column("چہل قدمی", "image: {src: \(name), alt: ایک گلی}"),
        "site.yml": SiteFixture.siteFile + "\n" + settings,
      ], adjust: adjust)
    for folder in ["content/columns/walk/", "static/"] { try site.folder.write(bytes, to: folder + name) }
    site.build()
    return site
  }

  /// Of a photograph, of one as high as a tower, of noise that hardly can be made light, of a sign with clear ground.
  @Test(arguments: [
    ("street.jpg", (1500, 1000), (1200, 630)), ("گلی.png", (1600, 900), (1200, 630)),
    ("tower.png", (700, 2000), (700, 367)), ("wide.webp", (1600, 400), (761, 399)),
  ])
  func cutsOutWhatNetworksShow(name: String, drawn: (Int, Int), cut: (Int, Int)) throws {
    var bytes = TestPicture.noise(width: drawn.0, height: drawn.1)
    if let format = [("jpg", "jpg[Q=90]"), ("webp", "webp[Q=90]")].first(where: { name.hasSuffix($0.0) })?.1 {
      bytes = try TestPicture.photo(bytes, as: format, width: drawn.0)
    }
    let site = try Self.site(name, bytes)
    #expect(site.messages == "")
    let path = try #require(site.outputPaths.first { $0.hasPrefix("columns/walk/") && $0.contains("-share-") })
    let copy = try site.folder.bytes(of: "public/" + path)
    #expect(copy.prefix(3) == [0xFF, 0xD8, 0xFF] && copy.count < 300_000, "\(copy.count) bytes")
    #expect(PictureDimensions(ofFile: copy) == PictureDimensions(width: cut.0, height: cut.1))
    let address = try #require(path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed))
    for (page, alternative) in [("en", "A street"), ("ur", "ایک گلی")] {
      #expect(
        try site.output("\(page)/columns/walk/index.html").contains(
          """
            <meta property="og:image" content="https://example.org/\(address)">
            <meta property="og:image:type" content="image/jpeg">
            <meta property="og:image:alt" content="\(alternative)">
            <meta property="og:image:width" content="\(cut.0)">
            <meta property="og:image:height" content="\(cut.1)">
          """))
    }
    site.build()
    #expect(site.report.output?.written == 0)
  }

  @Test func putsWhiteUnderTransparency() throws {
    let clear = try TestPicture.photo(TestPicture.clear(width: 64, height: 64), as: "png", width: 700)
    let site = try Self.site("sign.png", clear)
    #expect(site.messages == "")
    let path = try #require(site.outputPaths.first { $0.contains("sign-png-share-") })
    let drawn = try TestPicture.photo(site.folder.bytes(of: "public/" + path), as: "png[compression=0]", width: 700)
    #expect(drawn.count { $0 == 255 } > drawn.count * 9 / 10)
  }

  @Test func leavesAPictureThatIsAsNetworksWishIt() throws {
    let whole = try TestPicture.photo(TestPicture.noise(width: 200, height: 105), as: "jpg[Q=60]", width: 1200)
    #expect(whole.count < 300_000)
    let site = try Self.site("street.jpg", whole)
    #expect(!site.outputPaths.contains { $0.contains("-share-") })
    #expect(try site.output("ur/columns/walk/index.html").contains("/columns/walk/street"))
  }

  @Test(arguments: ["", "sharePictures: {default: /street.jpg}"])
  func cutsThePictureOfTheSiteToo(settings: String) throws {
    let isSet = !settings.isEmpty
    let site = try Self.site("street.jpg", TestPicture.street(), settings: settings)
    let home = try site.output("ur/index.html")
    #expect(home.contains("og:image\" content=\"https://example.org/street-share-") == isSet)
    #expect(home.contains("og:image:type\" content=\"image/\(isSet ? "jpeg" : "png")\""))
  }

  @Test(.enabled(if: DrawnPicture.canBeDrawn, "sitegen-share-pictures or the Noto fonts are not there"))
  func drawsATitleWhereThePictureIsSmall() throws {
    for (width, height, isDrawn) in [(599, 800, true), (1600, 300, true), (600, 315, false)] {
      let site = try Self.site("a.png", TestPicture.noise(width: width, height: height)) {
        $0.drawsSharePictures = true
      }
      #expect(site.messages == "")
      let html = try site.output("ur/columns/walk/index.html")
      #expect(html.contains("og:image\" content=\"https://example.org/assets/share/ur/walk-") == isDrawn, "\(width)")
    }
    // Where nothing is drawn the small picture is better than one that is the same for all.
    let site = try Self.site("a.png", TestPicture.noise(width: 300, height: 200), settings: "sharePictures: false") {
      $0.drawsSharePictures = true
    }
    #expect(
      try site.output("ur/columns/walk/index.html").contains(
        "og:image\" content=\"https://example.org/columns/walk/a.png"))
  }
}
