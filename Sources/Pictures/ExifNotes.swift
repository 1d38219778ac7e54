/// What is read of a camera's notes, which have the form of a TIFF file: how the picture is turned, and whether they say
/// where it was taken.
struct ExifNotes: Sendable, Equatable {
  /// 1 to 8; 1 is as it lies in the file.
  var orientation = 1
  var tellsPlace = false

  init() {}

  /// Notes that begin with their byte order, or with `Exif` and two zeros before it.
  init(_ bytes: [UInt8]) {
    let start = bytes.has("Exif\0\0", at: 0) ? 6 : 0
    let isBigEndian: Bool
    if bytes.has("MM", at: start) {
      isBigEndian = true
    } else if bytes.has("II", at: start) {
      isBigEndian = false
    } else {
      return
    }
    let number = { (place: Int, length: Int) -> Int? in
      isBigEndian ? bytes.bigEndian(at: start + place, length) : bytes.littleEndian(at: start + place, length)
    }
    guard let directory = number(4, 4) else { return }
    for entry in Self.entries(of: directory, number) {
      guard let tag = number(entry, 2) else { return }
      if tag == 0x0112, let value = number(entry + 8, 2), (2...8).contains(value) { orientation = value }
      if tag == 0x8825, let places = number(entry + 8, 4) {
        // Latitude or longitude: an empty list of places says nothing.
        tellsPlace = Self.entries(of: places, number).contains { [2, 4].contains(number($0, 2)) }
      }
    }
  }

  /// The places of the entries of a directory, as many as it says and the file has.
  private static func entries(of directory: Int, _ number: (Int, Int) -> Int?) -> [Int] {
    guard let count = number(directory, 2) else { return [] }
    return (0..<count).map { directory + 2 + $0 * 12 }.prefix { number($0 + 11, 1) != nil }
  }

  /// Notes that say how the picture is turned and nothing else; `nil` for one that lies as it is shown.
  var remains: [UInt8]? {
    guard orientation != 1 else { return nil }
    var bytes = Array("MM".utf8) + [0, 42]
    bytes.appendBigEndian(8, 4)
    bytes.appendBigEndian(1, 2)
    bytes.appendBigEndian(0x0112, 2)
    bytes.appendBigEndian(3, 2)
    bytes.appendBigEndian(1, 4)
    bytes.appendBigEndian(orientation, 2)
    bytes.appendBigEndian(0, 2)
    bytes.appendBigEndian(0, 4)
    return bytes
  }

  mutating func merge(_ other: ExifNotes) {
    if orientation == 1 { orientation = other.orientation }
    tellsPlace = tellsPlace || other.tellsPlace
  }

  /// Whether a text of XMP says where a picture was taken.
  static func xmpTellsPlace(_ text: some Collection<UInt8>) -> Bool {
    ByteFinder(["GPSLatitude", "GPSLongitude", "GPSDestLatitude"]).findsAny(in: text)
  }
}
