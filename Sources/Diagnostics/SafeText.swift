import Languages

/// Text of an author made harmless for a terminal, where it stands in the middle of ours.
///
/// Control characters become visible signs, so that no file can move the cursor or colour the screen; embedding,
/// override and isolate marks become their numbers, so that they are seen and turn nothing.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if let picture = picture(of: scalar) { result += picture } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// What is shown in place of a scalar that must not reach a terminal.
private func picture(of scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09: " "
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
  case 0x7F: "␡"
  case 0x80...0x9F: "\u{FFFD}"
  case 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029, 0xFEFF: "‹\(scalar.codePoint)›"
  default: nil
  }
}

/// Whether a letter of the text runs from right to left.
func hasRightToLeft(_ text: some Sequence<Unicode.Scalar>) -> Bool {
  text.contains { $0.value >= 0x590 && StrongClass($0) == .rightToLeft }
}

/// The text between marks that keep its direction to itself, when it has letters that run from right to left.
package func isolated(_ text: String) -> String {
  hasRightToLeft(text.unicodeScalars) ? "\u{2068}\(text)\u{2069}" : text
}

/// A message made harmless, with each right-to-left text between ‘quotes’ isolated from the English around it.
package func readable(_ message: String) -> String {
  let scalars = Array(visible(message).unicodeScalars)
  guard hasRightToLeft(scalars) else { return String(scalars) }
  var result: [Unicode.Scalar] = []
  var index = 0
  while index < scalars.count {
    result.append(scalars[index])
    index += 1
    guard scalars[index - 1] == "‘", let close = closingQuote(scalars, from: index) else { continue }
    let quoted = scalars[index..<close]
    result += hasRightToLeft(quoted) ? ["\u{2068}"] + quoted + ["\u{2069}"] : Array(quoted)
    index = close
  }
  return String(result)
}

/// The ’ that ends a quotation: the last before the next ‘ that is not an apostrophe inside a word.
private func closingQuote(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
  var close: Int?
  for index in start..<scalars.count {
    if scalars[index] == "‘" { break }
    guard scalars[index] == "’" else { continue }
    let isApostrophe = index + 1 < scalars.count && scalars[index + 1].isWordPart
    if !isApostrophe { close = index }
  }
  return close
}

extension String {
  init(_ scalars: [Unicode.Scalar]) {
    self = ""
    unicodeScalars.append(contentsOf: scalars)
  }
}
