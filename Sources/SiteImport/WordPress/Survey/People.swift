/// The people who signed the texts of an export, each with all of his names.
///
/// 1. The names in the bylines of one text, or of translations, are one person's in two languages.
/// 2. What stands together most often is believed first, and nobody gets a second name in a language, unless it is the
///    same one spelt otherwise: a byline that was left standing in a copied text makes no two people one.
struct People {
  /// The names of each, in the order in which they were met first.
  private(set) var all: [[String]] = []
  private let survey: BylineSurvey

  init(_ survey: BylineSurvey) {
    self.survey = survey
    var places = Dictionary(uniqueKeysWithValues: survey.order.enumerated().map { ($1, $0) })
    var groups = survey.order.map { [$0] }
    let pairs = survey.pairs.map { (places: $0.key.names.compactMap { places[$0] }.sorted(), count: $0.value) }
      .filter { $0.places.count == 2 }
      .sorted { ($1.count, $0.places[0], $0.places[1]) < ($0.count, $1.places[0], $1.places[1]) }
    for pair in pairs {
      let (one, other) = (places[survey.order[pair.places[0]]] ?? 0, places[survey.order[pair.places[1]]] ?? 0)
      guard one != other, areOne(groups[one], groups[other]) else { continue }
      for name in groups[other] { places[name] = one }
      groups[one] += groups[other]
      groups[other] = []
    }
    all = groups.filter { !$0.isEmpty }
  }

  private func areOne(_ some: [String], _ others: [String]) -> Bool {
    some.allSatisfy { one in
      others.allSatisfy { other in language(of: one) != language(of: other) || areSpellings(one, other) }
    }
  }

  /// The language in which a name stands most often.
  private func language(of name: String) -> String {
    let counts = survey.spellings[name, default: [:]].mapValues { $0.values.reduce(0, +) }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  private func areSpellings(_ one: String, _ other: String) -> Bool {
    let words = [one, other].map { Set($0.split(separator: " ")) }
    let common = words[0].intersection(words[1]).count
    return common >= 2 || common > 0 && (common == words[0].count || common == words[1].count)
  }

  /// The name by language under which a person signed most often.
  func names(_ person: [String]) -> [String?: String] {
    var counts: [String: [String: Int]] = [:]
    for name in person {
      for (language, spellings) in survey.spellings[name, default: [:]] {
        counts[language, default: [:]].merge(spellings, uniquingKeysWith: +)
      }
    }
    var names: [String?: String] = [:]
    for (language, spellings) in counts {
      names[language] = spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    return names
  }

  /// What was said most often of somebody, by language.
  func bios(_ owners: [BylineSurvey.Owner]) -> [String?: String] {
    var known: [String: [BylineSurvey.Bio]] = [:]
    for owner in owners {
      for (language, bios) in survey.bios[owner, default: [:]] { known[language, default: []] += bios }
    }
    var bios: [String?: String] = [:]
    for (language, texts) in known {
      // Of those that were met as often as one another, the first.
      bios[language] = texts.reversed().max { $0.count < $1.count }?.text
    }
    return bios
  }
}
