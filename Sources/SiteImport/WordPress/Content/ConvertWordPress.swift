import Markup
import SafeHTML

/// The blocks of a post's `content:encoded`, of the classic editor or of the block editor, with what was met in it.
///
/// The texts of programs are set apart first, and what page builders wrote for browsers goes. Then shortcodes become
/// what they show, and of those that are not known the tags go and the words between them stay; blocks lose their
/// comments, and what stands outside of blocks gets the paragraphs that its line ends stand for; what comes out is HTML,
/// as the old site sent it to readers.
package func convertWordPress(_ content: [UInt8], _ context: WordPressContext) -> ConvertedHTML {
  var reader = WordPressContent(context)
  let html = reader.html(of: content)
  var converted = markdown(
    fromHTML: html, footnotes: context.footnotes.merging(reader.notes) { first, _ in first }, address: context.address)
  converted.findings.add(reader.findings)
  return converted
}

/// Makes a post's contents into the HTML that its readers got.
struct WordPressContent {
  let context: WordPressContext
  var findings = ConversionFindings()
  private(set) var notes: [String: String] = [:]
  /// The reusable blocks within which it is, and how much they may yet add.
  private var openBlocks: [Int] = []
  private var allowance = 4_000_000

  init(_ context: WordPressContext) { self.context = context }

  mutating func html(of content: [UInt8]) -> [UInt8] {
    let content = withoutMachineText(settingProgramsApart(content), &findings)
    var shortcodes = ShortcodeExpander(content, context)
    let expanded = shortcodes.expanded()
    findings.add(shortcodes.findings)
    notes.merge(shortcodes.notes) { first, _ in first }
    var output: [UInt8] = []
    output.reserveCapacity(expanded.count + expanded.count / 8)
    var depth = 0
    var isParagraphed = false
    var start = 0
    func appendText(upTo end: Int) {
      if start >= end { return }
      let text = Array(expanded[start..<end])
      output += depth == 0 || isParagraphed ? autoparagraphs(text) : text
    }
    var comments = BlockComments(expanded)
    while let comment = comments.next() {
      appendText(upTo: comment.range.lowerBound)
      start = comment.range.upperBound
      switch comment.kind {
      case .more:
        if !findings.hasSummaryEnd { output += Self.summaryEnd }
        findings.hasSummaryEnd = true
      case .nextPage: findings.pageBreaks += 1
      case .start, .whole:
        write(comment, to: &output)
        if comment.kind == .start { depth += 1 }
        isParagraphed = comment.kind == .start && ["core/freeform", "core/shortcode"].contains(comment.name)
      case .end:
        depth = max(0, depth - 1)
        isParagraphed = false
        output.append(UInt8(ascii: "\n"))
      }
    }
    appendText(upTo: expanded.count)
    return output
  }

  /// How the end of the summary is written between the two steps.
  private static let summaryEnd = Array("\n<hr id=\"sitegen-more\">\n".utf8)

  /// Writes what a block shows that its own HTML does not say.
  private mutating func write(_ block: BlockComment, to output: inout [UInt8]) {
    switch block.name {
    case "core/block": writeReusable(block, to: &output)
    case _ where block.name.hasPrefix("core-embed/"), "core/embed":
      guard block.kind == .whole, let address = block.attribute("url") else { return }
      output += paragraph(ofAddress: address)
    case "core/cover", "core/media-text":
      // Before pictures stood in covers as such, they were backgrounds.
      guard block.name == "core/cover", let address = block.attribute("url"), block.attribute("backgroundType") == nil,
        block.kind == .whole || !block.holdsPicture
      else { return }
      output += "\n<img src=\"".utf8
      output.appendEscaped(address)
      output += "\" alt=\"\">\n".utf8
    case "core/social-link":
      guard let address = block.attribute("url"), !address.isEmpty, !address.hasPrefix("#") else { return }
      output += paragraph(ofAddress: address, words: block.attribute("label"))
    case _ where block.name.hasPrefix("divi/") || block.kind == .whole && !Self.silent.contains(block.name):
      let words = BlockWords(block).html
      output += words
      if words.isEmpty, block.kind == .whole { findings.blocks[block.name, default: 0] += 1 }
    default: break
    }
  }

  private mutating func writeReusable(_ block: BlockComment, to output: inout [UInt8]) {
    guard let id = block.attribute("ref").flatMap({ Int($0) }), !openBlocks.contains(id), openBlocks.count < 8,
      let content = context.reusableBlock(id), content.count <= allowance
    else {
      findings.blocks[block.name, default: 0] += 1
      return
    }
    allowance -= content.count
    openBlocks.append(id)
    output += html(of: content)
    openBlocks.removeLast()
  }

  /// Blocks that show nothing of their own.
  private static let silent: Set = [
    "core/spacer", "core/nextpage", "core/more", "core/separator", "core/footnotes", "core/paragraph", "core/column",
    "core/group", "core/columns", "core/buttons", "core/button", "core/image", "core/gallery", "core/list",
    "core/list-item", "core/quote", "core/heading", "core/html", "core/freeform", "core/table", "core/code",
    "core/verse", "core/preformatted", "core/pullquote", "core/shortcode", "core/audio", "core/video", "core/file",
    "core/missing", "core/social-links",
  ]
}

/// An address alone in its paragraph, which sitegen shows as a player where it knows the host.
///
/// It comes as contents have it, with references for some characters. One of no page, such as `mailto:`, is a link with
/// its words, or what it leads to.
func paragraph(ofAddress written: String, words: String? = nil) -> [UInt8] {
  let address = String(decoding: resolvingReferences(inAttribute: Array(written.utf8)), as: UTF8.self)
  var html = Array("\n\n<p>".utf8)
  if address.hasPrefix("mailto:") || address.hasPrefix("tel:") {
    html += "<a href=\"".utf8
    html.appendEscaped(address)
    html += "\">".utf8
    html.appendEscaped(words ?? String(address.drop { $0 != ":" }.dropFirst().prefix { $0 != "?" }))
    html += "</a>".utf8
  } else {
    html.appendEscaped(EmbeddedMedia.page(of: address))
  }
  return html + "</p>\n\n".utf8
}
