import Languages
import Markup
import SiteModel

extension [UInt8] {
  /// Appends a feed as Atom 1.0 (RFC 4287).
  mutating func appendAtom(_ feed: FeedContent, address: String) {
    appendXMLDeclaration(feed.appearance)
    append("<feed xmlns=\"http://www.w3.org/2005/Atom\"" as StaticString)
    if feed.appearance != nil { append(FeedAppearance.namespace) }
    if let language = feed.language { append(" xml:lang=\"\(language.code)\"") }
    append(">\n" as StaticString)
    appendElement("id", address)
    appendTextConstruct("title", titleText(feed.title, feed.language))
    if let description = feed.description { appendTextConstruct("subtitle", description) }
    appendElement("updated", (feed.updated ?? DateTime(secondsSince1970: 0)).rfc3339)
    appendLink("self", address, type: "application/atom+xml")
    appendLink("alternate", feed.home, type: "text/html", language: feed.language)
    append(feed.appearance?.guides ?? [])
    for entry in feed.entries { append(entry, in: feed) }
    append("</feed>\n" as StaticString)
  }

  private mutating func append(_ entry: FeedEntry, in feed: FeedContent) {
    append("<entry xml:lang=\"\(entry.language.code)\">\n")
    appendElement("id", entry.id, indent: "  ")
    appendTextConstruct("title", titleText(entry.title, entry.language), indent: "  ")
    if let published = entry.published { appendElement("published", published.rfc3339, indent: "  ") }
    appendElement("updated", (entry.updated ?? DateTime(secondsSince1970: 0)).rfc3339, indent: "  ")
    // Atom wants an author in each entry when the feed names none; a column without one is the site's.
    for author in entry.authors.isEmpty ? [feed.title] : entry.authors {
      append("  <author><name>" as StaticString)
      appendEscaped(author)
      append("</name></author>\n" as StaticString)
    }
    if let translator = entry.translator {
      append("  <contributor><name>" as StaticString)
      appendEscaped(translator)
      append("</name></contributor>\n" as StaticString)
    }
    appendLink("alternate", entry.url, type: "text/html", language: entry.language)
    if let printed = entry.source?.url { appendLink("via", printed) }
    // The format would let them be alternates too, but readers of feeds take the first or the last of those for the
    // address of the entry.
    for other in entry.alternates { appendLink("related", other.url, type: "text/html", language: other.language) }
    if let picture = entry.picture { appendLink("enclosure", picture.url, type: picture.mediaType) }
    for category in entry.categories {
      append("  <category term=\"" as StaticString)
      appendEscaped(category)
      append("\"/>\n" as StaticString)
    }
    if !entry.summary.isEmpty { appendTextConstruct("summary", entry.summary, indent: "  ") }
    if feed.appearance != nil { appendForReaders(entry) }
    if let html = entry.html {
      append("  <content type=\"html\">" as StaticString)
      appendXML(html: html)
      append("</content>\n" as StaticString)
    }
    append("</entry>\n" as StaticString)
  }

  private mutating func appendLink(
    _ relation: StaticString, _ address: String, type: String? = nil, language: Language? = nil
  ) {
    append("  <link rel=\"" as StaticString)
    append(relation)
    append("\"" as StaticString)
    if let type {
      append(" type=\"" as StaticString)
      append(type)
      append("\"" as StaticString)
    }
    if let language { append(" hreflang=\"\(language.code)\"") }
    append(" href=\"" as StaticString)
    appendEscaped(address)
    append("\"/>\n" as StaticString)
  }
}

/// A title for a place without markup: with the invisible mark that it needs there, and no other.
func titleText(_ title: String, _ language: Language?) -> String {
  let bare = strippingControls(title)
  return language.map { markedForPlainText(bare, base: $0.direction) } ?? bare
}
