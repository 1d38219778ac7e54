package import Diagnostics

/// A file written with marks such as 1️⃣, and what a log says about it in terms of them.
package struct MarkedSource {
  package let source: SourceText
  private let marked: MarkedText

  package init(_ text: String, path: String = "site.yml") {
    marked = MarkedText(text)
    source = SourceText(path: path, marked.text)
  }

  /// Each diagnostic as `id mark`; without a mark at its place, as `id line:column`.
  package func summary(_ log: DiagnosticLog) -> [String] {
    log.diagnostics.map { "\($0.id.rawValue) \(place($0.location))" }
  }

  package func place(_ location: Location?) -> String {
    guard let location, let line = location.line, let column = location.column else { return "-" }
    let mark = marked.marks.first { mark in
      (try? marked.location(of: mark)).map { $0 == (line, column) } ?? false
    }
    return mark ?? "\(line):\(column)"
  }
}
