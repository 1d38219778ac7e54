import Diagnostics
import Languages

/// Why a document does not begin with front matter in YAML, with what its first lines should look like.
func reasonForMissingFrontMatter(_ source: SourceText) -> Diagnostic {
  let place = source.location(atByte: 0)
  let example = "begin the file with these lines:\n---\ntitle: …\ndate: 2025-08-22\n---"
  var lines: [String] = []
  var ranges = LineRanges(source.bytes, from: source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  while lines.count < 12, let range = ranges.next() { lines.append(trimmed(source.line(range))) }
  guard let first = lines.first, lines.contains(where: { !$0.isEmpty }) else {
    return Diagnostic(.error, .frontMatterMissing, at: place, "the file is empty", help: example)
  }
  if first == "+++" {
    return otherFormat("TOML", at: place, asYAML(toml: lines.dropFirst().prefix { $0 != "+++" }))
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
  if lines.prefix(3).contains("---") {
    return Diagnostic(
      .error, .frontMatterMissing, at: place, "the line ‘---’ is not the first of the file",
      help: "remove what stands above it")
  }
  return Diagnostic(.error, .frontMatterMissing, at: place, "the file has no front matter", help: example)
}

/// The report on a first fence that no second one follows, with the line where it seems to belong.
func unclosedFrontMatter(_ source: SourceText, from start: Int) -> Diagnostic {
  var ranges = LineRanges(source.bytes, from: start)
  var number = 1
  var lastOfHeader = 1
  var isHeader = true
  while let range = ranges.next(), number < 200 {
    number += 1
    let line = source.line(range)
    if looksLikeFence(trimmed(line)) {
      return Diagnostic(
        .error, .frontMatterUnclosed, at: source.location(atByte: range.lowerBound),
        "‘\(trimmed(line))’ does not end the front matter", help: "write three hyphens and nothing else: ---")
    }
    isHeader = isHeader && isHeaderLine(line)
    if isHeader { lastOfHeader = number }
  }
  return Diagnostic(
    .error, .frontMatterUnclosed, at: source.location(atByte: 0), "no second line ‘---’ ends the front matter",
    help: lastOfHeader == 1
      ? "write ‘---’ on a line of its own between the front matter and the text"
      : "it seems to end with line \(lastOfHeader): write ‘---’ on a line of its own below it")
}

private func isHeaderLine(_ line: String) -> Bool {
  let scalars = line.unicodeScalars
  guard let first = scalars.first else { return false }
  if first == " " || first == "-" || first == "#" { return !trimmed(line).isEmpty && !line.hasPrefix("# ") }
  guard let colon = scalars.firstIndex(of: ":") else { return false }
  return !scalars[..<colon].contains(" ")
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

/// `title = "x"` as `title: x`; what stands under `[extra]` is indented.
private func asYAML(toml lines: some Sequence<String>) -> [String] {
  var result: [String] = []
  var indentation = ""
  for line in lines where !line.isEmpty {
    if line.hasPrefix("["), line.hasSuffix("]") {
      result.append("\(line.dropFirst().dropLast()):")
      indentation = "  "
    } else if let pair = parted(line, at: "=") {
      result.append("\(indentation)\(pair.key): \(yamlValue(pair.value))")
    }
  }
  return result
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
