import Diagnostics

/// Lines of front matter that are not of the form `key: value`, and what each was meant for.
///
/// A second fence stands below all of them, or they would not have been read; but it may be a line across the text, where
/// the fence was forgotten. To write a new fence above a line makes a text of it, so that is advised only where nothing
/// says that the line is a part of the front matter: least of all above a word that holds the column back.
extension LineScan {
  /// `DRAFT`, `draft; true`.
  func heldBack(_ line: Line) -> Diagnostic? {
    guard expected.precedeText, expected.holdsBack(line.text) else { return nil }
    return report(
      line, "‘\(line.text)’ is not of the form ‘key: value’, and does not hold the text back",
      help: "write draft: true in its place")
  }

  /// `**title:** The Rain`, and other signs around a key that belong to a text.
  func markedKey(_ line: Line) -> Diagnostic? {
    let signs: Set<Unicode.Scalar> = ["*", "_", "`", ">", "\"", "“", "”", "‘", "’", "«", "»", " "]
    guard expected.precedeText, let first = line.content.first, signs.contains(first) || first == "•" else {
      return nil
    }
    let inner = line.content.drop { signs.contains($0) || $0 == "•" }
    let word = inner.prefix { Self.isWordPart($0) }
    let length = word.reversed().drop { $0 == "_" }.count
    let key = String(String.UnicodeScalarView(word.prefix(length)))
    let rest = inner.dropFirst(length).drop { signs.contains($0) }
    guard expected.isKey(key), rest.first == ":" else { return nil }
    var end = rest.dropFirst().drop { signs.contains($0) }
    while first != "\"", let last = end.last, ["*", "_", "`", " "].contains(last) { end.removeLast() }
    let value = Self.text(end)
    // YAML reads a key between its own quotation marks.
    if first == "\"", line.content.dropFirst(1 + length).first == "\"" { return nil }
    return report(line, "signs stand around the key ‘\(key)’", help: "write \(key): \(value)")
  }

  /// `- draft: true` below a key that has a value.
  func keyAsItem(_ line: Line, _ state: State) -> Diagnostic? {
    guard expected.precedeText, line.isItem, let key = state.key, !key.hasNoValue, !key.isItem,
      line.indentation == key.indentation, expected.isKey(line.key)
    else { return nil }
    return report(
      line, "the line begins with a hyphen, and those above it do not", help: "delete the hyphen: \(line.text)")
  }

  /// `• rain` and `-rain` below a key without a value.
  func itemWithOtherMark(_ line: Line, _ state: State) -> Diagnostic? {
    guard let key = state.key, key.hasNoValue, let mark = ListMark(line.content) else { return nil }
    return report(line, mark.message, help: "write ‘- \(mark.item)’, and so each item of ‘\(key.key)’")
  }

  /// A text that stands among the lines of a header, because the line that ends the header is missing.
  func textInHeader(_ line: Line, _ state: State, _ following: ArraySlice<Line>) -> Diagnostic? {
    guard expected.precedeText, line.indentation == 0, state.key != nil, let last = state.last,
      isText(line, state, following)
    else { return nil }
    return Diagnostic(
      .error, .frontMatterUnclosed, at: source.location(line: line.number, column: 1),
      "no line ‘---’ stands between the front matter and the text",
      help: "it seems to end with line \(last.number): write ‘---’ on a line of its own below it")
  }

  /// Whether a line that is not of the form `key: value` begins the text: an empty line stands above it, or between it and
  /// the fence, and what follows is no front matter.
  private func isText(_ line: Line, _ state: State, _ following: ArraySlice<Line>) -> Bool {
    let paragraph = following.prefix { !$0.isBlank }
    if paragraph.contains(where: isHeaderLine) { return false }
    if state.lastHeld >= line.number { return false }
    return state.sawBlank || following.dropFirst(paragraph.count).contains { !$0.isBlank }
  }

  private func isHeaderLine(_ line: Line) -> Bool {
    guard line.indentation == 0 else { return false }
    let word = line.content.prefix { Self.isWordPart($0) }
    let sign = line.content[word.endIndex...].first { $0 != " " }
    if sign == ":" || sign == "=", expected.isKey(Self.text(word)) { return true }
    return line.colon == nil && expected.holdsBack(line.text)
  }

  /// A line that goes on with the value above it without being indented, or that has lost its key.
  func strayLine(_ line: Line, _ state: State, _ following: ArraySlice<Line>) -> Diagnostic? {
    guard expected.precedeText, line.indentation == 0, let key = state.key, let last = state.last else { return nil }
    let message = "the line is not of the form ‘key: value’"
    if expected.holdsList(key.key), key.hasNoValue || last.number > key.number {
      return report(line, message, help: "if it is an item of ‘\(key.key)’, write ‘- \(line.text)’")
    }
    if key.hasNoValue, key.number == last.number {
      return report(line, message, help: "if it is the value of ‘\(key.key)’, write \(assigned(key.key, line.text))")
    }
    guard expected.holdsWords(key.key) else {
      return report(
        line, message,
        help: "write its key and a colon before it, as in ‘summary: \(shortened(line.text))’, or delete it")
    }
    let wrapped = [line] + following.prefix { $0.colon == nil && !$0.isBlank && !isHeaderLine($0) && !$0.isItem }
    return report(
      line, message,
      help: "if it goes on with ‘\(key.key)’, "
        + (key.number == last.number
          ? "write all of it on one line: \(assigned(key.key, ([key.value] + wrapped.map(\.text)).joined(separator: " ")))"
          : "put it on the line above it, behind what stands there"))
  }

  /// `summary: The rain`, and below it, indented, `came late: very late`: a colon within a text.
  func wrappedColon(_ line: Line, _ state: State, _ following: ArraySlice<Line>) -> Diagnostic? {
    guard let above = state.key, let last = state.last, !line.isItem, line.indentation > above.indentation,
      !above.hasNoValue, let colon = line.colon, expected.holdsWords(above.key), !expected.isKey(line.key)
    else { return nil }
    let signs: Set<Unicode.Scalar> = ["|", ">", "\"", "'", "&", "[", "{"]
    if let first = above.value.unicodeScalars.first, signs.contains(first) { return nil }
    let rest = following.prefix { $0.indentation > above.indentation && !$0.isBlank }.map(\.text)
    let text = ([above.value, line.text] + rest).joined(separator: " ")
    return report(
      line, column: colon, "the text of ‘\(above.key)’ has a colon and a space in it, which begins a new key",
      help: "put the whole text between quotation marks"
        + (above.number == last.number
          ? ": \(assigned(above.key, text))" : ", one before its first word, one at its end"))
  }

  /// `key: text`, with quotation marks where YAML needs them.
  private func assigned(_ key: String, _ text: String) -> String {
    let needsQuotes =
      text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
      || text.unicodeScalars.first.map { "\"'[]{}>|*&!%#`@,".unicodeScalars.contains($0) } ?? false
    return "\(key): \(needsQuotes ? FaultyLine.quotedText(text) : text)"
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 40 ? text : String(String.UnicodeScalarView(scalars.prefix(40))) + "…"
  }
}

/// A sign with which people begin the items of a list, other than YAML's hyphen and space.
package struct ListMark {
  /// What is wrong with it.
  package let message: String
  /// The item without it.
  package let item: String

  package init?(_ text: String) { self.init(Array(text.unicodeScalars)[...]) }

  init?(_ content: ArraySlice<Unicode.Scalar>) {
    guard let first = content.first, content.count > 1 else { return nil }
    let isHyphen = first == "-"
    var rest = content.dropFirst()
    if isHyphen {
      guard let next = rest.first, next != "-", next != " ", !Self.isDigit(next) else { return nil }
    } else if Self.isDigit(first) {
      rest = content.drop(while: Self.isDigit)
      guard let sign = rest.first, [".", ")", "۔"].contains(sign), rest.dropFirst().first == " " else { return nil }
      rest = rest.dropFirst()
    } else if !Self.bullets.contains(first) || (first == "+" && rest.first != " ") {
      return nil
    }
    item = LineScan.text(rest.drop { $0 == "\u{A0}" || $0 == " " })
    if item.isEmpty { return nil }
    let mark = LineScan.text(content[..<rest.startIndex])
    message =
      isHyphen
      ? "a space is missing after the hyphen of a list item" : "‘\(mark)’ does not begin an item of a list"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  private static let bullets: Set<Unicode.Scalar> = [
    "•", "*", "–", "—", "·", "▪", "◦", "‣", "●", "○", "■", "□", "➤", "►", "✓", "−", "‐", "‑", "+",
  ]
}
