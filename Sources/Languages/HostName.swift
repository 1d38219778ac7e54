/// The name of a host in the letters of ASCII, as feeds, sitemaps, headers and the DNS want it:
/// `اردو.example` gives `xn--mgbqf7g.example`.
///
/// 1. The name is cut at its dots, also at the full-width ones that keyboards of East Asia have.
/// 2. Each part becomes small letters in composed form (NFC), as browsers read a typed address.
/// 3. A part with other letters than ASCII's is written in Punycode behind `xn--` (RFC 3492, RFC 5891).
///
/// `nil` for a name that no DNS could hold: an empty part in its middle, or one of more than 63 bytes.
package func asciiHost(_ host: String) -> String? {
  if host.utf8.allSatisfy({ $0 < 0x80 }) { return host.lowercased() }
  let dots: Set<Unicode.Scalar> = [".", "。", "．", "｡"]
  let labels = host.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: dots.contains)
  var parts: [String] = []
  for (index, label) in labels.enumerated() {
    let small = String(String.UnicodeScalarView(label)).lowercased()
    let composed = Composition.composed(small.unicodeScalars)
    let part: String
    if composed.allSatisfy(\.isASCII) {
      part = small
    } else {
      guard let encoded = Punycode.encode(composed) else { return nil }
      part = "xn--" + encoded
    }
    // A name may end in the dot of the root.
    guard (1...63).contains(part.utf8.count) || (part.isEmpty && index > 0 && index == labels.count - 1) else {
      return nil
    }
    parts.append(part)
  }
  return parts.joined(separator: ".")
}

/// The writing of Unicode in letters, digits and hyphens (RFC 3492).
enum Punycode {
  private static let base = 36
  private static let smallest = 1
  private static let largest = 26
  private static let skew = 38
  private static let damp = 700
  private static let initialBias = 72
  private static let initialScalar = 0x80

  /// `nil` when the text is too long for the arithmetic, which no name of a host is.
  static func encode(_ scalars: [Unicode.Scalar]) -> String? {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (next, delta, bias, done) = (initialScalar, 0, initialBias, basic)
    while done < scalars.count {
      guard let least = scalars.lazy.map({ Int($0.value) }).filter({ $0 >= next }).min() else { return nil }
      let (step, overflows) = (least - next).multipliedReportingOverflow(by: done + 1)
      guard !overflows, delta <= Int(Int32.max) - step else { return nil }
      delta += step
      next = least
      for scalar in scalars {
        if Int(scalar.value) < next { delta += 1 }
        if Int(scalar.value) == next {
          append(delta, bias: bias, to: &output)
          bias = adapted(delta, count: done + 1, isFirst: done == basic)
          delta = 0
          done += 1
        }
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number as digits of which each says by its size whether it is the last one.
  private static func append(_ delta: Int, bias: Int, to output: inout [UInt8]) {
    var rest = delta
    var weight = base
    while true {
      let threshold = min(max(weight - bias, smallest), largest)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      weight += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var weight = 0
    while delta > (base - smallest) * largest / 2 {
      delta /= base - smallest
      weight += base
    }
    return weight + (base - smallest + 1) * delta / (delta + skew)
  }

  /// `a`–`z` for 0–25, `0`–`9` for the rest.
  private static func digit(_ value: Int) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }
}
