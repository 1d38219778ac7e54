package import Languages
import Markup

/// One of the files in which a picture is published: the picture itself, or a copy of it.
package struct PictureVariant: Sendable, Hashable {
  package var dimensions: PictureDimensions
  /// Beside the picture: `…/photo-800w.jpg`.
  package var route: Route
  /// The path of the file that holds it, from the site's root.
  package var path: String
  /// In bytes.
  package var size: Int

  package init(dimensions: PictureDimensions, route: Route, path: String, size: Int) {
    self.dimensions = dimensions
    self.route = route
    self.path = path
    self.size = size
  }

  /// The route of a copy: `…/photo-800w.jpg` for `800w`, `…/photo-heic-800w.jpg` of a picture in another format, so that
  /// it is told from a copy of `photo.jpg`.
  package static func route(of original: Route, _ name: String, ending: String) -> Route {
    let address = original.address
    guard let dot = address.utf8.lastIndex(of: UInt8(ascii: ".")) else { return Route("\(address)-\(name).\(ending)") }
    let (stem, own) = (address[..<dot], address[address.index(after: dot)...])
    let isSame = own.lowercased() == ending || (ending == "jpg" && ["jpeg", "jpe", "jfif"].contains(own.lowercased()))
    return Route(isSame ? "\(stem)-\(name).\(own)" : "\(stem)-\(own.lowercased())-\(name).\(ending)")
  }

  /// The value of `srcset`: the files with their widths; `nil` when there is nothing to choose.
  package static func sourceSet(_ choices: [PictureVariant], basePath: String) -> String? {
    guard choices.count > 1 else { return nil }
    return choices.map { "\(basePath)\(PercentEncoding.encodePath($0.route.address)) \($0.dimensions.width)w" }
      .joined(separator: ", ")
  }

  /// The value of `sizes`: how wide a picture stands in a text.
  ///
  /// These are waraq's `--measure` where it is widest, the width from which a text has it, and what a screen leaves of
  /// its own width below that; a theme with another measure writes its own.
  package static func sizes(in language: Language) -> String {
    KnownLanguage[language.code]?.isNastaliq == true
      ? "(min-width: 39rem) 39rem, 92vw" : "(min-width: 45rem) 42.5rem, 92vw"
  }
}

extension ContentAsset {
  /// The files of a picture among which browsers choose, the narrowest first; none when its size is not known.
  package var choices: [PictureVariant] {
    guard isChoice, !isSourceOnly, let dimensions else { return variants }
    return variants + [PictureVariant(dimensions: dimensions, route: route, path: path, size: size)]
  }

  /// The file for whoever cannot choose, such as a program that shows feeds: the widest of at most 1,200 pixels.
  package var standardChoice: PictureVariant? {
    let choices = choices
    return choices.last { $0.dimensions.width <= Self.standardWidth } ?? choices.first
  }

  private static let standardWidth = 1200

  /// The address of the picture where it is shown.
  package var shownRoute: Route { standardChoice?.route ?? route }

  /// The address of the picture where it is linked to: its own, or that of its widest copy where it has none.
  package var linkedRoute: Route { isSourceOnly ? variants.last?.route ?? route : route }
}
