import Diagnostics
import Foundation
import SiteBuild
import SiteRendering
import SitegenTesting
import Testing
import YAML

/// After any edit, what a build makes of the old output and its cache is what it would make of nothing.
@Suite struct RandomEditsTests {
  /// Each seed is a site of its own and 125 edits, and four are tried; `SITEGEN_EDITS` and `SITEGEN_SEED` ask for more
  /// and others.
  @Test(arguments: seeds)
  func buildWhatAFreshBuildMakes(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var site = EditedSite(using: &random)
    let pair = try BuildPair()
    var history: [String] = []
    for number in 0...Self.editsPerSeed {
      if number > 0 { history.append(site.edit(using: &random)) }
      try pair.write(site.allFiles)
      if random.chance(12) { history.append(try pair.disturb(using: &random)) }
      let difference = try pair.build(clock: "2026-06-\(site.today < 10 ? "0" : "")\(site.today)")
      if let difference {
        Issue.record(
          "seed \(seed), edit \(number): \(difference)\nafter \(history.suffix(3).joined(separator: "\n      "))")
        return
      }
    }
    // With errors nothing is written, so that such builds say little.
    let failures = "\(pair.failedBuilds) builds had errors, the last:\n\(pair.lastErrors)"
    #expect(pair.failedBuilds * 5 < Self.editsPerSeed, "\(failures)")
  }

  /// What is declared and never edited would be said nothing of, and an exception for a key that is gone hides nothing.
  @Test func editsEveryKeyOfFrontMatter() {
    var random = RandomSource(seed: 1)
    var site = EditedSite(using: &random)
    #expect(Set(EditedSite.uneditedKeys.keys).isSubset(of: EditedSite.declared.map(\.name)))
    for key in EditedSite.editedKeys {
      let values = Set((0..<40).map { _ in site.value(of: key, in: "content/columns/a.ur.md", using: &random) })
      #expect(values.count > 1, "‘\(key.name)’ has one value only")
    }
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let edits = environment["SITEGEN_EDITS"].flatMap(Int.init) ?? 500
  private static let editsPerSeed = min(125, edits)

  private static var seeds: [UInt64] {
    let first = environment["SITEGEN_SEED"].flatMap(UInt64.init) ?? 1
    return (0..<UInt64(max(1, edits / editsPerSeed))).map { first + $0 }
  }
}

/// One site with two outputs: one that is kept up, and one that is made anew each time.
private final class BuildPair {
  private let folder: TemporaryFolder
  private var written: [String: String] = [:]
  private(set) var failedBuilds = 0
  private(set) var lastErrors = ""

  init() throws { folder = try TemporaryFolder() }

  /// Brings the folder to these files, touching only what differs.
  func write(_ files: [String: String]) throws {
    for path in written.keys where files[path] == nil { try folder.remove(path) }
    for (path, text) in files where written[path] != text { try folder.write(text, to: path) }
    written = files
  }

  /// Does something to the output or the cache that no edit of the site does.
  func disturb(using random: inout RandomSource) throws -> String {
    let outputs = folder.files(under: "public").filter { $0 != ".sitegen-files" }
    let caches = folder.files(under: ".sitegen-cache")
    switch random.number(below: 5) {
    case 0 where !outputs.isEmpty:
      let path = random.pick(outputs)
      try folder.remove("public/" + path)
      return "output \(path) removed"
    case 1 where !outputs.isEmpty:
      let path = random.pick(outputs)
      try folder.write("changed by hand", to: "public/" + path)
      return "output \(path) changed"
    case 2 where !caches.isEmpty:
      try folder.remove(".sitegen-cache/" + caches[0])
      return "cache removed"
    case 3 where !caches.isEmpty:
      var bytes = try folder.bytes(of: ".sitegen-cache/" + caches[0])
      if random.chance(50) { bytes.removeLast(min(bytes.count, 1 + random.number(below: 500))) }
      if !bytes.isEmpty { bytes[random.number(below: bytes.count)] ^= 1 }
      try folder.write(bytes, to: ".sitegen-cache/" + caches[0])
      return "cache damaged"
    default:
      let path = random.pick(written.keys.sorted())
      try folder.write(written[path] ?? "", to: path)
      return "\(path) saved again"
    }
  }

  /// Builds both; what differs, or `nil`.
  func build(clock: String) throws -> String? {
    let kept = try run(clock, to: "public", usesCache: true)
    if FileManager.default.fileExists(atPath: folder.path + "/fresh") { try folder.remove("fresh") }
    // Shortcuts would make the same mistake in both.
    let fresh = try run(clock, to: "fresh", usesCache: false, shortcuts: [])
    if kept != fresh {
      return "messages differ:\n\(TerminalReport().text(kept))\n--- fresh ---\n\(TerminalReport().text(fresh))"
    }
    // With errors nothing is written, and the site that was there stays.
    if fresh.contains(where: { $0.severity == .error }) {
      failedBuilds += 1
      lastErrors = TerminalReport().text(fresh.filter { $0.severity == .error })
      return nil
    }
    let (one, other) = (folder.files(under: "public"), folder.files(under: "fresh"))
    if one != other { return "files differ: \(Set(one).symmetricDifference(other).sorted().prefix(5))" }
    for path in one where try folder.bytes(of: "public/" + path) != folder.bytes(of: "fresh/" + path) {
      return "\(path) differs"
    }
    return nil
  }

  private func run(
    _ clock: String, to destination: String, usesCache: Bool, shortcuts: Shortcuts = .all
  ) throws -> [Diagnostic] {
    var request = BuildRequest(source: folder.path)
    request.destination = destination
    request.clock = clock
    request.usesCache = usesCache
    request.shortcuts = shortcuts
    request.allowsRemovals = true
    request.themeFolders = [repositoryFolder + "/themes"]
    var log = DiagnosticLog()
    _ = try buildSite(request, log: &log)
    // Which address a column had is known to whoever built it before, and to nobody else.
    return TerminalReport.sorted(log.diagnostics.filter { $0.id != .movedAddress })
  }
}
