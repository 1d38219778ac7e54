/// What the first bytes of a picture's file say of its size.
package enum PictureSize: Sendable, Hashable {
  case known(PictureDimensions)
  /// A size that no picture has: a header of a few bytes may say anything.
  case absurd(PictureDimensions)
  /// No picture, or one whose size stands elsewhere.
  case unknown

  /// The longest side that a picture may have, in pixels: what JPEG and GIF can say at all.
  package static let longestSide = 65_535
  /// As many as no camera and no scanner of today makes.
  package static let mostPixels = 1_000_000_000

  /// Reads PNG, JPEG, GIF, WebP, AVIF, HEIF and SVG headers.
  package init(ofFile bytes: [UInt8]) {
    guard let found = PictureDimensions(headerOf: bytes) else {
      self = .unknown
      return
    }
    let sides = 1...Self.longestSide
    let isSound = sides.contains(found.width) && sides.contains(found.height)
    // Two sides in the range cannot overflow.
    self = isSound && found.width * found.height <= Self.mostPixels ? .known(found) : .absurd(found)
  }
}
