import Diagnostics
import Languages
import SiteModel
import YAML

/// The title of an edition that is to be made.
struct NewWorkTitle: Sendable {
  var language: Language
  /// On one line, as a build reads it.
  var text: String
}

/// Titles that were typed, each with a language of the site.
struct NewWorkTitles {
  /// In the order of the site's languages.
  private(set) var sorted: [NewWorkTitle] = []
  private let languages: [Language]

  /// `noun` is the word by which the command names what is made.
  init(_ typed: [NewWork.Title], config: SiteConfig, noun: String) throws(DiagnosticError) {
    languages = config.languages.map(\.language)
    for title in typed { try add(title) }
    guard !sorted.isEmpty else {
      throw DiagnosticError(
        usage: "the \(noun) has no title",
        help: "write one in each language: sitegen new \(noun) \"A Title\" --urdu \"عنوان\"")
    }
    sorted = languages.compactMap { language in sorted.first { $0.language == language } }
  }

  private mutating func add(_ typed: NewWork.Title) throws(DiagnosticError) {
    let text = onOneLine(withoutControls(typed.text) + "\n")
    guard !text.isEmpty else {
      throw DiagnosticError(usage: "a title is empty", help: "write it between quotation marks: \"A Title\"")
    }
    let language = try language(of: text, named: typed.language)
    if let first = sorted.first(where: { $0.language == language }) {
      throw DiagnosticError(
        usage: "‘\(first.text)’ and ‘\(text)’ are both titles in ‘\(language.code)’",
        help: "say which language the other is in: --title en=\"A Title\" --title ur=\"عنوان\"")
    }
    sorted.append(NewWorkTitle(language: language, text: text))
  }

  private func language(of title: String, named code: String?) throws(DiagnosticError) -> Language {
    guard let code else {
      let standard = languages.first { $0 == .english } ?? languages.first ?? .english
      return .likely(of: title, among: languages, else: standard)
    }
    if let known = languages.first(where: { $0.code == code }) { return known }
    let codes = languages.map(\.code)
    let name = LanguageNames.code(of: code).flatMap { name in codes.first { $0 == name } }
    let near = name ?? suggestion(for: code, among: codes)
    throw DiagnosticError(
      usage: "‘\(code)’ is not a language of this site",
      help: (near.map { "did you mean ‘\($0)’? " } ?? "")
        + "the languages in site.yml are \(codes.map { "‘\($0)’" }.joined(separator: ", "))")
  }

  /// Nobody types a control character into a title; what was pasted has line breaks and tabs.
  private func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\t": result.append(" ")
      case .control where scalar.properties.isWhitespace, .lineSeparator, .paragraphSeparator: result.append("\n")
      case .control: break
      default: if scalar.value != 0xFEFF { result.append(scalar) }
      }
    }
    return String(result)
  }
}

extension WorkKind {
  /// The word by which `sitegen new` makes one.
  package var command: String {
    switch self {
    case .column: "column"
    case .page: "page"
    }
  }
}
