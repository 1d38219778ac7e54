/// Canonical composition (NFC) of the Arabic and Latin letters.
///
/// The standard library normalises strings but does not offer the result, and Foundation's tables weigh 40 MB.
/// The pairs of the Latin script follow from the names of its letters ("LATIN SMALL LETTER E WITH ACUTE"), so
/// they are made from them when the first text asks; other scripts pass unchanged.
enum Composition {
  /// The scalars in canonical order, with letters and marks joined where one scalar stands for both.
  ///
  /// `joinsFarsiYeh` also makes ئ of ی and hamza: Unicode joins only the Arabic ي, which Urdu does not write.
  static func composed(_ scalars: some Sequence<Unicode.Scalar>, joinsFarsiYeh: Bool = false) -> [Unicode.Scalar] {
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
    switch (base.value, mark.value) {
    case (0x627, 0x653): "\u{622}"
    case (0x627, 0x654): "\u{623}"
    case (0x627, 0x655): "\u{625}"
    case (0x648, 0x654): "\u{624}"
    case (0x64A, 0x654): "\u{626}"
    case (0x6CC, 0x654): joinsFarsiYeh ? "\u{626}" : nil
    case (0x6C1, 0x654): "\u{6C2}"
    case (0x6D2, 0x654): "\u{6D3}"
    case (0x6D5, 0x654): "\u{6C0}"
    case (0x41..., 0x300...0x338): latinPairs[Pair(base: base, mark: mark)]
    default: nil
    }
  }

  private struct Pair: Hashable {
    let base: Unicode.Scalar
    let mark: Unicode.Scalar
  }

  private static let latinPairs: [Pair: Unicode.Scalar] = {
    let names: [Substring: Unicode.Scalar] = [
      "GRAVE": "\u{300}", "ACUTE": "\u{301}", "CIRCUMFLEX": "\u{302}", "TILDE": "\u{303}", "MACRON": "\u{304}",
      "BREVE": "\u{306}", "DOT ABOVE": "\u{307}", "DIAERESIS": "\u{308}", "HOOK ABOVE": "\u{309}",
      "RING ABOVE": "\u{30A}", "DOUBLE ACUTE": "\u{30B}", "CARON": "\u{30C}", "DOUBLE GRAVE": "\u{30F}",
      "INVERTED BREVE": "\u{311}", "HORN": "\u{31B}", "DOT BELOW": "\u{323}", "DIAERESIS BELOW": "\u{324}",
      "RING BELOW": "\u{325}", "COMMA BELOW": "\u{326}", "CEDILLA": "\u{327}", "OGONEK": "\u{328}",
      "CIRCUMFLEX BELOW": "\u{32D}", "BREVE BELOW": "\u{32E}", "TILDE BELOW": "\u{330}", "LINE BELOW": "\u{331}",
    ]
    var letters: [Substring: Unicode.Scalar] = [:]
    var pairs: [Pair: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [0x41...0x5A, 0x61...0x7A, 0xC0...0x2AF, 0x1E00...0x1EFF]
    let all = blocks.joined().compactMap(Unicode.Scalar.init)
    for scalar in all { letters[Substring(scalar.properties.name ?? "")] = scalar }
    for scalar in all {
      guard let name = scalar.properties.name, let (base, mark) = split(name), let letter = letters[base],
        let mark = names[mark]
      else { continue }
      pairs[Pair(base: letter, mark: mark)] = scalar
    }
    return pairs
  }()

  /// The names of the letter and of its last mark, of "… O WITH CIRCUMFLEX AND ACUTE" or "… E WITH ACUTE".
  ///
  /// A mark below comes first in canonical order, so "A WITH CIRCUMFLEX AND DOT BELOW" is ạ with a circumflex.
  private static func split(_ name: String) -> (Substring, Substring)? {
    guard let with = firstRange(of: " WITH ", in: name) else { return nil }
    let base = name[..<with.lowerBound]
    let marks = name[with.upperBound...]
    guard let and = firstRange(of: " AND ", in: marks) else { return (base, marks) }
    let (first, second) = (marks[..<and.lowerBound], marks[and.upperBound...])
    // A horn stands before a mark below, all other marks after it.
    if first == "HORN" { return ("\(base) WITH HORN", second) }
    let secondIsBelow = second.hasSuffix(" BELOW") || second == "CEDILLA" || second == "OGONEK"
    return secondIsBelow ? ("\(base) WITH \(second)", first) : ("\(base) WITH \(first)", second)
  }
}

/// Where `part` stands first in `text`.
func firstRange(of part: String, in text: some StringProtocol) -> Range<String.Index>? {
  var start = text.startIndex
  while start < text.endIndex {
    if text[start...].hasPrefix(part) { return start..<text.index(start, offsetBy: part.count) }
    start = text.index(after: start)
  }
  return nil
}
