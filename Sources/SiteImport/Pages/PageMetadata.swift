import Languages
import Markup
import SafeHTML
import SiteModel

/// What a page says of itself outside of its text: to search engines, to networks, in its head.
struct PageMetadata {
  private var meta: [String: String] = [:]
  private var links: [String: String] = [:]
  private var headings: [String] = []
  private var pageTitle = ""
  private var times: [(isPublished: Bool, value: String)] = []
  private var objects: [JSONValue] = []
  private var authorText: String?

  init(_ page: PageNode) {
    page.forEach { node in self.take(node) }
  }

  private mutating func take(_ node: PageNode) {
    let html = node.node
    switch node.name {
    case "meta":
      let key = html.text(of: "property") ?? html.text(of: "name") ?? html.text(of: "itemprop")
      guard let key = key?.lowercased(), let value = html.text(of: "content")?.onOneLine, !value.isEmpty else { return }
      if meta[key] == nil { meta[key] = value }
    case "link":
      guard let rel = html.text(of: "rel")?.lowercased(), let address = html.text(of: "href") else { return }
      if links[rel] == nil { links[rel] = address }
    case "title" where pageTitle.isEmpty: pageTitle = html.words.onOneLine
    case "h1": if !node.text.isEmpty { headings.append(node.text) }
    case "time", "abbr":
      guard let value = html.text(of: "datetime") ?? (node.name == "abbr" ? html.text(of: "title") : node.text) else {
        return
      }
      let marks = node.classes + " " + (html.text(of: "itemprop") ?? "")
      times.append((marks.lowercased().contains("publish") || marks.contains("entry-date"), value))
    case "script":
      guard html.text(of: "type")?.lowercased() == "application/ld+json", let json = JSONValue(html.rawText) else {
        return
      }
      objects += json.objects
    default:
      guard authorText == nil, html.text(of: "rel")?.lowercased() == "author" || html.text(of: "itemprop") == "author"
      else { return }
      let text = node.text
      if (1...6).contains(text.split(separator: " ").count) { authorText = text }
    }
  }

  // MARK: - Values

  private var article: JSONValue? {
    objects.first { object in
      let types: [String] =
        switch object["@type"] {
        case .text(let type): [type]
        case .list(let types): types.compactMap(\.words)
        default: []
        }
      return types.contains { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" }
    }
  }

  var address: String? {
    [links["canonical"], meta["og:url"], article?["url"]?.words].lazy.compactMap { $0 }.first { $0.hasPrefix("http") }
  }

  var shortAddress: String? { links["shortlink"] }

  /// What the site is called: as it tells networks, else behind the headline in the title of the page.
  var siteName: String? {
    if let name = meta["og:site_name"] { return name }
    let said = [meta["og:title"], article?["headline"]?.words, meta["twitter:title"]].compactMap { $0 } + headings
    if said.contains(where: { foldedWords($0) == foldedWords(pageTitle) }) { return nil }
    for separator in [" | ", " – ", " — ", " - ", " » ", " :: ", " • "] {
      guard let place = pageTitle.ranges(of: separator).last else { continue }
      let headline = pageTitle[..<place.lowerBound]
      let name = String(pageTitle[place.upperBound...]).trimmed
      guard (1...8).contains(name.split(separator: " ").count) else { continue }
      if said.contains(where: { areAlike($0, String(headline)) }) { return name }
      // Without another headline the sign says so that stands in no headline, unless both are one in two scripts.
      if said.isEmpty, separator == " | ", ScriptCount(name).main == ScriptCount(String(headline)).main { return name }
    }
    return nil
  }

  var picture: String? { meta["og:image"] ?? meta["twitter:image"] }

  /// What readers saw above the text, without the name of the site.
  var title: String {
    let said = [meta["og:title"], article?["headline"]?.words, meta["twitter:title"], pageTitle]
      .compactMap { $0 }.map { withoutSiteName($0) }.filter { !$0.isEmpty }
    if let heading = headings.first(where: { heading in said.contains { areAlike($0, heading) } }) { return heading }
    return said.first ?? headings.first ?? ""
  }

  private func withoutSiteName(_ title: String) -> String {
    guard let siteName, !siteName.isEmpty else { return title }
    for separator in [" | ", " – ", " — ", " - ", " » ", " :: ", " • ", ": "]
    where title.hasSuffix(separator + siteName) {
      return String(title.dropLast(separator.count + siteName.count)).trimmed
    }
    return title
  }

  var author: String? {
    let names = [article?["author"].flatMap { name($0) }, meta["author"], meta["article:author"], authorText]
    return names.lazy.compactMap { $0 }.first { name in
      !name.contains("/") && !name.contains("@") && name != siteName
        && !["admin", "administrator"].contains(name.lowercased())
    }
  }

  private func name(_ value: JSONValue) -> String? {
    switch value {
    case .text(let name): name
    case .list(let items): items.first.flatMap { name($0) }
    case .object:
      value["name"]?.words
        ?? objects.first { $0["@id"]?.words == value["@id"]?.words && $0["name"] != nil }?["name"]?.words
    case .number, .other: nil
    }
  }

  /// When it was published, as front matter has it, and when it was changed.
  var date: String? {
    let said = [
      article?["datePublished"]?.words, meta["article:published_time"], meta["datepublished"], meta["date"],
      meta["publishdate"], meta["publish-date"], meta["pubdate"], meta["dc.date"], meta["dc.date.issued"],
      meta["parsely-pub-date"], meta["og:published_time"],
    ]
    let shown = times.filter(\.isPublished).map(\.value) + times.filter { !$0.isPublished }.map(\.value)
    return (said.compactMap { $0 } + shown).lazy.compactMap { frontMatterDate($0) }.first
  }
}

/// A date as front matter has it; `nil` of what is none, or may be two.
func frontMatterDate(_ text: String) -> String? {
  let text = text.trimmed
  if (try? WrittenDate(text)) != nil { return text }
  return GuessedDate(text)?.text
}

extension HTMLNode {
  /// The text of a script, as it stands.
  fileprivate var rawText: String {
    children.reduce(into: "") { text, child in
      if case .text(let bytes) = child.content { text += String(decoding: bytes, as: UTF8.self) }
    }
  }
}
