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

  /// A path, or a folder on the way to one.
  fileprivate struct Entry: Sendable {
    var claim: Int32
    /// How much of the path of the claim it is: all of it, or a folder on the way.
    var end: Int32
  }

  /// In the order in which they were claimed.
  package private(set) var paths: [String] = []
  private var plain = PlainEntries()
  private var others: [String: Entry] = [:]

  package init() {}

  package mutating func reserveCapacity(_ count: Int) {
    paths.reserveCapacity(count)
    plain.reserveCapacity(2 * count)
  }

  /// Claims a path, under the number that is the count of earlier claims; `nil` when nothing was in the way.
  package mutating func claim(_ path: String) -> Clash? { claim(FoldedPath(path)) }

  /// Claims a path that was folded before.
  mutating func claim(_ folded: FoldedPath) -> Clash? {
    let path = folded.path
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
    switch key {
    case .plain(let hash):
      return plain.first(hash) { FoldedPath.isSame(path, end, as: paths[Int($0.claim)], Int($0.end), key) }
    case .other(let text): return others[text]
    }
  }

  private mutating func insert(_ key: FoldedPath.Key, _ entry: Entry) {
    switch key {
    case .plain(let hash): plain.insert(hash, entry)
    case .other(let text): others[text] = entry
    }
  }
}

/// Entries by the hash of their path, of which two may have the same.
///
/// A table with open addressing: the hash is one already, and a dictionary would make another of it for each path of
/// the site.
private struct PlainEntries: Sendable {
  private typealias Slot = (hash: UInt64, entry: FileClaims.Entry)
  /// Their count is a power of two; a free one has a claim below zero.
  private var slots: [Slot] = []
  private var count = 0

  mutating func reserveCapacity(_ wanted: Int) {
    var size = max(16, slots.count)
    while size < wanted * 2 { size *= 2 }
    if size > slots.count { resize(to: size) }
  }

  /// The first entry of a hash that is the one meant.
  func first(_ hash: UInt64, where isMeant: (FileClaims.Entry) -> Bool) -> FileClaims.Entry? {
    if slots.isEmpty { return nil }
    var place = place(hash)
    while slots[place].entry.claim >= 0 {
      if slots[place].hash == hash, isMeant(slots[place].entry) { return slots[place].entry }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ hash: UInt64, _ entry: FileClaims.Entry) {
    count += 1
    reserveCapacity(count)
    put((hash, entry))
  }

  private mutating func put(_ slot: Slot) {
    var place = place(slot.hash)
    while slots[place].entry.claim >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1) }

  private mutating func resize(to size: Int) {
    let filled = slots.filter { $0.entry.claim >= 0 }
    slots = Array(repeating: (0, FileClaims.Entry(claim: -1, end: 0)), count: size)
    for slot in filled { put(slot) }
  }
}
