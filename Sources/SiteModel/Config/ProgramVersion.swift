/// The number of a version: `1.2.0`, `1.2`, `v1`.
package struct ProgramVersion: Comparable, CustomStringConvertible, Sendable {
  private let numbers: [Int]

  /// This program's.
  package static let own = ProgramVersion(numbers: [0, 1, 0])

  private init(numbers: [Int]) {
    self.numbers = numbers
  }

  /// `nil` when a text is no version.
  package init?(_ typed: String) {
    let parts = (typed.hasPrefix("v") ? typed.dropFirst() : typed[...])
      .split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt16($0).map { Int($0) } }
    guard numbers.count == parts.count, (1...3).contains(numbers.count) else { return nil }
    self.numbers = numbers + Array(repeating: 0, count: 3 - numbers.count)
  }

  package var description: String { numbers.map { "\($0)" }.joined(separator: ".") }

  package static func < (one: ProgramVersion, other: ProgramVersion) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}
