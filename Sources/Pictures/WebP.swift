/// A WebP with the chunks that it takes to show it.
///
/// - Parameter keepsProfile: Whether the colour profile stays; not where the colours are those of the web already.
package func cleanWebP(_ bytes: [UInt8], keepsProfile: Bool = true) -> CleanFile? {
  var notes = ExifNotes()
  var chunks: [UInt8] = []
  chunks.reserveCapacity(bytes.count)
  var flagsPlace: Int?
  var hasPicture = false
  var reader = RIFFReader(bytes, from: 12)
  while let chunk = reader.next() {
    switch chunk.name {
    case "VP8X":
      guard chunk.content.count >= 10, flagsPlace == nil else { continue }
      flagsPlace = chunks.count + 8
      chunks += bytes[chunk.range]
    case "VP8 ", "VP8L", "ALPH", "ANIM":
      hasPicture = hasPicture || chunk.name.hasPrefix("VP8")
      chunks.append(padded: bytes[chunk.range])
    case "ANMF":
      hasPicture = true
      chunks.append(padded: shownFrame(bytes, chunk)[...])
    case "ICCP" where keepsProfile: chunks.append(padded: bytes[chunk.range])
    case "EXIF": notes.merge(ExifNotes(Array(bytes[chunk.content])))
    case "XMP ": if ExifNotes.xmpTellsPlace(bytes[chunk.content]) { notes.tellsPlace = true }
    default: continue
    }
  }
  guard hasPicture else { return nil }
  if let flagsPlace {
    // The header counts what there is: bits for the profile, transparency and movement stay, and the camera's notes
    // where they say how the picture is turned.
    chunks[flagsPlace] &= keepsProfile ? 0b0011_0010 : 0b0001_0010
    if let remains = notes.remains {
      chunks[flagsPlace] |= 0b1000
      chunks += Array("EXIF".utf8)
      chunks.appendLittleEndian(remains.count, 4)
      chunks.append(padded: remains[...])
    }
  }
  var result = Array("RIFF".utf8)
  result.appendLittleEndian(chunks.count + 4, 4)
  return CleanFile(
    bytes: result + Array("WEBP".utf8) + chunks, toldPlace: notes.tellsPlace,
    isCut: (bytes.littleEndian(at: 4, 4) ?? 0) > bytes.count - 8)
}

/// A frame with its picture alone.
private func shownFrame(_ bytes: [UInt8], _ frame: RIFFReader.Chunk) -> [UInt8] {
  guard frame.content.count >= 16 else { return [] }
  var content = Array(bytes[frame.content.prefix(16)])
  var reader = RIFFReader(bytes, from: frame.content.lowerBound + 16, to: frame.content.upperBound)
  while let chunk = reader.next() {
    if ["VP8 ", "VP8L", "ALPH"].contains(chunk.name) { content.append(padded: bytes[chunk.range]) }
  }
  var result = Array("ANMF".utf8)
  result.appendLittleEndian(content.count, 4)
  return result + content
}

/// Walks the chunks of a RIFF file.
private struct RIFFReader {
  struct Chunk {
    var name: String
    /// With name and length, without the byte that makes it even.
    var range: Range<Int>
    var content: Range<Int>
  }

  private let bytes: [UInt8]
  private var index: Int
  private let end: Int

  /// Without `to`, up to the end that the file's own header tells.
  init(_ bytes: [UInt8], from start: Int, to end: Int? = nil) {
    self.bytes = bytes
    index = start
    self.end = end ?? min(bytes.count, (bytes.littleEndian(at: 4, 4) ?? 0) + 8)
  }

  mutating func next() -> Chunk? {
    guard index + 8 <= end, let length = bytes.littleEndian(at: index + 4, 4) else { return nil }
    let name = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    let content = index + 8..<min(index + 8 + length, end)
    defer { index = min(content.upperBound + length & 1, end) }
    return Chunk(name: name, range: index..<content.upperBound, content: content)
  }
}

extension [UInt8] {
  /// Appends a chunk, and a byte when its length is odd.
  fileprivate mutating func append(padded chunk: ArraySlice<UInt8>) {
    self += chunk
    if chunk.count % 2 == 1 { append(0) }
  }
}
