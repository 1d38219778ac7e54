import SiteModel

/// What the categories, tags and authors of an import are called in site.yml.
struct TermMap: Equatable {
  private var known: [Taxonomy: [String: String]] = [:]
  private var removed: [Taxonomy: Set<String>] = [:]

  mutating func set(_ id: String, of taxonomy: Taxonomy, to known: String) {
    self.known[taxonomy, default: [:]][id] = known
  }

  /// Notes what somebody has taken out of site.yml since an earlier import: works do not name it any more.
  mutating func remove(_ id: String, of taxonomy: Taxonomy) { removed[taxonomy, default: []].insert(id) }

  /// The id in site.yml; `nil` for what was taken out.
  func id(_ imported: String, of taxonomy: Taxonomy) -> String? {
    removed[taxonomy]?.contains(imported) == true ? nil : known[taxonomy]?[imported] ?? imported
  }

  /// The ids of site.yml for ids of the import, none of them twice.
  func ids(_ imported: [String], of taxonomy: Taxonomy) -> [String] {
    var ids: [String] = []
    for id in imported {
      if let known = self.id(id, of: taxonomy), !ids.contains(known) { ids.append(known) }
    }
    return ids
  }

  /// What has another id in site.yml than in the import.
  var renamed: [String: String] {
    var renamed: [String: String] = [:]
    for (id, own) in known.values.joined() where id != own { renamed[id] = own }
    return renamed
  }
}
