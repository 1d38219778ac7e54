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
}
