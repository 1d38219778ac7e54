import Languages

/// Under which names a preview answers.
///
/// A page of any other site may lead its own name to this machine (DNS rebinding) and would then read drafts as if they
/// were its own. That needs a name: an address in numbers can only be meant, and is what a telephone sends.
package struct HostNames: Sendable {
  private let allowed: [String]

  /// - Parameter allowed: Further names; one that begins with a dot stands for all names below it.
  package init(allowed: [String] = []) {
    self.allowed = allowed.map { Self.plain($0) }
  }

  /// Whether a request with this `Host` is answered.
  package func allows(_ host: String) -> Bool {
    let name = Self.plain(Self.name(in: host))
    if Self.isAddress(name) || name == "localhost" || name.hasSuffix(".localhost") { return true }
    return allowed.contains { $0.hasPrefix(".") ? name.hasSuffix($0) || name == $0.dropFirst() : name == $0 }
  }

  /// Whether a page of this `Origin` may listen to the preview that it was asked of by `host`.
  ///
  /// Behind a proxy the browser knows another name than the one that arrives here; it must be an allowed one.
  package func allows(origin: String, at host: String) -> Bool {
    guard let scheme = ["http://", "https://"].first(where: { origin.hasPrefix($0) }) else { return false }
    let authority = String(origin.dropFirst(scheme.count))
    if authority.lowercased() == host.lowercased() { return true }
    let name = Self.plain(Self.name(in: authority))
    return !Self.isAddress(name) && name != "localhost" && !name.hasSuffix(".localhost") && allows(name)
  }

  /// Whether a name could ever be asked for: without scheme, port or path, a dot in front at most.
  package static func isName(_ name: String) -> Bool {
    let rest = name.hasPrefix(".") ? name.dropFirst() : name[...]
    guard !rest.isEmpty, let ascii = asciiHost(String(rest)) else { return false }
    return ascii.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    } && !ascii.hasPrefix(".")
  }

  /// As browsers send it: in small letters of ASCII.
  private static func plain(_ name: String) -> String {
    let isBelow = name.hasPrefix(".")
    let small = (isBelow ? "." : "") + (asciiHost(isBelow ? String(name.dropFirst()) : name) ?? name.lowercased())
    return small.hasSuffix(".") ? String(small.dropLast()) : small
  }

  /// The name without its port; an address of IPv6 keeps its brackets.
  ///
  /// What has the form of neither is no name.
  private static func name(in authority: String) -> String {
    let end =
      authority.hasPrefix("[")
      ? authority.firstIndex(of: "]").map { authority.index(after: $0) } : authority.firstIndex(of: ":")
    guard let end else { return authority.hasPrefix("[") ? "" : authority }
    let rest = authority[end...]
    let isPort = rest.isEmpty || rest.first == ":" && rest.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPort ? String(authority[..<end]) : ""
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      let inner = name.dropFirst().dropLast()
      return inner.contains(":") && inner.utf8.allSatisfy { isHexadecimal($0) || $0 == 0x3A || $0 == 0x2E }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && Int(part) ?? 256 < 256
      }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
