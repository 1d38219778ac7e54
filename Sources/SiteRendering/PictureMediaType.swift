import SiteModel

/// The media type of a picture, such as `image/jpeg`, by the ending of its address; `nil` when that says nothing.
func pictureMediaType(ofFileAt address: String) -> String? {
  let path = splitDestination(address).path
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  return switch path[path.index(after: dot)...].lowercased() {
  case "jpg", "jpeg": "image/jpeg"
  case "png": "image/png"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "avif": "image/avif"
  case "svg": "image/svg+xml"
  default: nil
  }
}
