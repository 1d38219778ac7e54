import Diagnostics
import Markup

/// Parses a body and writes its HTML.
///
/// Most bodies are parsed once; those that need repairs, or have blocks of verse or of Arabic, once more for each.
struct BodyReader {
  struct Rendered {
    var body: MarkdownBody
    var log: DiagnosticLog
    /// How long parsing took, which decides about a notice, never about the page.
    var parsing: Duration
    /// Whether a comment was seen that Markdown does not read as one, or without its end.
    var hasOpenComment: Bool
  }

  private let source: SourceText
  private let body: Range<Int>
  private let options: MarkdownOptions
  private let resolveLink: LinkResolver
  private let resolveImage: ImageResolver
  /// The one place where the clock is read.
  private let begin = ContinuousClock.now
  /// The text without characters that no page may hold.
  private let bytes: [UInt8]
  private let scan: SuspectScan

  init(
    source: SourceText, body: Range<Int>, scan: SuspectScan, options: MarkdownOptions,
    resolveLink: @escaping LinkResolver, resolveImage: @escaping ImageResolver
  ) {
    self.source = source
    self.body = body
    self.options = options
    self.resolveLink = resolveLink
    self.resolveImage = resolveImage
    bytes = blankingUnfitCharacters(source.bytes, in: body) ?? source.bytes
    self.scan = scan
  }

  func read() -> Rendered? {
    var scan = scan
    if !scan.invisible.isEmpty { scan.findOpenComments() }
    var repairs: Repairs?
    let text = CmarkText(bytes, body, standIns: scan.standIns)
    var first = readFenced(text) { root, places in
      repairs = Repairs(of: scan, root, &places)
      return repairs == nil
    }
    if repairs == nil, let rendered = first, rendered.hasOpenComment {
      scan.findOpenComments()
      first =
        parse(text) { root, writer in
          repairs = Repairs(of: scan, root, &writer.places)
          return false
        } ?? rendered
    }
    guard let repairs else { return first }
    let repaired = repairs.applied(to: bytes, body)
    let standIns = repaired.withUnsafeBufferPointer(StandIns.places)
    return readFenced(
      CmarkText(repaired, 0..<repaired.count, standIns: standIns), endedComments: repairs.endedComments
    ) { _, _ in true }
  }

  /// Reads a text, and a second time if it has blocks of verse or of Arabic; `nil` when `isFit` says no.
  private func readFenced(
    _ text: CmarkText, endedComments: [Int] = [], isFit: (Node, inout SourcePlaces) -> Bool
  ) -> Rendered? {
    var found: FencedTexts?
    let rendered = parse(text) { root, writer in
      guard isFit(root, &writer.places) else { return false }
      writer.endedComments = endedComments
      var places =
        text.range == body
        ? writer.places : SourcePlaces(source: SourceText(path: "", bytes: text.bytes), body: text.range)
      found = FencedTexts.find(in: root, text.bytes, &places)
      return found == nil
    }
    guard let texts = found else { return rendered }
    let again = parse(CmarkText(texts.markdown, 0..<texts.markdown.count, hasStandIns: text.hasStandIns)) {
      root, writer in
      writer.endedComments = endedComments
      writer.fenced.texts = texts
      return texts.isRead(in: root)
    }
    // Else the blocks stay code, every word of which is on the page.
    return again
      ?? parse(text) { _, writer in
        writer.endedComments = endedComments
        return true
      }
  }

  /// Writes the HTML of what was parsed, unless `prepare` says that it is not to be written.
  private func parse(_ text: CmarkText, _ prepare: (Node, inout BodyWriter) -> Bool) -> Rendered? {
    let rendered = withMarkdownTree(of: text.bytes, in: text.range) { root -> Rendered? in
      let parsing = ContinuousClock.now - begin
      if text.hasStandIns { StandIns.restore(in: root) }
      var writer = BodyWriter(
        source: source, body: body, options: options, resolveLink: resolveLink, resolveImage: resolveImage)
      writer.scan = scan
      writer.places.lineStarts = scan.lineStarts
      guard prepare(root, &writer) else { return nil }
      writer.write(root)
      return Rendered(body: writer.finish(), log: writer.log, parsing: parsing, hasOpenComment: writer.hasOpenComment)
    }
    return rendered ?? nil
  }
}

/// A text as cmark is given it.
private struct CmarkText {
  var bytes: [UInt8]
  var range: Range<Int>
  var hasStandIns: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>, standIns: [StandIns.Place]) {
    let hasStandIns = !standIns.isEmpty
    self.init(hasStandIns ? StandIns.hidden(standIns, in: bytes, range) : bytes, range, hasStandIns: hasStandIns)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, hasStandIns: Bool) {
    self.bytes = bytes
    self.range = range
    self.hasStandIns = hasStandIns
  }
}
