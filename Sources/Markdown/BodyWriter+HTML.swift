import Diagnostics
import Markup

/// An element that the author wrote as HTML with a language or direction of its own.
struct AuthorTag {
  var name: [UInt8] = []
  var depth = 0
}

extension BodyWriter {
  mutating func enterHTMLBlock(_ node: Node) {
    let literal = node.literal
    if !plain, handleComment(literal, node) { return }
    if !plain, !options.allowsRawHTML {
      reportRawHTML(node)
      return
    }
    beginBlock(.html)
    html.beginLine()
    if options.allowsRawHTML {
      html.append(contentsOf: literal)
    } else {
      html.append("<!-- raw HTML omitted -->")
    }
    html.beginLine()
  }

  mutating func enterInlineHTML(_ node: Node) {
    let literal = node.literal
    if !plain, handleComment(literal, node) { return }
    if options.allowsRawHTML {
      html.append(contentsOf: literal)
      if !plain { followAuthorTag(literal) }
    } else if plain {
      html.append("<!-- raw HTML omitted -->")
    } else {
      reportRawHTML(node)
    }
  }

  /// Takes the mark that ends the summary; other comments are dropped unless raw HTML is on.
  private mutating func handleComment(_ literal: [UInt8], _ node: Node) -> Bool {
    let trimmed = literal.trimmed
    guard trimmed.starts(with: "<!--".utf8), trimmed.reversed().starts(with: ">--".utf8), trimmed.count >= 7
    else { return false }
    let comment = trimmed.dropFirst(4).dropLast(3)
    // A block of several comments, or of a comment and tags, is not one comment.
    if comment.containsSequence("-->") { return false }
    let words = Array(comment).trimmed
    if words.elementsEqual("more".utf8) || words.elementsEqual("TEASER_END".utf8) {
      if !summaryState.isMarkSeen { summaryState.isMarkSeen = true }
      return true
    }
    return !options.allowsRawHTML
  }

  private mutating func reportRawHTML(_ node: Node) {
    guard !hasReportedRawHTML else { return }
    hasReportedRawHTML = true
    let line = node.line > 0 ? node.line : lineOfBlock
    let offset = places.find([UInt8(ascii: "<")], fromLine: line, throughLine: max(line, endLineOfBlock))
    log.report(
      .warning, .rawHTML, at: places.location(atByte: offset ?? places.offset(ofLine: line)),
      "HTML in the text is left out", help: "write it as Markdown, or set ‘markup: {unsafe: true}’ in site.yml")
  }

  /// Keeps foreign runs untagged inside an element to which the author gave a language or direction.
  private mutating func followAuthorTag(_ literal: [UInt8]) {
    guard literal.count > 2 else { return }
    let isClosing = literal[1] == UInt8(ascii: "/")
    let name = Array(
      literal.dropFirst(isClosing ? 2 : 1).prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
        .map { $0 | 0x20 })
    if authorTag.depth > 0 {
      guard name == authorTag.name else { return }
      authorTag.depth += isClosing ? -1 : 1
      if authorTag.depth == 0 { untagged -= 1 }
    } else if !isClosing, !literal.reversed().starts(with: ">/".utf8),
      literal.containsSequence(" lang=") || literal.containsSequence(" dir=") || name.elementsEqual("bdi".utf8)
    {
      authorTag = AuthorTag(name: name, depth: 1)
      untagged += 1
    }
  }
}
