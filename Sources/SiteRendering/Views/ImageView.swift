import Languages
import SiteModel
import Templates

/// A picture with what is said about it.
final class ImageView: HeldView {
  static let viewName = "picture"

  let image: EditionImage
  let addresses: SiteAddresses
  /// That of the page.
  let language: Language

  init(_ image: EditionImage, _ addresses: SiteAddresses, language: Language) {
    self.image = image
    self.addresses = addresses
    self.language = language
  }

  static let fields: [Field<ImageView>] = [
    Field("url", .url, "the file, of a large picture a copy of at most 1,200 pixels") {
      .url($0.addresses.href($0.image))
    },
    Field("alt", .languageText, "what it shows, for those who cannot see it; empty where nobody has said it") { view in
      .languageText(view.image.alternativeText ?? LanguageText(text: "", language: view.language))
    },
    Field("caption", .optional(.languageText), "the caption") { .optional($0.image.caption) },
    Field("credit", .optional(.languageText), "whose picture it is") { .optional($0.image.credit) },
    Field("srcset", .optional(.url), "its files in several sizes, where there are any, for `srcset`") { view in
      .optional(url: view.addresses.sourceSet(of: view.image))
    },
    Field("sizes", .optional(.text), "how wide it stands in a text, for `sizes`; only together with `srcset`") { view in
      view.image.variants.count < 2 ? .missing : .text(PictureVariant.sizes(in: view.language))
    },
    Field("width", .optional(.text), "in CSS pixels, as markup writes numbers") { view in
      view.image.dimensions.map { .text(String($0.width)) } ?? .missing
    },
    Field("height", .optional(.text), "in CSS pixels, as markup writes numbers") { view in
      view.image.dimensions.map { .text(String($0.height)) } ?? .missing
    },
    Field("isWide", .boolean, "whether it may stand across a page: large enough, and not higher than wide") {
      .boolean($0.image.isWide)
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ image: EditionImage?, context: LanguageContext) -> TemplateValue {
    value(image, context.addresses, language: context.language)
  }

  static func value(_ image: EditionImage?, _ addresses: SiteAddresses, language: Language) -> TemplateValue {
    image.map { .record(ImageView($0, addresses, language: language)) } ?? .missing
  }
}

extension SiteAddresses {
  /// What stands in `src` for a picture.
  func href(_ image: EditionImage) -> String {
    image.isOnThisSite ? href(address: image.address) : image.address
  }

  /// The address with scheme and host, for feeds and data.
  func absolute(_ image: EditionImage) -> String { image.isOnThisSite ? origin + href(image) : image.address }

  /// The value of `srcset`; `nil` for a picture of one size.
  func sourceSet(of image: EditionImage) -> String? {
    PictureVariant.sourceSet(image.variants, basePath: basePath)
  }
}

extension LanguageContext {
  /// The picture that is shown before the text of an edition: the one that stands for it, unless the text shows it and
  /// nothing is to stand below.
  func figure(of edition: Edition) -> EditionImage? {
    edition.image.flatMap { image in
      // What the author says of it would stand nowhere.
      guard image.caption == nil, image.credit == nil else { return image }
      return catalog.showsInText(image, edition, articles[edition.id].body) ? nil : image
    }
  }
}
