import Pictures
import Testing

/// What programs note in sound beside what is heard.
@Suite struct SoundTests {
  private static let exif =
    "Exif\0\0MM".utf8 + [
      0, 42, 0, 0, 0, 8, 0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 1, 0, 2, 0, 5,
    ]
    + [0, 0, 0, 3, 0, 0, 0, 0]
  private static var photo: [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + [0xFF, 0xDB, 0, 5, 0, 1, 2, 0xFF, 0xDA, 0, 4, 1, 2]
      + Array("seen".utf8) + [0xFF, 0xD9]
  }

  private func number(_ value: Int, sevenBits: Bool = false) -> [UInt8] {
    (0..<4).reversed().map { UInt8(value >> ((sevenBits ? 7 : 8) * $0) & (sevenBits ? 0x7F : 0xFF)) }
  }

  private func lowFirst(_ value: Int) -> [UInt8] { number(value).reversed() }

  private func frame(_ name: String, _ content: [UInt8], _ version: Int) -> [UInt8] {
    switch version {
    case 2: Array(name.utf8) + number(content.count).dropFirst() + content
    default: Array(name.utf8) + number(content.count, sevenBits: version == 4) + [0, 0] + content
    }
  }

  private func mp3(_ version: Int) -> [UInt8] {
    let names = version == 2 ? ["TT2", "COM", "PIC", "GEO"] : ["TIT2", "COMM", "APIC", "PRIV"]
    let head: [UInt8] = version == 2 ? Array("\0JPG\u{3}\0".utf8) : Array("\0image/jpeg\0\u{3}\0".utf8)
    let frames =
      frame(names[0], Array("\u{3}گیت".utf8), version) + frame(names[1], Array("\0eng\0a secret".utf8), version)
      + frame(names[2], head + Self.photo, version) + frame(names[3], Array("x\0a secret GPSLatitude".utf8), version)
    let tag = Array("ID3".utf8) + [UInt8(version), 0, 0] + number(frames.count + 20, sevenBits: true) + frames
    let ape = Array("a secret".utf8) + Array("APETAGEX".utf8) + lowFirst(2000) + lowFirst(40) + lowFirst(1)
    let last = Array("TAGa title".utf8) + [UInt8](repeating: 0, count: 87) + Array("a secret of the last tag".utf8)
    return tag + [UInt8](repeating: 0, count: 20) + [0xFF, 0xFB, 0x90, 0] + Array("heard".utf8) + ape
      + [UInt8](repeating: 0, count: 12) + last + [UInt8](repeating: 0, count: 128 - last.count)
  }

  private func flac() -> [UInt8] {
    let comments = ["TITLE=گیت", "LOCATION=a secret", "DESCRIPTION=a secret"].map { Array($0.utf8) }
    let block = lowFirst(4) + Array("made".utf8) + lowFirst(3) + comments.flatMap { lowFirst($0.count) + $0 }
    let cover =
      number(3) + number(10) + Array("image/jpeg".utf8) + number(0) + number(1) + number(1) + number(24) + number(0)
      + number(Self.photo.count) + Self.photo
    let blocks: [(UInt8, [UInt8])] = [
      (0, [UInt8](repeating: 1, count: 34)), (2, Array("a secret".utf8)), (4, block), (6, cover),
      (1, [UInt8](repeating: 0, count: 9)),
    ]
    return Array("fLaC".utf8)
      + blocks.enumerated().flatMap { index, block in
        [block.0 | (index == 4 ? 0x80 : 0)] + Array(number(block.1.count).dropFirst()) + block.1
      } + [0xFF, 0xF8] + Array("heard".utf8)
  }

  private func wave() -> [UInt8] {
    func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
      Array(name.utf8) + lowFirst(content.count) + content + (content.count % 2 == 1 ? [0] : [])
    }
    let chunks =
      chunk("fmt ", [UInt8](repeating: 1, count: 16)) + chunk("bext", Array("a secret".utf8))
      + chunk("LIST", Array("INFO".utf8) + chunk("INAM", Array("گیت\0".utf8)) + chunk("ICMT", Array("a secret".utf8)))
      + chunk("data", Array("heard".utf8)) + chunk("id3 ", Array("a secret GPSLatitude".utf8))
    return Array("RIFF".utf8) + lowFirst(chunks.count + 4) + Array("WAVE".utf8) + chunks
  }

  private var sounds: [[UInt8]] { [mp3(2), mp3(3), mp3(4), flac(), wave()] }

  @Test func losesWhatProgramsNoteAndKeepsWhatIsHeard() throws {
    for sound in sounds {
      let clean = try #require(CleanFile(sound))
      let text = String(decoding: clean.bytes, as: UTF8.self)
      #expect(clean.toldPlace)
      #expect(!text.contains("secret") && !text.contains("GPS") && !text.contains("Exif"))
      #expect(text.contains("heard") && text.contains("گیت"))
      #expect(text.contains("seen") == !text.hasPrefix("RIFF"))
      #expect(CleanFile(clean.bytes)?.bytes == clean.bytes)
    }
  }

  @Test func leavesSoundWithoutNotesAsItIs() {
    let bare: [UInt8] = [0xFF, 0xFB, 0x90, 0] + Array("heard".utf8)
    #expect(CleanFile(bare)?.bytes == bare)
  }

  @Test func noCutOrDamagedSoundStopsIt() {
    for sound in sounds {
      for place in sound.indices {
        _ = CleanFile(Array(sound[..<place]))
        for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
          var damaged = sound
          damaged[place] = value
          _ = CleanFile(damaged)
        }
      }
    }
  }
}
