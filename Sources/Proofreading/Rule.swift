package import Diagnostics

/// A rule of the proofreader: what it looks for, and whether `--fix` mends it.
package struct Rule: Sendable {
  /// Whose texts it judges.
  package enum Scope: Sendable {
    case everyLanguage
    /// Languages of the Arabic script that have a table of their own.
    case arabicScript
    case urdu

    package var words: String {
      switch self {
      case .everyLanguage: "all"
      case .arabicScript: "Urdu, Persian, Arabic"
      case .urdu: "Urdu"
      }
    }
  }

  package enum Mending: Sendable {
    case always
    /// Where there is only one thing that can be meant.
    case sometimes
    case never

    package var words: String {
      switch self {
      case .always: "yes"
      case .sometimes: "where it is certain"
      case .never: "no"
      }
    }
  }

  package let id: DiagnosticID
  package let scope: Scope
  package let mending: Mending
  /// What is found, and what becomes of it.
  package let example: String
  /// Whether it is found where Markdown is read, and told by every build.
  package let isOfMarkup: Bool

  private init(
    _ id: DiagnosticID, _ scope: Scope, _ mending: Mending, _ example: String, isOfMarkup: Bool = false
  ) {
    self.id = id
    self.scope = scope
    self.mending = mending
    self.example = example
    self.isOfMarkup = isOfMarkup
  }

  /// All of them, in the order of the documentation.
  package static let all: [Rule] = [
    Rule(.arabicLetter, .arabicScript, .sometimes, "كتاب → کتاب, گهر is told"),
    Rule(.combiningHamza, .urdu, .always, "آی\u{654}ے → آئے"),
    Rule(.presentationForm, .arabicScript, .sometimes, "ﮐﺘﺎﺏ → کتاب"),
    Rule(.tatweel, .urdu, .always, "کتـــاب → کتاب"),
    Rule(.notNFC, .everyLanguage, .always, "ا + ٓ → آ"),
    Rule(.latinPunctuation, .arabicScript, .sometimes, "اردو, → اردو،"),
    Rule(.punctuationSpace, .urdu, .sometimes, "گیا ۔پھر → گیا۔ پھر"),
    Rule(.doubleSpace, .everyLanguage, .sometimes, "دو  لفظ → دو لفظ"),
    Rule(.strayInvisible, .everyLanguage, .sometimes, "a joiner or a mark of direction that does nothing"),
    Rule(.bidiControl, .everyLanguage, .always, "U+202A to U+202E"),
    Rule(.mixedDigits, .urdu, .always, "۲0۲۵ → ۲۰۲۵"),
    Rule(.otherDigits, .urdu, .always, "with digits: latn, ۲۰۲۵ → 2025"),
    Rule(.hyphenRange, .urdu, .always, "1947-1971 → 1947–1971"),
    Rule(.houseSpelling, .everyLanguage, .always, "what site.yml says: لئے → لیے"),
    Rule(.mixedScriptWord, .urdu, .never, "پاکسtان"),
    Rule(.quoteOrder, .urdu, .never, "‘لفظ’ for ’لفظ‘"),
    Rule(.unbalancedMark, .everyLanguage, .never, "(لفظ"),
    Rule(.unbalancedIsolate, .everyLanguage, .never, "U+2067 without U+2069", isOfMarkup: true),
    Rule(.literalEmphasis, .everyLanguage, .never, "\\*\\*“اہم”\\*\\*ہے", isOfMarkup: true),
    Rule(.listMark, .everyLanguage, .never, "۱۔, • and the like for 1. and -", isOfMarkup: true),
    Rule(.verseAsCode, .everyLanguage, .never, "words behind four spaces", isOfMarkup: true),
    Rule(.repeatedTitle, .everyLanguage, .never, "# with the title again", isOfMarkup: true),
  ]

  /// Those that builds tell too, found while Markdown is read.
  package static let ofMarkup = Set(all.filter(\.isOfMarkup).map(\.id))
}
