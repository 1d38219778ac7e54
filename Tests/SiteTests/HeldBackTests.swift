import Diagnostics
import Foundation
import SitegenTesting
import Testing

/// Nothing is seen of an edition that is not published: not in a file, and not in the name of one.
@Suite struct HeldBackTests {
  /// A site with columns of its own, beside those that tell of themselves.
  private func site(_ state: TellingColumns.State) throws -> SiteFixture {
    var files = TellingColumns(state: state).files
    files["site.yml"] = SiteFixture.siteFile + "\nredirects: {nginx: true, apache: true}\n"
    files["content/columns/2025/open.en.md"] = column(
      "Open", "date: 2025-08-22\ntags: [shared]\nauthor: Desk\nseries: Letters")
    files["content/columns/2025/open.ur.md"] = column("کھلا", "")
    files["content/columns/2024/alone.ur.md"] = column("اکیلا", "date: 2024-01-02\ntags: [shared]\ncategories: [ادب]")
    return try SiteFixture(files)
  }

  /// Where something is seen of what is held back, as `path: trace`.
  private func traces(in site: SiteFixture) throws -> [String] {
    try site.folder.files(under: "public").flatMap { path in
      let bytes = Data(try site.folder.bytes(of: "public/" + path))
      return TellingColumns.traces.filter { path.contains($0) || bytes.range(of: Data($0.utf8)) != nil }
        .map { "\(path): \($0)" }
    }
  }

  private func contents(of site: SiteFixture) throws -> [String: [UInt8]] {
    try Dictionary(
      uniqueKeysWithValues: site.folder.files(under: "public").map { ($0, try site.folder.bytes(of: "public/" + $0)) })
  }

  @Test(arguments: [TellingColumns.State.draft, .future, .expired])
  func leavesNoTraceBeforeItIsPublishedNorAfterItIsTakenBack(state: TellingColumns.State) throws {
    let site = try site(state)
    #expect(site.errors == [])
    #expect(try traces(in: site) == [])
    let before = try contents(of: site)
    for (path, text) in TellingColumns(state: .live).files { try site.write(text, to: path) }
    site.build()
    #expect(site.errors == [])
    #expect(!(try traces(in: site).isEmpty))
    for (path, text) in TellingColumns(state: state).files { try site.write(text, to: path) }
    site.build()
    #expect(site.errors == [])
    #expect(try traces(in: site) == [])
    #expect(try contents(of: site) == before)
  }

  @Test func aDraftSaysNothingOnThePageOfItsPartner() throws {
    let site = try SiteFixture([
      "content/columns/2025/visit.en.md": column("A Visit", "date: 2025-08-22\ntags: [road]"),
      "content/columns/2025/visit.ur.md": TellingColumns(state: .draft).document("ur")
        .replacing("translationKey: qindeel-key\n", with: ""),
    ])
    #expect(site.errors == [])
    #expect(try traces(in: site) == [])
    #expect(site.outputPaths.contains("en/columns/visit/index.html"))
  }

  @Test func asksForADateThatOnlyADraftHas() throws {
    let site = try SiteFixture([
      "content/columns/visit.en.md": column("A Visit", ""),
      "content/columns/visit.ur.md": column("ایک دورہ", "date: 2025-08-22\ndraft: true"),
    ])
    #expect(site.places(of: .missingDate) == ["content/columns/visit.en.md:1:1"])
    #expect(site.errors.first?.help?.contains("content/columns/visit.ur.md") == true)
  }

  @Test func filesBesideADraftWaitWithIt() throws {
    let site = try SiteFixture([
      "content/columns/2025/walk/index.en.md": column("A Walk", "date: 2025-08-22\ndraft: true", body: "![A](own.svg)"),
      "content/columns/2025/walk/own.svg": "<svg/>",
      "content/columns/2025/walk/below/report.pdf": "%PDF",
      "content/columns/2025/half/index.en.md": column("Half", body: "![A](shown.svg) <img src=raw.svg>"),
      "content/columns/2025/half/index.ur.md": column("آدھا", "draft: true", body: "![ا](hidden.svg)"),
      "content/columns/2025/half/shown.svg": "<svg/>", "content/columns/2025/half/hidden.svg": "<svg/>",
      "content/columns/2025/half/raw.svg": "<svg/>", "content/columns/2025/half/loose.pdf": "%PDF",
      "content/columns/2024/open.ur.md": column("کھلا", "date: 2024-08-22"),
      "content/columns/2024/loose.pdf": "%PDF",
    ])
    let files = ["2024/loose.pdf", "2025/half/raw.svg", "2025/half/shown.svg"].map { "columns/" + $0 }
    #expect(site.outputPaths.filter { $0.hasPrefix("columns/") } == files)
    #expect(site.places(of: .heldBackFile) == ["content/columns/2025/half/hidden.svg"])
    try site.write(column("A Walk", body: "![A](own.svg)"), to: "content/columns/2025/walk/index.en.md")
    site.build()
    #expect(site.outputPaths.contains("columns/2025/walk/own.svg"))
    #expect(site.outputPaths.contains("columns/2025/walk/below/report.pdf"))
  }

  @Test func onlyFilesOfKnownKindsArePublished() throws {
    let leftovers = ["x.en.md~", "x.bak", "x.orig", "#x.en.md#", "~$letter.docx", "Thumbs.db"]
    var files = ["x.en.md": column("X"), "secret.key": "k", "x.php": "p", "a.docx": "d", "p.pdf": "%PDF"]
    for name in leftovers { files[name] = "secret" }
    files["b.ur.md.txt"] = column("ب")
    files["d.en.MD"] = column("D")
    var site = Dictionary(uniqueKeysWithValues: files.map { ("content/columns/2025/" + $0, $1) })
    site["static/.well-known/security.txt"] = "a"
    site["static/.DS_Store"] = "a"
    let plain = try SiteFixture(site)
    #expect(plain.outputPaths.filter { $0.hasPrefix("columns/") } == ["columns/2025/p.pdf"])
    #expect(plain.outputPaths.contains(".well-known/security.txt") && !plain.outputPaths.contains(".DS_Store"))
    #expect(plain.outputPaths.contains("en/columns/d/index.html"))
    #expect(
      plain.places(of: .ignoredFile) == ["a.docx", "b.ur.md.txt", "secret.key"].map { "content/columns/2025/" + $0 })
    site["site.yml"] = SiteFixture.siteFile + "\npublish: [docx]\n"
    #expect(try SiteFixture(site).outputPaths.contains("columns/2025/a.docx"))
  }

  /// A column under another name or in another form may be a draft: nothing that a message says publishes it.
  @Test(arguments: [
    ("content/columns/a.en.txt", "rename it to a.en.md"), ("content/columns/a.ur.mdown", "rename it to a.ur.md"),
    ("content/columns/a.en", "rename it to a.en.md"), ("content/columns/بارش.ur.md (1)", "rename it to بارش.ur.md"),
    ("content/columns/a.html", "write it in Markdown, under the name a.en.md or a.ur.md"),
    ("content/columns/a.ur.docx", "save it as plain text under the name a.ur.md"),
    ("static/a.en.md", "a column lies in content/columns/"),
    ("static/texts/a.html", "a column lies in content/columns/"),
  ])
  func publishesNoColumnThatIsNotRead(path: String, help: String) throws {
    let draft = "---\ntitle: Qindeel\ndate: 2025-01-01\ndraft: true\n---\nقندیل\n"
    for wish in ["", "\npublish: [txt, mdown, html, en]\n"] {
      let site = try SiteFixture([
        "site.yml": SiteFixture.siteFile + wish, "content/columns/b.en.md": column("B"), path: draft,
        "static/page.html": "<p>Seen</p>", "static/notes.txt": "---\nA rule, and no key\n---\n",
      ])
      #expect(site.errors.isEmpty && site.places(of: .ignoredFile) == [path], "\(site.messages)")
      if wish.isEmpty { #expect(site.messages.contains(help), "\(site.messages)") }
      #expect(site.outputPaths.contains("page.html") && site.outputPaths.contains("notes.txt"))
      for output in site.outputPaths {
        let bytes = try site.folder.bytes(of: "public/" + output)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("قندیل"), "\(output)")
      }
    }
  }

  /// Editors put blank lines, other encodings and other forms before and around it.
  private static let frontMatters: [[UInt8]] = [
    Array("\n\n   ---\ntitle: قندیل\ndraft: true\n---\nقندیل".utf8),
    Array("{\n\"title\": \"قندیل\", \"draft\": true}\n\nقندیل".utf8),
    "\u{FEFF}---\r\ntitle: قندیل\r\ndraft: true\r\n---\r\nقندیل".utf16.reduce(into: []) {
      $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)]
    },
  ]

  @Test(arguments: frontMatters)
  func publishesNoFileWithFrontMatterHoweverItIsWritten(bytes: [UInt8]) throws {
    let site = try SiteFixture(["content/columns/b.en.md": column("B"), "static/about.txt": "{ \"name\": 1 }"])
    try site.folder.write(bytes, to: "static/a.txt")
    site.build()
    #expect(site.places(of: .ignoredFile) == ["static/a.txt"], "\(site.messages)")
    #expect(site.outputPaths.contains("about.txt") && !site.outputPaths.contains("a.txt"))
  }

  /// Whoever lays pictures into a folder of drafts before the text is there wants nobody to see them.
  @Test(arguments: ["2025/drafts", "_drafts", "2025/Drafts/walk", "مسودے"])
  func aFolderOfDraftsHoldsItsFilesBackWithoutAText(folder: String) throws {
    let site = try SiteFixture([
      "content/columns/2025/b.en.md": column("B"), "content/columns/\(folder)/d.pdf": "%PDF",
      "content/columns/2025/e.pdf": "%PDF",
    ])
    #expect(site.outputPaths.filter { $0.hasSuffix(".pdf") } == ["columns/2025/e.pdf"], "\(site.messages)")
    #expect(site.diagnostics.contains { $0.id == .heldBackFile && $0.message.contains("in a folder of drafts") })
    try site.write(column("B", body: "[d](/columns/\(folder)/d.pdf)"), to: "content/columns/2025/b.en.md")
    site.build()
    #expect(site.outputPaths.contains("columns/\(folder)/d.pdf"), "\(site.messages)")
  }

  @Test(arguments: [
    (["content/_drafts/a.en.md", "content/posts/b.en.md"], "rename the folder ‘content/posts’ to ‘content/columns’"),
    (["content/archetypes/a.md", "content/zeit/b.en.md"], "rename the folder ‘content/zeit’ to ‘content/columns’"),
    (
      ["content/a/a.en.md", "content/b/a.en.md", "content/b/b.en.md"],
      "rename the folder ‘content/b’ to ‘content/columns’"
    ),
    (["content/ur/posts/a.md"], "name each by its language: ‘a.md’ becomes ‘a.ur.md’"),
    (["content/_drafts/a.en.md"], "need ‘draft: true’ there"),
  ])
  func advisesNobodyToPublishAFolderOfDrafts(paths: [String], help: String) throws {
    let site = try SiteFixture(Dictionary(uniqueKeysWithValues: paths.map { ($0, column("A")) }))
    let found = site.diagnostics.filter { $0.id == .contentElsewhere }
    #expect(found.count == 1 && found.first?.help?.contains(help) == true, "\(site.messages)")
  }

  @Test func judgesTheTermsOfADraft() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ncategories: {travel: سفر}\n",
      "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ndraft: true\ncategories: [1️⃣Travle]"),
    ])
    #expect(site.places(of: .unknownCategory) == [try site.mark("1️⃣")])
  }
}

/// A list without a column is no page.
@Suite struct EmptyTermTests {
  @Test func aTagOfOneLanguageHasNoPageInTheOtherWhereForeignColumnsAreHidden() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntranslations: {missing: hide}\nmenus: {main: [home, tags, series]}\n",
      "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ntags: [road]\nseries: Letters"),
      "content/columns/rain.en.md": column("Rain", "date: 2025-08-23\ntags: [rain]"),
      "content/columns/rain.ur.md": column("بارش", ""),
    ])
    #expect(site.messages == "")
    #expect(site.outputPaths.contains("en/tags/road/index.html"))
    #expect(site.outputPaths.contains("ur/tags/rain/index.html"))
    #expect(!site.outputPaths.contains { $0.hasPrefix("ur/tags/road/") || $0.hasPrefix("ur/series/") })
    #expect(!(try site.output("sitemap.xml").contains("/ur/tags/road/")))
    #expect(!(try site.output("en/tags/road/index.html").contains("/ur/tags/road/")))
    let urdu = try site.output("ur/index.html")
    #expect(urdu.contains(#"href="/ur/tags/""#) && !urdu.contains(#"href="/ur/series/""#))
    #expect(!(try site.output("ur/tags/index.html").contains("road")))
  }

  @Test func anEmptyCategoryOfTheSiteIsNamedWithoutALink() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + """

        categories:
          travel: {name: {en: Travel, ur: سفر}}
          books: {name: {en: Books, ur: کتابیں}}
          reviews: {name: {en: Reviews, ur: تبصرے}, parent: travel}
        tags: {unused: {name: {en: Unused, ur: بے کار}}}
        authors: {desk: {name: {en: Desk, ur: ادارہ}}}
        """,
      "content/columns/visit.en.md": column("A Visit", "date: 2025-08-22\ncategories: [travel]"),
    ])
    #expect(site.messages == "")
    let index = try site.output("ur/categories/index.html")
    #expect(index.contains("کتابیں") && index.contains("تبصرے"))
    #expect(index.contains(#"href="/ur/categories/travel/""#))
    #expect(!index.contains("/ur/categories/books/") && !index.contains("/ur/categories/reviews/"))
    #expect(try site.output("en/categories/travel/index.html").contains("<li>Reviews</li>"))
    let empty = ["categories/books", "categories/reviews", "tags", "authors", "series"]
    #expect(site.outputPaths.filter { path in empty.contains { path.contains("/\($0)/") } } == [])
    try site.write(column("کتاب", "date: 2025-08-24\ncategories: [books]"), to: "content/columns/book.ur.md")
    site.build()
    #expect(try site.output("ur/categories/index.html").contains(#"href="/ur/categories/books/""#))
  }

  @Test func termsOfAStandingPageAreNamedWithoutALink() throws {
    let site = try SiteFixture([
      "content/columns/visit.ur.md": column("دورہ", "date: 2025-08-22"),
      "content/pages/about.ur.md": column("تعارف", "tags: [خود نوشت]\ncategories: [نجی]\nauthor: ادارہ"),
    ])
    #expect(site.messages == "")
    #expect(
      !site.outputPaths.contains { $0.contains("/tags/") || $0.contains("/categories/") || $0.contains("/authors/") })
    let page = try site.output("ur/about/index.html")
    #expect(!page.contains("/ur/tags/") && !page.contains("/ur/categories/") && !page.contains("/ur/authors/"))
  }
}
