import Languages
import SiteModel
import Templates

/// A feed, for the head of a page and for readers.
struct FeedLinkView: View {
  static let viewName = "feed"

  let context: LanguageContext
  let feed: Feed
  let format: FeedFormat
  let route: Route

  static let fields: [Field<FeedLinkView>] = [
    Field("title", .languageText, "what it holds") { view in
      let title = FeedContent.title(of: view.feed, context: view.context)
      return view.context.text(title, view.feed.language ?? view.context.language)
    },
    Field("format", .text, "`Atom`, `RSS` or `JSON Feed`") { .text($0.name) },
    Field("type", .text, "the media type, for `type`") { .text($0.format.mediaType) },
    Field("url", .url, "its address") { .url($0.context.href($0.route)) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }

  private var name: String {
    switch format {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }
}
