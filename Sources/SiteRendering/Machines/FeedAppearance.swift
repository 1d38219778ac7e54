import Languages
import Markup
import SiteModel

/// What a person sees who opens a feed in a browser: a page with a word about what it is for.
///
/// Browsers give up XSLT, so that the feed itself carries what a style sheet cannot make: sentences and links, as
/// elements of XHTML, which programs pass over because they are in a namespace of their own.
struct FeedAppearance: Sendable {
  /// A sentence about the feed and the way to the site, in one language.
  struct Guide: Sendable {
    var language: Language
    var sentence: String
    var home: String
    var homeLabel: String
  }

  /// Root-relative addresses, those of fonts first.
  var stylesheets: [String]
  /// One, or for the feed of all languages one in each.
  var guides: [Guide]

  /// The prefix that the elements of XHTML have.
  static let namespace: StaticString = " xmlns:h=\"http://www.w3.org/1999/xhtml\""

  init?(_ feed: Feed, title: String, context: LanguageContext, contexts: [Language: LanguageContext]) {
    guard let stylesheet = context.assets.stylesheetByKind["feed"] else { return nil }
    stylesheets = context.assets.fonts(for: feed.language).map(\.stylesheet) + [stylesheet]
    let own = feed.language == nil ? context.site.config.languages.compactMap { contexts[$0.language] } : [context]
    guides = own.map { context in
      let title = feed.language == nil ? context.config.title : title
      var home = context.root
      if case .term(let taxonomy, let index) = feed.subject { home = context.route(taxonomy, index) }
      return Guide(
        language: context.language, sentence: context.texts.filled("feeds.about", ["title": title]),
        home: context.absolute(home), homeLabel: context.texts["feeds.website"])
    }
  }
}

extension [UInt8] {
  /// Appends what stands before the root of a feed.
  mutating func appendXMLDeclaration(_ appearance: FeedAppearance?) {
    append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    for address in appearance?.stylesheets ?? [] {
      append("<?xml-stylesheet type=\"text/css\" href=\"" as StaticString)
      appendEscaped(address)
      append("\"?>\n" as StaticString)
    }
  }

  mutating func append(_ guides: [FeedAppearance.Guide]) {
    for guide in guides {
      append("<h:div" as StaticString)
      appendLanguage(guide.language)
      append("><h:p>" as StaticString)
      appendEscaped(guide.sentence)
      append("</h:p><h:p><h:a href=\"" as StaticString)
      appendEscaped(guide.home)
      append("\">" as StaticString)
      appendEscaped(guide.homeLabel)
      append("</h:a></h:p></h:div>\n" as StaticString)
    }
  }

  /// Appends the date of an entry and the link to its column.
  mutating func appendForReaders(_ entry: FeedEntry) {
    append("  <h:p" as StaticString)
    appendLanguage(entry.language)
    append(">" as StaticString)
    if let date = entry.dateForReaders {
      append("<h:span>" as StaticString)
      appendEscaped(date)
      append("</h:span> " as StaticString)
    }
    append("<h:a href=\"" as StaticString)
    appendEscaped(entry.url)
    append("\">" as StaticString)
    appendEscaped(entry.linkForReaders)
    append("</h:a></h:p>\n" as StaticString)
  }

  private mutating func appendLanguage(_ language: Language) {
    append(" lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\"")
  }
}
