import Languages
import Markup
import SiteModel

/// What a person sees who opens a feed in a browser: a page with a word about what it is for.
///
/// Browsers give up XSLT, so that the feed itself carries what a style sheet cannot make: sentences and links, as
/// elements of XHTML, which programs pass over because they are in a namespace of their own. They stand where the W3C's
/// feed validator lets them: a `div` in the feed, and in an entry within Dublin Core's reference to the column.
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

  /// The prefix of the element that holds those of an entry.
  ///
  /// Elements of XHTML have none: old programs stumble over one.
  static let namespace: StaticString = " xmlns:dcterms=\"http://purl.org/dc/terms/\""

  init?(_ feed: Feed, title: String, context: LanguageContext, contexts: [Language: LanguageContext]) {
    guard let stylesheet = context.assets.stylesheetByKind["feed"] else { return nil }
    stylesheets = context.assets.fonts(for: feed.language).map(\.stylesheet) + [stylesheet]
    let own = feed.language == nil ? context.site.config.languages.compactMap { contexts[$0.language] } : [context]
    guides = own.map { context in
      let title = feed.language == nil ? context.config.title : title
      var home = context.root
      if case .term(let taxonomy, let index) = feed.subject { home = context.route(taxonomy, index) }
      return Guide(
        language: context.texts.language, sentence: context.texts.filled(.feedsAbout, ["title": title]),
        home: context.absolute(home), homeLabel: context.texts[.feedsWebsite])
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
      appendDivision(guide.language)
      append("<p>" as StaticString)
      appendEscaped(guide.sentence)
      append("</p><p><a href=\"" as StaticString)
      appendEscaped(guide.home)
      append("\">" as StaticString)
      appendEscaped(guide.homeLabel)
      append("</a></p></div>\n" as StaticString)
    }
  }

  /// Appends the date of an entry and the link to its column.
  mutating func appendForReaders(_ entry: FeedEntry) {
    append("  <dcterms:bibliographicCitation>" as StaticString)
    appendDivision(entry.language)
    if let date = entry.dateForReaders {
      append("<span>" as StaticString)
      appendEscaped(date)
      append("</span> " as StaticString)
    }
    append("<a href=\"" as StaticString)
    appendEscaped(entry.url)
    append("\">" as StaticString)
    appendEscaped(entry.linkForReaders)
    append("</a></div></dcterms:bibliographicCitation>\n" as StaticString)
  }

  private mutating func appendDivision(_ language: Language) {
    append(
      "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"\(language.code)\" dir=\"\(language.direction.rawValue)\">")
  }
}
