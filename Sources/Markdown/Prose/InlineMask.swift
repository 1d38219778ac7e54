import Languages
import Proofreading

/// Marks what in a block is markup, code, an address or a passage in another language.
struct InlineMask {
  var block: ProseBlock
  /// An element that is open behind the block.
  private(set) var hiddenBehind: HiddenElement?
  let definitions: DefinedNames
  private let language: Language
  private var hidden: HiddenElement?
  /// What reaches from signs that open it to others that close it.
  enum Enclosed { case placeholder, attributes, note, destination }
  /// Up to which place no end was found for each: whoever begins before it again has none either.
  var endless: [Enclosed: Int] = [:]
  /// Where square brackets opened that are not closed.
  var brackets: [Int] = []

  init(_ block: ProseBlock, _ definitions: DefinedNames, _ language: Language, hidden: HiddenElement?) {
    self.block = block
    self.definitions = definitions
    self.language = language
    self.hidden = hidden
  }

  private var isHTML: Bool { block.kind == .html }

  mutating func mark() {
    var index = 0
    if hidden != nil { index = hide(from: 0) }
    while index < block.letters.count {
      let value = block.letters[index].scalar.value
      // Letters of other scripts are no signs.
      index = value < 0x80 ? look(at: index) : index + 1
    }
    if let hidden, hidden.isLasting { hiddenBehind = hidden }
  }

  func scalar(_ index: Int) -> Unicode.Scalar? {
    block.letters.indices.contains(index) && block.letters[index].role != .lineEnd ? block.letters[index].scalar : nil
  }

  mutating func set(_ role: Letter.Role, _ range: Range<Int>) {
    for index in range where block.letters[index].role != .lineEnd { block.letters[index].role = role }
  }

  /// Looks at a sign; gives the place behind what begins with it.
  private mutating func look(at index: Int) -> Int {
    guard let sign = scalar(index) else { return index + 1 }
    switch sign {
    case "<": return lookAtAngle(index)
    case "&": return lookAtReference(index)
    case "h", "H", "w", "W", "f", "m": return lookAtAddress(index)
    case "{": return lookAtBrace(index)
    case _ where isHTML: return index + 1
    case "\\":
      let isSign = scalar(index + 1).map { $0.isASCII && !$0.isWordPart && !$0.isWhiteSpace } ?? true
      if isSign { set(.markup, index..<(index + 1)) }
      return index + (isSign ? 2 : 1)
    case "`": return lookAtBackticks(index)
    case "*", "_", "~": return lookAtEmphasis(index)
    case "!" where scalar(index + 1) == "[":
      set(.markup, index..<(index + 1))
      return index + 1
    case "[": return lookAtBracket(index)
    case "]": return lookAtClosingBracket(index)
    default: return index + 1
    }
  }

  // MARK: Code, references, braces

  private mutating func lookAtBackticks(_ start: Int) -> Int {
    var end = start
    while scalar(end) == "`" { end += 1 }
    let count = end - start
    var index = end
    while index < block.letters.count {
      let run = index
      while scalar(index) == "`" { index += 1 }
      if index - run == count {
        set(.object, start..<index)
        return index
      }
      index = max(index, run + 1)
    }
    return end
  }

  private mutating func lookAtReference(_ start: Int) -> Int {
    var end = start + 1
    while let part = scalar(end), part.isASCII, part.isWordPart || part == "#", end - start < 34 { end += 1 }
    guard end > start + 1, scalar(end) == ";" else { return start + 1 }
    set(.object, start..<(end + 1))
    return end + 1
  }

  /// What other programs put something in place of, and the attributes of a heading.
  private mutating func lookAtBrace(_ start: Int) -> Int {
    guard let next = scalar(start + 1), "{%#.:".unicodeScalars.contains(next) else { return start + 1 }
    let isDouble = next == "{" || next == "%"
    let kind = isDouble ? Enclosed.placeholder : .attributes
    guard start >= endless[kind, default: 0] else { return start + 1 }
    var end = start + 2
    while let sign = scalar(end) {
      if sign == "}", !isDouble || scalar(end + 1) == "}" || scalar(end - 1) == "%" {
        let last = isDouble && scalar(end + 1) == "}" ? end + 2 : end + 1
        set(.object, start..<last)
        return last
      }
      end += 1
    }
    endless[kind] = end
    return start + 1
  }

  private mutating func lookAtEmphasis(_ start: Int) -> Int {
    var end = start
    while scalar(end) == scalar(start) { end += 1 }
    let isInWord =
      scalar(start) == "_" && (scalar(start - 1)?.isWordPart ?? false) && (scalar(end)?.isWordPart ?? false)
    if !isInWord { set(.markup, start..<end) }
    return end
  }

  // MARK: Tags

  private mutating func lookAtAngle(_ start: Int) -> Int {
    if scalar(start + 1) == "!" || scalar(start + 1) == "?" { return hideComment(from: start) }
    if let end = endOfAutolink(start) {
      set(.object, start..<end)
      return end
    }
    guard let tag = TagInProse(block.letters, at: start) else { return start + 1 }
    set(.object, start..<tag.end)
    guard var element = HiddenElement(tag, in: language) else { return tag.end }
    element.isLasting = isHTML && !element.endsWithBlock
    hidden = element
    return hide(from: tag.end)
  }

  private mutating func hideComment(from start: Int) -> Int {
    let isComment = scalar(start + 2) == "-" && scalar(start + 3) == "-"
    var end = start + (isComment ? 4 : 2)
    while end < block.letters.count {
      if scalar(end) == ">", !isComment || scalar(end - 1) == "-" && scalar(end - 2) == "-" {
        set(.object, start..<(end + 1))
        return end + 1
      }
      end += 1
    }
    // Without an end it hides its paragraph, or is words like any others.
    set(.object, start..<block.letters.count)
    return block.letters.count
  }

  private func endOfAutolink(_ start: Int) -> Int? {
    var end = start + 1
    var isAddress = false
    while let sign = scalar(end), sign != ">" {
      if sign == "<" || sign.isWhiteSpace { return nil }
      if sign == ":" || sign == "@" { isAddress = true }
      end += 1
    }
    return isAddress && scalar(end) == ">" ? end + 1 : nil
  }

  /// Hides the words up to the end of the element that is open; gives the place behind.
  private mutating func hide(from start: Int) -> Int {
    guard var element = hidden else { return start }
    var index = start
    while index < block.letters.count {
      guard block.letters[index].scalar == "<", let tag = TagInProse(block.letters, at: index) else {
        index += 1
        continue
      }
      index = tag.end
      guard tag.name == element.name else { continue }
      element.depth += tag.isEnd ? -1 : tag.isClosed ? 0 : 1
      if element.depth == 0 {
        set(.object, start..<index)
        hidden = nil
        return index
      }
    }
    set(.object, start..<block.letters.count)
    hidden = element
    return block.letters.count
  }
}
