/// The size of a picture in CSS pixels, read from the first bytes of its file.
///
/// Pages give it with every picture, so that text does not jump when the picture arrives.
package struct PictureDimensions: Sendable, Hashable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Reads PNG, JPEG, GIF, WebP, AVIF, HEIF and SVG headers; `nil` for anything else or when the header gives no size that a picture
  /// can have, so that sides may be multiplied by each other without a thought.
  package init?(ofFile bytes: [UInt8]) {
    guard case .known(let found) = PictureSize(ofFile: bytes) else { return nil }
    self = found
  }

  /// What the header says, however absurd.
  init?(headerOf bytes: [UInt8]) {
    guard
      let found = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webP(bytes) ?? Self.boxed(bytes)
        ?? Self.svg(bytes)
    else { return nil }
    self = found
  }
}

extension PictureDimensions {
  private static func png(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    return Self(width: bigEndian(bytes, 16, 4), height: bigEndian(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) else { return nil }
    return Self(width: littleEndian(bytes, 6, 2), height: littleEndian(bytes, 8, 2))
  }

  /// Walks the segments of a JPEG to its frame header (SOF0–SOF15 but DHT, JPG and DAC).
  ///
  /// A photograph that was taken upright has its sides exchanged there, and says so before it.
  private static func jpeg(_ bytes: [UInt8]) -> Self? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    var isTurned = false
    while index + 9 <= bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        let size = Self(width: bigEndian(bytes, index + 7, 2), height: bigEndian(bytes, index + 5, 2))
        return isTurned ? Self(width: size.height, height: size.width) : size
      }
      let length = bigEndian(bytes, index + 2, 2)
      guard length >= 2 else { return nil }
      if marker == 0xE1, index + 2 + length <= bytes.count {
        isTurned = isTurned || exifTurnsSides(bytes[index + 4..<index + 2 + length])
      }
      index += 2 + length
    }
    return nil
  }

  /// Whether a camera's notes say that the picture is to be turned by a quarter: orientation 5 to 8.
  private static func exifTurnsSides(_ segment: ArraySlice<UInt8>) -> Bool {
    guard segment.starts(with: Array("Exif\0\0".utf8)) else { return false }
    let notes = Array(segment.dropFirst(6))
    guard notes.count >= 14 else { return false }
    let number = notes[0] == UInt8(ascii: "M") ? bigEndian : littleEndian
    let directory = number(notes, 4, 4)
    guard directory + 2 <= notes.count else { return false }
    for entry in 0..<number(notes, directory, 2) {
      let start = directory + 2 + entry * 12
      guard start + 12 <= notes.count else { return false }
      if number(notes, start, 2) == 0x0112 { return (5...8).contains(number(notes, start + 8, 2)) }
    }
    return false
  }

  private static func webP(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 30, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch bytes[15] {
    case UInt8(ascii: "X"):
      return Self(width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1)
    case UInt8(ascii: "L"):
      let packed = littleEndian(bytes, 21, 4)
      return Self(width: packed & 0x3FFF + 1, height: (packed >> 14) & 0x3FFF + 1)
    default:
      return Self(width: littleEndian(bytes, 26, 2) & 0x3FFF, height: littleEndian(bytes, 28, 2) & 0x3FFF)
    }
  }

  /// The `width` and `height` of the `svg` element, else the size of its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> Self? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = head.range(ofElement: "<svg") else { return nil }
    let tag = head[start...].prefix { $0 != ">" }
    if let width = attribute("width", in: tag).flatMap(pixels),
      let height = attribute("height", in: tag).flatMap(pixels)
    {
      // A drawing of no size is hidden on purpose: others take parts of it.
      return width > 0 && height > 0 ? Self(width: width, height: height) : nil
    }
    let box = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.compactMap { pixels(String($0)) } ?? []
    return box.count == 4 && box[2] > 0 && box[3] > 0 ? Self(width: box[2], height: box[3]) : nil
  }

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    for part in tag.split(whereSeparator: { $0 == "\"" || $0 == "'" }).indicesOfPairs {
      if part.before.hasSuffix(" \(name)=") || part.before.hasSuffix("\n\(name)=") { return String(part.value) }
    }
    return nil
  }

  private static func pixels(_ text: String) -> Int? {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let unit = text.dropFirst(number.count)
    guard unit.isEmpty || unit == "px", let value = Double(number), !value.isNaN else { return nil }
    return Int(min(max(value.rounded(), 0), 1e9))
  }

  private static func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension String {
  fileprivate func range(ofElement tag: String) -> Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(tag) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}

extension [Substring] {
  /// Neighbours of a split at quotation marks: what stands before a quoted value, and the value.
  fileprivate var indicesOfPairs: [(before: Substring, value: Substring)] {
    indices.dropFirst().map { (self[$0 - 1], self[$0]) }
  }
}
