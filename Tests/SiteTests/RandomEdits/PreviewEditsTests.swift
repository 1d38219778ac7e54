import Diagnostics
import Disk
import Foundation
import SearchIndex
import SiteBuild
import SiteRendering
import SitegenTesting
import Testing

@testable import SiteServer

/// After any edit a preview answers what a build without any memory would write; while something is wrong, what it
/// answered before.
@Suite struct PreviewEditsTests {
  @Test(arguments: [11, 12, 13, 14] as [UInt64])
  func answersWhatAFreshBuildMakes(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    var site = EditedSite(using: &random)
    let preview = try EditedPreview()
    var history: [String] = []
    for number in 0...Self.edits {
      // Most of an author's saves change words and nothing else.
      let isOfWords = random.chance(45)
      if number > 0 { history.append(isOfWords ? site.editWords(using: &random) : site.edit(using: &random)) }
      let changed = try preview.write(site.allFiles)
      if let difference = try preview.difference(after: changed, using: &random) {
        Issue.record(
          "seed \(seed), edit \(number): \(difference)\nafter \(history.suffix(3).joined(separator: "\n      "))")
        return
      }
    }
    #expect(preview.failures * 5 < Self.edits, "\(preview.failures) of the sites had errors")
    #expect(preview.replacements >= 5, "in \(preview.replacements) edits only words were replaced")
  }

  private static let edits = 125
}

/// One site, and a preview of it that is told of each save.
private final class EditedPreview {
  private let folder: TemporaryFolder
  private var written: [String: String] = [:]
  private var maker: SiteMaker
  private var shown: PreviewSite?
  private var request: BuildRequest
  /// Of the last site without errors: some of its files.
  private var expected: [String: [UInt8]] = [:]
  private(set) var failures = 0
  private(set) var replacements = 0

  init() throws {
    folder = try TemporaryFolder()
    request = BuildRequest(source: folder.path)
    request.clock = "2026-06-15"
    request.themeFolders = [repositoryFolder + "/themes"]
    request.drawsSharePictures = false
    request.includesDrafts = true
    var previewed = request
    previewed.keepsTexts = true
    previewed.judgesInputs = false
    maker = SiteMaker(previewed)
  }

  /// Brings the folder to these files; gives the paths of what differs.
  func write(_ files: [String: String]) throws -> Set<String> {
    var changed: Set<String> = []
    for path in written.keys where files[path] == nil {
      try folder.remove(path)
      changed.insert(folder.path + "/" + path)
    }
    for (path, text) in files where written[path] != text {
      try folder.write(text, to: path)
      changed.insert(folder.path + "/" + path)
    }
    written = files
    return changed
  }

  /// What the preview answers otherwise than a fresh build would make it; `nil` when all is as it should be.
  func difference(after changed: Set<String>, using random: inout RandomSource) throws -> String? {
    let before = maker.replacements
    let outcome = maker.make(changed: changed, makesPictureCopies: false)
    if maker.replacements > before { replacements += 1 }
    if let made = outcome.made { shown = PreviewSite(made, state: "test.1") }
    var log = DiagnosticLog()
    var fresh = request
    fresh.shortcuts = []
    let wanted = try makeSite(fresh, log: &log)
    if !outcome.log.isEqual(to: log) {
      return "said is\n\(texts(outcome.log))and not\n\(texts(log))"
    }
    if let wanted, !log.hasErrors {
      guard outcome.made != nil || changed.isEmpty else { return "no site was made" }
      expected = [:]
      for _ in 0..<50 {
        let file = random.pick(wanted.files)
        expected[file.path] = try wanted.bytes(of: file)
      }
      // A preview makes what the search reads when it is asked for, and plans of it what is asked for first.
      let planned = wanted.files.map(\.path).filter { path in
        !SearchFiles.lastingPrefixes.contains { path.hasPrefix($0) }
      }
      if let made = outcome.made, made.files.map(\.path) != planned { return "other files are there" }
    } else {
      failures += 1
    }
    return expected.keys.sorted().first { answer(at: $0) != expected[$0] }.map { "‘\($0)’ is another" }
  }

  private func texts(_ log: DiagnosticLog) -> String { TerminalReport().text(log.diagnostics) }

  /// The answer without the script that the preview puts into pages.
  private func answer(at path: String) -> [UInt8] {
    guard let shown else { return [] }
    let address = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    var state = PreviewState(run: "test")
    state.site = shown
    let encoded = address.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? String($0)
    }.joined(separator: "/")
    let base = shown.basePath
    let answer = Answering(hosts: HostNames(), folder: folder.path, showsLines: true).answer(
      PreviewRequest("GET", base + "/" + encoded, headers: ["host": "localhost:1313"]), state)
    guard answer.status == 200 else { return Array("status \(answer.status)".utf8) }
    guard case .bytes(let bytes) = answer.body else {
      if case .file(let file, _) = answer.body {
        return (try? FileHandle(fileDescriptor: file.descriptor).readToEnd()).map(Array.init) ?? []
      }
      return []
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.range(of: "<script src=\"/.sitegen-preview/"),
      let end = text.range(of: "></script>", range: start.upperBound..<text.endIndex)
    else { return bytes }
    return Array((text[..<start.lowerBound] + text[end.upperBound...]).utf8)
  }
}
