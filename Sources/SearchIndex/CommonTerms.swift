/// The terms of which no places are told.
struct CommonTerms: Sendable {
  private var flags: [Bool]

  init(_ terms: [Int], of count: Int) {
    flags = Array(repeating: false, count: count)
    for term in terms { flags[term] = true }
  }

  @inline(__always)
  func contains(_ term: Int32) -> Bool { flags[Int(term)] }
}
