/// A GIF without comments, texts and the notes of editors.
func cleanGIF(_ bytes: [UInt8]) -> CleanFile? {
  guard bytes.count >= 13 else { return nil }
  var index = 13 + colourTableSize(bytes[10])
  guard index <= bytes.count else { return nil }
  var result = Array(bytes[..<index])
  var hasPicture = false
  var toldPlace = false
  var hasEnd = false
  walk: while index < bytes.count {
    let start = index
    switch bytes[index] {
    case 0x2C:
      guard index + 10 <= bytes.count else { break walk }
      index = endOfBlocks(bytes, from: index + 11 + colourTableSize(bytes[index + 9]))
      result += bytes[start..<index]
      hasPicture = true
    case 0x21:
      guard index + 2 < bytes.count else { break walk }
      index = endOfBlocks(bytes, from: index + 2)
      if isShown(bytes, extensionAt: start) { result += bytes[start..<index] }
      toldPlace = toldPlace || ExifNotes.xmpTellsPlace(bytes[start..<index])
    case 0x3B:
      result.append(0x3B)
      hasEnd = true
      break walk
    default: break walk
    }
  }
  return hasPicture ? CleanFile(bytes: result, toldPlace: toldPlace, isCut: !hasEnd) : nil
}

/// The size of a table of colours by the byte that tells of it.
private func colourTableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

/// The place after a row of blocks: each begins with its length, and one without any ends it.
private func endOfBlocks(_ bytes: [UInt8], from start: Int) -> Int {
  var index = min(start, bytes.count)
  while index < bytes.count {
    let length = Int(bytes[index])
    index = min(index + 1 + length, bytes.count)
    if length == 0 { break }
  }
  return index
}

/// Whether an extension decides how the picture looks: how it moves, how often, in which colours.
private func isShown(_ bytes: [UInt8], extensionAt start: Int) -> Bool {
  switch bytes[start + 1] {
  case 0xF9: true
  case 0xFF: ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"].contains { bytes.has($0, at: start + 3) }
  default: false
  }
}
