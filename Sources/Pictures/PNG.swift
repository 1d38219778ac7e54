/// A PNG with the chunks that it takes to show it.
func cleanPNG(_ bytes: [UInt8]) -> CleanFile? {
  guard bytes.has("IHDR", at: 12) else { return nil }
  var result = Array(bytes[..<8])
  result.reserveCapacity(bytes.count)
  var notes = ExifNotes()
  var toldPlace = false
  var dataStart: Int?
  var hasEnd = false
  var index = 8
  while let length = bytes.bigEndian(at: index, 4), index + 8 <= bytes.count {
    let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
    let end = min(index + 12 + length, bytes.count)
    let isWhole = index + 12 + length <= bytes.count
    let content = index + 8..<max(index + 8, min(end, index + 8 + length))
    switch name {
    case "eXIf": notes.merge(ExifNotes(Array(bytes[content])))
    case "iTXt", "tEXt", "zTXt": toldPlace = toldPlace || ExifNotes.xmpTellsPlace(bytes[content])
    default:
      let isShown = shownChunks.contains(name)
      if isShown, isWhole || name == "IDAT" || name == "fdAT" {
        if name == "IDAT", dataStart == nil { dataStart = result.count }
        result += bytes[index..<end]
      }
    }
    index = end
    if name == "IEND" { hasEnd = true }
    if name == "IEND" || !isWhole { break }
  }
  guard let dataStart else { return nil }
  if let remains = notes.remains { result.insert(contentsOf: pngChunk("eXIf", remains), at: dataStart) }
  return CleanFile(bytes: result, toldPlace: toldPlace || notes.tellsPlace, isCut: !hasEnd)
}

/// Header, palette, data; colours and transparency; size on paper; movement.
private let shownChunks: Set<String> = [
  "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "mDCv",
  "cLLi",
  "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT",
]

private func pngChunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  var chunk: [UInt8] = []
  chunk.appendBigEndian(content.count, 4)
  let checked = Array(name.utf8) + content
  chunk += checked
  chunk.appendBigEndian(Int(checkSum(of: checked)), 4)
  return chunk
}

/// The 32-bit cyclic redundancy check of PNG.
private func checkSum(of bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~UInt32(0)) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 0 ? 0 : 0xEDB8_8320) }
  }
}
