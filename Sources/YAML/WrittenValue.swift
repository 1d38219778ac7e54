import Diagnostics

/// A value as it is to be written into a mapping.
package enum WrittenValue: Sendable, Hashable {
  /// Words; between quotation marks where they would be read as something else.
  case text(String)
  /// A date, a number, `true` or `false`: stands as it is.
  case plain(String)
  case list([WrittenValue])
  /// In the order in which it is written.
  case mapping([Pair])

  package struct Pair: Sendable, Hashable {
    package var key: String
    package var value: WrittenValue

    package init(_ key: String, _ value: WrittenValue) {
      self.key = key
      self.value = value
    }
  }

  /// A value that was read, to be written again.
  package init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let text, let isPlain): isPlain && Self.isBareInTOML(text) ? .plain(text) : .text(text)
      case .sequence(let items): .list(items.map { WrittenValue($0) })
      case .mapping(let entries): .mapping(entries.map { Pair($0.key.value, WrittenValue($0.value)) })
      }
  }

  /// Whether a text that stands in YAML without quotation marks does so in TOML too: a number, a date, true or false.
  private static func isBareInTOML(_ text: String) -> Bool {
    text == "true" || text == "false"
      || (text.first?.isNumber == true && text.utf8.allSatisfy { "0123456789-:.+_TZeE".utf8.contains($0) })
  }
}

extension MappingSyntax {
  /// `key: value` on one line, as it is read again.
  package func line(_ key: String, _ value: WrittenValue) -> String {
    switch self {
    case .yaml: "\(yamlText(key, isInBrackets: false)): \(text(of: value))"
    case .toml: "\(tomlKey(key)) = \(text(of: value))"
    }
  }

  /// A value on one line, as it stands behind its key.
  func text(of value: WrittenValue) -> String {
    self == .yaml ? yaml(value, isInBrackets: false) : toml(value)
  }

  private func yaml(_ value: WrittenValue, isInBrackets: Bool) -> String {
    switch value {
    case .text(let text): yamlText(text, isInBrackets: isInBrackets)
    case .plain(let text): text
    case .list(let items): "[\(items.map { yaml($0, isInBrackets: true) }.joined(separator: ", "))]"
    case .mapping(let pairs):
      "{"
        + pairs.map { "\(yamlText($0.key, isInBrackets: true)): \(yaml($0.value, isInBrackets: true))" }
        .joined(separator: ", ") + "}"
    }
  }

  /// Words without quotation marks where they are read as the same words; which they are is asked of the parser.
  private func yamlText(_ text: String, isInBrackets: Bool) -> String {
    if Self.isSurelyPlain(text) { return isWordOfYAML(text) ? quoted(text) : text }
    var log = DiagnosticLog()
    let source = SourceText(path: "", isInBrackets ? "k: [\(text)]" : "k: \(text)")
    let node = parseYAML(source, log: &log)
    guard case .mapping(let entries)? = node?.content, entries.count == 1, log.diagnostics.isEmpty else {
      return quoted(text)
    }
    var read = entries[0].value
    if isInBrackets {
      guard case .sequence(let items) = read.content, items.count == 1 else { return quoted(text) }
      read = items[0]
    }
    guard case .scalar(text, isPlain: true) = read.content, !read.isEmpty, !isWordOfYAML(text),
      // Between brackets some readers of YAML, such as Python's, end a text there.
      !isInBrackets || !text.utf8.contains(UInt8(ascii: "?"))
    else { return quoted(text) }
    return text
  }

  /// Whether nothing in a text could be a sign of YAML's, so that no parser need be asked, which takes fifty times as long.
  private static func isSurelyPlain(_ text: String) -> Bool {
    var last: UInt8 = 0x20
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): if isFirst { return false }
      // Letters of Arabic's block, and Latin ones with marks; its signs are none of YAML's either.
      case 0xC3...0xDF, 0x80...0xBF: break
      default: return false
      }
      // What begins with C2 is a control character or a no-break space.
      isFirst = false
      last = byte
    }
    return last != 0x20
  }

  private static let wordsOfYAML: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

  /// Words that other readers of YAML take for no text, and numbers and dates, which a text may look like.
  private func isWordOfYAML(_ text: String) -> Bool {
    text.utf8.count <= 5 && Self.wordsOfYAML.contains(text.lowercased())
      || text.unicodeScalars.first.map { $0.properties.numericType != nil || "+-.".unicodeScalars.contains($0) } == true
  }

  private func tomlKey(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
    return isBare ? key : quoted(key)
  }

  private func toml(_ value: WrittenValue) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .plain(let text): text
    case .list(let items): "[\(items.map(toml).joined(separator: ", "))]"
    case .mapping(let pairs): "{\(pairs.map { "\(tomlKey($0.key)) = \(toml($0.value))" }.joined(separator: ", "))}"
    }
  }

  /// A text between double quotation marks, with the escapes that YAML and TOML have in common.
  package func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _
      where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
        || scalar.value == 0xFEFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
