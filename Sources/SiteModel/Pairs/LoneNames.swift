import Diagnostics
import Languages
import Markup

/// Names in Latin letters in a text of Arabic letters that the edition in Latin letters does not have: CPEC in Urdu, and
/// no CPEC in English.
///
/// The reverse says nothing, for most names are written in Urdu letters there. Told once for each name.
func loneNames(_ pair: ComparedPair) -> [Diagnostic] {
  switch (pair.left.language.script, pair.right.language.script) {
  case (.latin, .arabic):
    loneNames(in: pair.right, notIn: pair.left) { pair.row(ofRight: $0).flatMap { pair.rows[$0].left } }
  case (.arabic, .latin):
    loneNames(in: pair.left, notIn: pair.right) { pair.row(ofLeft: $0).flatMap { pair.rows[$0].right } }
  default: []
  }
}

private func loneNames(
  in text: EditionText, notIn other: EditionText, counterpart: (Int) -> Int?
) -> [Diagnostic] {
  let runs = text.blocks.map { mayHoldNames($0.text) ? latinNames(in: $0.scalars) : [] }
  guard runs.contains(where: { !$0.isEmpty }) else { return [] }
  // Its front matter and its code too: a name that stands anywhere is no other.
  let known = squeezed(other.wholeText.unicodeScalars)
  var told: Set<String> = []
  var found: [Diagnostic] = []
  for (index, names) in runs.enumerated() {
    for name in names where !isKnown(name, in: known) && told.insert(name).inserted {
      found.append(
        Diagnostic(
          .note, .loneName, at: text.place(of: name, inBlock: index),
          "‘\(name)’ stands here and nowhere in ‘\(other.path)’",
          help: "write the name there too, or see whether another one is meant",
          related: [other.place(ofBlock: counterpart(index))]))
    }
  }
  return found
}

/// Whether each word of a name stands somewhere, if with another ending or with points between its letters.
private func isKnown(_ name: String, in text: [UInt8]) -> Bool {
  name.split(separator: " ").allSatisfy { word in
    var letters = squeezed(word.unicodeScalars)
    if letters.count > 3, letters.last == UInt8(ascii: "s") { letters.removeLast() }
    return letters.isEmpty || text.containsSequence(letters)
  }
}

/// The letters and digits in small plain letters, with nothing between them, so that points in UN make no difference.
private func squeezed(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8] {
  var result: [UInt8] = []
  for scalar in scalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: result.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0x41...0x5A: result.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    case 0..<0xAA: continue
    default:
      if let letters = LatinFold.letters(of: scalar) {
        result += letters.utf8
      } else if scalar.decimalDigit != nil {
        result += String(scalar).utf8
      }
    }
  }
  return result
}

/// Whether a capital Latin letter may stand in a text, which hardly any of Arabic letters has.
private func mayHoldNames(_ text: [UInt8]) -> Bool {
  text.contains { byte in
    switch byte {
    case 0x41...0x5A, 0xC3...0xC9, 0xE1, 0xE2, 0xEA, 0xEF: true
    default: false
    }
  }
}

/// Runs of Latin words that begin with a capital letter, as far as they are no parts of addresses.
private func latinNames(in text: [Unicode.Scalar]) -> [String] {
  var names: [String] = []
  var run: [String] = []
  var token: [Unicode.Scalar] = []
  func endRun() {
    if !run.isEmpty { names.append(run.joined(separator: " ")) }
    run = []
  }
  func endToken() {
    while let last = token.last, !last.isLatinLetter, last.decimalDigit == nil { token.removeLast() }
    let isAddress = token.contains { signsOfAddresses.contains($0) }
    let isName = token.count { $0.isLatinLetter } > 1 && token.first?.properties.isUppercase == true && !isAddress
    if isName { run.append(String(String.UnicodeScalarView(token))) } else if !token.isEmpty { endRun() }
    token = []
  }
  for scalar in text {
    if scalar.isLatinLetter || !token.isEmpty && (scalar.isASCII && !scalar.isWhiteSpace || scalar.isApostrophe) {
      token.append(scalar)
      continue
    }
    endToken()
    if scalar != " " { endRun() }
  }
  endToken()
  endRun()
  return names
}

private let signsOfAddresses: Set<Unicode.Scalar> = [".", "/", "@", "_", ":", "\\", "=", "(", ")", ","]
