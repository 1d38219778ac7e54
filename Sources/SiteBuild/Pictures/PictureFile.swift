import Pictures

/// A format in which copies of pictures are made; what a file is its own bytes say, whatever its name is.
enum PictureFormat: String, Sendable {
  case jpeg = "jpg"
  case png
  case webP = "webp"

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.count >= 16, bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) {
      self = .webP
    } else {
      return nil
    }
  }

  /// The format for copies of a file: its own, or JPEG where some browsers do not show that (AVIF came to Safari with 16);
  /// `nil` for what moves, of which a copy would stand still, and for all other files.
  init?(forCopiesOf bytes: [UInt8]) {
    if let own = PictureFormat(bytes) {
      guard !own.isAnimated(bytes) else { return nil }
      self = own
    } else if case .boxedPicture = MediaFormat(bytes), !["avis", "msf1", "hevc", "hevx"].contains(brand(of: bytes)) {
      self = .jpeg
    } else {
      return nil
    }
  }

  /// How vips is told to write it: without the camera's notes, and as small as it can be.
  ///
  /// JPEG knows no transparency; white is put under it.
  func outputOptions(quality: Int) -> String {
    switch self {
    case .jpeg: ".jpg[Q=\(quality),strip,optimize_coding,interlace,background=255]"
    case .png: ".png[strip,compression=9]"
    case .webP: ".webp[Q=\(quality),strip]"
    }
  }

  static let quality = 82

  /// Whether a file of this format has an end and is not cut off.
  func isComplete(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .jpeg: bytes.count > 4 && bytes.suffix(2).elementsEqual([0xFF, 0xD9])
    case .png: bytes.suffix(8).elementsEqual(Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
    case .webP: bytes.count >= 12 && Self.number(bytes[4..<8].reversed()) + 8 == bytes.count
    }
  }

  /// Whether the picture moves: a copy of it would stand still.
  func isAnimated(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .jpeg: return false
    case .webP: return bytes.count > 20 && bytes[12..<16].elementsEqual("VP8X".utf8) && bytes[20] & 2 != 0
    case .png:
      var index = 8
      while index + 8 <= bytes.count {
        let name = bytes[index + 4..<index + 8]
        if name.elementsEqual("acTL".utf8) { return true }
        if name.elementsEqual("IDAT".utf8) { return false }
        index += 12 + Self.number(bytes[index..<index + 4])
      }
      return false
    }
  }

  /// A whole file without the camera's notes, which may say where somebody lives.
  ///
  /// libvips 8.14 leaves them in WebP whatever it is asked; in the other formats it does not.
  func withoutNotes(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .webP, isComplete(bytes) else { return bytes }
    var result = Array(bytes[..<12])
    var index = 12
    while index + 8 <= bytes.count {
      let length = Self.number(bytes[index + 4..<index + 8].reversed())
      let end = min(index + 8 + length + (length & 1), bytes.count)
      let name = String(decoding: bytes[index..<index + 4], as: UTF8.self)
      if !["EXIF", "XMP ", "ICCP"].contains(name) {
        let start = result.count
        result += bytes[index..<end]
        // The extended header counts what there is; only transparency and movement may be left.
        if name == "VP8X", result.count > start + 8 { result[start + 8] &= 0b0001_0010 }
      }
      index = end
    }
    for place in 0..<4 { result[4 + place] = UInt8(truncatingIfNeeded: (result.count - 8) >> (8 * place)) }
    return result
  }

  /// A number of a few bytes, the highest first.
  private static func number(_ bytes: some Sequence<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}

/// What a file of boxes says that it is.
private func brand(of bytes: [UInt8]) -> String { String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) }
