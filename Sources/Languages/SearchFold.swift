/// The form of a text in which spellings that readers take for the same are the same bytes; never shown.
///
/// 1. Presentation forms become ordinary letters, Latin letters and their marks are joined and made lower-case.
/// 2. Vowel signs, tatweel, joiners, direction marks and other invisibles go.
/// 3. The forms of alef, vav, yeh, kaf and heh that differ by keyboard become one, hamza and the dot of ں are
///    dropped or added, and all digits become 0–9. ھ stays apart from ہ: گھر is not گہر.
///
/// The search of the theme folds what a reader types in the same way; both are tested with one table.
package func searchFold(_ text: String) -> [UInt8] {
  var text = text
  return text.withUTF8 { searchFold($0) }
}

/// The search form of UTF-8 bytes.
package func searchFold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case 0..<0x80:
      result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      index += 1
    case 0xD8...0xDB where index + 1 < bytes.count:
      // U+0600–U+06FF, which is all of Urdu.
      let entry = arabicFold[Int(byte & 3) << 6 | Int(bytes[index + 1] & 0x3F)]
      if entry >= 0x80 {
        result.append(0xC0 | UInt8(truncatingIfNeeded: entry >> 6))
        result.append(0x80 | UInt8(truncatingIfNeeded: entry & 0x3F))
      } else if entry > 0 {
        result.append(UInt8(truncatingIfNeeded: entry))
      }
      index += 2
    default:
      guard appendFolded(bytes, &index, to: &result) else { return foldComposed(bytes) }
    }
  }
  return result
}

/// Folds the scalar at `index`, outside ASCII and the Arabic block; `false` when text must be composed first.
private func appendFolded(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, to result: inout [UInt8]) -> Bool {
  var end = index + 1
  while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
  defer { index = end }
  for scalar in String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x300...0x338: return false
    case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: continue
    case 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      var letters = ""
      letters.unicodeScalars.append(contentsOf: PresentationForms.letters(of: scalar) ?? [scalar])
      if letters.unicodeScalars.first == scalar {
        result.append(contentsOf: letters.utf8)
      } else {
        result.append(contentsOf: searchFold(letters))
      }
    default: result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
  return true
}

private func foldComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  var text = ""
  var leftOver = ""
  for scalar in Composition.composed(String(decoding: bytes, as: UTF8.self).unicodeScalars) {
    if (0x300...0x338).contains(scalar.value) {
      // A mark that joins with nothing is kept as it is, between two texts that fold by themselves.
      leftOver += String(decoding: searchFold(text), as: UTF8.self)
      leftOver.unicodeScalars.append(scalar)
      text = ""
    } else {
      text.unicodeScalars.append(scalar)
    }
  }
  return Array(leftOver.utf8) + searchFold(text)
}

/// What each scalar of the block U+0600–U+06FF becomes in the search form; 0 for nothing.
package let searchFoldOfArabic: [UInt16] = arabicFold

/// What each scalar from U+0600 on becomes; 0 for nothing.
private let arabicFold: [UInt16] = (0x600...0x6FF as ClosedRange<UInt16>).map { value in
  switch value {
  case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x640, 0x61C, 0x621, 0x674: 0
  case 0x622, 0x623, 0x625, 0x671, 0x675: 0x627
  case 0x624, 0x676: 0x648
  case 0x626, 0x64A, 0x649, 0x6D0: 0x6CC
  case 0x643, 0x6AA: 0x6A9
  case 0x647, 0x6D5, 0x6C0, 0x6C2, 0x6C3, 0x629: 0x6C1
  case 0x6D3: 0x6D2
  case 0x6BA: 0x646
  case 0x660...0x669: 0x30 + value - 0x660
  case 0x6F0...0x6F9: 0x30 + value - 0x6F0
  default: value
  }
}
