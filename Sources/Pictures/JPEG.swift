/// A JPEG with the segments that it takes to show it: tables, frames, scans, the colour profile.
///
/// What stands between segments and behind the end goes, by which a motion photograph loses its film, and a picture of
/// several its others.
func cleanJPEG(_ bytes: [UInt8]) -> CleanFile? {
  var reader = JPEGReader(bytes)
  var notes = ExifNotes()
  var head: [UInt8] = [0xFF, 0xD8]
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var hasScan = false
  while let segment = reader.next() {
    let content = segment.content
    switch segment.marker {
    case 0xD9: result += [0xFF, 0xD9]
    case 0xE0 where bytes.has("JFIF\0", at: content.lowerBound) && content.count >= 14:
      // Density and version; a small picture that follows them may show what was cut from the large one.
      head += [0xFF, 0xE0, 0, 16] + bytes[content.prefix(12)] + [0, 0]
    case 0xE1:
      let own = Array(bytes[content])
      notes.merge(ExifNotes(own))
      if ExifNotes.xmpTellsPlace(own) { notes.tellsPlace = true }
    case 0xE2 where bytes.has("ICC_PROFILE\0", at: content.lowerBound): result += bytes[segment.range]
    // How the colours are coded; twelve bytes.
    case 0xEE where bytes.has("Adobe", at: content.lowerBound) && content.count >= 12:
      result += [0xFF, 0xEE, 0, 14] + bytes[content.prefix(12)]
    case 0xC0...0xCF, 0xDB...0xDF: result += bytes[segment.range]
    case 0xDA:
      hasScan = true
      result += bytes[segment.range]
    default: continue
    }
  }
  guard hasScan else { return nil }
  if let remains = notes.remains {
    let content = Array("Exif\0\0".utf8) + remains
    head += [0xFF, 0xE1]
    head.appendBigEndian(content.count + 2, 2)
    head += content
  }
  return CleanFile(bytes: head + result, toldPlace: notes.tellsPlace, isCut: !reader.hasEnded)
}

/// Walks the segments of a JPEG up to its end.
private struct JPEGReader {
  struct Segment {
    var marker: UInt8
    /// With the marker; of a scan with the data that follows it.
    var range: Range<Int>
    /// Without marker and length.
    var content: Range<Int>
  }

  private let bytes: [UInt8]
  private var index = 2
  private(set) var hasEnded = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Segment? {
    while !hasEnded, let marker = nextMarker() {
      // Marks that stand alone have their place inside scans only.
      if marker <= 1 || (0xD0...0xD8).contains(marker) { continue }
      let start = index - 2
      if marker == 0xD9 {
        hasEnded = true
        return Segment(marker: marker, range: start..<index, content: index..<index)
      }
      guard let length = bytes.bigEndian(at: index, 2), length >= 2, index + length <= bytes.count else { return nil }
      let content = index + 2..<index + length
      index = marker == 0xDA ? endOfScan(from: content.upperBound) : content.upperBound
      return Segment(marker: marker, range: start..<index, content: content)
    }
    return nil
  }

  /// Passes over what is no marker, as decoders do.
  private mutating func nextMarker() -> UInt8? {
    while index < bytes.count, bytes[index] != 0xFF { index += 1 }
    while index < bytes.count, bytes[index] == 0xFF { index += 1 }
    guard index < bytes.count else { return nil }
    index += 1
    return bytes[index - 1]
  }

  /// Where the data of a scan ends: at a marker that is not one of those inside it.
  private func endOfScan(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + 1 < bytes.count {
        if bytes[index] == 0xFF {
          let next = bytes[index + 1]
          if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { return index }
        }
        index += 1
      }
      return bytes.count
    }
  }
}
