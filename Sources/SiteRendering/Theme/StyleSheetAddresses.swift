import Markup

/// An address that a style sheet names.
package struct StyleSheetAddress {
  /// As it was typed, without quotes.
  package var text: String
  /// Its bytes in the sheet.
  package var range: Range<Int>
}

/// The addresses in `url(…)` and after `@import`, in the order of the sheet.
///
/// Comments and other strings are passed over; escapes in an address are not read, since no file's name needs them.
package func addresses(inStyleSheet bytes: [UInt8]) -> [StyleSheetAddress] {
  var scan = StyleSheetScan(bytes: bytes)
  return scan.addresses()
}

private struct StyleSheetScan {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func addresses() -> [StyleSheetAddress] {
    var found: [StyleSheetAddress] = []
    var isImport = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where starts("/*"):
        index += 2
        while index < bytes.count, !starts("*/") { index += 1 }
        index += 2
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let range = string()
        if isImport { found.append(address(range)) }
        isImport = false
      case UInt8(ascii: "@") where starts("@import"):
        isImport = true
        index += 7
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        guard starts("url("), index == 0 || !isPartOfName(bytes[index - 1]) else {
          index += 1
          continue
        }
        index += 4
        found.append(address(urlContent()))
        isImport = false
      case UInt8(ascii: ";"), UInt8(ascii: "{"):
        isImport = false
        index += 1
      default: index += 1
      }
    }
    return found
  }

  private func address(_ range: Range<Int>) -> StyleSheetAddress {
    StyleSheetAddress(text: String(decoding: bytes[range], as: UTF8.self), range: range)
  }

  /// Whether this text follows, in letters of either case.
  private func starts(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { text in
      text.indices.allSatisfy { bytes[index + $0].lowercasedASCII == text[$0] }
    }
  }

  /// Passes over a string and gives what stands between its quotes.
  private mutating func string() -> Range<Int> {
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      // A backslash takes the next byte with it.
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index, bytes.count)
    defer { index += 1 }
    return start..<index
  }

  /// Passes over what stands between the brackets of `url(…)` and gives the address.
  private mutating func urlContent() -> Range<Int> {
    while index < bytes.count, bytes[index].isMarkupSpace { index += 1 }
    guard index < bytes.count else { return index..<index }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { return string() }
    let start = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
    var end = index
    while end > start, bytes[end - 1].isMarkupSpace { end -= 1 }
    return start..<end
  }

  private func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}

extension StyleSheetAddress {
  /// The path of the asset that is meant, for a sheet in a folder of the assets.
  ///
  /// `nil` for addresses that are none of the theme's business: other sites, the root of this one, data, fragments.
  /// Empty for a path that leads out of the assets.
  package func assetPath(from folder: some Sequence<Substring>) -> String? {
    let path = text.prefix { $0 != "?" && $0 != "#" }
    guard !path.isEmpty, path.first != "/", !path.prefix(while: { $0 != "/" }).contains(":") else { return nil }
    var parts = Array(folder)
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return ""
      }
    }
    let joined = parts.joined(separator: "/")
    return PercentEncoding.decode(joined) ?? joined
  }

  /// The address with the name of the published file; its folders are the same.
  func renamed(to name: Substring) -> String {
    let path = text.prefix { $0 != "?" && $0 != "#" }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return folder + PercentEncoding.encodePath(String(name)) + text[path.endIndex...]
  }
}
