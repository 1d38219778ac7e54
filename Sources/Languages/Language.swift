/// A language of the site: what stands in file names, addresses and `lang`, and which way it runs.
package struct Language: Sendable, Hashable {
  /// The language code as in file names, addresses and `lang`: `en`, `ur`.
  package let code: String
  /// The script that its letters are written in.
  package let script: Script
  /// The direction of its script.
  package let direction: Direction

  /// A language from its code or its locale, such as `ur`, `ur-PK` or `pa-Arab-PK`.
  ///
  /// The script comes from the script subtag, else from what the language is commonly written in.
  package init(code: String, locale: String? = nil) {
    self.code = code
    self.script = Script(locale: locale ?? code)
    self.direction = script.direction
  }

  /// Of the code alone: hardly ever do two languages share it, and contexts and listings are looked up by language.
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  package static let english = Language(code: "en", locale: "en-PK")
  package static let urdu = Language(code: "ur", locale: "ur-PK")
}
