import Languages

/// The address that Jekyll gave a text.
struct JekyllAddress {
  let config: JekyllConfig
  /// `posts`, `pages`, or the name of a collection.
  let type: String

  func address(of item: GeneratorItem) -> String { config.prefix(of: item.language) + ownAddress(of: item) }

  private func ownAddress(of item: GeneratorItem) -> String {
    if let own = item.front["permalink"]?.text { return expanded(own, item) }
    switch type {
    case "posts":
      return expanded(Self.pattern(config.collections[type]?["permalink"]?.text ?? config.permalink ?? "date"), item)
    case "pages": return pageAddress(item)
    default:
      let pattern = config.collections[type]?["permalink"]?.text ?? "/:collection/:path:output_ext"
      return expanded(pattern, item)
    }
  }

  private static func pattern(_ style: String) -> String {
    switch style {
    case "date": "/:categories/:year/:month/:day/:title:output_ext"
    case "pretty": "/:categories/:year/:month/:day/:title/"
    case "ordinal": "/:categories/:year/:y_day/:title:output_ext"
    case "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext"
    case "none": "/:categories/:title:output_ext"
    default: style
    }
  }

  private func pageAddress(_ item: GeneratorItem) -> String {
    var parts = item.path.split(separator: "/").map(String.init)
    let stem = parts.popLast().map { String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]) } ?? ""
    let folder = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
    if stem == "index" { return folder }
    let style = config.permalink ?? "date"
    let isPretty = style == "pretty" || style.hasSuffix("/")
    return folder + stem + (isPretty ? "/" : ".html")
  }

  private func expanded(_ pattern: String, _ item: GeneratorItem) -> String {
    guard pattern.contains(":") else { return pattern.hasPrefix("/") ? pattern : "/" + pattern }
    let date = item.calendarDate
    var result = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      let word = String(rest.prefix { $0.isLetter || $0 == "_" })
      rest = rest.dropFirst(word.count)
      result += value(word, item, date)
    }
    let path = (result + rest).split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    return "/" + path + (path.isEmpty || !(result + rest).hasSuffix("/") ? "" : "/")
  }

  private func value(_ word: String, _ item: GeneratorItem, _ date: CalendarDate?) -> String {
    switch word {
    case "year": return date.map { padded($0.year, to: 4) } ?? ""
    case "short_year": return date.map { padded($0.year % 100, to: 2) } ?? ""
    case "month": return date.map { padded($0.month, to: 2) } ?? ""
    case "i_month": return date.map { String($0.month) } ?? ""
    case "day": return date.map { padded($0.day, to: 2) } ?? ""
    case "i_day": return date.map { String($0.day) } ?? ""
    case "title", "slug": return (item.front["slug"]?.text ?? item.name).replacing(" ", with: "-")
    case "name", "basename": return item.name
    case "categories", "slugified_categories":
      return item.termNames("categories").map { $0.lowercased() }.joined(separator: "/")
    case "output_ext": return ".html"
    case "collection": return type
    case "path": return item.place.split(separator: "/").dropFirst(type == "pages" ? 0 : 1).joined(separator: "/")
    default: return ""
    }
  }
}
