import Diagnostics
import Markdown

/// An edition as far as its blocks are concerned.
struct EditionHalf {
  var document: Document
  var body: BodyFacts
  var html: () -> [UInt8]

  /// Where a block begins.
  fileprivate func place(ofBlock index: Int) -> Location {
    guard body.blocks.indices.contains(index), body.blocks[index].line > 0 else {
      return Location(path: document.path.path)
    }
    return document.source.location(line: body.blocks[index].line)
  }

  /// What the outline tells of a heading among the blocks.
  ///
  /// The outline has headings inside quotations too, so counting would not do.
  fileprivate func heading(_ block: MarkdownBody.Block) -> MarkdownBody.Heading? {
    guard block.kind == .heading, let level = block.level else { return nil }
    let opening = "<h\(level) id=\"".utf8
    let tag = html()[block.range].drop { $0 == UInt8(ascii: "\n") }
    guard tag.starts(with: opening) else { return nil }
    let id = tag.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "\"") }
    return body.outline.first { $0.id.utf8.elementsEqual(id) }
  }
}

/// Tells that two editions do not have the same blocks in the same order: a note, because most translations differ a
/// little, and a warning where one is so short that a part of it must be missing.
///
/// - Parameter route: The page on which both stand side by side, where there is one.
func unequalStructure(
  _ first: EditionHalf, _ second: EditionHalf, _ alignment: Alignment, route: Route?
) -> Diagnostic? {
  // Where its text begins is not known of a file whose front matter could not be read.
  guard let row = alignment.firstUnevenRow,
    !first.document.frontMatter.isUnreadable, !second.document.frontMatter.isUnreadable
  else { return nil }
  let place: String
  if let heading = alignment.rows[...row].last(where: \.isHeading) {
    let title = heading.right.flatMap(second.heading) ?? heading.left.flatMap(first.heading)
    place = "in the section ‘\(title?.text ?? "")’"
  } else {
    place = alignment.rows.contains(where: \.isHeading) ? "before the first heading" : "in block \(row + 1)"
  }
  let counts = [first.body.blocks.count, second.body.blocks.count].sorted()
  let isLarge = counts[1] - counts[0] >= 5 && counts[0] * 2 < counts[1]
  // The block of the row, or the one behind which it is missing.
  let left = alignment.rows[...row].count { $0.left != nil } - 1
  let right = alignment.rows[...row].count { $0.right != nil } - 1
  let path = first.document.path.path
  return Diagnostic(
    isLarge ? .warning : .note, .unequalEditions,
    at: second.place(ofBlock: right),
    "this edition has \(blocks(second.body.blocks.count)), ‘\(path)’ has \(first.body.blocks.count); they differ first \(place)",
    help: "give both the same headings, paragraphs and lists in the same order"
      + (route.map { ": \($0.address) shows them side by side" } ?? ""),
    related: [first.place(ofBlock: left)])
}

private func blocks(_ count: Int) -> String { count == 1 ? "1 block" : "\(count) blocks" }

/// Lists, tables and verse that stand side by side and have not as many parts.
func unequalParts(_ pair: ComparedPair) -> [Diagnostic] {
  pair.rows.compactMap { row in
    guard row.isEven, let left = row.left, let right = row.right,
      let parts = differingParts(pair.left.blocks[left], pair.right.blocks[right], pair.left.body.blocks[left].kind)
    else { return nil }
    return Diagnostic(
      .note, .unequalEditions, at: pair.right.place(ofBlock: right),
      "\(parts.noun) has \(parts.right) \(parts.right == 1 ? parts.one : parts.many) here and \(parts.left) in ‘\(pair.left.path)’",
      help: "compare the two: often one was forgotten", related: [pair.left.place(ofBlock: left)])
  }
}

private struct DifferingParts {
  var noun: String
  var one: String
  var many: String
  var left: Int
  var right: Int
}

private func differingParts(_ left: Prose, _ right: Prose, _ kind: MarkdownBody.Block.Kind) -> DifferingParts? {
  let parts =
    switch kind {
    case .list: DifferingParts(noun: "the list", one: "item", many: "items", left: left.items, right: right.items)
    case .table where left.rows != right.rows:
      DifferingParts(noun: "the table", one: "row", many: "rows", left: left.rows, right: right.rows)
    case .table:
      DifferingParts(noun: "the table", one: "cell", many: "cells", left: left.cells, right: right.cells)
    case .couplets:
      DifferingParts(noun: "the verse", one: "line", many: "lines", left: left.paragraphs, right: right.paragraphs)
    default: DifferingParts(noun: "", one: "", many: "", left: 0, right: 0)
    }
  return parts.left == parts.right ? nil : parts
}

/// Footnotes that one edition has and the other has not.
func unequalFootnotes(_ pair: ComparedPair) -> Diagnostic? {
  let (left, right) = (pair.left.noteCount, pair.right.noteCount)
  guard left != right else { return nil }
  let row = pair.rows.first { row in
    (row.left.map { pair.left.blocks[$0].noteMarks } ?? 0) != (row.right.map { pair.right.blocks[$0].noteMarks } ?? 0)
  }
  return Diagnostic(
    .warning, .unequalFootnotes, at: pair.right.place(ofBlock: row?.right),
    "this edition has \(right) \(right == 1 ? "footnote" : "footnotes"), ‘\(pair.left.path)’ has \(left)",
    help: "give both the same notes, at the same places", related: [pair.left.place(ofBlock: row?.left)])
}
