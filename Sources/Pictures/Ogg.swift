/// Films and sound of Ogg are not taken apart, for each of their pages has a sum over all that it holds; what their heads
/// note is only read.

/// Whether bytes begin as those of Ogg do.
func isOgg(_ bytes: [UInt8]) -> Bool { bytes.has("OggS", at: 0) }

/// Whether the notes of Ogg name a place, or a camera, a telephone or a moment.
func oggNotes(_ bytes: [UInt8]) -> (tell: Bool, tellPlace: Bool) {
  let heads = oggHeads(bytes)
  let cover = oggCover(in: heads)
  let tellPlace = placeSigns.findsAny(in: heads) || cover.tellPlace
  return (tellPlace || cover.tell || cameraSigns.findsAny(in: heads), tellPlace)
}

/// What the photograph tells that is written out as the cover, as a block of FLAC.
private func oggCover(in heads: [UInt8]) -> (tell: Bool, tellPlace: Bool) {
  let mark = Array("METADATA_BLOCK_PICTURE=".utf8)
  guard let start = heads.firstRange(of: mark) ?? heads.firstRange(of: mark.map { $0 == 0x5F ? $0 : $0 | 0x20 })
  else { return (false, false) }
  let letters = heads[start.upperBound...].prefix { byte in
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || "+/=".utf8.contains(byte)
  }
  guard let block = base64Decoded(letters), let start = startOfCover(block) else { return (true, false) }
  let picture = Array(block[start...])
  guard let clean = CleanFile(picture) else { return (CleanFile.mayTell(picture), CleanFile.mayTellPlace(picture)) }
  return (clean.bytes != picture, clean.toldPlace)
}

/// Names of notes in the two ways in which they are written.
private let cameraSigns = ByteFinder(
  ["MAKE=", "MODEL=", "DEVICE", "CAMERA", "CREATION_TIME=", "SERIAL", "ANDROID", "QUICKTIME"]
    .flatMap { [$0, $0.lowercased(), $0.prefix(1) + $0.dropFirst().lowercased()] })

/// What stands on the pages before the first that has something to be shown or heard, of each stream.
///
/// A page says at which moment it ends; that of the heads is zero. What is no page is read too.
private func oggHeads(_ bytes: [UInt8]) -> [UInt8] {
  var heads: [UInt8] = []
  var place = 0
  var isHead = true
  while place < bytes.count {
    guard bytes.has("OggS", at: place), place + 27 <= bytes.count else { return heads + bytes[place...] }
    let start = place + 27 + Int(bytes[place + 26])
    guard start <= bytes.count else { return heads + bytes[place...] }
    let end = min(bytes.count, start + bytes[place + 27..<start].reduce(0) { $0 + Int($1) })
    let moment = bytes[place + 6..<place + 14]
    let isAtStart = moment.allSatisfy { $0 == 0 }
    // On a page with all bits set nothing ends: it is part of a long head, or of a large picture later.
    let endsNothing = moment.allSatisfy { $0 == 0xFF }
    if bytes[place + 5] & 2 != 0 { isHead = true }
    if !isAtStart && !endsNothing { isHead = false }
    if isAtStart || endsNothing && isHead { heads += bytes[start..<end] }
    place = end
  }
  return heads
}
