/// A body of Hugo cut into its shortcodes and what stands between them.
enum ShortcodePiece: Sendable {
  case text(Substring)
  /// What a page shows of a shortcode that only names it: `{{</* figure */>}}`.
  case shown(String)
  case tag(HugoShortcode)
}

struct HugoShortcode: Sendable {
  var name: String
  var isClosing = false
  /// Whether it ends itself: `{{< x />}}`.
  var isSelfClosing = false
  /// Those without a name, in order.
  var values: [String] = []
  /// Those with a name, in small letters.
  var named: [String: String] = [:]

  func value(_ name: String, at place: Int? = nil) -> String? {
    named[name] ?? place.flatMap { $0 < values.count ? values[$0] : nil }
  }

  /// Reads what stands between the marks; `nil` when it is no name.
  init?(_ inside: Substring) {
    var rest = inside.trimmedOfSpace[...]
    if rest.hasSuffix("/") {
      isSelfClosing = true
      rest = rest.dropLast()
    }
    if rest.hasPrefix("/") {
      isClosing = true
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    name = String(rest.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "=" })
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) }) else { return nil }
    rest = rest.dropFirst(name.count)
    while let word = Self.word(&rest) {
      if rest.first == "=" {
        rest = rest.dropFirst()
        named[word.lowercased()] = Self.word(&rest) ?? ""
      } else {
        values.append(word)
      }
    }
  }

  private static func word(_ rest: inout Substring) -> String? {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return nil }
    guard first == "\"" || first == "`" || first == "“" else {
      let word = rest.prefix { !$0.isWhitespace && $0 != "=" }
      // A lone sign of equality would be looked at for ever.
      rest = rest.dropFirst(max(1, word.count))
      return String(word)
    }
    let end: Character = first == "“" ? "”" : first
    var word = ""
    rest = rest.dropFirst()
    while let next = rest.first {
      rest = rest.dropFirst()
      if next == end { return word }
      if next == "\\", end == "\"", let escaped = rest.first, escaped == "\"" || escaped == "\\" {
        word.append(escaped)
        rest = rest.dropFirst()
      } else {
        word.append(next)
      }
    }
    return word
  }
}

/// Cuts a body; what has no end stays text.
func shortcodePieces(of body: String) -> [ShortcodePiece] {
  var pieces: [ShortcodePiece] = []
  var rest = body[...]
  var from = rest.startIndex
  while let start = body[from...].firstRange(of: "{{")?.lowerBound {
    let behind = body[body.index(start, offsetBy: 2)...]
    guard let mark = behind.first, mark == "<" || mark == "%",
      let end = behind.firstRange(of: mark == "<" ? ">}}" : "%}}")
    else {
      from = body.index(start, offsetBy: 2)
      continue
    }
    let inside = behind[behind.index(after: behind.startIndex)..<end.lowerBound]
    let shown = inside.trimmedOfSpace
    let piece: ShortcodePiece?
    if shown.hasPrefix("/*"), shown.hasSuffix("*/"), shown.count >= 4 {
      let close = mark == "<" ? ">}}" : "%}}"
      piece = .shown("{{\(mark) \(shown.dropFirst(2).dropLast(2).trimmedOfSpace) \(close)")
    } else {
      piece = HugoShortcode(inside).map { .tag($0) }
    }
    guard let piece else {
      from = body.index(start, offsetBy: 2)
      continue
    }
    if rest.startIndex < start { pieces.append(.text(rest[..<start])) }
    pieces.append(piece)
    rest = body[end.upperBound...]
    from = end.upperBound
  }
  if !rest.isEmpty { pieces.append(.text(rest)) }
  return pieces
}
