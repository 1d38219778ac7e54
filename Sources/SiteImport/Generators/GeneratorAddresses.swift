import Languages
import SiteModel

/// Which old addresses lead on, so that none stands where a page is now and each leads to one text.
extension GeneratorContents {
  /// 1. Each text keeps the address that it had itself, those that readers saw first. 2. Others that its author gave it
  /// follow where nobody has them. 3. One at which a page stands now is left out: no host could do both.
  mutating func settleOldAddresses() {
    let living = livingAddresses()
    var owners: [String: Int] = [:]
    let order = items.indices.filter { !items[$0].isDraft } + items.indices.filter { items[$0].isDraft }
    for index in order {
      guard let own = items[index].oldAddresses.first else { continue }
      items[index].formerAddress = own
      if owners[Self.plain(own)] == nil { owners[Self.plain(own)] = index }
    }
    for index in items.indices {
      // A front page that was one has become another of the site's own.
      var kept: [String] = []
      for (place, address) in items[index].oldAddresses.enumerated() {
        let plain = Self.plain(address)
        let isOwn =
          plain == newAddress(of: items[index]) || place == 0 && ["/", "/\(items[index].language)/"].contains(plain)
        if address.contains("*") {
          tell(index, "its old address ‘\(address)’ is a pattern for many, to which only a host can answer")
        } else if !isOwn, living.contains(plain) {
          tell(index, "its old address ‘\(address)’ is that of another page now, and does not lead here")
        } else if !isOwn, owners[plain, default: index] != index {
          tell(index, "its old address ‘\(address)’ leads to another text, which had it too")
        } else if !isOwn {
          owners[plain] = index
          if !kept.contains(address) { kept.append(address) }
        }
      }
      items[index].oldAddresses = kept
    }
  }

  private mutating func tell(_ index: Int, _ text: String) { items[index].notes.append(ImportNote(.mended, text)) }

  /// An address by which two are compared.
  static func plain(_ address: String) -> String {
    var path = address[...]
    if path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    return path.hasSuffix("/") || path.contains(".") || path.contains("?") ? String(path) : path + "/"
  }

  /// Where texts, lists and the pages of terms stand in a site whose permalinks are the usual ones.
  private func livingAddresses() -> Set<String> {
    var living: Set<String> = ["/"]
    for item in items where !item.isDraft { living.insert(newAddress(of: item)) }
    for language in Set(items.map(\.language)) {
      living.insert("/\(language)/")
      for index in IndexPage.allCases { living.insert("/\(language)/\(index.rawValue)/") }
      for (taxonomy, name) in Self.taxonomies {
        for term in terms.terms[taxonomy] ?? [] { living.insert("/\(language)/\(name)/\(term.id)/") }
      }
    }
    return living
  }

  static let taxonomies: [(GeneratorTerms.Taxonomy, String)] = [
    (.categories, "categories"), (.tags, "tags"), (.authors, "authors"),
  ]

  private func newAddress(of item: GeneratorItem) -> String {
    var parts = item.key.split(separator: "/").map(String.init)
    let slug = item.front["slug"]?.text.flatMap { (try? Slug(written: $0))?.text }
    if let slug, !parts.isEmpty { parts[parts.count - 1] = slug }
    let path = item.isColumn ? "columns/\(parts.last ?? "")" : parts.joined(separator: "/")
    return "/\(item.language)/\(path)/"
  }

  /// Leaves to the terms those of their old addresses at which none of their own pages stands now.
  mutating func settleAddressesOfTerms() {
    let groups = Dictionary(grouping: items.filter { $0.isColumn && !$0.isDraft }, by: \.sharing)
    for (taxonomy, name) in Self.taxonomies {
      var living: Set<String> = []
      for group in groups.values {
        for id in terms.ids(taxonomy, group.flatMap { $0.termNames(name) }) {
          for item in group { living.insert("/\(item.language)/\(name)/\(id)/") }
        }
      }
      terms.keepOldAddresses(taxonomy) { !living.contains(Self.plain($0)) }
    }
  }
}
