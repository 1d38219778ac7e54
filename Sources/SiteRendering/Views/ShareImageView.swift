import Languages
import SiteModel
import Templates

/// The picture that stands for a page where it is shared.
struct ShareImageView: View {
  static let viewName = "share picture"

  let url: String
  let image: EditionImage
  let language: Language

  static let fields: [Field<ShareImageView>] = [
    Field("url", .url, "the file, with scheme and host") { .url($0.url) },
    Field("alt", .languageText, "what it shows") { view in
      .languageText(LanguageText(text: view.image.alternativeText, language: view.language))
    },
    Field("width", .optional(.number), "in pixels") { view in
      view.image.dimensions.map { .number($0.width) } ?? .missing
    },
    Field("height", .optional(.number), "in pixels") { view in
      view.image.dimensions.map { .number($0.height) } ?? .missing
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  /// The picture of an article; nothing when it has none, or one that no network shows (SVG).
  static func value(_ page: Page, context: LanguageContext) -> TemplateValue {
    guard case .article(let edition) = page.kind, let image = context.editions[edition].image,
      !image.address.lowercased().hasSuffix(".svg")
    else { return .missing }
    let url = image.isOnThisSite ? context.origin + context.href(address: image.address) : image.address
    return .record(ShareImageView(url: url, image: image, language: context.language))
  }
}

/// `ur-PK` as `ur_PK`.
///
/// Facebook's list knows no English of Pakistan; `en_GB` is nearest to what newspapers there write.
func openGraphLocale(_ config: LanguageConfig) -> String {
  if config.locale == "en-PK" || config.locale == "en" { return "en_GB" }
  return String(config.locale.map { $0 == "-" ? "_" : $0 })
}
