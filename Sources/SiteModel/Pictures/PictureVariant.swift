import Markup

/// A smaller copy of a picture, for narrow screens.
package struct PictureVariant: Sendable, Hashable {
  package var dimensions: PictureDimensions
  /// Beside the picture: `…/photo-800w.jpg`.
  package var route: Route
  /// The path of the file that holds it, from the site's root.
  package var path: String

  package init(dimensions: PictureDimensions, route: Route, path: String) {
    self.dimensions = dimensions
    self.route = route
    self.path = path
  }

  /// How wide pictures stand on a page, for `sizes`: as wide as the text from 48rem on, and the screen below.
  package static let sizes = "(min-width: 48rem) 38rem, 100vw"

  /// The route of the copy that is `width` pixels wide.
  package static func route(of original: Route, width: Int) -> Route {
    let address = original.address
    guard let dot = address.utf8.lastIndex(of: UInt8(ascii: ".")) else { return Route("\(address)-\(width)w") }
    return Route("\(address[..<dot])-\(width)w\(address[dot...])")
  }

  /// The value of `srcset`: every copy and then the picture itself, with their widths; `nil` without copies.
  package static func sourceSet(
    _ variants: [PictureVariant], original address: String, _ dimensions: PictureDimensions?, basePath: String
  ) -> String? {
    guard let dimensions, !variants.isEmpty else { return nil }
    let candidates = variants.map { ($0.route.address, $0.dimensions.width) } + [(address, dimensions.width)]
    return candidates.map { "\(basePath)\(PercentEncoding.encodePath($0)) \($1)w" }.joined(separator: ", ")
  }
}
