import Diagnostics
import Records
import YAML

/// By which a translation remembers the text that it was made from: `5f1c2ab9.a3f09c`.
///
/// Eight hexadecimal digits stand for the title and all words, and three for each block, so that those which are others
/// now can be named; what is left out of the words is said at `PlainBlocks`. The eight alone say whether something has
/// changed, and not where.
package struct TextFingerprint: Sendable, Hashable {
  package var whole: UInt32
  /// Twelve bits of each block; `nil` where only the whole is known.
  package var blocks: [UInt16]?

  /// One that was written down; `nil` for anything else.
  package init?(written text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 8, let whole = Self.number(first) else { return nil }
    self.whole = UInt32(truncatingIfNeeded: whole)
    guard parts.count == 2 else { return }
    let digits = Array(parts[1])
    guard digits.count % 3 == 0 else { return nil }
    var numbers: [UInt16] = []
    for start in stride(from: 0, to: digits.count, by: 3) {
      guard let number = Self.number(digits[start..<start + 3]) else { return nil }
      numbers.append(UInt16(truncatingIfNeeded: number))
    }
    blocks = numbers
  }

  init(title: String, _ text: PlainBlocks) {
    whole = Self.whole(title: title, text)
    blocks = text.blocks.map { block in
      var fingerprint = Fingerprint()
      fingerprint.add(text.bytes[block.range])
      return UInt16(truncatingIfNeeded: fingerprint.value >> 52)
    }
  }

  /// The first part alone.
  static func whole(title: String, _ text: PlainBlocks) -> UInt32 {
    var fingerprint = Fingerprint(of: PlainBlocks(title).bytes)
    fingerprint.add(text.bytes)
    return UInt32(truncatingIfNeeded: fingerprint.value >> 32)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: number = number << 4 | Int(digit - 0x30)
      case 0x41...0x46, 0x61...0x66: number = number << 4 | Int((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return number
  }
}

extension TextFingerprint: CustomStringConvertible {
  package var description: String {
    let digits = blocks.map { $0.map { Self.hexadecimal(Int($0), digits: 3) }.joined() } ?? ""
    return Self.hexadecimal(Int(whole), digits: 8) + (digits.isEmpty ? "" : "." + digits)
  }

  private static func hexadecimal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }
}

extension Document {
  /// The fingerprint of its title and text.
  package var textFingerprint: TextFingerprint {
    let source = source.inMemory
    return TextFingerprint(
      title: frontMatter.title?.value ?? "", PlainBlocks(source.bytes, body(in: source)))
  }
}

extension TextFingerprint {
  /// That of a text that stands alone.
  package init(title: String, text: String) {
    self.init(title: title, PlainBlocks(text))
  }
}
