extension RunScan {
  /// Where a run of one script ends that begins at `start` and whose first letter stands at `first`.
  ///
  /// The run goes on over spaces and signs as long as another letter of the script follows; it stops at a
  /// letter of another script, at Urdu punctuation, at a list's comma, and at a bracket or quote that was
  /// opened before it. Digits after a space belong to it only if a letter follows them.
  mutating func runEnd(from first: Int, start: Int, of script: RunClass) -> Int {
    if let end = quotedEnd(start: start, of: script) { return end }
    var state = RunEnd(end: first + 1)
    var index = first + 1
    scan: while index < units.count {
      let current = units[index].runClass
      switch current {
      case script: state.end = index + 1
      case .mark: if state.end == index { state.end = index + 1 }
      case .digit: if isGlued(state.end, index), script == .latin { state.end = index + 1 }
      case .arabicDigit:
        if script != .arabic { break scan }
        state.end = index + 1
      case .arabicPunctuation:
        if script != .arabic { break scan }
        if state.end == index { state.end = index + 1 }
      case .latin, .arabic, .otherLetter, .openIsolate, .closeIsolate: break scan
      case .comma: if at(index - 1) == .space || at(index + 1) == .space { break scan }
      case .openBracket:
        if script == .arabic || neverClosed.contains(index) { break scan }
        state.open(at: index)
      case .closeBracket: if !state.close(at: index) { break scan }
      case .quote: if !isApostrophe(index), !takeQuote(index, &state) { break scan }
      case .space: break
      case .neutral: if script == .arabic, state.end == index, scalarIs(index, "!") { state.end = index + 1 }
      }
      index += 1
    }
    neverClosed.formUnion(state.openPlaces)
    return script == .latin ? withTrailingSigns(state.balancedEnd, start: start) : state.balancedEnd
  }

  private func takeQuote(_ index: Int, _ state: inout RunEnd) -> Bool {
    if at(index - 1) == .space || at(index - 1) == .openBracket {
      if neverClosed.contains(index) { return false }
      state.open(at: index)
      return true
    }
    return state.close(at: index)
  }

  private func isApostrophe(_ index: Int) -> Bool {
    scalar(index) == 0x2019 && at(index - 1) == .latin && at(index + 1) == .latin
  }

  /// Whether only signs, no spaces, stand between two places.
  private func isGlued(_ from: Int, _ to: Int) -> Bool {
    (from..<to).allSatisfy { at($0) == .neutral || at($0) == .comma || at($0) == .digit }
  }

  /// The end of what stands between quotes, when all of it is of one script.
  ///
  /// Within quotes, commas and the closing sign belong to what is quoted.
  private func quotedEnd(start: Int, of script: RunClass) -> Int? {
    guard start > 0, at(start - 1) == .quote else { return nil }
    let other: RunClass = script == .latin ? .arabic : .latin
    var index = start
    while index < units.count {
      switch units[index].runClass {
      case other, .otherLetter, .openIsolate, .closeIsolate: return nil
      case .arabicPunctuation, .arabicDigit: if script == .latin { return nil }
      case .quote where !isApostrophe(index):
        guard Self.closes(scalar(start - 1), scalar(index)) else { return nil }
        return self.start(before: index, from: start) { at($0) == .space }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether one quote closes another; in Urdu the curly ones are used in both orders.
  private static func closes(_ opening: UInt32, _ closing: UInt32) -> Bool {
    switch opening {
    case 0x22: closing == 0x22
    case 0xAB: closing == 0xBB
    case 0xBB: closing == 0xAB
    case 0x2018...0x201B: (0x2018...0x201B).contains(closing)
    case 0x201C...0x201F: (0x201C...0x201F).contains(closing)
    default: closing == opening ^ 3
    }
  }

  /// Draws in the signs that belong to the last word: `C++`, `C#`, `U.S.`, an address's last slash.
  private func withTrailingSigns(_ end: Int, start: Int) -> Int {
    if let amount = amountEnd(after: end, start: start) { return amount }
    var end = endOfAmount(self.end(from: end) { scalarIs($0, "+#%") })
    if scalarIs(end, "/"), isAddress(start..<end) { return end + 1 }
    if scalarIs(end, "."), !scalarIs(end + 1, "."), isAbbreviation(endingAt: end, start: start) { end += 1 }
    return end
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { scalarIs($0, ":") && scalarIs($0 + 1, "/") || scalarIs($0, "/") }
  }

  /// Whether the word before a full stop is one that is written with it: single letters, `Ph.D`, titles.
  private func isAbbreviation(endingAt end: Int, start: Int) -> Bool {
    let first = self.start(before: end, from: start) { at($0) != .space }
    let word = units[first..<end].map { UInt8(truncatingIfNeeded: $0.scalar) }
    if word.count == 1 || word.contains(UInt8(ascii: ".")) { return true }
    let titles = [
      "Dr", "Mr", "Mrs", "Ms", "Prof", "Gen", "Col", "Maj", "Lt", "Jr", "Sr", "St", "Inc", "Ltd", "Co", "Corp",
    ]
    return titles.contains { word.elementsEqual($0.utf8) }
  }
}

/// The end of a run while it is searched, with the brackets and quotes that are open within it.
private struct RunEnd {
  var end: Int
  /// For each open bracket or quote its index, and where the run ended before it.
  private var openings: [(index: Int, endBefore: Int)] = []

  init(end: Int) { self.end = end }

  mutating func open(at index: Int) { openings.append((index, end)) }

  /// Takes a closing bracket or quote; `false` when nothing was opened within the run.
  mutating func close(at index: Int) -> Bool {
    guard let before = openings.popLast()?.endBefore else { return false }
    if end > before, end == index { end = index + 1 }
    return true
  }

  /// The end, before the first bracket or quote that was never closed.
  var balancedEnd: Int { openings.first?.endBefore ?? end }

  var openPlaces: some Sequence<Int> { openings.lazy.map(\.index) }
}
