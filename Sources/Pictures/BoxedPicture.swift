/// An AVIF or HEIF file whose notes are written over with zeros.
///
/// How it is turned stands among its properties, so that the camera's notes can go whole.
func cleanBoxedPicture(_ bytes: [UInt8]) -> CleanFile? {
  var result = CleanFile(bytes: bytes)
  var reader = BoxReader(bytes)
  var hasPicture = false
  var end = 0
  while let box = reader.next() {
    end = box.range.upperBound
    switch box.name {
    case "ftyp", "mdat", "moof", "mfra", "sidx": continue
    case "meta":
      guard let notes = pictureNotes(bytes, in: box) else { return nil }
      result.toldPlace = result.toldPlace || tellPlace(bytes, notes.ranges)
      for range in united(notes.ranges) { result.bytes.blank(range) }
      for name in notes.names { result.bytes.replaceSubrange(name..<name + 4, with: "free".utf8) }
      for box in notes.boxes { result.bytes.blank(box) }
      hasPicture = true
    case "moov":
      // A sequence of pictures is a film.
      guard cleanFilm(&result, moov: box) else { return nil }
      hasPicture = true
    default: result.bytes.blank(box)
    }
  }
  guard hasPicture else { return nil }
  if reader.isDamaged { result.bytes.removeSubrange(end...) }
  result.isCut = reader.isDamaged
  return result
}

/// Whether the notes in these ranges say where the picture was taken.
private func tellPlace(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> Bool {
  // A file may name one place a thousand times.
  guard ranges.reduce(0, { $0 + $1.count }) <= bytes.count else { return true }
  return ranges.contains { range in
    let own = Array(bytes[range])
    // Four bytes say where the notes begin, after which `Exif` may stand.
    return ExifNotes(Array(own.dropFirst(4))).tellsPlace || ExifNotes.xmpTellsPlace(own)
  }
}

/// What is to be blanked in a box `meta`.
private struct PictureNotes {
  var ranges: [Range<Int>] = []
  /// The places of the names of items that have no content any more.
  var names: [Int] = []
  var boxes: [BoxReader.Box] = []
}

private func pictureNotes(_ bytes: [UInt8], in meta: BoxReader.Box) -> PictureNotes? {
  let content = meta.content
  guard content.count >= 4, let boxes = BoxReader.boxes(bytes, in: content.lowerBound + 4..<content.upperBound)
  else { return nil }
  var notes = PictureNotes()
  var items: Set<Int> = []
  for box in boxes {
    switch box.name {
    case "iinf":
      guard let infos = itemInfos(bytes, in: box) else { return nil }
      for info in infos where info.isNote {
        items.insert(info.id)
        notes.names.append(info.namePlace)
      }
    case "iprp":
      guard let properties = BoxReader.boxes(bytes, in: box.content) else { return nil }
      for container in properties where container.name == "ipco" {
        guard let own = BoxReader.boxes(bytes, in: container.content) else { return nil }
        // Descriptions and times of this item.
        notes.boxes += own.filter { ["udes", "crtt", "mdft", "itai", "uuid"].contains($0.name) }
      }
    case "uuid", "udta", "free", "skip": notes.boxes.append(box)
    default: continue
    }
  }
  guard !items.isEmpty else { return notes }
  guard let locations = boxes.first(where: { $0.name == "iloc" }) else { return nil }
  let data = boxes.first { $0.name == "idat" }?.content
  guard let ranges = itemRanges(bytes, in: locations, of: items, data: data) else { return nil }
  notes.ranges = ranges
  return notes
}

private struct ItemInfo {
  var id: Int
  var isNote: Bool
  var namePlace: Int
}

private func itemInfos(_ bytes: [UInt8], in box: BoxReader.Box) -> [ItemInfo]? {
  let start = box.content.lowerBound
  guard let version = bytes.bigEndian(at: start, 1) else { return nil }
  let head = start + 4 + (version == 0 ? 2 : 4)
  guard head <= box.content.upperBound, let entries = BoxReader.boxes(bytes, in: head..<box.content.upperBound)
  else { return nil }
  return entries.compactMap { entry in
    let start = entry.content.lowerBound
    guard entry.name == "infe", let version = bytes.bigEndian(at: start, 1), version >= 2 else { return nil }
    let width = version == 2 ? 2 : 4
    guard let id = bytes.bigEndian(at: start + 4, width) else { return nil }
    // After the id two bytes of protection.
    let name = start + 4 + width + 2
    guard name + 4 <= entry.content.upperBound else { return nil }
    return ItemInfo(
      id: id, isNote: ["Exif", "mime", "uri ", "jumb"].contains { bytes.has($0, at: name) }, namePlace: name)
  }
}

/// Where the bytes of items lie; `nil` when that cannot be told.
private func itemRanges(
  _ bytes: [UInt8], in box: BoxReader.Box, of items: Set<Int>, data: Range<Int>?
) -> [Range<Int>]? {
  var place = box.content.lowerBound
  func number(_ length: Int) -> Int? {
    defer { place += length }
    guard place + length <= box.content.upperBound else { return nil }
    return length == 0 ? 0 : bytes.bigEndian(at: place, length)
  }
  guard let version = number(1), number(3) != nil, let sizes = number(2), version <= 2 else { return nil }
  let (offsetSize, lengthSize, baseSize) = (sizes >> 12 & 15, sizes >> 8 & 15, sizes >> 4 & 15)
  let indexSize = version == 0 ? 0 : sizes & 15
  guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) }),
    let count = number(version < 2 ? 2 : 4)
  else { return nil }
  var ranges: [Range<Int>] = []
  for _ in 0..<count {
    guard let id = number(version < 2 ? 2 : 4), let method = version == 0 ? 0 : number(2), number(2) != nil,
      let base = number(baseSize), let extents = number(2)
    else { return nil }
    for _ in 0..<extents {
      guard number(indexSize) != nil, let offset = number(offsetSize), let length = number(lengthSize)
      else { return nil }
      guard items.contains(id) else { continue }
      let origin: Int
      switch method & 15 {
      case 0: origin = 0
      case 1:
        guard let data else { return nil }
        origin = data.lowerBound
      default: return nil
      }
      let (start, overflow) = base.addingReportingOverflow(offset)
      guard !overflow, start <= bytes.count - origin else { return nil }
      let first = origin + start
      ranges.append(first..<(length == 0 ? bytes.count : first + min(length, bytes.count - first)))
    }
  }
  return ranges
}
