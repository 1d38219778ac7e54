import Diagnostics
import Languages

/// Offers the lines of site.yml that make one term of the words that two languages have for it: one note for the site.
///
/// Words that only columns name which are held back are among the lines: where site.yml defines some categories, series or
/// authors it must define all.
func offerDefinitions(_ gatherer: WorkGatherer, log: inout DiagnosticLog) {
  if gatherer.pairs.isEmpty { return }
  let config = gatherer.project.config
  let all = gatherer.withHeldBack()
  var blocks: [String] = []
  var counts: [String] = []
  var places: [String] = []
  for taxonomy in Taxonomy.allCases {
    let resolver = all.resolvers[taxonomy]
    let seen = resolver.possible(gatherer.pairs.groups(taxonomy, undefined: resolver.definedCount)).count
    let groups = resolver.possible(all.pairs.groups(taxonomy, undefined: resolver.definedCount))
    if seen == 0 || groups.isEmpty { continue }
    var block = DefinitionBlock(taxonomy, resolver, config)
    block.add(groups)
    counts.append(seen == 1 ? "1 \(taxonomy.singular)" : "\(seen) \(taxonomy.rawValue)")
    if let place = config.definitionLayouts[taxonomy.rawValue]?.placeForLines {
      places.append("‘\(taxonomy.rawValue)’ is there already: put the lines \(place), without the word itself")
    }
    blocks.append(block.text)
  }
  if blocks.isEmpty { return }
  let there = places.isEmpty ? "" : " (\(places.joined(separator: "; ")))"
  log.report(
    .note, .termsApart, at: config.location(),
    "\(counts.joined(separator: ", ")) in each language's own words: their pages do not lead to one another",
    help:
      "where the words mean the same, add them to \(config.file)\(there); what stands before a colon is the address, "
      + "and yours to choose:\n" + blocks.joined(separator: "\n"))
}

/// The definitions of terms as lines to be pasted.
private struct DefinitionBlock {
  /// How many pairs one note shows; the next build offers the next ones.
  private static let limit = 40

  private let taxonomy: Taxonomy
  private let resolver: TermResolver
  private let codes: [String]
  private let layout: DefinitionLayout
  private var ids: Set<String>
  private(set) var text: String

  init(_ taxonomy: Taxonomy, _ resolver: TermResolver, _ config: SiteConfig) {
    self.taxonomy = taxonomy
    self.resolver = resolver
    codes = config.languages.map(\.language.code)
    layout = config.definitionLayouts[taxonomy.rawValue] ?? .lines(indent: 2)
    ids = Set(resolver.terms[..<resolver.definedCount].map(\.id))
    text = taxonomy.rawValue + ":"
  }

  /// Adds groups of words that mean one term; where site.yml must name all terms once it names some, the others too.
  mutating func add(_ groups: [[Int]]) {
    let shown = taxonomy == .tags ? groups.prefix(Self.limit) : groups[...]
    for group in shown { add(group) }
    if taxonomy == .tags { return }
    let paired = Set(groups.joined())
    for index in resolver.terms.indices.dropFirst(resolver.definedCount) where !paired.contains(index) { add([index]) }
  }

  private mutating func add(_ group: [Int]) {
    let names = codes.compactMap { code in name(of: group, in: code).map { (code: code, name: $0) } }
    let list = "{" + names.map { "\($0.code): \(quotedYAML($0.name))" }.joined(separator: ", ") + "}"
    // Of longer codes nobody could tell that they are languages.
    let isShort = names.allSatisfy { (2...3).contains($0.code.utf8.count) }
    let line = "\(id(for: group.map { resolver.terms[$0] })): " + (isShort ? list : "{name: \(list)}")
    text += "\n" + layout.line(line)
  }

  /// What a group is called in a language: as its editions write it, in whatever letters, else by the name that is in it.
  private func name(of group: [Int], in code: String) -> String? {
    let written = group.lazy.compactMap { resolver.spelling(of: $0, in: code) }.first
    return written ?? group.lazy.compactMap { resolver.terms[$0].name.texts[code] }.first
  }

  /// The first id that may stand in site.yml; a number where all are in other letters.
  private mutating func id(for terms: [Term]) -> String {
    var id = terms.lazy.map(\.id).first { id in id.utf8.allSatisfy { $0 < 0x80 } && !ids.contains(id) }
    var number = 1
    while id == nil {
      let candidate = "\(taxonomy.singular)-\(number)"
      if !ids.contains(candidate) { id = candidate }
      number += 1
    }
    let chosen = id ?? taxonomy.singular
    ids.insert(chosen)
    return chosen
  }
}
