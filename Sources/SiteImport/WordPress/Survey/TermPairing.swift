import Languages

/// Which categories are one in two languages, where no plugin says it: learned from the texts that are in both.
///
/// 1. Translations of one another, each in one category: these two.
/// 2. Texts that hold both languages: two categories, one in Latin letters and one in Arabic ones, that never stand without
///    each other, in two texts at least.
///
/// A category that would be one with two others is left alone.
struct TermPairing {
  private struct Names: Hashable {
    var latin: Set<String> = []
    var arabic: Set<String> = []
  }

  private struct Evidence { var texts = 0, translations = 0 }

  private struct Pair: Hashable { var latin: String, arabic: String }

  private var ofTexts: [Names: Int] = [:]
  private var ofGroups: [String: Names] = [:]

  init() {}

  /// Takes the categories of an item, each with the name by which the export knows it and the one that readers see.
  mutating func take(_ terms: [(nicename: String, name: String)], group: String?, isBilingual: Bool) {
    guard group != nil || isBilingual, !terms.isEmpty else { return }
    var names = Names()
    for term in terms {
      switch scriptOfName(term.name) {
      case .latin: names.latin.insert(term.nicename)
      case .arabic: names.arabic.insert(term.nicename)
      case nil: break
      }
    }
    if let group {
      ofGroups[group, default: Names()].latin.formUnion(names.latin)
      ofGroups[group, default: Names()].arabic.formUnion(names.arabic)
    } else {
      ofTexts[names, default: 0] += 1
    }
  }

  /// The names of those that are one, in the order of the alphabet.
  func pairs() -> [(latin: String, arabic: String)] {
    var found: [Pair: Evidence] = [:]
    var lonely: Set<String> = []
    for (names, count) in ofTexts {
      if let pair = Self.pair(names) {
        found[pair, default: Evidence()].texts += count
      } else {
        lonely.formUnion(names.latin.union(names.arabic))
      }
    }
    for names in ofGroups.values {
      if let pair = Self.pair(names) { found[pair, default: Evidence()].translations += 1 }
    }
    let believed = found.filter { pair, evidence in
      evidence.translations > 0
        || evidence.texts >= 2 && !lonely.contains(pair.latin) && !lonely.contains(pair.arabic)
    }
    var counts: [String: Int] = [:]
    for pair in believed.keys { for name in [pair.latin, pair.arabic] { counts[name, default: 0] += 1 } }
    return believed.keys.filter { counts[$0.latin] == 1 && counts[$0.arabic] == 1 }
      .sorted { ($0.latin, $0.arabic) < ($1.latin, $1.arabic) }.map { ($0.latin, $0.arabic) }
  }

  private static func pair(_ names: Names) -> Pair? {
    guard names.latin.count == 1, names.arabic.count == 1 else { return nil }
    return names.latin.first.flatMap { latin in names.arabic.first.map { Pair(latin: latin, arabic: $0) } }
  }
}
