import Diagnostics
import Markup

/// Finds in what an author typed the place from which something on a page has come.
///
/// Nothing leads from the bytes of a page back to those of its text; but an address, an id or the words of a heading
/// stand in both, and are found by looking for them.
struct SourceSearch {
  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source.inMemory
  }

  func place(of trace: Finding.Trace, base: String, beginning: String?) -> Location? {
    switch trace {
    case .none: return nil
    case .key(let key): return lineBeginning(with: key + ":")
    case .text(let text):
      // Marks of emphasis part a text; a beginning of some words is enough.
      return found(text, isWhole: false) ?? found(Self.firstWords(of: text), isWhole: false)
    case .id(let id): return found("{#\(id)}", isWhole: false) ?? found(id, isWhole: true)
    case .address(let address):
      return Self.spellings(of: address, base: base, beginning: beginning).lazy
        .compactMap { found($0, isWhole: true) }.first
    }
  }

  /// The ways in which an address may have been typed: with or without host and base path, encoded or not, and what
  /// stands behind `#` alone, since a link to a Markdown file has another beginning.
  private static func spellings(of address: String, base: String, beginning: String?) -> [String] {
    var spellings = [address]
    if let beginning, address.hasPrefix(beginning) { spellings.append(String(address.dropFirst(beginning.count))) }
    if !base.isEmpty, address.hasPrefix(base + "/") { spellings.append(String(address.dropFirst(base.count))) }
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      spellings.append(String(address.dropFirst(scheme.utf8.count)))
    }
    if let sign = address.firstIndex(of: "#") {
      let place = address[sign...].dropFirst()
      spellings.append("#" + place)
      // Where two editions stand side by side, ids begin with the language.
      if let line = place.firstIndex(of: "_") { spellings.append("#" + place[line...].dropFirst()) }
    }
    spellings += spellings.compactMap { PercentEncoding.decode($0) }
    return spellings.filter { $0.utf8.count > 1 }
  }

  private static func firstWords(of text: String) -> String {
    let words = text.split(separator: " ").prefix(4)
    return words.count < 2 ? "" : words.joined(separator: " ")
  }

  /// The place of some words; as a whole they are no part of longer ones.
  private func found(_ text: String, isWhole: Bool) -> Location? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    let bytes = source.bytes
    return bytes.withUnsafeBufferPointer { bytes -> Int? in
      var index = 0
      while let place = bytes.firstIndex(of: first, from: index) {
        let end = place + wanted.count
        guard end <= bytes.count else { return nil }
        if UnsafeBufferPointer(rebasing: bytes[place..<end]).elementsEqual(wanted),
          !isWhole
            || Self.isEdge(place > 0 ? bytes[place - 1] : 0x20) && Self.isEdge(end < bytes.count ? bytes[end] : 0x20)
        {
          return place
        }
        index = place + 1
      }
      return nil
    }.map { source.location(atByte: $0) }
  }

  private func lineBeginning(with text: String) -> Location? {
    let bytes = source.bytes
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(200) {
      number += 1
      if line.starts(with: text.utf8) { return source.location(line: number, column: 1) }
    }
    return nil
  }

  /// Whether an address may end at a byte.
  private static func isEdge(_ byte: UInt8) -> Bool {
    !byte.isASCIILetterOrDigit && byte < 0x80 && !"/-_.%".utf8.contains(byte)
  }
}
