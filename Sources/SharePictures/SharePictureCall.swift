package import Records

/// What the program that draws is asked: for fonts of some faces, and for pictures.
///
///     sitegen-share-pictures fonts             prints, for each face, a line with its name, a tab and the font's file
///     sitegen-share-pictures draw FOLDER       writes the pictures to files of the folder
///
/// Both read a record of this type from standard input. For those who make themes there is a third, which reads nothing
/// and writes the default picture of waraq to standard output:
///
///     sitegen-share-pictures default
package struct SharePictureCall: Sendable, Exchanged {
  /// That of the program which asks; another one is refused.
  package private(set) var designVersion = SharePicture.designVersion
  /// Sorted by name.
  package var faces: [String] = []
  package var orders: [SharePictureOrder] = []

  package init() {}

  package init(faces: Set<SharePictureFace>, orders: [SharePictureOrder] = []) {
    self.faces = faces.map(\.rawValue).sorted()
    self.orders = orders
  }

  package mutating func exchange(with record: inout RecordExchange) {
    record.exchange(&designVersion)
    record.exchange(&faces)
    record.exchange(&orders)
  }

  /// How the program ends.
  package enum Ending: Int32, Sendable {
    case done = 0
    /// It was called in another way, or by another version of sitegen.
    case notUnderstood = 2
    /// A font is not installed.
    case fontMissing = 3
    /// It was built without the trait `SharePictures`.
    case cannotDraw = 4
    /// The folder cannot be written.
    case cannotWrite = 5
    /// What the system's loader says when a library is missing.
    case libraryMissing = 127
  }
}

/// The name of a picture's file.
///
/// The number of its bytes stands in it, so that one that was cut off is known without being opened, and their
/// fingerprint, so that one that was replaced is known when it is.
package func sharePictureFileName(_ name: String, of png: [UInt8]) -> String {
  "\(name)-\(String(png.count, radix: 16))-\(Fingerprint(of: png).hexadecimal).png"
}
