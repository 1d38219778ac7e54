/// What kind of value a name of a template stands for.
///
/// The compiler decides from it what may be done with the name: printed, opened as a section, put into a URL.
package indirect enum ValueKind: Sendable, Hashable {
  /// Text whose language is not known or does not matter: a date, a tag as it was typed, an id.
  case text
  /// Text that carries its language, which need not be the page's.
  case languageText
  /// Ready HTML (or, for a script of data, ready JSON): written as it is, in element content only.
  case html
  /// An address, the only thing with which a URL attribute may begin.
  case url
  /// A whole number, written with the page's digits in element content and as decimal digits elsewhere.
  case number
  case boolean
  case list(of: ValueKind)
  /// A value with names of its own.
  case record(Schema)
  /// A value of some kind that may be missing; a missing value prints nothing and is false in a section.
  case optional(ValueKind)
  /// A value whose names are known only when a page is rendered, such as an author's own `params`.
  case dynamic

  /// The kind without the possibility of being missing.
  var unwrapped: ValueKind {
    if case .optional(let kind) = self { kind.unwrapped } else { self }
  }

  /// The kind in words, for messages and for the documentation.
  package var description: String {
    switch self {
    case .text: "text"
    case .languageText: "text with its language"
    case .html: "HTML"
    case .url: "address"
    case .number: "number"
    case .boolean: "yes or no"
    case .list(let kind): "list of \(kind.description)"
    case .record(let schema): schema.name
    case .optional(let kind): "\(kind.description), or nothing"
    case .dynamic: "anything"
    }
  }
}
