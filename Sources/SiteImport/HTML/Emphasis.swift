/// A way of setting words off, by marks of Markdown or by an element.
enum Emphasis {
  case strong, emphasised, struck

  var mark: String {
    switch self {
    case .strong: "**"
    case .emphasised: "*"
    case .struck: "~~"
    }
  }

  var element: String {
    switch self {
    case .strong: "strong"
    case .emphasised: "em"
    case .struck: "del"
    }
  }
}

extension [InlinePiece] {
  /// The places of the emphasis whose marks are read as such; for the others the element has to stand.
  ///
  /// Whether a mark begins or ends emphasis depends on the characters on both sides of it (CommonMark, flanking runs).
  var placesOfMarks: Set<Int> {
    var starts: [Int] = []
    var partners: [Int: Int] = [:]
    for (index, piece) in enumerated() {
      guard case .emphasis(_, let isEnd) = piece else { continue }
      if !isEnd {
        starts.append(index)
      } else if let start = starts.popLast() {
        (partners[start], partners[index]) = (index, start)
      }
    }
    var places: Set<Int> = []
    // Those further out begin first, and those within follow them or not.
    for (start, end) in partners.sorted(by: { $0.key < $1.key }) where start < end {
      if canMark(start, end, partners, places) { places.formUnion([start, end]) }
    }
    return places
  }

  private func canMark(_ start: Int, _ end: Int, _ partners: [Int: Int], _ places: Set<Int>) -> Bool {
    // Marks that touch are one run: it is read as both only where both begin and end together.
    if isEmphasis(start - 1) { return partners[start - 1] == end + 1 && places.contains(start - 1) }
    if isEmphasis(end + 1) { return false }
    var (first, last) = (start + 1, end - 1)
    while isEmphasis(first) || isEmphasis(last) {
      guard isEmphasis(first), partners[first] == last else { return false }
      (first, last) = (first + 1, last - 1)
    }
    return flanks(firstScalar(first), outside: lastScalar(start - 1))
      && flanks(lastScalar(last), outside: firstScalar(end + 1))
  }

  private func isEmphasis(_ index: Int) -> Bool {
    guard indices.contains(index), case .emphasis = self[index] else { return false }
    return true
  }

  /// Whether a run between two characters belongs to the one within: that is no space, and no sign unless what is
  /// outside is a space or a sign as well.
  private func flanks(_ inner: Unicode.Scalar?, outside: Unicode.Scalar?) -> Bool {
    guard let inner, !inner.properties.isWhitespace else { return false }
    guard inner.isSign else { return true }
    return outside.map { $0.properties.isWhitespace || $0.isASCIIPunctuation } ?? true
  }

  private func firstScalar(_ index: Int) -> Unicode.Scalar? {
    guard indices.contains(index) else { return nil }
    switch self[index] {
    case .text(let text): return text.unicodeScalars.first
    case .mark(let mark): return mark.unicodeScalars.first
    case .emphasis, .lineBreak: return nil
    }
  }

  private func lastScalar(_ index: Int) -> Unicode.Scalar? {
    guard indices.contains(index) else { return nil }
    switch self[index] {
    case .text(let text): return text.unicodeScalars.last
    case .mark(let mark): return mark.unicodeScalars.last
    case .emphasis, .lineBreak: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of punctuation, or may be taken for one.
  fileprivate var isSign: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      false
    default: true
    }
  }
}
