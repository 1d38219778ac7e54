/// The diagnostics of a run, in the order in which they were found.
///
/// Stages take one `inout` and go on after a report with the best they have. Work on several cores
/// gives every task a log of its own, appended afterwards in path order, so that a run prints the
/// same lines on every machine.
///
/// Of one kind, fifty are kept for a file and the rest are counted: nobody reads more, and a file of some megabytes
/// could have a million. Errors, warnings and notes are kinds of their own, so that none takes another's place.
package struct DiagnosticLog: Sendable {
  /// Those that are kept.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many of each kind were reported for each file.
  private var numbers: [Kind: Int] = [:]
  private var errors = 0
  private var warnings = 0
  private var notes = 0
  /// What weighs otherwise than its reporters say, from now on.
  package var policy: DiagnosticPolicy

  /// What is counted together: the reports of one name and weight for one file.
  package struct Kind: Sendable, Hashable {
    package var path: String
    package var severity: Severity
    package var id: DiagnosticID
  }

  /// What was found of a kind beyond what is kept.
  package struct Rest: Sendable, Hashable {
    package var kind: Kind
    package var count: Int

    /// Put as one more diagnostic of the kind.
    package var diagnostic: Diagnostic {
      Diagnostic(
        kind.severity, kind.id, at: kind.path.isEmpty ? nil : Location(path: kind.path),
        "… and \(grouped(count)) more of this kind" + (kind.path.isEmpty ? "" : " in this file"))
    }
  }

  /// How many of one kind are kept for a file.
  package static let mostOfAKind = 50

  package init(policy: DiagnosticPolicy = DiagnosticPolicy()) {
    self.policy = policy
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    guard let weighed = weighed(diagnostic) else { return }
    if count(1, of: Kind(weighed)) <= Self.mostOfAKind { diagnostics.append(weighed.shortened) }
  }

  private func weighed(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard let severity = policy.severity(of: diagnostic.id, reported: diagnostic.severity) else { return nil }
    var weighed = diagnostic
    weighed.severity = severity
    return weighed
  }

  package mutating func report(
    _ severity: Severity, _ id: DiagnosticID, at location: Location? = nil, _ message: String, help: String? = nil,
    related: [Location] = []
  ) {
    report(Diagnostic(severity, id, at: location, message, help: help, related: related))
  }

  /// Whether one more of a kind will be kept for a file; if not, it is counted, and nothing is left to do.
  ///
  /// Asked before the place and the help are looked for, by whoever may find a hundred thousand in one file.
  package mutating func hasRoom(for severity: Severity, _ id: DiagnosticID, in path: String) -> Bool {
    guard let severity = policy.severity(of: id, reported: severity) else { return false }
    let kind = Kind(path: path, severity: severity, id: id)
    if numbers[kind, default: 0] < Self.mostOfAKind { return true }
    count(1, of: kind)
    return false
  }

  package mutating func append(_ other: DiagnosticLog) {
    for diagnostic in other.diagnostics { report(diagnostic) }
    // Beyond those just reported there are those that the other only counted.
    for rest in other.rests { take(rest) }
  }

  /// Counts some more of a kind of which as many are kept as ever are.
  package mutating func take(_ rest: Rest) {
    guard let severity = policy.severity(of: rest.kind.id, reported: rest.kind.severity) else { return }
    count(rest.count, of: Kind(path: rest.kind.path, severity: severity, id: rest.kind.id))
  }

  /// Appends what is not there yet: a fault of a template is found once in each language.
  package mutating func appendNew(_ other: DiagnosticLog) {
    guard !other.diagnostics.isEmpty else { return }
    let known = Set(diagnostics)
    for diagnostic in other.diagnostics where !known.contains(diagnostic) { report(diagnostic) }
    // What was only counted cannot be told apart; the larger number is nearest to the truth.
    for rest in other.rests {
      let total = other.numbers[rest.kind, default: 0]
      let counted = numbers[rest.kind, default: 0]
      if total > counted { count(total - counted, of: rest.kind) }
    }
  }

  /// Counts some of a kind; gives how many of it there are now.
  @discardableResult
  private mutating func count(_ number: Int, of kind: Kind) -> Int {
    switch kind.severity {
    case .error: errors += number
    case .warning: warnings += number
    case .note: notes += number
    }
    numbers[kind, default: 0] += number
    return numbers[kind, default: 0]
  }

  /// How many there are, kept or only counted.
  package func count(_ severity: Severity) -> Int {
    switch severity {
    case .error: errors
    case .warning: warnings
    case .note: notes
    }
  }

  /// Whether another log says the same.
  package func isEqual(to other: DiagnosticLog) -> Bool {
    diagnostics == other.diagnostics && numbers == other.numbers
  }

  package var hasErrors: Bool { errors > 0 }

  /// How many were reported, kept or only counted.
  package var total: Int { errors + warnings + notes }

  /// The kinds of which more were found in a file than are kept, by path.
  package var rests: [Rest] {
    guard diagnostics.count < total else { return [] }
    return numbers.filter { $0.value > Self.mostOfAKind }
      .map { Rest(kind: $0.key, count: $0.value - Self.mostOfAKind) }
      .sorted { $0.kind < $1.kind }
  }

  /// How many there are of a weight and name, in all files together.
  package struct Sum: Sendable, Hashable {
    package var severity: Severity
    package var id: DiagnosticID
    package var count = 0
    package var files = 0
  }

  /// Of each weight and name: errors first, then by name.
  package var sums: [Sum] {
    var sums: [Kind: Sum] = [:]
    for (kind, count) in numbers {
      let everywhere = Kind(path: "", severity: kind.severity, id: kind.id)
      sums[everywhere, default: Sum(severity: kind.severity, id: kind.id)].count += count
      sums[everywhere]?.files += kind.path.isEmpty ? 0 : 1
    }
    return sums.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension DiagnosticLog.Kind {
  init(_ diagnostic: Diagnostic) {
    self.init(path: diagnostic.location?.path ?? "", severity: diagnostic.severity, id: diagnostic.id)
  }
}

extension DiagnosticLog.Kind: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    if one.path != other.path { return one.path < other.path }
    return one.severity == other.severity ? one.id.rawValue < other.id.rawValue : one.severity > other.severity
  }
}

/// A number as English writes it: `99,950`.
package func grouped(_ number: Int) -> String {
  var text = ""
  for (place, digit) in String(number).utf8.reversed().enumerated() {
    if place > 0, place.isMultiple(of: 3) { text = "," + text }
    text = String(Unicode.Scalar(digit)) + text
  }
  return text
}

/// How many of something: `1 column`, `99,950 columns`.
///
/// - Parameter many: Where it is not the word for one with an ‘s’.
package func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
}

extension String {
  /// With spaces behind it, to a width in scalars.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}

extension Diagnostic {
  /// The same with texts that fit on a screen: an author's own words in them may be a file of megabytes.
  fileprivate var shortened: Diagnostic {
    guard message.utf8.count > Self.longestText || (help?.utf8.count ?? 0) > Self.longestText else { return self }
    var short = self
    short.message = Self.shortened(message)
    short.help = help.map(Self.shortened)
    return short
  }

  /// In bytes; front matter to copy is longer than any sentence.
  private static let longestText = 4000

  /// The beginning and the end of a text, which say what is wrong; the author's words stand between them.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    return "\(String(text.unicodeScalars.prefix(400))) … \(String(text.unicodeScalars.suffix(400)))"
  }
}
