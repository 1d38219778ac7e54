import Synchronization

/// What the templates of a language have written of views that stand on many pages, so that it is copied from then on.
///
/// Shared by all cores. Which of two keeps the same fragment first does not matter: it is the same.
package final class FragmentStore: Sendable {
  struct Key: Hashable {
    /// The number that `number(of:)` gave to a part of a program.
    let fragment: Int32
    /// The type of the view, and the number that stands for what it shows.
    let type: ObjectIdentifier
    let identity: Int

    init(fragment: Int32, of view: any View) {
      self.fragment = fragment
      type = ObjectIdentifier(Swift.type(of: view))
      identity = view.identity
    }
  }

  /// One of many, so that cores seldom wait for each other.
  private final class Shelf: Sendable {
    let fragments = Mutex<[Key: [UInt8]]>([:])
  }

  private let shelves = (0..<64).map { _ in Shelf() }
  private let numbers = Mutex<[[UInt8]: Int32]>([:])

  package init() {}

  /// The number of a part of a program; parts with the same signature write the same.
  func number(of signature: [UInt8]) -> Int32 {
    numbers.withLock { numbers in
      let number = numbers[signature] ?? Int32(numbers.count)
      numbers[signature] = number
      return number
    }
  }

  /// Appends a fragment, if it is known.
  func append(_ key: Key, to output: inout [UInt8]) -> Bool {
    guard let bytes = shelf(key).fragments.withLock({ $0[key] }) else { return false }
    output += bytes
    return true
  }

  func keep(_ bytes: ArraySlice<UInt8>, as key: Key) {
    let bytes = Array(bytes)
    shelf(key).fragments.withLock { $0[key] = bytes }
  }

  private func shelf(_ key: Key) -> Shelf { shelves[(key.identity &+ Int(key.fragment)) & 63] }
}
