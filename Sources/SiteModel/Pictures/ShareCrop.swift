import SharePictures

/// The part of a picture that networks show where a page is shared: as wide to its height as they show all of them.
package enum ShareCrop {
  /// What networks show a large picture from on; one that is smaller would be enlarged, or stand beside the text as a
  /// stamp.
  package static let leastWidth = 600

  /// The size of the largest part, at most that of a drawn share picture; `nil` when the picture is too small for one.
  package static func size(of picture: PictureDimensions) -> PictureDimensions? {
    let widest = min(SharePicture.width, picture.width, picture.height * SharePicture.width / SharePicture.height)
    guard widest >= leastWidth else { return nil }
    return PictureDimensions(width: widest, height: widest * SharePicture.height / SharePicture.width)
  }
}

extension EditionImage {
  /// Whether networks show it as large as they show a drawn picture; of another site's nobody knows its size.
  package var isFitForSharing: Bool {
    guard isOnThisSite, crop == nil else { return isShownByNetworks }
    return isShownByNetworks && dimensions.map { ShareCrop.size(of: $0) != nil } ?? true
  }

  /// Whether networks show it at all: they know neither drawings in SVG nor what telephones and browsers came to later.
  package var isShownByNetworks: Bool {
    if crop != nil { return true }
    let address = address.lowercased()
    return ![".svg", ".avif", ".heic", ".heif"].contains { address.hasSuffix($0) }
  }
}
