import Languages

/// The categories, tags and authors that texts name, each once, whatever language names it.
struct GeneratorTerms: Sendable {
  enum Taxonomy: Sendable { case categories, tags, authors }

  private(set) var terms: [Taxonomy: [ImportedTerm]] = [:]
  /// The place of a term by what it is called.
  private var places: [Taxonomy: [String: Int]] = [:]

  /// Notes the terms of a text and of its translations, so many in each: the first of one is the first of the other.
  mutating func add(_ taxonomy: Taxonomy, _ lists: [(language: String, names: [String])]) {
    let counts = Set(lists.map(\.names.count))
    guard lists.count > 1, counts.count == 1, let count = counts.first else {
      for list in lists { for name in list.names { note(taxonomy, [(list.language, name)]) } }
      return
    }
    for place in 0..<count { note(taxonomy, lists.map { ($0.language, $0.names[place]) }) }
  }

  private mutating func note(_ taxonomy: Taxonomy, _ names: [(language: String, name: String)]) {
    let known = names.compactMap { places[taxonomy]?[$0.name.lowercased()] }.first
    let place = known ?? terms[taxonomy, default: []].count
    if known == nil {
      let id = unusedID(taxonomy, Slug(wholeOf: names.map(\.name).first { Slug(wholeOf: $0) != nil } ?? "")?.text)
      terms[taxonomy, default: []].append(ImportedTerm(id: id, names: [:]))
    }
    for (language, name) in names {
      // A name that stands elsewhere already is that of another term.
      if let other = places[taxonomy]?[name.lowercased()], other != place { continue }
      places[taxonomy, default: [:]][name.lowercased()] = place
      if terms[taxonomy]?[place].names[language] == nil { terms[taxonomy]?[place].names[language] = name }
    }
  }

  /// What the page of a term says of it, or a file of data of an author.
  mutating func describe(
    _ taxonomy: Taxonomy, _ name: String, title: String?, text: String?, language: String?, oldAddress: String? = nil
  ) {
    let place = places[taxonomy]?[name.lowercased()] ?? terms[taxonomy, default: []].firstIndex { $0.id == name }
    guard let place else { return }
    if let title {
      terms[taxonomy]?[place].names[language] = title
      places[taxonomy, default: [:]][title.lowercased()] = place
    }
    if let text, terms[taxonomy]?[place].description.isEmpty == true { terms[taxonomy]?[place].description = text }
    if let oldAddress { terms[taxonomy]?[place].oldAddresses.append(oldAddress) }
  }

  mutating func keepOldAddresses(_ taxonomy: Taxonomy, where isKept: (String) -> Bool) {
    for place in (terms[taxonomy] ?? []).indices {
      guard let term = terms[taxonomy]?[place] else { continue }
      terms[taxonomy]?[place].oldAddresses = term.oldAddresses.filter(isKept)
    }
  }

  func ids(_ taxonomy: Taxonomy, _ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.compactMap { name in places[taxonomy]?[name.lowercased()].flatMap { terms[taxonomy]?[$0].id } }
      .filter { seen.insert($0).inserted }
  }

  private func unusedID(_ taxonomy: Taxonomy, _ wanted: String?) -> String {
    let word =
      switch taxonomy {
      case .categories: "category"
      case .tags: "tag"
      case .authors: "author"
      }
    let taken = Set(terms[taxonomy, default: []].map(\.id))
    var number = wanted == nil ? taken.count + 1 : 2
    var id = wanted ?? "\(word)-\(number)"
    while taken.contains(id) {
      id = "\(wanted ?? word)-\(number)"
      number += 1
    }
    return id
  }
}
