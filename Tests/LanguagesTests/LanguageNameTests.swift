import Foundation
import Languages
import Testing

/// What languages are called in sentences of others.
@Suite struct LanguageNameTests {
  private static let known = ["en", "ur", "ar", "fa", "hi", "fr", "de", "es", "tr", "bn", "ps", "sd", "pa"]

  @Test(arguments: known)
  func areThoseOfUnicode(code: String) {
    let judge = Locale(identifier: code)
    for other in Self.known {
      let name = KnownLanguage.name(of: Language(code: other), in: Language(code: code))
      #expect(name == judge.localizedString(forLanguageCode: other), "\(other) in \(code)")
    }
  }

  @Test func areThoseOfTheLanguageWhateverItsCountry() {
    let urdu = Language(code: "ur", locale: "ur-PK")
    #expect(KnownLanguage.name(of: Language(code: "en-PK"), in: urdu) == "انگریزی")
    #expect(KnownLanguage.name(of: Language(code: "pa", locale: "pa-PK"), in: urdu) == "پنجابی")
  }

  @Test func areNotGuessedInAnotherScriptOrOfALanguageThatIsNotKnown() {
    #expect(KnownLanguage.name(of: .english, in: Language(code: "pa", locale: "pa-PK")) == nil)
    #expect(KnownLanguage.name(of: .english, in: Language(code: "sw")) == nil)
    #expect(KnownLanguage.name(of: Language(code: "sw"), in: .urdu) == nil)
    #expect(KnownLanguage.name(of: Language(code: "xx"), in: .urdu) == nil)
  }
}
