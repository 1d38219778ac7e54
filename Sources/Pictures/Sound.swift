// Sound, too, comes with notes: covers that are photographs, what a program keeps for itself, where a telephone recorded
// it. What says what is heard and who made it stays.

/// Whether bytes are sound of MPEG without a tag before it.
func isMPEGAudio(_ bytes: [UInt8]) -> Bool {
  guard bytes.count >= 4, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0, bytes[1] & 0x18 != 0x08 else { return false }
  // AAC says that it has no layer.
  return bytes[1] & 0x06 == 0 ? bytes[1] & 0xF0 == 0xF0 : bytes[2] >> 4 != 15 && bytes[2] & 0x0C != 0x0C
}

/// Sound of MPEG, MP3 or AAC, without what its tags have beside titles, names and covers.
func cleanMPEGAudio(_ bytes: [UInt8]) -> CleanFile? {
  var result = CleanFile(bytes: [])
  var start = 0
  while bytes.has("ID3", at: start) {
    guard let tag = ID3Tag(bytes, at: start) else { return nil }
    let clean = tag.clean()
    result.toldPlace = result.toldPlace || clean.toldPlace
    // One tag is enough; where nothing changes, its empty places stay as well.
    if start == 0 { result.bytes = clean.isChanged ? clean.bytes : Array(bytes[tag.range]) }
    start = tag.range.upperBound
  }
  var end = bytes.count
  var last: [UInt8] = []
  if end - start >= 128, bytes.has("TAG", at: end - 128) {
    end -= 128
    last = Array(bytes[end...])
    // Its comment; in the last two bytes of it a zero and the track's number may stand.
    let comment = last[125] == 0 ? 97..<125 : 97..<127
    for place in comment { last[place] = 0 }
  }
  while let length = lengthOfTrailer(bytes, end: end), length <= end - start {
    result.toldPlace = result.toldPlace || soundTellsPlace(bytes[end - length..<end])
    end -= length
  }
  result.bytes += bytes[start..<end]
  result.bytes += last
  return result
}

/// How long a tag of other programs is that ends at a place.
private func lengthOfTrailer(_ bytes: [UInt8], end: Int) -> Int? {
  if bytes.has("APETAGEX", at: end - 32), let size = bytes.littleEndian(at: end - 20, 4) {
    return max(32, size) + (bytes[end - 9] & 0x80 != 0 ? 32 : 0)
  }
  if bytes.has("LYRICS200", at: end - 9) {
    return Int(String(decoding: bytes[max(0, end - 15)..<end - 9], as: UTF8.self)).map { $0 + 15 }
  }
  return bytes.has("TAG+", at: end - 227) ? 227 : nil
}

/// Sound of FLAC without what its blocks have beside titles, names and covers.
func cleanFLAC(_ bytes: [UInt8]) -> CleanFile? {
  var start = 0
  while let tag = ID3Tag(bytes, at: start) { start = tag.range.upperBound }
  guard bytes.has("fLaC", at: start) else { return nil }
  var result = CleanFile(bytes: [])
  var blocks: [(kind: UInt8, content: [UInt8])] = []
  var place = start + 4
  var isLast = false
  while !isLast {
    guard place + 4 <= bytes.count, let length = bytes.bigEndian(at: place + 1, 3), place + 4 + length <= bytes.count
    else { return nil }
    let kind = bytes[place] & 0x7F
    isLast = bytes[place] & 0x80 != 0
    let content = Array(bytes[place + 4..<place + 4 + length])
    place += 4 + length
    if let kept = keptBlock(kind, content, &result) {
      blocks.append((kind, kept))
    } else {
      result.toldPlace = result.toldPlace || soundTellsPlace(content)
    }
  }
  guard !blocks.isEmpty else { return nil }
  result.bytes = Array("fLaC".utf8)
  for (index, block) in blocks.enumerated() {
    result.bytes.append(block.kind | (index == blocks.count - 1 ? 0x80 : 0))
    result.bytes.appendBigEndian(block.content.count, 3)
    result.bytes += block.content
  }
  let hasTrailer = bytes.count - place >= 128 && bytes.has("TAG", at: bytes.count - 128)
  result.bytes += bytes[place..<bytes.count - (hasTrailer ? 128 : 0)]
  return result
}

/// What is left of a block: how the sound is to be played, names, covers.
private func keptBlock(_ kind: UInt8, _ content: [UInt8], _ result: inout CleanFile) -> [UInt8]? {
  switch kind {
  case 0, 3, 5: return content
  case 1: return content.allSatisfy { $0 == 0 } ? content : nil
  case 4: return keptComments(content, &result)
  case 6:
    guard let start = startOfCover(content), let clean = CleanFile(Array(content[start...])) else { return nil }
    result.toldPlace = result.toldPlace || clean.toldPlace
    // Its length stands before it.
    var block = Array(content[..<(start - 4)])
    block.appendBigEndian(clean.bytes.count, 4)
    return block + clean.bytes
  default: return nil
  }
}

/// Where the picture begins in a block of FLAC for a cover, behind its kind, its words, its size and its length.
func startOfCover(_ block: [UInt8]) -> Int? {
  guard let kind = block.bigEndian(at: 4, 4), let words = block.bigEndian(at: 8 + kind, 4),
    32 + kind + words < block.count
  else { return nil }
  return 32 + kind + words
}

/// The comments of Vorbis that say what is heard.
private func keptComments(_ content: [UInt8], _ result: inout CleanFile) -> [UInt8]? {
  guard let maker = content.littleEndian(at: 0, 4), let count = content.littleEndian(at: 4 + maker, 4) else {
    return nil
  }
  var place = 8 + maker
  var kept: [ArraySlice<UInt8>] = []
  for _ in 0..<min(count, content.count / 4) {
    guard let length = content.littleEndian(at: place, 4), place + 4 + length <= content.count else { return nil }
    let comment = content[place + 4..<place + 4 + length]
    let name = String(decoding: comment.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self).uppercased()
    if keptNames.contains(name) || name.hasPrefix("CHAPTER") || name.hasPrefix("REPLAYGAIN_") {
      kept.append(comment)
    } else {
      result.toldPlace = result.toldPlace || soundTellsPlace(comment)
    }
    place += 4 + length
  }
  var block = Array(content[..<(4 + maker)])
  block.appendLittleEndian(kept.count, 4)
  for comment in kept {
    block.appendLittleEndian(comment.count, 4)
    block += comment
  }
  return block
}

private let keptNames: Set = [
  "TITLE", "VERSION", "ALBUM", "TRACKNUMBER", "TRACKTOTAL", "DISCNUMBER", "ARTIST", "ALBUMARTIST", "PERFORMER",
  "COMPOSER", "LYRICIST", "COPYRIGHT", "LICENSE", "ORGANIZATION", "GENRE", "ISRC", "LANGUAGE", "LYRICS",
]

/// Sound of WAVE without what its chunks have beside the sound, its marks and its title.
func cleanWAVE(_ bytes: [UInt8]) -> CleanFile? {
  var result = CleanFile(bytes: Array(bytes[..<12]))
  var place = 12
  while place + 8 <= bytes.count {
    guard let length = bytes.littleEndian(at: place + 4, 4) else { return nil }
    let name = String(decoding: bytes[place..<place + 4], as: UTF8.self)
    let isCut = length > bytes.count - place - 8
    // What was recorded and not closed says no length, or one that it never reached.
    guard !isCut || name == "data" else { return nil }
    let end = isCut ? bytes.count : min(bytes.count, place + 8 + length + length & 1)
    let chunk = bytes[place..<end]
    if let kept = keptChunk(name, chunk) {
      result.bytes += kept
    } else {
      result.toldPlace = result.toldPlace || soundTellsPlace(chunk)
    }
    place = end
  }
  guard result.bytes.count > 12, result.bytes.count - 8 <= UInt32.max else { return nil }
  var size: [UInt8] = []
  size.appendLittleEndian(result.bytes.count - 8, 4)
  if bytes.littleEndian(at: 4, 4) != bytes.count - 8, result.bytes.count == bytes.count {
    return CleanFile(bytes: bytes)
  }
  result.bytes.replaceSubrange(4..<8, with: size)
  return result
}

private func keptChunk(_ name: String, _ chunk: ArraySlice<UInt8>) -> [UInt8]? {
  switch name {
  case "fmt ", "data", "fact", "cue ", "plst", "smpl", "inst", "PEAK": return Array(chunk)
  case "LIST" where chunk.dropFirst(8).starts(with: "adtl".utf8): return Array(chunk)
  case "LIST" where chunk.dropFirst(8).starts(with: "INFO".utf8): return keptInformation(Array(chunk))
  default: return nil
  }
}

private func keptInformation(_ chunk: [UInt8]) -> [UInt8]? {
  var kept: [UInt8] = []
  var place = 12
  while place + 8 <= chunk.count, let length = chunk.littleEndian(at: place + 4, 4) {
    let end = min(chunk.count, place + 8 + length + length & 1)
    if ["INAM", "IART", "ICOP", "IGNR", "IPRD", "ITRK", "ILNG"].contains(where: { chunk.has($0, at: place) }) {
      kept += chunk[place..<end]
    }
    place = end
  }
  guard !kept.isEmpty else { return nil }
  var result = Array(chunk[..<4])
  result.appendLittleEndian(kept.count + 4, 4)
  return result + Array("INFO".utf8) + kept
}
