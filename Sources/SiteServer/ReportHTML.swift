import Diagnostics
import Markup

/// What is to be said of a site, as HTML for a page of its own and to lie over the pages of the site.
struct ReportHTML {
  private(set) var bytes: [UInt8] = []

  private let showsLines: Bool

  /// What hurries comes first, notes last.
  ///
  /// - Parameters:
  ///   - hasLastState: Whether a site without errors stands below it.
  ///   - showsLines: Whether the lines are shown in which something is wrong.
  init(_ log: DiagnosticLog, hasLastState: Bool, showsLines: Bool) {
    self.showsLines = showsLines
    let shown = TerminalReport.sorted(log.diagnostics)
      .enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
    append("<h2>" as StaticString)
    bytes.appendEscaped(Self.summary(log, hasLastState))
    append("</h2><ol>" as StaticString)
    for diagnostic in shown { append(diagnostic) }
    append("</ol>" as StaticString)
  }

  private static func summary(_ log: DiagnosticLog, _ hasLastState: Bool) -> String {
    let count = TerminalReport.summary(log) ?? "Nothing is wrong"
    return log.hasErrors && hasLastState ? "\(count): this is the last state of the site without errors" : count
  }

  private mutating func append(_ text: StaticString) { bytes.append(text) }

  private mutating func append(_ diagnostic: Diagnostic) {
    append("<li><span class=\"kind " as StaticString)
    bytes.append(diagnostic.severity.rawValue)
    append("\">" as StaticString)
    bytes.append(diagnostic.severity.rawValue)
    append("</span> " as StaticString)
    if let location = diagnostic.location { append(location) }
    append("<div dir=\"auto\">" as StaticString)
    appendText(diagnostic.message)
    append("</div>" as StaticString)
    if showsLines, let excerpt = diagnostic.location?.excerpt, !excerpt.isEmpty {
      append("<pre dir=\"auto\">" as StaticString)
      appendText(excerpt)
      append("</pre>" as StaticString)
    }
    if let help = diagnostic.help {
      append("<div class=\"help\" dir=\"auto\">" as StaticString)
      appendText(help)
      append("</div>" as StaticString)
    }
    for place in diagnostic.related {
      append("<div>see " as StaticString)
      append(place)
      append("</div>" as StaticString)
    }
    append("</li>" as StaticString)
  }

  /// The path in a direction of its own, so that line and column stay behind it.
  private mutating func append(_ location: Location) {
    append("<span class=\"place\"><bdi>" as StaticString)
    appendText(location.path)
    append("</bdi>" as StaticString)
    for number in [location.line, location.column].compactMap({ $0 }) { bytes.append(":\(number)") }
    append("</span> " as StaticString)
  }

  /// In characters: a title may be a whole text that lacks its quotation mark.
  private static let longest = 2000

  /// An author's words between ‘quotes’ keep their direction.
  private mutating func appendText(_ text: String) {
    var rest = text.prefix(Self.longest)
    defer { if text.count > Self.longest { bytes.append("…") } }
    while let open = rest.firstIndex(of: "‘") {
      bytes.appendEscaped(visible(String(rest[...open])))
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "’") else { break }
      append("<bdi>" as StaticString)
      bytes.appendEscaped(visible(String(rest[..<close])))
      append("</bdi>" as StaticString)
      rest = rest[close...]
    }
    bytes.appendEscaped(visible(String(rest)))
  }
}

/// A page that stands where no page of the site can: nothing was ever built, or there is nothing at an address.
struct NoticePage {
  let title: String
  let text: String
  var report: [UInt8] = []

  var bytes: [UInt8] {
    var page = Array(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex"><title>
      """.utf8)
    page.appendEscaped(title)
    page.append("</title></head><body><h1>" as StaticString)
    page.appendEscaped(title)
    page.append("</h1><p>" as StaticString)
    page.appendEscaped(text)
    page.append("</p>" as StaticString)
    if !report.isEmpty {
      page.append("<noscript>" as StaticString)
      page += report
      page.append("</noscript>" as StaticString)
    }
    page.append("</body></html>\n" as StaticString)
    return page
  }
}
