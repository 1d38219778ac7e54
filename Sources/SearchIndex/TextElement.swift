import Markup

/// What an element is to the text in and around it.
enum TextElement {
  case inline, block, heading, lineBreak, preformatted
  /// Its content is shown by no browser, or is no text.
  case unseen

  /// Of the element whose name stands at a place.
  init(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var end = start
    while end < html.count, html[end].isASCIILetterOrDigit { end += 1 }
    let count = end - start
    if count == 2, html[start].lowercasedASCII == UInt8(ascii: "h"), (0x31...0x36).contains(html[start + 1]) {
      self = .heading
      return
    }
    // One or two letters, nearly always: without a string.
    if count == 1 {
      self = html[start].lowercasedASCII == UInt8(ascii: "p") ? .block : .inline
      return
    }
    let name = String(decoding: html[start..<end].lazy.map(\.lowercasedASCII), as: UTF8.self)
    self = Self.known[name] ?? .inline
  }

  private static let known: [String: TextElement] = {
    var known: [String: TextElement] = ["br": .lineBreak, "pre": .preformatted]
    for name in [
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
      "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li", "main",
      "menu", "nav", "ol", "optgroup", "option", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th",
      "thead", "tr", "ul",
    ] { known[name] = .block }
    for name in [
      "audio", "canvas", "head", "iframe", "math", "noframes", "noscript", "object", "script", "style", "svg",
      "template", "textarea", "title", "video",
    ] { known[name] = .unseen }
    return known
  }()
}
