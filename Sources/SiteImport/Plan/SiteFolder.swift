import Diagnostics
import Disk
import Records

/// The folder of the site as an import changes it: nothing is written over that it has not written itself, and nothing is
/// brought back that was removed.
struct SiteFolder {
  /// What a file gets.
  enum Content {
    case bytes([UInt8])
    /// The bytes of another file.
    case copy(of: String)
  }

  let folder: String
  private let isDryRun: Bool
  private(set) var record: ImportRecord
  /// Paths that were given away in this run, which a dry run finds nowhere else.
  private var given: Set<String> = []

  init(_ request: ImportRequest) throws(DiagnosticError) {
    folder = request.folder
    isDryRun = request.isDryRun
    record = try ImportRecord(request.folder)
  }

  /// Whether a file of an item can stand at a path: nothing of another item does.
  func isFree(_ path: String, for source: String) -> Bool {
    if let entry = record[path] { return entry.source == source }
    return !given.contains(path)
  }

  /// Brings a file to its place, and notes it.
  ///
  /// - Returns: Where the file is, which is not where it was asked for when somebody changed it where it was, and what
  ///   became of it.
  mutating func keep(
    _ content: Content, at wanted: String, of source: String, _ role: String
  ) throws(DiagnosticError) -> AccountedFile {
    given.insert(wanted)
    let print = try fingerprint(of: content)
    let there = try fingerprint(at: wanted, content)
    let known = record.entry(of: source, role)
    if there == print {
      let isMoved = try removeFormer(known, besides: wanted, content)
      try note(print, source, role, wanted)
      return AccountedFile(path: wanted, fate: isMoved ? .updated : .unchanged)
    }
    guard let known else {
      guard there == nil else { return AccountedFile(path: wanted, fate: .inTheWay) }
      try write(content, to: wanted)
      try note(print, source, role, wanted)
      return AccountedFile(path: wanted, fate: .written)
    }
    guard let current = known.path == wanted ? there : try fingerprint(at: known.path, content) else {
      return AccountedFile(path: known.path, fate: .deleted)
    }
    guard current == known.fingerprint else { return AccountedFile(path: known.path, fate: .edited) }
    guard known.path == wanted || there == nil else { return AccountedFile(path: wanted, fate: .inTheWay) }
    try write(content, to: wanted)
    _ = try removeFormer(known, besides: wanted, content)
    try note(print, source, role, wanted)
    return AccountedFile(path: wanted, fate: .updated)
  }

  /// Notes something that is no file of its own, such as a line of site.yml.
  mutating func note(_ source: String, _ role: String, at path: String) throws(DiagnosticError) {
    try note(Fingerprint(), source, role, path)
  }

  private mutating func note(
    _ print: Fingerprint, _ source: String, _ role: String, _ path: String
  ) throws(DiagnosticError) {
    if !isDryRun { try record.add(.init(fingerprint: print, source: source, role: role, path: path)) }
  }

  /// Notes that a file is another item's than before; a dry run has to know it as well.
  mutating func add(_ entry: ImportRecord.Entry) throws(DiagnosticError) {
    try record.add(entry, isDryRun: isDryRun)
  }

  /// Removes a file from where an earlier import put it, if nobody has changed it.
  private func removeFormer(
    _ known: ImportRecord.Entry?, besides wanted: String, _ content: Content
  ) throws(DiagnosticError) -> Bool {
    guard let known, known.path != wanted, try fingerprint(at: known.path, content) == known.fingerprint else {
      return false
    }
    if !isDryRun { removeAll(folder + "/" + known.path) }
    return true
  }

  private func write(_ content: Content, to path: String) throws(DiagnosticError) {
    guard !isDryRun else { return }
    let target = folder + "/" + path
    if let parent = parentFolder(of: target[...]) { try makeFolders(String(parent)) }
    switch content {
    case .bytes(let bytes): try replaceFile(target, with: bytes)
    case .copy(let source): try copyFile(source, to: target)
    }
  }

  private func fingerprint(of content: Content) throws(DiagnosticError) -> Fingerprint {
    switch content {
    case .bytes(let bytes): return Fingerprint(of: bytes)
    case .copy(let source):
      guard let print = try fingerprintIfPresent(ofFile: source) else {
        throw DiagnosticError("cannot read", source, reason: "it is not there any more")
      }
      return print
    }
  }

  /// Of what is on the disk, taken as the fingerprint of such content is.
  private func fingerprint(at path: String, _ content: Content) throws(DiagnosticError) -> Fingerprint? {
    switch content {
    case .bytes: try readFileIfPresent(folder + "/" + path).map { Fingerprint(of: $0) }
    case .copy: try fingerprintIfPresent(ofFile: folder + "/" + path)
    }
  }
}
