/// Who has each path of the output folder, as file or as folder.
///
/// Paths that differ in capital letters or in Unicode's forms only are one path: some disks and hosts hold one of them.
package struct FileClaims: Sendable {
  /// Why a file cannot be where it should.
  package enum Clash: Sendable, Equatable {
    /// Another file is there.
    case file(Int)
    /// The path is a folder, in which another file lies.
    case folder(of: Int)
    /// What should be a folder on the way is another file.
    case under(Int)

    /// The file in the way, as the number of its claim.
    package var claim: Int {
      switch self {
      case .file(let claim), .folder(let claim), .under(let claim): claim
      }
    }
  }

  private struct Entry: Sendable {
    var claim: Int32
    /// How much of the path of the claim it is: all of it, or a folder on the way.
    var end: Int32
  }

  /// In the order in which they were claimed.
  package private(set) var paths: [String] = []
  private var entries: [FoldedPath.Key: Entry] = [:]

  package init() {}

  package mutating func reserveCapacity(_ count: Int) {
    paths.reserveCapacity(count)
    entries.reserveCapacity(2 * count)
  }

  /// Claims a path, under the number that is the count of earlier claims; `nil` when nothing was in the way.
  package mutating func claim(_ path: String) -> Clash? {
    let folded = FoldedPath(path)
    if let clash = clash(folded) { return clash }
    let claim = Int32(paths.count)
    paths.append(path)
    insert(folded.key, Entry(claim: claim, end: Int32(path.utf8.count)))
    for folder in folded.folders.reversed() {
      // All folders above one that is known are known too.
      guard entry(folder.key, path, folder.end) == nil else { break }
      insert(folder.key, Entry(claim: claim, end: Int32(folder.end)))
    }
    return nil
  }

  /// What is in the way of a file.
  package func clash(_ path: String) -> Clash? { clash(FoldedPath(path)) }

  /// Whether just this file was claimed, in this form.
  package func contains(_ path: String) -> Bool {
    guard case .file(let claim)? = clash(path) else { return false }
    return paths[claim].utf8.elementsEqual(path.utf8)
  }

  private func clash(_ folded: FoldedPath) -> Clash? {
    let path = folded.path
    if let found = entry(folded.key, path, path.utf8.count) {
      return isFile(found) ? .file(Int(found.claim)) : .folder(of: Int(found.claim))
    }
    for folder in folded.folders.reversed() {
      guard let found = entry(folder.key, path, folder.end) else { continue }
      return isFile(found) ? .under(Int(found.claim)) : nil
    }
    return nil
  }

  private func isFile(_ entry: Entry) -> Bool { Int(entry.end) == paths[Int(entry.claim)].utf8.count }

  /// What is known of the first `end` bytes of a path.
  private func entry(_ key: FoldedPath.Key, _ path: String, _ end: Int) -> Entry? {
    var key = key
    while let found = entries[key] {
      if FoldedPath.isSame(path, end, as: paths[Int(found.claim)], Int(found.end), key) { return found }
      key = key.next
    }
    return nil
  }

  private mutating func insert(_ key: FoldedPath.Key, _ entry: Entry) {
    var key = key
    while entries[key] != nil { key = key.next }
    entries[key] = entry
  }
}

extension FoldedPath.Key {
  /// Where to look when another text has the same key.
  fileprivate var next: FoldedPath.Key {
    switch self {
    case .plain(let hash): .plain(hash &+ 0x9E37_79B9_7F4A_7C15)
    case .other: self
    }
  }
}
