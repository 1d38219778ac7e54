import Diagnostics
import SiteBuild
import SitegenTesting
import Testing

/// What authors get wrong, each with its place, its id and a remedy; the old output stays as it was.
@Suite struct AuthorsFaultsTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var id: DiagnosticID
    var files: [String: String]
    var help: String
    var testDescription: String { name }
  }

  static let categories =
    SiteFixture.siteFile + "\ncategories: {affairs: {name: {en: Foreign Affairs, ur: خارجہ امور}}}"

  static let faults: [Fault] = [
    Fault(
      name: "a misspelt key", id: .unknownKey,
      files: ["content/columns/a.ur.md": "---\ntitle: عنوان\ndate: 2025-01-01\n1️⃣catgories: [خارجہ امور]\n---\n"],
      help: "categories"),
    Fault(
      name: "an unknown category", id: .unknownCategory,
      files: [
        "site.yml": categories,
        "content/columns/a.ur.md": "---\ntitle: عنوان\ndate: 2025-01-01\ncategories: [1️⃣خارجہ امورر]\n---\n",
      ],
      help: "خارجہ امور"),
    Fault(
      name: "an unknown author", id: .unknownAuthor,
      files: [
        "site.yml": SiteFixture.siteFile + "\nauthors: {desk: {name: Desk}}",
        "content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nauthor: 1️⃣dsk\n---\n",
      ], help: "desk"),
    Fault(
      name: "two columns on one address", id: .addressCollision,
      files: [
        "content/columns/a.en.md": column("A", "date: 2025-01-01\nslug: same"),
        "content/columns/b.en.md": "---\ntitle: B\ndate: 2024-01-01\nslug: 1️⃣same\n---\n",
      ], help: "slug"),
    Fault(
      name: "a bad date", id: .invalidDate,
      files: ["content/columns/a.ur.md": "---\ntitle: عنوان\ndate: 1️⃣2025-02-30\n---\n"], help: "2025"),
    Fault(
      name: "an ambiguous date", id: .ambiguousDate,
      files: ["content/columns/a.en.md": "---\ntitle: A\ndate: 1️⃣03/04/2025\n---\n"], help: "2025-0"),
    Fault(
      name: "an unclosed front matter", id: .frontMatterUnclosed,
      files: ["content/columns/a.ur.md": "1️⃣---\ntitle: عنوان\ndate: 2025-01-01\n\nمتن۔\n"], help: "---"),
    Fault(
      name: "a missing title", id: .missingTitle,
      files: ["content/columns/a.ur.md": "1️⃣---\ndate: 2025-01-01\n---\nمتن۔\n"], help: "title"),
    Fault(
      name: "a missing date", id: .missingDate,
      files: ["content/columns/a.ur.md": "1️⃣---\ntitle: عنوان\n---\nمتن۔\n"], help: "date: "),
    Fault(
      name: "JSON", id: .frontMatterFormat,
      files: ["content/columns/a.en.md": "1️⃣{\n\"title\": \"A\"\n}\n"], help: "title: "),
    Fault(
      name: "an invalid slug", id: .invalidSlug,
      files: ["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nslug: 1️⃣a/b\n---\n"], help: "slug: "),
    Fault(
      name: "an address outside the site", id: .invalidAddress,
      files: ["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nurl: 1️⃣/../../etc/passwd\n---\n"],
      help: "/en/"),
    Fault(
      name: "an alias outside the site", id: .invalidAddress,
      files: ["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\naliases: [1️⃣/a/%2e%2e/%2e%2e/b]\n---\n"],
      help: "/2019/"),
    Fault(
      name: "a missing picture", id: .missingPicture,
      files: ["content/columns/a.en.md": "---\ntitle: A\ndate: 2025-01-01\nimage: 1️⃣../../secret.png\n---\n"],
      help: "content/columns/"),
    Fault(
      name: "an unknown layout", id: .unknownLayout,
      files: ["content/columns/a.ur.md": "---\ntitle: عنوان\ndate: 2025-01-01\nlayout: 1️⃣artcle\n---\n"], help: "article"
    ),
    Fault(
      name: "a menu entry without a page", id: .unknownMenuPage,
      files: [
        "site.yml": SiteFixture.siteFile + "\nmenus: {main: [{page: home}, {page: 1️⃣abuot}]}",
        "content/pages/about.ur.md": "---\ntitle: تعارف\n---\n",
      ], help: "about"),
    Fault(
      name: "a language that disagrees", id: .languageMismatch,
      files: ["content/columns/a.ur.md": "---\ntitle: عنوان\ndate: 2025-01-01\nlang: 1️⃣en\n---\n"], help: "rename"),
  ]

  @Test(arguments: faults)
  func namesPlaceIdAndRemedy(fault: Fault) throws {
    let site = try SiteFixture(fault.files)
    #expect(site.places(of: fault.id) == [try site.mark("1️⃣")], "\(site.messages)")
    #expect(site.errors.map(\.id) == [fault.id], "\(site.messages)")
    #expect(site.errors.first?.help?.contains(fault.help) == true, "\(site.messages)")
    #expect(site.outputPaths.isEmpty)
  }

  @Test(arguments: [
    ("content/columns/visit.md", DiagnosticID.missingLanguage, "visit.en.md or visit.ur.md"),
    ("content/columns/visit.uk.md", .unknownLanguage, ".ur.md"),
    ("content/columns/دورہ.xx.md", .unknownLanguage, "languages"),
  ])
  func refusesBadSuffixes(path: String, id: DiagnosticID, help: String) throws {
    let site = try SiteFixture([path: column("A")])
    #expect(site.errors.map(\.id) == [id])
    #expect(site.places(of: id) == [path])
    #expect(site.errors.first?.help?.contains(help) == true, "\(site.messages)")
  }

  @Test func reportsABrokenYAMLLineAtItsPlace() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": "---\ndate: 2025-01-01\ntitle: دورہ: ایک جائزہ\n---\n"])
    #expect(site.errors.map(\.id) == [.yamlSyntax])
    #expect(site.errors.first?.location?.line == 3)
    #expect(site.errors.first?.help?.contains("\"") == true)
  }

  @Test func reportsAMissingTemplate() throws {
    let site = try SiteFixture([
      "site.yml": SiteFixture.siteFile + "\ntheme: mine",
      "themes/mine/theme.yml": "name: mine\nextends: waraq\n",
      "themes/mine/templates/article.mustache": "<p>{{article.title}}</p>\n1️⃣{{>partials/heda}}\n",
    ])
    #expect(site.errors.map(\.id) == [.templateMissing], "\(site.messages)")
    #expect(site.errors.first?.location?.path == "themes/mine/templates/article.mustache")
    #expect(site.errors.first?.location?.line == 2)
    #expect(site.errors.first?.help != nil)
  }

  @Test func showsAllErrorsOfARun() throws {
    let site = try SiteFixture([
      "content/columns/a.en.md": "---\ntitle: A\ndate: never\n---\n",
      "content/columns/b.ur.md": "---\ntitel: ب\ndate: 2025-01-01\n---\n",
      "content/columns/c.md": column("C"),
    ])
    #expect(Set(site.errors.map(\.id)) == [.invalidDate, .unknownKey, .missingLanguage])
  }

  @Test func leavesTheOldSiteAsItWas() throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("عنوان")])
    let before = try site.outputPaths.map { ($0, try site.output($0)) }
    try site.write("---\ntitle: عنوان\ndate: 2025-02-30\n---\n", to: "content/columns/a.ur.md")
    site.build()
    #expect(site.errors.map(\.id) == [.invalidDate])
    #expect(site.report.output == nil)
    for (path, text) in before { #expect(try site.output(path) == text) }
  }

  @Test func explainsThatThereIsNoSite() throws {
    let site = try SiteFixture([:])
    try site.folder.remove("site.yml")
    site.build()
    #expect(site.errors.map(\.id) == [.configMissing])
  }
}
