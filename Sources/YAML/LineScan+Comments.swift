package import Diagnostics

/// The end of a line that YAML takes for a comment, because a number sign stands behind a space or at the beginning of a
/// value.
package struct LostText: Sendable {
  /// Where the number sign stands; a place in the file is looked for only when it is told.
  package let line: Int
  package let column: Int
  /// The key whose value is cut, and the one at the left margin above it; the same where that is its own.
  package let key: String
  package let outermostKey: String
  /// What is left of the value on this line.
  package let kept: String
  /// The number sign and what follows it.
  package let lost: String
  package let isItem: Bool
  /// Whether it stands within brackets that were opened above its line or on it.
  package let isInBrackets: Bool
  /// Whether no value is left, on this line or below it.
  package let isWhole: Bool

  /// Whether the value was complete before it: a quotation or a list that is closed.
  package var followsClosedValue: Bool {
    guard !isInBrackets, let first = kept.unicodeScalars.first else { return false }
    return "\"'[{|>".unicodeScalars.contains(first)
  }
}

/// All that is lost to number signs behind values; comments on lines of their own are none of it.
package func lostTexts(in source: SourceText, _ range: Range<Int>) -> [LostText] {
  let linesAbove = source.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") }
  return LineScan(source, range: range, lineOffset: linesAbove, columnOffset: 0, expected: .unknown).lostTexts()
}

extension LineScan {
  func lostTexts() -> [LostText] {
    let lines = self.lines
    var state = State()
    var outermost = ""
    var found: [LostText] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      let depth = state.brackets
      let isInside = state.isInsideValue(line)
      if line.isComment && !isInside || isInside && depth == 0 { continue }
      if !isInside, line.indentation == 0, !line.isItem, line.colon != nil { outermost = line.unquotedKey }
      if let lost = lostText(line, depth: depth, state, outermost, below: lines[(index + 1)...]),
        !(isInside && line.isComment && lost.lost.hasPrefix("# "))
      {
        found.append(lost)
      }
      if !isInside { state.note(line) }
    }
    return found
  }

  /// What is lost on a line, given how many brackets are open above it.
  private func lostText(
    _ line: Line, depth: Int, _ state: State, _ outermost: String, below: ArraySlice<Line>
  ) -> LostText? {
    let start = depth > 0 ? line.content.startIndex : line.colon.map { $0 + 1 } ?? line.content.startIndex
    let walk = BracketWalk(line.content, from: start, depth: depth)
    guard let comment = walk.comment else { return nil }
    let isOwn = depth == 0 && line.colon != nil
    let kept = Self.text(line.content[start..<comment])
    let goesOn = below.first { !$0.isBlank && !$0.isComment }.map { next in
      next.indentation > line.indentation || (next.isItem && !line.isItem && next.indentation == line.indentation)
    }
    return LostText(
      line: line.number, column: comment + 1, key: isOwn ? line.unquotedKey : state.key?.unquotedKey ?? "",
      outermostKey: outermost, kept: kept, lost: Self.text(line.content[comment...]),
      isItem: line.isItem && !isOwn, isInBrackets: walk.depth > 0, isWhole: kept.isEmpty && goesOn != true)
  }

  /// `tags: [#rain, city]`: the bracket that closes the list is in the comment.
  func cutBrackets(_ line: Line, depth: Int) -> Diagnostic? {
    let start = depth > 0 ? line.content.startIndex : line.colon.map { $0 + 1 } ?? line.content.startIndex
    let walk = BracketWalk(line.content, from: start, depth: depth)
    guard let comment = walk.comment, walk.depth > 0, depth == 0 || !line.isComment else { return nil }
    let lost = Self.text(line.content[comment...])
    let value = Self.text(line.content[start...])
    let whole = depth == 0 ? QuotedPieces(value).map { line.colon == nil ? $0.text : "\(line.key): \($0.text)" } : nil
    return Diagnostic(
      .error, .yamlSyntax, at: place(line, column: comment), "‘\(lost)’ is not read: a number sign begins a comment",
      help: whole.map { "put the text with it between quotation marks: \($0)" }
        ?? "put the text with the number sign between quotation marks")
  }

  func place(_ line: Line, column: Int) -> Location {
    source.location(line: line.number, column: column + 1 + (line.number == lineOffset + 1 ? columnOffset : 0))
  }
}

/// A walk over one line that counts brackets outside quotations, to the number sign that begins a comment.
struct BracketWalk {
  private(set) var depth: Int
  /// Where a comment begins.
  private(set) var comment: Int?

  init(_ content: ArraySlice<Unicode.Scalar>, from start: Int, depth: Int) {
    self.depth = depth
    var quote: Unicode.Scalar?
    var isEscaped = false
    /// Whether a value or an item may begin here, and whether white space stands before.
    var (isStart, isAfterSpace) = (true, true)
    for index in start..<max(start, content.endIndex) {
      let scalar = content[index]
      if let open = quote {
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\", open == "\"" {
          isEscaped = true
        } else if scalar == open {
          quote = nil
        }
        continue
      }
      switch scalar {
      case "#" where isAfterSpace || (isStart && self.depth > 0):
        comment = index
        return
      case " ", "\t":
        isAfterSpace = true
        continue
      case "\"", "'":
        if isStart || content[index - 1] == scalar { quote = scalar }
        isStart = false
      case "[", "{":
        if isStart || self.depth > 0 { self.depth += 1 }
      case "]", "}":
        self.depth = max(0, self.depth - 1)
        isStart = false
      case ",": isStart = self.depth > 0
      case ":": isStart = self.depth > 0 && index + 1 < content.endIndex && content[index + 1] == " "
      default: isStart = false
      }
      isAfterSpace = false
    }
  }
}

/// A list or mapping between brackets on one line, with quotation marks around what has a number sign in it.
private struct QuotedPieces {
  let text: String

  init?(_ value: String) {
    let scalars = Array(value.unicodeScalars)
    guard let open = scalars.first, open == "[" || open == "{", let end = scalars.lastIndex(of: open == "[" ? "]" : "}")
    else { return nil }
    let pieces = scalars[1..<end].split(separator: ",", omittingEmptySubsequences: false).map { piece in
      let item = LineScan.text(piece)
      guard item.contains("#"), item.utf8.first != UInt8(ascii: "\""), item.utf8.first != UInt8(ascii: "'") else {
        return item
      }
      guard open == "{", let colon = item.firstRange(of: ": ")?.lowerBound else { return FaultyLine.quotedText(item) }
      return "\(item[..<colon]): \(FaultyLine.quotedText(LineScan.text(Array(item[colon...].unicodeScalars)[2...])))"
    }
    text = "\(open)\(pieces.joined(separator: ", "))\(open == "[" ? "]" : "}")"
  }
}
