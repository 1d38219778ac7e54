import Languages
import Markdown

/// A block of a text that is to be cut, or some lines of one.
struct TextPiece {
  var block: ImportedBlock
  /// The number of the block that it is, or is part of: what stays together is put together again.
  let origin: Int
  let count: ScriptCount

  init(_ block: ImportedBlock, origin: Int) {
    self.block = block
    self.origin = origin
    // A program is in no language of people.
    self.count = block.kind == .code ? ScriptCount() : ScriptCount(block.words)
  }

  var words: String { block.words }

  var isParagraph: Bool { block.kind == .paragraph || block.kind == .strongParagraph }

  var isHeading: Bool { if case .heading = block.kind { true } else { false } }

  /// Whether it is a line across the page, drawn or typed: `____`, `———`, `* * *`.
  var isRule: Bool {
    if block.kind == .rule { return true }
    return isParagraph && isTypedRule(block.words)
  }

  /// Whether it shows nothing that is read.
  var isSilent: Bool { block.words.isEmpty || isRule }

  var endsSentence: Bool {
    guard let last = block.words.unicodeScalars.last(where: { !"”’\"')»]".unicodeScalars.contains($0) }) else {
      return false
    }
    return ".۔!…。！．｡।॥།။።។".unicodeScalars.contains(last)
  }

  /// Whether it could be a headline, a heading or another line that is no sentence.
  var isLine: Bool {
    if isHeading { return true }
    return isParagraph && count.total <= 25 && !endsSentence && !block.holdsLineBreak
  }

  /// Whether it may be a verse or somebody else's words.
  var isQuotation: Bool {
    if block.kind == .quotation { return true }
    guard isParagraph, block.holdsLineBreak else { return false }
    let lines = block.markdown.split(separator: "\\\n")
    return lines.count >= 2 && count.total <= 16 * lines.count
  }
}

extension ImportedBlock {
  /// Whether a line of it ends in a break, written as a backslash.
  fileprivate var holdsLineBreak: Bool {
    var previous: UInt8 = 0
    for byte in markdown.utf8 {
      if byte == 0x0A, previous == UInt8(ascii: "\\") { return true }
      previous = byte
    }
    return false
  }
}

/// Whether a line holds nothing but signs that people draw lines with.
func isTypedRule(_ text: String) -> Bool {
  var count = 0
  // Full stops alone are none, unless there is space between them.
  var isMore = false
  for scalar in text.unicodeScalars {
    if ruleSigns.contains(scalar) {
      count += 1
      isMore = isMore || ![".", "…", "۔", "#"].contains(scalar)
    } else {
      guard scalar.isWhiteSpace else { return false }
      isMore = true
    }
  }
  return count >= 3 && isMore
}

private let ruleSigns = Set("_-–—―─━=*•·~۔.…٭☆★◆●○⁂✦#".unicodeScalars)

/// The blocks of a text, and the lines of paragraphs in which something else begins in the midst: another script, a
/// byline, a marker, a bold line that is a heading.
func textPieces(_ blocks: [ImportedBlock]) -> [TextPiece] {
  blocks.enumerated().flatMap { number, block in
    (parted(block) ?? [block]).map { TextPiece($0, origin: number) }
  }
}

private func parted(_ block: ImportedBlock) -> [ImportedBlock]? {
  guard block.kind == .paragraph || block.kind == .strongParagraph, block.holdsLineBreak else { return nil }
  let lines = markedLines(block.markdown)
  let kinds = lines.enumerated().map { lineKind($0.element, isFirst: $0.offset == 0) }
  var groups: [[String]] = []
  for (index, line) in lines.enumerated() {
    if index > 0, kinds[index] == kinds[index - 1], kinds[index].isText {
      groups[groups.count - 1].append(line)
    } else {
      groups.append([line])
    }
  }
  guard groups.count > 1 else { return nil }
  let blocks = groups.map { group -> ImportedBlock in
    let text = group.joined(separator: "\\\n")
    let isStrong = group.allSatisfy(isBold)
    return ImportedBlock(isStrong ? .strongParagraph : .paragraph, text, words: shownWords(ofMarkdown: text))
  }
  // Emphasis that goes over several lines does not bear to be parted.
  return blocks.map(\.words).filter { !$0.isEmpty }.joined(separator: " ") == block.words ? blocks : nil
}

/// The lines of a paragraph; where all of it is bold, each line is.
private func markedLines(_ markdown: String) -> [String] {
  if let inner = textOfBold(markdown) {
    return inner[...].components(separatedBy: "\\\n").map { "**\($0)**" }
  }
  return markdown[...].components(separatedBy: "\\\n")
}

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

private enum LineKind: Equatable {
  case text(TextScript?), heading, byline, marker, rule

  var isText: Bool { if case .text = self { true } else { false } }
}

private func lineKind(_ line: String, isFirst: Bool) -> LineKind {
  let plain = line.replacing("**", with: "").replacing("<strong>", with: "").replacing("</strong>", with: "")
    .replacing("\\", with: "")
  if isTypedRule(plain) { return .rule }
  let isSetApart = isBold(line) || plain.last == ":"
  if EditionMarker(line: plain, isSetApart: isSetApart) != nil { return .marker }
  if nameInByline(plain) != nil { return .byline }
  let count = ScriptCount(plain)
  if isBold(line), isFirst, count.total <= 15, plain.last.map({ !".۔،,".contains($0) }) == true { return .heading }
  return .text(count.main)
}

private func isBold(_ line: String) -> Bool { textOfBold(line) != nil }

/// What is between the marks of a text all of which is bold in one.
func textOfBold(_ markdown: String) -> String? {
  for (opening, closing) in [("**", "**"), ("<strong>", "</strong>")] {
    guard markdown.hasPrefix(opening), markdown.hasSuffix(closing) else { continue }
    let inner = markdown.dropFirst(opening.count).dropLast(closing.count)
    if inner.count > 0, !inner.contains("**"), !inner.contains("<strong>") { return String(inner) }
  }
  return nil
}
