import Diagnostics
import SiteModel
import SitegenTesting
import Testing

/// A header of a few bytes may say anything; nothing is multiplied by it before it is judged.
@Suite struct PictureSizeTests {
  private static func big(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
  }

  private static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + big(width) + big(height)
      + [8, 2, 0, 0, 0]
  }

  private static func svg(_ attributes: String) -> [UInt8] { Array("<svg \(attributes)></svg>".utf8) }

  private static let jpegOfNothing: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, 3]
  private static let gifOfNothing = Array("GIF89a".utf8) + [0, 0, 0, 0, 0, 0, 0]
  /// 16,777,216 pixels in both directions.
  private static let webPOfAll =
    Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0]
    + [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]

  @Test(arguments: [
    ("a.png", png(.max, .max)), ("a.png", png(0, 5)), ("a.png", png(2_147_483_647, 1)), ("a.png", png(65_535, 65_535)),
    ("a.jpg", jpegOfNothing), ("a.gif", gifOfNothing), ("a.webp", webPOfAll), ("تصویر.png", png(70_000, 10)),
    ("a.svg", svg("width=\"99999999999999999999\" height=\"5\"")),
    ("a.svg", svg("viewBox=\"0 0 70000 1e9 \" width='70000' height='5'")),
  ])
  func warnsOfASizeThatNoPictureHas(name: String, bytes: [UInt8]) throws {
    let site = try SiteFixture([
      "content/columns/2025/a/index.ur.md": column("الف", body: "متن\n\n![تصویر](<\(name)>)\n"),
      "content/columns/2025/a/index.en.md": column("A", body: "Text\n\n![A picture](<\(name)>)\n"),
    ])
    // Large enough that smaller copies would be made of it.
    let file = bytes + [UInt8](repeating: 0, count: 70_000)
    for folder in ["content/columns/2025/a/", "static/"] { try site.folder.write(file, to: folder + name) }
    site.build()
    #expect(site.failure == nil)
    #expect(site.errors.isEmpty, "\(site.messages)")
    #expect(Set(site.places(of: .unreadablePicture)) == ["content/columns/2025/a/" + name, "static/" + name])
    let page = try site.output("ur/columns/a/index.html")
    #expect(!page.contains("width=\"4294967295\"") && !page.contains("width=\"0\""))
  }

  @Test func takesTheSizesThatPicturesHave() {
    let sizes: [([UInt8], Int, Int)] = [
      (Self.png(1, 1), 1, 1), (Self.png(65_535, 15_000), 65_535, 15_000),
      (Self.svg("width='12.4px' height=\"7\""), 12, 7),
      (Self.svg("viewBox=\"-10 -10 20 30\""), 20, 30),
    ]
    for (bytes, width, height) in sizes {
      #expect(PictureDimensions(ofFile: bytes) == PictureDimensions(width: width, height: height))
    }
    // A drawing of no size is hidden on purpose.
    #expect(PictureSize(ofFile: Self.svg("width=\"0\" height=\"0\"")) == .unknown)
  }
}
