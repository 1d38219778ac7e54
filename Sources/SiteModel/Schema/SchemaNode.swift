import Markup

/// A value of JSON that keeps the order in which its members were given, as a person who opens a schema wants to read it.
indirect enum SchemaNode: Sendable, Hashable {
  struct Member: Sendable, Hashable {
    var name: String
    var value: SchemaNode

    init(_ name: String, _ value: SchemaNode) {
      self.name = name
      self.value = value
    }
  }

  case object([Member])
  case array([SchemaNode])
  case text(String)
  case number(Int)
  case boolean(Bool)
  case null

  static func texts(_ texts: [String]) -> SchemaNode { .array(texts.map { .text($0) }) }

  /// The lines of a JSON file, without an end of the last one.
  func lines(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\(quoted($0.name)): \($0.value.lines(indentation: inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indentation)}"
    case .object: return "{}"
    case .array(let items) where items.allSatisfy(\.isShort):
      return "[\(items.map { $0.lines() }.joined(separator: ", "))]"
    case .array(let items):
      return "[\n\(items.map { inner + $0.lines(indentation: inner) }.joined(separator: ",\n"))\n\(indentation)]"
    case .text(let text): return quoted(text)
    case .number(let number): return String(number)
    case .boolean(let value): return value ? "true" : "false"
    case .null: return "null"
    }
  }

  private var isShort: Bool {
    switch self {
    case .object(let members): members.isEmpty
    case .array(let items): items.allSatisfy(\.isShort)
    default: true
    }
  }

  private func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
