/// Diagnostics as a person reads them in a terminal.
///
///     content/columns/2025/visit.ur.md:4:1: error[unknown-key]: ‘catgories’ is not a front matter key
///         4 | catgories: [خارجہ امور]
///       help: did you mean ‘categories’?
package struct TerminalReport: Sendable {
  private let colour: Bool

  /// A report with colours (ANSI sequences) or without; the caller knows whether it writes to a terminal.
  package init(colour: Bool = false) {
    self.colour = colour
  }

  /// All diagnostics by path and line, those without a place last, each ended by a newline.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    TerminalReport.sorted(diagnostics).map(text).joined()
  }

  /// The diagnostics in the order of the report; those of one place stay in the order in which they were found.
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let placed = diagnostics.enumerated().sorted { one, other in
      switch (one.element.location, other.element.location) {
      case (let here?, let there?): here < there || !(there < here) && one.offset < other.offset
      case (nil, nil): one.offset < other.offset
      case (let here, _): here != nil
      }
    }
    return placed.map(\.element)
  }

  /// `2 errors, 1 warning` of all that were found, or `nil` when there is nothing to count.
  package static func summary(_ log: DiagnosticLog) -> String? {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = log.count(severity)
      return count == 0 ? nil : "\(grouped(count)) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// One diagnostic: its place and message, the line of the file, the help, the related places.
  package func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { styled("\(shown($0)): ", .bold) } ?? ""
    let label = styled("\(diagnostic.severity.rawValue)[\(diagnostic.id.rawValue)]", style(of: diagnostic.severity))
    var result = "\(place)\(label): \(readable(diagnostic.message))\n"
    if let location = diagnostic.location { result += excerptLines(location) }
    if let help = diagnostic.help { result += helpLines(help) }
    for place in diagnostic.related { result += "  \(styled("note", .cyan)): see \(shown(place))\n" }
    return result
  }
}

extension TerminalReport {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case green = "32"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "36"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  /// Signs of what goes and of what comes.
  func removed(_ sign: String) -> String { styled(sign, .red) }
  func added(_ sign: String) -> String { styled(sign, .green) }

  private func styled(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The place with an Urdu file name isolated, so that line and column stay behind it.
  private func shown(_ location: Location) -> String {
    let bare = Location(path: isolated(visible(location.path)), line: location.line, column: location.column)
    return bare.description
  }

  /// The help; one of several lines, such as a front matter to copy, has the others below the first.
  private func helpLines(_ help: String) -> String {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { readable(String($0)) }
    return "  \(styled("help", .green)): " + lines.joined(separator: "\n      ") + "\n"
  }

  private func excerptLines(_ location: Location) -> String {
    guard let line = location.line, let excerpt = location.excerpt, !excerpt.isEmpty else { return "" }
    let window = ExcerptWindow(excerpt, column: location.column)
    let number = String(line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
    var result = "\(styled("\(gutter) |", .dim)) \(isolated(visible(window.text)))\n"
    if let caret = window.caret {
      let margin = String(repeating: " ", count: gutter.utf8.count)
      result += "\(styled("\(margin) |", .dim)) \(String(repeating: " ", count: caret))\(styled("^", .green))\n"
    }
    return result
  }
}
