import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Drawings and sound beside columns, which are published without what they would run or tell.
@Suite struct ActiveFilesTests {
  private static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\" onload=\"alert(1)\"><path d=\"M0 0\"/></svg>"
  private static let files = [
    "content/columns/a.ur.md": column("دریا", body: "![نقشہ](map.svg)"), "content/columns/map.svg": drawing,
    "static/map2.svg": drawing,
  ]

  @Test(arguments: ["", "\npictures: {metadata: keep}"])
  func publishesDrawingsWithoutWhatTheyWouldRun(settings: String) throws {
    let site = try SiteFixture(Self.files.merging(["site.yml": SiteFixture.siteFile + settings]) { $1 })
    #expect(site.messages == "")
    #expect(site.places(of: .unsafeDrawing) == ["content/columns/map.svg"])
    let clean = Self.drawing.replacing(" onload=\"alert(1)\"", with: "")
    for _ in 1...2 {
      #expect(try site.output("columns/map.svg") == clean)
      #expect(try site.output("map2.svg") == Self.drawing)
      site.build()
      #expect(site.places(of: .unsafeDrawing) == ["content/columns/map.svg"])
    }
  }

  @Test(arguments: ["<svg onload=alert(1)>", "PNG", "\u{FEFF}\u{FEFF}<svg/>"])
  func doesNotPublishADrawingThatCannotBeRead(drawing: String) throws {
    var files = Self.files
    files["content/columns/map.svg"] = drawing
    let site = try SiteFixture(files)
    #expect(site.places(of: .unsafeDrawing) == ["content/columns/map.svg"])
    #expect(!site.outputPaths.contains("columns/map.svg"))
  }

  @Test func publishesSoundWithoutWhatProgramsNoteInIt() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", body: "[سنیں](a.mp3)")])
    let tag = Array("ID3\u{3}\0\0\0\0\0\u{18}PRIV".utf8) + [0, 0, 0, 14, 0, 0] + Array("x\0a secret 123".utf8)
    let sound: [UInt8] = [0xFF, 0xFB, 0x90, 0] + Array("heard".utf8)
    try Data(tag + sound).write(to: URL(fileURLWithPath: "\(site.folder.path)/content/columns/a.mp3"))
    site.build()
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: "\(site.folder.path)/public/columns/a.mp3"))) == sound)
  }
}
