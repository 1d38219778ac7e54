import Markup

/// What the index says of one document, to show it among results.
package struct ReadFragment: Sendable {
  package struct Heading: Sendable {
    package var block: Int
    package var id: String
    package var text: String
  }

  package var url: String
  package var language: String
  package var title: String
  package var subtitle: String
  package var date: String?
  package var dateText: String?
  package var categories: [String]
  package var author: String?
  package var others: [SearchFragment.Other]
  package var summary: String
  package var headings: [Heading]
  /// The texts of the body; the first is block 2.
  package var blocks: [String]

  /// `nil` where it is none.
  init?(_ bytes: [UInt8]) {
    guard let json = JSONValue(bytes), let url = json["url"]?.words else { return nil }
    self.url = url
    language = json["lang"]?.words ?? ""
    title = json["title"]?.words ?? ""
    subtitle = json["subtitle"]?.words ?? ""
    date = json["date"]?.words
    dateText = json["dateText"]?.words
    categories = json["categories"]?.items.compactMap(\.words) ?? []
    author = json["author"]?.words
    others =
      json["others"]?.items.map {
        SearchFragment.Other(
          language: $0["lang"]?.words ?? "", title: $0["title"]?.words ?? "", url: $0["url"]?.words ?? "")
      } ?? []
    summary = json["summary"]?.words ?? ""
    let blocks = json["blocks"]?.items.map { $0.words ?? "" } ?? []
    headings =
      json["headings"]?.items.compactMap { heading in
        let parts = heading.items
        guard parts.count == 2, let block = parts[0].number, blocks.indices.contains(block - 2) else { return nil }
        return Heading(block: block, id: parts[1].words ?? "", text: blocks[block - 2])
      } ?? []
    self.blocks = blocks
  }

  /// The text of a block, by the numbers of the index.
  func text(ofBlock block: Int) -> String {
    switch block {
    case 0: title
    case 1: subtitle
    default: block - 2 < blocks.count ? blocks[block - 2] : ""
    }
  }
}
