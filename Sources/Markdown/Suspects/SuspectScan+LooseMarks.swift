import Markup

/// Beginnings of lines that are items of a list to their author, once two of a kind follow each other.
enum LooseMark {
  /// `1.one`, `-one`: a space is missing.
  case number, hyphen
  /// `(1)`, `(a)`, `(الف)`
  case parenthesis
  /// `a)`, `الف)`, `الف۔`
  case letter
  /// `– `, `✓`
  case sign
}

extension SuspectScan {
  mutating func lookForLooseMark(_ start: Int) -> LineKind {
    guard let (mark, end) = looseMark(at: start), !isLineEnd(endOfBlanks(end)) else { return .text }
    if lineBefore == .looseMark(mark) {
      if !markBefore.isEmpty { add(.listMark, markBefore) }
      add(.listMark, start..<end)
      // Told of once, and counted from there.
      markBefore = 0..<0
    } else {
      markBefore = start..<end
    }
    return .looseMark(mark)
  }

  private func looseMark(at start: Int) -> (LooseMark, Int)? {
    switch byte(start) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while byte(end).isASCIIDigit, end - start < 3 { end += 1 }
      guard [UInt8(ascii: "."), UInt8(ascii: ")")].contains(byte(end)), beginsWord(end + 1) else { return nil }
      return (.number, end + 1)
    case UInt8(ascii: "-"): return beginsWord(start + 1) ? (.hyphen, start + 1) : nil
    case UInt8(ascii: "("):
      guard let end = endOfLabel(start + 1), byte(end) == UInt8(ascii: ")"), Self.isBlank(byte(end + 1)) else {
        return nil
      }
      return (.parenthesis, end + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xD8...0xDB:
      guard let end = endOfLabel(start) else { return nil }
      if byte(end) == UInt8(ascii: ")") { return (.letter, end + 1) }
      return byte(start) >= 0xD8 && stands("۔", at: end) && Self.isBlank(byte(end + 2)) ? (.letter, end + 2) : nil
    case 0xE2:
      let scalar = ScalarReader.scalar(in: bytes, at: start)
      let end = start + scalar.length
      return switch scalar.value {
      case 0x2010...0x2013, 0x2212: Self.isBlank(byte(end)) ? (.sign, end) : nil
      case 0x2190...0x21FF, 0x2605, 0x2606, 0x2610...0x2612, 0x2705, 0x2713...0x2718, 0x2794...0x27BE: (.sign, end)
      default: nil
      }
    default: return nil
    }
  }

  private func beginsWord(_ index: Int) -> Bool {
    byte(index).isASCIILetter || (byte(index) >= 0xC3 && byte(index) != 0xE2)
  }

  /// The end of what counts items: up to three digits, one letter, or the name of the first one in Urdu.
  private func endOfLabel(_ start: Int) -> Int? {
    if stands("الف", at: start) { return start + 6 }
    let first = byte(start)
    if first.isASCIILetter {
      // ‘(i)’, ‘(ii)’, ‘(iv)’
      var end = start + 1
      while end - start < 4, byte(end) == UInt8(ascii: "i") || byte(end) == UInt8(ascii: "v") { end += 1 }
      return end
    }
    if (0xD8...0xDB).contains(first) {
      var end = start
      repeat { end += 2 } while end - start < 6 && isDigitOfUrdu(end) && isDigitOfUrdu(start)
      return end
    }
    var end = start
    while byte(end).isASCIIDigit, end - start < 3 { end += 1 }
    return end > start ? end : nil
  }

  private func isDigitOfUrdu(_ index: Int) -> Bool {
    (byte(index) == 0xDB && (0xB0...0xB9).contains(byte(index + 1)))
      || (byte(index) == 0xD9 && (0xA0...0xA9).contains(byte(index + 1)))
  }

  /// The end of a line that was meant as a fence and has other signs than backticks, or too few side by side.
  func endOfOddFence(_ start: Int) -> Int? {
    switch byte(start) {
    case UInt8(ascii: "'"), UInt8(ascii: "`"), 0xC2, 0xCB, 0xE2: break
    default: return nil
    }
    var signs = 0
    var hasOther = false
    var index = start
    while true {
      if byte(index) == UInt8(ascii: "`") {
        signs += 1
        index += 1
      } else if let end = endOfQuote(index) {
        signs += 1
        hasOther = true
        index = end
      } else if Self.isBlank(byte(index)), signs < 3 {
        hasOther = true
        index += 1
      } else {
        break
      }
    }
    guard signs == 3, hasOther else { return nil }
    // One word at most, and no sign that ends a quotation.
    let end = endOfLine(start)
    let word = bytes[index..<max(index, min(end, body.upperBound))].trimmed
    guard !word.contains(where: Self.isBlank), word.count <= 40, !word.isEmpty else { return nil }
    guard word.allSatisfy({ $0.isASCIILetter || $0 >= 0xD8 && $0 <= 0xDB || (0x80...0xBF).contains($0) }) else {
      return nil
    }
    return end
  }

  private func endOfQuote(_ start: Int) -> Int? {
    if byte(start) == UInt8(ascii: "'") { return start + 1 }
    guard byte(start) >= 0xC2 else { return nil }
    let scalar = ScalarReader.scalar(in: bytes, at: start)
    return switch scalar.value {
    case 0xB4, 0x2CB, 0x2018...0x201F, 0x2032, 0x2035: start + scalar.length
    default: nil
    }
  }
}
