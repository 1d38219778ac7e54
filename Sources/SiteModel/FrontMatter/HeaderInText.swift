import Diagnostics
import YAML

/// Reports lines of front matter that stand below its second fence, where they are printed as text and say nothing.
///
/// They are looked for in the first paragraph of the text only, and at most in the one below a line `---` with which it
/// begins: a front matter that was pasted twice.
func reportHeaderInText(_ source: SourceText, _ block: FrontMatterBlock, _ read: FrontMatter, log: inout DiagnosticLog)
{
  let bytes = source.bytes
  guard var start = firstOfText(bytes, from: block.body.lowerBound) else { return }
  var isSecond = false
  if bytes[start] == UInt8(ascii: "-") || bytes[start] == UInt8(ascii: "+") {
    var lines = LineRanges(bytes, from: start)
    guard let fence = lines.next(), ["---", "+++"].contains(source.line(fence)),
      let below = firstOfText(bytes, from: lines.position)
    else { return }
    start = below
    isSecond = true
  }
  guard mayBeHeader(bytes, at: start) else { return }
  var lines = LineRanges(bytes, from: start)
  guard let first = lines.next() else { return }
  let text = source.line(first)
  let isKey = isOwnKey(of: text)
  guard isKey || (!isSecond && HoldBack.isSaid(by: text)) else { return }
  var held: (line: String, place: Int)?
  var line: Range<Int>? = first
  while let range = line, !source.line(range).isEmpty, held == nil {
    if saysHeld(source.line(range)) { held = (source.line(range), range.lowerBound) }
    line = lines.next()
  }
  let isHeld = read.isDraft?.value == true
  let severity: Severity = held != nil && isKey && !isHeld ? .error : .warning
  let place = source.location(atByte: held?.place ?? first.lowerBound)
  if isHeld, !isKey { return }
  let shown = held?.line ?? text
  log.report(
    severity, .headerInText, at: place,
    isSecond
      ? "a second front matter begins the text, and is printed with it"
        + (held == nil ? "" : ": ‘\(shown)’ does not hold the column back")
      : "‘\(shown)’ stands in the text, below the line that ends the front matter"
        + (held == nil ? "" : ", and does not hold the column back"),
    help: isKey
      ? "move what belongs to the front matter above the line that ends it"
        + (isSecond ? ", and remove the second one" : "")
      : "to hold the column back write ‘draft: true’ above the line that ends the front matter")
}

/// The first byte that is no white space.
private func firstOfText(_ bytes: [UInt8], from start: Int) -> Int? {
  var index = start
  while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  return index < bytes.count ? index : nil
}

/// Whether a line may be one of front matter, by a look at its first bytes: a word with a colon, or a short line.
private func mayBeHeader(_ bytes: [UInt8], at start: Int) -> Bool {
  var index = start
  while index < bytes.count, index - start < 30,
    bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A || bytes[index] == UInt8(ascii: "_")
  {
    index += 1
  }
  if index < bytes.count, bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "=") { return true }
  // A word of more than a few letters, and a space: prose, unless the line ends soon.
  let limit = min(bytes.count, start + 60)
  return bytes[start..<limit].contains(UInt8(ascii: "\n")) || limit == bytes.count
}

private func isOwnKey(of line: String) -> Bool {
  guard let colon = line.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
  let key = LineKey(line, colon)
  return frontMatterKeys.contains(key.name) || saysHeld(line)
}

/// `key: value` as it stands in a text.
private struct LineKey {
  let name: String
  let value: String

  init(_ line: String, _ colon: String.Index) {
    let scalars = line.unicodeScalars
    let rest = scalars[scalars.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    var key = scalars[..<colon]
    while let last = key.last, last == " " { key.removeLast() }
    name = String(key)
    value = String(rest.filter { $0 != "\"" && $0 != "'" && $0 != "\r" })
  }
}

/// Whether a line asks for the column to be held back.
private func saysHeld(_ line: String) -> Bool {
  guard let colon = line.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "=" }) else {
    return HoldBack.isSaid(by: line)
  }
  let key = LineKey(line, colon)
  guard let kind = HoldBackKey(key.name) else { return false }
  let value = YAMLNode(.scalar(key.value, isPlain: true), at: SourceMark(line: 1, column: 1))
  if kind == .until || kind == .end { return key.value.unicodeScalars.contains { $0.properties.numericType != nil } }
  return kind.holdsBack(value) == true
}
