import Markup

/// Whether a URL of unknown origin leads where a link may lead: into the site, to the web, to mail or to a telephone.
func hasHarmlessScheme(_ url: String) -> Bool {
  guard let scheme = scheme(of: url) else { return true }
  return ["http", "https", "mailto", "tel"].contains(scheme)
}

/// Whether a URL would run as code or carry a document in itself.
func isScript(_ url: String) -> Bool {
  // Hardly any begins as these do.
  switch url.utf8.first(where: { $0 > 0x20 })?.lowercasedASCII {
  case UInt8(ascii: "j"), UInt8(ascii: "v"), UInt8(ascii: "d"): break
  default: return false
  }
  guard let scheme = scheme(of: url) else { return false }
  return ["javascript", "vbscript", "data"].contains(scheme)
}

/// The scheme of a URL in lower case, read as browsers read it: without control characters and leading spaces.
private func scheme(of url: String) -> String? {
  switch url.utf8.first {
  case nil, UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "."): return nil
  default: break
  }
  var scheme: [UInt8] = []
  for byte in url.utf8 {
    switch byte {
    case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    case 0...0x20: continue
    default: scheme.append(byte.lowercasedASCII)
    }
  }
  return nil
}

extension [UInt8] {
  /// Appends text percent-encoded for a part of a path, a query or a fragment; `/` stays.
  mutating func appendURLComponent(_ text: String) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(digits.utf8Start[Int(byte >> 4)])
        append(digits.utf8Start[Int(byte & 15)])
      }
    }
  }
}
