/// The terms of which no places are told: function words.
struct CommonTerms: Sendable {
  private enum Flag {
    static let common: UInt8 = 1
    static let apart: UInt8 = 2
  }

  private var flags: [UInt8]

  /// - Parameter inCompounds: Those among them of which other words are made.
  init(_ terms: [Int], inCompounds: [Int], of count: Int) {
    flags = Array(repeating: 0, count: count)
    for term in terms { flags[term] = Flag.common | Flag.apart }
    for term in inCompounds { flags[term] &= ~Flag.apart }
  }

  @inline(__always)
  func contains(_ term: Int32) -> Bool { flags[Int(term)] != 0 }

  /// Whether no word is made of a term and the one beside it.
  @inline(__always)
  func standsApart(_ term: Int32) -> Bool { flags[Int(term)] & Flag.apart != 0 }
}
