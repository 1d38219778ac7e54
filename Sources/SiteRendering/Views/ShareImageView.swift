import Languages
import SiteModel
import Templates

/// The picture that stands for a page where it is shared.
final class ShareImageView: HeldView {
  static let viewName = "share picture"

  let picture: SharedPicture

  init(picture: SharedPicture) {
    self.picture = picture
  }

  static let fields: [Field<ShareImageView>] = [
    Field("url", .url, "the file, with scheme and host") { .url($0.picture.url) },
    Field("alt", .languageText, "what it shows") { .languageText($0.picture.alternativeText) },
    Field("type", .optional(.text), "its media type, such as `image/jpeg`") { .optional($0.picture.mediaType) },
    Field("width", .optional(.text), "in pixels, as markup writes numbers") { view in
      view.picture.dimensions.map { .text(String($0.width)) } ?? .missing
    },
    Field("height", .optional(.text), "in pixels, as markup writes numbers") { view in
      view.picture.dimensions.map { .text(String($0.height)) } ?? .missing
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  static func value(_ page: Page, context: LanguageContext) -> TemplateValue {
    context.sharedPicture(of: page).map { .record(ShareImageView(picture: $0)) } ?? .missing
  }
}

/// `ur-PK` as `ur_PK`.
///
/// Facebook's list knows no English of Pakistan; `en_GB` is nearest to what newspapers there write.
func openGraphLocale(_ config: LanguageConfig) -> String {
  if let known = KnownLanguage[config.locale], let name = known.openGraph,
    config.locale == known.code || config.locale == known.code + "-PK"
  {
    return name
  }
  return String(config.locale.map { $0 == "-" ? "_" : $0 })
}
