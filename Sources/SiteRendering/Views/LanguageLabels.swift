import Languages
import SiteModel
import Templates

extension LanguageContext {
  /// What a language is called in itself.
  func label(of language: Language) -> String {
    site.config.languages.first { $0.language == language }?.label ?? language.code
  }

  /// What a language is called in a sentence of the page's: ‘انگریزی’ of English in Urdu.
  ///
  /// What it calls itself, where that is not known or the site has two languages of the name, `en` and `en-gb`.
  func name(of language: Language) -> TemplateValue {
    guard let name = KnownLanguage.name(of: language, in: self.language),
      site.config.languages.count(where: { KnownLanguage.name(of: $0.language, in: self.language) == name }) == 1
    else { return text(label(of: language), language) }
    return text(name)
  }
}

/// A language that a column or standing page has no edition in.
final class MissingLanguageView: HeldView {
  static let viewName = "missing language"

  let context: LanguageContext
  let language: Language

  init(context: LanguageContext, language: Language) {
    self.context = context
    self.language = language
  }

  static let fields: [Field<MissingLanguageView>] = [
    Field("label", .languageText, "its name in itself") {
      $0.context.text($0.context.label(of: $0.language), $0.language)
    },
    Field("languageName", .languageText, "its name in the page's language") { $0.context.name(of: $0.language) },
    Field("lang", .text, "its code") { .text($0.language.code) },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
