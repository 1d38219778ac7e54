import Languages

/// Which language a name is in, told by its letters: what an export does not say of categories, tags and authors.
struct NameLanguages: Sendable {
  private let latin: String?
  private let arabic: String?

  /// `languages` are those of the site, the one with the most texts first.
  init(_ languages: [String]) {
    latin = languages.first { Language(code: $0).script == .latin }
    arabic = languages.first { Language(code: $0).script == .arabic }
  }

  /// The names by language; two where a name is in two scripts, `Politics / سیاست`.
  func names(_ name: String, language: String? = nil) -> [String?: String] {
    if let language { return [language: name] }
    if let latin, let arabic, let both = namesInTwoScripts(name) { return [latin: both.latin, arabic: both.arabic] }
    switch scriptOfName(name) {
    case .latin: return [latin: name]
    case .arabic: return [arabic: name]
    case nil: return [nil: name]
    }
  }
}
