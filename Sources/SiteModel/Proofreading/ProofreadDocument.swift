package import Diagnostics
package import Languages
import Markdown
package import Proofreading
import YAML

/// Judges the texts of one site.
package struct Proofreader: Sendable {
  private let config: SiteConfig
  private let only: Set<DiagnosticID>?
  private let options: [Language: ProofreadingOptions]
  /// How often a text is read anew after its findings were mended; few need a second time.
  private static let mostReadings = 8

  /// - Parameter only: The rules that are asked for; all of them when it is `nil`.
  package init(_ config: SiteConfig, only: Set<DiagnosticID>? = nil) {
    self.config = config
    // What site.yml wants to hear nothing of is not mended either, unless it is asked for.
    let ignored = Set(config.diagnostics.levels.filter { $0.value == .ignore }.keys)
    let only = only ?? (ignored.isEmpty ? nil : Set(Rule.all.map(\.id)).subtracting(ignored))
    self.only = only
    options = Dictionary(
      uniqueKeysWithValues: config.languages.map { language in
        let rules = WritingRules(language.language, digits: language.digits.flatMap(Digits.init))
        return (language.language, ProofreadingOptions(rules, spellings: config.spellings, only: only))
      })
  }

  /// Reports what the rules find in a file, and what keeps parts of it from being read.
  ///
  /// - Parameters:
  ///   - source: The whole file, UTF-8.
  ///   - block: Its front matter.
  package func report(
    on source: SourceText, _ block: FrontMatterBlock, language: Language, log: inout DiagnosticLog
  ) {
    // Texts of front matter that nobody can read are not judged, which must not pass for praise.
    judgeSyntax(of: source, block, log: &log)
    let front = FrontMatterProse(source.bytes, block, language: language)
    for finding in findings(in: source.bytes, front, block, language: language)
    where log.hasRoom(for: .warning, finding.rule, in: source.path) {
      log.report(
        .warning, finding.rule, at: source.location(atByte: finding.range.lowerBound), finding.message,
        help: finding.help)
    }
    reportMarkup(of: source, block, title: front.title, language: language, log: &log)
  }

  private func findings(
    in bytes: [UInt8], _ front: FrontMatterProse, _ block: FrontMatterBlock, language: Language
  ) -> [Finding] {
    guard let options = options[language] else { return [] }
    return proofread(front.blocks + proseOfMarkdown(bytes, body: block.body, language: language), options)
  }

  /// Reports what is found where Markdown is read, and told by builds too.
  private func reportMarkup(
    of source: SourceText, _ block: FrontMatterBlock, title: String, language: Language, log: inout DiagnosticLog
  ) {
    guard only.map({ !$0.isDisjoint(with: Rule.ofMarkup) }) ?? true else { return }
    var options = MarkdownOptions(language: language, foreignLanguages: ForeignLanguages(of: language, in: config))
    options.title = title
    options.rawHTML = config.markup.rawHTML
    var found = DiagnosticLog()
    _ = renderMarkdown(source, body: block.body, options: options, log: &found)
    let wanted = only.map { $0.intersection(Rule.ofMarkup) } ?? Rule.ofMarkup
    // A text that is not read at all was not judged either.
    for diagnostic in found.diagnostics where wanted.contains(diagnostic.id) || diagnostic.severity == .error {
      log.report(diagnostic)
    }
    for rest in found.rests where wanted.contains(rest.kind.id) { log.take(rest) }
  }

  /// The file with all that can be mended, and what was mended; the same bytes where there is nothing.
  ///
  /// A mended text is read again, until nothing is left to mend. Front matter that would be read otherwise afterwards
  /// stays as it was.
  package func mended(
    _ source: SourceText, _ block: FrontMatterBlock, language: Language, linkedHeadings: LinkedHeadings = .init()
  ) -> (bytes: [UInt8], made: [Finding]) {
    var bytes = source.bytes
    var block = block
    var all: [Finding] = []
    for _ in 0..<Self.mostReadings {
      let front = FrontMatterProse(bytes, block, language: language)
      var findings = findings(in: bytes, front, block, language: language).filter {
        $0.range.lowerBound < block.body.lowerBound || !linkedHeadings.holds(lineAt: $0.range.lowerBound, in: bytes)
      }
      var (mended, made) = applying(findings, to: bytes)
      guard !made.isEmpty else { break }
      var next = moved(block, of: source.path, in: mended)
      if next.map({ FrontMatterProse(mended, $0, language: language).outline != front.outline }) ?? true {
        findings.removeAll { $0.range.lowerBound < block.body.lowerBound }
        (mended, made) = applying(findings, to: bytes)
        next = moved(block, of: source.path, in: mended)
        guard !made.isEmpty else { break }
      }
      guard let next else { break }
      (bytes, block) = (mended, next)
      all += made
    }
    return (bytes, all)
  }

  private func moved(_ block: FrontMatterBlock, of path: String, in bytes: [UInt8]) -> FrontMatterBlock? {
    var unreported = DiagnosticLog()
    return splitFrontMatter(SourceText(path: path, bytes: bytes), log: &unreported)
  }
}
