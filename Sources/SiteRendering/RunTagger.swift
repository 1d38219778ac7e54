import Languages
import Markdown
import Markup
import SiteModel

/// Writes titles, names and descriptions with the runs of another script tagged, as in the text of the columns.
struct RunTagger: Sendable {
  private var runs: [Language: ForeignRuns] = [:]

  init(_ config: SiteConfig) {
    guard config.markup.autoBidi else { return }
    for language in config.languages.map(\.language) {
      runs[language] = ForeignRuns(in: language, foreign: ForeignLanguages(of: language, in: config))
    }
  }

  func write(_ text: String, _ language: Language, into output: inout [UInt8]) {
    if let runs = runs[language] {
      runs.append(text, to: &output)
    } else {
      output.appendEscaped(text)
    }
  }
}
