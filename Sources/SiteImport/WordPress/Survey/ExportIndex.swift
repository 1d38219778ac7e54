/// What the first reading of an export has found, and the second needs.
struct ExportIndex: Sendable {
  /// In the order in which the files deliver their items.
  var entries: [ExportEntry] = []
  /// The first item of each number.
  var byNumber: [Int: Int] = [:]
  var attachments: [Int: ExportAttachment] = [:]
  /// The pictures that were loaded into the library for a post, by its number.
  var picturesOfPost: [Int: [Int]] = [:]
  /// The contents of blocks that texts share.
  var sharedBlocks: [Int: [UInt8]] = [:]
  var oldSite = OldSite([])
  var dates = ExportDates()
  var categories: [String: String] = [:]
  var tags: [String: String] = [:]
  var authors = AuthorIndex()
  /// Works by the keys of their old addresses.
  var works: [String: Int] = [:]
  /// Keys of the old addresses of categories, tags and authors.
  var lists: Set<String> = []

  /// What an address of the old site leads to.
  enum Target: Equatable {
    case work(Int, language: String?)
    case attachment(Int)
    /// The home page, a category, a tag, an author, a feed.
    case list
    case nothing
  }

  func target(of local: OldSite.Local) -> Target {
    var language: String?
    for parameter in local.query.split(separator: "&") {
      let pair = parameter.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { continue }
      if pair[0] == "lang" { language = pair[1].lowercased() }
      guard let number = Int(pair[1]) else { continue }
      switch pair[0] {
      case "p", "page_id", "post", "attachment_id":
        if let place = byNumber[number], entries[place].fate.kind != nil { return .work(place, language: language) }
        return attachments[number] == nil ? .nothing : .attachment(number)
      case "cat", "author": return .list
      default: break
      }
    }
    let key = local.key
    if let place = works[key] { return .work(place, language: language) }
    if key == "/" || lists.contains(key) || key == "/feed" || key == "/comments/feed" { return .list }
    // A page of a text that has several, and other forms of one.
    if let slash = key.lastIndex(of: "/"), slash != key.startIndex {
      let last = key[key.index(after: slash)...]
      if last.allSatisfy(\.isNumber) || ["amp", "feed", "embed", "trackback"].contains(last),
        let place = works[String(key[..<slash])]
      {
        return .work(place, language: language)
      }
    }
    return .nothing
  }
}
