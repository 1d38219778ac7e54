/// The texts by language of a text in which the plugin qTranslate keeps several: `[:en]…[:ur]…[:]`, with braces, or
/// `<!--:en-->…<!--:-->`; `nil` of a text without its marks.
///
/// What stands outside of its marks belongs to every language. One whose text is blank is left out.
package func qTranslateParts(_ text: String) -> [(language: String, text: String)]? {
  var pieces: [(language: String?, text: Substring)] = []
  var language: String?
  var start = text.startIndex
  var index = text.startIndex
  while let mark = nextMark(in: text, from: index) {
    pieces.append((language, text[start..<mark.range.lowerBound]))
    language = mark.language
    start = mark.range.upperBound
    index = start
  }
  pieces.append((language, text[start...]))
  var languages: [String] = []
  for piece in pieces {
    if let language = piece.language, !languages.contains(language) { languages.append(language) }
  }
  if languages.isEmpty { return nil }
  let parts = languages.compactMap { language -> (language: String, text: String)? in
    let own = pieces.filter { $0.language == language }
    guard own.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else { return nil }
    return (language, pieces.filter { $0.language == nil || $0.language == language }.map { String($0.text) }.joined())
  }
  return parts.isEmpty ? nil : parts
}

private func nextMark(in text: String, from start: String.Index) -> (range: Range<String.Index>, language: String?)? {
  let utf8 = text.utf8
  var index = start
  while index < utf8.endIndex {
    let byte = utf8[index]
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") {
      for (opening, closing) in [("[:", "]"), ("{:", "}"), ("<!--:", "-->")] {
        guard utf8[index...].starts(with: opening.utf8) else { continue }
        let name = utf8.index(index, offsetBy: opening.utf8.count)
        let rest = utf8[name...]
        let code = rest.prefix(4).prefix { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) }
        guard code.isEmpty || (2...3).contains(code.count), utf8[code.endIndex...].starts(with: closing.utf8) else {
          continue
        }
        let end = utf8.index(code.endIndex, offsetBy: closing.utf8.count)
        return (index..<end, code.isEmpty ? nil : String(Substring(code)).lowercased())
      }
    }
    index = utf8.index(after: index)
  }
  return nil
}
