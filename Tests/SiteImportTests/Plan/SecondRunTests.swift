import Diagnostics
import SiteImport
import SitegenTesting
import Testing

/// The same import again, after hands and kills.
@Suite struct SecondRunTests {
  private func works() -> [ImportedWork] { (1...4).map { .pair($0, "2025/column-\($0)") } }

  private func reader(_ works: [ImportedWork]) -> ListedReader {
    var reader = ListedReader(works)
    reader.site.categories = [
      ImportedTerm(id: "politics", names: ["en": "Politics", "ur": "سیاست"], oldAddresses: ["/category/politics/"])
    ]
    for index in reader.items.indices {
      if case .work(var work) = reader.items[index] {
        work.categories = ["politics"]
        reader.items[index] = .work(work)
      }
    }
    return reader
  }

  @Test func changesNothing() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(works()))
    let (texts, record) = (try bench.texts(), try bench.folder.text(of: ImportBench.record))
    let (account, log) = try bench.run(reader(works()))
    #expect(try bench.texts() == texts)
    #expect(try bench.folder.text(of: ImportBench.record) == record)
    #expect(account?.count(.unchanged) == 8 && account?.files.count == 8 && log.diagnostics == [])
    #expect(account?.settings == AccountedSettings())
  }

  @Test func leavesWhatHandsHaveDone() throws {
    let bench = try ImportBench()
    let first = "content/columns/2025/column-1.ur.md"
    let second = "content/columns/2025/column-2.en.md"
    _ = try bench.run(reader(works()))
    try bench.folder.write("---\ntitle: میرا\n---\nمیرا متن۔\n", to: first)
    try bench.folder.remove(second)
    var changed = works()
    for index in changed.indices { changed[index].editions[0].blocks[0].markdown = "Changed since." }
    changed[0].editions[1].blocks[0].markdown = "بدلا ہوا۔"
    let (account, log) = try bench.run(reader(changed))
    #expect(try bench.folder.text(of: first) == "---\ntitle: میرا\n---\nمیرا متن۔\n")
    #expect(!bench.folder.exists(second))
    #expect(try bench.folder.text(of: "content/columns/2025/column-3.en.md").contains("Changed since."))
    let done = try #require(account)
    #expect(done.count(.edited) == 1 && done.count(.deleted) == 1 && done.count(.updated) == 3)
    #expect(done.count(.unchanged) == 3 && log.diagnostics == [])
    #expect(AccountText(done).complete.contains("deleted since and left  content/columns/2025/column-2.en.md"))
  }

  /// Who makes a post private, and has edited its file, must not be told that readers do not see it.
  @Test(arguments: [ImportedWork.HeldBack.private, .draft, .password])
  func tellsOfAnEditedFileThatStillShowsWhatIsHeldBackNow(reason: ImportedWork.HeldBack) throws {
    let bench = try ImportBench()
    let edited = "content/columns/2025/column-2.ur.md"
    _ = try bench.run(reader(works()))
    try bench.folder.write(try bench.folder.text(of: edited) + "\nایک سطر اور۔\n", to: edited)
    var changed = works()
    for index in [0, 1] { changed[index].heldBack = reason }
    let account = try #require(try bench.run(reader(changed)).account)
    #expect(account.heldBack == [reason: 1])
    #expect(account.count(.stillPublic) == 1)
    let text = AccountText(account).short()
    #expect(text.contains("still public") && text.contains("draft: true"))
    let note = account.told.flatMap(\.notes).first?.text
    #expect(note?.contains("and ‘\(edited)’ was edited since and still shows it") == true)
    #expect(try bench.folder.text(of: "content/columns/2025/column-2.en.md").contains("draft: true"))
    // Who has done what was asked is told no more.
    try bench.folder.write("---\ntitle: میرا\ndraft: true\n---\nمیرا متن۔\n", to: edited)
    let done = try #require(try bench.run(reader(changed)).account)
    #expect(done.count(.stillPublic) == 0 && done.heldBack == [reason: 2])
  }

  @Test func tellsOfCommentsThatTheOldSiteDoesNotShowAnyMore() throws {
    let bench = try ImportBench()
    var work = ImportedWork.pair(1, "2025/column-1")
    work.comments = [ImportedComment(id: "1", parent: nil, author: "علی", url: nil, date: "2025-08-23", text: "خوب")]
    _ = try bench.run(reader([work]))
    work.comments = []
    let account = try #require(try bench.run(reader([work])).account)
    #expect(account.count(.stillPublic) == 1)
    #expect(AccountText(account).complete.contains("column-1.comments.yml"))
  }

  @Test func doesNotTakeAnItemThatStandsTwiceForOneThatIsGone() throws {
    let bench = try ImportBench()
    for isFirst in [false, true] {
      var twice = reader(works())
      let again = ImportedItem.skipped(works()[0].source, reason: "stands in the export twice")
      twice.items.insert(again, at: isFirst ? 0 : twice.items.count)
      let account = try #require(try bench.run(twice) { $0.isWhole = true }.account)
      #expect(account.told == [])
    }
  }

  /// Texts become translations of each other by their names alone.
  @Test(arguments: ["column-1.ar.md", "column-1.ur.md", "column-1/index.en.md"])
  func makesNoPairWithAStrangersText(name: String) throws {
    let bench = try ImportBench()
    let own = "---\ntitle: Mine\naliases: [/mine/]\n---\nMine.\n"
    try bench.folder.write(own, to: "content/columns/2025/" + name)
    var work = ImportedWork.pair(1, "2025/column-1")
    work.editions[0].aliases = ["/?p=1"]
    var source = reader([work])
    source.site.languages.append(ImportedLanguage(code: "ar", count: 0))
    for _ in 0..<2 {
      let account = try #require(try bench.run(source).account)
      #expect(account.files.map(\.path) == ["en", "ur"].map { "content/columns/2025/column-1-2.\($0).md" })
    }
    #expect(try bench.folder.text(of: "content/columns/2025/" + name) == own)
  }

  @Test func leavesAFileThatNoImportWrote() throws {
    let bench = try ImportBench()
    let path = "content/columns/2025/column-1.ur.md"
    try bench.folder.write("میرا", to: path)
    let (account, log) = try bench.run(reader(works()))
    #expect(try bench.folder.text(of: path) == "میرا")
    #expect(account?.count(.inTheWay) == 1)
    #expect(log.diagnostics.map(\.id) == [.importInTheWay] && log.diagnostics[0].location?.path == path)
  }

  @Test func keepsTheAddressOfAWorkThatHasAnotherNameNow() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader([.pair(1, "2025/old-name")]))
    var renamed = ImportedWork.pair(1, "2025/new-name")
    renamed.editions[0].blocks[0].markdown = "Changed since."
    let (account, _) = try bench.run(reader([renamed, .pair(2, "2025/old-name")]))
    let files = bench.folder.files(under: "content/columns/2025")
    #expect(files == ["old-name-2.en.md", "old-name-2.ur.md", "old-name.en.md", "old-name.ur.md"])
    #expect(try bench.folder.text(of: "content/columns/2025/old-name.en.md").contains("Changed since."))
    #expect(account?.count(.updated) == 1)
  }

  @Test func movesAWorkThatHasPicturesNowIntoAFolder() throws {
    let bench = try ImportBench()
    let media = try TemporaryFolder()
    try media.write("<svg/>", to: "a.svg")
    _ = try bench.run(reader([.pair(1, "2025/walk"), .pair(2, "2025/ride")]))
    try bench.folder.write("میرا", to: "content/columns/2025/ride.ur.md")
    var works = [ImportedWork.pair(1, "2025/walk"), .pair(2, "2025/ride")]
    for index in works.indices { works[index].files = [ImportedFile(source: media.path + "/a.svg", name: "a.svg")] }
    let (account, _) = try bench.run(reader(works))
    #expect(
      bench.folder.files(under: "content/columns/2025") == [
        "ride.en.md", "ride.ur.md", "walk/a.svg", "walk/index.en.md", "walk/index.ur.md",
      ])
    #expect(account?.count(.updated) == 2 && account?.count(.edited) == 1 && account?.count(.written) == 1)
    #expect(account?.told.map(\.notes[0].text.last) == ["n"])
    let texts = try bench.texts()
    _ = try bench.run(reader(works))
    #expect(try bench.texts() == texts)
  }

  @Test func keepsPicturesThatWereBroughtOnce() throws {
    let bench = try ImportBench()
    let media = try TemporaryFolder()
    try media.write("<svg/>", to: "a.svg")
    var pair = ImportedWork.pair(1, "2025/walk")
    pair.files = [ImportedFile(source: media.path + "/a.svg", name: "a.svg")]
    _ = try bench.run(ListedReader([pair])) { $0.pictures = .folder(media.path) }
    let texts = try bench.texts()
    pair.files = []
    pair.editions[1].blocks[0].markdown = "![](https://old.example/a.svg)"
    pair.notes = [ImportNote(.missingFile, "‘https://old.example/a.svg’ stays on the old site")]
    let (account, _) = try bench.run(ListedReader([pair])) { $0.pictures = .notGiven }
    #expect(try bench.texts() == texts)
    #expect(account?.told.map(\.source.title) == ["1 text with pictures"])
    #expect(account?.count(.unchanged) == 2 && account?.files.count == 2)
  }

  @Test func keepsOldAddressesOfAnImportBefore() throws {
    let bench = try ImportBench()
    var pair = ImportedWork.pair(1, "2025/walk")
    pair.editions[1].aliases = ["/2025/سیر/"]
    _ = try bench.run(ListedReader([pair]))
    pair.editions[1].aliases = ["/2025/چہل-قدمی/"]
    for _ in 1...2 { _ = try bench.run(ListedReader([pair])) }
    #expect(
      try bench.folder.text(of: "content/columns/2025/walk.ur.md").contains(
        "\naliases: [/2025/سیر/, /2025/چہل-قدمی/]\n"))
  }

  @Test func namesWhatIsGoneInTheOtherSystem() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(works()))
    try bench.folder.write("---\ntitle: میرا\ndraft: true\n---\n", to: "content/columns/2025/column-4.ur.md")
    try bench.folder.remove("content/columns/2025/column-4.en.md")
    var now = reader(Array(works().prefix(2)))
    now.items[1] = .skipped(works()[1].source, reason: "in the bin")
    let before = try bench.texts()
    let (account, _) = try bench.run(now) { $0.isWhole = true }
    #expect(try bench.texts() == before)
    #expect(account?.told.map(\.source.id) == ["wordpress:2", "wordpress:3"])
    #expect(account?.told[0].notes[0].text.hasPrefix("it is left out now (in the bin), and its files stay") == true)
    #expect(account?.told[1].paths == ["en", "ur"].map { "content/columns/2025/column-3.\($0).md" })
    #expect(try bench.run(now).account?.told == [])
  }

  @Test func makesNoSiteOfNothing() throws {
    let bench = try ImportBench()
    let site = bench.folder.path + "/site"
    let (account, log) = try bench.run(ListedReader([ImportedWork(1, "a", [])])) { request in
      (request.folder, request.sources) = (site, ["خالی.xml"])
    }
    #expect(
      log.hasErrors
        && log.diagnostics.map(\.message) == ["no column and no page is in ‘خالی.xml’, and nothing was written"])
    #expect(account?.isEmpty == true && !bench.folder.exists("site"))
  }

  /// Whatever is left of the record and of the files: the next run makes what one run makes.
  @Test func goesOnAfterAKillAtAnyByte() throws {
    let whole = try ImportBench()
    _ = try whole.run(reader(works()))
    let (texts, record) = (try whole.texts(), try whole.folder.bytes(of: ImportBench.record))
    for cut in stride(from: 0, through: record.count, by: 11) {
      let bench = try ImportBench()
      for (path, text) in texts { try bench.folder.write(text, to: path) }
      try bench.folder.write(Array(record[..<cut]), to: ImportBench.record)
      // Of what was written behind the last line there may be a beginning, in a file of its own.
      try bench.folder.write("half", to: "content/columns/2025/.sitegen-new-0000000000000000")
      let (account, log) = try bench.run(reader(works()))
      try bench.folder.remove("content/columns/2025/.sitegen-new-0000000000000000")
      #expect(try bench.texts() == texts, "cut at \(cut)")
      #expect(account?.count(.unchanged) == 8 && log.diagnostics == [], "cut at \(cut)")
      let lines = Set(try bench.folder.text(of: ImportBench.record).split(separator: "\n"))
      let missing = String(decoding: record, as: UTF8.self).split(separator: "\n").filter { !lines.contains($0) }
      #expect(missing == [], "cut at \(cut)")
    }
  }

  @Test(arguments: 0...4)
  func goesOnWhereASourceBrokeOff(after count: Int) throws {
    let whole = try ImportBench()
    _ = try whole.run(reader(works()))
    let bench = try ImportBench()
    var broken = reader(works())
    broken.breaksAfter = count
    #expect(throws: DiagnosticError.self) { try bench.run(broken) }
    _ = try bench.run(reader(works()))
    #expect(try bench.texts() == whole.texts())
  }

  @Test func bringsNoRemovedLineOfSettingsBack() throws {
    let bench = try ImportBench()
    _ = try bench.run(reader(works()))
    let settings = try bench.folder.text(of: "site.yml")
    #expect(settings.hasSuffix("\nredirects:\n  file: redirects.csv\n"))
    #expect(
      try bench.folder.text(of: "redirects.csv")
        == "old address,new address\n/category/politics/,/en/categories/politics/\n")
    let changed = settings.replacing("\n  politics: {name: {en: Politics, ur: سیاست}}", with: "\n  city: {name: شہر}")
    try bench.folder.write(changed, to: "site.yml")
    try bench.folder.write("old address,new address\n", to: "redirects.csv")
    let (account, _) = try bench.run(reader(works()))
    #expect(try bench.folder.text(of: "site.yml") == changed)
    #expect(try bench.folder.text(of: "redirects.csv") == "old address,new address\n")
    // Columns may not name what site.yml does not define.
    #expect(account?.count(.updated) == 4)
    #expect(!(try bench.folder.text(of: "content/columns/2025/column-1.en.md")).contains("politics"))
  }
}
