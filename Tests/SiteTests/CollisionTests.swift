import Diagnostics
import Foundation
import SearchIndex
import SiteBuild
import SitegenTesting
import Testing

/// What is in the way of the files that sitegen makes: whatever an author puts there is told with its place, or wins with
/// a note, and nothing is written.
@Suite struct CollisionTests {
  private static let files: [String: String] = [
    "site.yml": SiteFixture.siteFile + """

      cname: example.org
      redirects: {nginx: true, apache: true}
      categories: {world: {name: {en: World, ur: دنیا}}}
      """,
    "content/columns/2025/bridge.en.md": column("The Bridge", "date: 2025-01-01\ncategories: [world]\ntags: [Rivers]"),
    "content/columns/2025/bridge.ur.md": column("پل", "aliases: [/پرانا/]"),
    "content/pages/about.ur.md": "---\ntitle: تعارف\n---\nمتن۔\n",
    "static/pictures/a.txt": "a",
  ]
  /// Those that an author's own file takes the place of.
  private static let yielding: Set<String> = [
    "robots.txt", "CNAME", "_headers", "_redirects", "redirects.nginx.conf", "404.html", "en/404.html", "ur/404.html",
  ]

  /// Every file that the site has when nothing is in the way, and every folder.
  private static func generated(_ site: SiteFixture) -> (files: [String], folders: [String]) {
    // What the search reads besides its entry is named by content, and other names come with other pages; where the entry
    // cannot be, none of it is made.
    let files = site.outputPaths.filter { file in !SearchFiles.lastingPrefixes.contains { file.hasPrefix($0) } }
    var folders: Set<String> = []
    for file in files {
      var parts = file.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts.removeLast()
      }
    }
    return (files, folders.sorted())
  }

  /// Adds files to the site, each of which has to be told, and takes them away again.
  private func expectTold(
    _ added: [String: String], _ site: SiteFixture, where told: Set<DiagnosticID> = [.addressCollision],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try contents(site)
    for (path, text) in added { try site.write(text, to: path) }
    site.build()
    #expect(site.failure == nil, sourceLocation: sourceLocation)
    let places = Set(
      site.diagnostics.filter { told.contains($0.id) }.flatMap { ([$0.location] + $0.related).compactMap { $0?.path } })
    let untold = added.keys.filter { !places.contains($0) }.sorted()
    #expect(untold == [], sourceLocation: sourceLocation)
    #expect(site.errors.allSatisfy { $0.location != nil && $0.help != nil }, sourceLocation: sourceLocation)
    #expect(try contents(site) == before, sourceLocation: sourceLocation)
    for path in added.keys {
      try site.folder.remove(path)
      var folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
      while !folder.isEmpty, rmdir("\(site.folder.path)/\(folder)") == 0 {
        folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      }
    }
  }

  private func contents(_ site: SiteFixture) throws -> [String: String] {
    var contents: [String: String] = [:]
    for path in site.folder.files(under: "public") where !path.hasSuffix(".woff2") && !path.hasSuffix(".png") {
      contents[path] = try site.folder.text(of: "public/" + path)
    }
    return contents
  }

  @Test func tellsEveryFileThatIsInTheWay() throws {
    let site = try SiteFixture(Self.files)
    #expect(site.messages == "")
    let (files, folders) = Self.generated(site)
    #expect(files.count > 50 && folders.count > 20)
    let shown = files.filter { !$0.hasPrefix(".") && $0 != "pictures/a.txt" }
    let whole = Dictionary(uniqueKeysWithValues: shown.map { ("static/" + $0, "mine") })
    try expectTold(whole, site, where: [.addressCollision, .ownHostFile])
    let beneath = Dictionary(uniqueKeysWithValues: shown.map { ("static/\($0)/x.txt", "mine") })
    try expectTold(beneath, site)
    for depth in 1...3 {
      let own = folders.filter { $0 != "pictures" && $0.split(separator: "/").count == depth }
      try expectTold(Dictionary(uniqueKeysWithValues: own.map { ("static/" + $0, "mine") }), site)
    }
  }

  @Test func tellsEveryAddressThatIsTaken() throws {
    let site = try SiteFixture(Self.files)
    let files = Self.generated(site).files
    func pages(_ line: (String) -> String) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: files.enumerated().map { index, file in
          (
            "content/pages/p\(index).ur.md",
            "---\ntitle: صفحہ \(index)\nslug: صفحہ-\(index)\n\(line(file))\n---\nمتن۔\n"
          )
        })
    }
    for ending in ["", "/x/"] {
      try expectTold(pages { "url: '/\($0)\(ending)'" }, site, where: [.addressCollision, .invalidAddress])
      try expectTold(
        pages { "aliases: ['/\($0)\(ending)']" }, site, where: [.addressCollision, .redirectConflict, .invalidAddress])
    }
    let slugs = ["archive", "columns", "categories", "tags", "feed.xml", "rss.xml", "feed.json", "404.html", "about"]
    try expectTold(
      Dictionary(
        uniqueKeysWithValues: slugs.map {
          ("content/pages/s-\($0).ur.md", "---\ntitle: عنوان\nslug: \($0)\n---\nمتن۔\n")
        }),
      site)
  }

  @Test func publishesTheAuthorsOwnFilesInTheirPlace() throws {
    let site = try SiteFixture(Self.files)
    for path in Self.yielding { try site.write("mine", to: "static/" + path) }
    site.build()
    #expect(site.messages == "")
    #expect(Set(site.places(of: .ownHostFile)) == Set(Self.yielding.map { "static/" + $0 }))
    for path in Self.yielding { #expect(try site.output(path) == "mine", "\(path)") }
    let robots = site.diagnostics.first { $0.location?.path == "static/robots.txt" }
    #expect(robots?.help?.contains("‘Sitemap: https://example.org/sitemap.xml’") == true)
    site.build()
    #expect(site.report.output?.written == 0)
  }

  /// Each file that stands in the manifest twice would be written anew by every build.
  @Test func writesNoFileTwice() throws {
    let site = try SiteFixture(Self.files)
    let lines = try site.folder.text(of: "public/.sitegen-files").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == Set(lines).count)
    #expect(lines.count == site.report.output?.written)
  }

  @Test(arguments: [
    (["content/pages/a.en.md": "slug: Bridge", "content/pages/b.en.md": "1️⃣slug: bridge"], "slug: bridge-2"),
    (["content/pages/a.ur.md": "url: /ur/آم/", "content/pages/b.ur.md": "1️⃣url: /ur/\u{627}\u{653}م/"], "-2/’"),
    (["content/pages/a.en.md": "aliases: [1️⃣/old/]", "content/pages/b.en.md": "aliases: [/Old/]"], "remove the alias"),
    (["content/pages/a.en.md": "aliases: [1️⃣/Static/File.txt]"], "remove the alias"),
    (["content/pages/a.en.md": "1️⃣url: /EN/"], "url: /EN-2/"),
  ])
  func tellsWhatDiffersInLettersOnly(lines: [String: String], help: String) throws {
    var files = ["static/static/file.txt": "a"]
    for (path, line) in lines { files[path] = "---\ntitle: T\n\(line)\n---\nText.\n" }
    let site = try SiteFixture(files)
    #expect(site.errors.map(\.id) == [.addressCollision])
    #expect(site.errors.first?.help?.contains(help) == true, "\(site.messages)")
    #expect(site.errors.first?.location?.path == (try site.mark("1️⃣")).split(separator: ":").first.map(String.init))
    #expect(!site.folder.exists("public"))
  }

  @Test func tellsPicturesWhoseNamesDifferInLettersOnly() throws {
    let site = try SiteFixture(["static/Photo.jpg": "a", "static/photo.jpg": "b"])
    #expect(site.places(of: .addressCollision) == ["static/photo.jpg"])
    #expect(site.errors.first?.help == "rename ‘static/photo.jpg’, or move it away")
  }

  @Test func makesNothingOfAnAliasThatIsThePagesOwnAddress() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف", "date: 2025-01-01\naliases: [/ur/columns/a/, 1️⃣/UR/columns/A/, /پرانا]")
    ])
    #expect(site.messages == "")
    #expect(site.places(of: .addressCollision) == [try site.mark("1️⃣")])
    #expect(site.outputPaths.contains("پرانا/index.html"))
    #expect(!site.outputPaths.contains("UR/columns/A/index.html"))
    #expect(!(try site.output("_redirects")).contains("/UR/"))
  }

  @Test func findsTheRemedyThatWorks() throws {
    let site = try SiteFixture([
      "content/pages/a.ur.md": "---\ntitle: الف\nslug: x\n---\nمتن۔",
      "content/pages/b.ur.md": "---\ntitle: ب\nslug: x-2\n---\nمتن۔",
      "content/pages/c.ur.md": "---\ntitle: ج\nslug: x\n---\nمتن۔",
    ])
    #expect(site.errors.map(\.help) == ["give it another slug in its front matter: ‘slug: x-3’"])
    try site.write("---\ntitle: ج\nslug: x-3\n---\nمتن۔", to: "content/pages/c.ur.md")
    site.build()
    #expect(site.messages == "")
  }
}
