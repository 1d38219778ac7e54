import Languages

/// What a character is called that looks like nothing or like a space; `nil` for those that one sees.
///
/// They come with text that is pasted from a word processor, a chat or a web page.
package func nameOfUnseen(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0xA0: "a no-break space (U+00A0)"
  case 0xAD: "a soft hyphen (U+00AD)"
  case 0x061C: "an Arabic letter mark (U+061C)"
  case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: "an unusual space (\(scalar.codePoint))"
  case 0x200B: "a zero-width space (U+200B)"
  case 0x200C: "a zero-width non-joiner (U+200C)"
  case 0x200D: "a zero-width joiner (U+200D)"
  case 0x200E: "a left-to-right mark (U+200E)"
  case 0x200F: "a right-to-left mark (U+200F)"
  case 0x202A...0x202E, 0x2066...0x2069: "a mark of direction (\(scalar.codePoint))"
  case 0x2060: "a word joiner (U+2060)"
  case 0xFEFF: "a byte order mark (U+FEFF)"
  default: nil
  }
}

/// The text without them, and without white space at its ends; `nil` when it has none.
package func withoutUnseenCharacters(_ text: String) -> String? {
  let scalars = text.unicodeScalars
  guard scalars.contains(where: { nameOfUnseen($0) != nil }) else { return nil }
  var kept = scalars.filter { nameOfUnseen($0) == nil }[...]
  while kept.first == " " { kept.removeFirst() }
  while kept.last == " " { kept.removeLast() }
  return String(String.UnicodeScalarView(kept))
}
