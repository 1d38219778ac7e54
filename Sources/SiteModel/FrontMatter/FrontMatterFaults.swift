import Diagnostics
import Languages
import YAML

/// Why a document does not begin with front matter, with what its first lines should look like.
func reasonForMissingFrontMatter(_ source: SourceText) -> Diagnostic {
  let place = source.location(atByte: 0)
  let example = "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"
  var lines: [String] = []
  var ranges = LineRanges(source.bytes, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  while lines.count < 12, let range = ranges.next() { lines.append(trimmed(source.line(range))) }
  guard let first = lines.first, lines.contains(where: { !$0.isEmpty }) else {
    return Diagnostic(.error, .frontMatterMissing, at: place, "the file is empty", help: example)
  }
  if first.hasPrefix("{") {
    return otherFormat("JSON", at: place, asYAML(json: lines.dropFirst().prefix { $0 != "}" }))
  }
  if let nikola = lines.first(where: { $0.hasPrefix(".. ") }), first.hasPrefix("<!--") || first == nikola {
    return otherFormat("Nikola’s comment", at: place, asYAML(nikola: lines))
  }
  if looksLikeFence(first) {
    return Diagnostic(
      .error, .frontMatterMissing, at: place, "the first line is ‘\(first)’, not ‘---’",
      help: "write three hyphens: ---")
  }
  if let fault = unopenedFrontMatter(source) { return fault }
  if let fence = lines.firstIndex(where: { $0 == "---" || $0 == "+++" }) {
    let isBelowNothing = lines[..<fence].allSatisfy(\.isEmpty)
    return Diagnostic(
      .error, .frontMatterMissing, at: place, "the line ‘\(lines[fence])’ is not the first of the file",
      help: isBelowNothing
        ? "remove the empty lines above it"
        : "move what stands above it below the second ‘\(lines[fence])’, where the text begins")
  }
  return Diagnostic(.error, .frontMatterMissing, at: place, "the file has no front matter", help: example)
}

/// Front matter that begins with its first key, because the line `---` above it was forgotten.
private func unopenedFrontMatter(_ source: SourceText) -> Diagnostic? {
  var ranges = LineRanges(source.bytes, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  var first: (line: String, place: Int)?
  var last = ""
  var isClosed = false
  while let range = ranges.next() {
    let line = source.line(range)
    if first == nil {
      if trimmed(line).isEmpty { continue }
      guard beginsWithKey(line) else { return nil }
      first = (trimmed(line), range.lowerBound)
    }
    if trimmed(line) == "---" || trimmed(line) == "..." { isClosed = true }
    guard !isClosed, isHeaderLine(line) else { break }
    last = trimmed(line)
  }
  guard let first else { return nil }
  return Diagnostic(
    .error, .frontMatterMissing, at: source.location(atByte: first.place),
    isClosed
      ? "the line ‘---’ that begins the front matter is missing"
      : "the front matter stands between two lines ‘---’, and both are missing",
    help: "write ‘---’ on a line of its own above ‘\(first.line)’"
      + (isClosed ? "" : ", and another one below ‘\(last)’"))
}

/// Whether a line begins with the name of a key, and with a sign that shows that it is meant as one.
private func beginsWithKey(_ line: String) -> Bool {
  let word = line.unicodeScalars.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || $0 == "-") }
  let sign = line.unicodeScalars[word.endIndex...].first { $0 != " " }
  return isFrontMatterKey(String(word)) && (sign == ":" || sign == "=" || sign == "：")
}

/// The report on a first fence that no second one follows, with the line where it seems to belong.
func unclosedFrontMatter(_ source: SourceText, from start: Int) -> Diagnostic {
  var ranges = LineRanges(source.bytes, from: start)
  var number = 1
  var lastOfHeader = 1
  var isHeader = true
  var sawBlank = false
  while isHeader, let range = ranges.next() {
    number += 1
    let line = source.line(range)
    if trimmed(line).isEmpty {
      sawBlank = true
      continue
    }
    if looksLikeFence(trimmed(line)) {
      return Diagnostic(
        .error, .frontMatterUnclosed, at: source.location(atByte: range.lowerBound),
        "‘\(trimmed(line))’ does not end the front matter", help: "write three hyphens and nothing else: ---")
    }
    isHeader = sawBlank ? beginsWithKey(line) : isHeaderLine(line)
    if isHeader { lastOfHeader = number }
  }
  return Diagnostic(
    .error, .frontMatterUnclosed, at: source.location(atByte: 0), "no second line ‘---’ ends the front matter",
    help: lastOfHeader == 1
      ? "write ‘---’ on a line of its own between the front matter and the text"
      : "it seems to end with line \(lastOfHeader): write ‘---’ on a line of its own below it")
}

/// The report on a first fence of TOML that no second one follows.
func unclosedTOML(_ source: SourceText, from start: Int) -> Diagnostic {
  var ranges = LineRanges(source.bytes, from: start)
  while let range = ranges.next() {
    let line = trimmed(source.line(range))
    guard looksLikeFence(line) || (line.count > 1 && line.allSatisfy { $0 == "+" }) else { continue }
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
  if beginsWithKey(line) { return true }
  guard let colon = scalars.firstIndex(of: ":") else {
    return isFrontMatterKey(String(scalars.prefix { $0 != " " })) && line.split(separator: " ").count <= 3
  }
  return !scalars[..<colon].contains(" ")
}

/// Whether front matter may have this key, or has it with other generators.
@Sendable func isFrontMatterKey(_ word: String) -> Bool {
  frontMatterKeys.contains(word) || foreignFrontMatterKeys[word] != nil
}

/// Whether a line is a fence as a word processor or a hasty hand makes it: `—-`, `----`, `– – –`.
private func looksLikeFence(_ line: String) -> Bool {
  let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "−", "‐", "‑", "ـ"]
  let scalars = line.unicodeScalars
  return !scalars.isEmpty && line != "-" && scalars.allSatisfy { dashes.contains($0) || $0 == " " }
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
