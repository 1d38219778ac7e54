import Diagnostics

/// Builds the syntax tree of a template: pairs opening and closing tags and removes the lines of standalone tags.
///
/// The stack of open sections is a list, not recursion, so that no template can exhaust the thread's stack.
struct TemplateParser {
  /// How deep sections, blocks and parents may stand in each other.
  static let deepestNesting = 200

  private struct Open {
    var tag: Tag
    var indentation: Range<Int>?
    var nodes: [Node] = []
  }

  private let name: String
  private let source: SourceText
  private var stack: [Open] = []
  private var nodes: [Node] = []
  /// Everything before this byte is in the tree.
  private var position = 0
  /// Whether the end of the template was not read, so that open sections are no fault of their own.
  private var isCutOff = false

  private init(name: String, source: SourceText) {
    self.name = name
    self.source = source
  }

  static func parse(_ name: String, _ source: SourceText, log: inout DiagnosticLog) -> SyntaxTree {
    var parser = TemplateParser(name: name, source: source)
    let errors = log.count(.error)
    let tags = TagScanner.tags(of: source, log: &log)
    parser.isCutOff = log.count(.error) > errors
    parser.run(markingInheritance(tags), &log)
    return SyntaxTree(name: name, source: source, nodes: parser.nodes)
  }

  private mutating func run(_ tags: [Tag], _ log: inout DiagnosticLog) {
    var index = 0
    while index < tags.count {
      let group = standaloneGroup(tags, from: index)
      if let group {
        appendText(upTo: group.lineStart, isBeforeTag: false)
        position = tags[index].range.lowerBound
      }
      for (number, tag) in tags[index..<(group?.tags.upperBound ?? index + 1)].enumerated() {
        if group == nil { appendText(upTo: tag.range.lowerBound, isBeforeTag: true) }
        let indentation = number == 0 ? group.map { $0.lineStart..<tag.range.lowerBound } : nil
        guard apply(tag, indentation, &log) else {
          isCutOff = true
          return closeAll(&log)
        }
        position = tag.range.upperBound
      }
      if let group { position = group.end }
      index = group?.tags.upperBound ?? index + 1
    }
    appendText(upTo: source.bytes.count, isBeforeTag: false)
    closeAll(&log)
  }

  /// Puts one tag into the tree; false when the template is nested too deeply to go on.
  private mutating func apply(_ tag: Tag, _ indentation: Range<Int>?, _ log: inout DiagnosticLog) -> Bool {
    if tag.name.text.isEmpty, tag.sigil != .comment, tag.sigil != .delimiters {
      guard log.hasRoom(for: .error, .templateSyntax, in: source.path) else { return true }
      log.report(.error, .templateSyntax, at: source.location(atByte: tag.range.lowerBound), "the tag names nothing")
      return true
    }
    switch tag.sigil {
    case .variable: append(.variable(tag.name, isEscaped: true))
    case .unescaped: append(.variable(tag.name, isEscaped: false))
    case .comment, .delimiters: break
    case .partial: append(.partial(Inclusion(name: tag.name, indentation: indentation)))
    case .section, .inverted, .parent, .block:
      guard stack.count < Self.deepestNesting else {
        log.report(
          .error, .templateSyntax, at: source.location(atByte: tag.range.lowerBound),
          "more than \(Self.deepestNesting) sections stand in each other", help: "move the inner ones to a partial")
        return false
      }
      stack.append(Open(tag: tag, indentation: indentation))
    case .close: close(tag, &log)
    }
    return true
  }

  private mutating func close(_ tag: Tag, _ log: inout DiagnosticLog) {
    guard stack.contains(where: { $0.tag.name.text == tag.name.text }) else {
      guard log.hasRoom(for: .error, .templateSyntax, in: source.path) else { return }
      let help = stack.last.map { "close ‘\($0.tag.name.text)’ first, with {{/\($0.tag.name.text)}}" }
      log.report(
        .error, .templateSyntax, at: source.location(atByte: tag.name.offset),
        "‘\(tag.name.text)’ is closed but not open", help: help ?? "remove the tag")
      return
    }
    while let open = stack.popLast() {
      if open.tag.name.text == tag.name.text {
        append(node(open))
        return
      }
      reportUnclosed(open, &log)
      append(node(open))
    }
  }

  private mutating func closeAll(_ log: inout DiagnosticLog) {
    while let open = stack.popLast() {
      if !isCutOff { reportUnclosed(open, &log) }
      append(node(open))
    }
  }

  private func reportUnclosed(_ open: Open, _ log: inout DiagnosticLog) {
    guard log.hasRoom(for: .error, .templateSyntax, in: source.path) else { return }
    log.report(
      .error, .templateSyntax, at: source.location(atByte: open.tag.name.offset),
      "‘\(open.tag.name.text)’ is opened but never closed", help: "end it with {{/\(open.tag.name.text)}}")
  }

  private func node(_ open: Open) -> Node {
    switch open.tag.sigil {
    case .parent:
      let overrides = open.nodes.compactMap { if case .block(let block) = $0 { block } else { nil } }
      return .parent(Inclusion(name: open.tag.name, indentation: open.indentation), overrides: overrides)
    case .block: return .block(Block(name: open.tag.name, indentation: open.indentation, body: open.nodes))
    default: return .section(open.tag.name, isInverted: open.tag.sigil == .inverted, body: open.nodes)
    }
  }

  private mutating func append(_ node: Node) {
    if stack.isEmpty { nodes.append(node) } else { stack[stack.count - 1].nodes.append(node) }
  }
}

extension TemplateParser {
  /// A line, or part of several, that holds nothing but tags which leave no trace.
  private struct Group {
    var tags: Range<Int>
    var lineStart: Int
    var end: Int
  }

  /// The standalone tags that begin with the tag at `index`.
  ///
  /// Mustache lets one tag stand alone on a line. Tags of inheritance may share it: `{{<page}}{{$body}}` and
  /// `{{/body}}{{/page}}` are lines of structure, too. A block that opens and closes on its line has no line of
  /// its own to give up, so its line end stays.
  private func standaloneGroup(_ tags: [Tag], from index: Int) -> Group? {
    guard tags[index].sigil.canStandAlone, let lineStart = blankLineStart(before: tags[index].range.lowerBound) else {
      return nil
    }
    var last = index
    while let end = blank(after: tags[last].range.upperBound) {
      if let next = end.next {
        let group = Group(tags: index..<(last + 1), lineStart: lineStart, end: next)
        guard last > index, tags[last].sigil == .close, tags[last - 1].sigil == .block else { return group }
        return Group(tags: group.tags, lineStart: lineStart, end: tags[last].range.upperBound)
      }
      guard last + 1 < tags.count, tags[last + 1].range.lowerBound == end.position, tags[last].isInheritance,
        tags[last + 1].isInheritance
      else { return nil }
      last += 1
    }
    return nil
  }

  /// The start of the line when only white space stands between it and `offset`.
  private func blankLineStart(before offset: Int) -> Int? {
    var start = offset
    while start > position, source.bytes[start - 1] == 0x20 || source.bytes[start - 1] == 0x09 { start -= 1 }
    return start == 0 || source.bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
  }

  /// What follows the blanks after `offset`: the beginning of the next line, or something else on this one.
  private func blank(after offset: Int) -> (position: Int, next: Int?)? {
    var end = offset
    while end < source.bytes.count, source.bytes[end] == 0x20 || source.bytes[end] == 0x09 { end += 1 }
    if end == source.bytes.count { return (end, end) }
    if source.bytes[end] == UInt8(ascii: "\n") { return (end, end + 1) }
    if source.bytes[end] == 0x0D, end + 1 < source.bytes.count, source.bytes[end + 1] == UInt8(ascii: "\n") {
      return (end, end + 2)
    }
    return (end, nil)
  }

  /// Adds the text before `end`, line by line, each line's leading white space apart.
  private mutating func appendText(upTo end: Int, isBeforeTag: Bool) {
    let bytes = source.bytes
    while position < end || (isBeforeTag && position == end && isAtLineStart) {
      if isAtLineStart {
        var blank = position
        while blank < end, bytes[blank] == 0x20 || bytes[blank] == 0x09 { blank += 1 }
        let isBlankLine = blank < end && (bytes[blank] == 0x0A || bytes[blank] == 0x0D)
        append(isBlankLine ? .text(position..<blank) : .lineStart(position..<blank))
        position = blank
        if position == end { return }
      }
      var lineEnd = position
      while lineEnd < end, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
      if lineEnd < end { lineEnd += 1 }
      append(.text(position..<lineEnd))
      position = lineEnd
    }
  }

  private var isAtLineStart: Bool { position == 0 || source.bytes[position - 1] == UInt8(ascii: "\n") }

  /// The tags with the closing tags of blocks and parents marked as such.
  private static func markingInheritance(_ tags: [Tag]) -> [Tag] {
    var result = tags
    var open: [Tag] = []
    for index in result.indices {
      switch result[index].sigil {
      case .section, .inverted, .parent, .block: open.append(result[index])
      case .close: result[index].isInheritance = open.popLast()?.isInheritance ?? false
      default: break
      }
    }
    return result
  }
}
