import Diagnostics
import Disk
import Glibc
import Records
import SiteModel
import SiteRendering

/// The files of a site against what the last build wrote: which stand as they are, and which have to be made.
///
/// A file stands when it was made from the same and nobody has touched it since.
struct OutputChanges: ~Copyable {
  enum State: Sendable {
    case upToDate(OutputRecord)
    /// `nil` for a file that is made in every build.
    case made(RenderReason?)

    var isMade: Bool { if case .made = self { true } else { false } }
  }

  let files: [OutputFile]
  /// In the order of `files`.
  let states: [State]
  let folder: OutputFolder
  /// The paths of the files.
  let owned: Set<String>
  /// Those of the files that show a column or a standing page.
  let editions: Set<String>

  /// Locks the output folder.
  init(
    _ made: MadeSite, since earlier: OutputMemory?, from site: String, to path: String
  ) throws(DiagnosticError) {
    let folder = try OutputFolder(path)
    let files = made.files.map { $0.withInputs(from: site) }
    let known = lookedUp(files.map(\.path), with: earlier?.outputs ?? [], by: \.path)
    states = parallelMap(count: files.count, batch: 128) { index in
      Self.state(of: files[index], known[index], in: path)
    }
    self.files = files
    self.folder = folder
    owned = Set(files.map(\.path))
    editions = Set(made.site.catalog.editions.map(\.route.file))
  }

  private static func state(of file: OutputFile, _ earlier: OutputRecord?, in folder: String) -> State {
    guard let inputs = file.inputs else { return .made(nil) }
    guard let earlier, let known = earlier.inputs else { return .made(.new) }
    if let change = inputs.change(since: known) { return .made(change) }
    return FileStamp(ofFileItself: folder + "/" + file.path) == earlier.stamp ? .upToDate(earlier) : .made(.altered)
  }

  /// The files that are made in this build.
  var made: [OutputFile] { zip(files, states).compactMap { $1.isMade ? $0 : nil } }

  /// How many files are made for each reason.
  var reasons: [RenderReason: Int] {
    var counts: [RenderReason: Int] = [:]
    for case .made(let reason?) in states { counts[reason, default: 0] += 1 }
    return counts
  }
}

extension OutputFile {
  /// A copy is made from a file, which looks different when it is another.
  fileprivate func withInputs(from site: String) -> OutputFile {
    var file = self
    switch content {
    case .rendered: break
    case .copy(let original): file.inputs = FileInputs(own: fingerprint(ofCopied: original, in: site))
    case .cleanCopy(let original):
      file.inputs = FileInputs(own: fingerprint(ofCopied: original, in: site, isCleaned: true))
    }
    return file
  }

  /// The bytes, rendered or read.
  func bytes(from site: String) throws(DiagnosticError) -> [UInt8] {
    switch content {
    case .rendered(let render):
      var bytes: [UInt8] = []
      // Most pages are no longer; one that is grows.
      bytes.reserveCapacity(1 << 15)
      do throws(EndlessTemplate) {
        try render(&bytes)
      } catch {
        throw .endless(error, page: path)
      }
      return bytes
    case .copy(let path): return try readFile(absolutePath(path, in: site))
    case .cleanCopy(let path): return try readCleanFile(absolutePath(path, in: site))
    }
  }
}

/// Tells a file that is copied into the site from every other, and from itself when it was changed.
private func fingerprint(ofCopied path: String, in site: String, isCleaned: Bool = false) -> Fingerprint {
  var own = Fingerprint()
  if isCleaned { own.add(1) }
  own.add(path)
  FileStamp(of: absolutePath(path, in: site))?.add(to: &own)
  return own
}

/// The share pictures that the last build copied into the site: nobody has touched their files since.
struct PublishedCopies: Sendable {
  private let copies: Set<Fingerprint>

  init(_ earlier: OutputMemory?) {
    copies = Set((earlier?.outputs ?? []).lazy.filter { $0.path.hasSuffix(".png") }.compactMap { $0.inputs?.own })
  }

  /// - Parameter path: From the site's root.
  func contains(_ path: String, in site: String) -> Bool {
    copies.contains(fingerprint(ofCopied: path, in: site))
  }
}
