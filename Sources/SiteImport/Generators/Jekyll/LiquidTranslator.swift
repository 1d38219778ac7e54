/// Writes the tags of Liquid of a body in Markdown.
///
/// Addresses, code and pictures become what they showed. What a loop made is made by the lists of this program; of other
/// tags the words between them stay, and all are told.
struct LiquidTranslator {
  private let item: GeneratorItem
  private let config: JekyllConfig
  private let links: GeneratorLinks
  private var pieces: [LiquidPiece] = []
  private var output = ""
  private var unknown: [String: Int] = [:]
  private var notes: [ImportNote] = []
  private var isBehindBlock = false

  init(_ item: GeneratorItem, config: JekyllConfig, links: GeneratorLinks) {
    self.item = item
    self.config = config
    self.links = links
  }

  mutating func translated(_ body: String) -> TranslatedBody {
    let body = withoutOwnTitle(body)
    let isRead = item.front["render_with_liquid"]?.boolean != false
    pieces = isRead && body.contains("{") ? liquidPieces(of: body) : [.text(body[...])]
    var place = 0
    while place < pieces.count { place = write(at: place) }
    if let separator = item.front["excerpt_separator"]?.text ?? config.excerptSeparator, separator != "<!--more-->",
      separator.hasPrefix("<!--")
    {
      output = output.replacing(separator, with: "<!--more-->")
    }
    let attributes = takeKramdownAttributes(from: &output)
    for (name, count) in unknown.sorted(by: { $0.key < $1.key }) {
      let times = count == 1 ? "" : ", \(count) times"
      notes.append(ImportNote(.shortcode, "‘\(name)’ of Liquid is not read\(times): it is left out"))
    }
    if attributes > 0 {
      notes.append(ImportNote(.shortcode, "attributes of kramdown such as ‘{: .class}’ are left out"))
    }
    return TranslatedBody(text: output, notes: notes)
  }

  /// A body without the page's title at its head, which layouts of this program show.
  private func withoutOwnTitle(_ body: String) -> String {
    guard item.title != nil else { return body }
    var lines = body.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    let head = (lines.popFirst() ?? "").filter { !$0.isWhitespace }
    if head == "#{{page.title}}" { return lines.joined(separator: "\n") }
    guard head == "{{page.title}}", let line = lines.first?.trimmedOfSpace, line.count > 1,
      line.allSatisfy({ $0 == "=" }) || line.allSatisfy({ $0 == "-" })
    else { return body }
    return lines.dropFirst().joined(separator: "\n")
  }

  private mutating func write(at place: Int) -> Int {
    switch pieces[place] {
    case .text(let text): append(text)
    case .output(let expression): append(value(expression)[...])
    case .tag(let name, let rest): return write(name, rest, at: place)
    }
    return place + 1
  }

  private mutating func append(_ text: Substring) {
    guard !text.isEmpty else { return }
    if isBehindBlock, !text.hasPrefix("\n\n") { output += text.hasPrefix("\n") ? "\n" : "\n\n" }
    isBehindBlock = false
    output += text
  }

  private mutating func appendBlock(_ block: String) {
    output.appendBlock(block)
    isBehindBlock = true
  }

  private mutating func write(_ name: String, _ rest: String, at place: Int) -> Int {
    switch name {
    case "highlight":
      guard let end = end(of: name, from: place) else { break }
      appendBlock(fencedCode(words(place + 1..<end), language: String(rest.prefix { !$0.isWhitespace })))
      return end + 1
    case "comment": if let end = end(of: name, from: place) { return end + 1 }
    case "for", "tablerow", "capture":
      unknown["{% \(name) %}", default: 0] += 1
      if let end = end(of: name, from: place) { return end + 1 }
    case "post_url", "link": append(address(name, rest)[...])
    case "include", "include_relative", "include_cached": writeInclude(rest)
    default:
      let isEnd = name.hasPrefix("end") || ["else", "elsif", "when", "assign", "break", "continue"].contains(name)
      if !isEnd { unknown["{% \(name) %}", default: 0] += 1 }
    }
    return place + 1
  }

  /// Where the tag that ends one stands, those within it left aside.
  private func end(of name: String, from place: Int) -> Int? {
    var depth = 0
    for index in pieces.indices.dropFirst(place + 1) {
      guard case .tag(let other, _) = pieces[index] else { continue }
      if other == name { depth += 1 }
      guard other == "end" + name else { continue }
      if depth == 0 { return index }
      depth -= 1
    }
    return nil
  }

  /// The text of some pieces, tags left out.
  private func words(_ range: Range<Int>) -> String {
    range.map { index in
      switch pieces[index] {
      case .text(let text): String(text)
      case .output(let expression): "{{ \(expression) }}"
      case .tag(let name, let rest): "{% \(name) \(rest) %}"
      }
    }.joined()
  }
}

extension LiquidTranslator {
  /// What an expression shows: a text, an address without the site's own beginning, a value of the page or site.
  private mutating func value(_ expression: String) -> String {
    let parts = expression.split(separator: "|").map { $0.trimmedOfSpace }
    let first = parts.first ?? ""
    if let quote = first.first, quote == "\"" || quote == "'", first.last == quote, first.count >= 2 {
      return String(first.dropFirst().dropLast())
    }
    let filters = Set(parts.dropFirst().map { String($0.prefix { $0 != ":" && !$0.isWhitespace }) })
    let isPlain = filters.isSubset(of: ["relative_url", "absolute_url", "escape", "strip", "default", "markdownify"])
    switch first {
    case "site.baseurl", "site.url", "site.github.url": return ""
    case "page.title": return item.title ?? ""
    default: break
    }
    if isPlain, first.hasPrefix("page."), let text = item.front[String(first.dropFirst(5))]?.text { return text }
    if isPlain, first.hasPrefix("site."), let text = config.text(String(first.dropFirst(5))) { return text }
    unknown["{{ \(first) }}", default: 0] += 1
    return ""
  }

  private mutating func address(_ name: String, _ rest: String) -> String {
    let path = rest.trimmedOfSpace.filter { $0 != "\"" && $0 != "'" }.trimmingSlashes
    let target =
      name == "link" ? links.item(atPath: path) : links.item(atPlace: "_posts/\(path)", language: item.language)
    if let target { return links.link(to: target, from: item) }
    notes.append(ImportNote(.deadLink, "‘\(name)’ names ‘\(path)’, and no text is found there"))
    return "/" + path
  }

  /// Pictures and films that an include shows; of others nobody knows what they showed.
  private mutating func writeInclude(_ rest: String) {
    let call = HugoShortcode(rest[...])
    let name = call?.name.lowercased() ?? rest
    let source = ["src", "url", "image_path", "path", "file", "image", "img"].lazy.compactMap { call?.named[$0] }.first
    if let call, let source, ["figure", "image", "img", "picture", "photo"].contains(where: name.contains),
      !source.contains("{")
    {
      let caption = call.named["caption"] ?? call.named["title"] ?? ""
      let alternative = call.named["alt"] ?? caption
      return appendBlock(
        markdownPicture(source: source, alternative: alternative, caption: caption, link: call.named["link"]))
    }
    if let id = call?.named["id"], id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }) {
      if name.contains("youtube") { return appendBlock("<https://www.youtube.com/watch?v=\(id)>") }
      if name.contains("vimeo") { return appendBlock("<https://vimeo.com/\(id)>") }
    }
    unknown["{% include \(name) %}", default: 0] += 1
  }
}
