import CmarkSupport
import Diagnostics
import Markup

/// What of films and sounds is under way.
struct PlayerState {
  /// The link that becomes a player, being all that its paragraph holds.
  var link: (node: Node, address: PlayerAddress)?
  /// What GFM has left out of the link's address, and its address with that.
  var tail: (node: Node, address: [UInt8])?
  /// The hosts whose frames readers can ask for.
  var hosts: Set<PlayerHost> = []
  /// The film or sound that was asked for last, and what its address is written as.
  var foundFile: (node: Node, address: [UInt8]?)?
  /// The link that becomes a film or sound of the site, being all that its paragraph holds.
  var fileLink: Node?
}

// Films and sounds of other hosts.
extension BodyWriter {
  /// Begins a figure when the address of a film or a sound is all that a paragraph holds.
  mutating func beginPlayer(_ paragraph: Node) -> Bool {
    guard !options.playerTexts.isEmpty, let link = onlyLink(of: paragraph), untagged == 0,
      Self.shownText(of: link) == link.address
    else { return false }
    let tail = Self.tail(of: link)
    guard let address = PlayerAddress(tail?.address ?? link.address), options.playerTexts[address.host] != nil
    else { return false }
    players.link = (link, address)
    players.tail = tail
    html.beginLine()
    html.append(address.host.isSound ? "<figure class=\"player player-sound\">" : "<figure class=\"player\">")
    isInFigure = true
    if depth == 1 { blockKind = .figure }
    return true
  }

  /// Writes the link to a film or a sound, which a script makes into what its attributes say.
  ///
  /// None of its words are the author's, so neither the text nor its length has any.
  mutating func writePlayer(_ link: Node) -> Bool {
    guard let player = players.link, player.node == link, let texts = options.playerTexts[player.address.host] else {
      return false
    }
    players.link = nil
    noteHost(player.address.host)
    let typed = players.tail?.address ?? link.address
    let offset = places.find(link.address, near: link, lineOfBlock, endLineOfBlock)
    result.links.append(
      MarkdownBody.Link(
        destination: String(decoding: typed, as: UTF8.self), line: places.fileLine(atByte: offset), offset: offset))
    html.append("<a href=\"")
    if player.address.isPage { html.appendMarkdownAddress(typed) } else { html.appendEscaped(player.address.page) }
    writeAttribute("data-player", player.address.frame)
    writeAttribute("data-load", texts.load)
    writeAttribute("data-name", texts.name)
    html.append("\">")
    html.appendEscaped(texts.link)
    html.append("</a>")
    return true
  }

  private mutating func noteHost(_ host: PlayerHost) {
    guard players.hosts.insert(host).inserted else { return }
    result.hasPlayers = true
    result.embedded.append(EmbeddedAddress(.frame, host.origin))
  }

  /// Ends the value of the attribute before it.
  private mutating func writeAttribute(_ name: StaticString, _ value: String) {
    html.append("\" ")
    html.append(name)
    html.append("=\"")
    html.appendEscaped(value)
  }

  /// The link that is all that a paragraph holds, where a figure may take the paragraph's place.
  private func onlyLink(of paragraph: Node) -> Node? {
    guard let link = Self.onlyChild(of: paragraph), link.kind == SITEGEN_LINK, mayHoldPlayer(paragraph),
      let parent = paragraph.parent, parent.kind != SITEGEN_TASK_ITEM, parent.kind != SITEGEN_FOOTNOTE_DEFINITION
    else { return nil }
    return link
  }

  /// The only child that shows anything: around a bare address cmark leaves texts without a letter.
  private static func onlyChild(of paragraph: Node) -> Node? {
    var only: Node?
    var child = paragraph.firstChild
    while let node = child {
      child = node.next
      if node.kind == SITEGEN_TEXT, node.literal.isEmpty { continue }
      if let only, tail(of: only)?.node == node { continue }
      if only != nil { return nil }
      only = node
    }
    return only
  }

  /// The low lines behind a bare address, which GFM takes for emphasis and some films have at the end of their names.
  private static func tail(of link: Node) -> (node: Node, address: [UInt8])? {
    guard link.kind == SITEGEN_LINK, let next = link.next, next.kind == SITEGEN_TEXT, next.next == nil else {
      return nil
    }
    let signs = next.literal
    guard !signs.isEmpty, signs.allSatisfy({ $0 == UInt8(ascii: "_") }) else { return nil }
    return (next, link.address + signs)
  }

  /// Whether what readers press may stand here, as it may not within a link, nor in a heading, which becomes one.
  private func mayHoldPlayer(_ node: Node) -> Bool {
    !fenced.isOpen && !isInLink && heading == nil && node.parent?.kind != SITEGEN_LINK
      && !raw.open.contains { $0.name == "a" }
  }

  private static func shownText(of link: Node) -> [UInt8]? {
    guard let child = link.firstChild, child.next == nil, child.kind == SITEGEN_TEXT else { return nil }
    return child.literal
  }
}

// Films and sounds that are files.
extension BodyWriter {
  /// Begins a figure when a film or a sound is all that a paragraph holds: as a picture, or as a link by its own name.
  mutating func beginMedia(_ paragraph: Node) -> Bool {
    guard let file = paragraph.firstChild, file.next == nil else { return false }
    let isLink = file.kind == SITEGEN_LINK
    guard isLink ? isNamedByItself(file) && onlyLink(of: paragraph) != nil : file.kind == SITEGEN_IMAGE,
      mediaKind(of: file) != nil, mayHoldPlayer(file), mediaAddress(of: file) != nil
    else { return false }
    if isLink { players.fileLink = file } else { figure = paragraph }
    isInFigure = true
    if depth == 1 { blockKind = .figure }
    html.beginLine()
    html.append("<figure class=\"media\">")
    return true
  }

  /// The kind of a film or a sound that stands where a picture or a link may.
  func mediaKind(of node: Node) -> MediaFileKind? {
    let address = node.address
    guard !options.isByGuest, let kind = MediaFileKind(ofFileAt: address) else { return nil }
    switch Destination(address) {
    case .local: return kind
    case .external where node.kind == SITEGEN_IMAGE:
      let start = address.prefix(8).lowercasedASCII
      return start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8) || start.starts(with: "//".utf8)
        ? kind : nil
    default: return nil
    }
  }

  /// Writes a film or a sound, and where there is none or none may stand its words, or else its name.
  mutating func enterMedia(_ node: Node, _ kind: MediaFileKind) -> Step {
    if writeMedia(node, kind) { return .done }
    if node.firstChild != nil { return .children }
    writeText(Self.fileName(node.address), line: node.line > 0 ? node.line : lineOfBlock)
    return .done
  }

  /// Writes a film or a sound in the place of a picture or link; says whether it did.
  mutating func writeMedia(_ node: Node, _ kind: MediaFileKind) -> Bool {
    guard mayHoldPlayer(node), let address = mediaAddress(of: node) else { return false }
    players.fileLink = nil
    let isExternal = if case .external = Destination(node.address) { true } else { false }
    if isExternal { result.embedded.append(EmbeddedAddress(.media, String(decoding: node.address, as: UTF8.self))) }
    html.append(kind == .sound ? "<audio" : "<video")
    html.append(" controls=\"\" preload=\"")
    // Of its own host a film may show its first picture.
    html.append(kind == .sound || isExternal ? "none" : "metadata")
    html.append("\" src=\"")
    html.append(contentsOf: address)
    var words: [UInt8] = []
    if node.kind == SITEGEN_IMAGE { node.appendPlainText(to: &words) }
    let name = Array(words.trimmed)
    if !name.isEmpty {
      html.append("\" aria-label=\"")
      html.appendMarkdownText(name)
    }
    html.append("\"><a href=\"")
    html.append(contentsOf: address)
    html.append(name.isEmpty && isRightToLeft ? "\" dir=\"ltr\">" : "\">")
    html.appendMarkdownText(name.isEmpty ? Self.fileName(node.address) : name)
    html.append(kind == .sound ? "</a></audio>" : "</a></video>")
    return true
  }

  /// What the address of a file is written as, or `nil` when there is none; asked once for each.
  private mutating func mediaAddress(of node: Node) -> [UInt8]? {
    if let file = players.foundFile, file.node == node { return file.address }
    let address = node.address
    let found = linkAddress(address, offset: places.find(address, near: node, lineOfBlock, endLineOfBlock))?.html
    players.foundFile = (node, found)
    return found
  }

  /// Whether a link shows its own address or the name of its file, and so has no words.
  private func isNamedByItself(_ link: Node) -> Bool {
    guard let shown = Self.shownText(of: link) else { return false }
    return shown == link.address || shown == Self.fileName(link.address)
  }

  private static func fileName(_ address: [UInt8]) -> [UInt8] {
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let name = Array(path.split(separator: UInt8(ascii: "/")).last ?? [])
    return PercentEncoding.decode(String(decoding: name, as: UTF8.self)).map { Array($0.utf8) } ?? name
  }
}
