import Diagnostics
import Markup

extension TypedReader {
  /// A text as typed, without white space at its ends; `nil` when nothing was typed.
  package mutating func text(_ node: YAMLNode) -> Located<String>? {
    guard case .scalar(let text, _) = node.content else {
      reportWrongType(node)
      return nil
    }
    guard !isAbsent(node) else { return nil }
    let trimmed = trimmed(text)
    guard isShort(trimmed) else {
      reportLong(trimmed, at: node.mark)
      return nil
    }
    return trimmed.isEmpty ? nil : Located(trimmed, at: node.mark)
  }

  /// A text of one line: the line breaks that `>` and `|` leave in it become spaces.
  package mutating func line(_ node: YAMLNode) -> Located<String>? {
    guard var typed = text(node) else { return nil }
    reportEscape(node, typed.value)
    typed.value = onOneLine(typed.value)
    return typed
  }

  /// Warns of a backslash between double quotes that has become a line break or a sign that nobody sees: `"C:\\new"`.
  private mutating func reportEscape(_ node: YAMLNode, _ text: String) {
    guard case .scalar(_, isPlain: false) = node.content,
      text.mayHoldByte({ hasControl(in: $0) | has(0x7F, in: $0) | has(0xC2, in: $0) | has(0xE2, in: $0) }),
      text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
      let line = source.location(at: node.mark).excerpt, let escape = WrittenEscape(line, column: Int(node.mark.column))
    else { return }
    let mark = SourceMark(line: Int(node.mark.line), column: escape.column)
    let sign = syntax == .yaml ? ": " : " = "
    report(
      .warning, .yamlSyntax, at: mark, "between double quotes ‘\\\(escape.letter)’ is read as \(escape.meaning)",
      help: escape.literal.map { "put the text between single quotes: \(current.name)\(sign)\($0)" }
        ?? "write two backslashes for one")
  }

  /// A list of texts; one text is a list of one.
  package mutating func texts(_ node: YAMLNode) -> [Located<String>]? {
    switch node.content {
    case .sequence(let items): return items.compactMap { text($0) }
    case .scalar: return text(node).map { [$0] }
    case .mapping:
      reportWrongType(node)
      return nil
    }
  }

  package mutating func boolean(_ node: YAMLNode) -> Located<Bool>? {
    guard !isAbsent(node) else { return nil }
    guard let text = node.text else {
      reportWrongType(node)
      return nil
    }
    guard let value = TypedReader.boolean(text) ?? withoutUnseenCharacters(text).flatMap(TypedReader.boolean) else {
      reportWrongType(node, found: "‘\(text)’")
      return nil
    }
    return Located(value, at: node.mark)
  }

  /// The truth value of a word, in the spellings of YAML 1.1 that people type.
  package static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON": true
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF": false
    default: nil
    }
  }

  /// A whole number, in the range with which the current key is declared.
  package mutating func wholeNumber(_ node: YAMLNode) -> Int? {
    guard !isAbsent(node) else { return nil }
    guard let text = node.text, TypedReader.isWholeNumber(text) else {
      reportWrongType(node, found: node.text.map { "‘\($0)’" })
      return nil
    }
    let range = current.type.declaredRange
    // A number with more digits than the machine has bits for is out of every range.
    guard let number = Int(text), range.contains(number) else {
      reportInvalid(
        node.mark, "‘\(current.name)’ must be from \(range.lowerBound) to \(range.upperBound), not \(text)")
      return nil
    }
    return number
  }

  private static func isWholeNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+") ? 1 : 0
    return text.utf8.count > digits
      && text.utf8.dropFirst(digits).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// A number of bytes, such as `60000`, `60 KB` or `1 MB`, in the range with which the current key is declared.
  package mutating func byteCount(_ node: YAMLNode) -> Located<Int>? {
    guard !isAbsent(node), let typed = text(node) else { return nil }
    let range = current.type.declaredRange
    switch ByteCount(typed.value) {
    case .bytes(let bytes) where range.contains(bytes): return Located(bytes, at: typed.location)
    case .bytes, .tooMany:
      let ends = "from \(ByteCount.text(range.lowerBound)) to \(ByteCount.text(range.upperBound))"
      reportInvalid(typed.location, "‘\(current.name)’ must be \(ends), not \(typed.value)")
    case nil: reportInvalid(typed.location, "‘\(typed.value)’ is not a number of bytes")
    }
    return nil
  }

  /// One of a few words.
  package mutating func choice(_ node: YAMLNode, of choices: [String]) -> String? {
    guard let typed = text(node) else { return nil }
    return checkedChoice(typed, of: choices)
  }

  package mutating func checkedChoice(_ typed: Located<String>, of choices: [String]) -> String? {
    if choices.contains(typed.value) { return typed.value }
    if let seen = withoutUnseenCharacters(typed.value), choices.contains(seen) { return seen }
    let list = choices.map { "‘\($0)’" }.joined(separator: " or ")
    reportInvalid(
      typed.location, "‘\(current.name)’ cannot be ‘\(typed.value)’",
      help: suggestion(for: typed.value, among: choices).map { "did you mean ‘\($0)’?" } ?? "write \(list)")
    return nil
  }
}

/// The text without white space, no-break spaces and byte order marks at its ends.
private func trimmed(_ text: String) -> String {
  func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x200B, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
  while let last = scalars.last, isEdge(last) { scalars.removeLast() }
  return scalars.startIndex == text.startIndex && scalars.endIndex == text.endIndex ? text : String(scalars)
}

/// The lines of a text, one after the other.
package func onOneLine(_ text: String) -> String {
  guard text.mayHoldByte(hasControl), text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
  let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
  return lines.map { trimmed(String($0)) }.filter { !$0.isEmpty }.joined(separator: " ")
}
