import Diagnostics
import Foundation
import SiteBuild
import SiteModel
import SitegenTesting
import Testing

/// Columns without a picture are shared with one of their title.
///
/// `make test` installs what is needed to draw them.
@Suite(.enabled(if: DrawnPicture.canBeDrawn, "sitegen-share-pictures or the Noto fonts are not there"))
struct SharePictureTests {
  static func site(
    _ files: [String: String], settings: String = "", program: String? = installedSharePictureProgram()
  ) throws -> SiteFixture {
    try SiteFixture(files.merging(["site.yml": SiteFixture.siteFile + "\n" + settings]) { own, _ in own }) {
      $0.drawsSharePictures = true
      $0.sharePictureProgram = program
    }
  }

  /// What a build said, but for the web fonts, which are not in every checkout.
  private static func said(_ site: SiteFixture) -> [Diagnostic] { site.diagnostics.filter { $0.id != .fontMissing } }

  /// The picture of one column with a title.
  static func picture(
    _ title: String, _ language: String = "ur", more: String = "date: 2025-08-22"
  ) throws -> DrawnPicture {
    let site = try site(["content/columns/river.\(language).md": column("'\(title)'", more)])
    #expect(site.diagnostics.filter { $0.id == .sharePicturesNotDrawn } == [])
    let path = try #require(site.outputPaths.first { $0.hasPrefix("assets/share/\(language)/river-") })
    return try DrawnPicture(png: site.folder.bytes(of: "public/" + path))
  }

  @Test func tellsNetworksOfAPictureOfEachEdition() throws {
    let site = try Self.site([
      "content/columns/river.en.md": column("The “River”", "date: 2025-08-22"),
      "content/columns/river.ur.md": column("دریا", "date: 2025-08-22"),
    ])
    #expect(site.messages == "")
    for (language, alternative) in [("en", "Title card: The “River”"), ("ur", "عنوان کی تصویر: دریا")] {
      let path = try #require(site.outputPaths.first { $0.hasPrefix("assets/share/\(language)/river-") })
      let bytes = try site.folder.bytes(of: "public/" + path)
      #expect(bytes.count <= 100_000)
      #expect(PictureDimensions(ofFile: bytes) == PictureDimensions(width: 1200, height: 630))
      let html = try site.output("\(language)/columns/river/index.html")
      let address = "https://example.org/\(path)"
      #expect(
        html.contains(
          """
            <meta property="og:image" content="\(address)">
            <meta property="og:image:type" content="image/png">
            <meta property="og:image:alt" content="\(alternative)">
            <meta property="og:image:width" content="1200">
            <meta property="og:image:height" content="630">
            <meta name="twitter:card" content="summary_large_image">
          """), "\(html)")
      #expect(
        html.contains(#""image":{"@type":"ImageObject","url":"\#(address)","width":1200,"height":630}"#), "\(html)")
    }
    // The home pages have one of the site's name; lists show it too.
    let home = try #require(site.outputPaths.first { $0.hasPrefix("assets/share/ur/site-") })
    for page in ["ur/index.html", "ur/archive/index.html"] {
      #expect(try site.output(page).contains("og:image\" content=\"https://example.org/\(home)\""))
    }
  }

  @Test(arguments: [
    ("en", "River"), ("ur", "دریا"), ("ur", "CPEC کا مستقبل؟ (2025)"),
    ("ur", "ایکسیسبیلٹی اور انٹیلیجنس"),
    ("en", String(String(repeating: "A title that does not know where to end, ", count: 8).prefix(300))),
    ("ur", String(String(repeating: "ایکسیسبیلٹی کا ایک طویل عنوان جو کہیں ختم نہیں ہوتا، ", count: 8).prefix(300))),
    ("en", String(repeating: "W", count: 300)), ("ur", String(repeating: "ٹلکپجچ", count: 50)),
  ])
  func cutsNothingOff(language: String, title: String) throws {
    let picture = try Self.picture(title, language, more: "date: 2025-08-22\nseries: letters\nauthor: Amna Yusuf")
    #expect(picture.hasClearEdges(16))
    let ink = try #require(picture.inkRows)
    #expect(ink.lowerBound > 156, "the title reaches into the rules under the name of the site")
  }

  @Test func beginsUrduOnTheRightAndEnglishOnTheLeft() throws {
    for (language, title, isRight) in [("ur", "دریا", true), ("en", "River", false), ("ur", "CPEC", true)] {
      let columns = try Self.picture(title, language).columns()
      let weight = columns.enumerated().reduce(0) { $0 + $1.offset * $1.element } / max(1, columns.reduce(0, +))
      #expect((weight > 600) == isRight, "the ink of ‘\(title)’ is about \(weight)")
    }
  }

  @Test(arguments: [
    ("ur", "دریا"), ("en", "River"), ("en", "What the River Said to the City That Forgot It"),
    ("ur", "دریا نے اس شہر سے کیا کہا جو اسے بھول گیا: ایک پرانے پل کی کہانی"),
  ])
  func showsWholeTitlesInTheSquare(language: String, title: String) throws {
    // The square in the middle is all that WhatsApp shows.
    let columns = try Self.picture(title, language, more: "date: 2025-08-22").columns()
    #expect(columns[..<285].allSatisfy { $0 == 0 } && columns[915...].allSatisfy { $0 == 0 })
  }

  @Test func joinsLetters() throws {
    let width = { (picture: DrawnPicture) -> Int in
      let columns = picture.columns()
      return (columns.lastIndex { $0 > 0 } ?? 0) - (columns.firstIndex { $0 > 0 } ?? 0)
    }
    let joined = try Self.picture("محبت")
    let parted = try Self.picture("م\u{200C}ح\u{200C}ب\u{200C}ت")
    #expect(joined != parted)
    #expect(width(joined) * 3 < width(parted) * 2, "\(width(joined)) and \(width(parted))")
  }

  @Test func keepsTheOrderOfMixedTitles() throws {
    // In Urdu the first word stands on the right, whatever script it is in: so the ink at that edge is that of the word.
    // Letters may stand a pixel nearer to each other.
    let whole = try Self.picture("CPEC کا").columns().reversed().filter { $0 > 0 }
    let word = Array(try Self.picture("CPEC").columns().reversed().filter { $0 > 0 }.prefix(100))
    #expect(Array(whole.prefix(word.count)) == word)
    let turned = try Self.picture("کا CPEC").columns().reversed().filter { $0 > 0 }
    #expect(Array(turned.prefix(word.count)) != word)
  }

  @Test func turnsNoLettersRound() throws {
    #expect(try Self.picture("abc \u{202E}def\u{202C} ghi", "en") == Self.picture("abc def ghi", "en"))
  }

  @Test func drawsAPictureOnce() throws {
    let site = try Self.site([
      "content/columns/river.en.md": column("River"), "content/columns/river.ur.md": column("دریا"),
      "content/columns/lake.ur.md": column("جھیل"),
    ])
    #expect(site.report.sharePicturesDrawn == 5)
    let first = site.outputPaths.filter { $0.hasPrefix("assets/share/") }
    site.build()
    #expect(site.report.sharePicturesDrawn == 0)
    #expect(site.report.output?.written == 0)
    try site.write(column("بڑی جھیل"), to: "content/columns/lake.ur.md")
    site.build()
    #expect(site.report.sharePicturesDrawn == 1)
    let second = site.outputPaths.filter { $0.hasPrefix("assets/share/") }
    #expect(Set(first).subtracting(second).map { String($0.prefix(21)) } == ["assets/share/ur/lake-"])
    #expect(Set(second).subtracting(first).map { String($0.prefix(21)) } == ["assets/share/ur/lake-"])
  }

  @Test func needsNoProgramForPicturesThatAreThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\necho run >>'\(folder.path)/runs'\nexec '\(Self.program)' \"$@\"\n", to: "program")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/program")
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")], program: folder.path + "/program")
    #expect(site.report.sharePicturesDrawn == 3)
    #expect(try folder.text(of: "runs") == "run\nrun\n")
    site.build()
    #expect(try folder.text(of: "runs") == "run\nrun\n")
  }

  private static let program = installedSharePictureProgram() ?? ""

  @Test func drawsDamagedPicturesAgain() throws {
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")])
    let cached = site.folder.files(under: ".sitegen-cache/share").filter { $0.hasSuffix(".png") }
      .map { ".sitegen-cache/share/" + $0 }
    let whole = try cached.map { try site.folder.bytes(of: $0) }
    try site.folder.write(Array(whole[0].dropLast(100)), to: cached[0])
    try site.folder.write("not a picture", to: cached[1])
    try site.folder.remove(cached[2])
    // What a program left that was killed long ago: no process has so high a number.
    try site.folder.write("half", to: ".sitegen-cache/share/new-99999999")
    try site.buildAfterAChange()
    #expect(site.report.sharePicturesDrawn == 3)
    #expect(try cached.map { try site.folder.bytes(of: $0) } == whole)
    #expect(!site.folder.exists(".sitegen-cache/share/new-99999999"))
  }

  /// With the cache of the last build and without it, when the site is written anew.
  @Test(arguments: [true, false])
  func publishesNoPictureThatWasReplaced(keepsCache: Bool) throws {
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")])
    let pictures = site.outputPaths.filter { $0.hasPrefix("assets/share/") && $0.hasSuffix(".png") }
    let whole = try pictures.map { try site.folder.bytes(of: "public/" + $0) }
    for path in site.folder.files(under: ".sitegen-cache/share") where path.hasSuffix(".png") {
      let count = try site.folder.bytes(of: ".sitegen-cache/share/" + path).count
      try site.folder.write([UInt8](repeating: 0x2A, count: count), to: ".sitegen-cache/share/" + path)
    }
    try site.folder.remove("public")
    if !keepsCache {
      for path in site.folder.files(under: ".sitegen-cache") where path.hasPrefix("build-") {
        try site.folder.remove(".sitegen-cache/" + path)
      }
    }
    site.build()
    #expect(site.report.sharePicturesDrawn == 3)
    #expect(try pictures.map { try site.folder.bytes(of: "public/" + $0) } == whole)
  }

  @Test func drawsAllAgainWithAnotherFont() throws {
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")])
    let noted = try site.folder.text(of: ".sitegen-cache/share/fonts")
    #expect(noted.contains("/NotoNastaliqUrdu-Regular.ttf\t") && !noted.contains("/NotoNastaliqUrdu-Bold.ttf\t"))
    try site.folder.write(
      noted.replacingOccurrences(of: "\t[0-9]+-", with: "\t7-", options: .regularExpression),
      to: ".sitegen-cache/share/fonts")
    site.build()
    #expect(site.report.sharePicturesDrawn == 3)
    #expect(try site.folder.text(of: ".sitegen-cache/share/fonts") == noted)
  }

  @Test func leavesColumnsThatHaveAPictureAlone() throws {
    let site = try Self.site([
      "content/columns/2025/walk/index.ur.md": column(
        "چہل قدمی", "date: 2025-08-22\nimage: {src: street.png, alt: ایک گلی}"),
      "content/columns/2025/sign/index.ur.md": column(
        "نشان", "date: 2025-08-22\nimage: {src: sign.svg, alt: ایک نشان}"),
      "content/columns/2025/sign/sign.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
    ])
    try site.folder.write(TestPicture.noise(width: 630, height: 400), to: "content/columns/2025/walk/street.png")
    site.build()
    #expect(site.messages == "")
    let html = try site.output("ur/columns/walk/index.html")
    #expect(html.contains("og:image\" content=\"https://example.org/columns/2025/walk/street"))
    #expect(html.contains("og:image:width\" content=\"630\""))
    #expect(try site.output("ur/columns/sign/index.html").contains("/assets/share/ur/sign-"))
    #expect(!site.outputPaths.contains { $0.hasPrefix("assets/share/ur/walk-") })
  }
}

// MARK: - Settings, and what may be missing

extension SharePictureTests {
  @Test func drawsNoMoreThanTheNewest() throws {
    let files = [
      "content/columns/old.ur.md": column("پرانا", "date: 2024-01-01"),
      "content/columns/new.ur.md": column("نیا", "date: 2025-01-01"),
    ]
    let site = try Self.site(files, settings: "sharePictures: {newest: 1}")
    #expect(Self.said(site) == [])
    let drawn = site.outputPaths.filter { $0.hasPrefix("assets/share/ur/") && !$0.contains("/site-") }
    #expect(drawn.map { String($0.prefix(20)) } == ["assets/share/ur/new-"])
    let older = try site.output("ur/columns/old/index.html")
    #expect(older.contains("og:image\" content=\"https://example.org/assets/share."))
  }

  @Test(arguments: ["sharePictures: false", "sharePictures: {enabled: false, default: /own.png}"])
  func drawsNothingWhenItShallNot(settings: String) throws {
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")], settings: settings)
    try site.folder.write(TestPicture.noise(width: 1200, height: 60), to: "static/own.png")
    site.build()
    #expect(Self.said(site) == [])
    #expect(!site.folder.exists(".sitegen-cache/share"))
    let own = settings.contains("own") ? "own.png\"" : "assets/share."
    #expect(try site.output("ur/columns/river/index.html").contains("og:image\" content=\"https://example.org/\(own)"))
  }

  @Test(arguments: [
    ("/onw.png", "did you mean ‘/own.png’?"), ("own.png", "did you mean ‘/own.png’?"),
    ("/own.txt", "name a PNG or JPEG file, best of 1200 by 630 pixels"),
  ])
  func refusesADefaultThatIsNoPicture(address: String, help: String) throws {
    let site = try Self.site(
      ["content/columns/river.ur.md": column("دریا"), "static/own.txt": "own"],
      settings: "sharePictures:\n  default: 1️⃣\(address)")
    try site.folder.write(TestPicture.noise(width: 1200, height: 60), to: "static/own.png")
    site.build()
    #expect(site.places(of: .missingPicture) == [try site.mark("1️⃣")])
    #expect(site.errors.map(\.help) == [help])
  }

  @Test(
    arguments: [
      (nil, "there is no program ‘sitegen-share-pictures’"), ("exit 127", "does not find its libraries"),
      ("exit 3", "a font is missing"), ("exit 4", "was built without them"), ("exit 2", "of this version"),
      ("kill -9 $$", "ended before its time"), ("exit 5", "could not be kept"),
    ] as [(String?, String)])
  func saysOnceWhyPicturesAreMissing(script: String?, reason: String) throws {
    let folder = try TemporaryFolder()
    if let script {
      try folder.write("#!/bin/sh\n\(script)\n", to: "program")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/program")
    }
    let site = try Self.site(
      ["content/columns/river.ur.md": column("دریا"), "content/columns/lake.ur.md": column("جھیل")],
      program: script == nil ? nil : folder.path + "/program")
    #expect(Self.said(site).map(\.id) == [.sharePicturesNotDrawn])
    #expect(Self.said(site).map(\.severity) == [.note])
    let message = Self.said(site).first?.message ?? ""
    #expect(message.hasPrefix("4 pages are shared with the default picture, because ") && message.contains(reason))
    let html = try site.output("ur/columns/river/index.html")
    #expect(html.contains("og:image\" content=\"https://example.org/assets/share."))
    #expect(html.contains("og:image:width\" content=\"1200\""))
    #expect(!html.contains("\"image\""))
  }

  @Test func leavesOutThePictureThatEndsTheProgram() throws {
    // A program that draws one picture a time and dies.
    let folder = try TemporaryFolder()
    try folder.write(
      """
      #!/bin/sh
      [ "$1" = fonts ] && exec '\(Self.program)' fonts
      kill -9 $$
      """, to: "program")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/program")
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")], program: folder.path + "/program")
    #expect(Self.said(site).map(\.id) == [.sharePicturesNotDrawn])
    #expect(site.folder.files(under: ".sitegen-cache/share") == ["fonts"])
  }

  @Test func givesUpWithAProgramThatAlwaysCrashes() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      #!/bin/sh
      [ "$1" = fonts ] && exec '\(Self.program)' fonts
      echo start >>'\(folder.path)/starts'
      kill -9 $$
      """, to: "program")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/program")
    let columns = (1...9).map { ("content/columns/c\($0).ur.md", column("دریا \($0)")) }
    let site = try Self.site(Dictionary(uniqueKeysWithValues: columns), program: folder.path + "/program")
    #expect(Self.said(site).map(\.id) == [.sharePicturesNotDrawn])
    #expect(try folder.text(of: "starts") == "start\nstart\nstart\n")
  }

  @Test func keepsNoPicturesThroughALink() throws {
    let outside = try TemporaryFolder()
    let site = try Self.site(["content/columns/river.ur.md": column("دریا")], settings: "sharePictures: false")
    try site.folder.remove(".sitegen-cache")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/.sitegen-cache", withDestinationPath: outside.path)
    try site.write(SiteFixture.siteFile, to: "site.yml")
    site.build()
    #expect(Self.said(site).map(\.id).contains(.sharePicturesNotDrawn))
    #expect(outside.files() == [])
  }

  @Test func staysWithTheDefaultWithoutFonts() throws {
    try withTemporaryFolder { folder in
      try Data(SiteFixture.siteFile.utf8).write(to: folder.appending(path: "site.yml"))
      let columns = folder.appending(path: "content/columns")
      try FileManager.default.createDirectory(at: columns, withIntermediateDirectories: true)
      try Data(column("دریا").utf8).write(to: columns.appending(path: "river.ur.md"))
      try Data("<fontconfig/>".utf8).write(to: folder.appending(path: "no-fonts.conf"))
      let run = try BuiltProgram().run(
        ["build", "--strict"], in: folder,
        environment: [
          "FONTCONFIG_FILE": folder.appending(path: "no-fonts.conf").path,
          "SITEGEN_THEMES": Repository.root.appending(path: "themes").path,
        ])
      #expect(run.exitCode == 0, "\(run.shown)")
      #expect(run.shown.components(separatedBy: "note[share-pictures-not-drawn]").count == 2, "\(run.shown)")
      #expect(run.shown.contains("apt install fonts-noto-core"), "\(run.shown)")
    }
  }
}
