import Languages
import Markdown
import Markup
import SiteModel

/// Writes titles, names and descriptions with the runs of another script tagged, as in the text of the columns.
struct RunTagger: Sendable {
  /// Few, and found more quickly one after the other than by a hash.
  private var runs: [(language: Language, runs: ForeignRuns)] = []

  init(_ config: SiteConfig) {
    guard config.markup.autoBidi else { return }
    for language in config.languages.map(\.language) {
      if let own = ForeignRuns(in: language, foreign: ForeignLanguages(of: language, in: config)) {
        runs.append((language, own))
      }
    }
  }

  func write(_ text: String, _ language: Language, into output: inout [UInt8]) {
    for own in runs where own.language.code == language.code { return own.runs.append(text, to: &output) }
    output.appendEscaped(text)
  }
}
