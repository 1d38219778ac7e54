package import Languages

/// A file's name that begins with a date, as Jekyll and many people have it: `2026-07-04-the-rain`, `2026-07-04 The Rain`.
package struct DatedName {
  package let date: WrittenDate
  /// What follows the date, which alone stands in the address; `nil` when nothing does.
  package let rest: String?

  package init?(_ name: String) {
    // Most names do not begin with a digit, be it one of Urdu.
    guard let first = name.unicodeScalars.first, first.decimalDigit != nil, name.utf8.count >= 10,
      let date = try? WrittenDate(String(name.unicodeScalars.prefix(10)))
    else { return nil }
    self.date = date
    let behind = name.unicodeScalars.dropFirst(10)
    let parted = behind.drop { $0 == "-" || $0 == "_" || $0 == " " }
    rest = parted.isEmpty || parted.startIndex == behind.startIndex ? nil : String(parted)
  }
}
