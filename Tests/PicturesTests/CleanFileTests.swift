import Pictures
import Testing

@Suite struct CleanFileTests {
  private static let gps =
    "MM".utf8 + [
      0, 42, 0, 0, 0, 8, 0, 2, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
    ]
    + [0, 0, 0, 0, 0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0]

  private func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content
  }

  private var photo: [UInt8] {
    [0xFF, 0xD8] + segment(0xE1, Array("Exif\0\0".utf8) + Self.gps) + segment(0xFE, Array("a secret".utf8))
      + segment(0xE2, Array("ICC_PROFILE\0colours".utf8)) + segment(0xDB, [0, 1, 2]) + segment(0xDA, [1, 2])
      + [7, 0xFF, 0, 9, 0xFF, 0xD9]
  }

  @Test func aPhotographKeepsItsTurnAndItsColours() throws {
    let clean = try #require(CleanFile(photo + Array("a film".utf8)))
    #expect(clean.toldPlace)
    let text = String(decoding: clean.bytes, as: UTF8.self)
    #expect(!text.contains("secret") && !text.contains("film") && text.contains("ICC_PROFILE\0colours"))
    #expect(clean.bytes.suffix(6).elementsEqual([7, 0xFF, 0, 9, 0xFF, 0xD9]))
    #expect(CleanFile(clean.bytes)?.bytes == clean.bytes)
    #expect(clean.bytes.indices.contains { clean.bytes[$0...].starts(with: [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) })
  }

  @Test func noCutOrDamagedFileStopsIt() {
    for length in photo.indices { _ = CleanFile(Array(photo[..<length])) }
    for place in photo.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFE, 0xFF] {
        var damaged = photo
        damaged[place] = value
        _ = CleanFile(damaged)
      }
    }
  }

  @Test func aDrawingLosesWhatItsEditorKeeps() throws {
    let drawing = """
      <?xml version="1.0"?><!-- راز --><svg xmlns="http://www.w3.org/2000/svg" inkscape:export-filename="/home/secret">\
      <metadata><rdf:RDF>secret</rdf:RDF></metadata><title>گلی</title><path d="M0 0"/></svg>
      """
    let clean = try #require(CleanFile(Array(drawing.utf8)))
    #expect(
      String(decoding: clean.bytes, as: UTF8.self)
        == #"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><title>گلی</title><path d="M0 0"/></svg>"#)
  }

  private func element(_ id: [UInt8], _ content: [UInt8]) -> [UInt8] {
    id + [0x40 | UInt8(content.count >> 8), UInt8(content.count & 255)] + content
  }

  private func tag(_ name: String, _ value: String) -> [UInt8] {
    element([0x67, 0xC8], element([0x45, 0xA3], Array(name.utf8)) + element([0x44, 0x87], Array(value.utf8)))
  }

  /// With tags, an attachment and an unused place; one that was sent while it was taken says no lengths.
  private func film(isLive: Bool) -> [UInt8] {
    let tags = element(
      [0x12, 0x54, 0xC3, 0x67],
      element([0x73, 0x73], tag("LOCATION", "+24.8607+067.0011/") + tag("MAKE", "کیمرا")))
    let told = element([0xBF], [1, 2, 3, 4]) + element([0x7B, 0xA9], Array("کراچی".utf8))
    let info = element([0x15, 0x49, 0xA9, 0x66], told + element([0x44, 0x61], Array("a secret".utf8)))
    let attached = element([0x19, 0x41, 0xA4, 0x69], Array("a secret".utf8))
    let unused = element([0xEC], Array("a secret".utf8))
    let block = element([0xA3], Array("seen and heard".utf8))
    let length: [UInt8] = isLive ? [0xFF] : [0x40, UInt8(block.count)]
    let cluster = [0x1F, 0x43, 0xB6, 0x75] + length + block
    let content = info + tags + attached + unused + cluster + tags + cluster
    let head = element([0x1A, 0x45, 0xDF, 0xA3], element([0x42, 0x82], Array("webm".utf8)))
    let segment: [UInt8] = [0x18, 0x53, 0x80, 0x67]
    return isLive ? head + segment + [0xFF] + content : head + element(segment, content)
  }

  @Test(arguments: [true, false], [true, false])
  func aFilmOfWebMKeepsWhatIsShown(isLive: Bool, isCut: Bool) throws {
    let film = film(isLive: isLive)
    let trailer: [UInt8] = isLive ? Array(repeating: 0, count: 13) : Array("\u{1}SEFT a secret".utf8)
    let clean = try #require(CleanFile(isCut ? Array(film.dropLast(3)) : film + trailer))
    #expect(clean.toldPlace && clean.isCut == isCut)
    let text = String(decoding: clean.bytes, as: UTF8.self)
    for word in ["LOCATION", "24.86", "کیمرا", "secret"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("کراچی") && text.contains("seen and heard"))
    #expect(clean.bytes.count == film.count - (isCut ? 3 : 0), "All stays at its place")
    #expect(CleanFile(clean.bytes)?.bytes == clean.bytes)
  }

  @Test func noDamagedFilmOfWebMStopsIt() {
    let film = film(isLive: false)
    for place in film.indices {
      _ = CleanFile(Array(film[..<place]))
      for value: UInt8 in [0, 1, 0x40, 0x7F, 0x80, 0xFE, 0xFF] {
        var damaged = film
        damaged[place] = value
        _ = CleanFile(damaged)
      }
    }
  }

  @Test(arguments: [
    ("\u{3}vorbis", "LOCATION=+24.8607+067.0011/", true, true), ("theora", "location=کراچی", true, true),
    ("OpusTags", "Geo_Location=24", true, true), ("OpusTags", "Make=Camera", true, false),
    ("\u{3}vorbis", "creation_time=2026-01-01", true, false), ("\u{3}vorbis", "TITLE=گیت", false, false),
  ])
  func soundOfOggThatTellsIsKnown(kind: String, note: String, tells: Bool, tellsPlace: Bool) {
    func page(_ moment: UInt8, isFirst: Bool = false, _ content: String) -> [UInt8] {
      let head: [UInt8] = [0, isFirst ? 2 : 0, moment] + [UInt8](repeating: 0, count: 19)
      return Array("OggS".utf8) + head + [1, UInt8(content.utf8.count)] + Array(content.utf8)
    }
    let sound = page(0, isFirst: true, "head") + page(0, kind + note) + page(9, "location=heard")
    #expect(CleanFile(sound) == nil)
    #expect(CleanFile.mayTell(sound) == tells && CleanFile.mayTellPlace(sound) == tellsPlace)
    for length in sound.indices { _ = CleanFile.mayTell(Array(sound[..<length])) }
  }

  @Test func aPictureOfTIFFThatTellsItsPlaceIsKnown() {
    #expect(CleanFile.mayTellPlace(Self.gps))
    #expect(!CleanFile.mayTellPlace(Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 0]))
  }

  @Test func aFilmLosesWhatATelephoneAddsBehindIt() throws {
    func box(_ name: String, _ content: String) -> [UInt8] {
      [0, 0, 0, UInt8(content.utf8.count + 8)] + Array(name.utf8) + Array(content.utf8)
    }
    let film = box("ftyp", "isom") + box("moov", "") + box("sefd", "a secret GPSLatitude") + box("mdat", "seen")
    let clean = try #require(CleanFile(film + Array("a secret SEFT".utf8)))
    let text = String(decoding: clean.bytes, as: UTF8.self)
    #expect(clean.toldPlace && !text.contains("secret") && text.contains("seen") && clean.bytes.count == film.count)
    #expect(CleanFile(film + [0, 0, 1, 0] + Array("mdat is cut".utf8)) == nil)
  }
}
