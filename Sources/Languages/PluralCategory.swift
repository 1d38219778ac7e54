/// The grammatical number that a count asks for, by the names that Unicode gives them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}

/// How a language tells the grammatical numbers of whole numbers apart, as Unicode's CLDR has it.
package enum PluralRule: String, Sendable, Hashable {
  case arabic, hebrew, czech, polish, macedonian, russian, serbian
  /// As in Spanish, where whole millions have a form of their own: ‘un millón de’.
  case oneAndMillions
  /// The same where none and one are alike, as in French.
  case oneUpToOneAndMillions
  /// None and one are alike, as in Persian and Hindi.
  case oneUpToOne
  /// As in English.
  case one
  case none

  /// The rule of a language; of one that is not listed, that of English.
  package init(_ language: Language) { self = KnownLanguage[language.code]?.plural ?? .one }

  /// The category that a count asks for.
  package func category(of count: Int) -> PluralCategory {
    let count = count.magnitude
    switch self {
    case .arabic: return Self.arabic(count)
    case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .polish: return count == 1 ? .one : Self.isFew(count) ? .few : .many
    case .macedonian: return Self.isOne(count) ? .one : .other
    case .russian: return Self.isOne(count) ? .one : Self.isFew(count) ? .few : .many
    case .serbian: return Self.isOne(count) ? .one : Self.isFew(count) ? .few : .other
    case .oneAndMillions: return count == 1 ? .one : Self.isMillions(count) ? .many : .other
    case .oneUpToOneAndMillions: return count <= 1 ? .one : Self.isMillions(count) ? .many : .other
    case .oneUpToOne: return count <= 1 ? .one : .other
    case .one: return count == 1 ? .one : .other
    case .none: return .other
    }
  }

  private static func arabic(_ count: UInt) -> PluralCategory {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  /// 1, 21, 31, but not 11.
  private static func isOne(_ count: UInt) -> Bool { count % 10 == 1 && count % 100 != 11 }

  /// 2–4, 22–24, but not 12–14.
  private static func isFew(_ count: UInt) -> Bool {
    (2...4).contains(count % 10) && !(12...14).contains(count % 100)
  }

  private static func isMillions(_ count: UInt) -> Bool { count > 0 && count.isMultiple(of: 1_000_000) }
}
