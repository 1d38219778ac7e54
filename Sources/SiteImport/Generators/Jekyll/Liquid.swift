/// A body of Jekyll cut into tags of Liquid and what stands between them.
enum LiquidPiece: Sendable {
  case text(Substring)
  /// `{% name rest %}`.
  case tag(name: String, rest: String)
  /// `{{ expression }}`.
  case output(String)
}

/// Cuts a body; what has no end stays text, and so does what stands between `raw` and `endraw`.
func liquidPieces(of body: String) -> [LiquidPiece] {
  var pieces: [LiquidPiece] = []
  var rest = body[...]
  var from = rest.startIndex
  while let start = nextLiquid(in: body[from...]) {
    let isTag = body[start...].hasPrefix("{%")
    let inside = body[body.index(start, offsetBy: 2)...]
    guard let end = inside.firstRange(of: isTag ? "%}" : "}}") else {
      from = body.index(start, offsetBy: 2)
      continue
    }
    if rest.startIndex < start { pieces.append(.text(rest[..<start])) }
    rest = body[end.upperBound...]
    from = rest.startIndex
    var words = inside[..<end.lowerBound].trimmedOfSpace
    if words.hasPrefix("-") { words = words.dropFirst().trimmedOfSpace }
    if words.hasSuffix("-") { words = words.dropLast().trimmedOfSpace }
    guard isTag else {
      pieces.append(.output(words))
      continue
    }
    let name = String(words.prefix { !$0.isWhitespace })
    if name == "raw", let close = endOfRaw(in: rest) {
      pieces.append(.text(rest[..<close.lowerBound]))
      rest = body[close.upperBound...]
      from = rest.startIndex
      continue
    }
    pieces.append(.tag(name: name, rest: words.dropFirst(name.count).trimmedOfSpace))
  }
  if !rest.isEmpty { pieces.append(.text(rest)) }
  return pieces
}

private func nextLiquid(in text: Substring) -> String.Index? {
  var from = text.startIndex
  while let brace = text[from...].firstIndex(of: "{") {
    let next = text.index(after: brace)
    guard next < text.endIndex else { return nil }
    if text[next] == "%" || text[next] == "{" { return brace }
    from = next
  }
  return nil
}

private func endOfRaw(in text: Substring) -> Range<String.Index>? {
  var from = text.startIndex
  while let start = text[from...].firstRange(of: "{%") {
    guard let end = text[start.upperBound...].firstRange(of: "%}") else { return nil }
    let word = text[start.upperBound..<end.lowerBound].filter { !$0.isWhitespace && $0 != "-" }
    if word == "endraw" { return start.lowerBound..<end.upperBound }
    from = start.upperBound
  }
  return nil
}
