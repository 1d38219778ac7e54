import Diagnostics

/// A line in which libyaml stumbled, taken apart at its first colon.
struct FaultyLine {
  let place: Location
  let text: String
  /// The white space before the key.
  let indentation: Int
  let key: String
  /// What stands after the first colon, without white space around it; empty when there is no colon.
  let value: String
  let columnOfFirstColon: Int?
  let hasSpaceAfterColon: Bool

  init(_ place: Location) {
    self.place = place
    text = place.excerpt ?? ""
    let scalars = Array(text.unicodeScalars)
    indentation = scalars.prefix { $0 == " " || $0 == "\t" }.count
    let colon = FaultyLine.colon(in: scalars)
    columnOfFirstColon = colon.map { $0 + 1 }
    let afterColon = colon.map { scalars[($0 + 1)...] } ?? []
    hasSpaceAfterColon = afterColon.first.map { $0 == " " || $0 == "\t" } ?? true
    key = FaultyLine.trimmed(scalars[..<(colon ?? 0)])
    value = FaultyLine.trimmed(afterColon)
  }

  /// The first colon that ends a key, else the first of all.
  private static func colon(in scalars: [Unicode.Scalar]) -> Int? {
    let first = scalars.indices.first { index in
      scalars[index] == ":" && (index + 1 == scalars.count || scalars[index + 1] == " ")
    }
    return first ?? scalars.firstIndex(of: ":")
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var slice = scalars.drop { $0 == " " || $0 == "\t" }
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: slice)
    return String(text)
  }
}

extension FaultyLine {
  var isIndentedWithTab: Bool {
    text.unicodeScalars.prefix(indentation).contains("\t")
  }

  var valueBeginsWithQuoteOrBracket: Bool {
    value.unicodeScalars.first.map { $0 == "\"" || $0 == "'" || $0 == "[" || $0 == "{" } ?? false
  }

  var isKeyAndValueWithoutSpace: Bool { columnOfFirstColon != nil && !hasSpaceAfterColon }

  var withSpaceAfterColon: String { "\(key): \(value)" }

  var scalarAtPlace: String {
    let rest = text.unicodeScalars.dropFirst((place.column ?? 1) - 1)
    return rest.first.map { String($0) } ?? "["
  }

  /// The line with its value quoted; `nil` when it has no value.
  var quoted: String? {
    guard !key.isEmpty, !value.isEmpty else { return nil }
    return "\(key): \(FaultyLine.quotedText(withoutOuterQuotes(value)))"
  }

  /// The line with its value quoted, when text stands after the closing bracket or the bracket is in a text.
  var quotedWhenTextFollowsBracket: String? {
    let closing: Unicode.Scalar = scalarAtPlace == "{" ? "}" : "]"
    let scalars = value.unicodeScalars
    guard scalars.contains(closing), scalars.last != closing else { return nil }
    return quoted
  }

  private func withoutOuterQuotes(_ value: String) -> String {
    var scalars = value.unicodeScalars[...]
    guard let first = scalars.first, first == "\"" || first == "'" else { return value }
    // The marks at both ends enclose the whole unless the next one closes a quotation, as in ‘"One" and "two"’;
    // a mark in front with no other in the text was meant to enclose all of it.
    let rest = scalars.dropFirst()
    if rest.last == first {
      let inner = rest.dropLast()
      let next = inner.drop { $0 != first }
      if next.dropFirst().first == " " { return value }
      scalars = inner
    } else if !rest.contains(first) {
      scalars = rest
    }
    return String(String.UnicodeScalarView(scalars))
  }

  static func quotedText(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if !scalars.contains("\""), !scalars.contains("\\") { return "\"\(text)\"" }
    var doubled = String.UnicodeScalarView()
    for scalar in scalars {
      doubled.append(scalar)
      if scalar == "'" { doubled.append(scalar) }
    }
    return "'\(String(doubled))'"
  }
}
