import Markup
import SafeHTML

/// The words of a text that was exported with its tags and character references: `Tom &amp; <em>Jerry</em>`.
///
/// `nil` where there is neither of them; what only looks like a tag, `<Amna>`, is none.
package func wordsOfHTML(_ text: String) -> String? {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return nil }
  let bytes = Array(text.utf8)
  var tokens = HTMLTokens(bytes)
  var words: [UInt8] = []
  var copied = 0
  while let token = tokens.next() {
    guard let tag = tagOfExport(token) else { continue }
    words += bytes[copied..<tag.range.lowerBound]
    copied = tag.range.upperBound
    if tag.isBreak { words.append(UInt8(ascii: " ")) }
  }
  words += bytes[copied...]
  let plain = String(decoding: resolvingReferences(inText: words), as: UTF8.self)
  // ‘Law&sect’ has one for a browser, and none for its author.
  guard plain != text, copied > 0 || hasReference(bytes) else { return nil }
  return plain.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
}

private func hasReference(_ text: [UInt8]) -> Bool {
  text.indices.contains { index in
    guard text[index] == UInt8(ascii: "&") else { return false }
    let name = text[(index + 1)...].prefix(10).prefix {
      $0 == UInt8(ascii: "#") || $0.isASCIILetterOrDigit
    }
    return !name.isEmpty && name.endIndex < text.count && text[name.endIndex] == UInt8(ascii: ";")
  }
}

private func tagOfExport(_ token: HTMLToken) -> (range: Range<Int>, isBreak: Bool)? {
  let (name, range): (String, Range<Int>)
  switch token {
  case .start(let tag): (name, range) = (tag.name, tag.range)
  case .end(let tag): (name, range) = (tag.name, tag.range)
  default: return nil
  }
  return tagsOfExports.contains(name) ? (range, name == "br" || name == "p") : nil
}

private let tagsOfExports: Set = [
  "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3", "i", "img",
  "ins", "mark", "p", "q", "s", "small", "span", "strong", "sub", "sup", "tt", "u",
]
