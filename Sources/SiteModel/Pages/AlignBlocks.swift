package import Markdown

/// Two bodies side by side: which block of one stands beside which of the other.
package struct Alignment: Sendable, Hashable {
  /// What stands side by side; where one body has nothing to show, its half is empty.
  package struct Row: Sendable, Hashable {
    package var left: MarkdownBody.Block?
    package var right: MarkdownBody.Block?

    package init(_ left: MarkdownBody.Block?, _ right: MarkdownBody.Block?) {
      self.left = left
      self.right = right
    }

    package var isHeading: Bool { left?.kind == .heading || right?.kind == .heading }

    /// Whether both halves are of one kind, headings of one level.
    package var isEven: Bool { left?.kind == right?.kind && left?.level == right?.level }
  }

  package fileprivate(set) var rows: [Row] = []

  /// The first row whose halves do not match; `nil` when both bodies are built alike, block by block.
  package var firstUnevenRow: Int? { rows.firstIndex { !$0.isEven } }
}

/// Lays the top-level blocks of two bodies side by side.
///
/// Bodies that are built alike go row by row. Otherwise the sections of the highest heading level that both have are
/// taken in order, and within them those of the next; what has no headings in common goes row by row until the
/// shorter half ends. A paragraph that one edition lacks so shifts the rest of its own section only.
package func alignBlocks(_ left: [MarkdownBody.Block], with right: [MarkdownBody.Block]) -> Alignment {
  var alignment = Alignment()
  let isAlike = left.elementsEqual(right) { Alignment.Row($0, $1).isEven }
  if isAlike {
    alignment.addRowByRow(left[...], right[...])
  } else {
    alignment.addBySections(left[...], right[...])
  }
  return alignment
}

extension Alignment {
  fileprivate typealias Blocks = ArraySlice<MarkdownBody.Block>

  fileprivate mutating func addRowByRow(_ left: Blocks, _ right: Blocks) {
    for offset in 0..<max(left.count, right.count) {
      rows.append(
        Row(
          offset < left.count ? left[left.startIndex + offset] : nil,
          offset < right.count ? right[right.startIndex + offset] : nil))
    }
  }

  /// Goes no deeper than there are levels of headings: the parts have none of the level at which they were cut.
  fileprivate mutating func addBySections(_ left: Blocks, _ right: Blocks) {
    guard let level = left.headingLevels.intersection(right.headingLevels).min() else {
      return addRowByRow(left, right)
    }
    let leftSections = left.sections(atLevel: level)
    let rightSections = right.sections(atLevel: level)
    for number in 0..<max(leftSections.count, rightSections.count) {
      var left = number < leftSections.count ? leftSections[number] : []
      var right = number < rightSections.count ? rightSections[number] : []
      if number > 0 { rows.append(Row(left.popFirst(), right.popFirst())) }
      addBySections(left, right)
    }
  }
}

extension ArraySlice<MarkdownBody.Block> {
  fileprivate var headingLevels: Set<Int> { Set(lazy.compactMap(\.level)) }

  /// What stands before the first heading of a level, which may be nothing, then each such heading with what follows.
  fileprivate func sections(atLevel level: Int) -> [Self] {
    var sections: [Self] = []
    var start = startIndex
    for index in indices where self[index].level == level {
      sections.append(self[start..<index])
      start = index
    }
    sections.append(self[start...])
    return sections
  }
}
