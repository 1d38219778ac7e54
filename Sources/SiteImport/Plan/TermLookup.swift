import SiteModel
import YAML

/// The categories, tags and authors of an import, looked up in site.yml by their ids and by their names.
struct TermLookup {
  /// What is to be added to site.yml.
  struct Missing {
    var authors: [WrittenValue.Pair] = []
    var categories: [WrittenValue.Pair] = []
    var tags: [WrittenValue.Pair] = []
  }

  private(set) var map = TermMap()
  private(set) var missing = Missing()
  /// What is there and is in no record yet: by `categories/politics`, the id that site.yml has for it.
  private(set) var known: [String: String] = [:]
  /// What the record calls that which is missing and gets another id than the import's: `categories/foreign` by
  /// `categories/foreign-2`.
  private(set) var renamed: [String: String] = [:]
  /// What has another id than the import's, for site.yml has something else by that.
  private(set) var told: [AccountedWork] = []

  private let record: ImportRecord

  init(
    _ site: ImportedSite, _ config: SiteConfig, _ undefined: UndefinedTerms,
    _ definitions: Definitions, _ record: ImportRecord
  ) {
    self.record = record
    let languages = definitions.languages
    let authors = TermIndex(
      config.authors.map { ($0.id, $0.name) } + undefined.authors.map { ($0.id, $0.name) }, languages)
    let categories = TermIndex(
      config.categories.map { ($0.id, $0.name) } + undefined.categories.map { ($0.id, $0.name) }, languages)
    let tags = TermIndex(config.tags.map { ($0.id, $0.name) }, languages)
    let newAuthors = look(for: site.authors.map { ($0.id, $0.names) }, in: authors, .authors)
    let newCategories = look(for: site.categories.map { ($0.id, $0.names) }, in: categories, .categories)
    let newTags = look(for: site.tags.map { ($0.id, $0.names) }, in: tags, .tags)
    let parents = soundParents(site.categories)
    missing.authors = newAuthors.map { definitions.author(site.authors[$0.place], id: $0.id) }
    missing.categories = newCategories.map { place, id in
      let parent = parents[site.categories[place].id].flatMap { map.id($0, of: .categories) }
      return definitions.category(site.categories[place], id: id, parent: parent)
    }
    for place in newCategories.map(\.place) {
      guard let doubt = site.categories[place].doubt else { continue }
      tell(site.categories[place].id, site.categories[place].names, .categories, doubt)
    }
    missing.tags = newTags.compactMap { definitions.tag(site.tags[$0.place], id: $0.id) }
    if !missing.authors.isEmpty { missing.authors = undefined.authors.map(definitions.known) + missing.authors }
    if !missing.categories.isEmpty {
      missing.categories = undefined.categories.map(definitions.known) + missing.categories
    }
  }

  /// Looks one kind up; gives what is missing and was not taken out, by its place in `imported`, with its id in site.yml.
  private mutating func look(
    for imported: [(id: String, names: [String?: String])], in index: TermIndex, _ taxonomy: Taxonomy
  ) -> [(place: Int, id: String)] {
    var missing: [(Int, String)] = []
    var taken = Set(imported.map(\.id))
    for (place, thing) in imported.enumerated() {
      let note = "\(taxonomy.rawValue)/\(thing.id)"
      let recorded = record.term(note)
      if let id = recorded.flatMap({ index.has($0) ? $0 : nil }) ?? index.id(thing.id, thing.names) {
        map.set(thing.id, of: taxonomy, to: id)
        if id == thing.id, recorded == nil { known[note] = id }
      } else if recorded == nil {
        let wanted = portableTermID(thing.id, in: taxonomy)
        let id = freeID(wanted, for: thing.id, index, &taken)
        map.set(thing.id, of: taxonomy, to: id)
        if id != thing.id { renamed["\(taxonomy.rawValue)/\(id)"] = note }
        if id != thing.id, index.has(thing.id) { tell(thing, is: id, taxonomy) }
        missing.append((place, id))
      } else if taxonomy != .tags {
        // A tag that site.yml does not define shows as it is written.
        map.remove(thing.id, of: taxonomy)
      }
    }
    return missing
  }

  private func freeID(
    _ wanted: String, for imported: String, _ index: TermIndex, _ taken: inout Set<String>
  ) -> String {
    var id = wanted
    var number = 1
    while index.has(id) || id != imported && taken.contains(id) {
      number += 1
      id = "\(wanted)-\(number)"
    }
    taken.insert(id)
    return id
  }

  private mutating func tell(_ thing: (id: String, names: [String?: String]), is id: String, _ taxonomy: Taxonomy) {
    tell(
      thing.id, thing.names, taxonomy,
      "it has the id ‘\(id)’ in site.yml, where ‘\(thing.id)’ below ‘\(taxonomy.rawValue)’ has another name; where both "
        + "are one, give ‘\(thing.id)’ this name and take ‘\(id)’ out")
  }

  private mutating func tell(_ id: String, _ names: [String?: String], _ taxonomy: Taxonomy, _ text: String) {
    let name = names.min { ($0.key ?? "") < ($1.key ?? "") }?.value ?? id
    told.append(
      AccountedWork(
        source: ImportSource(id: "\(taxonomy.rawValue)/\(id)", title: name, address: ""),
        paths: [SettingsPlan.path], notes: [ImportNote(.mended, text)]))
  }

  /// The parents of imported categories that are there and do not lead in a circle.
  private func soundParents(_ categories: [ImportedTerm]) -> [String: String] {
    let ids = Set(categories.map(\.id))
    var parents: [String: String] = [:]
    for category in categories {
      guard let parent = category.parent, ids.contains(parent),
        map.id(parent, of: .categories) != map.id(category.id, of: .categories)
      else {
        continue
      }
      var above: String? = parent
      var steps = 0
      while let id = above, id != category.id, steps < 20 {
        above = parents[id]
        steps += 1
      }
      if above == nil { parents[category.id] = parent }
    }
    return parents
  }
}
