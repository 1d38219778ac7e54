import Languages
import SiteModel
import Templates

/// A feed, for the head of a page and for readers.
final class FeedLinkView: HeldView {
  static let viewName = "feed"

  let title: TemplateValue
  let format: FeedFormat
  let url: String

  static let fields: [Field<FeedLinkView>] = [
    Field("title", .languageText, "what it holds") { $0.title },
    Field("format", .text, "`Atom`, `RSS` or `JSON Feed`") { .text($0.name) },
    Field("type", .text, "the media type, for `type`") { .text($0.format.mediaType) },
    Field("url", .url, "its address") { .url($0.url) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  init(title: TemplateValue, format: FeedFormat, url: String) {
    self.title = title
    self.format = format
    self.url = url
  }

  private var name: String {
    switch format {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }
}

/// The feeds that the pages of one language name, found once for all of them.
struct FeedLinks: Sendable {
  private var bySubject: [Feed.Subject: [TemplateValue]] = [:]
  /// Those of pages that speak all languages.
  private var ofAllLanguages: [TemplateValue] = []

  init(_ site: Site, language: Language, _ addresses: SiteAddresses) {
    for feed in site.feeds {
      let title = TemplateValue.languageText(
        LanguageText(
          text: FeedContent.title(of: feed, in: site, for: language), language: feed.language ?? language))
      // Atom comes first.
      let links = FeedFormat.allCases.compactMap { format in
        feed.routes[format].map {
          TemplateValue.record(FeedLinkView(title: title, format: format, url: addresses.href($0)))
        }
      }
      if feed.language == language { bySubject[feed.subject] = links }
      if feed.subject == .all { ofAllLanguages += links }
    }
  }

  /// The feeds of the page's own category, author or series, else those of its language.
  func links(for page: Page) -> [TemplateValue] {
    guard page.language != nil else { return ofAllLanguages }
    if case .term(let taxonomy, let index) = page.kind, let own = bySubject[.term(taxonomy, index)] { return own }
    return bySubject[.all] ?? []
  }
}
