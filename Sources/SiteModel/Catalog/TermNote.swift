import Diagnostics
import Languages

/// Offers the lines of site.yml that make one term of the words that two languages have for it: one note for the site.
func offerDefinitions(
  _ pairs: TermPairs, _ resolvers: [Taxonomy: TermResolver], _ config: SiteConfig, log: inout DiagnosticLog
) {
  if pairs.isEmpty { return }
  var blocks: [String] = []
  var counts: [String] = []
  var present: [String] = []
  for taxonomy in Taxonomy.allCases {
    guard let resolver = resolvers[taxonomy] else { continue }
    var block = DefinitionBlock(taxonomy, resolver, config)
    let groups = pairs.groups(taxonomy, undefined: resolver.definedCount)
    if groups.isEmpty { continue }
    block.add(groups)
    counts.append(groups.count == 1 ? "1 \(taxonomy.singular)" : "\(groups.count) \(taxonomy.rawValue)")
    if resolver.definedCount > 0 { present.append("‘\(taxonomy.rawValue)’") }
    blocks.append(block.text)
  }
  if blocks.isEmpty { return }
  let below =
    present.isEmpty
    ? "" : " (\(present.joined(separator: " and ")) is there already: put the lines below it, without the word itself)"
  log.report(
    .note, .termsApart, at: Location(path: "site.yml"),
    "\(counts.joined(separator: ", ")) in each language's own words: their pages do not lead to one another",
    help: "where the words mean the same, add them to site.yml\(below); what stands before a colon is the address, and "
      + "yours to choose:\n" + blocks.joined(separator: "\n"))
}

/// The definitions of terms as lines to be pasted.
private struct DefinitionBlock {
  /// How many pairs one note shows; the next build offers the next ones.
  private static let limit = 40

  private let taxonomy: Taxonomy
  private let resolver: TermResolver
  private let codes: [String]
  private var ids: Set<String>
  private(set) var text: String

  init(_ taxonomy: Taxonomy, _ resolver: TermResolver, _ config: SiteConfig) {
    self.taxonomy = taxonomy
    self.resolver = resolver
    codes = config.languages.map(\.language.code)
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
    let terms = group.map { resolver.terms[$0] }
    var names: [(code: String, name: String)] = []
    for code in codes {
      if let name = terms.lazy.compactMap({ $0.name.texts[code] }).first { names.append((code, name)) }
    }
    let list = "{" + names.map { "\($0.code): \(quotedYAML($0.name))" }.joined(separator: ", ") + "}"
    // Of longer codes nobody could tell that they are languages.
    let isShort = names.allSatisfy { (2...3).contains($0.code.utf8.count) }
    text += "\n  \(id(for: terms)): " + (isShort ? list : "{name: \(list)}")
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
