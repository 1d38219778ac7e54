/// The grammatical number that a count asks for, by the names that Unicode gives them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a count in a language; languages that are not listed have one and other as English has.
  package init(_ count: Int, in language: Language) {
    let count = abs(count)
    switch language.primarySubtag {
    case "ar":
      switch (count, count % 100) {
      case (0, _): self = .zero
      case (1, _): self = .one
      case (2, _): self = .two
      case (_, 3...10): self = .few
      case (_, 11...99): self = .many
      default: self = .other
      }
    case "fa", "hi", "bn", "gu", "fr", "pa", "pnb": self = count <= 1 ? .one : .other
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "my", "lo", "km": self = .other
    case "ru", "uk", "be":
      switch (count % 10, count % 100) {
      case (1, let rest) where rest != 11: self = .one
      case (2...4, let rest) where !(12...14).contains(rest): self = .few
      default: self = .many
      }
    default: self = count == 1 ? .one : .other
    }
  }
}

extension Language {
  /// The first part of the code, without region and script: `ur` of `ur-PK`.
  package var primarySubtag: Substring { code.prefix { $0 != "-" && $0 != "_" } }
}
