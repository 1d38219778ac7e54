import Diagnostics
import SiteImport
import SitegenTesting
import Testing

/// Two blogs that count their posts from 1 each, brought into one site.
@Suite struct SeveralSitesTests {
  /// A column of a blog, with the id by which feed readers know it.
  private func column(_ number: Int, of site: String?, _ key: String, feed: String? = nil) -> ImportedWork {
    var work = ImportedWork(number, key, [("ur", "دریا \(site ?? "?")", ["یہ \(site ?? "?") کا متن ہے۔"])])
    work.source.id = site.map { "wordpress@\($0):\(number)" } ?? "wordpress:\(number)"
    work.editions[0].feedId = feed
    work.editions[0].aliases = ["/?p=\(number)", "/\(key)/"]
    return work
  }

  private func reader(_ works: ImportedWork...) -> ListedReader { ListedReader(works, languages: ["ur"]) }

  @Test func overwriteNoTextOfEachOther() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(column(7, of: "one.example", "2025/bridge")))
    let first = try bench.folder.text(of: "content/columns/2025/bridge.ur.md")
    let (account, log) = try bench.run(reader(column(7, of: "two.example/blog", "2024/bridge"))) { $0.isWhole = true }
    #expect(try bench.folder.text(of: "content/columns/2025/bridge.ur.md") == first)
    let second = try bench.folder.text(of: "content/columns/2024/bridge.ur.md")
    #expect(second.contains("two.example"))
    // No two columns have one address, and no two files one old address.
    #expect(second.contains("\nslug: bridge-2\n") && second.contains("\naliases: [/2024/bridge/]\n"))
    #expect(log.diagnostics == [])
    // What the other blog has is not missed.
    #expect(
      account?.told.map(\.notes) == [
        [ImportNote(.mended, "its old address ‘/?p=7’ leads to another text already")]
      ])
    let texts = try bench.texts()
    let again = try bench.run(reader(column(7, of: "one.example", "2025/bridge"))).account
    #expect(again?.count(.unchanged) == 1 && again?.told == [])
    #expect(try bench.run(reader(column(7, of: "two.example/blog", "2024/bridge"))).account?.count(.unchanged) == 1)
    #expect(try bench.texts() == texts)
  }

  /// Records had no site once: what feed readers know by one id is one text, and so is what had one address.
  @Test(arguments: [
    ("https://one.example/?p=7", "https://one.example/?p=7", "2025/other", true),
    ("https://one.example/?p=7", "https://two.example/?p=7", "2025/bridge", false),
    (nil, nil, "2025/bridge", true), (nil, nil, "2024/street", false),
  ])
  func knowFilesOfARecordWithoutSites(before: String?, now: String?, key: String, isSame: Bool) throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(column(7, of: nil, "2025/bridge", feed: before)))
    let old = try bench.folder.text(of: "content/columns/2025/bridge.ur.md")
    for isDryRun in [true, false, false] {
      let work = column(7, of: "one.example", key, feed: now)
      let account = try bench.run(reader(work)) { $0.isDryRun = isDryRun }.account
      let path = account?.files.first?.path
      #expect((path == "content/columns/2025/bridge.ur.md") == isSame, "\(path ?? "")")
    }
    #expect((try bench.folder.text(of: "content/columns/2025/bridge.ur.md") == old) == !isSame)
    #expect(bench.folder.files(under: "content").count == (isSame ? 1 : 2))
  }

  @Test func bringNothingBackThatWasRemovedBeforeRecordsHadSites() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(column(7, of: nil, "2025/bridge")))
    try bench.folder.remove("content/columns/2025/bridge.ur.md")
    let account = try bench.run(reader(column(7, of: "one.example", "2025/bridge"))).account
    #expect(account?.count(.deleted) == 1 && bench.folder.files(under: "content") == [])
  }

  @Test func followASiteToAnotherHost() throws {
    let bench = try ImportBench()
    let feed = "https://old.example/?p=7"
    _ = try bench.run(reader(column(7, of: "old.example", "2025/bridge", feed: feed)))
    let account = try bench.run(reader(column(7, of: "new.example", "2025/bridge", feed: feed))).account
    #expect(account?.count(.updated) == 1 && bench.folder.files(under: "content").count == 1)
  }
}
