import Markup

/// A path as file systems see it that know neither capital letters nor the forms in which Unicode writes a letter, as
/// Windows, macOS and some hosts have them.
///
/// Nearly every path is made of ASCII and of letters that have one form only; its bytes are compared as they are, but
/// for capitals. For the others the standard library knows what is equal.
package struct FoldedPath: Sendable {
  /// What the path or the beginning of one is known by.
  package enum Key: Hashable, Sendable {
    /// Of the bytes with small letters; two may have the same.
    case plain(UInt64)
    /// In small letters; texts are equal in whatever form they are written.
    case other(String)
  }

  let path: String
  /// The key of the whole path.
  package private(set) var key = Key.plain(0)
  /// The folders on the way, the outermost first: where the path of each ends, in bytes, and its key.
  private(set) var folders: [(end: Int, key: Key)] = []

  package init(_ path: String) {
    self.path = path
    var hash = Hash()
    var isPlain = true
    var index = 0
    // A copy with its bytes in one piece, which a path made by sitegen has.
    var text = path
    text.withUTF8 { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "/") { folders.append((index, isPlain ? .plain(hash.value) : Self.other(path, index))) }
        if byte < 0x80 {
          hash.add(byte.lowercasedASCII)
          index += 1
        } else {
          if isPlain, !Self.hasOneForm(byte, index + 1 < bytes.count ? bytes[index + 1] : 0) { isPlain = false }
          hash.add(byte)
          index += 1
          if index < bytes.count {
            hash.add(bytes[index])
            index += 1
          }
        }
      }
    }
    key = isPlain ? .plain(hash.value) : Self.other(path, path.utf8.count)
  }

  /// Whether the first `end` bytes of a path are the same as the first `otherEnd` of another with the same key.
  static func isSame(_ path: String, _ end: Int, as other: String, _ otherEnd: Int, _ key: Key) -> Bool {
    guard case .plain = key else { return true }
    if end == otherEnd, haveSameBytes(path, other, count: end) { return true }
    let (first, second) = (path.utf8.prefix(end), other.utf8.prefix(otherEnd))
    return plainBytes(first).elementsEqual(plainBytes(second))
  }

  /// Whether two texts begin with the same bytes, which nearly all of those with the same key do.
  private static func haveSameBytes(_ first: String, _ second: String, count: Int) -> Bool {
    let isSame = first.utf8.withContiguousStorageIfAvailable { first in
      second.utf8.withContiguousStorageIfAvailable { second in (0..<count).allSatisfy { first[$0] == second[$0] } }
    }
    return isSame.flatMap(\.self) ?? false
  }

  private static func plainBytes(_ bytes: Substring.UTF8View) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(\.lowercasedASCII) }
    return Array(replacingSingletons(Substring(bytes).lowercased()).utf8)
  }

  private static func other(_ path: String, _ end: Int) -> Key {
    let text = replacingSingletons(path.utf8.prefix(end).lowercasedText)
    var hash = Hash()
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte < 0x80 {
        hash.add(byte)
        continue
      }
      let second = bytes.next() ?? 0
      guard hasOneForm(byte, second) else { return .other(text) }
      hash.add(byte)
      hash.add(second)
    }
    return .plain(hash.value)
  }

  /// The two signs that Unicode counts as other ways to write one of ASCII; of letters only the sign for kelvin, which
  /// is no capital any more here.
  private static func replacingSingletons(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "\u{37E}" || $0 == "\u{1FEF}" }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(scalar == "\u{37E}" ? ";" : scalar == "\u{1FEF}" ? "`" : scalar)
    }
    return String(result)
  }

  /// Whether a character of two bytes is an Arabic letter or digit that Unicode writes in one way and that takes part in
  /// no other: neither composed nor a mark, which would compose what stands before it.
  private static func hasOneForm(_ first: UInt8, _ second: UInt8) -> Bool {
    guard 0xD8...0xDB ~= first else { return false }
    switch UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F) {
    case 0x621, 0x627...0x63A, 0x640...0x64A, 0x660...0x669, 0x671...0x6BF, 0x6C1, 0x6C3...0x6D2, 0x6D5,
      0x6F0...0x6F9:
      return true
    default: return false
    }
  }

  /// The 64-bit FNV-1a hash, which gives that of every folder on the way to a file.
  private struct Hash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}

extension Substring.UTF8View {
  fileprivate var lowercasedText: String { Substring(self).lowercased() }
}
