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
    log.report(
      .error, .tooComplex, at: source.location(atByte: excess.offset), excess.message, help: excess.help)
    return MarkdownBody()
  }
  let begin = ContinuousClock.now
  let bytes = blankingUnfitCharacters(source.bytes, in: body) ?? source.bytes
  let hidden = StandIns.hidden(in: bytes, body)
  let rendered = withMarkdownTree(of: hidden ?? bytes, in: body) { root in
    if hidden != nil { StandIns.restore(in: root) }
    // The one place where the clock is read. It decides about a notice, never about the page.
    let parsing = ContinuousClock.now - begin
    var writer = BodyWriter(
      source: source, body: body, options: options, resolveLink: resolveLink, resolveImage: resolveImage)
    writer.write(root)
    return (body: writer.finish(), log: writer.log, parsing: parsing)
  }
  guard let rendered else { return MarkdownBody() }
  log.append(rendered.log)
  if rendered.parsing >= options.slowParsing {
    log.report(
      .note, .slowFile, at: Location(path: source.path),
      "parsing took \(rendered.parsing.components.seconds) seconds",
      help: "look for long runs of brackets, stars or table bars")
  }
  return rendered.body
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
