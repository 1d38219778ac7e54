package import Languages
import YAML

/// A work in one language: everything but the rendered text.
package final class Edition: Sendable {
  /// The index in `Catalog.editions`.
  package let id: Int
  /// The index in `Catalog.works`.
  package let work: Int
  /// The index in `Catalog.documents`.
  package let document: Int
  package let language: Language
  package let title: String
  /// A shorter title for lists, when the author gives one.
  package let linkTitle: String?
  package let subtitle: String?
  package let summary: String?
  package let slug: String
  package let route: Route
  /// The name that the author gives it for feeds.
  package let feedID: String?
  /// When the text was last changed, be it by a correction.
  package let lastModified: DateTime?
  /// The oldest first.
  package let corrections: [Correction]
  package let isHiddenFromSearch: Bool
  package let layout: String?
  package let image: EditionImage?
  package let params: [String: ParameterValue]

  /// What the front matter says stands as it is; the rest was found out before.
  init(
    _ number: EditionNumber, _ language: Language, _ front: FrontMatter, slug: String, route: Route,
    lastModified: DateTime?, corrections: [Correction], image: EditionImage?
  ) {
    (id, work, document) = (number.id, number.work, number.document)
    self.language = language
    self.slug = slug
    self.route = route
    self.lastModified = lastModified
    self.corrections = corrections
    self.image = image
    title = front.title?.value ?? ""
    linkTitle = front.linkTitle?.value
    subtitle = front.subtitle?.value
    summary = front.summary?.value
    feedID = front.feedID?.value
    isHiddenFromSearch = front.noindex?.value ?? false
    layout = front.layout?.value
    params = front.params
  }

  /// Whether it is the same as another of the same document: all is that does not stand in the front matter alone.
  func isSame(as other: Edition) -> Bool {
    (id, work, document) == (other.id, other.work, other.document) && language == other.language && slug == other.slug
      && route == other.route && lastModified == other.lastModified && corrections == other.corrections
      && image == other.image
  }

  /// Whether its page shows its picture above the text: then no picture in the text is the first of the page.
  package var isPictureAbove: Bool { image != nil }
}

/// The place of an edition in a catalog.
struct EditionNumber: Sendable {
  let id: Int
  let work: Int
  let document: Int
}

/// The picture that stands for an edition, or for an author.
package struct EditionImage: Sendable, Hashable {
  /// Where it is shown: an address of this site without its base path, or a URL of another host.
  ///
  /// A large picture of this site is shown as a copy of at most 1,200 pixels.
  package var address: String
  /// The path of the file that the author named, from the site's root, with `/` between folders; `nil` for a picture of
  /// another host.
  package var file: String?
  /// Those of the file at `address`.
  package var dimensions: PictureDimensions?
  /// The files among which browsers choose, that at `address` among them, the narrowest first.
  package var variants: [PictureVariant] = []
  /// The part of it that networks show where a page is shared.
  package var crop: PictureVariant?
  /// What it shows; each text with the language that it is in, which may be another one than the edition's.
  package var alternativeText: LanguageText?
  package var caption: LanguageText?
  package var credit: LanguageText?

  package var isOnThisSite: Bool { file != nil }
}
