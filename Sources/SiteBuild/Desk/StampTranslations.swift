package import Diagnostics
import Disk
import Languages
import Records
package import SiteModel
import YAML

/// The line of front matter by which a translation remembers what it was made from.
package struct TranslationStamp: Sendable, Equatable {
  /// That of the translation, from the site's folder.
  package var path: String
  /// That of the original.
  package var original: String
  package var fingerprint: TextFingerprint
  /// Of the translation's bytes, without a byte order mark, as they were when the line was made.
  var fileState: Fingerprint

  package static func == (one: TranslationStamp, other: TranslationStamp) -> Bool {
    one.path == other.path && one.original == other.original && one.fingerprint == other.fingerprint
  }
}

/// A file that gets no stamp, and why.
package struct UnstampedFile: Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    /// No column or page of the site is read from it; with the nearest name that there is.
    case unknown(nearest: String?)
    /// There is no other edition that it could be a translation of.
    case alone
    /// Other editions say that they were translated, and so it is their original.
    case original(of: String)
    /// There is an error in it or in its original.
    case faulty
  }

  package var path: String
  package var reason: Reason
}

/// What is to be written, and what cannot be.
package struct StampPlan: Sendable {
  package var stamps: [TranslationStamp] = []
  /// Those that say already what would be written.
  package var current: [TranslationStamp] = []
  package var refused: [UnstampedFile] = []
}

/// Stamps for translations.
///
/// - Parameter paths: Their files, from the site's folder; `nil` for all that have none yet.
package func planStamps(
  _ request: BuildRequest, _ paths: [String]?, log: inout DiagnosticLog
) throws(DiagnosticError) -> StampPlan? {
  var request = request
  (request.includesDrafts, request.includesFuture, request.includesExpired) = (true, true, true)
  guard let loaded = try loadProject(request, earlier: nil, log: &log) else { return nil }
  let catalog = buildCatalog(loaded.project, log: &log)
  let faulty = Set(log.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.path })
  var plan = StampPlan()
  if let paths {
    var seen: Set<String> = []
    for path in paths where seen.insert(path).inserted {
      guard let edition = catalog.editionByPath[path].map({ catalog.editions[$0] }) else {
        // A file with an error may be no edition at all.
        let reason: UnstampedFile.Reason =
          faulty.contains(path)
          ? .faulty : .unknown(nearest: suggestion(for: path, among: catalog.editionByPath.keys.sorted()))
        plan.refused.append(UnstampedFile(path: path, reason: reason))
        continue
      }
      plan.add(edition, in: catalog, faulty: faulty)
    }
  } else {
    for edition in catalog.editions where !catalog.isStamped(edition) && catalog.isTranslation(edition) {
      plan.add(edition, in: catalog, faulty: faulty)
    }
    plan.stamps.sort { $0.path < $1.path }
  }
  try loaded.reads.check()
  return plan
}

extension StampPlan {
  fileprivate mutating func add(_ edition: Edition, in catalog: Catalog, faulty: Set<String>) {
    let document = catalog.documents[edition.document]
    let path = document.path.path
    guard let original = catalog.original(of: edition).map({ catalog.documents[$0.document] }) else {
      let others = catalog.works[edition.work].editions.filter { $0 != edition.id }
      let reason: UnstampedFile.Reason =
        others.first.map { .original(of: catalog.documents[catalog.editions[$0].document].path.path) } ?? .alone
      refused.append(UnstampedFile(path: path, reason: reason))
      return
    }
    // Of two editions that are named together one is the original of the other.
    if stamps.contains(where: { $0.path == original.path.path && $0.original == path }) {
      refused.append(UnstampedFile(path: path, reason: .original(of: original.path.path)))
      return
    }
    guard !faulty.contains(path), !faulty.contains(original.path.path) else {
      refused.append(UnstampedFile(path: path, reason: .faulty))
      return
    }
    let stamp = TranslationStamp(
      path: path, original: original.path.path, fingerprint: original.textFingerprint, fileState: document.fingerprint)
    let known = document.frontMatter.translatedFrom.flatMap { TextFingerprint(written: $0.value) }
    if known == stamp.fingerprint { current.append(stamp) } else { stamps.append(stamp) }
  }
}

/// A stamp that could not be written into the front matter of its file.
package struct UnwrittenStamp: Sendable {
  package enum Reason: Sendable {
    /// Somebody has saved the file since it was read.
    case changed
    /// The front matter has no line for each key.
    case unsettable
    case refused(DiagnosticError)
  }

  package var stamp: TranslationStamp
  package var reason: Reason
}

/// Writes stamps into the front matter of their files; every other byte stays as it was.
///
/// A file that cannot be written keeps none of the others from it. Gives those that are left.
package func write(_ stamps: [TranslationStamp], in folder: String) -> [UnwrittenStamp] {
  stamps.compactMap { stamp in
    do throws(DiagnosticError) {
      return try write(stamp, in: folder).map { UnwrittenStamp(stamp: stamp, reason: $0) }
    } catch {
      return UnwrittenStamp(stamp: stamp, reason: .refused(error))
    }
  }
}

private func write(_ stamp: TranslationStamp, in folder: String) throws(DiagnosticError) -> UnwrittenStamp.Reason? {
  let path = folder + "/" + stamp.path
  guard let bytes = try readFileIfPresent(path), Fingerprint(of: withoutByteOrderMark(bytes)) == stamp.fileState
  else { return .changed }
  let text = stamp.fingerprint.description
  // Other programs would take digits alone for a number; in TOML every text stands between quotation marks.
  let isWord = text.utf8.contains { (0x61...0x66).contains($0) && $0 != UInt8(ascii: "e") }
  let isPlain = isWord && MappingSyntax(of: SourceText(path: "", bytes: withoutByteOrderMark(bytes))) == .yaml
  let value: WrittenValue = isPlain ? .plain(text) : .text(text)
  guard let stamped = settingFrontMatter("translatedFrom", to: value, in: bytes) else { return .unsettable }
  // Between reading and writing lies a moment; whoever saves in it must not lose what he saved.
  guard try readFileIfPresent(path) == bytes else { return .changed }
  try rewriteFile(path, with: stamped)
  return nil
}
