/// The beginning of a text, at most `limit` scalars with the `…` that says there is more.
///
/// The cut falls between words, and punctuation before it goes; a single word that is longer than the limit is
/// cut between letters, never between a letter and its marks. White space at the ends goes in any case.
package func excerpt(of text: String, limit: Int) -> String {
  let scalars = text.unicodeScalars
  let start = scalars.firstIndex { !$0.isWhiteSpace } ?? scalars.endIndex
  var count = 0
  var index = start
  // Where the last word that fits ends, and the last whole letter, leaving room for the ellipsis.
  var wordEnd = start
  var letterEnd = start
  var textEnd = start
  while index < scalars.endIndex {
    let scalar = scalars[index]
    let isSpace = scalar.isWhiteSpace
    if count < limit {
      if isSpace, textEnd == index { wordEnd = index }
      if !scalar.continuesLetter { letterEnd = index }
    } else if !isSpace {
      return String(scalars[start..<cut(scalars, start, wordEnd: wordEnd, letterEnd: letterEnd)]) + "…"
    }
    index = scalars.index(after: index)
    if !isSpace { textEnd = index }
    count += 1
  }
  return String(scalars[start..<textEnd])
}

private func cut(
  _ scalars: String.UnicodeScalarView, _ start: String.Index, wordEnd: String.Index, letterEnd: String.Index
) -> String.Index {
  guard wordEnd > start else { return letterEnd }
  var end = wordEnd
  while end > start {
    let before = scalars.index(before: end)
    guard isLoosePunctuation(scalars[before]) else { return end }
    end = before
  }
  return wordEnd
}

/// Punctuation that looks lost before an ellipsis: commas, colons, dashes, opening brackets.
private func isLoosePunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ",", ";", ":", "،", "؛", "(", "[", "-", "–", "—", "…", ".", "۔": true
  default: scalar.isWhiteSpace
  }
}
