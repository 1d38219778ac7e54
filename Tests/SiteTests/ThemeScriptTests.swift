import Foundation
import Languages
import Testing

/// The rows of waraq.css that say what each script asks for.
@Suite struct ThemeScriptTests {
  /// What stands before the braces of the rule with a declaration.
  private func selector(ofRuleWith declaration: String) throws -> String {
    let css = try Repository.text(of: "themes/waraq/assets/css/waraq.css")
    let place = try #require(css.range(of: declaration), "no rule says ‘\(declaration)’")
    let rule = css[..<place.lowerBound]
    let start = try #require(rule.range(of: "*/", options: .backwards)?.upperBound)
    return String(rule[start...].prefix { $0 != "{" })
  }

  @Test(arguments: KnownLanguage.all.map(\.code).filter { Script(locale: "\($0)-PK") == .arabic })
  func setsEveryLanguageInArabicLettersInNaskhOrNastaliq(code: String) throws {
    #expect(try selector(ofRuleWith: "--face: var(--naskh);").contains(#"[lang|="\#(code)"]"#))
  }

  @Test(arguments: KnownLanguage.all.filter(\.isNastaliq).map(\.code))
  func setsLanguagesThatAreReadInNastaliqInIt(code: String) throws {
    #expect(try selector(ofRuleWith: "--face: var(--chosen-face").contains(#"[lang|="\#(code)"]"#))
  }

  /// The other weight tears words apart, and doubles what a first visit costs.
  @Test func loadsNastaliqInOneWeight() throws {
    let theme = try Repository.text(of: "themes/waraq/theme.yml")
    #expect(theme.components(separatedBy: "family: Waraq Nastaliq").count == 2)
    #expect(!theme.contains("Bold"))
  }
}
