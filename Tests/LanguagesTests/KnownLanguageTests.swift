import Languages
import Testing

@Suite struct KnownLanguageTests {
  @Test func hasOneRowForEachLanguage() {
    let codes = KnownLanguage.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { KnownLanguage[$0]?.code == $0 })
  }

  @Test(arguments: [
    ("ur", "اردو"), ("ur-PK", "اردو"), ("ur_IN", "اردو"), ("pa-arab", "ਪੰਜਾਬੀ"), ("xx", nil), ("", nil),
  ])
  func findsALanguageByItsCode(code: String, name: String?) { #expect(KnownLanguage[code]?.ownName == name) }

  @Test(arguments: [("urdu", "ur"), ("urd", "ur"), ("اردو", "ur"), ("انگریزی", "en"), ("deutsch", "de"), ("no", nil)])
  func findsALanguageByItsNames(name: String, code: String?) { #expect(KnownLanguage.named(name)?.code == code) }

  @Test(arguments: [
    ("ur", Script.arabic), ("ur-Latn", .latin), ("pa", .other), ("pa-PK", .arabic), ("pa-Arab", .arabic),
    ("ks", .arabic), ("ks-Deva-IN", .other), ("iw", .hebrew), ("el", .other), ("sw", .latin), ("xx", .latin),
  ])
  func knowsTheScriptOfALocale(locale: String, script: Script) { #expect(Script(locale: locale) == script) }

  @Test func writesDatesInTheScriptOfTheLanguage() {
    let august = { (code: String, locale: String) in LocaleFormats(Language(code: code, locale: locale)).monthName(8) }
    #expect(august("pa", "pa-PK") == "اگست")
    #expect(august("pa", "pa-IN") == "ਅਗਸਤ")
    #expect(august("sd", "sd-PK") == "آگسٽ")
    #expect(august("sd", "sd-Deva-IN") == "8")
  }

  @Test func takesTheUsualLocaleForACodeThatStandsAlone() {
    #expect(KnownLanguage.usualLocale(of: "ur") == "ur-PK")
    #expect(KnownLanguage.usualLocale(of: "ur-in") == "ur-in")
    #expect(KnownLanguage.usualLocale(of: "fa") == "fa")
  }
}
