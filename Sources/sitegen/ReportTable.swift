import Diagnostics
import Languages
import SiteBuild
import SiteModel
import SiteRendering

/// The closing table of a build, for the person at the terminal.
struct ReportTable {
  let text: String

  private static let waitingLimit = 5

  /// `counts` is the number of diagnostics in words, when there are any.
  init(
    _ report: BuildReport, counts: String?, destination: String, isVerbose: Bool, slowest: [WorkProgress.TimedFile] = []
  ) {
    var lines: [String] = []
    for count in report.languages {
      lines.append(Self.language(count, isVerbose: isVerbose))
    }
    for reason in SkippedEdition.Reason.allCases {
      let skipped = report.skipped.filter { $0.reason == reason }
      guard !skipped.isEmpty else { continue }
      var line = "  skipped  \(skipped.count) \(reason.noun(skipped.count))"
      if reason == .future, let due = report.nextDue { line += " (the next is due \(due.date.iso))" }
      lines.append(line)
      if isVerbose { lines += skipped.map { "             \($0.path)" } }
    }
    lines += Self.stale(report.staleTranslations, isVerbose: isVerbose)
    guard let output = report.output else {
      text = (counts.map { "\($0). " } ?? "") + "Nothing was written; the site that was there is as it was.\n"
      return
    }
    lines.append(
      "  files    \(output.written) written, \(output.unchanged) unchanged, \(output.removed) removed (\(Self.size(output.bytes)))"
    )
    lines += Self.reasons(output)
    let total = report.stages.reduce(Duration.zero) { $0 + $1.wall }
    lines.append("  time     " + Self.seconds(total) + (isVerbose ? "" : Self.slowest(report.stages)))
    if isVerbose {
      for stage in report.stages {
        lines.append(
          "             \(stage.name): \(Self.seconds(stage.wall)), \(Self.seconds(stage.processor)) of processor time")
      }
      for (number, file) in slowest.enumerated() {
        lines.append("  \(number == 0 ? "slowest" : "       ")  \(file.path): \(Self.preciseSeconds(file.duration))")
      }
    }
    let end = counts.map { " with \($0)" } ?? ""
    text = "Built \(destination)/\(end)\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func language(_ count: BuildReport.LanguageCount, isVerbose: Bool) -> String {
    var line = "  \(count.code.padded(to: 7))  \(plural(count.columns, "column")), \(plural(count.pages, "page"))"
    guard !count.waiting.isEmpty else { return line }
    line += "; \(count.waiting.count) waiting for translation: "
    let shown = isVerbose ? count.waiting[...] : count.waiting.prefix(waitingLimit)
    line += shown.map { String($0.split(separator: "/").last ?? "") }.joined(separator: ", ")
    if shown.count < count.waiting.count { line += ", …" }
    return line
  }

  private static func stale(_ paths: [String], isVerbose: Bool) -> [String] {
    guard !paths.isEmpty else { return [] }
    let words =
      paths.count == 1 ? "translation is older than its original" : "translations are older than their originals"
    return ["  stale    \(paths.count) \(words): sitegen list stale"]
      + (isVerbose ? paths.map { "             \($0)" } : [])
  }

  /// Why files were made anew; nothing to say of a first build, in which all are new.
  private static func reasons(_ output: WriteCounts) -> [String] {
    let known = RenderReason.allCases.compactMap { reason in
      output.reasons[reason].map { "\($0) \(reason.words)" }
    }
    guard !known.isEmpty, output.reasons[.new] != output.written + output.unchanged else { return [] }
    return ["  made     " + known.joined(separator: ", ")]
  }

  private static func slowest(_ stages: [BuildReport.StageTime]) -> String {
    " (" + stages.map { "\($0.name) \(seconds($0.wall))" }.joined(separator: ", ") + ")"
  }

  private static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  private static func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    if milliseconds < 1000 { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }

  /// Of what may take less than a millisecond: `0.4 ms`.
  private static func preciseSeconds(_ duration: Duration) -> String {
    let microseconds = duration.components.attoseconds / 1_000_000_000_000
    guard duration < .milliseconds(10) else { return seconds(duration) }
    return "\(microseconds / 1000).\(microseconds % 1000 / 100) ms"
  }

  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\(bytes / 1000) KB" }
    return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }
}

extension RenderReason {
  /// What had changed, to follow a number of files.
  fileprivate var words: String {
    switch self {
    case .new: "new"
    case .altered: "touched since"
    case .template: "for their template"
    case .settings: "for the settings, the theme, or what all pages show"
    case .content: "for their own text"
    case .neighbours: "for columns that they name"
    }
  }
}

extension SkippedEdition.Reason {
  fileprivate func noun(_ count: Int) -> String {
    switch self {
    case .draft: count == 1 ? "draft" : "drafts"
    case .future: "dated in the future"
    case .expired: "expired"
    }
  }
}
