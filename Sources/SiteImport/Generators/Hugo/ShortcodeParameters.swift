/// What the tag of a shortcode says by its parameters: words that readers saw, addresses, and how it was to look.
///
/// Nobody knows what a shortcode of a theme made of them; by their names and forms most can be told apart.
struct ShortcodeParameters {
  /// Whose words stand in the text, in the order in which readers are used to them.
  private static let namesOfWords = [
    "title", "heading", "header", "text", "label", "content", "message", "description", "summary", "caption", "author",
    "by", "name", "attribution", "attr", "source", "src", "cite", "alt",
  ]
  private static let namesOfAddresses = [
    "src", "url", "href", "link", "file", "mp3", "mp4", "ogg", "source", "attrlink",
  ]

  /// One line of a reader's words; empty where there are none.
  private(set) var words = ""
  private(set) var addresses: [String] = []
  /// What is left out: classes, sizes, switches.
  private(set) var options: [String] = []

  init(_ tag: HugoShortcode) {
    var lines: [String] = []
    func take(_ name: String?, _ value: String) {
      let text = value.inOneLine
      guard !text.isEmpty else { return }
      if Self.isAddress(text), name.map(Self.namesOfAddresses.contains) ?? true || text.contains("://") {
        addresses.append(text)
      } else if name.map({ Self.namesOfWords.contains($0) && $0 != "src" })
        ?? text.contains(where: { $0 == " " || !$0.isASCII })
      {
        if !lines.contains(text) { lines.append(text) }
      } else {
        options.append(name ?? text)
      }
    }
    for value in tag.values { take(nil, value) }
    let known = Self.namesOfWords.filter { tag.named[$0] != nil }
    for name in known + tag.named.keys.filter({ !known.contains($0) }).sorted() { take(name, tag.named[name] ?? "") }
    words = lines.joined(separator: ", ")
  }

  var isEmpty: Bool { words.isEmpty && addresses.isEmpty }

  private static func isAddress(_ text: String) -> Bool {
    guard !text.contains(where: \.isWhitespace) else { return false }
    if text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("/") && text.count > 1 { return true }
    return isFile(text)
  }

  private static func isFile(_ text: String) -> Bool {
    guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return false }
    let ending = text[text.index(after: dot)...].lowercased()
    return pictures.contains(ending) || players.contains(ending) || ending == "pdf"
  }

  private static let pictures: Set = ["jpg", "jpeg", "png", "gif", "webp", "avif", "svg"]
  private static let players: Set = [
    "mp3", "ogg", "oga", "opus", "m4a", "wav", "flac", "mp4", "webm", "ogv", "mov", "m4v",
  ]

  /// Markdown: the words as a line, in a link where there is one, and players and pictures as such.
  var markdown: String {
    var blocks: [String] = []
    var line = markdownWords(words)
    for address in addresses {
      let path = address.prefix { $0 != "?" && $0 != "#" }
      let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
      if Self.pictures.contains(ending) {
        blocks.append(markdownPicture(source: address, alternative: words, caption: words, link: nil))
        line = ""
      } else if Self.players.contains(ending) || EmbeddedMedia.isPlayer(address), address.contains("://") {
        // Alone in its paragraph it becomes a player.
        blocks.append("<\(address)>")
      } else if !line.isEmpty, !line.hasPrefix("[") {
        line = "[\(line)](\(markdownDestination(address)))"
      } else if address.contains("://") {
        blocks.append("<\(address)>")
      } else {
        blocks.append("[\(markdownWords(address))](\(markdownDestination(address)))")
      }
    }
    return (blocks + (line.isEmpty ? [] : [line])).joined(separator: "\n\n")
  }
}

/// Words of an attribute as they stand in Markdown, which they were not.
private func markdownWords(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "\\`*_[]<>".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
