import Diagnostics
import Foundation
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

/// Large photographs have smaller copies beside them.
///
/// `make judges` installs the program that makes them.
@Suite(.enabled(if: TestPicture.scaler != nil, "vipsthumbnail is not installed"))
struct PictureTests {
  private static let photo = TestPicture.noise(width: 1600, height: 300)

  /// A site whose column, in both languages, shows `content/columns/2025/walk/<name>`.
  private func site(_ name: String, _ bytes: [UInt8]) throws -> SiteFixture {
    let site = try SiteFixture([
      "content/columns/2025/walk/index.en.md": column("A Walk", body: "Text.\n\n![A street](<\(name)>)"),
      "content/columns/2025/walk/index.ur.md": column("چہل قدمی", body: "متن۔\n\n![ایک گلی](<\(name)>)"),
    ])
    try site.folder.write(bytes, to: "content/columns/2025/walk/\(name)")
    site.build()
    return site
  }

  private func size(of file: String, in site: SiteFixture) throws -> PictureDimensions? {
    PictureDimensions(ofFile: try site.folder.bytes(of: "public/columns/2025/walk/" + file))
  }

  @Test func offersSmallerCopiesOfALargePicture() throws {
    let site = try site("street.png", Self.photo)
    #expect(site.messages == "")
    let sizes = [("en", "(min-width: 45rem) 42.5rem, 92vw"), ("ur", "(min-width: 39rem) 39rem, 92vw")]
    for (page, sizes) in sizes {
      let html = try site.output("\(page)/columns/walk/index.html")
      let address = "/columns/2025/walk/street"
      #expect(html.contains("<img src=\"\(address)-1200w.png\""))
      // The picture itself stands for its own width: a copy of noise saves nothing.
      #expect(
        html.contains(
          "srcset=\"\(address)-480w.png 480w, \(address)-800w.png 800w, \(address)-1200w.png 1200w, "
            + "\(address).png 1600w\" sizes=\"\(sizes)\" width=\"1200\" height=\"225\""), "\(html)")
    }
    let copies = "https://example.org/columns/2025/walk/street"
    #expect(
      try site.output("ur/feed.json").contains(#"srcset=\"\#(copies)-480w.png 480w, \#(copies)-800w.png 800w, "#))
    #expect(try size(of: "street-480w.png", in: site) == PictureDimensions(width: 480, height: 90))
    #expect(try size(of: "street-800w.png", in: site) == PictureDimensions(width: 800, height: 150))
    #expect(try size(of: "street-1200w.png", in: site) == PictureDimensions(width: 1200, height: 225))
    #expect(try site.folder.bytes(of: "public/columns/2025/walk/street.png") == Self.photo)
  }

  @Test(arguments: ["jpg", "webp"])
  func keepsTheFormat(ending: String) throws {
    let photo = try TestPicture.photo(Self.photo, as: ending + "[Q=95]", width: 1600)
    let site = try site("Street.\(ending.uppercased())", photo)
    #expect(site.messages == "")
    #expect(
      site.outputPaths.filter { $0.hasPrefix("columns/2025/walk/Street") }
        == ["-1200w", "-1600w", "-480w", "-800w", ""].map { "columns/2025/walk/Street\($0).\(ending.uppercased())" })
    let copy = try site.folder.bytes(of: "public/columns/2025/walk/Street-800w.\(ending.uppercased())")
    #expect(PictureDimensions(ofFile: copy) == PictureDimensions(width: 800, height: 150))
    #expect(copy.prefix(2).elementsEqual(photo.prefix(2)) && copy.count < photo.count)
    let text = String(decoding: copy, as: UTF8.self)
    for notes in ["Exif", "ICC_PROFILE", "ICCP"] { #expect(!text.contains(notes), "\(notes)") }
  }

  @Test(arguments: ["-e[Q=1].png", "گلی.png", "a, b[x].png"])
  func takesNoNameForAnOption(name: String) throws {
    let site = try site(name, Self.photo)
    #expect(site.messages == "")
    let copy = "\(name.dropLast(4))-480w.png"
    #expect(try size(of: copy, in: site) == PictureDimensions(width: 480, height: 90))
  }

  @Test func makesEveryCopyOnce() throws {
    let site = try site("street.png", Self.photo)
    let cached = site.folder.files(under: ".sitegen-cache/pictures")
    #expect(cached.count == 4)
    let before = try cached.map { try identity(of: $0, in: site) }
    site.build()
    #expect(try cached.map { try identity(of: $0, in: site) } == before)
    #expect(site.folder.files(under: ".sitegen-cache/pictures") == cached)
    #expect(site.report.output?.written == 0)
  }

  /// A file that is written again has another number.
  private func identity(of cached: String, in site: SiteFixture) throws -> UInt64? {
    let path = "\(site.folder.path)/.sitegen-cache/pictures/\(cached)"
    return try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
  }

  @Test func makesTheSameCopiesWithoutItsCache() throws {
    let site = try site("street.png", Self.photo)
    try site.folder.remove(".sitegen-cache")
    site.build()
    #expect(site.messages == "")
    #expect(site.report.output?.written == 0)
  }

  @Test func usesNoDamagedCopy() throws {
    let site = try site("street.png", Self.photo)
    let cached = site.folder.files(under: ".sitegen-cache/pictures").map { ".sitegen-cache/pictures/" + $0 }
    let whole = try cached.map { try site.folder.bytes(of: $0) }
    try site.folder.write(Array(whole[0].dropLast(100)), to: cached[0])
    try site.folder.write("not a picture", to: cached[1])
    // Of the right size, with a mark that nobody made.
    var altered = whole[2]
    altered[altered.count / 2] ^= 1
    try site.folder.write(altered, to: cached[2])
    try site.buildAfterAChange()
    #expect(site.messages == "")
    #expect(site.report.output?.written == 0)
    #expect(try cached.map { try site.folder.bytes(of: $0) } == whole)
  }

  @Test func keepsNothingThroughALink() throws {
    let outside = try TemporaryFolder()
    let site = try site("small.png", TestPicture.noise(width: 640, height: 400))
    try site.folder.remove(".sitegen-cache")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/.sitegen-cache", withDestinationPath: outside.path)
    try site.folder.write(Self.photo, to: "content/columns/2025/walk/street.png")
    site.build()
    #expect(site.places(of: .unreadablePicture) == ["content/columns/2025/walk/street.png"])
    #expect(outside.files() == [])
  }

  @Test(arguments: [(640, 400), (1600, 20)])
  func leavesSmallPicturesAlone(width: Int, height: Int) throws {
    let site = try site("street.png", TestPicture.noise(width: width, height: height))
    #expect(site.messages == "")
    #expect(!(try site.output("ur/columns/walk/index.html")).contains("srcset"))
    #expect(
      site.outputPaths.filter { $0.hasSuffix(".png") && !$0.hasPrefix("assets/") } == ["columns/2025/walk/street.png"])
    #expect(!site.folder.exists(".sitegen-cache/pictures"))
  }

  @Test func warnsOfAPictureThatIsCutOff() throws {
    let site = try site("street.png", Array(Self.photo.prefix(200_000)))
    #expect(site.places(of: .unreadablePicture) == ["content/columns/2025/walk/street.png"])
    #expect(site.errors == [])
    #expect(!(try site.output("en/columns/walk/index.html")).contains("srcset"))
    #expect(site.folder.files(under: ".sitegen-cache/pictures") == [])
  }

  @Test func reportsACopyWhosePlaceIsTaken() throws {
    let site = try site("street.png", Self.photo)
    try site.write("mine", to: "content/columns/2025/walk/street-800w.png")
    site.build()
    #expect(site.places(of: .addressCollision) == ["content/columns/2025/walk/street.png"])
  }

  @Test func offersCopiesOfThePictureThatStandsForAColumn() throws {
    let site = try SiteFixture([
      "content/columns/2025/walk/index.ur.md": column(
        "چہل قدمی", "date: 2025-08-22\nimage: {src: street.png, alt: ایک گلی}"),
      "site.yml": SiteFixture.siteFile + "\ntheme: small",
      "themes/small/theme.yml": "extends: waraq",
      "themes/small/templates/article.mustache": """
      {{#article}}{{#image}}<img src="{{url}}"{{#srcset}} srcset="{{.}}"{{/srcset}}{{#sizes}} sizes="{{.}}"{{/sizes}} \
      width="{{width}}" height="{{height}}" alt="{{alt}}">{{/image}}{{/article}}
      """,
    ])
    try site.folder.write(Self.photo, to: "content/columns/2025/walk/street.png")
    site.build()
    #expect(site.messages == "")
    let html = try site.output("ur/columns/walk/index.html")
    #expect(
      html.contains("<img src=\"/columns/2025/walk/street-1200w.png\" srcset=\"/columns/2025/walk/street-480w.png"))
    #expect(html.contains(" sizes=\"(min-width: 39rem) 39rem, 92vw\" width=\"1200\" height=\"225\""))
  }

  @Test(arguments: [(1, 1600, 900), (3, 1600, 900), (6, 900, 1600), (8, 900, 1600)])
  func readsHowACameraWasHeld(orientation: UInt8, width: Int, height: Int) {
    for (mark, order) in [("MM", true), ("II", false)] {
      func number(_ bytes: [UInt8]) -> [UInt8] { order ? bytes : bytes.reversed() }
      let notes =
        Array("Exif\0\0\(mark)".utf8) + number([0, 42]) + number([0, 0, 0, 8]) + number([0, 1])
        + number([0x01, 0x12]) + number([0, 3]) + number([0, 0, 0, 1]) + number([0, orientation]) + [0, 0, 0, 0, 0, 0]
      let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0x03, 0x84, 0x06, 0x40, 1, 1, 0x11, 0]
      let file = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(notes.count + 2)] + notes + frame
      #expect(PictureDimensions(ofFile: file) == PictureDimensions(width: width, height: height))
    }
  }

  @Test func saysOnceThatTheProgramIsMissing() throws {
    let program = try BuiltProgram()
    let site = try site("street.png", Self.photo)
    try site.folder.remove(".sitegen-cache")
    try site.folder.write(TestPicture.noise(width: 1000, height: 300), to: "content/columns/2025/walk/other.png")
    let folder = URL(fileURLWithPath: site.folder.path)
    let run = try program.run(
      ["build", "--strict", "-d", "out"], in: folder,
      environment: ["PATH": "", "SITEGEN_THEMES": repositoryFolder + "/themes"])
    #expect(run.exitCode == 0, "\(run.shown)")
    #expect(run.standardError.components(separatedBy: "pictures-not-scaled").count == 2, "\(run.shown)")
    #expect(!(try site.folder.text(of: "out/en/columns/walk/index.html")).contains("srcset"))
  }
}

/// PNG files made by hand: noise, stored as it is.
enum TestPicture {
  /// The program that makes pictures smaller, where it is installed.
  static let scaler = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { URL(fileURLWithPath: "\($0)/vipsthumbnail") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }

  /// A picture in another format and width, as `jpg[Q=95]`.
  static func photo(_ picture: [UInt8], as format: String, width: Int) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(picture, to: "photo.png")
    let process = Process()
    process.executableURL = scaler
    process.standardError = FileHandle.nullDevice
    process.arguments = ["\(folder.path)/photo.png", "--size", "\(width)x", "-o", "\(folder.path)/copy.\(format)"]
    try process.run()
    process.waitUntilExit()
    return try folder.bytes(of: "copy." + format.prefix { $0 != "[" })
  }

  /// How a photograph may be: as large as telephones take them, and not as rough as noise.
  static func street(_ format: String = "jpg[Q=92]", width: Int = 2400) throws -> [UInt8] {
    try photo(noise(width: 300, height: 200), as: format, width: width)
  }

  static func noise(width: Int, height: Int) -> [UInt8] {
    var state: UInt32 = 2_463_534_242
    var rows: [UInt8] = []
    rows.reserveCapacity((width + 1) * height)
    for _ in 0..<height {
      rows.append(0)
      for _ in 0..<width {
        state ^= state << 13
        state ^= state >> 17
        state ^= state << 5
        rows.append(UInt8(truncatingIfNeeded: state))
      }
    }
    return png(width: width, height: height, colours: 0, rows)
  }

  /// Black of which nothing is seen: every pixel is transparent.
  static func clear(width: Int, height: Int) -> [UInt8] {
    png(width: width, height: height, colours: 4, [UInt8](repeating: 0, count: (2 * width + 1) * height))
  }

  private static func png(width: Int, height: Int, colours: UInt8, _ rows: [UInt8]) -> [UInt8] {
    let header = bigEndian(width) + bigEndian(height) + [8, colours, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("IDAT", stored(rows))
      + chunk("IEND", [])
  }

  /// The bytes as zlib stores them without compressing.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let block = bytes[start..<min(start + 65_535, bytes.count)]
      let length = UInt16(block.count)
      result.append(start + 65_535 >= bytes.count ? 1 : 0)
      result += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      result += block
    }
    return result + bigEndian(Int(high << 16 | low))
  }

  private static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + bytes
    var check: UInt32 = 0xFFFF_FFFF
    for byte in named { check = table[Int((check ^ UInt32(byte)) & 255)] ^ (check >> 8) }
    return bigEndian(bytes.count) + named + bigEndian(Int(~check))
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
