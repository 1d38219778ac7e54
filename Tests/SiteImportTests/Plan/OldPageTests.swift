import SiteImport
import SitegenTesting
import Testing

/// Old addresses that end as files do, and others below them.
@Suite struct OldPageTests {
  private func run(_ aliases: [[String]]) throws -> (aliases: [String], notes: [ImportNote]) {
    let bench = try ImportBench()
    var works: [ImportedWork] = []
    for (number, aliases) in aliases.enumerated() {
      var work = ImportedWork.pair(number + 1, "2025/visit-\(number + 1)")
      work.editions[0].aliases = aliases
      works.append(work)
    }
    let account = try #require(try bench.run(ListedReader(works)).account)
    let texts = try bench.texts().filter { $0.key.hasSuffix(".md") }.map(\.value).joined()
    let words = Set(texts.split { " ,[]\n".contains($0) }.map(String.init))
    let written = aliases.joined().filter { words.contains($0) }
    return (written, account.told.flatMap(\.notes))
  }

  @Test func leavesOutAnAddressBelowAFile() throws {
    let (written, notes) = try run([["/2010/01/p7.html", "/2010/01/P7.html/pic", "/2010/01/p8.html"]])
    #expect(written == ["/2010/01/p7.html", "/2010/01/p8.html"])
    #expect(
      notes == [
        ImportNote(
          .mended,
          "its old address ‘/2010/01/P7.html/pic’ leads nowhere: no host has a file and a folder of one name, and it "
            + "clashes with ‘/2010/01/p7.html’")
      ])
  }

  @Test func leavesOutAFileWhereAnotherTextNeedsAFolder() throws {
    let (written, notes) = try run([["/a/p7.html/pic/"], ["/a/p7.html", "/a/p7/", "/a/p7/pic/"]])
    #expect(written == ["/a/p7.html/pic/", "/a/p7/", "/a/p7/pic/"])
    #expect(notes.count == 1)
  }
}
