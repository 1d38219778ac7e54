import Markup

/// A passage that the old site showed to some readers only, or to none: by a shortcode or block of a plugin for members,
/// or by HTML that browsers do not show.
struct KeptText: Sendable {
  /// What kept it, as it is called in the text: `[members_only]`.
  let means: String

  /// The first such passage of some contents; `nil` where everybody could read all of them.
  init?(_ content: [UInt8]) {
    guard
      let means = Self.shortcode(in: content) ?? Self.block(in: content) ?? Self.element(in: content)
    else { return nil }
    self.means = means
  }

  // MARK: - Shortcodes and blocks

  /// Parts of names of shortcodes and blocks that stand for readers who are known.
  private static let parts: Set = [
    "member", "members", "memberonly", "membersonly", "membership", "memberships", "emember", "nonmember", "restrict",
    "restricted", "restriction", "private", "hide", "hidden", "protect", "protected", "protector", "passwordprotect",
    "passster", "paywall", "subscriber", "subscribers", "loggedin", "logged", "login", "access", "paid", "patron",
    "patrons", "patreon", "locker", "lock", "locked", "gated", "vip", "s2if", "armif", "registered", "authorized",
  ]

  /// What names begin with that plugins for members give their shortcodes and blocks.
  private static let beginnings = [
    "wlm_", "wlm-", "mepr-", "mepr_", "ihc-", "ihc_", "pmpro", "s2if", "s2member", "ws_plugin__s2member", "rcp_",
    "um_", "swpm_", "memb_", "mm_", "arm_", "wcm_", "wpmem_", "is_user_", "is_paid", "is_premium", "is_active",
    "accessally", "premium-content", "premium_content", "jetpack/paywall", "restrict",
  ]

  private static func keeps(_ name: String) -> Bool {
    beginnings.contains { name.hasPrefix($0) }
      || name.split { "-_/".contains($0) }.contains { parts.contains(String($0)) }
  }

  /// A shortcode that keeps what stands between its tags; one that stands alone keeps nothing.
  private static func shortcode(in content: [UInt8]) -> String? {
    var ends: Set<String> = []
    var begun: [String] = []
    for place in content.indices where content[place] == UInt8(ascii: "[") {
      let isEnd = place + 1 < content.count && content[place + 1] == UInt8(ascii: "/")
      let name = name(content[(place + (isEnd ? 2 : 1))...].prefix(80))
      guard !name.isEmpty, keeps(name) else { continue }
      // `[[hide]]` shows the tag itself.
      if isEnd { ends.insert(name) } else if place == 0 || content[place - 1] != content[place] { begun.append(name) }
    }
    return begun.first { ends.contains($0) }.map { "[\($0)]" }
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix { $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F }, as: UTF8.self).lowercased()
  }

  private static func block(in content: [UInt8]) -> String? {
    for block in BlockComments(content) where block.kind == .start || block.kind == .whole {
      let name = block.name.hasPrefix("core/") ? String(block.name.dropFirst(5)) : block.name
      // What stands below the mark of Jetpack is for subscribers.
      if block.kind == .start && keeps(name) || name == "jetpack/paywall" { return "the block ‘\(name)’" }
      let settings = block.settings.filter { !$0.isMarkupSpace }
      if settings.containsSequence("\"blockVisibility\":false") || settings.containsSequence("\"hideBlock\":true") {
        return "the setting ‘blockVisibility’ of a block"
      }
    }
    return nil
  }

  // MARK: - HTML

  /// An element with words in it that browsers do not show.
  private static func element(in content: [UInt8]) -> String? {
    for place in content.indices where content[place] == UInt8(ascii: "<") {
      guard let end = content[place...].prefix(2000).firstIndex(of: UInt8(ascii: ">")) else { continue }
      let name = name(content[(place + 1)...].prefix(40))
      guard !name.isEmpty, !silent.contains(name) else { continue }
      let tag = String(decoding: content[(place + 1)..<end], as: UTF8.self).lowercased()
      guard tag.contains("hidden") || tag.contains("display"), isHidden(tag) else { continue }
      if hasWords(content[(end + 1)...].prefix(4000), until: name) { return "<\(name)> that browsers hide" }
    }
    return nil
  }

  /// Elements without words of their own, or whose words are a program's.
  private static let silent: Set = [
    "img", "input", "br", "hr", "iframe", "script", "style", "svg", "audio", "video", "source", "link", "meta",
    "template", "noscript", "textarea", "form", "button",
  ]

  /// Whether a tag, in small letters, has the attribute `hidden` or a style that shows nothing.
  private static func isHidden(_ tag: String) -> Bool {
    let style = tag.filter { !$0.isWhitespace }
    if style.contains("display:none") || style.contains("visibility:hidden") { return true }
    var bare = ""
    var quote: Character?
    for letter in tag {
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "\"" || letter == "'" {
        quote = letter
      } else {
        bare.append(letter)
      }
    }
    return bare.split { $0.isWhitespace || $0 == "/" }.dropFirst().contains {
      $0 == "hidden" || $0.hasPrefix("hidden=")
    }
  }

  private static func hasWords(_ bytes: ArraySlice<UInt8>, until name: String) -> Bool {
    var isInTag = false
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        if bytes[(place + 1)...].starts(with: "/\(name)".utf8) { return false }
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case let byte where !isInTag && (byte.isASCIILetterOrDigit || byte >= 0x80): return true
      default: break
      }
    }
    return false
  }
}
