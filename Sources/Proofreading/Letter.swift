/// A scalar of a text that is proofread, with its place in the file.
package struct Letter: Sendable {
  package enum Role: UInt8, Sendable {
    /// A part of the prose.
    case text
    /// A sign of the markup that is not seen, such as those of emphasis: what stands on its two sides stands together.
    case markup
    /// A part of what is no prose: code, an address, a tag, a passage in another language.
    case object
    /// The end of a line within a paragraph.
    case lineEnd
  }

  package var scalar: Unicode.Scalar
  /// Bytes of the file before it.
  package var offset: UInt32
  package var role: Role

  package init(_ scalar: Unicode.Scalar, at offset: Int, role: Role = .text) {
    self.scalar = scalar
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.role = role
  }

  /// The bytes of the file.
  package var range: Range<Int> { Int(offset)..<(Int(offset) + length) }

  private var length: Int { role == .lineEnd ? 0 : UTF8.width(scalar) }
}

/// A paragraph, a heading, a cell, a block of verse or a value of front matter, letter by letter.
package struct ProseBlock: Sendable {
  package enum Kind: Sendable {
    case paragraph, cell
    /// Each line is a line of verse.
    case verse
    /// Text between tags, in which Markdown has no signs.
    case html
    /// A value of front matter.
    case value
  }

  package var kind: Kind
  package var letters: [Letter]

  /// The lines of a text as they stand in the file, without what stands before them and without their ends.
  ///
  /// - Parameter bytes: Of the whole file, UTF-8.
  package init(_ kind: Kind, lines: [Range<Int>], in bytes: [UInt8]) {
    self.kind = kind
    letters = []
    letters.reserveCapacity(lines.reduce(0) { $0 + $1.count } * 2 / 3)
    for (number, line) in lines.enumerated() {
      if number > 0 { letters.append(Letter("\n", at: line.lowerBound, role: .lineEnd)) }
      var index = line.lowerBound
      while index < line.upperBound {
        let (scalar, length) = Self.scalar(in: bytes, at: index, before: line.upperBound)
        letters.append(Letter(scalar, at: index))
        index += length
      }
    }
  }

  private static func scalar(in bytes: [UInt8], at index: Int, before end: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
