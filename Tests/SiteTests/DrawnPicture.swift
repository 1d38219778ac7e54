import CZlib
import Foundation
import SiteBuild
import SiteModel
import Testing

/// A share picture, read again: the colour of each pixel by its number in the palette.
struct DrawnPicture: Equatable {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  /// Whether the program and the fonts are there.
  static let canBeDrawn =
    installedSharePictureProgram() != nil
    && FileManager.default.fileExists(atPath: "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf")

  /// What of the palette belongs to the ink of titles and authors.
  static let ink: ClosedRange<UInt8> = 1...15

  /// Reads a PNG of eight bits a pixel with a palette and without filters, which is what is drawn.
  init(png: [UInt8]) throws {
    let size = try #require(PictureDimensions(ofFile: png))
    (width, height) = (size.width, size.height)
    try #require(png[24] == 8 && png[25] == 3, "it is not a picture of a palette")
    let packed = Self.chunks(of: png).filter { $0.name == "IDAT" }.flatMap(\.content)
    var rows = [UInt8](repeating: 0, count: (size.width + 1) * size.height)
    var count = UInt(rows.count)
    try #require(uncompress(&rows, &count, packed, UInt(packed.count)) == Z_OK)
    try #require(Int(count) == rows.count)
    let (width, height) = (size.width, size.height)
    try #require((0..<height).allSatisfy { rows[$0 * (width + 1)] == 0 }, "a row has a filter")
    pixels = (0..<height).flatMap { rows[$0 * (width + 1) + 1..<($0 + 1) * (width + 1)] }
  }

  private static func chunks(of png: [UInt8]) -> [(name: String, content: ArraySlice<UInt8>)] {
    var chunks: [(String, ArraySlice<UInt8>)] = []
    var place = 8
    while place + 12 <= png.count {
      let length = png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      chunks.append((String(decoding: png[place + 4..<place + 8], as: UTF8.self), png[place + 8..<place + 8 + length]))
      place += 12 + length
    }
    return chunks
  }

  /// How many pixels of each column, from the left, have a colour out of some.
  func columns(_ colours: ClosedRange<UInt8> = Self.ink, rows: Range<Int>? = nil) -> [Int] {
    (0..<width).map { column in
      (rows ?? 0..<height).count { colours.contains(pixels[$0 * width + column]) }
    }
  }

  /// Whether nothing is drawn within a distance of the edges.
  func hasClearEdges(_ distance: Int) -> Bool {
    pixels.indices.allSatisfy { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: width)
      let isInside = (distance..<height - distance).contains(row) && (distance..<width - distance).contains(column)
      return isInside || pixels[index] == 0
    }
  }

  /// The rows between which there is ink.
  var inkRows: Range<Int>? {
    let rows = (0..<height).filter { row in (0..<width).contains { Self.ink.contains(pixels[row * width + $0]) } }
    return rows.first.map { $0..<(rows.last ?? $0) + 1 }
  }
}
