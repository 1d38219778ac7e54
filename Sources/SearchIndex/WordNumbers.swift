/// Numbers for words by their hashes, in the order in which they come.
///
/// A table with open addressing: the hash is one already, and a dictionary would make another of it for each word of the
/// site.
struct WordNumbers: Sendable {
  /// By number.
  private(set) var hashes: [UInt64] = []
  /// Their count is a power of two; a free one is below zero.
  private var slots: [Int32]

  /// - Parameter room: For about half as many words, at least 64.
  init(room: Int) {
    var count = 64
    while count < room { count *= 2 }
    slots = Array(repeating: -1, count: count)
    hashes.reserveCapacity(count / 4)
  }

  var count: Int { hashes.count }

  /// The number of a hash; `nil` when it has none.
  func known(_ hash: UInt64) -> Int? {
    let slot = Int(slots[slot(of: hash)])
    return slot >= 0 ? slot : nil
  }

  /// The number of a hash, which it is given when it is new.
  @inline(__always)
  mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    let slot = slot(of: hash)
    let found = Int(slots[slot])
    if found >= 0 { return (found, false) }
    return (add(hash, at: slot), true)
  }

  @inline(never)
  private mutating func add(_ hash: UInt64, at slot: Int) -> Int {
    let number = hashes.count
    slots[slot] = Int32(number)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// The slot of a hash, or the free one where it would stand.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(number) }
  }
}
