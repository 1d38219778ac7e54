// Text for places that take no markup: `<title>`, attributes, the titles of feeds.
//
// Such places take their direction from the first letter, so a title that begins with a foreign word would be
// laid out the wrong way round. An invisible mark in front mends that; since it makes the text another string
// for search and copying, it is put there only when needed.

/// The text with U+200F or U+200E before it when its first letter runs against `base`.
package func markedForPlainText(_ text: String, base: Direction) -> String {
  switch (base, firstStrongDirection(of: text)) {
  case (.rightToLeft, .leftToRight?): "\u{200F}" + text
  case (.leftToRight, .rightToLeft?): "\u{200E}" + text
  default: text
  }
}

/// The text between isolates (U+2068, U+2069) when it would otherwise mix with text of direction `base` around it.
///
/// That happens where foreign text begins or ends with a digit, a bracket or another sign without a direction.
package func isolatedForPlainText(_ text: String, base: Direction) -> String {
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last(where: { !$0.continuesLetter }),
    let direction = firstStrongDirection(of: text), direction != base
  else { return text }
  let own: StrongClass = direction == .leftToRight ? .leftToRight : .rightToLeft
  return StrongClass(first) == own && StrongClass(last) == own ? text : "\u{2068}\(text)\u{2069}"
}

/// The text without direction marks, embeddings, overrides and isolates: for JSON-LD, sitemaps and file names.
package func strippingBidiControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: \.isBidiControl) else { return text }
  var result = ""
  for scalar in text.unicodeScalars where !scalar.isBidiControl { result.unicodeScalars.append(scalar) }
  return result
}
