/// The tag that stands before sound of MPEG, and before other sound too: its title and cover, and whatever a program that
/// made it has put there.
///
/// A tag says in which of three forms its frames are; the oldest has names of three letters.
struct ID3Tag {
  /// With the tag's head.
  let range: Range<Int>
  private let version: Int
  private let frames: [UInt8]

  private struct Frame {
    var name: String
    var content: [UInt8]
    /// Whether it can be read: not packed, and nobody's secret.
    var isPlain: Bool
  }

  /// The tag that begins at a place; `nil` where none does, or one that leads out of the file.
  init?(_ bytes: [UInt8], at start: Int) {
    guard bytes.has("ID3", at: start), start + 10 <= bytes.count, let size = Self.number(bytes[start + 6..<start + 10])
    else { return nil }
    version = Int(bytes[start + 3])
    let flags = bytes[start + 5]
    let end = start + 10 + size
    range = start..<end + (flags & 0x10 != 0 ? 10 : 0)
    guard (2...4).contains(version), range.upperBound <= bytes.count else { return nil }
    var content = Array(bytes[start + 10..<end])
    if flags & 0x80 != 0, version < 4 { content = Self.plain(content) }
    // A head of the tag's own says nothing that matters.
    if flags & 0x40 != 0, version > 2 {
      let length = version == 3 ? content.bigEndian(at: 0, 4).map { $0 + 4 } : Self.number(content.prefix(4))
      guard let length, length <= content.count else { return nil }
      content.removeFirst(length)
    }
    frames = content
  }

  /// The tag with what says what is heard and who made it, its covers without their notes; empty when nothing is left of it.
  func clean() -> (bytes: [UInt8], isChanged: Bool, toldPlace: Bool) {
    var (result, isChanged, toldPlace) = ([UInt8](), false, false)
    var place = 0
    while place < frames.count, frames[place] != 0 {
      guard let (frame, end) = frame(at: place) else {
        isChanged = true
        break
      }
      place = end
      let content = Self.kept.contains(frame.name) && frame.isPlain ? kept(frame, toldPlace: &toldPlace) : nil
      if content != frame.content { isChanged = true }
      guard let content else {
        toldPlace = toldPlace || soundTellsPlace(frame.content)
        continue
      }
      append(frame.name, content, to: &result)
    }
    if frames[min(place, frames.count)...].contains(where: { $0 != 0 }) { isChanged = true }
    guard !result.isEmpty else { return ([], isChanged, toldPlace) }
    let head = Array("ID3".utf8) + [UInt8(version), 0, 0] + Self.bytes(of: result.count)
    return (head + result, isChanged, toldPlace)
  }

  private func frame(at place: Int) -> (Frame, end: Int)? {
    let isOld = version == 2
    let head = isOld ? 6 : 10
    guard place + head <= frames.count else { return nil }
    let name = frames[place..<place + (isOld ? 3 : 4)]
    guard name.allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) else { return nil }
    let length =
      version == 4
      ? Self.number(frames[place + 4..<place + 8]) : frames.bigEndian(at: place + (isOld ? 3 : 4), isOld ? 3 : 4)
    guard let length, length <= frames.count - place - head else { return nil }
    let end = place + head + length
    var content = Array(frames[place + head..<end])
    let flags = isOld ? 0 : frames[place + 9]
    if version == 4 {
      if flags & 1 != 0 { content.removeFirst(min(4, content.count)) }
      if flags & 2 != 0 { content = Self.plain(content) }
    }
    let isPlain = flags & (version == 4 ? 0x4C : 0xE0) == 0
    return (Frame(name: String(decoding: name, as: UTF8.self), content: content, isPlain: isPlain), end)
  }

  private func append(_ name: String, _ content: [UInt8], to result: inout [UInt8]) {
    result += name.utf8
    if version == 4 {
      result += Self.bytes(of: content.count)
    } else {
      result.appendBigEndian(content.count, version == 2 ? 3 : 4)
    }
    if version > 2 { result += [0, 0] }
    result += content
  }

  /// What is left of a frame that is kept.
  private func kept(_ frame: Frame, toldPlace: inout Bool) -> [UInt8]? {
    switch frame.name {
    case "APIC", "PIC": return cleanCover(frame.content, toldPlace: &toldPlace)
    // A chapter may have frames of its own.
    case "CHAP", "CTOC":
      return ByteFinder(["APIC", "GEOB", "PRIV", "TXX", "COMM"]).findsAny(in: frame.content) ? nil : frame.content
    default: return frame.content
    }
  }

  private func cleanCover(_ content: [UInt8], toldPlace: inout Bool) -> [UInt8]? {
    guard let encoding = content.first else { return nil }
    let kindEnd = version == 2 ? 4 : content.dropFirst().firstIndex(of: 0).map { $0 + 1 }
    guard let kindEnd, kindEnd < content.count else { return nil }
    var place = kindEnd + 1
    let isWide = encoding == 1 || encoding == 2
    while place < content.count,
      content[place] != 0 || isWide && (place + 1 >= content.count || content[place + 1] != 0)
    {
      place += isWide ? 2 : 1
    }
    place += isWide ? 2 : 1
    guard place < content.count, let clean = CleanFile(Array(content[place...])) else { return nil }
    toldPlace = toldPlace || clean.toldPlace
    return content[..<place] + clean.bytes
  }

  /// A number of four bytes, seven bits each.
  private static func number(_ bytes: some Collection<UInt8>) -> Int? {
    guard bytes.count == 4, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return bytes.reduce(0) { $0 << 7 | Int($1) }
  }

  /// The same, written.
  private static func bytes(of number: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(number >> (7 * $0) & 0x7F) } }

  /// Bytes without the zeros that keep old players from taking them for sound.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() where byte != 0 || index == 0 || bytes[index - 1] != 0xFF {
      result.append(byte)
    }
    return result
  }

  /// Names of frames that say what is heard, and who made it.
  private static let kept: Set = [
    "TIT1", "TIT2", "TIT3", "TPE1", "TPE2", "TPE3", "TPE4", "TALB", "TRCK", "TPOS", "TCON", "TCOM", "TEXT", "TLAN",
    "TYER", "TDRL", "TCOP", "TPUB", "TSRC", "TBPM", "TKEY", "TLEN", "TSOT", "TSOA", "TSOP", "TCMP", "USLT", "SYLT",
    "WCOP", "APIC", "CHAP", "CTOC", "RVA2",
    "TT1", "TT2", "TT3", "TP1", "TP2", "TP3", "TP4", "TAL", "TRK", "TPA", "TCO", "TCM", "TXT", "TLA", "TYE", "TCR",
    "TPB", "TBP", "TLE", "ULT", "PIC",
  ]
}

/// Whether what a program noted in sound says where it was recorded.
func soundTellsPlace(_ bytes: some Collection<UInt8>) -> Bool {
  ExifNotes.xmpTellsPlace(bytes) || placeSigns.findsAny(in: bytes)
    || ByteFinder(["©xyz", "ISO6709"]).findsAny(in: bytes)
}
