import Diagnostics
import Languages

/// Numbers that two editions do not have in common.
///
/// A warning where blocks that stand side by side have as many numbers as each other, and one of these is another; a note
/// where a number of three or more digits, such as a year, stands in one edition only. Fewer digits may be spelt out in
/// the other, and so may all numbers that end in zeros.
struct UnequalNumbers {
  private let pair: ComparedPair
  private let left: [[WrittenNumber]]
  private let right: [[WrittenNumber]]
  private let everywhereLeft: Set<WrittenNumber>
  private let everywhereRight: Set<WrittenNumber>

  init(_ pair: ComparedPair) {
    self.pair = pair
    left = pair.left.blocks.map { numbers(in: $0.scalars) }
    right = pair.right.blocks.map { numbers(in: $0.scalars) }
    everywhereLeft = Self.everything(left, pair.left)
    everywhereRight = Self.everything(right, pair.right)
  }

  private static func everything(_ blocks: [[WrittenNumber]], _ text: EditionText) -> Set<WrittenNumber> {
    let front = [text.edition.title, text.edition.subtitle ?? "", text.edition.summary ?? ""]
    return Set(
      blocks.joined() + numbers(in: text.notes.scalars)
        + front.flatMap { numbers(in: Array($0.unicodeScalars)) })
  }

  func findings() -> [Diagnostic] {
    var found: [Diagnostic] = []
    // Of one number that stands in many places, one finding is enough.
    var told: Set<WrittenNumber> = []
    for row in pair.rows {
      let (own, other) = (row.left.map { left[$0] } ?? [], row.right.map { right[$0] } ?? [])
      if let (ownRest, otherRest) = differing(row, own, other) {
        for (one, two) in zip(ownRest, otherRest) where told.insert(two).inserted {
          told.insert(one)
          found.append(differs(two, from: one, row))
        }
        continue
      }
      for number in own
      where isLost(number, everywhereRight) && !mayBeSpelt(in: pair.right, row.right) && told.insert(number).inserted {
        found.append(lost(number, from: pair.left, in: row.left, to: pair.right, row.right))
      }
      for number in other
      where isLost(number, everywhereLeft) && !mayBeSpelt(in: pair.left, row.left) && told.insert(number).inserted {
        found.append(lost(number, from: pair.right, in: row.right, to: pair.left, row.left))
      }
    }
    return found
  }

  /// What each half of a row has and the other has not, where these are numbers for numbers.
  private func differing(
    _ row: ComparedPair.Row, _ own: [WrittenNumber], _ other: [WrittenNumber]
  ) -> ([WrittenNumber], [WrittenNumber])? {
    guard row.isEven, own.count == other.count, let leftBlock = row.left, let rightBlock = row.right,
      !(own + other).contains(where: \.isUncertain)
    else { return nil }
    let rest = Self.withoutCommon(own, other)
    let (ownRest, otherRest) = (rest.0.map { own[$0] }, rest.1.map { other[$0] })
    guard !ownRest.isEmpty else { return nil }
    // Several are a fault of each only where they stand in the same places.
    if ownRest.count > 1, rest.0 != rest.1 { return nil }
    let isMoved = zip(ownRest, otherRest).contains { one, two in
      let (isThere, isHere) = (everywhereRight.contains(one), everywhereLeft.contains(two))
      return isThere && isHere || !pair.isAlike && (isThere || isHere)
    }
    let leftWords = pair.left.words(ofBlock: leftBlock)
    let rightWords = pair.right.words(ofBlock: rightBlock)
    let isSpelt = zip(ownRest, otherRest).contains {
      SpeltNumbers.holds($0, in: rightWords) || SpeltNumbers.holds($1, in: leftWords)
        || $0.isShort(for: $1) || $1.isShort(for: $0)
    }
    return isMoved || isSpelt ? nil : (ownRest, otherRest)
  }

  /// The places of those that are left when each has taken its like away.
  private static func withoutCommon(_ one: [WrittenNumber], _ other: [WrittenNumber]) -> ([Int], [Int]) {
    var left = Array(other.indices)
    var rest: [Int] = []
    for index in one.indices {
      if let place = left.firstIndex(where: { other[$0] == one[index] }) {
        left.remove(at: place)
      } else {
        rest.append(index)
      }
    }
    return (rest, left)
  }

  /// Whether a block says numbers in words, among which one may be that is looked for.
  private func mayBeSpelt(in text: EditionText, _ block: Int?) -> Bool {
    block.map { SpeltNumbers.mayHold(text.words(ofBlock: $0)) } ?? false
  }

  private func isLost(_ number: WrittenNumber, _ others: Set<WrittenNumber>) -> Bool {
    guard number.significantDigits >= 3, !number.isUncertain, !others.contains(number) else { return false }
    // The nineties may be 1990 there.
    return !others.contains { $0.isShort(for: number) }
  }

  private func differs(_ number: WrittenNumber, from other: WrittenNumber, _ row: ComparedPair.Row) -> Diagnostic {
    Diagnostic(
      .warning, .unequalNumbers, at: pair.right.place(of: number.shown, inBlock: row.right),
      "‘\(number.shown)’ stands here where ‘\(pair.left.path)’ has ‘\(other.shown)’",
      help: "find out which of the two is right, and write it in both",
      related: [pair.left.place(of: other.shown, inBlock: row.left)])
  }

  private func lost(
    _ number: WrittenNumber, from text: EditionText, in block: Int?, to other: EditionText, _ otherBlock: Int?
  ) -> Diagnostic {
    Diagnostic(
      .note, .unequalNumbers, at: text.place(of: number.shown, inBlock: block),
      "‘\(number.shown)’ stands here and nowhere in ‘\(other.path)’",
      help: "write it there too, if it was not left out on purpose", related: [other.place(ofBlock: otherBlock)])
  }
}
