/// What a posting says of a term in a document: how much it weighs in the text, and in which parts it stands besides.
enum Impact {
  static let inHeading: UInt8 = 16
  static let inTitle: UInt8 = 32
  static let inOther: UInt8 = 64

  /// BM25's saturated frequency in sixteen steps.
  ///
  /// The length that documents are compared with is fixed, so that one column changes nothing in the postings of others.
  static func level(count: Int, length: Double) -> UInt8 {
    guard count > 0 else { return 0 }
    let frequency = Double(count)
    let weight = frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length / 600))
    return UInt8(min(15, max(0, (15 * weight / 2.2).rounded())))
  }

  /// The power of √2 that is nearest to a number of words, so that a small edit leaves it as it is.
  static func roundedLength(_ words: Int) -> Double {
    var power = 1.0
    // Half-way between two powers on the scale of powers.
    while Double(words) > power * 1.189_207_115_002_721 { power *= 1.414_213_562_373_095_1 }
    return power
  }
}
