/// Canonical composition (NFC) of the Arabic and Latin letters.
///
/// The standard library normalises strings but does not offer the result, and Foundation's tables weigh 40 MB. But its
/// strings are equal when they are canonically the same, so that a dictionary with each letter under itself finds "é"
/// for "e" and its accent. Letters of other scripts pass unchanged.
package enum Composition {
  /// The scalars in canonical order, with letters and marks joined where one scalar stands for both.
  ///
  /// `joinsFarsiYeh` also makes ئ of ی and hamza: Unicode joins only the Arabic ي, which Urdu does not write.
  package static func composed(
    _ scalars: some Sequence<Unicode.Scalar>, joinsFarsiYeh: Bool = false
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var marks: [(scalar: Unicode.Scalar, rank: UInt8)] = []
    var base: Int?
    func flush() {
      guard !marks.isEmpty else { return }
      // A stable sort: marks of one rank keep their order.
      let sorted = marks.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      var lastRank: UInt8 = 0
      for (_, mark) in sorted {
        if let base, lastRank < mark.rank,
          let joined = pair(result[base], mark.scalar, joinsFarsiYeh: joinsFarsiYeh)
        {
          result[base] = joined
        } else {
          result.append(mark.scalar)
          lastRank = mark.rank
        }
      }
      marks.removeAll()
    }
    for scalar in scalars {
      let rank = scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
      if rank == 0 {
        flush()
        base = result.count
        result.append(scalar)
      } else {
        marks.append((scalar, rank))
      }
    }
    flush()
    return result
  }

  private static func pair(
    _ base: Unicode.Scalar, _ mark: Unicode.Scalar, joinsFarsiYeh: Bool
  ) -> Unicode.Scalar? {
    guard (0x300...0x338).contains(mark.value) || (0x653...0x655).contains(mark.value) else { return nil }
    if joinsFarsiYeh, base == "\u{6CC}", mark == "\u{654}" { return "\u{626}" }
    return letters[String(String.UnicodeScalarView([base, mark]))]
  }

  private static let letters: [String: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x620...0x6FF, 0x1E00...0x1EFF]
    let letters = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(letters.map { (String($0), $0) }) { first, _ in first }
  }()
}

/// UTF-8 text with its Latin and Arabic letters and their marks joined, where one scalar stands for both (NFC).
package func composed(_ text: [UInt8]) -> [UInt8] {
  var result = ""
  result.unicodeScalars.append(
    contentsOf: Composition.composed(String(decoding: text, as: UTF8.self).unicodeScalars))
  return Array(result.utf8)
}
