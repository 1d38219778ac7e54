import Markup

/// Which hosts are asked: those of the public internet alone.
///
/// The address stands in a column that somebody else may have written. It must not make the author's machine ask its
/// router, a printer, a service of its own or the data of the cloud that it runs in.
struct HostGuard: Sendable {
  let allowsLoopback: Bool

  /// Whether a host may be asked by its name; addresses in numbers are read as browsers and curl read them.
  func allows(_ host: String) -> Bool {
    if host.hasPrefix("[") { return allowsLoopback && host == "[::1]" }
    let labels = host.split(separator: ".")
    guard let last = labels.last else { return false }
    if last.utf8.allSatisfy(\.isASCIIDigit) || last.hasPrefix("0x") {
      return Self.number(of: labels).map(allows(number:)) ?? false
    }
    if last == "localhost" { return allowsLoopback }
    if labels.count == 1 { return false }
    return !Self.privateEndings.contains(String(last)) && !host.hasSuffix(".home.arpa")
  }

  /// Whether an address to which a name leads may be asked.
  func allows(address: String) -> Bool {
    let small = address.lowercased()
    guard small.contains(":") else {
      return Self.number(of: small.split(separator: ".")).map(allows(number:)) ?? false
    }
    if small == "::1" { return allowsLoopback }
    // Global unicast is 2000::/3; 2002: and 2001:0: hold addresses of IPv4 in themselves.
    guard let first = small.first, first == "2" || first == "3", let group = small.split(separator: ":").first else {
      return false
    }
    return group.utf8.count == 4 && group != "2002" && !small.hasPrefix("2001:0:") && !small.hasPrefix("2001::")
      && !small.hasPrefix("2001:db8:")
  }

  private func allows(number: UInt32) -> Bool {
    if number >> 24 == 127 { return allowsLoopback }
    return !Self.privateRanges.contains { number >> (32 - $0.length) == $0.start >> (32 - $0.length) }
  }

  private static let privateEndings: Set = [
    "local", "internal", "intranet", "lan", "home", "corp", "private", "localdomain", "onion", "test", "invalid",
  ]

  /// Of IANA's registry of special addresses.
  private static let privateRanges: [(start: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0xA9FE_0000, 16), (0xAC10_0000, 12), (0xC000_0000, 24),
    (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24),
    (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  /// An address of IPv4 in one to four numbers, each decimal, octal or hexadecimal.
  private static func number(of parts: [Substring]) -> UInt32? {
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt64 = 0
    for (index, part) in parts.enumerated() {
      guard let number = number(part) else { return nil }
      let isLast = index == parts.count - 1
      let bits = isLast ? UInt64(8 * (5 - parts.count)) : 8
      guard number < 1 << bits else { return nil }
      value = value << bits | number
    }
    return UInt32(exactly: value)
  }

  private static func number(_ part: Substring) -> UInt64? {
    if part.hasPrefix("0x") { return part.utf8.count == 2 ? 0 : UInt64(part.dropFirst(2), radix: 16) }
    return part.hasPrefix("0") && part.utf8.count > 1 ? UInt64(part.dropFirst(), radix: 8) : UInt64(part)
  }
}
