import Markup

/// The address of a film or a sound as people copy it from one of the known hosts.
///
/// Nothing of what was typed reaches the address of the frame but names and numbers in the letters that the host uses.
struct PlayerAddress: Hashable {
  let host: PlayerHost
  /// What a frame loads, percent-encoded.
  let frame: String
  /// The page on which people watch or listen.
  let page: String
  /// Whether what was typed is for people, not the address of a frame.
  var isPage = true

  /// `nil` for all that does not begin with `https://` and exactly the name of a host, and for what is no film or sound there.
  init?(_ address: [UInt8]) {
    guard let address = WebAddress(address) else { return nil }
    switch address.host {
    case "youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be", "youtube-nocookie.com",
      "www.youtube-nocookie.com":
      self.init(youTube: address)
    case "vimeo.com", "www.vimeo.com", "player.vimeo.com": self.init(vimeo: address)
    case "w.soundcloud.com": self.init(frame: address, of: .soundCloud, path: ["player"], parameter: "url")
    case let host where Self.soundCloudHosts.contains(host): self.init(soundCloud: address)
    case let host where Self.facebookHosts.contains(host):
      if address.path.first == "plugins" {
        self.init(frame: address, of: .facebook, path: ["plugins", "video.php"], parameter: "href")
      } else {
        self.init(facebook: address)
      }
    default: return nil
    }
  }

  private static let soundCloudHosts: Set = [
    "soundcloud.com", "www.soundcloud.com", "m.soundcloud.com", "api.soundcloud.com",
  ]
  private static let facebookHosts: Set = [
    "facebook.com", "www.facebook.com", "m.facebook.com", "web.facebook.com", "fb.watch",
  ]

  private init(_ host: PlayerHost, frame: String, page: String, isPage: Bool) {
    self.host = host
    self.frame = host.origin + frame
    self.page = page
    self.isPage = isPage
  }

  /// The address of a frame that holds that of a page.
  private init?(frame address: WebAddress, of host: PlayerHost, path: [String], parameter: String) {
    guard address.path == path, let value = address.values[parameter],
      let page = PercentEncoding.decode(value).flatMap({ WebAddress(Array($0.utf8)) })
    else { return nil }
    if host == .soundCloud, Self.soundCloudHosts.contains(page.host) {
      self.init(soundCloud: page)
    } else if host == .facebook, Self.facebookHosts.contains(page.host) {
      self.init(facebook: page)
    } else {
      return nil
    }
    isPage = false
  }

  private init?(youTube address: WebAddress) {
    let path = address.path
    let isFrame = path.count == 2 && path[0] == "embed"
    let id: String?
    switch (address.host, path.count) {
    case ("youtu.be", 1): id = path[0]
    case ("youtu.be", _): id = nil
    case (_, 1): id = path[0] == "watch" ? address.values["v"] : nil
    case (_, 2): id = isFrame || ["shorts", "live", "v"].contains(path[0]) ? path[1] : nil
    default: id = nil
    }
    // Two words that look like a film and stand for lists.
    guard let id, id.isName(of: 11...11), id != "videoseries", id != "live_stream" else { return nil }
    let moment = address.values["start"] ?? address.values["t"] ?? address.fragmentValues["t"]
    let seconds = moment.flatMap(Self.seconds)
    self.init(
      .youTube, frame: "/embed/\(id)" + (seconds.map { "?start=\($0)" } ?? ""),
      page: "https://www.youtube.com/watch?v=\(id)" + (seconds.map { "&t=\($0)s" } ?? ""),
      isPage: !isFrame && !address.host.hasSuffix("nocookie.com"))
  }

  private init?(vimeo address: WebAddress) {
    let isFrame = address.host == "player.vimeo.com"
    let path = isFrame && address.path.first == "video" ? Array(address.path.dropFirst()) : address.path
    guard let id = path.first, path.count <= 2, id.isNumber, isFrame == (path.count < address.path.count) else {
      return nil
    }
    // Of a film that is not listed, the second part of its address.
    let key = path.count == 2 ? path[1] : address.values["h"]
    if let key, !key.isName(of: 6...32) { return nil }
    let seconds = address.fragmentValues["t"].flatMap(Self.seconds)
    self.init(
      .vimeo,
      frame: "/video/\(id)?dnt=1" + (key.map { "&h=\($0)" } ?? "") + (seconds.map { "#t=\($0)s" } ?? ""),
      page: "https://vimeo.com/\(id)" + (key.map { "/\($0)" } ?? ""), isPage: !isFrame)
  }

  private init?(soundCloud address: WebAddress) {
    let path = address.path
    let isNumbered = address.host == "api.soundcloud.com"
    let isSound =
      isNumbered
      ? path.count == 2 && ["tracks", "playlists"].contains(path[0]) && path[1].isNumber
      : Self.isSound(path)
    guard isSound else { return nil }
    let sound = "https://\(isNumbered ? "api." : "")soundcloud.com/" + path.joined(separator: "/")
    let frame = "/player/?url=" + sound.asValueOfQuery
    self.init(
      .soundCloud, frame: frame, page: isNumbered ? PlayerHost.soundCloud.origin + frame : sound, isPage: !isNumbered)
  }

  /// Whether a path is `user/track`, `user/track/s-key` or `user/sets/name`, not a list of the user's or of the host's.
  private static func isSound(_ path: [String]) -> Bool {
    guard path.allSatisfy({ $0.isName(of: 1...255) }), path.count == 2 || path.count == 3 else { return false }
    let hosts = ["charts", "discover", "jobs", "pages", "search", "settings", "stream", "tags", "upload", "you"]
    let lists = [
      "albums", "comments", "followers", "following", "likes", "popular-tracks", "reposts", "sets", "spotlight",
      "tracks",
    ]
    if hosts.contains(path[0]) { return false }
    return path.count == 2 ? !lists.contains(path[1]) : path[1] == "sets" || path[2].hasPrefix("s-")
  }

  private init?(facebook address: WebAddress) {
    let path = address.path
    let page: String
    if address.host == "fb.watch" {
      guard path.count == 1, path[0].isName(of: 4...32) else { return nil }
      page = "https://fb.watch/\(path[0])/"
    } else if path == ["watch"] || path == ["video.php"] || path == ["watch", "live"] {
      guard let id = address.values["v"], id.isNumber else { return nil }
      page = "https://www.facebook.com/watch/?v=\(id)"
    } else if path.count == 2, path[0] == "reel", path[1].isNumber {
      page = "https://www.facebook.com/reel/\(path[1])/"
    } else {
      // Between ‘videos’ and the number there may be the title.
      guard (3...4).contains(path.count), path[1] == "videos", let id = path.last, id.isNumber,
        path[0].isName(of: 1...100, or: UInt8(ascii: "."))
      else { return nil }
      page = "https://www.facebook.com/\(path[0])/videos/\(id)/"
    }
    self.init(
      .facebook, frame: "/plugins/video.php?href=" + page.asValueOfQuery + "&show_text=false", page: page, isPage: true)
  }

  /// `90`, `90s`, `1m30s` or `1h2m3s` as seconds.
  private static func seconds(_ text: String) -> Int? {
    guard text.utf8.count <= 9 else { return nil }
    var sum = 0
    var number = 0
    for byte in text.utf8 {
      if byte.isASCIIDigit {
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      }
      switch byte {
      case UInt8(ascii: "h"): sum += number * 3600
      case UInt8(ascii: "m"): sum += number * 60
      case UInt8(ascii: "s"): sum += number
      default: return nil
      }
      number = 0
    }
    let seconds = sum + number
    return seconds > 0 ? seconds : nil
  }
}

/// An address that begins with `https://`, in its parts.
private struct WebAddress {
  /// In small letters; with all that stands before the path, so that an address with a port or a name of a user is none
  /// of the known hosts.
  let host: String
  let path: [String]
  /// The parameters behind `?` and behind `#`, as they are written; of two of one name the first.
  let values: [String: String]
  let fragmentValues: [String: String]

  /// `nil` for what does not begin with `https://`, is not ASCII, or longer than anyone copies.
  init?(_ address: [UInt8]) {
    guard address.count <= 2000, address.allSatisfy({ (0x21...0x7E).contains($0) }),
      address.prefix(8).lowercasedASCII.elementsEqual("https://".utf8)
    else { return nil }
    let (main, fragment) = Self.cut(address.dropFirst(8), at: UInt8(ascii: "#"))
    let (place, query) = Self.cut(main, at: UInt8(ascii: "?"))
    let parts = Self.cut(place, at: UInt8(ascii: "/"))
    host = Self.text(parts.before).lowercased()
    path = parts.behind.split(separator: UInt8(ascii: "/")).map(Self.text)
    values = Self.values(query)
    fragmentValues = Self.values(fragment)
  }

  private static func values(_ query: ArraySlice<UInt8>) -> [String: String] {
    let pairs = query.split(separator: UInt8(ascii: "&")).map { cut($0, at: UInt8(ascii: "=")) }
    return Dictionary(pairs.map { (text($0.before), text($0.behind)) }) { first, _ in first }
  }

  private static func cut(
    _ bytes: ArraySlice<UInt8>, at sign: UInt8
  ) -> (before: ArraySlice<UInt8>, behind: ArraySlice<UInt8>) {
    guard let place = bytes.firstIndex(of: sign) else { return (bytes, []) }
    return (bytes[..<place], bytes[(place + 1)...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  /// Whether it is made of letters and digits of ASCII, `-`, `_` and one more sign.
  fileprivate func isName(of count: ClosedRange<Int>, or sign: UInt8 = UInt8(ascii: "-")) -> Bool {
    count.contains(utf8.count)
      && utf8.allSatisfy {
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == sign
      }
  }

  fileprivate var isNumber: Bool { (1...20).contains(utf8.count) && utf8.allSatisfy(\.isASCIIDigit) }

  /// Percent-encoded so that it can be a value behind `?`.
  fileprivate var asValueOfQuery: String {
    var encoded: [UInt8] = []
    for byte in utf8 {
      if byte.isASCIILetterOrDigit || "-._~".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        PercentEncoding.append(byte, to: &encoded)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
