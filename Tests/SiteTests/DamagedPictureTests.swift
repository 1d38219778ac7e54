import Diagnostics
import SitegenTesting
import Testing

/// A picture that readers will not see is told before it is published, and a copy of one is what it was made as.
@Suite struct DamagedPictureTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10] + Array("IDAT".utf8)
    + [0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0] + Array("IEND".utf8)
    + [0xAE, 0x42, 0x60, 0x82]
  private static let heic: [UInt8] = [0, 0, 0, 16] + Array("ftypheic".utf8) + [0, 0, 0, 0]

  @Test(arguments: [
    ("whole.png", png, nil), ("empty.png", [], "is empty"), ("تصویر.png", Array(png.dropLast(12)), "is cut off"),
    ("cut.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8), "is cut off"),
    ("page.jpg", Array("<!doctype html><p>Not found".utf8), "is no picture"),
    ("phone.jpg", heic, "is a HEIC picture"),
  ])
  func tellsOfPicturesThatReadersWillNotSee(name: String, bytes: [UInt8], said: String?) throws {
    for folder in ["content/columns/2025/a/", "static/"] {
      let site = try SiteFixture(["content/columns/2025/a/index.ur.md": column("الف")])
      try site.folder.write(bytes, to: folder + name)
      site.build()
      #expect(site.failure == nil && site.errors.isEmpty, "\(site.messages)")
      #expect(site.places(of: .unreadablePicture) == (said == nil ? [] : [folder + name]), "\(site.messages)")
      if let said { #expect(site.messages.contains(said), "\(site.messages)") }
    }
  }

  @Test func tellsWhatToDoWithPicturesOfTelephones() throws {
    let site = try SiteFixture(["content/columns/2025/a/index.ur.md": column("الف", body: "![تصویر](img_1.heic)\n")])
    try site.folder.write(Self.heic, to: "content/columns/2025/a/img_1.heic")
    site.build()
    #expect(site.places(of: .missingPicture).count == 1 && site.places(of: .ignoredFile).count == 1)
    #expect(site.messages.contains("browsers do not show .heic: save the picture as JPEG"), "\(site.messages)")
    #expect(!site.messages.contains("publish: [heic]"), "\(site.messages)")
    #expect(!site.outputPaths.contains { $0.hasSuffix(".heic") })
  }
}
