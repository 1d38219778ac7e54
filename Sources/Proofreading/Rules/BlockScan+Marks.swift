import Diagnostics
import Languages

extension BlockScan {
  /// A hamza that stands above ی as a mark, or at a height of its own.
  mutating func checkHamza() {
    forEachCluster { cluster, scalars in
      let hasHigh = scalars.dropFirst().contains("\u{674}")
      guard hasHigh || scalars[0] == "ی" && scalars.contains("\u{654}") else { return nil }
      let composed = Composition.composed(scalars.map { $0 == "\u{674}" ? "\u{654}" : $0 }, joinsFarsiYeh: true)
      guard composed != scalars else { return nil }
      let mended = String(String.UnicodeScalarView(composed))
      return Finding(
        .combiningHamza, cluster, "a hamza stands apart from the letter that carries it", help: "write ‘\(mended)’",
        replacement: mended)
    }
  }

  /// Letters in another form than that in which Unicode compares them (NFC).
  mutating func checkComposition() {
    let isUrdu = rules.isUrdu
    forEachCluster { cluster, scalars in
      if isUrdu, scalars.contains("\u{674}") || scalars[0] == "ی" && scalars.contains("\u{654}") { return nil }
      let composed = Composition.composed(scalars)
      guard composed != scalars else { return nil }
      let mended = String(String.UnicodeScalarView(composed))
      return Finding(
        .notNFC, cluster, "‘\(mended)’ is written with its marks apart, or in another order than usual",
        help: "type it anew: ‘\(mended)’", replacement: mended)
    }
  }

  /// Gives each letter with the marks behind it to a rule.
  private mutating func forEachCluster(_ rule: (Range<Int>, [Unicode.Scalar]) -> Finding?) {
    var index = 0
    while index < letters.count {
      guard let base = text(index), !base.isCombining else {
        index += 1
        continue
      }
      var end = index + 1
      while let mark = text(end), mark.isCombining { end += 1 }
      if end > index + 1, base.isArabicLetter || base.isLatinLetter,
        let finding = rule(bytes(index..<end), letters[index..<end].map(\.scalar))
      {
        findings.append(finding)
      }
      index = end
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands on the letter before it; the high hamza does for those who type it.
  fileprivate var isCombining: Bool { isArabicMark || (0x300...0x36F).contains(value) || value == 0x674 }
}

// MARK: - What nobody sees

/// The controls that turn the direction of all that follows them.
package enum BidiControls {
  package static func contains(_ scalar: Unicode.Scalar) -> Bool { (0x202A...0x202E).contains(scalar.value) }

  package static func message(_ scalar: Unicode.Scalar) -> String {
    "the text has the invisible control U+\(String(scalar.value, radix: 16, uppercase: true))"
  }

  package static let help = "delete it"
}

extension BlockScan {
  mutating func checkBidiControls() {
    for index in letters.indices {
      guard let scalar = text(index), BidiControls.contains(scalar) else { continue }
      findings.append(
        Finding(
          .bidiControl, letters[index].range, BidiControls.message(scalar), help: BidiControls.help, replacement: ""))
    }
  }

  /// Joiners and marks of direction that do nothing where they stand.
  mutating func checkInvisible() {
    for index in letters.indices {
      guard let scalar = text(index), let isCertain = isStray(scalar, at: index) else { continue }
      findings.append(
        Finding(
          .strayInvisible, letters[index].range,
          "\(nameOfUnseen(scalar) ?? "an invisible character") does nothing here",
          help: isCertain ? "delete it" : "delete it, and type a space if two words should stand there",
          replacement: isCertain ? "" : nil))
    }
  }

  /// Whether it can be deleted without a second look; `nil` where it may be meant.
  private func isStray(_ scalar: Unicode.Scalar, at index: Int) -> Bool? {
    switch scalar.value {
    case 0xFEFF: return true
    case 0xAD: return rules.language.script == .arabic ? true : nil
    case 0x200C:
      guard rules.isUrdu || rules.language.script != .arabic else { return isBesideSpace(index) ? true : nil }
      if isBesideSpace(index) || text(index - 1) == "\u{200C}" { return true }
      guard let letter = lastLetter(before: index), letter.isArabicLetter else { return nil }
      // Where letters do not join anyway, nothing needs to keep them apart.
      return letter.endsJoining && letter != "ں" && isArabicLetter(index + 1) ? true : nil
    case 0x200B: return rules.language.script == .arabic ? isBesideSpace(index) : nil
    case 0x200E, 0x200F, 0x61C: return rules.language.script == .arabic && isBetweenArabic(index) ? true : nil
    default: return nil
    }
  }

  private func isBesideSpace(_ index: Int) -> Bool {
    let isOpen = { (place: Int) in
      text(place).map { $0 == " " || "،؛؟۔".unicodeScalars.contains($0) } ?? isEndOfLine(place)
    }
    return isOpen(index - 1) || isOpen(index + 1)
  }

  /// Whether the nearest letters on both sides are of the Arabic script, with nothing but spaces between.
  private func isBetweenArabic(_ index: Int) -> Bool {
    let isPassed = { (scalar: Unicode.Scalar) in scalar == " " || scalar.isBidiControl }
    var start = index - 1
    while let scalar = text(start), isPassed(scalar) { start -= 1 }
    var end = index + 1
    while let scalar = text(end), isPassed(scalar) { end += 1 }
    return isArabic(start) && isArabicLetter(end)
  }
}
