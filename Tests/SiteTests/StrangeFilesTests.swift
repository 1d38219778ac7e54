import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// Only regular files are read: what else stands in their places is named, and nothing waits for it.
@Suite struct StrangeFilesTests {
  private static let files = [
    "site.yml": SiteFixture.siteFile + "\nredirects: {file: old.csv}\ntheme: own\n",
    "old.csv": "/old/,/en/columns/a/\n",
    "content/columns/a.en.md": column("A"), "content/columns/a.ur.md": column("الف"),
    "themes/own/theme.yml": "extends: waraq\n", "themes/own/templates/notice.mustache": "", "strings/ur.yml": "x: ی\n",
    "themes/own/assets/a.txt": "a", "static/b.txt": "b",
  ]

  private func put(_ kind: String, at path: String) throws {
    let path = Array(path.utf8CString)
    switch kind {
    case "pipe": #expect(mkfifo(path, 0o644) == 0)
    case "socket": #expect(mknod(path, S_IFSOCK | 0o644, 0) == 0)
    case "link": #expect(symlink("/dev/zero", path) == 0)
    default: #expect(mkdir(path, 0o755) == 0)
    }
  }

  @Test(
    arguments: [
      "site.yml", "old.csv", "content/columns/a.en.md", "content/columns/a.ur.md", "themes/own/theme.yml",
      "themes/own/templates/notice.mustache", "themes/own/assets/a.txt", "strings/ur.yml", "static/b.txt",
    ], ["pipe", "socket", "folder", "link"])
  func namesWhatIsNoFile(path: String, kind: String) throws {
    // Folders are what these two hold, and a link is judged by where it leads.
    if kind == "folder", path.hasPrefix("static") || path.hasPrefix("themes/own/assets") { return }
    let site = try SiteFixture(Self.files)
    #expect(site.messages == "")
    let before = site.outputPaths
    try site.folder.remove(path)
    try put(kind, at: site.folder.path + "/" + path)
    site.build()
    let said = site.messages + (site.failure.map { "\($0)" } ?? "")
    #expect(said.contains(path) || said.contains("‘own’"), "\(said)")
    #expect(!site.errors.isEmpty || site.failure != nil)
    #expect(site.outputPaths == before)
  }

  @Test(arguments: ["pipe", "socket", "folder"], ["build", "share", "pictures"])
  func doesWithoutACacheThatIsNoFile(kind: String, name: String) throws {
    let site = try SiteFixture(Self.files)
    let folder = site.folder.path + "/.sitegen-cache"
    for entry in try FileManager.default.contentsOfDirectory(atPath: folder) where entry.hasPrefix(name) {
      try site.folder.remove(".sitegen-cache/" + entry)
      try put(kind, at: folder + "/" + entry)
    }
    site.build()
    #expect(site.messages == "")
    #expect(site.failure == nil)
    #expect(try site.output("ur/columns/a/index.html").contains("الف"))
  }

  @Test(arguments: ["pipe", "socket", "folder"])
  func namesAListOfFilesThatIsNoFile(kind: String) throws {
    let site = try SiteFixture(Self.files)
    try site.folder.remove("public/.sitegen-files")
    try put(kind, at: site.folder.path + "/public/.sitegen-files")
    site.build()
    // Without the list nobody knows what in the folder is sitegen's.
    #expect("\(try #require(site.failure))".contains("public"))
  }

  @Test(arguments: ["pipe", "socket"])
  func doesNotWaitForWhatStandsInPlaceOfAPage(kind: String) throws {
    let site = try SiteFixture(Self.files)
    try site.folder.remove("public/ur/columns/a/index.html")
    try put(kind, at: site.folder.path + "/public/ur/columns/a/index.html")
    site.build()
    #expect(site.failure == nil)
    #expect(try site.output("ur/columns/a/index.html").contains("الف"))
  }

  @Test func takesAFolderOfTimeZonesForNone() throws {
    let site = try SiteFixture(["site.yml": "baseURL: https://example.org/\nlanguages: [en, ur]\ntimeZone: 1️⃣Asia\n"])
    #expect(site.places(of: .invalidValue) == [try site.mark("1️⃣")])
  }

  /// آرزو and what follows, in the letters of Windows.
  private static let windowsName: [UInt8] = [0xC2, 0xD1, 0xD2, 0xE6]

  @Test(arguments: [
    ("content/columns/", ".en.md", false, Severity.error), ("content/columns/", ".ur.md", false, .error),
    ("content/columns/", "", true, .error), ("content/columns/", ".jpg", false, .warning),
    ("static/", ".pdf", false, .warning), ("static/", "", true, .warning), ("strings/", ".yml", false, .error),
    ("themes/own/templates/", ".mustache", false, .error), ("themes/own/assets/", ".css", false, .warning),
  ])
  func namesAFileWhoseNameIsNotUTF8(folder: String, ending: String, isFolder: Bool, severity: Severity) throws {
    let site = try SiteFixture(Self.files)
    let before = site.outputPaths
    let path = Array((site.folder.path + "/" + folder).utf8) + Self.windowsName + Array(ending.utf8) + [0]
    let name = path.map { CChar(bitPattern: $0) }
    if isFolder {
      try #require(mkdir(name, 0o755) == 0)
    } else {
      let file = try #require(fopen(name, "w"))
      fputs(column("آرزو"), file)
      fclose(file)
    }
    // The second build takes over what the first one read.
    for _ in 1...2 {
      site.build()
      #expect(site.failure == nil, "\(site.failure.map { "\($0)" } ?? "")")
      let told = site.diagnostics.filter { $0.id == .nameNotUTF8 }
      #expect(told.map(\.severity) == [severity], "\(site.messages)")
      #expect(told.first?.location?.path.hasPrefix(folder) == true)
      #expect(told.first?.location?.path.hasSuffix(ending) == true)
      #expect(site.outputPaths == before)
    }
    // As the help says.
    let right = site.folder.path + "/" + folder + "zz" + (ending == ".yml" ? "" : ending)
    try #require(rename(name, right) == 0)
    site.build()
    #expect(site.places(of: .nameNotUTF8) == [])
    if ending.hasSuffix(".md") { #expect(site.outputPaths.count > before.count, "\(site.messages)") }
  }

  @Test func readsNoFileThatIsLargerThanMemory() throws {
    let site = try SiteFixture(Self.files)
    try #require(truncate(site.folder.path + "/static/b.txt", 5_000_000_000) == 0)
    site.build()
    #expect("\(try #require(site.failure))".contains("static/b.txt"))
  }
}

/// Names and paths as long as disks hold, and longer.
@Suite struct LongNameTests {
  @Test(arguments: [243, 244, 247, 248, 255])
  func writesTheLongestNamesThatThereAre(length: Int) throws {
    let name = String(repeating: "n", count: length - 4) + ".txt"
    let urdu = String(repeating: "ن", count: (length - 4) / 2) + ".txt"
    let site = try SiteFixture([
      "static/\(name)": "text", "static/\(urdu)": "متن", "content/columns/a.en.md": column("A"),
    ])
    #expect(site.messages == "")
    #expect(try site.output(name) == "text")
    #expect(try site.output(urdu) == "متن")
    try site.write("new", to: "static/\(name)")
    site.build()
    #expect(site.failure == nil)
    #expect(try site.output(name) == "new")
  }

  @Test(arguments: [
    "url: /en/\(String(repeating: "n", count: 256))/", "url: /\(String(repeating: "پانی", count: 40))/",
    "url: \(String(repeating: "/deep", count: 900))/",
  ])
  func judgesTooLongAPathBeforeAnythingIsWritten(line: String) throws {
    let site = try SiteFixture(["content/columns/a.en.md": column("A")])
    let before = site.outputPaths
    try site.write(column("B", "date: 2025-01-01\n\(line)"), to: "content/columns/b.en.md")
    site.build()
    #expect(site.failure == nil)
    // An address whose parts are too long is refused as such.
    #expect(
      Set(site.errors.map(\.id)) == [line.contains("/deep") ? .outputBlocked : .invalidAddress], "\(site.messages)")
    #expect(site.outputPaths == before)
  }
}
