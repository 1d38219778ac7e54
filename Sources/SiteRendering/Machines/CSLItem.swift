import Languages
import Markup
import SiteModel

extension [UInt8] {
  /// Appends a citation as CSL-JSON 1.0.2: a list of one item.
  mutating func appendCSL(_ citation: Citation) {
    var writer = JSONWriter()
    writer.array { list in
      list.object { item in
        item.member("id", citation.key)
        item.member("type", "article-newspaper")
        item.member("language", citation.locale)
        item.writeNames("author", citation.authors)
        item.writeNames("translator", citation.translator.map { [$0] } ?? [])
        item.member("title", citation.fullTitle)
        item.member("container-title", citation.container)
        item.writeDate("issued", citation.date)
        item.member("URL", citation.url)
        item.member(ifPresent: "original-title", citation.original?.title)
        item.writeDate("original-date", citation.publishedIn?.date?.date)
        item.member(ifPresent: "original-publisher", citation.publishedIn?.name)
        item.member(ifPresent: "section", citation.categories.first)
        if !citation.tags.isEmpty { item.member("keyword", citation.tags.joined(separator: ", ")) }
        if !citation.summary.isEmpty { item.member("abstract", citation.summary) }
        item.member(ifPresent: "note", citation.note)
      }
    }
    writer.newline()
    append(contentsOf: writer.bytes)
  }
}

extension Citation {
  /// CSL has no place of its own for a subtitle.
  fileprivate var fullTitle: String { subtitle.map { "\(title): \($0)" } ?? title }
}

extension JSONWriter {
  /// Names as they are written: which part of one is the family's differs from people to people.
  fileprivate mutating func writeNames(_ field: String, _ names: [String]) {
    guard !names.isEmpty else { return }
    key(field)
    array { list in
      for name in names { list.object { $0.member("literal", name) } }
    }
  }

  fileprivate mutating func writeDate(_ field: String, _ date: CalendarDate?) {
    guard let date else { return }
    key(field)
    object { value in
      value.key("date-parts")
      value.array { dates in
        dates.array { parts in
          for part in [date.year, date.month, date.day] { parts.number(part) }
        }
      }
    }
  }
}
