import Diagnostics
import Languages

/// Languages by what people write for them.
package enum LanguageNames {
  /// The code of a language that somebody means who writes `Urdu`, `UR`, `ur_PK`, `urd` or `اردو` in its place.
  package static func code(of typed: String) -> String? {
    let word = (withoutUnseenCharacters(typed) ?? typed).lowercased()
    if let language = KnownLanguage.named(word) { return language.code }
    let primary = String(word.prefix { $0 != "-" && $0 != "_" })
    if let language = KnownLanguage[primary], language.ownName != nil { return primary }
    return KnownLanguage.named(primary)?.code
  }
}
