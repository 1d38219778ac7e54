import Diagnostics
import Markup

extension BodyWriter {
  /// Reports lines that Markdown takes as the addresses of links, and that were meant to be read.
  mutating func reportDefinitions(_ definitions: [Suspect]) {
    guard !definitions.isEmpty else { return }
    let used = namesInBrackets(without: definitions)
    var names: Set<[UInt8]> = []
    var lost: [Suspect] = []
    for definition in definitions {
      let (name, address) = parts(of: definition)
      let isFirst = names.insert(name).inserted
      // ‘[//]: #’ is a comment, as some write them.
      if address.elementsEqual("#".utf8) || address.elementsEqual("<>".utf8) { continue }
      if !isFirst || !used.contains(name) || !Self.looksLikeAddress(address) { lost.append(definition) }
    }
    for definition in lost { report(definition) }
  }

  private mutating func report(_ definition: Suspect) {
    let label = places.bytes[definition.range].dropFirst().prefix { $0 != UInt8(ascii: "]") }
    let name = String(decoding: label, as: UTF8.self)
    log.report(
      .warning, .lostDefinition, at: places.location(atByte: definition.range.lowerBound),
      "‘\(shown(definition.range))’ is not shown: Markdown takes it as the address of links to ‘[\(name)]’",
      help: name.hasPrefix("^")
        ? "a note has no space in its name: write ‘[\(name.filter { $0 != " " })]’, here and in the text"
        : "write ‘\\[\(name)]: …’ or ‘**\(name):** …’; if it is an address that no link uses, delete the line")
  }

  private func parts(of definition: Suspect) -> (name: [UInt8], address: ArraySlice<UInt8>) {
    let text = places.bytes[definition.range]
    guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { return ([], []) }
    let address = text[(close + 2)...].trimmed.prefix { !Self.isMarkdownSpace($0) }
    return (Self.comparable(text[text.startIndex + 1..<close]), address)
  }

  /// A name as cmark compares it.
  private static func comparable(_ name: ArraySlice<UInt8>) -> [UInt8] {
    let words = String(decoding: name, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
    return Array(words.joined(separator: " ").utf8)
  }

  private static func looksLikeAddress(_ address: ArraySlice<UInt8>) -> Bool {
    address.contains { "/#:".utf8.contains($0) } || address.dropLast().contains(UInt8(ascii: "."))
  }

  /// All that stands between brackets in the text.
  private func namesInBrackets(without definitions: [Suspect]) -> Set<[UInt8]> {
    let own = Set(definitions.map(\.range.lowerBound))
    var names: Set<[UInt8]> = []
    var open: [Int] = []
    var pairs = 0
    for index in places.body {
      switch places.bytes[index] {
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"):
        guard let start = open.popLast(), index - start <= 1000, !own.contains(start) else { continue }
        pairs += 1
        if pairs < 20_000 { names.insert(Self.comparable(places.bytes[(start + 1)..<index])) }
      default: break
      }
    }
    return names
  }
}
