import Diagnostics
import SiteImport
import SitegenTesting
import Testing
import YAML

/// What an import makes, built.
@Suite struct ImportedSiteTests {
  /// Every kind of thing that an export has.
  private func reader() -> ListedReader {
    var works = [ImportedWork.pair(1, "2024/visit"), .pair(2, "2025/visit"), .pair(3, "2025/rain")]
    works[0].categories = ["politics"]
    works[1].categories = ["world"]
    works[1].editions[0].aliases = ["/2025/08/22/visit/", "/?p=2"]
    works[1].editions[1].aliases = ["/2025/08/22/دورہ/"]
    works[1].lastmod = "2025-09-01 10:00"
    works[2].tags = ["cpec", "پانی"]
    works.append(ImportedWork(4, "2025/barish", [("ur", "صرف اردو: بارش", ["بادل آئے۔", "1\\. برسے۔"])]))
    works.append(ImportedWork(5, "2025/only-english", [("en", "#1: “Only” English", ["Rain fell."])]))
    works[3].categories = ["city"]
    works[4].tags = ["cpec"]
    works[4].editions[0].feedId = "https://old.example/?p=5"
    for index in works.indices {
      works[index].authors = ["amna"]
      works[index].date = "2025-08-0\(index + 1) 00:30"
    }
    var held = ImportedWork.pair(6, "2025/secret")
    held.heldBack = .private
    held.categories = ["secret"]
    held.editions[0].title = "Sealed Orders"
    held.words = ""
    held.editions[0].aliases = ["/2025/secret/"]
    var page = ImportedWork(7, "about/team", [("en", "The Team", ["Two people."]), ("ur", "ٹیم", ["دو لوگ۔"])])
    page.kind = .page
    let translations = [
      ImportedWork(8, "2025/first", [("ur", "پہلا", ["متن۔"])]),
      ImportedWork(9, "2025/first", [("en", "First", ["Text."])]),
    ]
    var reader = ListedReader(works + [held, page] + translations)
    reader.site.tagline = "دو رسم الخط میں"
    reader.site.categories = [
      ImportedTerm(
        id: "politics", names: ["en": "Politics", "ur": "سیاست"], parent: "world", oldAddresses: ["/category/politics/"]
      ),
      ImportedTerm(id: "world", names: ["en": "World", "ur": "دنیا"], oldAddresses: ["/category/world/", "/?cat=3"]),
      ImportedTerm(id: "city", names: [nil: "شہر"], oldAddresses: ["/category/شہر/"]),
      ImportedTerm(id: "secret", names: ["en": "Secret"], oldAddresses: ["/category/secret/"]),
    ]
    reader.site.tags = [
      ImportedTerm(id: "cpec", names: ["en": "CPEC", "ur": "سی پیک"], oldAddresses: ["/tag/cpec/"]),
      ImportedTerm(id: "پانی", names: [nil: "پانی"], oldAddresses: ["/tag/پانی/"]),
    ]
    reader.site.authors = [
      ImportedAuthor(
        id: "amna", names: ["en": "Amna Yusuf", "ur": "آمنہ یوسف"], bios: ["ur": "دریاؤں پر لکھتی ہیں۔"],
        oldAddresses: ["/author/amna/"])
    ]
    return reader
  }

  @Test func buildsWithoutAMessage() throws {
    let bench = try ImportBench()
    let (account, log) = try bench.run(reader())
    #expect(log.diagnostics == [])
    let site = try SiteFixture(copying: bench.folder.path)
    #expect(TerminalReport().text(site.diagnostics) == "")
    for path in [
      "2025/08/22/visit/index.html", "2025/08/22/دورہ/index.html", "category/politics/index.html",
      "category/شہر/index.html", "tag/cpec/index.html", "author/amna/index.html", "en/columns/visit/index.html",
      "ur/columns/visit-2/index.html", "ur/about/team/index.html", "ur/categories/politics/index.html",
    ] { #expect(site.outputPaths.contains(path), "\(path) is not among \(site.outputPaths)") }
    #expect(try site.output("_redirects").contains("/en/categories/world/"))
    for path in site.outputPaths where path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".json") {
      let text = try site.output(path)
      #expect(!text.contains("Sealed") && !text.contains("secret"), "\(path) tells of what is private")
    }
    #expect(account?.settings.redirects == 7)
    #expect(account?.told == [])
  }

  @Test(arguments: ["\n", "\r\n"]) func addsKeysThatAreMissing(ending: String) throws {
    let bench = try ImportBench()
    try bench.folder.write(SiteFixture.siteFile.replacing("\n", with: ending), to: "site.yml")
    let (_, log) = try bench.run(reader())
    #expect(log.diagnostics == [])
    #expect(TerminalReport().text(try SiteFixture(copying: bench.folder.path).diagnostics) == "")
  }

  @Test func buildsWithoutAMessageInOneLanguage() throws {
    let bench = try ImportBench()
    var work = ImportedWork(1, "2025/barish", [("ur", "بارش", ["بادل آئے۔"])])
    work.categories = ["city"]
    var reader = ListedReader([work], languages: ["ur"])
    reader.site.title = ""
    reader.site.baseURL = ""
    reader.site.timeZone = "Mars/Olympus"
    reader.site.categories = [ImportedTerm(id: "city", names: ["ur": "شہر"], parent: "nowhere")]
    _ = try bench.run(reader)
    #expect(TerminalReport().text(try SiteFixture(copying: bench.folder.path).diagnostics) == "")
  }

  @Test func goesIntoASiteThatIsThere() throws {
    let bench = try ImportBench()
    try bench.folder.write(
      SiteFixture.siteFile + "\nauthors:\n  me: {name: {en: Me, ur: میں}}\n", to: "site.yml")
    try bench.folder.write(
      "---\ntitle: Mine\ndate: 2025-01-01\nauthor: me\ncategories: [Letters]\n---\nText.\n",
      to: "content/columns/mine.en.md")
    try bench.folder.write("---\ntitle: میرا\n---\nمتن۔\n", to: "content/columns/mine.ur.md")
    let (_, log) = try bench.run(reader())
    #expect(log.diagnostics == [])
    let site = try SiteFixture(copying: bench.folder.path)
    #expect(TerminalReport().text(site.diagnostics) == "")
    #expect(site.outputPaths.contains("en/categories/letters/index.html"))
  }
  /// Once site.yml has categories it must have all; an id for one in Urdu letters is the author's to choose.
  @Test func leavesItToTheAuthorToNameWhatItCannot() throws {
    let bench = try ImportBench()
    try bench.folder.write(SiteFixture.siteFile, to: "site.yml")
    try bench.folder.write(
      "---\ntitle: میرا\ndate: 2025-01-01\ncategories: [خطوط]\n---\nمتن۔\n", to: "content/columns/mine.ur.md")
    let (account, log) = try bench.run(reader())
    #expect(log.diagnostics.map(\.id) == [.settingsNotMerged])
    #expect(try bench.folder.text(of: "site.yml").hasPrefix(SiteFixture.siteFile))
    #expect(
      account?.settings.linesToAdd?.hasPrefix("categories:\n  id-of-your-choice: {name: {ur: خطوط}}\n  politics:")
        == true)
  }

  /// What Windows keeps for its devices is no folder there, and sitegen gives such terms another address.
  @Test func leadsOldAddressesToTermsNamedAsDevices() throws {
    let bench = try ImportBench()
    var reader = ListedReader([.pair(1, "2025/visit"), .pair(2, "2025/river")])
    reader.site.tags = [
      ImportedTerm(id: "nul", names: ["en": "NUL", "ur": "نل"], oldAddresses: ["/tag/nul/"]),
      ImportedTerm(id: "nul-tag", names: ["en": "Nul tags"], oldAddresses: ["/tag/nul-tag/"]),
    ]
    reader.site.categories = [ImportedTerm(id: "con", names: ["en": "con"], oldAddresses: ["/category/con/"])]
    reader.items = reader.items.enumerated().map { number, item in
      guard case .work(var work) = item else { return item }
      (work.categories, work.tags) = (["con"], number == 0 ? ["nul"] : ["nul", "nul-tag"])
      return .work(work)
    }
    let account = try bench.run(reader).account
    #expect(account?.told.map(\.source.title) == [])
    let rows = try bench.folder.text(of: "redirects.csv")
    #expect(rows.contains("/tag/nul/,/en/tags/nul-tag-2/\n/tag/nul-tag/,/en/tags/nul-tag/\n"), "\(rows)")
    #expect(rows.contains("/category/con/,/en/categories/con-category/\n"), "\(rows)")
    #expect(try SiteFixture(copying: bench.folder.path).diagnostics.filter { $0.severity == .error } == [])
    let before = try bench.texts()
    _ = try bench.run(reader)
    #expect(try bench.texts() == before)
  }
}
