import Markup

/// The words for which a text of XML has names: those of XML itself, those that it declares, and numbers of signs.
struct XMLEntities {
  private var declared: [String: [UInt8]] = [:]

  /// Those of XML itself.
  init() {}

  /// Those that a document declares as plain words; `nil` where it declares something that could be more than words, or
  /// anything else.
  init?(declarations: ArraySlice<UInt8>) {
    var rest = declarations
    while let start = rest.firstIndex(where: { !$0.isXMLSpace }) {
      rest = rest[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
        continue
      }
      guard let entity = Self.entity(&rest) else { return nil }
      // The first of a name is the one that counts.
      if declared[entity.name] == nil { declared[entity.name] = entity.words }
    }
  }

  /// Reads `<!ENTITY name "words">`.
  private static func entity(_ rest: inout ArraySlice<UInt8>) -> (name: String, words: [UInt8])? {
    guard rest.starts(with: "<!ENTITY".utf8) else { return nil }
    var parts = rest.dropFirst(8)
    let spaces = parts.prefix(while: \.isXMLSpace).count
    parts = parts.dropFirst(spaces)
    let name = parts.prefix { !$0.isXMLSpace && $0 != UInt8(ascii: "%") }
    parts = parts.dropFirst(name.count).drop(while: \.isXMLSpace)
    guard spaces > 0, !name.isEmpty, let quote = parts.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = parts.dropFirst().firstIndex(of: quote)
    else { return nil }
    let words = parts[(parts.startIndex + 1)..<end]
    // A reference in it would be read once more where it is used.
    guard !words.contains(where: { "<&%".utf8.contains($0) }) else { return nil }
    let close = parts[(end + 1)...].drop(while: \.isXMLSpace)
    guard close.first == UInt8(ascii: ">") else { return nil }
    rest = close.dropFirst()
    return (String(decoding: name, as: UTF8.self), Array(words))
  }

  /// The text that is meant; `nil` where a name means nothing.
  func plain(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    replaced(text) { name in words(name) }
  }

  /// The same text without names that only this document knows; `nil` where a name means nothing.
  func withoutOwnNames(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    replaced(text) { name in
      if let own = declared[name] { return escaped(own) }
      return words(name).map { _ in Array("&\(name);".utf8) }
    }
  }

  private func replaced(_ text: ArraySlice<UInt8>, _ replacement: (String) -> [UInt8]?) -> [UInt8]? {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<sign]
      let name = rest[(sign + 1)...].prefix(64).prefix { $0 != UInt8(ascii: ";") }
      guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";"),
        let words = replacement(String(decoding: name, as: UTF8.self))
      else { return nil }
      result += words
      rest = rest[(name.endIndex + 1)...]
    }
    return result + rest
  }

  private func words(_ name: String) -> [UInt8]? {
    switch name {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    guard name.hasPrefix("#") else { return declared[name] }
    let isHexadecimal = name.hasPrefix("#x")
    guard let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
      number > 0, let scalar = Unicode.Scalar(number)
    else { return nil }
    return Array(String(Character(scalar)).utf8)
  }
}

/// Words as they stand in an attribute or a text of XML.
func escaped(_ words: some Collection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  Array(words).withUnsafeBufferPointer { result.appendEscaped($0) }
  return result
}
