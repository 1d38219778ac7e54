import Markup

/// What of the body is its summary, while the walk goes on.
struct SummaryState {
  /// Whether `<!--more-->` has been met.
  var isMarkSeen = false
  /// Whether the block that it stood in or after has ended.
  var isMarked = false
  /// Where the summary ends in the HTML and in the plain text.
  var htmlEnd = 0
  var textEnd = 0
  /// The first paragraph in both.
  var paragraph: (html: Range<Int>, text: Range<Int>)?
  /// Whether the tags of that paragraph are the author's own.
  var isWithoutTags = false
  /// Where the top-level block under way begins in the plain text.
  var textStart = 0
  /// Parts of the HTML that belong to one page only: ids, footnote marks.
  var omissions: [Range<Int>] = []
  var isMade = false
}

extension BodyWriter {
  /// Remembers the first paragraph that has a text, at the end of each top-level block.
  mutating func noteSummaryBlock(kind: MarkdownBody.Block.Kind) {
    if kind == .paragraph, summaryState.paragraph == nil, text.count > summaryState.textStart {
      summaryState.paragraph = (blockStart..<html.count, summaryState.textStart..<text.count)
    }
    summaryState.textStart = text.count
  }

  /// Remembers a paragraph in the author's HTML, if it is the first that has a text.
  mutating func noteFirstParagraph(html: Range<Int>, text range: Range<Int>, isWithoutTags: Bool = false) {
    guard summaryState.paragraph == nil, !text[range].trimmed.isEmpty else { return }
    summaryState.paragraph = (html, range)
    summaryState.isWithoutTags = isWithoutTags
  }

  mutating func markSummary() {
    summaryState.isMarked = true
    summaryState.htmlEnd = html.count
    summaryState.textEnd = text.count
  }

  /// Makes the summary, once the body without its footnotes is written.
  mutating func makeSummary() {
    guard !plain, !summaryState.isMade else { return }
    summaryState.isMade = true
    let state = summaryState
    if state.isMarked {
      result.summary = summary(html: 0..<state.htmlEnd, text: 0..<state.textEnd)
      result.summary.isMarked = true
    } else if let paragraph = state.paragraph {
      result.summary = summary(html: paragraph.html, text: paragraph.text)
      if state.isWithoutTags {
        result.summary.html = Array("<p>".utf8) + result.summary.html.trimmed + Array("</p>\n".utf8)
      }
    } else {
      let firstLine = text.prefix { $0 != UInt8(ascii: "\n") }
      result.summary.text = String(decoding: firstLine, as: UTF8.self)
    }
  }

  private func summary(html htmlRange: Range<Int>, text textRange: Range<Int>) -> MarkdownBody.Summary {
    // One line: a summary goes into attributes and feeds.
    var words = text[textRange].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    words = Array(words.trimmed)
    return MarkdownBody.Summary(
      html: html.copying(htmlRange, without: summaryState.omissions), text: String(decoding: words, as: UTF8.self))
  }
}
