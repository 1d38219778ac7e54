import Diagnostics

/// A look at lines that YAML's parser could not read, one after the other, as their author sees them.
///
/// The parser stumbles where the grammar ends, often a line or ten after the fault: `title:T` is a fine beginning of a
/// text that goes on. So the lines from the first to the one in which it stumbled are looked at again, for the first
/// that is neither `key: value` nor a part of the value above it.
struct LineScan {
  let source: SourceText
  let range: Range<Int>
  let lineOffset: Int
  let columnOffset: Int
  let expected: ExpectedLines

  init(_ source: SourceText, range: Range<Int>, lineOffset: Int, columnOffset: Int, expected: ExpectedLines) {
    self.source = source
    self.range = range
    self.lineOffset = lineOffset
    self.columnOffset = columnOffset
    self.expected = expected
  }

  /// The fault of the first line that has one, of those up to a line of the range, counted from 0.
  func fault(upTo last: Int) -> Diagnostic? {
    let lines = self.lines
    var state = State()
    if expected.precedeText {
      // Looked for once: every paragraph of a long text asks for it.
      state.lastHeld = lines.last { $0.key == "draft" || ($0.colon == nil && expected.holdsBack($0.text)) }?.number ?? 0
    }
    for (index, line) in lines.enumerated() {
      if index > last { return nil }
      if line.isBlank {
        state.sawBlank = true
        continue
      }
      let depth = state.brackets
      if state.isInsideValue(line) {
        if depth > 0, let fault = cutBrackets(line, depth: depth) { return fault }
        continue
      }
      if line.isComment { continue }
      if let fault = cutBrackets(line, depth: 0) { return fault }
      if let fault = fault(of: line, state, lines[(index + 1)...]) { return fault }
      state.note(line)
    }
    return nil
  }

  /// What an author sees of a line.
  struct Line {
    let number: Int
    let scalars: [Unicode.Scalar]
    let indentation: Int
    /// The line without indentation, without the hyphens of list items, without white space at its end.
    let content: ArraySlice<Unicode.Scalar>
    let isItem: Bool
    /// Where the key ends, when the line is `key: value`.
    let colon: Int?
    // Held, not made when asked for: each line asks for those of the last key, whose value may be the whole file.
    /// The content as it was written.
    let text: String
    /// What stands before the colon; empty without one.
    let key: String
    /// What stands after the colon; empty without one.
    let value: String

    init(_ scalars: [Unicode.Scalar], number: Int) {
      self.number = number
      self.scalars = scalars
      indentation = scalars.prefix { $0 == " " || $0 == "\t" }.count
      var content = scalars[indentation...]
      while let last = content.last, last == " " || last == "\t" || last == "\r" { content.removeLast() }
      var isItem = false
      while content.first == "-", content.dropFirst().first == " " || content.count == 1 {
        isItem = true
        content = content.dropFirst().drop { $0 == " " }
      }
      self.content = content
      self.isItem = isItem
      colon = Line.colon(in: content)
      text = LineScan.text(content)
      key = LineScan.text(content[..<(colon ?? content.startIndex)])
      value = colon.map { LineScan.text(content[($0 + 1)...]) } ?? ""
    }

    private static func colon(in content: ArraySlice<Unicode.Scalar>) -> Int? {
      var start = content.startIndex
      if let quote = content.first, quote == "\"" || quote == "'" {
        guard let close = content.dropFirst().firstIndex(of: quote) else { return nil }
        start = close
      }
      return content[start...].indices.first { index in
        content[index] == ":"
          && (index + 1 == content.endIndex || content[index + 1] == " " || content[index + 1] == "\t")
      }
    }

    var isBlank: Bool { content.isEmpty && !isItem }
    var isComment: Bool { scalars[indentation...].first == "#" }
    /// Whether nothing, or a comment alone, stands after the colon.
    var hasNoValue: Bool { value.isEmpty || value.hasPrefix("#") }
    var unquotedKey: String {
      let key = key
      let isQuoted = key.utf8.count > 1 && (key.hasPrefix("\"") || key.hasPrefix("'"))
      return isQuoted ? String(key.dropFirst().dropLast()) : key
    }
  }

  var lines: [Line] {
    let bytes = source.bytes[range]
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
      index, line in
      Line(Array(String(decoding: line, as: UTF8.self).unicodeScalars), number: lineOffset + index + 1)
    }
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var slice = scalars.drop { $0 == " " || $0 == "\t" }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: slice)
    return String(text)
  }
}

extension LineScan {
  /// What the lines above have left open.
  struct State {
    var sawBlank = false
    /// The number of the last line of all that holds the text back.
    var lastHeld = 0
    /// The last line of the form `key: value`.
    private(set) var key: Line?
    /// The last line that belonged to the values above a blank line or a text.
    private(set) var last: Line?
    private var isBlock = false
    /// How many are open.
    private(set) var brackets = 0
    private var quote: Unicode.Scalar?

    /// Whether a line goes on with a value that began above it.
    mutating func isInsideValue(_ line: Line) -> Bool {
      if isBlock, let key {
        if line.indentation > key.indentation {
          last = line
          return true
        }
        isBlock = false
      }
      if brackets > 0 {
        count(line.content)
        last = line
        return true
      }
      if let quote {
        if line.content.contains(quote) { self.quote = nil }
        last = line
        return true
      }
      return false
    }

    mutating func note(_ line: Line) {
      last = line
      sawBlank = false
      guard line.colon != nil else {
        if line.isItem { begin(line.content) }
        return
      }
      key = line
      begin(line.content[((line.colon ?? line.content.startIndex) + 1)...].drop { $0 == " " || $0 == "\t" })
    }

    private mutating func begin(_ value: ArraySlice<Unicode.Scalar>) {
      switch value.first {
      case "|", ">": isBlock = true
      case "[", "{": count(value)
      case "\"", "'":
        if !LineScan.isClosed(value) { quote = value.first }
      default: break
      }
    }

    private mutating func count(_ content: ArraySlice<Unicode.Scalar>) {
      brackets = BracketWalk(content, from: content.startIndex, depth: brackets).depth
    }
  }

  /// Whether a quotation that begins a value also ends on its line.
  static func isClosed(_ value: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let quote = value.first else { return true }
    var isEscaped = false
    for scalar in value.dropFirst() {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\", quote == "\"" {
        isEscaped = true
      } else if scalar == quote {
        return true
      }
    }
    return false
  }
}

// MARK: - Faults

extension LineScan {
  private func fault(of line: Line, _ state: State, _ following: ArraySlice<Line>) -> Diagnostic? {
    if expected.precedeText, let fence = FaultyFence(String(String.UnicodeScalarView(line.scalars))) {
      return Diagnostic(
        .error, .frontMatterUnclosed, at: source.location(line: line.number, column: line.indentation + 1),
        fence.asEnd.message, help: fence.asEnd.help)
    }
    if line.scalars.prefix(line.indentation).contains("\t") { return indentedWithTab(line, state) }
    if line.colon != nil {
      if state.sawBlank, line.indentation == 0, line.key.contains(" "), !expected.isKey(line.key),
        let fault = textInHeader(line, state, following)
      {
        return fault
      }
      return ofKeyWithOtherSigns(line) ?? markedKey(line) ?? keyAsItem(line, state) ?? unevenFirst(
        line, state, following)
        ?? wrappedColon(line, state, following) ?? tooDeep(line, state) ?? unclosed(line, following)
    }
    if let key = state.key, line.indentation > key.indentation, !line.isItem {
      return expected.holdsList(key.key) ? itemWithOtherMark(line, state) : nil
    }
    if line.isItem {
      return state.sawBlank && state.key?.value.isEmpty == false ? textInHeader(line, state, following) : nil
    }
    return heldBack(line) ?? nearMiss(line) ?? markedKey(line) ?? itemWithOtherMark(line, state)
      ?? textInHeader(line, state, following) ?? strayLine(line, state, following)
  }

  func report(_ line: Line, column: Int? = nil, _ message: String, help: String?) -> Diagnostic {
    let place = source.location(
      line: line.number, column: (column ?? line.indentation) + 1 + (line.number == lineOffset + 1 ? columnOffset : 0))
    return Diagnostic(.error, .yamlSyntax, at: place, message, help: help)
  }

  private func indentedWithTab(_ line: Line, _ state: State) -> Diagnostic {
    let isFree = state.key == nil || state.key?.value.isEmpty == false
    return report(
      line, column: 0, "the line is indented with a tab",
      help: isFree && line.colon != nil
        ? "delete the tab before ‘\(line.key)’" : "YAML is indented with spaces: put two spaces in place of the tab")
  }

  /// `title = "T: x"` and `title：T: x`, in which a later colon is taken for the key's.
  private func ofKeyWithOtherSigns(_ line: Line) -> Diagnostic? {
    guard let colon = line.colon, line.content.first != "\"", line.content.first != "'",
      line.content[..<colon].contains(where: { $0 == "=" || Self.likeColons.contains($0) })
    else { return nil }
    return nearMiss(line)
  }

  /// The first key is indented, and those below it are not.
  private func unevenFirst(_ line: Line, _ state: State, _ following: ArraySlice<Line>) -> Diagnostic? {
    guard state.key == nil, line.indentation > 0, !line.isItem,
      following.contains(where: { $0.colon != nil && $0.indentation < line.indentation && !$0.isComment })
    else { return nil }
    return report(
      line, "the line is indented, and those below it are not", help: "remove the spaces before ‘\(line.key)’")
  }

  /// A key that is indented under one that has a value already.
  private func tooDeep(_ line: Line, _ state: State) -> Diagnostic? {
    guard let above = state.key, !line.isItem, !above.isItem, line.indentation > above.indentation,
      !above.value.isEmpty, above.value.unicodeScalars.first != "&", expected.isKey(line.key) || above.indentation == 0
    else { return nil }
    return report(
      line, column: line.colon, "the line is indented more than the one that it should stand under",
      help: "remove the spaces before ‘\(line.key)’")
  }

  /// A quotation mark or bracket that is open when the next key begins.
  private func unclosed(_ line: Line, _ following: ArraySlice<Line>) -> Diagnostic? {
    guard let colon = line.colon, let next = following.first(where: { !$0.isBlank }) else { return nil }
    let value = line.content[(colon + 1)...].drop { $0 == " " || $0 == "\t" }
    guard let first = value.first, next.colon != nil, next.indentation <= line.indentation, !next.isItem else {
      return nil
    }
    if first == "\"" || first == "'", !Self.isClosed(value) {
      let faulty = FaultyLine(source.location(line: line.number, column: value.startIndex + 1))
      return report(
        line, column: value.startIndex, "the quotation mark is never closed",
        help: faulty.quoted.map { "write \($0)" } ?? "put the same mark at the end of the text")
    }
    return nil
  }

  /// A line that is almost `key: value`.
  private func nearMiss(_ line: Line) -> Diagnostic? {
    let content = line.content
    let word = content.prefix { Self.isWordPart($0) }
    let key = Self.text(word)
    guard !word.isEmpty, word.endIndex < content.endIndex else { return nil }
    let rest = content[word.endIndex...]
    let spaced = rest.drop { $0 == " " || $0 == "\t" || nameOfUnseen($0) != nil }
    guard let sign = spaced.first else { return nil }
    let value = Self.text(spaced.dropFirst().drop { nameOfUnseen($0) != nil || $0 == " " })
    let isKnown = expected.isKey(key)
    if Self.likeColons.contains(sign) {
      return report(
        line, column: spaced.startIndex, "‘\(sign)’ is not the colon that ends a key, but one that looks like it",
        help: "write \(key): \(value)")
    }
    if Self.semicolons.contains(sign), isKnown {
      return report(
        line, column: spaced.startIndex, "‘\(sign)’ stands after ‘\(key)’ in place of a colon",
        help: "write \(key): \(value)")
    }
    if sign == "=" {
      return report(
        line, column: spaced.startIndex, "‘=’ stands where YAML has a colon and a space",
        help: "write \(key): \(value)")
    }
    if sign == ":", rest.startIndex == spaced.startIndex || isKnown {
      let after = spaced.dropFirst()
      if let unseen = after.first, let name = nameOfUnseen(unseen) {
        return report(
          line, column: after.startIndex, "\(name) stands after the colon, where a space must be",
          help: "delete it, and type a space: \(key): \(value)")
      }
      if after.starts(with: "//".unicodeScalars) { return nil }
      return report(line, "a space is missing after the colon", help: "write \(key): \(value)")
    }
    if isKnown, rest.startIndex != spaced.startIndex {
      let text = Self.text(spaced.drop { Self.dashes.contains($0) || $0 == " " })
      return report(line, column: word.endIndex, "a colon is missing after ‘\(key)’", help: "write \(key): \(text)")
    }
    return nil
  }

  private static let likeColons: Set<Unicode.Scalar> = ["：", "﹕", "∶", "꞉", "︓", "׃", "։"]
  private static let semicolons: Set<Unicode.Scalar> = [";", "؛"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "→", "―"]

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    // Letters of other scripts: keys of site.yml and of strings may be in them.
    case 0x80...: scalar.properties.isAlphabetic
    default: false
    }
  }
}
