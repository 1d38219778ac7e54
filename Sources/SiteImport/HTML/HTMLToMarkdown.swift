import Diagnostics
import Languages
import Markdown
import SafeHTML

/// A text of HTML as blocks of Markdown.
package struct ConvertedHTML: Sendable {
  package var blocks: [ImportedBlock]
  package var findings: ConversionFindings
  /// The words that readers saw, with one space between them, found in the HTML and not in what was made of it.
  package var words: String

  package var markdown: String { blocks.markdown }
}

/// The Markdown of a piece of HTML, read as browsers read it.
///
/// What comes out shows the words that went in: each line is rendered and compared. What Markdown has no marks for
/// stays as HTML that is safe. `footnotes` are notes that stand elsewhere, as HTML by the ids that marks name;
/// `address` gives the address that stands for one of the page, and may be asked more than once.
package func markdown(
  fromHTML html: [UInt8], footnotes: [String: String] = [:], address: (String) -> String = { $0 }
) -> ConvertedHTML {
  withoutActuallyEscaping(address) { address in
    var findings = ConversionFindings()
    let bounded = boundedNesting(withoutMachineText(html, &findings))
    return withHTMLTree(of: bounded) { body in
      var page = PageFacts(body, footnotes: footnotes)
      page.address = address
      var writer = BlockWriter(page)
      let blocks = writer.blocks(of: body.children) + writer.footnotes()
      writer.findings.add(findings)
      let words = [body.children.shownWords(page.notes)] + page.notes.words
      return ConvertedHTML(
        blocks: blocks, findings: writer.findings, words: words.filter { !$0.isEmpty }.joined(separator: " "))
    } ?? ConvertedHTML(blocks: [], findings: ConversionFindings(), words: "")
  }
}

/// The words that the page of a Markdown text shows.
func shownWords(ofMarkdown text: String) -> String {
  let bytes = Array(text.utf8)
  var options = MarkdownOptions(language: .english)
  options.autoBidi = false
  var log = DiagnosticLog()
  let source = SourceText(path: "", bytes: bytes)
  let body = renderMarkdown(source, body: 0..<bytes.count, options: options, log: &log)
  return withHTMLTree(of: boundedNesting(body.html)) { $0.children.shownWords() } ?? ""
}

/// How deep elements may lie in one another, which no honest page comes near to.
private let deepest = 200

/// HTML without the tags that would nest deeper than a parser's stack holds; the words in them stay.
func boundedNesting(_ html: [UInt8]) -> [UInt8] {
  var tokens = HTMLTokens(html)
  var depth = 0
  var kept: [UInt8] = []
  var isBounded = true
  while let token = tokens.next() {
    switch token {
    case .start(let tag):
      // What its next sibling ends needs no end, and has none for a hundred paragraphs of an old page.
      if !HTMLElement.named(tag.name).nests {
        kept += html[tag.range]
        continue
      }
      depth += 1
      if depth > deepest { isBounded = false } else { kept += html[tag.range] }
    case .end(let tag):
      if depth <= deepest || !HTMLElement.named(tag.name).nests { kept += html[tag.range] }
      if HTMLElement.named(tag.name).nests { depth = max(0, depth - 1) }
    case .text(let range), .comment(let range): kept += html[range]
    }
  }
  return isBounded ? html : kept
}

extension HTMLElement {
  /// Whether elements of its kind can lie in one another without others between them.
  fileprivate var nests: Bool {
    switch role {
    case .void, .paragraph, .item, .cell, .row, .tableGroup: false
    default: true
    }
  }
}
