/// A set of ten digits, with the signs that newspapers print beside them.
package enum Digits: String, Sendable, Hashable, CaseIterable {
  /// 0–9.
  case latn
  /// ٠–٩, of Arabic and Sindhi.
  case arab
  /// ۰–۹, of Urdu and Persian.
  case arabext
  /// ०–९, of Hindi.
  case deva
  /// ০–৯, of Bengali.
  case beng

  var zero: UInt32 {
    switch self {
    case .latn: 0x30
    case .arab: 0x660
    case .arabext: 0x6F0
    case .deva: 0x966
    case .beng: 0x9E6
    }
  }

  /// Between groups of three digits.
  package var groupSeparator: String {
    switch self {
    case .latn, .deva, .beng: ","
    case .arab, .arabext: "٬"
    }
  }

  /// The text with its ASCII digits written in these.
  package func localized(_ text: String) -> String {
    if self == .latn { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      guard (0x30...0x39).contains(scalar.value), let digit = Unicode.Scalar(zero + scalar.value - 0x30) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      result.unicodeScalars.append(digit)
    }
    return result
  }
}
