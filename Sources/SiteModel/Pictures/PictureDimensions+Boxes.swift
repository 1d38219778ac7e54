extension PictureDimensions {
  /// The size of the main picture of an AVIF or HEIF file: its property `ispe`, its sides exchanged where `irot` turns it
  /// by a quarter (ISO/IEC 23008-12).
  static func boxed(_ bytes: [UInt8]) -> Self? {
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    let file = BoxedBytes(bytes)
    guard let meta = file.content(of: "meta", in: 0..<bytes.count)?.dropFirst(4),
      let main = file.content(of: "pitm", in: meta).flatMap(file.mainItem),
      let properties = file.content(of: "iprp", in: meta),
      let all = file.content(of: "ipco", in: properties).map(file.boxes),
      let indices = file.content(of: "ipma", in: properties).flatMap({ file.properties(of: main, in: $0) })
    else { return nil }
    let own = indices.compactMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
    guard let size = own.first(where: { $0.name == "ispe" })?.content.lowerBound,
      let width = file.number(at: size + 4, 4), let height = file.number(at: size + 8, 4)
    else { return nil }
    let turn = own.first { $0.name == "irot" }.flatMap { file.number(at: $0.content.lowerBound, 1) } ?? 0
    return turn & 1 == 1 ? Self(width: height, height: width) : Self(width: width, height: height)
  }
}

/// Boxes within boxes, each with its length and name before it; nothing is read beyond the end of the bytes.
private struct BoxedBytes {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func number(at place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }

  func boxes(in range: Range<Int>) -> [(name: String, content: Range<Int>)] {
    var result: [(String, Range<Int>)] = []
    var place = range.lowerBound
    while place + 8 <= range.upperBound, let said = number(at: place, 4) {
      let isLong = said == 1
      let start = place + (isLong ? 16 : 8)
      let length = isLong ? number(at: place + 12, 4) ?? 0 : said
      let end = said == 0 ? range.upperBound : min(place + length, range.upperBound)
      guard end >= start else { break }
      result.append((String(decoding: bytes[place + 4..<place + 8], as: UTF8.self), start..<end))
      place = end
    }
    return result
  }

  func content(of name: String, in range: Range<Int>) -> Range<Int>? {
    boxes(in: range).first { $0.name == name }?.content
  }

  /// The number of the item that `pitm` names.
  func mainItem(_ box: Range<Int>) -> Int? {
    number(at: box.lowerBound, 1).flatMap { number(at: box.lowerBound + 4, $0 == 0 ? 2 : 4) }
  }

  /// The properties that `ipma` gives an item, as places in `ipco`, counted from 1.
  func properties(of item: Int, in box: Range<Int>) -> [Int]? {
    guard let version = number(at: box.lowerBound, 1), let flags = number(at: box.lowerBound + 1, 3),
      let count = number(at: box.lowerBound + 4, 4)
    else { return nil }
    let (idLength, indexLength) = (version == 0 ? 2 : 4, flags & 1 == 1 ? 2 : 1)
    var place = box.lowerBound + 8
    for _ in 0..<count {
      guard let id = number(at: place, idLength), let own = number(at: place + idLength, 1) else { return nil }
      let first = place + idLength + 1
      place = first + own * indexLength
      guard id == item else { continue }
      // The highest bit says whether a reader has to know the property.
      return (0..<own).compactMap { number(at: first + $0 * indexLength, indexLength) }
        .map { $0 & (indexLength == 2 ? 0x7FFF : 0x7F) }
    }
    return nil
  }
}
