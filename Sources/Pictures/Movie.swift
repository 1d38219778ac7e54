/// A film whose notes are written over with zeros: where and with what it was taken.
///
/// Titles, names and chapters that an author gave it stay.
func cleanMovie(_ bytes: [UInt8]) -> CleanFile? {
  var result = CleanFile(bytes: bytes)
  var reader = BoxReader(bytes)
  var hasFilm = false
  while let box = reader.next() {
    switch box.name {
    case "moov":
      guard cleanFilm(&result, moov: box) else { return nil }
      hasFilm = true
    case "udta", "meta", "uuid", "free", "skip", "wide": blankNotes(&result, box)
    case let name where shownBoxes.contains(name): continue
    // What a telephone adds for itself.
    default: noteAndBlank(&result, box)
    }
  }
  // A film that is still being taken has its table at the end, which a cut takes away.
  guard hasFilm else { return nil }
  guard reader.isDamaged else { return result }
  // A box that is longer than what is left of the file may be part of the film; anything else lies behind it.
  guard !shownBoxes.contains(where: { bytes.has($0, at: reader.index + 4) }) else { return nil }
  result.bytes.removeSubrange(reader.index...)
  return result
}

/// What is shown of a film, beside its table, and where it lies.
private let shownBoxes: Set<String> = [
  "ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx", "ssix", "pdin", "prft", "emsg", "pnot", "PICT",
]

/// Blanks the notes of a film and of its tracks; `false` when they cannot be taken apart.
func cleanFilm(_ file: inout CleanFile, moov: BoxReader.Box) -> Bool {
  guard let boxes = BoxReader.boxes(file.bytes, in: moov.content) else { return false }
  for box in boxes {
    switch box.name {
    // A table that is packed.
    case "cmov": return false
    case "trak": guard cleanTrack(&file, box) else { return false }
    default: blankNotes(&file, box)
    }
  }
  return true
}

private func cleanTrack(_ file: inout CleanFile, _ track: BoxReader.Box) -> Bool {
  guard let boxes = BoxReader.boxes(file.bytes, in: track.content) else { return false }
  if isTrackOfNotes(file.bytes, boxes) {
    guard let samples = sampleRanges(file.bytes, boxes) else { return false }
    for range in united(samples) { file.bytes.blank(range) }
    file.toldPlace = true
    file.bytes.blank(track)
    return true
  }
  for box in boxes { blankNotes(&file, box) }
  return true
}

/// Blanks what a box holds of notes; one that holds something else stays.
private func blankNotes(_ file: inout CleanFile, _ box: BoxReader.Box) {
  switch box.name {
  case "udta":
    guard let notes = BoxReader.boxes(file.bytes, in: box.content) else {
      noteAndBlank(&file, box)
      return
    }
    for note in notes {
      if note.name == "meta" {
        blankNotes(&file, note)
      } else if !authorsNotes.contains(note.name) {
        noteAndBlank(&file, note)
      }
    }
  case "meta":
    // The list of titles that players show has a handler `mdir`; the notes of a telephone one `mdta`.
    let isTitles = ByteFinder(["mdir"]).findsAny(in: file.bytes[box.content].prefix(64))
    guard isTitles, let list = titleList(file.bytes, box) else {
      noteAndBlank(&file, box)
      return
    }
    for title in list where !titleNames.contains(title.name) { noteAndBlank(&file, title) }
  case "uuid", "free", "skip", "wide": noteAndBlank(&file, box)
  default: return
  }
}

private func noteAndBlank(_ file: inout CleanFile, _ box: BoxReader.Box) {
  let signs = ByteFinder(["location", "GPSLatitude", "GPSCoordinates"])
  if ["©xyz", "loci"].contains(box.name) || signs.findsAny(in: file.bytes[box.content]) { file.toldPlace = true }
  file.bytes.blank(box)
}

/// What an author says of a film: titles, names, rights, chapters.
private let authorsNotes: Set<String> = titleNames.union([
  "titl", "dscp", "cprt", "perf", "auth", "albm", "gnre", "name", "chpl", "LOOP", "AllF", "SelO", "hnti",
])

private let titleNames: Set<String> = [
  "©nam", "©ART", "©alb", "©gen", "©wrt", "©cpy", "©des", "©lyr", "aART", "covr", "trkn", "disk", "desc",
  "ldes",
  "cprt", "gnre", "stik", "pcst", "cpil", "pgap", "tmpo",
]

private func titleList(_ bytes: [UInt8], _ meta: BoxReader.Box) -> [BoxReader.Box]? {
  // In MPEG-4 four bytes of version stand before the boxes, in QuickTime none.
  let start = meta.content.lowerBound + (bytes.has("hdlr", at: meta.content.lowerBound + 4) ? 0 : 4)
  guard start <= meta.content.upperBound, let boxes = BoxReader.boxes(bytes, in: start..<meta.content.upperBound),
    let list = boxes.first(where: { $0.name == "ilst" })
  else { return nil }
  return BoxReader.boxes(bytes, in: list.content)
}
