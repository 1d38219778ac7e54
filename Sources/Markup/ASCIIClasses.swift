// The classes of ASCII that HTML, CSS and addresses are cut by. Unicode's own are asked of scalars.
extension UInt8 {
  /// A blank, tab or line break: white space by the rules of HTML and CSS.
  @inlinable @inline(__always)
  package var isMarkupSpace: Bool { self == 0x20 || (self <= 0x0D && self >= 0x09 && self != 0x0B) }

  /// Whether it goes on with the name of a tag or of an attribute.
  @inlinable @inline(__always)
  package var isNameByte: Bool { !isMarkupSpace && self != UInt8(ascii: "/") && self != UInt8(ascii: ">") }

  @inlinable @inline(__always)
  package var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  @inlinable @inline(__always)
  package var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  @inlinable @inline(__always)
  package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// The byte of the small letter where this is a capital letter.
  @inlinable @inline(__always)
  package var lowercasedASCII: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
