package import Diagnostics

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
    /// Two forms, chosen by the number called `count`, or else by the first placeholder of `other` that is a number.
    case plural(one: Text, other: Text, count: String?)
  }

  package var entries: [String: Entry]

  package init(_ entries: [String: Entry] = [:]) {
    self.entries = entries
  }
}
