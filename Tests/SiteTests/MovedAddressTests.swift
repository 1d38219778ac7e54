import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// What is said of addresses that the last build had and this one has not.
@Suite struct MovedAddressTests {
  private func notes(_ site: SiteFixture) -> [String] {
    site.diagnostics.filter { $0.id == .movedAddress }
      .map { "\($0.location?.description ?? "-"): \($0.message) → \($0.help ?? "")" }
  }

  private func rename(_ old: String, _ new: String, in site: SiteFixture) throws {
    let text = try site.folder.text(of: old)
    try site.folder.remove(old)
    try site.write(text, to: new)
  }

  @Test func namesTheOldAddressOfARenamedFileAndTheLineThatKeepsIt() throws {
    let site = try SiteFixture(["content/columns/2025/pul.ur.md": column("کشتیوں کا پل")])
    try rename("content/columns/2025/pul.ur.md", "content/columns/2025/bridge.ur.md", in: site)
    site.build()
    #expect(
      notes(site) == [
        "content/columns/2025/bridge.ur.md: ‘/ur/columns/pul/’ no longer exists; ‘کشتیوں کا پل’ is now at "
          + "‘/ur/columns/bridge/’ → if the old address was in use, let it lead here by a line in the front matter:\n"
          + "aliases: [/ur/columns/pul/]"
      ])
  }

  /// A remedy is tried: with the line that the note gives the old address leads on, and nothing is said.
  @Test func isSilentOnceTheLineIsThere() throws {
    let site = try SiteFixture(["content/columns/pul.ur.md": column("کشتیوں کا پل")])
    try site.folder.remove("content/columns/pul.ur.md")
    try site.write(
      column("کشتیوں کا پل", "date: 2025-01-01\naliases: [/ur/columns/pul/]"), to: "content/columns/bridge.ur.md")
    site.build()
    #expect(notes(site) == [])
    #expect(try site.output("ur/columns/pul/index.html").contains("/ur/columns/bridge/"))
  }

  @Test func findsTheColumnWhateverElseChanged() throws {
    let changes: [(what: String, old: String, path: String, new: String)] = [
      ("slug", column("A"), "content/columns/a.en.md", column("A", "date: 2025-01-01\nslug: other")),
      (
        "title of the same file", column("A", "date: 2025-01-01\nslug: one"), "content/columns/a.en.md",
        column("B", "date: 2025-01-01\nslug: two")
      ),
      ("name and text", column("A"), "content/columns/b.en.md", column("A", body: "Another text.")),
      ("name and title", column("A"), "content/columns/b.en.md", column("Another")),
    ]
    for change in changes {
      let site = try SiteFixture(["content/columns/a.en.md": change.old])
      try site.folder.remove("content/columns/a.en.md")
      try site.write(change.new, to: change.path)
      site.build()
      #expect(notes(site).count == 1, "\(change.what): \(notes(site))")
    }
  }

  @Test func findsAnEditionByItsPartner() throws {
    let site = try SiteFixture([
      "content/columns/visit.en.md": column("Visit", "date: 2025-01-01\ntranslationKey: visit"),
      "content/columns/visit.ur.md": column("ملاقات", "translationKey: visit"),
    ])
    try site.folder.remove("content/columns/visit.ur.md")
    try site.write(column("ایک ملاقات", "translationKey: visit\nslug: mulaqat"), to: "content/columns/mulaqat.ur.md")
    site.build()
    // Both editions share a slug, so that the partner has moved too.
    #expect(notes(site).count == 2, "\(notes(site))")
    #expect(notes(site).contains { $0.hasPrefix("content/columns/mulaqat.ur.md: ‘/ur/columns/visit/’") })
  }

  @Test func addsToAliasesThatAreThere() throws {
    let front = "date: 2025-01-01\naliases: [/old/]"
    let site = try SiteFixture(["content/columns/a.en.md": column("A", front)])
    try rename("content/columns/a.en.md", "content/columns/b.en.md", in: site)
    site.build()
    #expect(notes(site).first?.contains("add /en/columns/a/ to ‘aliases’") == true, "\(notes(site))")
  }

  @Test func saysNothingOfWhatWasRemovedOrHeldBack() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": column("A"), "content/columns/b.en.md": column("B", "date: 2025-01-02"),
      "content/columns/c.ur.md": column("ج", "date: 2025-01-03"),
    ])
    try site.folder.remove("content/columns/a.en.md")
    try site.write(column("B", "date: 2025-01-02\ndraft: true"), to: "content/columns/b.en.md")
    try site.write(column("نیا", "date: 2026-02-02"), to: "content/columns/d.ur.md")
    site.build()
    #expect(site.messages == "")
    #expect(notes(site) == [])
  }

  @Test func saysNothingOfAnAddressThatTheListOfOldAddressesAnswers() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\nredirects: {file: redirects.csv, html: false, netlify: true}\n",
      "redirects.csv": "", "content/columns/a.en.md": column("A"),
    ])
    try rename("content/columns/a.en.md", "content/columns/b.en.md", in: site)
    try site.write("/en/columns/a/,content/columns/b.en.md\n", to: "redirects.csv")
    site.build()
    #expect(site.messages == "")
    #expect(notes(site) == [])
  }

  /// A change of the form of addresses moves all of them: one note, not thousands.
  @Test func sumsUpWhenTheFormOfAllAddressesChanged() throws {
    var files = ["site.yml": SiteFixture.siteFile]
    for number in 1...25 { files["content/columns/c\(number).ur.md"] = column("کالم \(number)") }
    let site = try SiteFixture(files) { $0.allowsRemovals = true }
    try site.write(SiteFixture.siteFile + "\npermalinks: /:lang/:year/:slug/\n", to: "site.yml")
    site.build()
    #expect(notes(site).count == 1)
    #expect(notes(site).first?.hasPrefix("-: 25 addresses of the last build no longer exist") == true, "\(notes(site))")
    let row = try #require(notes(site).first?.split(separator: "\n").last)
    try site.write(
      SiteFixture.siteFile + "\npermalinks: /:lang/:year/:slug/\nredirects: {file: redirects.csv}\n", to: "site.yml")
    try site.write(row + "\n", to: "redirects.csv")
    site.build()
    #expect(site.messages == "")
  }
}
