import Markup

/// Finds the lines of a text that say who wrote it, without converting the text: of a large export each is looked at.
///
/// What it finds tells which texts are worth a closer look, and which are like others.
struct BylineScan {
  /// What lines said that have been met, for the same stand above many texts.
  private var known: [[UInt8]: String] = [:]

  init() {}

  /// No byline has more bytes.
  private static let longest = 240

  /// The names in the bylines of a text of HTML.
  mutating func names(in html: [UInt8]) -> [String] {
    var names: [String] = []
    var line: [UInt8] = []
    var rest = html[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        let name = rest.prefix(12).drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIILetterOrDigit }
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        if !Self.inline.contains(String(decoding: name, as: UTF8.self).lowercased()) { end(&line, &names) }
      // A mark of a plugin for languages, or a shortcode.
      case UInt8(ascii: "["): rest = rest.drop { $0 != UInt8(ascii: "]") && $0 != 0x0A }.dropFirst()
      case 0x0A, 0x0D: end(&line, &names)
      default: if line.count <= Self.longest { line.append(byte) }
      }
    }
    end(&line, &names)
    return names
  }

  private static let inline: Set = ["a", "b", "em", "font", "i", "small", "span", "strong", "u"]

  private mutating func end(_ line: inout [UInt8], _ names: inout [String]) {
    defer { line.removeAll(keepingCapacity: true) }
    guard !line.isEmpty, line.count <= Self.longest, Self.mayBeByline(line) else { return }
    if let name = known[line] {
      if !name.isEmpty { names.append(name) }
      return
    }
    let name = nameInByline(plainTitle(line))
    if known.count < 4000 { known[line] = name ?? "" }
    if let name { names.append(name) }
  }

  /// Whether a line is as short as a byline, and begins as one may.
  private static func mayBeByline(_ line: [UInt8]) -> Bool {
    guard line.count(where: { $0 == 0x20 }) <= 12 else { return false }
    guard let first = line.first(where: { $0.isASCIILetter || $0 >= 0xD8 && $0 <= 0xDB }) else { return false }
    guard first.isASCIILetter else { return true }
    let word = line.drop { !$0.isASCIILetter }.prefix { $0.isASCIILetter }
    return latinBylineBeginnings.contains(String(decoding: word, as: UTF8.self).lowercased())
  }
}
