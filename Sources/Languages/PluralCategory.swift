/// The grammatical number that a count asks for, by the names that Unicode gives them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// How a language tells the grammatical numbers apart.
package enum PluralRule: Sendable, Hashable {
  case arabic, slavic
  /// None and one are alike, as in French and Hindi.
  case oneUpToOne
  /// As in English.
  case one
  case none

  /// The rule of a language; of one that is not listed, that of English.
  package init(_ language: Language) { self = KnownLanguage[language.code]?.plural ?? .one }

  /// The category that a count asks for.
  package func category(of count: Int) -> PluralCategory {
    let count = abs(count)
    switch self {
    case .arabic:
      switch (count, count % 100) {
      case (0, _): return .zero
      case (1, _): return .one
      case (2, _): return .two
      case (_, 3...10): return .few
      case (_, 11...99): return .many
      default: return .other
      }
    case .slavic:
      switch (count % 10, count % 100) {
      case (1, let rest) where rest != 11: return .one
      case (2...4, let rest) where !(12...14).contains(rest): return .few
      default: return .many
      }
    case .oneUpToOne: return count <= 1 ? .one : .other
    case .one: return count == 1 ? .one : .other
    case .none: return .other
    }
  }
}
