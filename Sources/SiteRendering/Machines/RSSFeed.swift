import Languages
import Markup
import SiteModel

extension [UInt8] {
  /// Appends a feed as RSS 2.0.
  mutating func appendRSS(_ feed: FeedContent, address: String) {
    appendXMLDeclaration(feed.appearance)
    append(
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"
      """ as StaticString)
    if feed.entries.contains(where: { $0.picture != nil }) {
      append(" xmlns:media=\"http://search.yahoo.com/mrss/\"" as StaticString)
    }
    if feed.appearance != nil { append(FeedAppearance.namespace) }
    append(">\n<channel" as StaticString)
    if let language = feed.language { append(" xml:lang=\"\(language.code)\"") }
    append(">\n" as StaticString)
    appendPlainElement("title", titleText(feed.title, feed.language))
    appendElement("link", feed.home)
    // RSS demands a description, be it the title once more.
    appendPlainElement("description", feed.description ?? feed.title)
    if let language = feed.language { appendElement("language", language.code) }
    if let updated = feed.updated { appendElement("lastBuildDate", updated.rfc822) }
    append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"" as StaticString)
    appendEscaped(address)
    append("\"/>\n" as StaticString)
    append(feed.appearance?.guides ?? [])
    for entry in feed.entries { appendItem(entry, in: feed) }
    append("</channel>\n</rss>\n" as StaticString)
  }

  private mutating func appendItem(_ entry: FeedEntry, in feed: FeedContent) {
    append("<item xml:lang=\"\(entry.language.code)\">\n")
    appendPlainElement("title", titleText(entry.title, entry.language), indent: "  ")
    appendElement("link", entry.url, indent: "  ")
    append("  <guid isPermaLink=\"false\">" as StaticString)
    appendEscaped(entry.id)
    append("</guid>\n" as StaticString)
    if let published = entry.published { appendElement("pubDate", published.rfc822, indent: "  ") }
    for author in entry.authors { appendElement("dc:creator", author, indent: "  ") }
    if let translator = entry.translator { appendElement("dc:contributor", translator, indent: "  ") }
    if let source = entry.source { appendElement("dc:source", source.url ?? source.name, indent: "  ") }
    for category in entry.categories { appendPlainElement("category", category, indent: "  ") }
    // Of HTML by RSS; programs want one before the text, be it the title once more.
    appendHTMLElement("description", text: entry.summary.isEmpty ? entry.title : entry.summary, indent: "  ")
    if let picture = entry.picture { appendMedia(picture) }
    // RSS knows the language of a channel only.
    if feed.language == nil { appendElement("dc:language", entry.language.code, indent: "  ") }
    if feed.appearance != nil { appendForReaders(entry) }
    if let html = entry.html {
      append("  <content:encoded>" as StaticString)
      appendXML(html: html)
      append("</content:encoded>\n" as StaticString)
    }
    append("</item>\n" as StaticString)
  }
}
