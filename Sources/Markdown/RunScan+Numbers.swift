extension RunScan {
  /// Where a Latin run begins whose first letter stands at `index`: with the signs and digits that belong to it.
  func latinStart(before index: Int, from lower: Int) -> Int {
    let start = tokenStart(before: index, from: lower)
    return numberWithUnitStart(before: start, letter: index, from: lower) ?? start
  }

  /// Draws in what is glued to the first letter: `#CPEC`, `@user`, `5G`, `4x4`, `45°C`.
  private func tokenStart(before index: Int, from lower: Int) -> Int {
    var start = self.start(before: index, from: lower) {
      at($0) == .digit || scalarIs($0, "#@$+~-_./&=%:") || isCurrency($0) || isDegree($0)
    }
    // A sign between an Urdu word and a Latin one joins the two; it opens neither.
    let isJoined = start > 0 && (at(start - 1) == .arabic || at(start - 1) == .arabicDigit || at(start - 1) == .mark)
    while start < index {
      if at(start) == .digit { break }
      if !isJoined, scalarIs(start, "#@$+~") || isCurrency(start) { break }
      if !isJoined, scalarIs(start, "."), start + 1 == index { break }
      if !isJoined, scalarIs(start, "-"), at(start + 1) == .digit { break }
      start += 1
    }
    return start
  }

  /// Draws in a number that a unit follows: `50 km/h`, `$5 billion`, `45 °C`, `45° C`.
  private func numberWithUnitStart(before start: Int, letter: Int, from lower: Int) -> Int? {
    guard start == letter else { return nil }
    let unit = isDegree(letter - 1) ? letter - 1 : letter
    guard at(unit - 1) == .space, unit - 1 > lower, isUnit(at: letter) else { return nil }
    let end = isDegree(unit - 2) ? unit - 2 : unit - 1
    var number = self.start(before: end, from: lower) {
      at($0) == .digit || scalarIs($0, ".,/") || isRangeSign($0)
    }
    while number < end, at(number) != .digit { number += 1 }
    guard number < end else { return nil }
    if number > lower, scalarIs(number - 1, "+-$") || isCurrency(number - 1) { number -= 1 }
    return number
  }

  private func isUnit(at letter: Int) -> Bool {
    let end = end(from: letter) { at($0) == .latin || scalarIs($0, "/") }
    let word = units[letter..<end].map { UInt8(truncatingIfNeeded: $0.scalar) }
    // ‘2024-25 F-16’ has no degrees, and ‘1947 Rs. 500’ no price of 1947 rupees.
    guard at(end) != .digit, !(scalarIs(end, "-") && at(end + 1) == .digit), amountEnd(after: end, start: letter) == nil
    else { return false }
    return Self.unitNames.contains { word.elementsEqual($0.utf8) }
  }

  /// Whether a hyphen or dash stands between two numbers: `10-12`.
  private func isRangeSign(_ index: Int) -> Bool {
    at(index - 1) == .digit && at(index + 1) == .digit && (scalarIs(index, "-") || scalar(index) == 0x2013)
  }

  private static let unitNames: [String] = [
    "km", "m", "cm", "mm", "ft", "in", "kg", "g", "mg", "lb", "oz", "t", "l", "ml", "km/h", "kph", "mph", "m/s", "W",
    "kW", "MW", "GW", "kWh", "MWh", "V", "A", "Hz", "kHz", "MHz", "GHz", "B", "KB", "kB", "MB", "GB", "TB", "Mbps",
    "Gbps", "C", "F", "K", "MAF", "mmcfd", "bps", "USD", "EUR", "GBP", "PKR", "bn", "billion", "million", "trillion",
    "am", "pm", "AM", "PM", "Rs",
  ]

  private func isDegree(_ index: Int) -> Bool { scalar(index) == 0xB0 }

  func isCurrency(_ index: Int) -> Bool {
    switch scalar(index) {
    case 0xA2...0xA5, 0x20A0...0x20CF: true
    default: false
    }
  }
}

extension RunScan {
  /// A number whose sign would jump to its other side: a telephone number, an amount of money, `-5`.
  func signedNumber(at index: Int, from lower: Int) -> Range<Int>? {
    guard at(index) == .neutral, at(index + 1) == .digit else { return nil }
    let isMoney = scalarIs(index, "$") || isCurrency(index)
    let isPlus = scalarIs(index, "+")
    guard isMoney || isPlus || scalarIs(index, "-") || scalar(index) == 0x2212 else { return nil }
    guard !isInsideToken(index) else { return nil }
    var end = numberEnd(from: index + 1)
    if isPlus, let phone = phoneEnd(from: index + 1) { end = phone }
    end = isMoney ? endOfAmount(end) : isDegree(end) ? end + 1 : end
    return isPartOfLatinRun(before: end) ? nil : index..<end
  }

  /// Whether Latin letters follow a number, in whose run it stands.
  private func isPartOfLatinRun(before end: Int) -> Bool {
    at(end) == .latin || (at(end) == .space && at(end + 1) == .latin && isUnit(at: end + 1))
  }

  /// A number whose parts would change places: a telephone number, `042-1234567` and `0300 1234567`; one of three parts
  /// or more, as on identity cards, books and in dates; and one of degrees.
  ///
  /// Two numbers with a hyphen between them are a range, which is read in the direction of the text.
  func joinedNumber(at index: Int) -> Range<Int>? {
    guard !isInsideToken(index), !scalarIs(index - 1, "-+.,:/") else { return nil }
    let hyphenated = groups(from: index) { scalarIs($0, "-") }
    var end = hyphenated.end
    if hyphenated.count < 3 {
      if let phone = phoneEnd(ofLocal: index) {
        end = phone
        while scalarIs(end, "/"), let other = phoneEnd(ofLocal: end + 1) { end = other }
      } else {
        end = numberEnd(from: index)
        guard isDegree(end) else { return nil }
        end += 1
      }
    }
    return isPartOfLatinRun(before: end) ? nil : index..<end
  }

  /// The end of a telephone number that begins with 0, as within a country; `nil` with fewer than seven digits.
  private func phoneEnd(ofLocal index: Int) -> Int? {
    guard scalarIs(index, "0") else { return nil }
    let spaced = groups(from: index) { scalarIs($0, "-") || at($0) == .space }
    return spaced.count > 1 && spaced.digits >= 7 && spaced.first > 2 ? spaced.end : nil
  }

  /// The groups of digits from an index on, with one sign between each two.
  private func groups(
    from index: Int, separatedBy isSeparator: (Int) -> Bool
  ) -> (count: Int, first: Int, digits: Int, end: Int) {
    var end = self.end(from: index) { at($0) == .digit }
    var result = (count: 1, first: end - index, digits: end - index, end: end)
    // No number that people dial or copy has more parts.
    while result.count < 6, isSeparator(end), at(end + 1) == .digit {
      let start = end + 1
      end = self.end(from: start) { at($0) == .digit }
      result = (result.count + 1, result.first, result.digits + end - start, end)
    }
    return result
  }

  /// The end of an amount of money that stands behind the name of its currency, `Rs. 1,200` and `PKR 300`; `nil` where
  /// there is none.
  func amountEnd(after end: Int, start: Int) -> Int? {
    let first = self.start(before: end, from: start) { at($0) == .latin }
    let word = units[first..<end].map { UInt8(truncatingIfNeeded: $0.scalar) }
    guard Self.currencyNames.contains(where: { word.elementsEqual($0.utf8) }) else { return nil }
    var number = scalarIs(end, ".") ? end + 1 : end
    if at(number) == .space { number += 1 }
    guard at(number) == .digit else { return nil }
    return endOfAmount(numberEnd(from: number))
  }

  /// Draws in the other end of a range, and the stroke that keeps anyone from adding to an amount: `500-600`, `500/-`.
  func endOfAmount(_ end: Int) -> Int {
    guard at(end - 1) == .digit else { return end }
    let end = isRangeSign(end) ? numberEnd(from: end + 1) : end
    return scalarIs(end, "/") && scalarIs(end + 1, "-=") ? end + 2 : end
  }

  private static let currencyNames: [String] = [
    "Rs", "Re", "PKR", "INR", "USD", "EUR", "GBP", "AED", "SAR", "BDT", "AFN", "IRR", "CNY", "JPY", "AUD", "CAD",
  ]

  /// Whether a sign joins what stands before it, as in a range of years or `چین-5`.
  private func isInsideToken(_ index: Int) -> Bool {
    switch at(index - 1) {
    case .digit, .arabicDigit, .latin, .arabic, .mark: true
    default: false
    }
  }

  /// The end of the digits from an index on, with the points and commas between them.
  private func numberEnd(from index: Int) -> Int {
    end(from: index) { at($0) == .digit || (scalarIs($0, ".,") && at($0 + 1) == .digit) }
  }

  /// The end of a telephone number after its plus; `nil` with fewer than seven digits.
  private func phoneEnd(from index: Int) -> Int? {
    var digits = 0
    var last = index
    for place in index..<end(from: index, while: { at($0) == .digit || scalarIs($0, " -()") }) where at(place) == .digit
    {
      digits += 1
      last = place + 1
    }
    return digits >= 7 ? last : nil
  }
}
