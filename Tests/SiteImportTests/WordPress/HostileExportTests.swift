import Diagnostics
import Foundation
import SiteImport
import SitegenTesting
import Testing

/// Exports and folders that mean harm, or that nobody foresaw.
@Suite struct HostileExportTests {
  @Test func takesNoPictureFromElsewhereOnTheMachine() throws {
    let folder = try TemporaryFolder()
    try folder.write("راز", to: "secret/secret.txt")
    try folder.write("GIF89a", to: "uploads/2025/08/ok.gif")
    let manager = FileManager.default
    let uploads = folder.path + "/uploads/2025/08"
    try manager.createSymbolicLink(atPath: uploads + "/link.jpg", withDestinationPath: "../../../secret/secret.txt")
    try manager.createSymbolicLink(atPath: uploads + "/more", withDestinationPath: "../../../secret")
    try manager.createSymbolicLink(atPath: uploads + "/twin.gif", withDestinationPath: "ok.gif")
    #expect(mkfifo(uploads + "/pipe.jpg", 0o600) == 0)
    try manager.createSymbolicLink(atPath: uploads + "/endless.jpg", withDestinationPath: "/dev/zero")
    let pictures = ["ok.gif", "link.jpg", "more/secret.txt", "twin.gif", "pipe.jpg", "endless.jpg"]
      .map { "<img src=\"https://example.org/wp-content/uploads/2025/08/\($0)\" alt=\"x\" />" }
    var export = SampleExport()
    export.items = [SampleExport.item(1, "تصویریں", content: pictures.joined(separator: "\n\n"))]
    try folder.write(export.text, to: "export.xml")
    let site = folder.path + "/site"
    var reader = WordPressReader(files: [folder.path + "/export.xml"], media: folder.path + "/uploads")
    var log = DiagnosticLog()
    let account = try #require(try runImport(&reader, ImportRequest(folder: site), log: &log))
    let files = folder.files(under: "site/content")
    #expect(files.filter { $0.hasSuffix(".gif") }.count == 2, "\(files)")
    #expect(!files.contains { $0.hasSuffix(".jpg") || $0.hasSuffix(".txt") }, "\(files)")
    #expect(account.count(.missingFile) == 4)
  }

  @Test(arguments: [("x", true), (" ", true), ("", false), ("\n      ", false)])
  func holdsBackWhatAsksForAPassword(password: String, isHeldBack: Bool) throws {
    var export = SampleExport()
    export.items = [SampleExport.item(1, "کالم", content: "متن۔", password: password)]
    let read = try ReadSample([Array(export.text.utf8)])
    #expect((read.works.first?.heldBack == .password) == isHeldBack)
  }

  @Test(arguments: ["?", "🙂", "!!!", ".."])
  func namesTermsWithoutALetter(name: String) throws {
    var export = SampleExport()
    export.items = [
      SampleExport.item(1, "کالم", content: "متن۔", more: SampleExport.term("post_tag", "", name)),
      SampleExport.item(2, "اور", content: "متن۔", more: SampleExport.term("category", name, name)),
    ]
    let folder = try TemporaryFolder()
    try folder.write(export.text, to: "export.xml")
    var reader = WordPressReader(files: [folder.path + "/export.xml"])
    var log = DiagnosticLog()
    #expect(try runImport(&reader, ImportRequest(folder: folder.path + "/site"), log: &log) != nil)
    #expect(!log.hasErrors, "\(log.diagnostics.map(\.message))")
  }

  @Test func takesTheFirstWordsForATitleThatNobodySees() throws {
    var export = SampleExport()
    export.items = [SampleExport.item(1, "\u{200B}\u{FEFF}", content: "پہلے لفظ یہ ہیں۔")]
    let read = try ReadSample([Array(export.text.utf8)])
    #expect(read.works.first?.editions.first?.title.contains("پہلے") == true)
  }
}
