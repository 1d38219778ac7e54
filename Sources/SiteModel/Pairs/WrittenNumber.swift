/// A number that stands in a text in digits of any script.
struct WrittenNumber: Hashable, Sendable {
  /// Its digits without zeros at either end; `0` of nought.
  private(set) var digits: String
  /// By which power of ten they count: 500 is 5 and 2, 2.5 is 25 and −1.
  private(set) var exponent: Int
  /// As it was typed, signs between its digits and the words that multiply it included.
  var shown: String
  /// Whether words beside it make another number of it, which is not known: ‘5m’, ‘ساڑھے ۵’.
  var isUncertain = false

  /// - Parameters:
  ///   - whole: ASCII digits before the point; at least one.
  ///   - fraction: Those behind it.
  init(whole: String, fraction: String, shown: String) {
    self.shown = shown
    exponent = -fraction.utf8.count
    digits = whole + fraction
    settle()
  }

  /// One that is no quantity, such as the 1.1.4 of a version.
  init(name: String, shown: String) {
    self.shown = shown
    digits = name
    exponent = 0
  }

  private mutating func settle() {
    var bytes = Array(digits.utf8)[...]
    while bytes.first == UInt8(ascii: "0") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: "0") {
      bytes.removeLast()
      exponent += 1
    }
    digits = bytes.isEmpty ? "0" : String(decoding: bytes, as: UTF8.self)
    if bytes.isEmpty { exponent = 0 }
  }

  mutating func multiply(byPowerOfTen power: Int) {
    if digits != "0" { exponent += power }
  }

  /// Writes the two digits behind a year and a dash as the year that they mean.
  mutating func complete(from year: WrittenNumber) {
    guard let first = year.value, let own = value, own > first % 100 else { return }
    digits = String(first / 100 * 100 + own)
    exponent = 0
    settle()
  }

  /// A whole number that fits, else `nil`.
  var value: Int? {
    guard exponent >= 0, exponent < 10, let number = Int(digits), digits.utf8.count <= 8 else { return nil }
    return (0..<exponent).reduce(number) { value, _ in value * 10 }
  }

  /// Whether it is the last two digits of a year that another is: ’47 of 1947.
  func isShort(for year: WrittenNumber) -> Bool {
    guard let year = year.value, (1000...2999).contains(year) else { return false }
    return value == year % 100
  }

  /// How many digits it has that are no zeros at an end: those of many are hardly ever spelt out.
  var significantDigits: Int { digits.utf8.count }

  /// Equal are numbers of one value, however they are typed.
  static func == (one: WrittenNumber, other: WrittenNumber) -> Bool {
    one.digits == other.digits && one.exponent == other.exponent
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(digits)
    hasher.combine(exponent)
  }
}
