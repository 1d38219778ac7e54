import Markup

/// The links of a body that lead to other texts of the old site by their addresses, as links to their files.
///
/// Addresses change, and those that stand in old texts go the long way of a redirect, or nowhere where they are relative.
struct PageLinks: Sendable {
  private let links: GeneratorLinks
  private let baseURL: String
  private let byAddress: [String: GeneratorItem]
  /// By their paths in the old folder: `content/posts/visit.md`.
  private let byPath: [String: GeneratorItem]
  private let translations: [String: [GeneratorItem]]

  init(_ contents: GeneratorContents) {
    links = GeneratorLinks(contents.items)
    baseURL = contents.site.baseURL
    byPath = Dictionary(contents.items.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    translations = Dictionary(grouping: contents.items, by: \.sharing)
    byAddress = Dictionary(
      contents.items.compactMap { item in item.formerAddress.map { (GeneratorContents.plain($0), item) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Code stays as it is.
  func resolved(_ text: String, of item: GeneratorItem) -> String {
    guard text.contains("](") else { return text }
    var fence: Substring?
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let bare = line.drop(while: \.isWhitespace)
      let mark = bare.prefix { $0 == bare.first }
      if mark.count >= 3, mark.first == "`" || mark.first == "~", fence == nil || mark.hasPrefix(fence ?? "") {
        fence = fence == nil ? mark : nil
        return String(line)
      }
      return fence != nil || line.hasPrefix("    ") ? String(line) : resolved(line: line, of: item)
    }.joined(separator: "\n")
  }

  private func resolved(line: Substring, of item: GeneratorItem) -> String {
    var result = ""
    var rest = line
    while let start = rest.firstRange(of: "](") {
      let destination = rest[start.upperBound...].prefix { $0 != ")" && !$0.isWhitespace }
      result += rest[..<start.upperBound]
      rest = rest[destination.endIndex...]
      let isInCode = result.count(where: { $0 == "`" }) % 2 == 1
      result += isInCode ? String(destination) : target(String(destination), of: item) ?? String(destination)
    }
    return result + rest
  }

  private func target(_ typed: String, of item: GeneratorItem) -> String? {
    var path = typed[...]
    if !baseURL.isEmpty, path.hasPrefix(baseURL + "/") { path = path.dropFirst(baseURL.count) }
    let cut = path.firstIndex { $0 == "#" || $0 == "?" } ?? path.endIndex
    let tail = String(path[cut...])
    path = path[..<cut]
    guard !path.isEmpty, !tail.hasPrefix("?"), !path.contains("://"), !path.hasPrefix("//"), !path.hasPrefix("mailto:")
    else { return nil }
    let decoded = PercentEncoding.decode(String(path)) ?? String(path)
    let found =
      byAddress[GeneratorContents.plain(absolute(decoded, from: item.formerAddress ?? "/"))]
      ?? file(absolute(decoded, from: "/" + item.path).dropFirst(), for: item.language)
    guard let found, found.path != item.path || !tail.isEmpty else { return nil }
    return found.path == item.path ? tail : links.link(to: found, from: item, fragment: tail)
  }

  /// The text in a file; of one whose name says no language the translation in the language of the link's own page.
  private func file(_ path: Substring, for language: String) -> GeneratorItem? {
    guard let found = byPath[String(path)] else { return nil }
    if found.path.lowercased().contains(".\(found.language).") { return found }
    return translations[found.sharing]?.first { $0.language == language } ?? found
  }

  /// An address from the root, of one that starts at a page.
  private func absolute(_ path: String, from base: String) -> String {
    if path.hasPrefix("/") { return path }
    var folders = base.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    if !base.hasSuffix("/") { _ = folders.popLast() }
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(String(part)) }
    }
    let joined = "/" + folders.joined(separator: "/")
    return path.hasSuffix("/") && joined != "/" ? joined + "/" : joined
  }
}
