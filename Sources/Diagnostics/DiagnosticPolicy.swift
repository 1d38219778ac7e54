/// How much diagnostics weigh in one run, where that is not what their reporters say.
///
/// Asked by the log of everything that is reported to it, and so by all that is shown, counted or judged by. What ends
/// a build ends it in any case: without what could not be read there is no site that could be meant.
package struct DiagnosticPolicy: Sendable, Hashable {
  /// What may be said of a kind of warning or note.
  package enum Level: String, Sendable, CaseIterable {
    /// It is not told.
    case ignore
    case note
    case warning
    /// It stops the build.
    case error

    fileprivate var severity: Severity? {
      switch self {
      case .ignore: nil
      case .note: .note
      case .warning: .warning
      case .error: .error
      }
    }
  }

  /// By name; what stands in none keeps its weight.
  package var levels: [DiagnosticID: Level]

  package init(_ levels: [DiagnosticID: Level] = [:]) {
    self.levels = levels
  }

  /// What a diagnostic weighs; `nil` for one that is not told.
  package func severity(of id: DiagnosticID, reported: Severity) -> Severity? {
    guard reported != .error, let level = levels[id] else { return reported }
    return level.severity
  }
}
