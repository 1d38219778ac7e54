import Markup

/// How much of a text is escaped, so that Markdown takes none of it for marks.
enum EscapingLevel {
  /// What could be taken for a mark where it stands.
  case needed
  /// Every sign of ASCII that ever is one.
  case all
}

/// What a text is written into.
struct TextPlace {
  var level = EscapingLevel.needed
  /// Whether it is the text of a link, in which brackets must match.
  var isInLink = false
  /// Whether it stands in a cell of a table.
  var isInCell = false
}

/// A text with its marks escaped; `before` and `after` are the characters around it, `nil` at the ends of a paragraph.
func escaped(_ text: String, in place: TextPlace, before: Unicode.Scalar?, after: Unicode.Scalar?) -> String {
  let marks = place.level == .all ? allMarks : marksWhereNeeded
  guard text.utf8.contains(where: { $0 < 0x80 && marks.contains(Unicode.Scalar($0)) }) else { return text }
  let scalars = Array(text.unicodeScalars)
  var result = String.UnicodeScalarView()
  result.reserveCapacity(scalars.count + 8)
  for (index, scalar) in scalars.enumerated() {
    let previous = index > 0 ? scalars[index - 1] : before
    let next = index + 1 < scalars.count ? scalars[index + 1] : after
    if isMark(scalar, at: index, of: scalars, place, previous, next, behind: after) { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}

private let allMarks = Set("\\`*_{}[]<>()#+-.!|~&:\"'^=$".unicodeScalars)
/// Those of `isMark` that are escaped where they could be taken for marks.
private let marksWhereNeeded = Set("\\`*_~<&|][".unicodeScalars)

private func isMark(
  _ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar], _ place: TextPlace,
  _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?, behind: Unicode.Scalar?
) -> Bool {
  guard scalar.isASCIIPunctuation else { return false }
  if place.level == .all { return allMarks.contains(scalar) }
  switch scalar {
  case "\\": return next.map(\.isASCIIPunctuation) ?? true
  case "`": return true
  case "*": return !(isSpace(previous) && isSpace(next))
  case "_": return !(isWordPart(previous) && isWordPart(next)) && !(isSpace(previous) && isSpace(next))
  case "~": return previous == "~" || next == "~"
  case "<": return next.map { $0.isASCIILetter || $0 == "/" || $0 == "!" || $0 == "?" } ?? false
  case "&": return beginsReference(scalars[(index + 1)...])
  case "|": return place.isInCell
  case "]": return place.isInLink
  case "[": return place.isInLink || beginsBrackets(scalars[(index + 1)...], after: next, behind: behind)
  default: return false
  }
}

private func isSpace(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { $0.properties.isWhitespace } ?? true }

private func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
  guard let scalar else { return false }
  return scalar.isASCIILetter || scalar.isASCIIDigit || scalar.value >= 0x80 && scalar.properties.isAlphabetic
}

/// Whether `name;` or `#123;` follows, which with the sign before it is a character.
func beginsReference(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
  let name = rest.prefix(32).prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == "#" }
  return !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
}

/// Whether brackets open that are a link, a footnote or the box of a task: `[sic]` is none of them.
private func beginsBrackets(
  _ rest: ArraySlice<Unicode.Scalar>, after next: Unicode.Scalar?, behind: Unicode.Scalar?
) -> Bool {
  if next == "^" { return true }
  // Who looks further for each bracket looks for ever.
  guard let end = rest.prefix(500).firstIndex(of: "]") else { return true }
  if rest[rest.startIndex..<end].elementsEqual(" ".unicodeScalars) { return true }
  if rest[rest.startIndex..<end].elementsEqual("x".unicodeScalars) { return true }
  guard let follower = end + 1 < rest.endIndex ? rest[end + 1] : behind else { return false }
  return ["(", "[", ":"].contains(follower)
}

extension Unicode.Scalar {
  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value)
      || (0x7B...0x7E).contains(value)
  }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}

/// A line of a paragraph whose beginning no block takes for its own.
///
/// A number with a full stop or the sign of a list would be taken so.
func escapedBeginning(of line: String) -> String {
  // Marks of direction are not read, so what stands behind them begins the line.
  let unread = line.unicodeScalars.prefix { $0.properties.generalCategory == .format }
  if !unread.isEmpty {
    return String(unread) + escapedBeginning(of: String(line.unicodeScalars[unread.endIndex...]))
  }
  let bytes = Array(line.utf8)
  func isEnd(_ index: Int) -> Bool { index >= bytes.count || bytes[index] == 0x20 || bytes[index] == 0x09 }
  guard let first = bytes.first else { return line }
  switch first {
  case UInt8(ascii: "#"):
    let count = bytes.prefix { $0 == first }.count
    return count <= 6 && isEnd(count) ? "\\" + line : line
  case UInt8(ascii: ">"): return "\\" + line
  case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"):
    return isEnd(1) || bytes.allSatisfy { $0 == first || $0 == 0x20 } ? "\\" + line : line
  case UInt8(ascii: "~"): return line.hasPrefix("~~~") ? "\\" + line : line
  case UInt8(ascii: "|"), UInt8(ascii: ":"): return isDelimiterRow(bytes) ? "\\" + line : line
  case UInt8(ascii: "0")...UInt8(ascii: "9"):
    let count = bytes.prefix { (0x30...0x39).contains($0) }.count
    guard count <= 9, count < bytes.count, [0x2E, 0x29].contains(bytes[count]), isEnd(count + 1) else { return line }
    return String(decoding: bytes[..<count], as: UTF8.self) + "\\" + String(decoding: bytes[count...], as: UTF8.self)
  default: return line
  }
}

/// Whether a line would make a table of the line above it.
private func isDelimiterRow(_ bytes: [UInt8]) -> Bool {
  bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|-: ".utf8.contains($0) }
}
