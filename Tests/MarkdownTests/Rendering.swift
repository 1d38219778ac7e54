import Diagnostics
import Languages
import Markdown

/// What came of a Markdown text: the body and the diagnostics.
struct Rendering {
  var body: MarkdownBody
  var diagnostics: [Diagnostic]
  /// What was only counted.
  var rests: [Diagnostic]

  /// Renders `source`, in which marks such as 1️⃣ name places and are taken out first.
  init(
    _ source: String, in language: Language = .english, _ change: (inout MarkdownOptions) -> Void = { _ in },
    resolveLink: @escaping LinkResolver = { _ in nil }, resolveImage: @escaping ImageResolver = { _ in nil }
  ) {
    var text = String.UnicodeScalarView()
    for scalar in source.unicodeScalars {
      if scalar == "\u{20E3}" {
        let digit = text.last == "\u{FE0F}" ? text.dropLast().last : text.last
        if text.last == "\u{FE0F}" { text.removeLast() }
        if !text.isEmpty { text.removeLast() }
        places["\(digit.map(String.init) ?? "")\u{FE0F}\u{20E3}"] = String(text).utf8.count
      } else {
        text.append(scalar)
      }
    }
    self.source = SourceText(path: "column.md", String(text))
    var options = MarkdownOptions(language: language)
    change(&options)
    var log = DiagnosticLog()
    body = renderMarkdown(
      self.source, body: 0..<self.source.bytes.count, options: options, resolveLink: resolveLink,
      resolveImage: resolveImage, log: &log)
    diagnostics = log.diagnostics
    rests = log.rests.map(\.diagnostic)
  }

  var html: String { String(decoding: body.html, as: UTF8.self) }
  var plainText: String { String(decoding: body.plainText, as: UTF8.self) }

  /// The ids of the diagnostics, each with the mark at its place, in the order of the report.
  var reports: [String] {
    diagnostics.map { diagnostic in
      let mark = places.first { source.location(atByte: $0.value) == diagnostic.location }?.key
      return diagnostic.id.rawValue + " " + (mark ?? diagnostic.location?.description ?? "nowhere")
    }
  }

  private var source: SourceText
  private var places: [String: Int] = [:]
}
