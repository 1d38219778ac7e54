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
    for mark in ["youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/"] {
      if let id = part(of: address, behind: mark), id != "videoseries" {
        return "https://www.youtube.com/watch?v=" + id
      }
    }
    if address.contains("youtube"), let list = part(of: address, behind: "/embed/videoseries?list=") {
      return "https://www.youtube.com/playlist?list=" + list
    }
    if let id = part(of: address, behind: "player.vimeo.com/video/") { return "https://vimeo.com/" + id }
    return isPlayer(address) ? withoutSettings(address) : address
  }

  /// Without how wide a film is shown and the like, which old plugins hang on to its address.
  private static func withoutSettings(_ address: String) -> String {
    guard let sign = address.firstIndex(of: "&") else { return address }
    guard let query = address.firstIndex(of: "?"), query < sign else { return String(address[..<sign]) }
    // Settings were hung on to an address that had some already.
    let pairs = address[address.index(after: query)...].split { $0 == "&" || $0 == "?" }
    // What hides a film of Vimeo's is called as its height is.
    let kept = pairs.filter { pair in
      !settings.contains(String(pair.prefix { $0 != "=" }))
        || pair.hasPrefix("h=") && pair.dropFirst(2).contains(where: \.isLetter)
    }
    return address[...query] + kept.joined(separator: "&")
  }

  private static let settings: Set = [
    "autoplay", "border", "color1", "color2", "feature", "fs", "h", "hd", "hl", "iv_load_policy", "rel", "showinfo",
    "showsearch", "w", "wmode",
  ]

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
