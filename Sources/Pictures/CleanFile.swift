/// A picture, film or sound without what its camera or editor noted in it: where, when and with what it was taken, and by
/// whom.
///
/// What decides how it looks stays: the way it is turned, its colour profile, its movement.
package struct CleanFile: Sendable, Equatable {
  package var bytes: [UInt8]
  /// Whether the notes said where it was taken.
  package var toldPlace = false
  /// Whether the end of the file is missing.
  package var isCut = false
  /// Whether a drawing had something that a browser would run or fetch.
  package var wasActive = false

  init(bytes: [UInt8], toldPlace: Bool = false, isCut: Bool = false, wasActive: Bool = false) {
    self.wasActive = wasActive
    self.bytes = bytes
    self.toldPlace = toldPlace
    self.isCut = isCut
  }

  /// Takes the notes out of a file of a known format; `nil` for any other, and for one that is damaged.
  ///
  /// A file that is cut off stays so. Nothing is believed of its lengths and offsets: one that leads out of it ends it.
  package init?(_ bytes: [UInt8]) {
    guard let format = MediaFormat(bytes) else { return nil }
    let clean: CleanFile?
    switch format {
    case .jpeg: clean = cleanJPEG(bytes)
    case .png: clean = cleanPNG(bytes)
    case .gif: clean = cleanGIF(bytes)
    case .webP: clean = cleanWebP(bytes)
    case .boxedPicture: clean = cleanBoxedPicture(bytes)
    case .movie: clean = cleanMovie(bytes)
    case .matroska: clean = cleanMatroska(bytes)
    case .svg: clean = cleanSVG(bytes)
    case .mpegAudio: clean = cleanMPEGAudio(bytes)
    case .flac: clean = cleanFLAC(bytes)
    case .wave: clean = cleanWAVE(bytes)
    }
    guard let clean else { return nil }
    self = clean
  }

  /// Whether bytes that cannot be taken apart hold something that looks like such notes.
  package static func mayTell(_ bytes: [UInt8]) -> Bool {
    if isTIFF(bytes) || isSVG(bytes) { return true }
    if isOgg(bytes) { return oggNotes(bytes).tell }
    let signs = [
      "Exif\0", "exif", "EXIF", "eXIf", "://ns.adobe.com/", "xmpmeta", "Photoshop 3.0", "8BIM", "GPS", "<metadata",
      "©xyz",
      "loci", "com.apple.quicktime",
    ]
    return ByteFinder(signs).findsAny(in: bytes)
  }

  /// Whether bytes that cannot be taken apart say where they were taken, in a form that can be read.
  package static func mayTellPlace(_ bytes: [UInt8]) -> Bool {
    if isTIFF(bytes) { return ExifNotes(bytes).tellsPlace || ExifNotes.xmpTellsPlace(bytes) }
    return isOgg(bytes) && oggNotes(bytes).tellPlace
  }

  private static func isTIFF(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A])
  }
}

/// What a file is by its own bytes, whatever its name says.
package enum MediaFormat: Sendable {
  case jpeg
  case png
  case gif
  case webP
  /// AVIF and HEIF: one or more pictures in the boxes of MPEG-4.
  case boxedPicture
  /// MPEG-4 and QuickTime.
  case movie
  /// WebM.
  case matroska
  case svg
  /// MP3 and AAC.
  case mpegAudio
  case flac
  case wave

  /// Whether browsers show it in the place of a picture.
  package var isPicture: Bool {
    switch self {
    case .jpeg, .png, .gif, .webP, .boxedPicture, .svg: true
    case .movie, .matroska, .mpegAudio, .flac, .wave: false
    }
  }

  package init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: "RIFF".utf8), bytes.has("WEBP", at: 8) {
      self = .webP
    } else if bytes.has("RIFF", at: 0), bytes.has("WAVE", at: 8) {
      self = .wave
    } else if let tag = ID3Tag(bytes, at: 0) {
      self = bytes.has("fLaC", at: tag.range.upperBound) ? .flac : .mpegAudio
    } else if bytes.has("fLaC", at: 0) {
      self = .flac
    } else if isMPEGAudio(bytes) {
      self = .mpegAudio
    } else if isMatroska(bytes) {
      self = .matroska
    } else if let format = Self.boxed(bytes) {
      self = format
    } else if isSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether bytes are a picture of HEIF, as telephones take them and no browser but Apple's shows them.
  package static func isHEIF(_ bytes: [UInt8]) -> Bool {
    guard MediaFormat(bytes) == .boxedPicture else { return false }
    return ["heic", "heix", "heim", "heis", "hevc", "hevx"].contains { bytes.has($0, at: 8) }
  }

  private static func boxed(_ bytes: [UInt8]) -> MediaFormat? {
    var reader = BoxReader(bytes)
    guard let first = reader.next() else { return nil }
    switch first.name {
    case "ftyp":
      let brands = stride(from: first.content.lowerBound, to: min(first.content.upperBound, 256) - 3, by: 4)
      let pictures = ["avif", "avis", "heic", "heix", "heim", "heis", "mif1", "mif2", "miaf", "msf1", "hevc", "hevx"]
      return brands.contains { place in pictures.contains { bytes.has($0, at: place) } } ? .boxedPicture : .movie
    // Old QuickTime files say nothing of themselves.
    case "moov", "mdat", "wide", "free", "skip", "pnot": return .movie
    default: return nil
    }
  }
}
