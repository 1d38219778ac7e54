import Markdown
import SiteModel
import Testing

@Suite struct AlignBlocksTests {
  /// The blocks of a sketch: a digit is a heading of that level, `p` a paragraph, `l` a list, `t` a
  /// table, `c` couplets.
  private func blocks(_ sketch: String) -> [MarkdownBody.Block] {
    let kinds: [Character: MarkdownBody.Block.Kind] = ["p": .paragraph, "l": .list, "t": .table, "c": .couplets]
    return sketch.enumerated().map { index, letter in
      MarkdownBody.Block(kind: kinds[letter] ?? .heading, range: index..<index + 1, level: letter.wholeNumberValue)
    }
  }

  /// The rows as pairs of letters, `-` for an empty cell.
  private func rows(_ left: String, _ right: String) -> String {
    let alignment = alignBlocks(blocks(left), with: blocks(right))
    let letters = (Array(left), Array(right))
    return alignment.rows.map { row in
      let left = row.left.map { letters.0[$0.range.lowerBound] } ?? "-"
      let right = row.right.map { letters.1[$0.range.lowerBound] } ?? "-"
      return "\(left)\(right)"
    }.joined(separator: " ")
  }

  @Test(arguments: [
    // Alike
    ("", "", ""),
    ("pp", "pp", "pp pp"),
    ("p2pl2c", "p2pl2c", "pp 22 pp ll 22 cc"),
    // A paragraph is missing: the next section is in step again.
    ("p2pp2p", "p2p2p", "pp 22 pp p- 22 pp"),
    ("2p2p", "p2p2p", "-p 22 pp 22 pp"),
    // No headings: row by row until the shorter one ends.
    ("ppp", "p", "pp p- p-"),
    ("", "pl", "-p -l"),
    // A list where the other has paragraphs
    ("2pl2p", "2ppp2p", "22 pp lp -p 22 pp"),
    // A lower heading more leaves the higher ones alone.
    ("2p3p2p", "2p2p", "22 pp 3- p- 22 pp"),
    ("2p3p3p2p", "2p3p2p", "22 pp 33 pp 3- p- 22 pp"),
    // A section more
    ("2p2pp2p", "2p2p", "22 pp 22 pp p- 2- p-"),
    // No level in common
    ("2p2p", "3p3p", "23 pp 23 pp"),
    ("2p3p", "p3pp", "2p p- 33 pp -p"),
    ("2p2p", "pp", "2p pp 2- p-"),
  ])
  func laysBlocksSideBySide(left: String, right: String, expected: String) {
    #expect(rows(left, right) == expected)
    #expect(alignBlocks(blocks(left), with: blocks(right)).firstUnevenRow == firstUneven(expected))
  }

  private func firstUneven(_ rows: String) -> Int? {
    rows.split(separator: " ").firstIndex { $0.first != $0.last }
  }

  @Test func keepsEveryBlockOnceAndInOrder() {
    let left = blocks("p2pl3pp2tp3pc2p")
    let right = blocks("pp2p3lp3p2p2pp3p")
    let rows = alignBlocks(left, with: right).rows
    #expect(rows.compactMap(\.left) == left)
    #expect(rows.compactMap(\.right) == right)
  }
}
