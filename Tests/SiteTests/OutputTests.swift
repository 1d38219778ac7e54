import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

@Suite struct OutputTests {
  @Test func writesOnlyWhatChanged() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A"), "content/columns/b.ur.md": column("ب", "date: 2024-01-01"),
    ])
    let written = try #require(site.report.output).written
    #expect(written == site.outputPaths.count)
    site.build()
    #expect(site.report.output?.written == 0)
    #expect(site.report.output?.unchanged == written)
    try site.write(column("ب", "date: 2024-01-01", body: "نیا متن۔"), to: "content/columns/b.ur.md")
    site.build()
    let changed = try #require(site.report.output)
    #expect(changed.written > 0 && changed.written < written / 2)
  }

  @Test func removesWhatAnEarlierBuildMadeAndNothingElse() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "content/columns/b.ur.md": column("ب")])
    try site.folder.write("example.org\n", to: "public/CNAME")
    try site.folder.write("mine", to: "public/ur/columns/b/notes.txt")
    try site.folder.remove("content/columns/b.ur.md")
    site.build()
    #expect(site.failure == nil)
    #expect(!site.folder.exists("public/ur/columns/b/index.html"))
    #expect(try site.folder.text(of: "public/CNAME") == "example.org\n")
    #expect(try site.folder.text(of: "public/ur/columns/b/notes.txt") == "mine")
    #expect(!site.folder.exists("public/en/columns/b"))
    #expect((site.report.output?.removed ?? 0) > 0)
  }

  @Test func removesFoldersThatItLeavesEmpty() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A"), "content/columns/b.ur.md": column("ب")])
    try site.folder.remove("content/columns/b.ur.md")
    site.build()
    #expect(!site.folder.exists("public/ur/columns/b"))
  }

  @Test func refusesAFolderThatItDidNotMake() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A")]) { $0.destination = "thesis" }
    #expect(site.failure == nil)
    let other = try SiteFixture(["content/columns/a.en.md": column("A"), "thesis/chapter.txt": "years of work"]) {
      $0.destination = "thesis"
    }
    #expect(other.failure?.diagnostic.id == .foreignOutput)
    #expect(other.folder.files(under: "thesis") == ["chapter.txt"])
  }

  @Test func refusesToOverwriteSomebodyElsesFile() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    try site.folder.write("mine", to: "public/en/columns/b/index.html")
    try site.write(column("B"), to: "content/columns/b.en.md")
    site.build()
    #expect(site.failure?.diagnostic.id == .outputBlocked)
    #expect(site.failure?.diagnostic.message.contains("‘en/columns/b/index.html’") == true)
    #expect(try site.folder.text(of: "public/en/columns/b/index.html") == "mine")
  }

  @Test func refusesASecondBuildAtTheSameTime() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    let descriptor = open(site.folder.path + "/public", O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    // With nothing changed the folder would not be opened.
    try site.write(column("B"), to: "content/columns/a.en.md")
    site.build()
    #expect(site.failure?.diagnostic.id == .outputLocked)
  }

  @Test func copesWithWhatAKilledBuildLeaves() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان")])
    let page = try site.output("ur/columns/a/index.html")
    try site.folder.write("half a pa", to: "public/.sitegen-new/files-0/7")
    try site.folder.write("<p>half", to: "public/ur/columns/a/index.html")
    site.build()
    #expect(site.failure == nil)
    #expect(try site.output("ur/columns/a/index.html") == page)
    #expect(!site.folder.exists("public/.sitegen-new"))
  }

  @Test func removesFoldersThatAKilledBuildWasMaking() throws {
    let outside = try TemporaryFolder()
    try outside.write("mine", to: "keep.txt")
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان")])
    try site.folder.write("<p>half", to: "public/.sitegen-new/0/columns/b/index.html")
    let link = site.folder.path + "/public/.sitegen-new/0/elsewhere"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside.path)
    try site.write(column("نیا"), to: "content/columns/b.ur.md")
    site.build()
    #expect(site.failure == nil)
    #expect(!site.folder.exists("public/.sitegen-new"))
    #expect(try site.output("ur/columns/b/index.html").contains("نیا"))
    #expect(outside.exists("keep.txt"))
  }

  /// A link where new folders are made would lead them elsewhere.
  @Test func makesNewFoldersInsideTheOutputOnly() throws {
    let outside = try TemporaryFolder()
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    let link = site.folder.path + "/public/.sitegen-new"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: outside.path)
    try site.write(column("B"), to: "content/columns/b.en.md")
    site.build()
    #expect(site.failure == nil)
    #expect(!site.folder.exists("public/.sitegen-new"))
    #expect(outside.files(under: "").isEmpty)
    #expect(try site.output("en/columns/b/index.html").contains("<h1"))
  }

  @Test func turnsAPageIntoAFolderAndBack() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-01-01\nurl: /x.html")])
    #expect(site.folder.exists("public/x.html"))
    try site.write(column("A", "date: 2025-01-01\nurl: /x.html/deeper/"), to: "content/columns/a.en.md")
    site.build()
    #expect(site.failure == nil, "\(String(describing: site.failure))")
    #expect(site.folder.exists("public/x.html/deeper/index.html"))
    try site.write(column("A", "date: 2025-01-01\nurl: /x.html"), to: "content/columns/a.en.md")
    site.build()
    #expect(site.failure == nil, "\(String(describing: site.failure))")
    #expect(try site.output("x.html").contains("<h1"))
  }
}
