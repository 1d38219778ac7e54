package import Diagnostics
package import Languages

/// The texts of a theme's user interface in one language, which templates name as `{{t.key}}`.
///
/// A text may hold placeholders, `{name}` or `{a.b}`, which are looked up where the text is used, exactly as the
/// variable `{{a.b}}` would be. `{{` and `}}` stand for the braces themselves.
package struct StringTable: Sendable {
  /// One text and the place where a person can change it.
  package struct Text: Sendable {
    package var text: String
    /// Looked for when there is a fault to be shown: a table has many texts, and a place costs a walk through the file.
    private let place: @Sendable () -> Location?

    package init(_ text: String, at place: @escaping @autoclosure @Sendable () -> Location? = nil) {
      self.text = text
      self.place = place
    }

    package var location: Location? { place() }
  }

  package enum Entry: Sendable {
    case text(Text)
    /// The form `other` and those that differ from it, chosen by the number called `count`, or else by the first
    /// placeholder of `other` that is a number.
    case plural([PluralCategory: Text], other: Text, count: String?)
  }

  package var entries: [String: Entry]
  /// The language that the texts are in; `nil` for that of the pages.
  ///
  /// Another one's stand in where nobody has translated a theme; they choose their forms by its rule, and say in the
  /// page that they are in it.
  package var language: Language?

  package init(_ entries: [String: Entry] = [:], language: Language? = nil) {
    self.entries = entries
    self.language = language
  }
}
