import Diagnostics
import Languages
import Markdown
import SafeHTML

struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Texts of HTML such as editors leave, with signs that mean something in Markdown.
enum RandomHTML {
  private static let words = [
    "word", "لفظ", "*", "_", "a_b", "**", "1.", "2)", "#", "##", "-", "+", ">", "`", "``", "~~", "[x]", "[a](b)", "![",
    "\\", "\\*", "&amp;amp;", "&lt;b&gt;", "|", "---", "===", "www.example.org", "CPEC", "نظر:", "؟", "۔", "“تاریخ”",
    "!",
    "&nbsp;", "\u{200C}", "{#id}", "&#42;", "$x$", "...", "--", ":", "[^1]", "\"", "'", "(c)", "<!-- note -->",
    "http://a.b/c_d_e", "مے\u{200C}خانہ", "\u{200F}", "&rlm;", "&zwnj;", "&shy;", "&#1740;", "&hellip;", "&lt;!--",
    "&#91;x&#93;",
    "<img src=/a.jpg>", "<img src='/b c.jpg' alt='ایک *تصویر* [x]' title='T'>",
    "<a href='/y'><img src=/c.png alt=c></a>", "۱۲",
    "1947.", "(الف)", "2026-01-01", "@name", "a@b.org", "=", "~", "<", "&", "&copy", "\t", "<wbr>",
  ]
  private static let inline = [
    "b", "i", "em", "strong", "s", "code", "span", "u", "sup", "a href='/x'", "font color=red", "span dir=rtl",
    "span lang=fa", "bdo dir=ltr", "kbd", "q", "small", "del", "mark",
    "a href='https://e.org/?a=1&amp;b=(2)' title='\"x\" *y*'", "strong style='color:red'", "tt",
  ]
  private static let blocks = [
    "p", "div", "blockquote", "h2", "h3", "ul><li", "ol><li", "center", "section", "p dir=rtl", "p align=center",
    "pre", "h4 id=x", "figure", "table", "dl><dd", "ol start=7><li", "td",
  ]

  static func document(_ random: inout SeededGenerator) -> String {
    let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in block(2, &random) }.joined(separator: "\n")
    guard Int.random(in: 0..<4, using: &random) == 0 else { return text }
    return text + "<p>word<a class=unread href='#_ftn1' name='_ftnref1'>[1]</a> \(line(1, &random))</p>"
      + "<p><a class=unread href='#_ftnref1' name='_ftn1'>[1]</a> note \(line(1, &random))</p>"
  }

  private static func block(_ depth: Int, _ random: inout SeededGenerator) -> String {
    let name = blocks.randomElement(using: &random) ?? "p"
    if name == "figure" {
      let caption = Bool.random(using: &random) ? "<figcaption>\(line(1, &random))</figcaption>" : ""
      return "<figure><img src=/f.jpg alt='دریا'>\(caption)</figure>"
    }
    if name == "table" { return table(&random) }
    let inner =
      depth > 0 && Bool.random(using: &random) && !["p", "h2", "h3", "pre"].contains(name)
      ? block(depth - 1, &random) + block(depth - 1, &random) : line(2, &random)
    let end = name.split(separator: ">").reversed().map {
      "</" + ($0.split(separator: " ").first ?? "").drop { $0 == "<" } + ">"
    }
    return "<\(name)>\(inner)\(end.joined())"
  }

  private static func table(_ random: inout SeededGenerator) -> String {
    let width = Int.random(in: 1...3, using: &random)
    let rows = (0..<Int.random(in: 1...3, using: &random)).map { row in
      "<tr>"
        + (0..<width).map { _ in
          let cell = row == 0 && Bool.random(using: &random) ? "th" : "td"
          return "<\(cell)\(Bool.random(using: &random) ? " align=right" : "")>\(line(1, &random))</\(cell)>"
        }.joined() + "</tr>"
    }
    return "<table>\(rows.joined())</table>"
  }

  private static func line(_ depth: Int, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &random)).map { _ in
      switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
      case 6, 7:
        let name = inline.randomElement(using: &random) ?? "b"
        return "<\(name)>\(line(depth - 1, &random))</\(name.split(separator: " ").first ?? "b")>"
      case 5: return "<br>"
      default: return (words.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? " " : "")
      }
    }.joined()
  }
}

/// The page that a Markdown text makes, without what sitegen adds.
func rendered(_ markdown: String) -> String {
  let bytes = Array(markdown.utf8)
  var options = MarkdownOptions(language: .english)
  options.autoBidi = false
  var log = DiagnosticLog()
  let source = SourceText(path: "", bytes: bytes)
  let body = renderMarkdown(source, body: 0..<bytes.count, options: options, log: &log)
  return String(decoding: body.html, as: UTF8.self)
}

/// The words that a browser shows of a page: another way to find them than the importer's.
func shownWords(ofHTML html: String) -> String {
  var text = ""
  func walk(_ node: HTMLNode) {
    switch node.content {
    case .other: break
    case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
    case .element(let name):
      if ["script", "style", "audio", "video", "iframe"].contains(name) { return }
      let classes = node.attribute("class").map { String(decoding: $0, as: UTF8.self) } ?? ""
      if ["unread", "footnote-ref", "footnote-backref"].contains(classes) { return }
      let isBlock = [
        "p", "div", "h2", "h3", "ul", "ol", "li", "blockquote", "br", "hr", "pre", "center", "section", "table", "tr",
        "td", "th", "figure", "figcaption", "footer", "dl", "dt", "dd", "details", "summary", "h1", "h4", "h5", "h6",
        "caption",
        "thead", "tbody", "tfoot", "header", "nav", "main", "aside", "article", "button",
      ].contains(name)
      if isBlock { text += " " }
      node.children.forEach(walk)
      if isBlock { text += " " }
    }
  }
  _ = withHTMLTree(of: Array(html.utf8)) { walk($0) }
  return text.unicodeScalars.filter { $0.value >= 0x20 || $0.properties.isWhitespace }
    .split { $0.properties.isWhitespace }
    .map { word in
      // What is not seen and stands beside a space says nothing.
      let isSeen: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory != .format }
      guard let first = word.firstIndex(where: isSeen), let last = word.lastIndex(where: isSeen) else { return "" }
      return String(word[first...last])
    }.filter { !$0.isEmpty }.joined(separator: " ")
}
