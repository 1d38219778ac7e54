import Foundation
import SiteBuild
import SitegenTesting
import Testing

/// Whole sites, compared file by file with what is expected of them.
///
/// Each folder under `Golden/` holds a site and, in `expected/`, what becomes of it; the theme of the first is there for all
/// of them. `make golden` writes the expected files anew; a run that writes them fails, so that it cannot pass unseen.
@Suite struct GoldenTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static var scenarios: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test func hasScenarios() { #expect(!Self.scenarios.isEmpty) }

  @Test(arguments: scenarios)
  func buildsWhatIsExpected(scenario: String) throws {
    let folder = Self.root.appending(path: scenario)
    let themes = Self.root.appending(path: "two-languages/themes").path
    let site = try SiteFixture(copying: folder.path, except: ["expected"]) { $0.themeFolders = [themes] }
    #expect(site.failure == nil)
    let messages = site.diagnostics.isEmpty ? "" : site.messages
    var built = ["messages.txt": Data(messages.utf8)]
    for path in site.outputPaths { built[path] = Data(try site.folder.bytes(of: "public/" + path)) }
    let expectedFolder = folder.appending(path: "expected")
    if ProcessInfo.processInfo.environment["SITEGEN_RECORD"] != nil {
      try record(built, in: expectedFolder)
      Issue.record("recorded \(built.count) files of ‘\(scenario)’; read the differences")
      return
    }
    try compare(built, with: expectedFolder)
  }

  private func record(_ files: [String: Data], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, data) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  private func compare(_ built: [String: Data], with folder: URL) throws {
    let prefix = folder.path.count + 1
    let expected = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey]))
    var left = Set(built.keys)
    for case let url as URL in expected {
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let path = String(url.path.dropFirst(prefix))
      left.remove(path)
      let data = try Data(contentsOf: url)
      guard let own = built[path] else {
        Issue.record("expected \(path), which was not built")
        continue
      }
      if own != data { Issue.record("\(path) differs: \(firstDifference(own, data))") }
    }
    for path in left.sorted() { Issue.record("built \(path), which nobody expects") }
  }

  private func firstDifference(_ built: Data, _ expected: Data) -> String {
    let pairs = zip(lines(built) + [""], lines(expected) + [""])
    for (number, (own, other)) in pairs.enumerated() where own != other {
      return "line \(number + 1)\n  built:    \(own)\n  expected: \(other)"
    }
    return "\(built.count) bytes, not \(expected.count)"
  }

  private func lines(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
