import Languages

/// What stands in the address of a term that site.yml does not define, made from its name.
///
/// 1. Signs that make another word of a word are spelt out: `C++` gives `c-plus-plus`, `C#` gives `c-sharp`, `.NET`
///    gives `dot-net`. A number sign before a word is only that of a hashtag.
/// 2. A name in Latin letters becomes their slug; any other keeps all its letters, so that `WASA کا پانی` is not `wasa`.
/// 3. What Windows keeps for its devices (`con`, `nul`, `com1`) gets the kind of the term behind it.
///
/// It depends on nothing but the name, its language and the kind: no other term can change it. `nil` when no letter or
/// digit is there.
func termID(of name: String, language: Language, in taxonomy: Taxonomy) -> String? {
  let spelt = withSignsSpelt(name)
  let slug = hasOtherLetters(spelt) ? Slug(keepingLettersOf: spelt, in: language) : Slug(ascii: spelt)
  guard let id = slug?.text else { return nil }
  return portableTermID(id, in: taxonomy)
}

/// An id of a term as every disk can hold it, with the kind of the term behind what Windows keeps for its devices.
package func portableTermID(_ id: String, in taxonomy: Taxonomy) -> String {
  isDeviceName(id) ? "\(id)-\(taxonomy.singular)" : id
}

private func withSignsSpelt(_ name: String) -> String {
  guard
    name.utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ".") })
      || name.unicodeScalars.contains("♯")
  else { return name }
  var result = ""
  var previous: Unicode.Scalar = " "
  let scalars = Array(name.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let followsWord = isWordScalar(previous) || previous == "+"
    switch scalar {
    case "+" where followsWord: result += " plus "
    case "#" where followsWord, "♯" where followsWord: result += " sharp "
    case "." where index == 0 && scalars.count > 1 && isWordScalar(scalars[1]): result += "dot "
    default: result.unicodeScalars.append(scalar)
    }
    previous = scalar
  }
  return result
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether there is a letter that an address in ASCII would pass over.
private func hasOtherLetters(_ name: String) -> Bool {
  if name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
  return name.unicodeScalars.contains {
    $0.properties.isAlphabetic && !$0.isArabicMark && Slug(ascii: String($0)) == nil
  }
}

/// Whether Windows keeps a name for a device, with whatever ending.
private func isDeviceName(_ name: String) -> Bool {
  if ["con", "prn", "aux", "nul"].contains(name) { return true }
  let bytes = Array(name.utf8)
  return bytes.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
    && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[3])
}
