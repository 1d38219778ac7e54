import Diagnostics
import SiteBuild
import SiteRendering
import SitegenTesting
import Testing

/// What a build does again, and what it leaves alone.
@Suite struct RebuildTests {
  private static let files = [
    "site.yml": SiteFixture.siteFile + """

      categories:
        rivers: {name: {en: Rivers, ur: دریا}}
        books: {name: {en: Books, ur: کتابیں}}
      sharePictures: {enabled: false}
      feeds: {formats: [atom]}
      """,
    "content/columns/2025/boats.en.md": column("The Bridge of Boats", "2025-03-01", "rivers"),
    "content/columns/2025/boats.ur.md": column("کشتیوں کا پل", "2025-03-01", "rivers"),
    "content/columns/2025/ink.en.md": column("Ink", "2025-02-01", "books"),
    "content/columns/2025/ink.ur.md": column("روشنائی", "2025-02-01", "books"),
    "content/columns/2024/paper.en.md": column("Paper", "2024-01-01", "books"),
    "themes/own/theme.yml": "name: own\nextends: waraq\n",
  ]

  private static func column(_ title: String, _ date: String, _ category: String) -> String {
    "---\ntitle: \(title)\ndate: \(date)\ncategories: [\(category)]\n---\n"
      + String(repeating: "Words of some length. ", count: 60) + "\n\nThe end.\n"
  }

  private func site(theme: String = "waraq") throws -> SiteFixture {
    var files = Self.files
    files["site.yml"]?.append("\ntheme: \(theme)\nsearch: false\n")
    return try SiteFixture(files)
  }

  /// The files that the last build made, by why it made them.
  private func reasons(_ site: SiteFixture) -> [RenderReason: Int] { site.report.output?.reasons ?? [:] }

  @Test func doesNothingWhenNothingHasChanged() throws {
    let site = try site()
    let written = site.report.output?.written ?? 0
    site.build()
    // The first build saved the site just before it was read; from the second on all times are settled.
    site.build()
    #expect(site.report.stages.map(\.name) == ["recall"])
    #expect(site.report.output?.unchanged == written)
    #expect(site.report.output?.written == 0)
    #expect(site.report.languages.map(\.columns) == [3, 2])
  }

  @Test(arguments: ["", "search: false\n"])
  func tellsHowLongEachStageTook(search: String) throws {
    var files = Self.files
    files["site.yml"]?.append("\n" + search)
    let site = try SiteFixture(files)
    #expect(
      site.report.stages.map(\.name) == [
        "recall", "load", "pictures", "catalog", "articles", "search", "plan", "render", "compare", "budget", "write",
        "remember",
      ])
  }

  @Test func saysTheSameOfASiteThatHasNotChanged() throws {
    var files = Self.files
    files["content/columns/2025/ink.ur.md"]?.append("\n[nowhere](gone.ur.md)\n")
    let site = try SiteFixture(files)
    let messages = site.messages
    #expect(messages.contains("gone.ur.md"))
    for _ in 0..<2 {
      site.build()
      #expect(site.messages == messages)
    }
  }

  @Test func makesOnlyWhatShowsATextThatWasEdited() throws {
    let site = try site()
    let text = Self.files["content/columns/2025/ink.en.md"] ?? ""
    try site.write(text.replacing("The end.", with: "The very end."), to: "content/columns/2025/ink.en.md")
    site.build()
    // Its own page and the page of both editions; the feeds of English, of all languages and of its category.
    #expect(reasons(site) == [.content: 2, .neighbours: 3])
    #expect(site.report.output?.written == 5)
  }

  @Test func makesOnlyWhatShowsATitleThatWasEdited() throws {
    let site = try site()
    let text = Self.files["content/columns/2024/paper.en.md"] ?? ""
    try site.write(text.replacing("title: Paper", with: "title: Old Paper"), to: "content/columns/2024/paper.en.md")
    site.build()
    let made = reasons(site)
    #expect(made[.template] == nil && made[.settings] == nil)
    // Its page, and what cites it.
    #expect(made[.content] == 3)
    #expect(try site.output("en/categories/books/index.html").contains("Old Paper"))
    #expect((made[.neighbours] ?? 0) < site.outputPaths.count / 2)
  }

  /// Lists show the shorter title, but the letter under which the index has a column is that of the title.
  @Test func putsAColumnUnderTheLetterOfItsNewTitle() throws {
    let text = "---\ntitle: آم\nlinkTitle: مختصر\ndate: 2025-01-01\n---\n\nمتن۔\n"
    let site = try SiteFixture(["content/columns/a.ur.md": text])
    let renamed = text.replacing("آم", with: "بات")
    try site.write(renamed, to: "content/columns/a.ur.md")
    site.build()
    let fresh = try SiteFixture(["content/columns/a.ur.md": renamed])
    #expect(try site.output("ur/columns/index.html") == fresh.output("ur/columns/index.html"))
  }

  @Test func leavesPagesOfOneLanguageAloneWhenACategoryIsRenamedInTheOther() throws {
    let site = try site()
    let english = try site.outputPaths.filter { $0.hasPrefix("en/") }.map { try site.output($0) }
    try site.write(
      (Self.files["site.yml"] ?? "").replacing("ur: کتابیں", with: "ur: کتب") + "\ntheme: waraq\nsearch: false\n",
      to: "site.yml")
    site.build()
    #expect(try site.output("ur/categories/books/index.html").contains("کتب"))
    #expect(try site.outputPaths.filter { $0.hasPrefix("en/") }.map { try site.output($0) } == english)
    let made = reasons(site)
    #expect(made[.settings] == nil && made[.template] == nil)
    #expect(made.values.reduce(0, +) < site.outputPaths.count / 2)
  }

  @Test func makesOnlyPagesOfATemplateThatWasEdited() throws {
    let site = try site(theme: "own")
    try site.write(
      "{{<base}}{{$main}}<h1>{{page.title}}</h1>{{/main}}{{/base}}\n", to: "themes/own/templates/year.mustache")
    site.build()
    // Two years in English, and with a notice as many in Urdu.
    #expect(reasons(site) == [.template: 4])
  }

  @Test func mendsWhatSomebodyDidToTheOutput() throws {
    let site = try site()
    let page = "public/ur/columns/ink/index.html"
    let before = try site.folder.text(of: page)
    try site.folder.write("changed by hand", to: page)
    try site.folder.remove("public/robots.txt")
    site.build()
    #expect(try site.folder.text(of: page) == before)
    #expect(site.folder.exists("public/robots.txt"))
    #expect(reasons(site)[.altered] == 1)
  }

  @Test func findsWhatIsNotAsAFreshBuildMakesIt() throws {
    let site = try site()
    var request = BuildRequest(source: site.folder.path)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    var log = DiagnosticLog()
    #expect(try verifyBuild(request, log: &log) == [])
    try site.folder.write("changed by hand", to: "public/en/index.html")
    #expect(try verifyBuild(request, log: &log) == ["en/index.html"])
    #expect(log.diagnostics.map(\.id) == [.buildDiffers])
  }

  @Test func showsAColumnWhoseDayHasCome() throws {
    var files = Self.files
    files["content/columns/2026/later.en.md"] = Self.column("Later", "2026-06-02", "rivers")
    var clock = "2026-06-01"
    let site = try SiteFixture(files) { $0.clock = clock }
    #expect(!site.outputPaths.contains("en/columns/later/index.html"))
    site.build()
    clock = "2026-06-02"
    site.build()
    #expect(site.outputPaths.contains("en/columns/later/index.html"))
  }
}
