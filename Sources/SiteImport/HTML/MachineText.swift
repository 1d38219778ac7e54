import Markup
import SafeHTML

/// HTML without what page builders and services write for browsers and what stands in it as words, because an editor or
/// a filter has taken the tags around it or made letters of them: styles, programs, settings.
///
/// Only what is known to be such is taken out, as one that begins with `/*! elementor`: prose may speak of styles. Code
/// is left alone.
func withoutMachineText(_ html: [UInt8], _ findings: inout ConversionFindings) -> [UInt8] {
  guard html.contains(UInt8(ascii: "{")) || html.containsSequence("&lt;script") else { return html }
  var reader = MachineText(html)
  let kept = reader.kept()
  for (name, count) in reader.found { findings.dropped[name, default: 0] += count }
  return kept
}

private struct MachineText {
  private let bytes: [UInt8]
  /// What was taken out, by the element that it belongs to.
  private(set) var found: [String: Int] = [:]
  /// How often what looked like it was none, for which a text of any length was read.
  private var failures = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func kept() -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var tokens = HTMLTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .comment(let range): output += bytes[range]
      case .end(let tag): output += bytes[tag.range]
      case .start(let tag):
        guard let end = tokens.endOfVerbatim(tag) else {
          output += bytes[tag.range]
          continue
        }
        output += bytes[tag.range.lowerBound..<end]
        tokens.skip(to: end)
      case .text(let range):
        var copied = range.lowerBound
        var index = copied
        while index < range.upperBound {
          guard failures < 100, Self.firsts.contains(bytes[index]), let (end, element) = machineText(at: index) else {
            index += 1
            continue
          }
          found[element, default: 0] += 1
          output += bytes[copied..<index]
          (index, copied) = (end, end)
        }
        if index > range.upperBound { tokens.skip(to: index) } else { output += bytes[copied..<range.upperBound] }
      }
    }
    return output
  }

  private static let firsts = Set("/.#@&_([".utf8)

  /// Where what begins here ends, and the element that it belongs to; `nil` for words.
  private mutating func machineText(at start: Int) -> (end: Int, element: String)? {
    let rest = bytes[start...]
    switch bytes[start] {
    case UInt8(ascii: "_"): return settings(at: start).map { ($0, "script") }
    case UInt8(ascii: "("):
      guard rest.starts(with: "(adsbygoogle".utf8) else { return nil }
      return end(of: ");", in: rest.prefix(400)).map { ($0, "script") }
    case UInt8(ascii: "&"): return escapedElement(at: start)
    default:
      let before = start == 0 ? 0x0A : bytes[start - 1]
      guard before.isMarkupSpace || before == UInt8(ascii: ">") || before == UInt8(ascii: "}") else { return nil }
      var sheet = StyleText(bytes)
      guard sheet.isKnown(start) else { return nil }
      failures += 1
      guard let end = sheet.end(from: start) else { return nil }
      failures -= 1
      return (end, "style")
    }
  }

  /// What Thrive keeps of its own in texts: `__CONFIG_colors_palette__{…}__CONFIG_colors_palette__`.
  private mutating func settings(at start: Int) -> Int? {
    let rest = bytes[start...].prefix(20_000)
    guard rest.starts(with: "__CONFIG_".utf8) else { return nil }
    let name = rest.prefix { ShortcodeGrammar.isNamePart($0) }
    guard rest[name.endIndex...].first == UInt8(ascii: "{") else { return nil }
    failures += 1
    guard let end = end(of: String(decoding: name, as: UTF8.self), in: rest[name.endIndex...]) else { return nil }
    failures -= 1
    return end
  }

  /// `&lt;style&gt;…&lt;/style&gt;` of a page builder, `&lt;script…` of a service.
  private mutating func escapedElement(at start: Int) -> (end: Int, element: String)? {
    for element in ["style", "script"] where bytes[start...].starts(with: "&lt;\(element)".utf8) {
      failures += 1
      guard let end = end(of: "&lt;/\(element)&gt;", in: bytes[start...].prefix(200_000)) else { return nil }
      let inner = bytes[start..<end]
      let isKnown =
        element == "style"
        ? StyleText.marks.contains { inner.containsSequence($0) }
        : Self.services.contains { inner.containsSequence($0) }
      if isKnown { failures -= 1 }
      return isKnown ? (end, element) : nil
    }
    return nil
  }

  private static let services: [StaticString] = [
    "adsbygoogle", "googlesyndication.com", "google-analytics.com", "googletagmanager.com", "connect.facebook.net",
    "platform.twitter.com/widgets.js", "instagram.com/embed.js",
  ]

  private func end(of mark: String, in text: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: mark[0]) {
      if text[start...].starts(with: mark) { return start + mark.count }
      index = start + 1
    }
    return nil
  }
}
