import Languages

/// Two states of a text, line by line, as a person compares them in a terminal.
///
///     content/columns/2025/visit.ur.md
///         4 - … گیا ۔پھر …
///         4 + … گیا۔ پھر …
///
/// A line that runs from right to left keeps its direction to itself, so that numbers and signs stay where they are. Of
/// long lines the parts around the changes are shown.
package struct TextChange: Sendable {
  private let path: String
  private let before: [Substring]
  private let after: [Substring]

  /// Both states have the same number of lines, or all is shown as one change.
  package init(path: String, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = Self.lines(String(decoding: before, as: UTF8.self))
    self.after = Self.lines(String(decoding: after, as: UTF8.self))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.last == "\r" ? $0.dropLast() : $0 }
  }

  /// The lines that differ, by number from 1, cut to what changes in them.
  fileprivate var hunks: [(line: Int, old: String, new: String)] {
    zip(before, after).enumerated().flatMap { number, lines in
      lines.0 == lines.1 && lines.0.unicodeScalars.elementsEqual(lines.1.unicodeScalars)
        ? [] : Self.hunks(Array(lines.0.unicodeScalars), Array(lines.1.unicodeScalars)).map { (number + 1, $0.0, $0.1) }
    }
  }

  /// How many scalars are shown on both sides of a change.
  private static let context = 32

  /// The changes of one line, those that lie near each other together.
  private static func hunks(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> [(String, String)] {
    var hunks: [(Range<Int>, Range<Int>)] = []
    for (one, other) in differences(old, new) {
      if let last = hunks.last, one.lowerBound - last.0.upperBound < context {
        hunks[hunks.count - 1] = (last.0.lowerBound..<one.upperBound, last.1.lowerBound..<other.upperBound)
      } else {
        hunks.append((one, other))
      }
    }
    return hunks.map { (cut(old, around: $0.0), cut(new, around: $0.1)) }
  }

  /// Where two lines differ: changes are short, so that the same words follow soon.
  private static func differences(
    _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) -> [(Range<Int>, Range<Int>)] {
    var result: [(Range<Int>, Range<Int>)] = []
    var one = 0
    var other = 0
    while one < old.count || other < new.count {
      if one < old.count, other < new.count, old[one] == new[other] {
        one += 1
        other += 1
        continue
      }
      let (nextOne, nextOther) = meeting(old, one, new, other)
      result.append((one..<nextOne, other..<nextOther))
      (one, other) = (nextOne, nextOther)
    }
    return result
  }

  /// The nearest places from which both lines go on alike.
  private static func meeting(
    _ old: [Unicode.Scalar], _ one: Int, _ new: [Unicode.Scalar], _ other: Int
  ) -> (Int, Int) {
    let needed = 6
    for distance in 1..<64 {
      for step in 0...distance {
        let (first, second) = (one + step, other + distance - step)
        guard first <= old.count, second <= new.count else { continue }
        let (rest, newRest) = (old[first...].prefix(needed), new[second...].prefix(needed))
        if rest.elementsEqual(newRest),
          rest.count == needed || first + rest.count == old.count && second + newRest.count == new.count
        {
          return (first, second)
        }
      }
    }
    return (old.count, new.count)
  }

  private static func cut(_ line: [Unicode.Scalar], around range: Range<Int>) -> String {
    var start = max(0, range.lowerBound - context)
    var end = min(line.count, range.upperBound + context)
    while start > 0, line[start].continuesLetter { start -= 1 }
    while end < line.count, line[end].continuesLetter { end += 1 }
    return (start > 0 ? "…" : "") + String(Array(line[start..<end])) + (end < line.count ? "…" : "")
  }
}

extension TerminalReport {
  /// The changes of a text, each as the line that goes and the one that comes.
  package func text(_ change: TextChange) -> String {
    var result = "\(change.shownPath)\n"
    for hunk in change.hunks {
      let number = String(hunk.line)
      let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
      result += "\(margin) \(removed("-")) \(isolated(visible(hunk.old)))\n"
      result += "\(margin) \(added("+")) \(isolated(visible(hunk.new)))\n"
    }
    return result
  }
}

extension TextChange {
  fileprivate var shownPath: String { isolated(visible(path)) }
}
