import Diagnostics
import SiteBuild
import YAML

/// A file of another generator: its front matter, in YAML, TOML or JSON, and what follows it.
struct GeneratorText: Sendable {
  var front = GeneratorValue.none
  /// Whether there is front matter at all: Jekyll copies files without it as they are.
  var hasFront = false
  var body: String

  /// `nil` where the front matter cannot be read, which is reported.
  init?(_ bytes: [UInt8], path: String, log: inout DiagnosticLog) {
    let text = Self.clean(bytes)
    let source = SourceText(path: path, bytes: text)
    guard let (syntax, header, rest) = Self.split(text) else {
      body = String(decoding: text, as: UTF8.self)
      return
    }
    var told = DiagnosticLog()
    let node =
      syntax == .toml
      ? parseTOML(source, range: header, log: &told) : parseYAML(source, range: header, log: &told)
    log.append(told)
    guard let node else { return nil }
    hasFront = true
    front = GeneratorValue(node)
    body = String(decoding: text[rest...], as: UTF8.self)
  }

  /// UTF-8 without a byte order mark and carriage returns, and without characters that no text has.
  private static func clean(_ bytes: [UInt8]) -> [UInt8] {
    let text = withoutByteOrderMark(bytes)
    let isPlain = !text.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }
    let kept = isPlain ? text : text.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
    return Array(String(decoding: kept, as: UTF8.self).utf8)
  }

  private static func split(_ text: [UInt8]) -> (syntax: MappingSyntax, header: Range<Int>, rest: Int)? {
    let start = text.firstIndex { $0 > 0x20 } ?? 0
    if text[start...].first == UInt8(ascii: "{") {
      guard text[start...].dropFirst().first != UInt8(ascii: "{"), let end = endOfJSON(text, from: start) else {
        return nil
      }
      return (.yaml, start..<end, end)
    }
    for (fence, syntax) in [("---", MappingSyntax.yaml), ("+++", .toml)] where isFence(fence, at: start, in: text) {
      let header = afterLine(start, in: text)
      var line = header
      while line < text.count {
        if isFence(fence, at: line, in: text) || syntax == .yaml && isFence("...", at: line, in: text) {
          return (syntax, header..<line, afterLine(line, in: text))
        }
        line = afterLine(line, in: text)
      }
    }
    return nil
  }

  private static func isFence(_ fence: String, at place: Int, in text: [UInt8]) -> Bool {
    guard text[place...].starts(with: fence.utf8) else { return false }
    return text[(place + 3)...].prefix { $0 != 0x0A }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func afterLine(_ place: Int, in text: [UInt8]) -> Int {
    (text[place...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
  }

  /// Where the object ends that begins a file.
  private static func endOfJSON(_ text: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for place in start..<text.count {
      let byte = text[place]
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return place + 1 }
      default: continue
      }
    }
    return nil
  }
}

/// A whole file of settings or data, by its ending: `.toml`, `.yaml`, `.yml`, `.json`; `nil` where it cannot be read.
func generatorData(_ bytes: [UInt8], path: String, log: inout DiagnosticLog) -> GeneratorValue? {
  let text = String(decoding: withoutByteOrderMark(bytes), as: UTF8.self)
  let source = SourceText(path: path, bytes: Array(text.utf8))
  let node =
    path.hasSuffix(".toml")
    ? parseTOML(source, range: 0..<source.bytes.count, log: &log) : parseYAML(source, log: &log)
  return node.map { GeneratorValue($0) }
}
