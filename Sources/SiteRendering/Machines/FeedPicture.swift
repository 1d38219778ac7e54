import Languages
import Markup
import SiteModel

/// The picture that stands for an entry of a feed.
struct FeedPicture: Sendable {
  /// With scheme and host.
  let url: String
  /// `nil` where the name of the file does not tell it.
  let mediaType: String?
  let image: EditionImage

  init(_ image: EditionImage, _ addresses: SiteAddresses) {
    self.image = image
    url = addresses.absolute(image)
    mediaType = pictureMediaType(ofFileAt: image.address)
  }
}

extension [UInt8] {
  /// The picture above the text of an entry, with what stands under it; for programs that know no style sheet.
  mutating func appendFigure(_ picture: FeedPicture, sourceSet: String?, in language: Language) {
    let image = picture.image
    append("<figure><img src=\"" as StaticString)
    appendEscaped(picture.url)
    if let sourceSet {
      append("\" srcset=\"" as StaticString)
      appendEscaped(sourceSet)
      append("\" sizes=\"" as StaticString)
      appendEscaped(PictureVariant.sizes(in: language))
    }
    if let dimensions = image.dimensions {
      append("\" width=\"\(dimensions.width)\" height=\"\(dimensions.height)")
    }
    append("\" alt=\"" as StaticString)
    appendEscaped(image.alternativeText?.text ?? "")
    append("\"/>" as StaticString)
    if image.caption != nil || image.credit != nil {
      append("<figcaption>" as StaticString)
      if let caption = image.caption { appendWords(caption) }
      if image.caption != nil, image.credit != nil { append(" – " as StaticString) }
      if let credit = image.credit { appendWords(credit) }
      append("</figcaption>" as StaticString)
    }
    append("</figure>\n" as StaticString)
  }

  private mutating func appendWords(_ words: LanguageText) {
    append("<bdi lang=\"\(words.language.code)\">")
    appendEscaped(words.text)
    append("</bdi>" as StaticString)
  }

  /// Appends the picture of an item of RSS, as Media RSS has it.
  ///
  /// `enclosure` wants a length, which is not known before the file is written. There is no
  /// `media:description`, which feedparser takes for the text of the item.
  mutating func appendMedia(_ picture: FeedPicture) {
    append("  <media:content url=\"" as StaticString)
    appendEscaped(picture.url)
    append("\" medium=\"image\"" as StaticString)
    if let type = picture.mediaType { append(" type=\"\(type)\"") }
    if let dimensions = picture.image.dimensions {
      append(" width=\"\(dimensions.width)\" height=\"\(dimensions.height)\"")
    }
    append(">" as StaticString)
    if let credit = picture.image.credit {
      append("\n" as StaticString)
      appendElement("media:credit", credit.text, indent: "    ")
      append("  " as StaticString)
    }
    append("</media:content>\n" as StaticString)
  }
}
