import Languages
import Markup

extension [UInt8] {
  /// Appends a feed as JSON Feed 1.1.
  mutating func appendJSONFeed(_ feed: FeedContent, address: String) {
    var writer = JSONWriter()
    writer.object { object in
      object.member("version", "https://jsonfeed.org/version/1.1")
      object.member("title", titleText(feed.title, feed.language))
      object.member("home_page_url", feed.home)
      object.member("feed_url", address)
      object.member(ifPresent: "description", feed.description)
      object.member(ifPresent: "language", feed.language?.code)
      object.key("items")
      object.array { items in
        for entry in feed.entries { items.write(entry) }
      }
    }
    writer.newline()
    append(contentsOf: writer.bytes)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ entry: FeedEntry) {
    object { item in
      item.member("id", entry.id)
      item.member("url", entry.url)
      item.member("title", titleText(entry.title, entry.language))
      item.member("language", entry.language.code)
      item.member(ifPresent: "date_published", entry.published?.rfc3339)
      item.member(ifPresent: "date_modified", entry.updated?.rfc3339)
      if !entry.summary.isEmpty { item.member("summary", entry.summary) }
      item.member(ifPresent: "image", entry.picture?.url)
      // An item without any text would not be one.
      item.key(entry.html == nil ? "content_text" : "content_html")
      if let html = entry.html { item.string(html) } else { item.string(entry.summary) }
      item.member("tags", entry.categories)
      guard !entry.authors.isEmpty else { return }
      item.key("authors")
      item.array { authors in
        for author in entry.authors {
          authors.object { $0.member("name", author) }
        }
      }
    }
  }
}
