package import Diagnostics
import Languages
import Markup

/// The most bytes that a Markdown file may have.
package let maximumMarkdownSize = 5_000_000

/// Renders the Markdown that stands in `body` of a file, in one walk over its tree.
///
/// Faults are reported to `log` with their places in the file. `resolveLink` and `resolveImage` are asked
/// about each destination without scheme and host; `nil` leaves it as it is.
package func renderMarkdown(
  _ source: SourceText, body: Range<Int>, options: MarkdownOptions,
  resolveLink: @escaping LinkResolver = { _ in nil }, resolveImage: @escaping ImageResolver = { _ in nil },
  log: inout DiagnosticLog
) -> MarkdownBody {
  if let excess = MarkdownBounds.excess(in: source.bytes, body) {
    report(excess, of: source, to: &log)
    return MarkdownBody()
  }
  let scan = SuspectScan(source.bytes, in: body)
  if let bar = scan.firstBar, let excess = MarkdownBounds.excessOfTables(in: source.bytes, body, from: bar) {
    report(excess, of: source, to: &log)
    return MarkdownBody()
  }
  let reader = BodyReader(
    source: source, body: body, scan: scan, options: options, resolveLink: resolveLink, resolveImage: resolveImage)
  guard let rendered = reader.read() else { return MarkdownBody() }
  log.append(rendered.log)
  if rendered.parsing >= options.slowParsing {
    log.report(
      .note, .slowFile, at: Location(path: source.path),
      "parsing took \(rendered.parsing.components.seconds) seconds",
      help: "look for long runs of brackets, stars or table bars")
  }
  return rendered.body
}

private func report(_ excess: MarkdownBounds.Excess, of source: SourceText, to log: inout DiagnosticLog) {
  log.report(.error, .tooComplex, at: source.location(atByte: excess.offset), excess.message, help: excess.help)
}

/// Renders Markdown exactly as `cmark-gfm` does with the extensions table, strikethrough, autolink, tasklist
/// and footnotes.
package func renderPlainMarkdown(_ bytes: [UInt8], unsafe: Bool) -> [UInt8] {
  var options = MarkdownOptions(language: .english)
  options.plain = true
  options.rawHTML = unsafe ? .all : .none
  let source = SourceText(path: "", bytes: bytes)
  let html = withMarkdownTree(of: bytes, in: 0..<bytes.count) { root in
    var writer = BodyWriter(
      source: source, body: 0..<bytes.count, options: options, resolveLink: { _ in nil }, resolveImage: { _ in nil })
    writer.write(root)
    return writer.html
  }
  return html ?? []
}
