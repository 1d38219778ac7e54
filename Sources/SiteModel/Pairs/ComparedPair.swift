import Languages
import Markdown

/// Two editions of a work, block beside block.
struct ComparedPair {
  /// What stands side by side, by the indices of the blocks.
  struct Row {
    var left: Int?
    var right: Int?
    /// Whether both halves are there and of one kind.
    var isEven: Bool
  }

  let left: EditionText
  let right: EditionText
  let rows: [Row]
  /// Whether both are built alike, block by block.
  let isAlike: Bool
  let alignment: Alignment

  init(_ left: EditionText, _ right: EditionText) {
    self.left = left
    self.right = right
    alignment = alignBlocks(left.body.blocks, with: right.body.blocks)
    isAlike = alignment.firstUnevenRow == nil
    // Rows hold the blocks of each side in their order.
    var (nextLeft, nextRight) = (0, 0)
    rows = alignment.rows.map { row in
      let result = Row(
        left: row.left.map { _ in nextLeft }, right: row.right.map { _ in nextRight }, isEven: row.isEven)
      if row.left != nil { nextLeft += 1 }
      if row.right != nil { nextRight += 1 }
      return result
    }
  }

  /// The row in which a block stands.
  func row(ofLeft block: Int?) -> Int? { block.flatMap { block in rows.firstIndex { $0.left == block } } }
  func row(ofRight block: Int?) -> Int? { block.flatMap { block in rows.firstIndex { $0.right == block } } }
}

extension EditionText {
  /// The words of a block in small letters, without vowel signs.
  func words(ofBlock index: Int) -> Set<String> {
    let parts = blocks[index].scalars.split { !$0.isWordPart && !$0.isArabicMark }
    return Set(parts.map { String(String.UnicodeScalarView($0.filter { !$0.isArabicMark })).lowercased() })
  }
}
