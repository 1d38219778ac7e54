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
/// That happens where foreign text begins or ends with a digit, a bracket or another sign without a direction, or with
/// a word that runs the other way: then a mark inside tells the isolate which way it runs. `own` is the direction of the
/// text's language where that is known, else its first letter decides.
package func isolatedForPlainText(_ text: String, own: Direction? = nil, base: Direction) -> String {
  let first = firstStrongDirection(of: text)
  guard let direction = own ?? first, direction != base, let begin = text.unicodeScalars.first,
    let end = text.unicodeScalars.last(where: { !$0.continuesLetter })
  else { return text }
  let strong: StrongClass = direction == .leftToRight ? .leftToRight : .rightToLeft
  if StrongClass(begin) == strong, StrongClass(end) == strong { return text }
  return "\u{2068}\(markedForPlainText(text, base: direction))\u{2069}"
}

/// The text without direction marks, embeddings, overrides and isolates, and without the controls that no page may
/// hold: for JSON-LD, sitemaps and other data.
package func strippingControls(_ text: String) -> String {
  guard mayHoldControls(text), text.unicodeScalars.contains(where: \.isLeftOutOfData) else { return text }
  var result = ""
  for scalar in text.unicodeScalars where !scalar.isLeftOutOfData { result.unicodeScalars.append(scalar) }
  return result
}

/// Whether there are bytes in a text of which a control may consist; most texts have none, and bytes are quickly seen.
private func mayHoldControls(_ text: String) -> Bool {
  let suspects = bytesOfControls
  return text.utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { suspects[Int($0)] } } ?? true
}

/// U+061C is known by its second byte: its first is that of half the Arabic letters.
private let bytesOfControls = (UInt8.min...UInt8.max).map { byte in
  switch byte {
  case 0..<0x20, 0x7F, 0x9C, 0xC2, 0xE2, 0xEF: true
  default: false
  }
}

extension Unicode.Scalar {
  fileprivate var isLeftOutOfData: Bool {
    switch value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF: true
    default: isBidiControl
    }
  }
}
