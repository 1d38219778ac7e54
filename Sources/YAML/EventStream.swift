import CYAML

/// One event of libyaml: what begins, ends or stands at a place.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case alias(String)
    case sequenceStart, sequenceEnd
    /// `isFlow` between braces.
    case mappingStart(isFlow: Bool)
    case mappingEnd
    case documentStart, documentEnd
    case streamStart, streamEnd
  }

  var kind: Kind
  /// From 0, within the bytes that were given.
  var line: Int
  var column: Int
  var end: SyntaxProblem.Mark
  /// `&name` and `!tag` before a value; most values have neither.
  var properties: Properties?

  var start: SyntaxProblem.Mark { .init(line: line, column: column) }

  final class Properties {
    let anchor: String?
    let tag: String?

    init(anchor: String?, tag: String?) {
      self.anchor = anchor
      self.tag = tag
    }
  }
}

/// What libyaml found wrong, in its own words and with its own marks.
struct SyntaxProblem: Error {
  struct Mark: Equatable {
    var line: Int
    var column: Int
  }

  var problem: String
  var mark: Mark
  /// What was being read when it happened, and where that began.
  var context: String?
  var contextMark: Mark
  /// For a byte that cannot stand in YAML at all: its offset.
  var byteOffset: Int?
  /// Whether the problem was found by us and not by libyaml, and is told in our words.
  var isOwn = false
  /// What to do, when it was.
  var help: String?
}

/// The events of a piece of YAML.
///
/// This is the only file that touches libyaml's memory: the parser keeps pointers into itself and into the
/// bytes, so it lives on the heap and only within `withEvents`.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    let status = yaml_parser_initialize(parser)
    precondition(status == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Gives `body` the events of `bytes[range]`.
  static func withEvents<Result>(
    of bytes: [UInt8], _ range: Range<Int>, _ body: (borrowing EventStream) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    // `withUnsafeBufferPointer` of a slice hands errors through untyped closures only; a stored result keeps them typed.
    let outcome: Swift.Result<Result, SyntaxProblem> = bytes.withUnsafeBufferPointer { whole in
      let events = EventStream(UnsafeBufferPointer(rebasing: whole[range]))
      do throws(SyntaxProblem) {
        return .success(try body(events))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  borrowing func next() throws(SyntaxProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    var result = YAMLEvent(
      kind: .streamEnd, line: Int(event.start_mark.line), column: Int(event.start_mark.column),
      end: .init(line: Int(event.end_mark.line), column: Int(event.end_mark.column)))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      result.properties = Self.properties(scalar.anchor, scalar.tag)
    case YAML_ALIAS_EVENT: result.kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.properties = Self.properties(event.data.sequence_start.anchor, event.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      result.properties = Self.properties(event.data.mapping_start.anchor, event.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_STREAM_START_EVENT: result.kind = .streamStart
    default: result.kind = .streamEnd
    }
    return result
  }

  private static func text(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    characters.map { String(cString: $0) }
  }

  private static func properties(
    _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> YAMLEvent.Properties? {
    if anchor == nil, tag == nil { return nil }
    return YAMLEvent.Properties(anchor: text(anchor), tag: text(tag))
  }

  private borrowing func problem() -> SyntaxProblem {
    let state = parser.pointee
    return SyntaxProblem(
      problem: state.problem.map { String(cString: $0) } ?? "the lines are not YAML",
      mark: .init(line: Int(state.problem_mark.line), column: Int(state.problem_mark.column)),
      context: state.context.map { String(cString: $0) },
      contextMark: .init(line: Int(state.context_mark.line), column: Int(state.context_mark.column)),
      byteOffset: state.error == YAML_READER_ERROR ? Int(state.problem_offset) : nil)
  }
}
