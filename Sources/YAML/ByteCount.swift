/// A number of bytes as people write it.
enum ByteCount: Equatable {
  case bytes(Int)
  /// More than the machine can count.
  case tooMany

  /// Reads `60000`, `60 KB`, `1 MB`; `nil` for anything else.
  init?(_ typed: String) {
    let digits = typed.prefix { $0.isASCII && $0.isNumber }
    let unit = typed[digits.endIndex...].drop { $0 == " " }
    let factors = [
      "": 1, "B": 1, "KB": 1000, "kB": 1000, "KiB": 1024, "MB": 1_000_000, "MiB": 1_048_576, "GB": 1_000_000_000,
    ]
    guard !digits.isEmpty, let factor = factors[String(unit)] else { return nil }
    guard let number = Int(digits), case (let bytes, false) = number.multipliedReportingOverflow(by: factor) else {
      self = .tooMany
      return
    }
    self = .bytes(bytes)
  }

  /// In the largest unit that needs no fraction.
  static func text(_ bytes: Int) -> String {
    for (unit, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1000)]
    where bytes >= size && bytes.isMultiple(of: size) {
      return "\(bytes / size) \(unit)"
    }
    return "\(bytes)"
  }
}
