import Languages

/// The categories and tags of an export, gathered while it is read, and put in order afterwards.
struct TermSurvey {
  enum Taxonomy: String, Sendable, CaseIterable {
    case category
    case tag = "post_tag"

    /// What its addresses begin with where nobody chose another word.
    var folder: String { self == .category ? "category" : "tag" }

    /// As items name it: versions 1.0 and 1.1 had other words.
    init?(domain: String) {
      switch domain {
      case "category", "": self = .category
      case "post_tag", "tag": self = .tag
      default: return nil
      }
    }
  }

  private struct Term {
    var id: String
    var nicename: String
    var name: String
    var parent: String
    var description: String
    var isUsed = false
  }

  private var terms: [Taxonomy: [Term]] = [:]
  private var places: [Taxonomy: [String: Int]] = [:]
  /// Polylang's: the ids of terms that are one, by language.
  private var translations: [[(language: String, id: String)]] = []
  private var pairing = TermPairing()
  /// Polylang's languages: the code for the name that items give.
  private(set) var languageCodes: [String: String] = [:]

  init() {}

  /// Takes a `wp:category`, `wp:tag` or `wp:term`.
  mutating func add(_ element: String, _ record: ExportRecord) {
    switch element {
    case "wp:category":
      add(
        .category, id: record["wp:term_id"], nicename: record["wp:category_nicename"], name: record["wp:cat_name"],
        parent: record["wp:category_parent"], description: record["wp:category_description"])
    case "wp:tag":
      add(
        .tag, id: record["wp:term_id"], nicename: record["wp:tag_slug"], name: record["wp:tag_name"], parent: "",
        description: record["wp:tag_description"])
    default:
      let name = record["wp:term_name"]
      let (slug, description) = (record["wp:term_slug"], record["wp:term_description"])
      switch record["wp:term_taxonomy"] {
      case "term_translations": translations.append(serializedNumbers(description))
      case "language": languageCodes[name] = slug
      case let taxonomy:
        guard let taxonomy = Taxonomy(rawValue: taxonomy) else { return }
        add(
          taxonomy, id: record["wp:term_id"], nicename: slug, name: name, parent: record["wp:term_parent"],
          description: description)
      }
    }
  }

  private mutating func add(
    _ taxonomy: Taxonomy, id: String, nicename: String, name: String, parent: String, description: String
  ) {
    // Every item names its terms again.
    if !nicename.isEmpty, places[taxonomy]?[nicename] != nil { return }
    let name = plainTitle(name)
    let nicename = nicename.isEmpty ? name : nicename
    if name.isEmpty && nicename.isEmpty || places[taxonomy]?[nicename] != nil { return }
    places[taxonomy, default: [:]][nicename] = terms[taxonomy, default: []].count
    terms[taxonomy, default: []].append(
      Term(
        id: id, nicename: nicename, name: name.isEmpty ? decodingWhatCanBe(nicename).text : name, parent: parent,
        description: plainTitle(description)))
  }

  /// Takes those of an item that becomes a work; `group` is what it has in common with its translations.
  mutating func use(_ itemTerms: [ExportItemTerm], group: String?, isBilingual: Bool) {
    var categories: [(nicename: String, name: String)] = []
    for term in itemTerms {
      guard let taxonomy = Taxonomy(domain: term.domain), let nicename = Self.nicename(of: term, in: itemTerms) else {
        continue
      }
      add(taxonomy, id: "", nicename: nicename, name: term.name, parent: "", description: "")
      guard let place = places[taxonomy]?[nicename] else { continue }
      terms[taxonomy]?[place].isUsed = true
      if taxonomy == .category, let term = terms[taxonomy]?[place], !Groups.isDefault(term) {
        categories.append((nicename, term.name))
      }
    }
    pairing.take(categories, group: group, isBilingual: isBilingual)
  }

  /// By what a term is known; `nil` for one that stands a second time without its domain, as version 1.0 wrote them.
  static func nicename(of term: ExportItemTerm, in all: [ExportItemTerm]) -> String? {
    if !term.nicename.isEmpty { return term.nicename }
    let isRepeated = all.contains { !$0.nicename.isEmpty && $0.name == term.name }
    return isRepeated || term.name.isEmpty ? nil : plainTitle(term.name)
  }

  /// The terms of a taxonomy as site.yml has them, and the id of each by its name in the export.
  ///
  /// Those that are translations of one another are one; the one in which everything lies that nobody has filed is left
  /// out, and so is what no work is in.
  func result(_ taxonomy: Taxonomy, naming: NameLanguages) -> (terms: [ImportedTerm], ids: [String: String]) {
    var groups = Groups(terms[taxonomy] ?? [], translations, taxonomy == .category ? pairing.pairs() : [])
    groups.keepUsed(parent: { parent(of: $0, taxonomy) })
    var keys = UniqueNames()
    var result: [ImportedTerm] = []
    var ids: [String: String] = [:]
    for members in groups.kept {
      let names = members.map(\.term.name)
      let nicenames = members.map { decodingWhatCanBe($0.term.nicename).text }
      let wanted =
        nicenames.lazy.compactMap { Slug(wholeOf: $0)?.text }.first
        ?? names.lazy.compactMap { namesInTwoScripts($0).flatMap { Slug(ascii: $0.latin)?.text } }.first
        ?? nicenames.lazy.compactMap { romanName($0) }.first ?? names.lazy.compactMap { romanName($0) }.first
      // A name of signs alone, whose number only the site knew, is numbered anew.
      let number = members[0].term.id.isEmpty ? String(result.count + 1) : members[0].term.id
      let id = keys.unique(wanted ?? "\(taxonomy.folder)-\(number)")
      var term = ImportedTerm(id: id, names: [:])
      for (member, language) in members {
        term.names.merge(naming.names(member.name, language: language)) { first, _ in first }
        if term.description.isEmpty { term.description = member.description }
        term.oldAddresses += oldAddresses(of: member, taxonomy)
        ids[member.nicename] = id
      }
      if groups.isGuessed(members.map(\.term)) {
        term.doubt =
          names.map { "‘\($0)’" }.joined(separator: " and ")
          + " are taken for one, for texts in both languages are in both of them: where they are not, give each its own "
          + "entry in site.yml and in the columns"
      }
      result.append(term)
    }
    for (index, members) in groups.kept.enumerated() {
      let parents = members.lazy.compactMap { self.parent(of: $0.term, taxonomy) }
      result[index].parent = parents.compactMap { ids[$0.nicename] }.first { $0 != result[index].id }
    }
    return (result, ids)
  }

  private func parent(of term: Term, _ taxonomy: Taxonomy) -> Term? {
    guard !term.parent.isEmpty, term.parent != "0", let all = terms[taxonomy] else { return nil }
    // By its name in addresses; files of other programs give the name that readers see, or its number.
    return places[taxonomy]?[term.parent].map { all[$0] }
      ?? all.first { $0.name == term.parent || $0.id == term.parent }
  }

  /// The addresses of the categories in which everything lies that nobody has filed.
  var defaultAddresses: [String] {
    (terms[.category] ?? []).filter(Groups.isDefault).flatMap { oldAddresses(of: $0, .category) }
  }

  private func oldAddresses(of term: Term, _ taxonomy: Taxonomy) -> [String] {
    var path = decodingWhatCanBe(term.nicename).text
    var above = parent(of: term, taxonomy)
    var depth = 0
    while let parent = above, depth < 20 {
      path = decodingWhatCanBe(parent.nicename).text + "/" + path
      above = self.parent(of: parent, taxonomy)
      depth += 1
    }
    var addresses = ["/\(taxonomy.folder)/\(path)/"]
    if depth > 0 { addresses.append("/\(taxonomy.folder)/\(decodingWhatCanBe(term.nicename).text)/") }
    if taxonomy == .category, !term.id.isEmpty { addresses.append("/?cat=\(term.id)") }
    if taxonomy == .tag { addresses.append("/?tag=\(decodingWhatCanBe(term.nicename).text)") }
    return addresses
  }

  /// Terms of which several may be one.
  private struct Groups {
    private var members: [[(term: Term, language: String?)]] = []
    private var groupOf: [String: Int] = [:]
    private var isKept: [Bool] = []

    /// Those that are one by the texts that are in them.
    private var guessed: Set<String> = []

    init(
      _ terms: [Term], _ translations: [[(language: String, id: String)]], _ pairs: [(latin: String, arabic: String)]
    ) {
      var partners: [String: String] = [:]
      for pair in pairs { (partners[pair.latin], partners[pair.arabic]) = (pair.arabic, pair.latin) }
      let named = Self.halves(of: terms)
      var groupOfID: [String: (group: Int, language: String)] = [:]
      for (number, group) in translations.enumerated() {
        for (language, id) in group { groupOfID[id] = (number, language) }
      }
      var placeOfGroup: [Int: Int] = [:]
      for term in terms where !Self.isDefault(term) {
        let translation = term.id.isEmpty ? nil : groupOfID[term.id]
        let partner = partners[term.nicename].flatMap { groupOf[$0] }
        let known = translation.flatMap { placeOfGroup[$0.group] } ?? named[term.name].flatMap { groupOf[$0] }
        let place = known ?? partner ?? members.count
        if known == nil, partner != nil { guessed.insert(term.nicename) }
        if place == members.count { members.append([]) }
        if let translation { placeOfGroup[translation.group] = place }
        members[place].append((term, translation?.language))
        groupOf[term.nicename] = place
      }
      isKept = members.map { $0.contains { $0.term.isUsed } }
    }

    /// The names of those that have two, `Books / کتابیں`, by each of the two and by the whole.
    private static func halves(of terms: [Term]) -> [String: String] {
      var owners: [String: String] = [:]
      for term in terms {
        guard let both = namesInTwoScripts(term.name) else { continue }
        for name in [both.latin, both.arabic, term.name] where owners[name] == nil { owners[name] = term.nicename }
      }
      return owners
    }

    func isGuessed(_ members: [Term]) -> Bool { members.contains { guessed.contains($0.nicename) } }

    static func isDefault(_ term: Term) -> Bool {
      ["uncategorized", "uncategorised"].contains { term.nicename == $0 || term.nicename.hasPrefix($0 + "-") }
        || ["Uncategorized", "Uncategorised", "غیر زمرہ بند", "بلا زمرہ", "زمرہ کے بغیر", "غیر درجہ بند"]
          .contains(term.name)
    }

    mutating func keepUsed(parent: (Term) -> Term?) {
      for (index, group) in members.enumerated() where isKept[index] {
        for member in group {
          var above = parent(member.term)
          var depth = 0
          while let term = above, depth < 20 {
            if let place = groupOf[term.nicename] { isKept[place] = true }
            above = parent(term)
            depth += 1
          }
        }
      }
    }

    var kept: [[(term: Term, language: String?)]] { members.indices.filter { isKept[$0] }.map { members[$0] } }
  }
}
