import Languages

/// What the path of a file says to Hugo.
struct HugoPath: Sendable {
  /// Hugo's own name of it.
  let language: String
  let isLanguageSaid: Bool
  /// Below the content folder, without language and ending; that of the folder for a bundle: `posts/visit`.
  let place: String
  /// The folder whose files belong to the text; `nil` for one that is no bundle.
  let bundle: String?
  /// Whether it is the page of a list, `_index`.
  let isList: Bool
  var section: String { place.contains("/") || isList ? String(place.prefix { $0 != "/" }) : "" }

  /// `nil` for what is no text below a content folder.
  init?(_ path: String, _ config: HugoConfig) {
    guard let ending = [".md", ".markdown", ".html", ".htm"].first(where: path.lowercased().hasSuffix) else {
      return nil
    }
    var folders = config.languages.compactMap { language in language.contentFolder.map { ($0, language.name) } }
    folders.sort { $0.0.utf8.count > $1.0.utf8.count }
    var said = folders.first { path.hasPrefix($0.0 + "/") }.map(\.1)
    let root = folders.first { path.hasPrefix($0.0 + "/") }?.0 ?? config.contentFolder
    guard path.hasPrefix(root + "/") else { return nil }
    var parts = path.dropFirst(root.count + 1).dropLast(ending.count).split(separator: "/").map(String.init)
    guard var stem = parts.popLast() else { return nil }
    if said == nil, let first = parts.first, config.languages.contains(where: { $0.name == first.lowercased() }) {
      // Folders of languages that were mounted, or that the settings of a theme name.
      said = first.lowercased()
      parts.removeFirst()
    }
    if let dot = stem.lastIndex(of: "."), config.isLanguage(String(stem[stem.index(after: dot)...])) {
      said = stem[stem.index(after: dot)...].lowercased()
      stem = String(stem[..<dot])
    }
    language = said ?? config.defaultLanguage
    isLanguageSaid = said != nil
    isList = stem == "_index"
    let isBundle = stem == "index" && !parts.isEmpty
    bundle = isBundle || isList ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : nil
    place = (isBundle || isList ? parts : parts + [stem]).joined(separator: "/")
  }
}

extension HugoConfig {
  /// The address that Hugo gave a text; `nil` where it is made of a date that the text does not have.
  func address(of item: GeneratorItem, _ path: HugoPath) -> String? {
    if let url = item.front["url"]?.text {
      let own = url.hasPrefix("/") ? url : prefix(of: path.language) + "/" + url
      return own
    }
    let slug = item.front["slug"]?.text
    var parts = path.place.split(separator: "/").map { urlized(String($0)) }
    // What is said of a section's pages does not hold for the list of them.
    if !path.isList, !path.section.isEmpty, let pattern = permalink(ofSection: path.section) {
      let hasDate = [":year", ":month", ":day", ":weekday", ":yearday"].contains { pattern.contains($0) }
      if hasDate, item.calendarDate == nil { return nil }
      let own = expanded(pattern, item, path, slug: slug).trimmingSlashes
      return finished(prefix(of: path.language) + "/" + own)
    }
    if let slug, !path.isList, !parts.isEmpty { parts[parts.count - 1] = urlized(slug) }
    return finished(prefix(of: path.language) + (parts.isEmpty ? "" : "/" + parts.joined(separator: "/")))
  }

  private func finished(_ address: String) -> String {
    if address.isEmpty { return "/" }
    return hasUglyAddresses ? address + ".html" : address + "/"
  }

  /// A word of an address, as Hugo writes it.
  func urlized(_ text: String) -> String {
    let small = keepsCapitals ? text : text.lowercased()
    let kept = small.unicodeScalars.map { $0.properties.isWhitespace ? "-" : String($0) }.joined()
    return kept.filter { $0.isLetter || $0.isNumber || "-._~+".contains($0) }
  }

  private func expanded(_ pattern: String, _ item: GeneratorItem, _ path: HugoPath, slug: String?) -> String {
    let date = item.calendarDate
    let name = urlized(path.place.split(separator: "/").last.map(String.init) ?? "")
    let title = urlized(item.title ?? name)
    let sections = path.place.split(separator: "/").dropLast().map { urlized(String($0)) }
    var result = ""
    var rest = pattern[...]
    while let colon = rest.firstIndex(of: ":") {
      result += rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      let word = String(rest.prefix { $0.isLetter })
      rest = rest.dropFirst(word.count)
      // A part of the sections, `:sections[1:]`, is told by no one whom it concerns.
      if word == "sections", rest.first == "[" { rest = rest.drop { $0 != "]" }.dropFirst() }
      switch word {
      case "year": result += date.map { padded($0.year, to: 4) } ?? "0001"
      case "month": result += date.map { padded($0.month, to: 2) } ?? "01"
      case "day": result += date.map { padded($0.day, to: 2) } ?? "01"
      case "slug": result += slug.map(urlized) ?? title
      case "title": result += title
      case "section": result += sections.first ?? ""
      case "sections": result += sections.joined(separator: "/")
      case "slugorfilename", "slugorcontentbasename": result += slug.map(urlized) ?? name
      default: result += name
      }
    }
    return result + rest
  }
}

extension String {
  var trimmingSlashes: String {
    split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
  }
}
