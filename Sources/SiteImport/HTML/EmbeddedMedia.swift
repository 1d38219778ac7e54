import SafeHTML

/// Players of other hosts, which stand in pages as frames.
enum EmbeddedMedia {
  /// The address of the page that a frame shows: that of a video where it is one of YouTube's or Vimeo's players.
  static func address(of node: HTMLNode) -> String? {
    let value = node.attribute("src") ?? node.attribute("data")
    guard let source = value.map({ String(decoding: $0, as: UTF8.self) })?.trimmed, !source.isEmpty else { return nil }
    let address = source.hasPrefix("//") ? "https:" + source : source
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    guard
      !address.unicodeScalars.contains(where: { $0 == "<" || $0 == ">" || $0 == "\"" || $0.properties.isWhitespace })
    else { return nil }
    return page(of: address)
  }

  /// The address that people share for one of a player, and the one that is safe where a host has it.
  static func page(of address: String) -> String {
    var address = address
    if address.hasPrefix("http://"), isPlayer(address) { address = "https" + address.dropFirst(4) }
    if let id = part(of: address, behind: "youtube.com/embed/")
      ?? part(of: address, behind: "youtube-nocookie.com/embed/")
    {
      return "https://www.youtube.com/watch?v=" + id
    }
    if let id = part(of: address, behind: "player.vimeo.com/video/") { return "https://vimeo.com/" + id }
    return address
  }

  /// Whether sitegen shows films or sounds of the host.
  static func isPlayer(_ address: String) -> Bool {
    guard let start = address.firstRange(of: "://")?.upperBound else { return false }
    let host = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  private static let hosts = [
    "youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "soundcloud.com", "facebook.com", "fb.watch",
  ]

  private static func part(of address: String, behind mark: String) -> String? {
    guard let range = address.firstRange(of: mark) else { return nil }
    let id = address[range.upperBound...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
    }
    return id.isEmpty ? nil : String(id)
  }
}
