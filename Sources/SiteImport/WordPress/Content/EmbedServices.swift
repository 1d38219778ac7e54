import Markup

/// The pages of films, sounds and posts that shortcodes name by a number or a name of their host's.
enum EmbedServices {
  private struct Service: Sendable {
    /// What stands before the name in the address of the page.
    var page: String
    /// Whether a word is such a name.
    var isName: @Sendable (String) -> Bool
  }

  /// The page that a value means in a shortcode: `dQw4w9WgXcQ` in `[youtube …]`; `nil` where it means none.
  static func page(_ value: String, in shortcode: String) -> String? {
    let shortcode = shortcode.lowercased()
    if shortcode == "spotify" {
      let parts = value.split(separator: ":")
      guard parts.count >= 3, parts[0] == "spotify" else { return nil }
      return "https://open.spotify.com/" + parts.dropFirst().joined(separator: "/")
    }
    // Behind a name old plugins wrote settings: `x8oma9&title=2`.
    let name = String(value.prefix { $0 != "&" && $0 != "?" })
    guard let service = services[aliases[shortcode] ?? shortcode], service.isName(name) else { return nil }
    return service.page + name
  }

  /// Whether a word means a page wherever it stands, being no word of people.
  static func isCertain(_ value: String, in shortcode: String) -> Bool {
    page(value, in: shortcode) != nil
      && value.unicodeScalars.dropFirst().contains { $0.properties.isUppercase || ("0"..."9").contains($0) }
  }

  private static let aliases = [
    "embedyt": "youtube", "youtube_sc": "youtube", "lyte": "youtube", "youtubevideo": "youtube", "twitter": "tweet",
    "videopress": "wpvideo", "googlevideo": "gvideo",
  ]

  private static let services: [String: Service] = [
    "youtube": Service(page: "https://www.youtube.com/watch?v=") { $0.utf8.count == 11 && isName($0) },
    "vimeo": Service(page: "https://vimeo.com/", isName: isNumber),
    "dailymotion": Service(page: "https://www.dailymotion.com/video/") {
      (5...10).contains($0.utf8.count) && isName($0)
    },
    "tweet": Service(page: "https://twitter.com/i/status/", isName: isNumber),
    "ted": Service(page: "https://www.ted.com/talks/", isName: isName),
    "wpvideo": Service(page: "https://videopress.com/v/") { $0.utf8.count == 8 && isName($0) },
    "gvideo": Service(page: "https://video.google.com/videoplay?docid=") {
      isNumber($0.hasPrefix("-") ? String($0.dropFirst()) : $0)
    },
    "gist": Service(page: "https://gist.github.com/") {
      (5...40).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0) }
    },
    "vine": Service(page: "https://vine.co/v/") { $0.utf8.count == 11 && isName($0) },
    "archiveorg": Service(page: "https://archive.org/details/", isName: isName),
    "slideshare": Service(page: "https://www.slideshare.net/slideshow/embed_code/", isName: isNumber),
    "scribd": Service(page: "https://www.scribd.com/doc/", isName: isNumber),
    "hulu": Service(page: "https://www.hulu.com/watch/", isName: isNumber),
  ]

  @Sendable private static func isNumber(_ text: String) -> Bool {
    (3...20).contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  @Sendable private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ShortcodeGrammar.isNamePart($0) }
  }
}
