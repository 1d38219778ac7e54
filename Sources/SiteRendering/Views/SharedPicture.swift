import Languages
import SharePictures
import SiteModel

/// A picture that stands for a page where it is shared, with what networks are told of it.
struct SharedPicture: Sendable {
  /// With scheme and host.
  var url: String
  var alternativeText: LanguageText
  var dimensions: PictureDimensions?

  var mediaType: String? { pictureMediaType(ofFileAt: url) }
}

extension LanguageContext {
  /// The picture of a page: the author's, else the one that was drawn, else the site's or the theme's.
  func sharedPicture(of page: Page) -> SharedPicture? {
    switch page.kind {
    case .article(let edition): sharedPicture(of: editions[edition]) ?? standardPicture
    case .parallel(let pair): sharedPicture(of: editions[pair.primary]) ?? standardPicture
    default: drawnPictureOfLanguage ?? standardPicture
    }
  }

  /// The picture of a column or page itself: the author's, where it is large enough, else the one that was drawn, else
  /// the author's unless it is one that no network shows.
  func sharedPicture(of edition: Edition) -> SharedPicture? {
    let own = edition.image.flatMap { $0.isShownByNetworks ? authorsPicture($0, of: edition) : nil }
    if edition.image?.isFitForSharing == true { return own }
    let drawn = site.sharePictures.byEdition
    guard edition.id < drawn.count, let file = drawn[edition.id] else { return own }
    return drawnPicture(file, of: edition.title) ?? own
  }

  /// The part of a picture that was cut out for networks, else the whole.
  private func authorsPicture(_ image: EditionImage, of edition: Edition) -> SharedPicture {
    let words =
      image.alternativeText ?? image.caption
      ?? LanguageText(text: strippingControls(edition.title), language: edition.language)
    if let crop = image.crop {
      return SharedPicture(url: absolute(crop.route), alternativeText: words, dimensions: crop.dimensions)
    }
    return SharedPicture(url: addresses.absolute(image), alternativeText: words, dimensions: image.dimensions)
  }

  private var drawnPictureOfLanguage: SharedPicture? {
    guard let index = site.config.languages.firstIndex(where: { $0.language == language }),
      index < site.sharePictures.byLanguage.count
    else { return nil }
    return drawnPicture(site.sharePictures.byLanguage[index], of: config.title)
  }

  private func drawnPicture(_ file: SharePictureFile, of title: String) -> SharedPicture? {
    guard file.path != nil else { return nil }
    return SharedPicture(
      url: absolute(file.route),
      alternativeText: LanguageText(
        text: texts.filled(.sharePicture, "title", strippingControls(title)), language: language),
      dimensions: PictureDimensions(width: SharePicture.width, height: SharePicture.height))
  }

  /// For pages that have neither: the one that site.yml names, or the theme's.
  private var standardPicture: SharedPicture? {
    let title = LanguageText(text: strippingControls(config.title), language: language)
    if let asset = addresses.standardPicture {
      return SharedPicture(
        url: absolute(asset.crop?.route ?? asset.shownRoute), alternativeText: title,
        dimensions: asset.crop?.dimensions ?? asset.standardChoice?.dimensions)
    }
    return assets.sharePicture.map {
      SharedPicture(url: origin + $0.address, alternativeText: title, dimensions: $0.dimensions)
    }
  }
}
