/// Writes the shortcodes of a body in Markdown.
///
/// Those that Hugo brings and that a page can do without a program for become what they showed; of others the tag goes,
/// the words between its two halves and in it stay, and it is told.
struct ShortcodeTranslator {
  private let item: GeneratorItem
  private let config: HugoConfig
  private let links: GeneratorLinks
  private var pieces: [ShortcodePiece] = []
  private var output = ""
  /// How often each unknown one was met, and what of it was left out.
  private var unknown: [String: (count: Int, options: Set<String>)] = [:]
  private var notes: [ImportNote] = []
  /// Whether what follows begins a block of its own.
  private var isBehindBlock = false

  init(_ item: GeneratorItem, config: HugoConfig, links: GeneratorLinks) {
    self.item = item
    self.config = config
    self.links = links
  }

  mutating func translated(_ body: String) -> TranslatedBody {
    guard body.contains("{{") else { return TranslatedBody(text: body) }
    pieces = shortcodePieces(of: body)
    var place = 0
    while place < pieces.count { place = write(at: place) }
    for (name, met) in unknown.sorted(by: { $0.key < $1.key }) {
      let times = met.count == 1 ? "" : ", \(met.count) times"
      let names = met.options.sorted().map { "‘\($0)’" }.joined(separator: ", ")
      let options = names.isEmpty ? "" : " with \(names)"
      notes.append(
        ImportNote(.shortcode, "the shortcode ‘\(name)’ is not known\(times): its tag is left out\(options)"))
    }
    return TranslatedBody(text: output, notes: notes)
  }

  /// Writes a piece; gives the place of the next.
  private mutating func write(at place: Int) -> Int {
    switch pieces[place] {
    case .text(let text): append(text)
    case .shown(let text): append(text[...])
    case .tag(let tag):
      switch tag.name {
      case "highlight", "mermaid", "goat", "plantuml",
        "markmap" where !tag.isClosing:
        return writeCode(tag, at: place)
      case "quote",
        "blockquote" where !tag.isClosing:
        return writeQuotation(tag, at: place)
      case _ where tag.name.hasSuffix(".inline"): return writeProgram(tag, at: place)
      case "ref", "relref": append(reference(tag)[...])
      case "comment" where !tag.isClosing: return endOf(tag, from: place).map { $0 + 1 } ?? place + 1
      case "audio",
        "video" where !tag.isClosing:
        if !writeParameters(ShortcodeParameters(tag)) { writeUnknown(tag) }
      case "figure", "youtube", "vimeo", "vimeo_simple", "gist", "tweet", "x", "instagram", "param", "details":
        writeKnown(tag)
      default: writeUnknown(tag)
      }
    }
    return place + 1
  }

  private mutating func append(_ text: Substring) {
    if isBehindBlock, !text.hasPrefix("\n\n") { output += text.hasPrefix("\n") || text.isEmpty ? "\n" : "\n\n" }
    isBehindBlock = false
    output += text
  }

  private mutating func appendBlock(_ block: String) {
    output.appendBlock(block)
    isBehindBlock = true
  }

  private func endOf(_ tag: HugoShortcode, from place: Int) -> Int? {
    guard !tag.isSelfClosing else { return nil }
    return pieces.indices[(place + 1)...].first { index in
      if case .tag(let other) = pieces[index] { other.isClosing && other.name == tag.name } else { false }
    }
  }

  private mutating func writeCode(_ tag: HugoShortcode, at place: Int) -> Int {
    guard let end = endOf(tag, from: place) else { return place + 1 }
    let code = pieces[(place + 1)..<end].map { piece in
      switch piece {
      case .text(let text): String(text)
      case .shown(let text): text
      case .tag: ""
      }
    }.joined()
    let language = tag.name == "highlight" ? tag.value("lang", at: 0) ?? "" : tag.name
    appendBlock(fencedCode(code, language: language))
    return end + 1
  }

  /// A program that stands in the text, and of whose result nothing is known.
  private mutating func writeProgram(_ tag: HugoShortcode, at place: Int) -> Int {
    guard !tag.isClosing else { return place + 1 }
    notes.append(
      ImportNote(.shortcode, "‘\(tag.name)’ is a program that stands in the text: what it showed is left out"))
    if output.hasSuffix("\n") {
      output = output.trimmedOfLines
      isBehindBlock = !output.isEmpty
    }
    return endOf(tag, from: place).map { $0 + 1 } ?? place + 1
  }

  /// What somebody else said, with who said it below.
  private mutating func writeQuotation(_ tag: HugoShortcode, at place: Int) -> Int {
    guard let end = endOf(tag, from: place) else {
      writeUnknown(tag)
      return place + 1
    }
    let before = (output, isBehindBlock)
    (output, isBehindBlock) = ("", false)
    var inner = place + 1
    while inner < end { inner = write(at: inner) }
    let parameters = ShortcodeParameters(tag)
    let source = parameters.markdown
    let text = output.trimmedOfLines + (source.isEmpty ? "" : "\n\n— \(source)")
    (output, isBehindBlock) = before
    appendBlock(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }
        .joined(separator: "\n"))
    if !parameters.options.isEmpty { noteUnknown(tag, parameters) }
    return end + 1
  }

  private mutating func writeKnown(_ tag: HugoShortcode) {
    guard !tag.isClosing else {
      if tag.name == "details" { appendBlock("</details>") }
      return
    }
    switch tag.name {
    case "figure": writeFigure(tag)
    case "param":
      let name = tag.values.first ?? ""
      if let text = item.front["params"]?[name]?.text ?? item.front[name]?.text ?? config.parameter(name) {
        append(text[...])
      } else {
        writeUnknown(tag)
      }
    case "details":
      let words = tag.value("summary") ?? "Details"
      appendBlock("<details><summary>\(words.inOneLine.replacing("<", with: "&lt;"))</summary>")
    default:
      guard let address = tag.pageAddress else { return writeUnknown(tag) }
      appendBlock("<\(address)>")
    }
  }

  private mutating func writeFigure(_ tag: HugoShortcode) {
    guard let source = tag.value("src", at: 0) else { return writeUnknown(tag) }
    let caption = [tag.value("title"), tag.value("caption"), tag.value("attr")].compactMap { $0 }.filter { !$0.isEmpty }
    appendBlock(
      markdownPicture(
        source: source, alternative: tag.value("alt") ?? caption.first ?? "", caption: caption.joined(separator: " — "),
        link: tag.value("link")))
  }

  private mutating func writeUnknown(_ tag: HugoShortcode) {
    guard !tag.isClosing else { return }
    let parameters = ShortcodeParameters(tag)
    _ = writeParameters(parameters)
    noteUnknown(tag, parameters)
  }

  private mutating func noteUnknown(_ tag: HugoShortcode, _ parameters: ShortcodeParameters) {
    unknown[tag.name, default: (0, [])].count += 1
    unknown[tag.name]?.options.formUnion(parameters.options)
  }

  /// Writes the words and addresses of a tag: within a sentence where it stood in one; whether there are any.
  private mutating func writeParameters(_ parameters: ShortcodeParameters) -> Bool {
    let text = parameters.markdown
    if text.isEmpty { return false }
    let line = output[(output.lastIndex(of: "\n").map(output.index(after:)) ?? output.startIndex)...]
    if isBehindBlock || line.allSatisfy(\.isWhitespace) {
      appendBlock(text)
    } else {
      append(text.replacing("\n\n", with: " ")[...])
    }
    return true
  }
}

extension ShortcodeTranslator {
  /// Where `ref` and `relref` lead: to the file of a text that is imported, else as it was typed, which is told.
  private mutating func reference(_ tag: HugoShortcode) -> String {
    let typed = tag.value("path", at: 0) ?? ""
    let cut = typed.firstIndex(of: "#") ?? typed.endIndex
    let (path, fragment) = (String(typed[..<cut]), String(typed[cut...]))
    if path.isEmpty { return fragment }
    let language = tag.value("lang").map { $0.lowercased() } ?? item.language
    if let target = target(path, language: language) { return links.link(to: target, from: item, fragment: fragment) }
    notes.append(ImportNote(.deadLink, "‘\(tag.name)’ names ‘\(typed)’, and no text is found there"))
    return markdownDestination(typed)
  }

  private func target(_ path: String, language: String) -> GeneratorItem? {
    var place = path.trimmingSlashes
    for ending in [".md", ".markdown", ".html"] where place.lowercased().hasSuffix(ending) {
      place = String(place.dropLast(ending.count))
    }
    var language = language
    if let dot = place.lastIndex(of: "."), config.isLanguage(String(place[place.index(after: dot)...])) {
      language = place[place.index(after: dot)...].lowercased()
      place = String(place[..<dot])
    }
    for index in ["/index", "/_index"] where place.hasSuffix(index) { place = String(place.dropLast(index.count)) }
    let own = item.place.split(separator: "/").map(String.init)
    var candidates = [place]
    if !path.hasPrefix("/") {
      let parts = place.split(separator: "/").map(String.init)
      // From the folder of the page, and from that of its bundle.
      for base in [Array(own.dropLast()), own] { candidates.insert(resolved(base, parts), at: 0) }
    }
    for candidate in candidates {
      if let found = links.item(atPlace: candidate, language: language) { return found }
    }
    return place.contains("/") ? nil : links.item(named: place, language: language)
  }

  private func resolved(_ base: [String], _ parts: [String]) -> String {
    var folders = base
    for part in parts {
      if part == ".." { _ = folders.popLast() } else if part != "." { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }
}
