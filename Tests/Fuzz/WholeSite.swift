import Diagnostics
import Foundation
import SiteBuild
import SitegenTesting

/// A small site of which one file is replaced: what no single reader shows, the build as a whole does.
enum WholeSite {
  private static let files: [(path: String, text: String)] = [
    ("site.yml", SiteFixture.siteFile + "\nredirects: {file: redirects.csv}\ntheme: own\n"),
    ("content/columns/2025/a/index.ur.md", Samples.column),
    (
      "content/columns/2025/a/index.en.md",
      "---\ntitle: A\ndate: 2025-08-22\ntags: [x, y]\n---\nText [b](../b.en.md).\n"
    ),
    ("content/columns/2025/b.en.md", "---\ntitle: B\ndate: 2025-08-23\n---\nMore text, and پانی۔\n"),
    ("content/pages/about.ur.md", "---\ntitle: تعارف\n---\nمتن\n"),
    ("themes/own/theme.yml", "extends: waraq\n"),
    ("themes/own/templates/partials/notice.mustache", "{{site.title}} {{t.menu.home}}"),
    ("strings/ur.yml", "menu: {home: سرورق}\n"), ("redirects.csv", "/old/,/en/columns/a/,301\n"),
    ("static/a.svg", "<svg width=\"12\" height=\"7\"></svg>"), ("content/columns/2025/a/a.jpg", ""),
    ("public/.sitegen-files", "# Files made by sitegen\nen/index.html\n../outside\n"),
  ]

  /// Each begins with a byte that says which file it is.
  static func samples() throws -> [[UInt8]] {
    files.enumerated().map { [UInt8($0)] + Array($1.text.utf8) } + Samples.pictures.map { [10] + $0 }
  }

  static func build(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let folder = try TemporaryFolder()
    for file in files { try folder.write(file.text, to: file.path) }
    // The highest bit asks for a second build on the cache of a first.
    let isSecond = first >= 128
    if isSecond { _ = try? run(folder.path) }
    let changed = files[Int(first & 127) % files.count]
    try folder.write(Array(bytes.dropFirst()), to: changed.path)
    if isSecond, first & 1 == 0 { try damageCache(of: folder, with: bytes) }
    _ = try? run(folder.path)
    try expect(
      !FileManager.default.fileExists(atPath: folder.path + "/../outside"), "a file was written outside the site")
  }

  private static func damageCache(of folder: TemporaryFolder, with bytes: [UInt8]) throws {
    let path = folder.path + "/.sitegen-cache"
    for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasPrefix("build-") {
      var cache = try folder.bytes(of: ".sitegen-cache/" + name)
      let start = Int(bytes.count * 7919) % max(cache.count, 1)
      cache.replaceSubrange(start..<min(cache.count, start + bytes.count), with: bytes)
      try folder.write(cache, to: ".sitegen-cache/" + name)
    }
  }

  private static func run(_ folder: String) throws -> DiagnosticLog {
    var request = BuildRequest(source: folder)
    request.clock = "2026-06-01"
    request.themeFolders = [repositoryFolder + "/themes"]
    request.drawsSharePictures = false
    var log = DiagnosticLog()
    _ = try buildSite(request, log: &log)
    _ = TerminalReport().text(log, isVerbose: true)
    return log
  }
}
