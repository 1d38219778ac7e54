/// How much a diagnostic weighs.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; never changes the exit code.
  case note
  /// The site can be built, but something is probably not as meant.
  case warning
  /// The site is not written.
  case error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One thing that an author should know: what is wrong, where, and what to do.
package struct Diagnostic: Sendable, Hashable {
  package var severity: Severity
  package var id: DiagnosticID
  /// What is wrong, in lower case and without a full stop; the author's own words in ‘quotes’.
  package var message: String
  package var location: Location?
  /// What to type to mend it.
  package var help: String?
  /// Other places that belong to it, such as the second of two columns on one address.
  package var related: [Location]

  package init(
    _ severity: Severity, _ id: DiagnosticID, at location: Location? = nil, _ message: String, help: String? = nil,
    related: [Location] = []
  ) {
    self.severity = severity
    self.id = id
    self.message = message
    self.location = location
    self.help = help
    self.related = related
  }
}
