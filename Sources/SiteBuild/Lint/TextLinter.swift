import Diagnostics
import Disk
import Languages
import Markdown
import Proofreading
import SiteModel

/// Proofreads one file, and mends it where that is asked for.
struct TextLinter: Sendable {
  struct Result: Sendable {
    var log: DiagnosticLog
    var change: LintReport.Change?
    var failure: DiagnosticError?
  }

  private let request: LintRequest
  private let proofreader: Proofreader
  private let languages: [Language]
  private let policy: DiagnosticPolicy

  /// Headings to which links of the site lead: their words are their addresses, and stay.
  private let linkedHeadings: LinkedHeadings

  init(request: LintRequest, config: SiteConfig, policy: DiagnosticPolicy, linkedHeadings: LinkedHeadings) {
    self.request = request
    self.linkedHeadings = linkedHeadings
    self.policy = policy
    proofreader = Proofreader(config, only: request.rules)
    languages = config.languages.map(\.language)
  }

  func lint(_ path: ContentPath) -> Result {
    var result = Result(log: DiagnosticLog(policy: policy))
    // A file whose language nobody knows is told of by builds.
    guard let language = languages.first(where: { $0.code == path.languageCode }) else { return result }
    do throws(DiagnosticError) {
      try lint(path, language, &result)
    } catch {
      result.failure = error
    }
    return result
  }

  private func lint(_ path: ContentPath, _ language: Language, _ result: inout Result) throws(DiagnosticError) {
    let file = request.source + "/" + path.path
    let bytes = try readFile(file)
    let mark = bytes.count - withoutByteOrderMark(bytes).count
    var source = SourceText(path: path.path, bytes: Array(bytes[mark...]))
    guard isReadable(source, &result.log), var block = splitFrontMatter(source, log: &result.log) else { return }
    if request.mode != .report {
      let (mended, made) = proofreader.mended(source, block, language: language, linkedHeadings: linkedHeadings)
      if !made.isEmpty {
        var change = LintReport.Change(
          path: path.path, before: source.bytes, after: mended, counts: counts(of: made))
        if request.mode == .write {
          change.isWritten = try write(bytes[..<mark] + mended, over: bytes, file, &result.log)
        }
        if request.mode == .show || change.isWritten { result.change = change }
        // Of what is only shown, the lines are those of the file as it is.
        if change.isWritten {
          source = SourceText(path: path.path, bytes: mended)
          guard let moved = splitFrontMatter(source, log: &result.log) else { return }
          block = moved
        }
      }
    }
    proofreader.report(on: source, block, language: language, log: &result.log)
  }

  private func isReadable(_ source: SourceText, _ log: inout DiagnosticLog) -> Bool {
    guard source.bytes.count <= maximumMarkdownSize else {
      log.report(
        .error, .fileTooLarge, at: Location(path: source.path), "the file is too large to be read", help: "split it")
      return false
    }
    return isUTF8(source, log: &log)
  }

  /// Writes the file, unless it is no longer as it was read.
  private func write(
    _ mended: ArraySlice<UInt8>, over bytes: [UInt8], _ file: String, _ log: inout DiagnosticLog
  ) throws(DiagnosticError) -> Bool {
    request.beforeWriting?(file)
    guard try readFileIfPresent(file) == bytes else {
      log.report(
        .error, .cannotWrite, at: Location(path: file), "the file has been changed meanwhile, and was left alone",
        help: "run ‘sitegen lint --fix’ again")
      return false
    }
    try rewriteFile(file, with: Array(mended))
    return true
  }

  private func counts(of made: [Finding]) -> [(rule: DiagnosticID, count: Int)] {
    let counts = Dictionary(grouping: made, by: \.rule).mapValues(\.count)
    return counts.map { ($0.key, $0.value) }.sorted { $0.rule.rawValue < $1.rule.rawValue }
  }
}
