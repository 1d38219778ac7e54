import Diagnostics
import Languages
import YAML

/// Why a document does not begin with front matter, with what its first lines should look like.
func reasonForMissingFrontMatter(_ source: SourceText) -> Diagnostic {
  let place = source.location(atByte: 0)
  let example = "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"
  func missing(_ message: String, _ help: String) -> Diagnostic {
    Diagnostic(.error, .frontMatterMissing, at: place, message, help: help)
  }
  var raw: [String] = []
  var ranges = LineRanges(source.bytes, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  while raw.count < 12, let range = ranges.next() { raw.append(source.line(range)) }
  let lines = raw.map(trimmed)
  guard let first = lines.first, lines.contains(where: { !$0.isEmpty }) else {
    return missing("the file is empty", example)
  }
  if let fault = otherDocument(first, at: place) { return fault }
  if first.hasPrefix("{") {
    return otherFormat("JSON", at: place, asYAML(json: lines.dropFirst().prefix { $0 != "}" }))
  }
  if let nikola = lines.first(where: { $0.hasPrefix(".. ") }), first.hasPrefix("<!--") || first == nikola {
    return otherFormat("Nikola’s comment", at: place, asYAML(nikola: lines))
  }
  if let fence = FaultyFence(raw[0]), fence.kind != .rule || isHeader(lines.dropFirst()) {
    return missing(fence.asBeginning.message, fence.asBeginning.help)
  }
  if let fault = unopenedFrontMatter(source) { return fault }
  if let fence = lines.firstIndex(where: { $0 == "---" || $0 == "+++" }) {
    let above = lines[..<fence].filter { !$0.isEmpty }
    let help =
      if above.isEmpty {
        "remove the empty lines above it"
      } else if above.contains(where: HoldBack.isSaid(by:)) {
        "write draft: true below it, in place of what stands above it"
      } else {
        "move what stands above it below the second ‘\(lines[fence])’, where the text begins"
      }
    return missing("the line ‘\(lines[fence])’ is not the first of the file", help)
  }
  return missing("the file has no front matter", example)
}

/// A file of another kind that was given the name of a text.
private func otherDocument(_ first: String, at place: Location) -> Diagnostic? {
  let start = first.prefix(20).lowercased()
  let (message, help): (String, String)
  if start.hasPrefix("{\\rtf") {
    message = "the file is a document of a word processor (RTF), not a text"
    help = "open it there, save it as plain text (.txt, UTF-8), and give that file the name of this one"
  } else if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") {
    message = "the file is a web page, not a text"
    help = "copy its words into a file that begins with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"
  } else if first.unicodeScalars.contains("\r") {
    message = "the file's lines end with carriage returns alone, as those of old Macintoshes do"
    help = "save it in your editor with the line ends of Unix (LF) or Windows (CRLF)"
  } else {
    return nil
  }
  return Diagnostic(.error, .frontMatterFormat, at: place, message, help: help)
}

/// Whether the first of some lines that is not empty is one of front matter.
private func isHeader(_ lines: ArraySlice<String>) -> Bool {
  lines.first { !$0.isEmpty }.map { beginsWithKey($0) || HoldBack.isSaid(by: $0) } ?? false
}

/// Front matter that begins with its first key, because the line `---` above it was forgotten.
private func unopenedFrontMatter(_ source: SourceText) -> Diagnostic? {
  var ranges = LineRanges(source.bytes, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  while let range = ranges.next() {
    let first = source.line(range)
    if trimmed(first).isEmpty { continue }
    guard beginsWithKey(first) else { return nil }
    let lines = HeaderLines(source, from: range.lowerBound)
    let isClosed = lines.end != nil
    return Diagnostic(
      .error, .frontMatterMissing, at: source.location(atByte: range.lowerBound),
      isClosed
        ? "the line ‘---’ that begins the front matter is missing"
        : "the front matter stands between two lines ‘---’, and both are missing",
      help: "write ‘---’ on a line of its own above ‘\(trimmed(first))’"
        + (isClosed ? "" : ", and another one below ‘\(lines.last)’"))
  }
  return nil
}

/// Lines that look like front matter, one below the other.
///
/// A line that does not may stand among them, and an empty one: what is cut off from the front matter would be printed as
/// text, and hold nothing back any more.
private struct HeaderLines {
  /// The last line that belongs to the front matter, and how many lines there are up to it.
  private(set) var last = ""
  private(set) var count = 0
  /// The line that ends it, or was meant to.
  private(set) var end: (line: String, place: Int)?

  init(_ source: SourceText, from start: Int) {
    var ranges = LineRanges(source.bytes, from: start)
    var number = 0
    var isText = false
    var sawBlank = false
    while let range = ranges.next() {
      number += 1
      let line = source.line(range)
      let content = trimmed(line)
      if content.isEmpty {
        sawBlank = true
        continue
      }
      if content == "---" || content == "..." || FaultyFence(line) != nil {
        end = (line, range.lowerBound)
        return
      }
      if beginsWithKey(line) || HoldBack.isSaid(by: line) || (!sawBlank && !isText && isHeaderLine(line)) {
        (last, count) = (content, number)
        isText = false
      } else if sawBlank {
        return
      } else {
        isText = true
      }
    }
  }
}

/// Whether a line begins with the name of a key, and with a sign that shows that it is meant as one.
private func beginsWithKey(_ line: String) -> Bool {
  let word = line.unicodeScalars.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || $0 == "-") }
  let sign = line.unicodeScalars[word.endIndex...].first { $0 != " " }
  return isFrontMatterKey(String(word)) && (sign == ":" || sign == "=" || sign == "：")
}

/// The report on a first fence that no second one follows, with the line where it seems to belong.
func unclosedFrontMatter(_ source: SourceText, from start: Int) -> Diagnostic {
  let lines = HeaderLines(source, from: start)
  if let end = lines.end, let fence = FaultyFence(end.line) {
    return Diagnostic(
      .error, .frontMatterUnclosed, at: source.location(atByte: end.place), fence.asEnd.message, help: fence.asEnd.help)
  }
  return Diagnostic(
    .error, .frontMatterUnclosed, at: source.location(atByte: 0), "no second line ‘---’ ends the front matter",
    help: lines.count == 0
      ? "write ‘---’ on a line of its own between the front matter and the text"
      : "it seems to end with line \(lines.count + 1): write ‘---’ on a line of its own below it")
}

/// The report on a first fence of TOML that no second one follows.
func unclosedTOML(_ source: SourceText, from start: Int) -> Diagnostic {
  var ranges = LineRanges(source.bytes, from: start)
  while let range = ranges.next() {
    let line = trimmed(source.line(range))
    guard FaultyFence(line)?.kind == .otherDashes || line == "---" || (line.count > 1 && line.allSatisfy { $0 == "+" })
    else { continue }
    return Diagnostic(
      .error, .frontMatterUnclosed, at: source.location(atByte: range.lowerBound),
      "‘\(line)’ does not end front matter that begins with ‘+++’", help: "write three plus signs: +++")
  }
  return Diagnostic(
    .error, .frontMatterUnclosed, at: source.location(atByte: 0), "no second line ‘+++’ ends the front matter",
    help: "write ‘+++’ on a line of its own between the front matter and the text")
}

private func isHeaderLine(_ line: String) -> Bool {
  let scalars = line.unicodeScalars
  guard let first = scalars.first else { return false }
  if first == " " || first == "-" || first == "#" { return !trimmed(line).isEmpty && !line.hasPrefix("# ") }
  if beginsWithKey(line) || HoldBack.isSaid(by: line) { return true }
  guard let colon = scalars.firstIndex(of: ":") else {
    return isFrontMatterKey(String(scalars.prefix { $0 != " " })) && line.split(separator: " ").count <= 3
  }
  return !scalars[..<colon].contains(" ")
}

/// Whether front matter may have this key, or has it with other generators.
@Sendable func isFrontMatterKey(_ word: String) -> Bool {
  frontMatterKeys.contains(word) || foreignFrontMatterKeys[word] != nil || HoldBackKey(word) != nil
}

private func otherFormat(_ name: String, at place: Location, _ converted: [String]) -> Diagnostic {
  let lines = converted.isEmpty ? ["title: …", "date: 2025-08-22"] : Array(converted.prefix(5))
  return Diagnostic(
    .error, .frontMatterFormat, at: place, "the front matter is written in \(name) form; sitegen reads YAML",
    help: "write it so:\n---\n" + lines.joined(separator: "\n") + "\n---")
}

/// `"title": "x",` as `title: x`.
private func asYAML(json lines: some Sequence<String>) -> [String] {
  lines.compactMap { line in
    let line = line.hasSuffix(",") ? String(line.dropLast()) : line
    guard let pair = parted(line, at: ":"), !pair.value.isEmpty, pair.value != "{", pair.value != "[" else {
      return nil
    }
    return "\(unquoted(pair.key)): \(yamlValue(pair.value))"
  }
}

/// `.. title: x` as `title: x`.
private func asYAML(nikola lines: some Sequence<String>) -> [String] {
  lines.compactMap { line in
    guard line.hasPrefix(".. "), let pair = parted(String(line.dropFirst(3)), at: ":"), !pair.value.isEmpty else {
      return nil
    }
    return "\(pair.key): \(yamlValue(pair.value))"
  }
}

private func parted(_ line: String, at separator: Unicode.Scalar) -> (key: String, value: String)? {
  let scalars = line.unicodeScalars
  guard let index = scalars.firstIndex(of: separator) else { return nil }
  return (
    trimmed(String(scalars[..<index])), trimmed(String(scalars[scalars.index(after: index)...]))
  )
}

/// The value with its quotation marks only where YAML needs them.
private func yamlValue(_ value: String) -> String {
  let plain = unquoted(value)
  guard plain != value else { return value }
  let needsQuotes =
    plain.isEmpty || plain.contains(": ") || plain.contains(" #") || plain.hasSuffix(":")
    || plain.unicodeScalars.first.map { "\"'[]{}>|*&!%#`@,?-".unicodeScalars.contains($0) } ?? false
  return needsQuotes ? value : plain
}

private func unquoted(_ text: String) -> String {
  guard text.utf8.count >= 2, let first = text.utf8.first, first == text.utf8.last,
    first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
  else { return text }
  return String(text.dropFirst().dropLast())
}

private func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.isWhiteSpace { scalars.removeFirst() }
  while let last = scalars.last, last.isWhiteSpace { scalars.removeLast() }
  return String(scalars)
}
