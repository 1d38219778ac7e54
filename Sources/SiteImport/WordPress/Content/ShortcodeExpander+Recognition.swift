import Markup

// What is a shortcode, and what only stands between brackets.
extension ShortcodeExpander {
  /// What becomes of a tag; `nil` for words between brackets, such as `[sic]` and `[video: Dawn]`.
  ///
  /// Names count as they are typed, for WordPress takes no other.
  func rule(of tag: Shortcode, _ settings: ArraySlice<UInt8>) -> ShortcodeRule? {
    let hasEnd = ends.contents(behind: tag) != nil
    let rule = ShortcodeNames.rule(of: tag.name)
    let isBlank = settings.allSatisfy(\.isMarkupSpace)
    switch rule {
    case .caption, .gallery, .audio, .video, .playlist:
      return isBlank || hasEnd || Self.holdsValue(settings) || Self.holdsAddress(settings) ? rule : nil
    case .note: return hasEnd ? rule : nil
    // Names that are words as well.
    case .code, .layout, .embed, .machine, .part:
      let isWord = tag.name.utf8.allSatisfy(\.isASCIILetter)
      if !isWord || hasEnd || tag.isWhole || Self.holdsValue(settings) || Self.holdsAddress(settings) { return rule }
      if rule == .embed {
        let words = String(decoding: settings, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
        let isOneName = words.dropFirst().allSatisfy { $0.contains("=") }
        if let name = words.first, isOneName, EmbedServices.isCertain(name, in: tag.name) { return rule }
        let isShort = words.first.map { isOneName && EmbedServices.page($0, in: tag.name) != nil } ?? true
        return isShort && standsAlone(tag) ? rule : nil
      }
      return rule == .machine && standsAlone(tag) ? rule : nil
    case .some: return rule
    case nil: break
    }
    if hasEnd || known.contains(tag.name) || tag.isWhole && isBlank || Self.holdsValue(settings) { return .unknown }
    // What stands behind a word or a bracket at once is a place in it: `$file[tmp_name]`.
    let before = tag.range.lowerBound == 0 ? 0x20 : bytes[tag.range.lowerBound - 1]
    if before.isASCIILetterOrDigit || "_)".utf8.contains(before) { return nil }
    // `[PT-BR]` and `[NULL_Caption]` are words.
    if tag.name.utf8.contains(where: { (0x41...0x5A).contains($0) }) { return nil }
    let isMadeUp = tag.name.contains("_") || tag.name.contains("-") && standsAlone(tag)
    return isMadeUp && isBlank ? .unknown : nil
  }

  /// Whether a name with a value stands in it, as in no remark between brackets.
  private static func holdsValue(_ settings: ArraySlice<UInt8>) -> Bool {
    if settings.first == UInt8(ascii: "=") { return true }
    guard settings.first?.isMarkupSpace == true || settings.first == 0xC2 else { return false }
    let rest = settings.drop { $0.isMarkupSpace || $0 == 0xC2 || $0 == 0xA0 }
    let name = rest.prefix { ShortcodeGrammar.isNamePart($0) }
    if !name.isEmpty, rest[name.endIndex...].first(where: { !$0.isMarkupSpace }) == UInt8(ascii: "=") { return true }
    var previous: UInt8 = 0
    for (index, byte) in zip(rest.indices, rest) {
      if byte == UInt8(ascii: "[") { return false }
      if byte == UInt8(ascii: "="), ShortcodeGrammar.isNamePart(previous), index + 1 < rest.endIndex,
        "\"'&".utf8.contains(rest[index + 1])
      {
        return true
      }
      previous = byte
    }
    return false
  }

  private static func holdsAddress(_ settings: ArraySlice<UInt8>) -> Bool {
    var rest = settings.prefix(2000)
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[(colon + 1)...]
      if rest.starts(with: "//".utf8) { return true }
    }
    return false
  }

  /// Whether nothing else is in its line.
  private func standsAlone(_ tag: Shortcode) -> Bool {
    let before = bytes[..<tag.range.lowerBound].last { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    let after = bytes[tag.range.upperBound...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return [nil, 0x0A, UInt8(ascii: ">")].contains(before) && [nil, 0x0A, UInt8(ascii: "<")].contains(after)
  }
}
