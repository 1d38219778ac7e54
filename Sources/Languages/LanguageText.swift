/// A text that knows its language.
package struct LanguageText: Sendable, Hashable {
  package var text: String
  package var language: Language

  package init(text: String, language: Language) {
    self.text = text
    self.language = language
  }
}
