import Diagnostics
import Foundation
import SitegenTesting
import Synchronization
import Testing

@testable import SiteBuild

/// What a build does not do to the site that is there, whatever happens to the files that it is made of.
@Suite struct OutputSafetyTests {
  private static func columns(_ names: some Sequence<Int>, _ more: String = "") -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.map { number in
        ("content/columns/c\(number).ur.md", column("کالم \(number)", "date: 2025-01-01\n" + more))
      })
  }

  private static func contents(_ site: SiteFixture) throws -> [String: String] {
    var contents: [String: String] = [:]
    for path in site.outputPaths where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      contents[path] = try site.output(path)
    }
    return contents
  }

  // MARK: - Texts that are read again

  /// What happens to a file while a site is built.
  enum Change: String, CaseIterable { case removed, changed, emptied, folder }

  private final class Hook: Sendable {
    let act = Mutex<(@Sendable (_ stage: String, _ site: String) -> Void)?>(nil)
  }

  @Test(arguments: ["catalog", "articles", "search", "plan", "render", "compare", "write"], Change.allCases)
  func publishesNothingOfATextThatIsAnotherNow(stage: String, change: Change) throws {
    let hook = Hook()
    let file = "content/columns/a.ur.md"
    let site = try SiteFixture([file: column("الف", "date: 2025-01-01\nurl: /x.html", body: "پہلا متن۔")]) { request in
      let source = request.source
      request.observesStages = { stage in hook.act.withLock { $0?(stage, source) } }
    }
    #expect(site.messages == "")
    let before = try Self.contents(site)
    // Every page is made again, from texts that are known.
    try site.write(SiteFixture.siteFile.replacing("پیشِ نَظر", with: "نیا نام"), to: "site.yml")
    if stage != "catalog" {
      try site.write(column("الف", "date: 2025-01-01\nurl: /x.html/y/", body: "پہلا متن۔"), to: file)
    }
    hook.act.withLock { act in
      act = { current, source in
        guard current == stage else { return }
        let path = source + "/" + file
        if change != .changed && change != .emptied { try? FileManager.default.removeItem(atPath: path) }
        switch change {
        case .removed: break
        case .changed:
          try? column("الف", "date: 2025-01-01", body: "دوسرا متن، جو لمبا ہے۔").write(
            toFile: path, atomically: true, encoding: .utf8)
        case .emptied: try? "".write(toFile: path, atomically: false, encoding: .utf8)
        case .folder: try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        }
      }
    }
    site.build()
    let place = stage == "catalog" ? "x.html" : "x.html/y/index.html"
    if let failure = site.failure {
      #expect(failure.diagnostic.message.contains("\(file)’"))
      #expect(try Self.contents(site) == before)
      #expect(!site.folder.exists("public/.sitegen-new"))
    } else {
      // Nobody looked at it again.
      #expect(site.failure == nil)
      #expect(try site.output(place).contains("پہلا متن"))
    }
    hook.act.withLock { $0 = nil }
    try? FileManager.default.removeItem(atPath: site.folder.path + "/" + file)
    try site.write(column("الف", "date: 2025-01-01\nurl: /x.html", body: "تیسرا متن۔"), to: file)
    site.build()
    #expect(site.failure == nil)
    #expect(try site.output("x.html").contains("تیسرا متن"))
  }

  @Test func isStoppedByATextThatIsReadWhenItsPageIsWritten() throws {
    let hook = Hook()
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف", body: "متن۔")]) { request in
      let source = request.source
      request.observesStages = { stage in hook.act.withLock { $0?(stage, source) } }
    }
    let before = try Self.contents(site)
    // A newer neighbour, to which the page leads: its text is known, and read again to be written.
    try site.write(column("ب", "date: 2025-09-01"), to: "content/columns/b.ur.md")
    hook.act.withLock { act in
      act = { if $0 == "write" { try? FileManager.default.removeItem(atPath: $1 + "/content/columns/a.ur.md") } }
    }
    site.build()
    #expect(site.failure?.description.hasPrefix("cannot read ‘") == true, "\(site.messages)")
    #expect(try Self.contents(site) == before)
  }

  // MARK: - Editions that would be gone

  @Test func keepsTheSiteWhenItsFolderWasRenamed() throws {
    let site = try SiteFixture(Self.columns(1...3))
    let before = try Self.contents(site)
    let content = site.folder.path + "/content"
    try FileManager.default.moveItem(atPath: content + "/columns", toPath: content + "/posts")
    site.build()
    #expect(site.errors.map(\.id) == [.contentElsewhere])
    #expect(site.errors.first?.help == "rename the folder ‘content/posts’ to ‘content/columns’")
    #expect(try Self.contents(site) == before)
  }

  @Test func keepsTheSiteWhenMostOfItWouldBeGone() throws {
    let site = try SiteFixture(Self.columns(1...21))
    let before = try Self.contents(site)
    for number in 1...11 { try site.folder.remove("content/columns/c\(number).ur.md") }
    site.build()
    #expect(site.errors.map(\.id) == [.massRemoval])
    #expect(site.errors.first?.message.hasPrefix("11 of 21 columns and pages") == true)
    #expect(try Self.contents(site) == before)
    // One more that stays is half of them.
    for (path, text) in Self.columns(1...1) { try site.write(text, to: path) }
    site.build()
    #expect(site.errors.isEmpty)
    #expect(!site.folder.exists("public/ur/columns/c2/index.html"))
  }

  @Test func letsMostOfASiteGoWhenItIsAllowedOrAnswers() throws {
    let allowed = Mutex(false)
    let site = try SiteFixture(Self.columns(1...21)) { request in request.allowsRemovals = allowed.withLock { $0 } }
    for number in 1...21 {
      try site.write(
        column("کالم \(number)", "date: 2025-01-01\nslug: n\(number)\naliases: [/ur/columns/c\(number)/]"),
        to: "content/columns/c\(number).ur.md")
    }
    site.build()
    #expect(site.messages == "")
    #expect(site.folder.exists("public/ur/columns/n1/index.html"))
    for number in 1...20 { try site.folder.remove("content/columns/c\(number).ur.md") }
    site.build()
    #expect(site.errors.map(\.id) == [.massRemoval])
    allowed.withLock { $0 = true }
    site.build()
    #expect(site.errors.isEmpty)
    #expect(!site.folder.exists("public/ur/columns/n1"))
  }

  @Test func knowsTheEditionsOfAListFromAnEarlierVersionAfterOneBuild() throws {
    let site = try SiteFixture(Self.columns(1...2))
    let list = try site.folder.text(of: "public/.sitegen-files")
    #expect(list.contains("# edition\nur/columns/c1/index.html\n"))
    let earlier = list.split(separator: "\n").filter { $0 != "# edition" }.joined(separator: "\n") + "\n"
    try site.folder.write(earlier, to: "public/.sitegen-files")
    site.build()
    #expect(try site.folder.text(of: "public/.sitegen-files") == list)
  }

  // MARK: - Where the output is

  @Test(arguments: [
    ".", "", "..", "./public/..", "content", "content/out", "static", "static/../static/x", "themes/mine", "strings",
    ".sitegen-cache/out", "link/out", "content/new/../../content/out", "/",
  ])
  func refusesAnOutputFolderInWhichTheSiteLies(destination: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف"), "static/a.txt": "a"])
    let before = site.folder.files(under: "content") + site.folder.files(under: "static")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/link", withDestinationPath: site.folder.path + "/content")
    var request = BuildRequest(source: site.folder.path)
    request.themeFolders = [repositoryFolder + "/themes"]
    request.destination = destination
    var log = DiagnosticLog()
    let report = try buildSite(request, log: &log).report
    #expect(log.diagnostics.map(\.id) == [.outputPlace])
    #expect(report.output == nil)
    #expect(site.folder.files(under: "content") + site.folder.files(under: "static") == before)
  }

  @Test func believesAListOnlyOfWhatABuildCouldHaveWritten() throws {
    let outside = try TemporaryFolder()
    try outside.write("mine", to: "deep/keep.txt")
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف")])
    try site.folder.write("mine", to: "public/.git/config")
    try site.folder.write("mine", to: "public/a/.hidden")
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/public/linked", withDestinationPath: outside.path)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.path + "/public/link.txt", withDestinationPath: outside.path + "/deep/keep.txt")
    let list = try site.folder.text(of: "public/.sitegen-files")
    let lines = [
      ".git/config", "a/.hidden", "linked/deep/keep.txt", "link.txt", "../site.yml", "/etc/passwd", "a//b",
      "./site.yml",
      "# edition", "", "../../x",
    ]
    try site.folder.write(list + lines.joined(separator: "\n") + "\n", to: "public/.sitegen-files")
    site.build()
    #expect(site.failure == nil)
    #expect(site.messages == "")
    #expect(site.folder.exists("public/.git/config") && site.folder.exists("public/a/.hidden"))
    #expect(site.folder.exists("public/link.txt") && site.folder.exists("site.yml"))
    #expect(outside.exists("deep/keep.txt"))
    #expect(try site.folder.text(of: "public/.sitegen-files") == list)
  }

  @Test(arguments: [
    "\u{0}\u{1}\u{FFFD}", "# edition\n# edition\n", "en/index.html", "\n\n\n", "#", "index.html\nindex.html\n",
  ])
  func copesWithADamagedList(list: String) throws {
    let site = try SiteFixture(["content/columns/a.ur.md": column("الف")])
    let right = try site.folder.text(of: "public/.sitegen-files")
    for path in site.folder.files(under: "public") { try site.folder.remove("public/" + path) }
    try site.folder.write(list, to: "public/.sitegen-files")
    site.build()
    #expect(site.failure == nil)
    #expect(site.messages == "")
    #expect(try site.folder.text(of: "public/.sitegen-files") == right)
  }

  @Test func readsAListWhoseLinesGitEndedAsOnWindows() throws {
    let site = try SiteFixture([
      "content/columns/a.ur.md": column("الف"), "content/columns/b.ur.md": column("ب"), "static/متن.txt": "متن",
    ])
    let list = try site.folder.text(of: "public/.sitegen-files")
    try site.folder.write(list.replacing("\n", with: "\r\n"), to: "public/.sitegen-files")
    try site.folder.remove("content/columns/b.ur.md")
    site.build()
    #expect(site.failure == nil)
    #expect(!site.folder.exists("public/ur/columns/b/index.html"))
    #expect(try site.folder.text(of: "public/.sitegen-files").contains("# edition\nur/columns/a/index.html\n"))
  }

  // MARK: - Places that cannot be written

  @Test(arguments: ["", "notes.txt", "empty/deep/", "\u{FFFD}"])
  func changesNothingWhereAFolderStandsForAPage(inside: String) throws {
    let site = try SiteFixture(Self.columns(1...3))
    let page = "ur/columns/c1/index.html"
    let before = try Self.contents(site).filter { $0.key != page }
    try site.folder.remove("public/" + page)
    try FileManager.default.createDirectory(
      atPath: "\(site.folder.path)/public/\(page)/" + (inside.hasSuffix("/") ? inside : ""),
      withIntermediateDirectories: true)
    if !inside.isEmpty, !inside.hasSuffix("/") { try site.folder.write("میرا", to: "public/\(page)/\(inside)") }
    for number in 1...3 {
      try site.write(column("نیا \(number)", "date: 2025-01-01"), to: "content/columns/c\(number).ur.md")
    }
    for _ in 1...2 {
      site.build()
      #expect(site.failure?.diagnostic.message.hasPrefix("‘\(page)’ cannot be written: a folder is there") == true)
      #expect(try Self.contents(site).filter { !$0.key.hasPrefix(page) } == before)
      #expect(!site.folder.exists("public/.sitegen-new"))
    }
    // As the help says.
    try FileManager.default.moveItem(
      atPath: "\(site.folder.path)/public/\(page)", toPath: site.folder.path + "/mine")
    site.build()
    #expect(site.failure == nil)
    #expect(try site.output(page).contains("نیا 1"))
  }

  /// Where one folder of the site belongs to somebody else.
  enum Locked: String, CaseIterable { case changed, removed, new }

  @Test(arguments: Locked.allCases)
  func changesNothingWhereAFolderMayNotBeWritten(locked: Locked) throws {
    let site = try SiteFixture(Self.columns(1...3))
    let before = try Self.contents(site)
    switch locked {
    case .changed: try site.write(column("نیا", "date: 2025-01-01"), to: "content/columns/c2.ur.md")
    case .removed: try site.folder.remove("content/columns/c2.ur.md")
    case .new: try site.write(column("نیا", "date: 2025-01-01"), to: "content/columns/c4.ur.md")
    }
    let folder = site.folder.path + "/public/ur/columns" + (locked == .new ? "" : "/c2")
    // Whoever may do everything is somebody else for this run.
    let isRoot = geteuid() == 0
    if isRoot {
      for path in [""] + (FileManager.default.enumerator(atPath: site.folder.path)?.compactMap { $0 as? String } ?? [])
      {
        try #require(chown(site.folder.path + "/" + path, 65534, 65534) == 0)
      }
    }
    try #require(chmod(folder, 0o555) == 0)
    defer { chmod(folder, 0o755) }
    let sitegen = try BuiltProgram().executable.path
    let command = (isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []) + [sitegen]
    let run = try BuiltProgram(URL(fileURLWithPath: "/usr/bin/env")).run(
      command + ["build", "--clock", "2026-06-01"], in: URL(fileURLWithPath: site.folder.path))
    #expect(run.exitCode == 2, "\(run.shown)")
    #expect(
      run.shown.contains("cannot write in the folder ‘") && run.shown.contains(locked == .new ? "ur/columns’" : "/c2’"))
    #expect(try Self.contents(site) == before)
    #expect(!site.folder.exists("public/.sitegen-new"))
  }

  // MARK: - Letters

  @Test func replacesAPageWhoseAddressDiffersInCapitalsOnly() throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A", "date: 2025-01-01\nslug: Bridge")])
    try site.write(column("A", "date: 2025-01-01\nslug: bridge"), to: "content/columns/a.en.md")
    site.build()
    #expect(site.failure == nil)
    #expect(site.folder.exists("public/en/columns/bridge/index.html"))
    // This disk knows capitals, so that there were two.
    #expect(!site.folder.exists("public/en/columns/Bridge"))
  }

  @Test func givesFoldersTheirNewLettersWhereADiskDoesNotKnowThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("page", to: "en/Columns/Bridge/Index.html")
    respell("en/Columns/Bridge/Index.html", as: "en/columns/bridge/index.html", in: folder.path)
    #expect(folder.files(under: "") == ["en/columns/bridge/index.html"])
  }
}
