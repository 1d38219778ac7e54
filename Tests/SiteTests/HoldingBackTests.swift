import Diagnostics
import SitegenTesting
import Testing

/// What a columnist types to hold a column back, in ways that sitegen does not know: never published in silence.
@Suite struct HoldingBackTests {
  @Test(arguments: [
    ("is_draft: true", "‘draft: true’"), ("isDraft: yes", "‘draft: true’"), ("private: true", "‘draft: true’"),
    ("hidden: true", "‘draft: true’"), ("unlisted: true", "‘draft: true’"), ("visibility: private", "‘draft: true’"),
    ("post_status: draft", "‘draft: true’"), ("state: draft", "‘draft: true’"), ("status: pending", "‘draft: true’"),
    ("status: نامکمل", "‘draft: true’"), ("Status: Draft", "‘draft: true’"), ("DRAFT: true", "‘draft: true’"),
    ("publish: false", "‘draft: true’"), ("مسودہ: ہاں", "‘draft: true’"), ("darft: true", "‘draft’"),
    ("password: x", "‘draft: true’"), ("expires: 2026-08-01", "‘expiryDate: 2026-08-01’"),
    ("unpublish_on: 2026-08-01", "‘expiryDate: 2026-08-01’"), ("expiry_date: tomorrow", "‘expiryDate: 2026-08-01’"),
    ("published_at: 2027-01-01", "‘publishDate: 2027-01-01’"), ("PublishDate: ۲۰۲۷-۰۱-۰۱", "‘publishDate: ۲۰۲۷-۰۱-۰۱’"),
    ("status: published", "leave it out"), ("private: false", "leave it out"),
  ])
  func answersOtherKeysWithOneThatHoldsBack(line: String, help: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", "date: 2025-01-01\n\(line)")])
    #expect(site.errors.map(\.id) == [.unknownKey])
    #expect(site.errors.first?.help?.contains(help) == true, "\(site.messages)")
    #expect(site.errors.first?.help?.contains("params") == false, "\(site.messages)")
  }

  @Test(arguments: [
    "draft:", "draft: ~", "draft: # yes", "publishDate:", "publishDate: \"\"", "expiryDate:", "published:",
    "expiration:",
  ])
  func aKeyThatHoldsBackHasAValue(line: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("دریا", "date: 2025-01-01\n\(line)")])
    #expect(site.errors.map(\.id) == [.notHeldBack])
  }

  @Test(arguments: [
    ("status: draft", [DiagnosticID.notHeldBack]), ("status: private", [.notHeldBack]),
    ("note: ابھی شائع نہ کریں", [.notHeldBack]),
    ("params: {status: draft}", [.notHeldBack]), ("status: published", []), ("uuid: 12", []),
    ("params: {mood: calm}", []),
    ("status: draft\ndraft: false", []), ("params: {expires: never}", [.notHeldBack]),
  ])
  func whatIsPassedOverIsWarnedOfWhereItHoldsBack(line: String, warnings: [DiagnosticID]) throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nignoreKeys: [uuid, status, note]",
      "content/columns/a.ur.md": column("دریا", "date: 2025-01-01\n\(line)"),
    ])
    #expect(site.errors.map(\.id) == [])
    #expect(site.warnings.map(\.id) == warnings)
  }

  @Test(arguments: [
    ("1️⃣draft: true\n\nText.", "error"), ("\n1️⃣Draft: true\nText.", "error"), ("1️⃣status: private\n\nمتن۔", "error"),
    ("tags: [rain]\n1️⃣publishDate: 2027-01-01\n\nText.", "error"), ("1️⃣draft = true\n\nمتن۔", "error"),
    ("---\ntitle: دریا\n1️⃣draft: true\n---\nمتن۔", "error"), ("---\n1️⃣title: A\ndate: 2025-01-01\n---\nText.", "warning"),
    ("1️⃣tags: [rain]\n\nText.", "warning"), ("1️⃣DRAFT\n\nText.", "warning"), ("1️⃣(ابھی تیار نہیں)\n\nمتن۔", "warning"),
  ])
  func frontMatterBelowItsEndIsTold(body: String, severity: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\n---\n" + body])
    let told = site.diagnostics.filter { $0.id == .headerInText }
    #expect(
      told.map { "\($0.severity.rawValue) \($0.location?.description ?? "")" } == ["\(severity) \(try site.mark("1️⃣"))"])
  }

  @Test(arguments: [
    "Note: it rained.", "state: of the nation\n\nText.", "---\n\nA rule above.", "متن: یہاں سے۔",
    "Draft laws were read.",
    "The private life of rivers", "Text.\n\ndraft: true",
  ])
  func aTextIsNoFrontMatter(body: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\n---\n" + body])
    #expect(!site.diagnostics.contains { $0.id == .headerInText }, "\(site.messages)")
  }

  @Test(arguments: [
    "drafts", "_drafts", "Draft", "_unpublished", "2026/_drafts", "مسودے", "_drafts/rain", "wip", "private",
  ])
  func aFolderOfDraftsHoldsItsColumnsBack(folder: String) throws {
    let path = "content/columns/\(folder)/a.ur.md"
    let site = try SiteFixture([
      path: column("دریائے سندھ", "date: 2025-01-01"), "content/columns/2026/b.en.md": column("B", "date: 2024-05-05"),
    ])
    #expect(site.diagnostics.map(\.id) == [.draftFolder])
    #expect(!site.outputPaths.contains { $0.contains("columns/a/") })
    // A build that takes over what an earlier one read holds it back too.
    site.build()
    #expect(!site.outputPaths.contains { $0.contains("columns/a/") })

    try site.write(column("دریائے سندھ", "date: 2025-01-01\ndraft: false"), to: path)
    site.build()
    #expect(site.outputPaths.contains("ur/columns/a/index.html"))
    #expect(site.diagnostics.map(\.id) == [])
  }

  /// A private letter is not to be published for the sake of a link, by whichever way that leads there.
  @Test(arguments: ["b.ur.md", "/2019/letter/", "/2019/letter", "https://example.org/2019/letter/"])
  func nobodyIsToldToPublishWhatIsHeldBack(link: String) throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("دریا", "date: 2025-01-01") + "[خط](\(link))\n",
      "content/columns/b.ur.md": column("خط", "date: 2025-01-01\ndraft: true\naliases: [/2019/letter/]"),
    ])
    let told = try #require(site.diagnostics.first { $0.id == .brokenLink }, "\(site.messages)")
    #expect(told.message.hasSuffix("leads to a text that is held back (draft)"))
    #expect(told.help == "take the link out, and keep its words: readers are not to find ‘content/columns/b.ur.md’")
  }
}
