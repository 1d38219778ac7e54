/// The diagnostics of a run, in the order in which they were found.
///
/// Stages take one `inout` and go on after a report with the best they have. Work on several cores
/// gives every task a log of its own, appended afterwards in path order, so that a run prints the
/// same lines on every machine.
package struct DiagnosticLog: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  package mutating func report(
    _ severity: Severity, _ id: DiagnosticID, at location: Location? = nil, _ message: String, help: String? = nil,
    related: [Location] = []
  ) {
    report(Diagnostic(severity, id, at: location, message, help: help, related: related))
  }

  package mutating func append(_ other: DiagnosticLog) {
    diagnostics += other.diagnostics
  }

  /// Appends what is not there yet: a fault of a template is found once in each language.
  package mutating func appendNew(_ other: DiagnosticLog) {
    for diagnostic in other.diagnostics where !diagnostics.contains(diagnostic) { report(diagnostic) }
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
