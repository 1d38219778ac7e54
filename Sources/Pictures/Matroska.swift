/// A film of WebM whose notes are written over with zeros: the tags that say where and with what it was taken, what is
/// attached to it, and when it was made.
///
/// Its title and the names of its tracks stay, as do the places of all that is shown.
func cleanMatroska(_ bytes: [UInt8]) -> CleanFile? {
  var result = CleanFile(bytes: bytes)
  var reader = ElementReader(bytes)
  while let element = reader.next() {
    switch element.id {
    case ElementID.segment: reader.enter(element)
    case ElementID.cluster where element.hasUnknownLength: reader.enter(element)
    case ElementID.info: cleanInfo(&result, element, of: bytes)
    case let id where ElementID.shown.contains(id): break
    default:
      noteAndBlank(&result, element)
      continue
    }
    // A film that is cut off may be shown as far as it goes.
    if element.isCut { result.isCut = true }
  }
  // What stands behind the elements is none of the film.
  if let damage = reader.damage { result.bytes.removeSubrange(damage...) }
  return result
}

/// Whether bytes begin as WebM and Matroska do.
func isMatroska(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) }

private enum ElementID {
  static let segment = 0x1853_8067
  static let info = 0x1549_A966
  static let cluster = 0x1F43_B675
  static let void = 0xEC
  /// The head, the list of places, tracks, clusters and what they hold, the index and chapters.
  static let shown: Set<Int> = [
    0x1A45_DFA3, 0x114D_9B74, 0x1654_AE6B, cluster, 0xE7, 0xA7, 0xAB, 0xA3, 0xA0, 0xAF, 0x5854, 0x1C53_BB6B,
    0x1043_A770,
  ]
  /// Of the film as a whole: how long it is, in what unit, its title, the programs that wrote it.
  static let shownOfInfo: Set<Int> = [0x2A_D7B1, 0x4489, 0x7BA9, 0x4D80, 0x5741]
}

private func cleanInfo(_ file: inout CleanFile, _ info: ElementReader.Element, of bytes: [UInt8]) {
  var reader = ElementReader(bytes, in: info.content)
  while let element = reader.next() {
    if !ElementID.shownOfInfo.contains(element.id) { noteAndBlank(&file, element) }
  }
  if let damage = reader.damage { file.bytes.blank(damage..<info.content.upperBound) }
}

private func noteAndBlank(_ file: inout CleanFile, _ element: ElementReader.Element) {
  if placeSigns.findsAny(in: file.bytes[element.content]) { file.toldPlace = true }
  guard element.id != ElementID.void else { return file.bytes.blank(element.content) }
  // An element that nobody reads, as long as it was.
  let length = element.range.count
  let isLong = length >= 9
  var head: [UInt8] = [UInt8(ElementID.void), isLong ? 0x01 : 0x80 | UInt8(length - 2)]
  if isLong { head.appendBigEndian(length - 9, 7) }
  file.bytes.blank(element.range)
  file.bytes.replaceSubrange(element.range.lowerBound..<element.range.lowerBound + head.count, with: head)
}

/// How a place is named in notes that are texts.
let placeSigns = ByteFinder(
  ["LOCATION", "LATITUDE", "LONGITUDE", "GPS=", "GPS_", "GPSL", "GPSC", "GEO=", "GEO_", "GEO:"].flatMap {
    [$0, $0.lowercased(), $0.prefix(1) + $0.dropFirst().lowercased()]
  })
