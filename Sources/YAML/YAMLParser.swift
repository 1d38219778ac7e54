package import Diagnostics

/// Reads `source.bytes[range]` as one YAML document; a fault is reported at its place in the whole file.
///
/// Gives an empty mapping when there is nothing but white space and comments, and `nil` after a syntax error.
/// `expected` is asked only where there is a fault: what an author meant is guessed by it.
package func parseYAML(
  _ source: SourceText, range: Range<Int>? = nil, expecting expected: ExpectedLines = .unknown,
  log: inout DiagnosticLog
) -> YAMLNode? {
  let range = range ?? 0..<source.bytes.count
  if let offset = firstForeignLineBreak(in: source.bytes, range) {
    log.report(
      .error, .yamlSyntax, at: source.location(atByte: offset),
      "an invisible line separator stands in the line", help: "delete it, or press Enter at its place")
    return nil
  }
  var builder = TreeBuilder(source: source, range: range, expected: expected)
  let root = builder.document()
  log.append(builder.log)
  return root
}

/// What the lines of a piece of YAML should be, as far as its reader can tell before it is read.
package struct ExpectedLines: Sendable {
  /// Whether a mapping at the left margin may have this key.
  package var isKey: @Sendable (String) -> Bool
  /// Whether a text follows the lines, which a forgotten fence makes part of them.
  package var precedeText: Bool
  /// Whether the values of a key are words, which may have anything in them.
  package var holdsWords: @Sendable (String) -> Bool
  /// Whether the value of a key is a list of words.
  package var holdsList: @Sendable (String) -> Bool
  /// Whether a line that is not of the form `key: value` asks for the whole not to be published.
  package var holdsBack: @Sendable (String) -> Bool

  package init(
    precedeText: Bool = false, holdsWords: @escaping @Sendable (String) -> Bool = { _ in false },
    holdsList: @escaping @Sendable (String) -> Bool = { _ in false },
    holdsBack: @escaping @Sendable (String) -> Bool = { _ in false }, isKey: @escaping @Sendable (String) -> Bool
  ) {
    self.isKey = isKey
    self.holdsWords = holdsWords
    self.holdsList = holdsList
    self.holdsBack = holdsBack
    self.precedeText = precedeText
  }

  package static let unknown = ExpectedLines { _ in false }
}

/// The offset of a line break that YAML's parser knows but editors do not count as one.
///
/// U+0085, U+2028 and U+2029 come in with text that is pasted from word processors; a lone carriage return is an
/// old Macintosh's. All of them would put every later place on a wrong line.
private func firstForeignLineBreak(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  let end = range.upperBound
  for index in range {
    let byte = bytes[index]
    if byte != 0x0D, byte != 0xC2, byte != 0xE2 { continue }
    switch byte {
    case 0x0D where index + 1 < bytes.count && bytes[index + 1] != 0x0A: return index
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0x85: return index
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return index
    default: continue
    }
  }
  return nil
}

/// Builds the tree from libyaml's events.
private struct TreeBuilder {
  let source: SourceText
  let range: Range<Int>
  let expected: ExpectedLines
  /// Lines of the file before the range, and scalars before it on its first line.
  let lineOffset: Int
  let columnOffset: Int
  var log = DiagnosticLog()
  /// What an anchor stands for, of how many values it consists, of how many bytes, and whether it was ever asked for.
  var anchors: [String: (node: YAMLNode, values: Int, bytes: Int, isUsed: Bool)] = [:]
  var valueCount = 0
  var byteCount = 0
  var copiedValues = 0
  var copiedBytes = 0

  /// How many keys without a value were held against their lines, which costs a walk through the file each.
  private var looks = 0
  private static let mostLooks = 200

  /// Deeper nesting is no configuration that a person wrote.
  static let depthLimit = 100
  /// So many values may come out of aliases; a few nested ones could otherwise stand for billions.
  static let mostCopiedValues = 10_000
  /// So many bytes of text may come out of aliases: one long text that is named ten thousand times is as large.
  static let mostCopiedBytes = 1_000_000
  /// Those that say of a value what it is anyway.
  static let knownTags = Set(
    ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"].map { "tag:yaml.org,2002:\($0)" })

  init(source: SourceText, range: Range<Int>, expected: ExpectedLines) {
    self.source = source
    self.range = range
    self.expected = expected
    var line = 0
    var lineStart = 0
    for index in 0..<range.lowerBound where source.bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    lineOffset = line
    columnOffset = source.bytes[lineStart..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
  }

  mutating func document() -> YAMLNode? {
    do throws(SyntaxProblem) {
      // The closure cannot carry an `inout self`; the builder is copied in and its findings are copied out.
      var builder = self
      defer { self = builder }
      let root = try EventStream.withEvents(of: source.bytes, range) { events throws(SyntaxProblem) in
        try builder.root(events)
      }
      if let text = root?.text, !text.isEmpty, let fault = lines.fault(upTo: .max) {
        builder.log.report(fault)
        return nil
      }
      return root
    } catch {
      log.report(explanation(of: error, in: lines))
      return nil
    }
  }

  private var lines: LineScan {
    LineScan(source, range: range, lineOffset: lineOffset, columnOffset: columnOffset, expected: expected)
  }

  private mutating func root(_ events: borrowing EventStream) throws(SyntaxProblem) -> YAMLNode? {
    _ = try events.next()
    let begin = try events.next()
    guard case .documentStart = begin.kind else {
      return YAMLNode(.mapping([]), at: SourceMark(line: lineOffset + 1, column: columnOffset + 1))
    }
    let node = try self.node(try events.next(), events, depth: 0)
    _ = try events.next()
    let end = try events.next()
    guard case .streamEnd = end.kind else {
      if expected.precedeText, let line = source.location(at: mark(end)).excerpt, let fence = FaultyFence(line) {
        throw fault(fence.asEnd.message, end, help: fence.asEnd.help)
      }
      throw fault("a second YAML document begins here; only one can be read", end, help: "remove the line ‘---’")
    }
    reportUnusedAnchors()
    return node
  }

  /// An anchor that nothing asks for is the beginning of a text, which YAML has taken away from it.
  private mutating func reportUnusedAnchors() {
    let unused = anchors.filter { !$0.value.isUsed && $0.value.node.text != nil }
    for (name, anchor) in unused.sorted(by: { ($0.value.node.mark.line, $0.key) < ($1.value.node.mark.line, $1.key) }) {
      guard log.hasRoom(for: .error, .yamlSyntax, in: source.path) else { continue }
      let line = FaultyLine(source.location(at: anchor.node.mark))
      let isWhole = line.value.hasPrefix("&\(name)")
      log.report(
        .error, .yamlSyntax, at: line.place, "‘&\(name)’ is read as a mark of YAML, and not as a part of the text",
        help: isWhole
          ? line.quoted.map { "put the text between quotation marks: \($0)" }
          : "put the text between quotation marks: \"&\(name) \(anchor.node.text ?? "")\"")
    }
  }

  private mutating func node(
    _ event: YAMLEvent, _ events: borrowing EventStream, depth: Int
  ) throws(SyntaxProblem) -> YAMLNode {
    guard depth <= Self.depthLimit else {
      throw fault("lists and mappings are nested more than \(Self.depthLimit) deep", event, help: "close the brackets")
    }
    if let tag = event.properties?.tag, !Self.knownTags.contains(tag) {
      throw fault("‘\(tag)’ is read as a YAML tag, which sitegen does not know", event)
    }
    let before = (values: valueCount, bytes: byteCount)
    valueCount += 1
    var node = YAMLNode(.sequence([]), at: mark(event))
    switch event.kind {
    case .scalar(let text, let isPlain):
      byteCount += text.utf8.count
      node.content = .scalar(text, isPlain: isPlain)
    case .alias(let name): return try copy(of: name, at: event)
    case .sequenceStart: node.content = .sequence(try items(events, depth: depth + 1))
    case .mappingStart(let isFlow): node.content = .mapping(try entries(events, isFlow: isFlow, depth: depth + 1))
    default: throw fault("the lines are not YAML", event)
    }
    if let anchor = event.properties?.anchor {
      anchors[anchor] = (node, valueCount - before.values, byteCount - before.bytes, false)
    }
    return node
  }

  private mutating func items(
    _ events: borrowing EventStream, depth: Int
  ) throws(SyntaxProblem) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, events, depth: depth))
    }
  }

  private mutating func entries(
    _ events: borrowing EventStream, isFlow: Bool, depth: Int
  ) throws(SyntaxProblem) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var seen: [String: Int] = [:]
    var remains = CutText()
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind {
        if let fault = remains.fault(in: source) { log.report(fault) }
        return entries
      }
      let keyNode = try node(event, events, depth: depth)
      guard let text = keyNode.text else {
        throw fault("a key must be a text, not \(keyNode.kind)", event, help: "write lines of the form ‘key: value’")
      }
      let value = try node(try events.next(), events, depth: depth)
      if isFlow, value.isEmpty, looks < Self.mostLooks {
        looks += 1
        if remains.takes(text, at: keyNode.mark, value, after: entries.last, in: source, log: &log) { continue }
      }
      if let fault = remains.fault(in: source) { log.report(fault) }
      if let first = firstIndex(of: text, in: entries, &seen) {
        reportDuplicate(text, at: keyNode.mark, first: entries[first].key.location)
      } else {
        entries.append(YAMLEntry(key: Located(text, at: keyNode.mark), value: value))
      }
    }
  }

  /// The entry that has this key already; a short mapping is searched, a long one has a table.
  private func firstIndex(of key: String, in entries: [YAMLEntry], _ table: inout [String: Int]) -> Int? {
    if entries.count < 16 { return entries.firstIndex { $0.key.value == key } }
    if table.count < entries.count {
      for index in table.count..<entries.count { table[entries[index].key.value] = index }
    }
    return table[key]
  }

  private mutating func reportDuplicate(_ key: String, at mark: SourceMark, first: SourceMark) {
    guard log.hasRoom(for: .error, .duplicateKey, in: source.path) else { return }
    log.report(
      .error, .duplicateKey, at: source.location(at: mark), "‘\(key)’ stands twice",
      help: "remove one of the two; the first is on line \(first.line)", related: [source.location(at: first)])
  }

  private mutating func copy(of name: String, at event: YAMLEvent) throws(SyntaxProblem) -> YAMLNode {
    guard let anchor = anchors[name] else {
      throw fault("‘*\(name)’ is read as a YAML alias, and nothing has that name", event)
    }
    anchors[name]?.isUsed = true
    valueCount += anchor.values
    byteCount += anchor.bytes
    copiedValues += anchor.values
    copiedBytes += anchor.bytes
    guard copiedValues <= Self.mostCopiedValues else {
      throw fault(
        "the aliases stand for more than \(Self.mostCopiedValues) values", event,
        help: "write the values where they are needed")
    }
    guard copiedBytes <= Self.mostCopiedBytes else {
      throw fault(
        "the aliases stand for more than \(Self.mostCopiedBytes / 1_000_000) MB of text", event,
        help: "write the text once, where it is needed")
    }
    var node = anchor.node
    node.mark = mark(event)
    return node
  }

  private func mark(_ event: YAMLEvent) -> SourceMark {
    SourceMark(
      line: lineOffset + event.line + 1, column: event.column + 1 + (event.line == 0 ? columnOffset : 0))
  }

  private func fault(_ message: String, _ event: YAMLEvent, help: String? = nil) -> SyntaxProblem {
    let mark = SyntaxProblem.Mark(line: event.line, column: event.column)
    return SyntaxProblem(
      problem: message, mark: mark, context: nil, contextMark: mark, byteOffset: nil, isOwn: true, help: help)
  }
}
