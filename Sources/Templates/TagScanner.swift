import Diagnostics
import Markup

/// A Mustache tag: its sigil, its trimmed content and the bytes it covers.
struct Tag {
  enum Sigil {
    case variable, unescaped, section, inverted, close, comment, delimiters, partial, parent, block

    /// Whether a line with nothing but the tag leaves no trace.
    var canStandAlone: Bool { self != .variable && self != .unescaped }
  }

  var sigil: Sigil
  var name: Name
  var range: Range<Int>
  /// Whether the tag opens or closes a parent or a block; filled in by the parser for closing tags.
  var isInheritance: Bool
}

/// Finds the tags of a template, following changes of the delimiters.
struct TagScanner {
  private let source: SourceText
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var position = 0

  init(_ source: SourceText) {
    self.source = source
  }

  /// The tags in order; a tag without an end is reported, and nothing after it is read.
  static func tags(of source: SourceText, log: inout DiagnosticLog) -> [Tag] {
    var scanner = TagScanner(source)
    var tags: [Tag] = []
    while let tag = scanner.next(log: &log) { tags.append(tag) }
    return tags
  }

  private mutating func next(log: inout DiagnosticLog) -> Tag? {
    let bytes = source.bytes
    guard let start = bytes.firstRange(of: open, from: position) else { return nil }
    let content = start + open.count
    guard content < bytes.count else { return unclosed(start, &log) }
    var sigil = Tag.Sigil(bytes[content])
    var terminator = close
    var contentStart = content + (sigil == .variable ? 0 : 1)
    if bytes[content] == UInt8(ascii: "{"), open == Array("{{".utf8) {
      sigil = .unescaped
      contentStart = content + 1
      terminator = [UInt8(ascii: "}")] + close
    } else if sigil == .delimiters {
      terminator = [UInt8(ascii: "=")] + close
    }
    guard let end = bytes.firstRange(of: terminator, from: contentStart) else { return unclosed(start, &log) }
    let name = trimmed(contentStart..<end)
    position = end + terminator.count
    let tag = Tag(
      sigil: sigil,
      name: Name(text: String(decoding: bytes[name], as: UTF8.self), offset: name.lowerBound),
      range: start..<position, isInheritance: sigil == .parent || sigil == .block)
    if sigil == .delimiters { changeDelimiters(tag, &log) }
    return tag
  }

  private mutating func changeDelimiters(_ tag: Tag, _ log: inout DiagnosticLog) {
    let parts = tag.name.text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" })
    guard parts.count == 2, !tag.name.text.contains("=") else {
      guard log.hasRoom(for: .error, .templateSyntax, in: source.path) else { return }
      log.report(
        .error, .templateSyntax, at: source.location(atByte: tag.range.lowerBound),
        "the tag does not name two delimiters", help: "write them as in {{=<% %>=}}")
      return
    }
    open = Array(parts[0].utf8)
    close = Array(parts[1].utf8)
  }

  private mutating func unclosed(_ start: Int, _ log: inout DiagnosticLog) -> Tag? {
    position = source.bytes.count
    log.report(
      .error, .templateSyntax, at: source.location(atByte: start), "the tag is not closed",
      help: "end it with ‘\(String(decoding: close, as: UTF8.self))’")
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source.bytes[start].isMarkupSpace { start += 1 }
    while end > start, source.bytes[end - 1].isMarkupSpace { end -= 1 }
    return start..<end
  }
}

extension Tag.Sigil {
  fileprivate init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): self = .unescaped
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "="): self = .delimiters
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    default: self = .variable
    }
  }
}

extension [UInt8] {
  /// The first index at or after `start` where `pattern` stands.
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start <= count - pattern.count else { return nil }
    for index in start...(count - pattern.count) where self[index] == first {
      if self[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
    }
    return nil
  }
}
