import Diagnostics
import Languages
import Records
import SiteModel
import SiteRendering
import YAML

/// Says which columns and pages have left the addresses that the last build gave them, so that their old addresses
/// can be made to lead on.
///
/// 1. What the last build published is held against what this one does; with nothing moved that is all.
/// 2. An old address counts when nothing answers it any more, no page and no redirect.
/// 3. For each of them the likeliest of the new addresses is looked for; what has just been removed has none, and is not
///    spoken of.
func reportMovedAddresses(_ made: MadeSite, since memory: SourceMemory?, log: inout DiagnosticLog) {
  guard let memory else { return }
  let catalog = made.site.catalog
  var editions = [Int?](repeating: nil, count: catalog.documents.count)
  for edition in catalog.editions { editions[edition.document] = edition.id }
  let left = memory.documents.departed(from: catalog, editions)
  guard !left.isEmpty else { return }
  let answered = Set(made.files.map(\.path)).union(made.site.redirects.map(\.from.route.file))
  let known = Set(memory.documents.map(\.address))
  var candidates: [String: NewAddresses] = [:]
  var moves: [Move] = []
  for old in left where !answered.contains(Route(old.address).file) {
    var record = RecordReader(old.document)
    let read = ReadDocument(from: &record)
    guard !record.isDamaged else { continue }
    let group = "\(read.path.kind) \(read.languageCode)"
    let found = candidates[
      group, default: NewAddresses(catalog, language: read.languageCode, kind: read.path.kind, known: known)
    ].take(for: read)
    if let found { moves.append(Move(from: old.address, to: found)) }
  }
  report(moves, in: catalog, log: &log)
}

private struct Move {
  var from: String
  var to: Edition
}

/// Above it, what has changed is the form of all addresses rather than a column.
private let shownMoves = 20

private func report(_ moves: [Move], in catalog: Catalog, log: inout DiagnosticLog) {
  guard let first = moves.first else { return }
  guard moves.count <= shownMoves else {
    let path = catalog.documents[first.to.document].path.path
    log.report(
      .note, .movedAddress,
      "\(moves.count) addresses of the last build no longer exist; ‘\(first.from)’, for instance, is now "
        + "‘\(first.to.route.address)’",
      help:
        "if they were in use, list them in a file: ‘redirects: {file: redirects.csv}’ in \(catalog.config.file), with "
        + "rows such as\n\(first.from),\(path)")
    return
  }
  for move in moves {
    let document = catalog.documents[move.to.document]
    let line = "aliases: [\(scalar(move.from))]"
    log.report(
      .note, .movedAddress, at: Location(path: document.path.path),
      "‘\(move.from)’ no longer exists; ‘\(move.to.title)’ is now at ‘\(move.to.route.address)’",
      help: document.frontMatter.aliases == nil
        ? "if the old address was in use, let it lead here by a line in the front matter:\n\(line)"
        : "if the old address was in use, add \(scalar(move.from)) to ‘aliases’ in the front matter")
  }
}

/// An address as it may stand in a list of YAML.
private func scalar(_ address: String) -> String {
  let isPlain = address.unicodeScalars.allSatisfy { !",[]{}#&*!|>'\"%@`:? ".unicodeScalars.contains($0) }
  return isPlain
    ? address : "'\(address.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
}

extension [StoredDocument] {
  /// Those whose edition is not at its address any more; both lists are sorted by path.
  fileprivate func departed(from catalog: Catalog, _ editions: [Int?]) -> [StoredDocument] {
    var index = 0
    return filter { old in
      guard !old.address.isEmpty else { return false }
      while index < catalog.documents.count, catalog.documents[index].path.path < old.path { index += 1 }
      guard index < catalog.documents.count, catalog.documents[index].path.path == old.path,
        let edition = editions[index]
      else { return true }
      return catalog.editions[edition].route.address != old.address
    }
  }
}

/// The editions at addresses that the last build did not have, by all that one may be recognised by.
private struct NewAddresses {
  private let catalog: Catalog
  private var byPath: [String: Edition] = [:]
  private var byFingerprint: [Fingerprint: Edition] = [:]
  private var byTitle: [String: Edition] = [:]
  /// By the keys of the other editions of the same work.
  private var byPartner: [String: Edition] = [:]
  private var byDate: [DateTime: [Edition]] = [:]
  private var taken: Set<Int> = []

  init(_ catalog: Catalog, language: String, kind: WorkKind, known: Set<String>) {
    self.catalog = catalog
    for edition in catalog.editions where edition.language.code == language && !known.contains(edition.route.address) {
      let document = catalog.documents[edition.document]
      guard document.path.kind == kind else { continue }
      byPath[document.path.path] = edition
      byFingerprint[document.fingerprint] = edition
      byTitle[edition.title] = edition
      let work = catalog.works[edition.work]
      for other in work.editions where other != edition.id {
        byPartner[catalog.documents[catalog.editions[other].document].path.key] = edition
      }
      if let date = work.date { byDate[date, default: []].append(edition) }
    }
  }

  /// Takes the edition that an old one most likely became: the same file, the same bytes, the same title, the same
  /// partner, or the same day when only one has it.
  mutating func take(for old: ReadDocument) -> Edition? {
    var found = [byPath[old.path.path], byFingerprint[old.fingerprint]]
    if let title = old.frontMatter.title?.value { found.append(byTitle[title]) }
    found.append(byPartner[old.path.key])
    if let date = old.frontMatter.date?.value, let ofThatDay = byDate[date], ofThatDay.count == 1 {
      found.append(ofThatDay[0])
    }
    guard let edition = found.compactMap({ $0 }).first(where: { !taken.contains($0.id) }) else { return nil }
    taken.insert(edition.id)
    return edition
  }
}
