import Diagnostics
import Markup
import YAML

extension TypedReader {
  /// An address that pages lead to as it is typed; one that would lead nowhere is reported, and taken all the same.
  mutating func linkAddress(_ node: YAMLNode) -> Located<String>? {
    let typed = text(node)
    if let typed { judgeLink(typed) }
    return typed
  }

  /// Reports an address that would lead nowhere.
  mutating func judgeLink(_ typed: Located<String>) {
    guard let remedy = WebAddress.remedy(forLink: typed.value) else { return }
    reportInvalid(typed.location, "‘\(typed.value)’ is not an address that a link can lead to", help: remedy)
  }
}

extension WebAddress {
  private static func isTelephoneNumber(_ typed: String) -> Bool {
    typed.count(where: \.isNumber) >= 7 && typed.allSatisfy { $0.isNumber || "+-() ".contains($0) }
  }

  /// What to write in place of an address that no link can lead to; `nil` for one of the web, of mail or telephone, from
  /// the root of the site, or within a page.
  static func remedy(forLink typed: String) -> String? {
    if WebAddress(typed) != nil { return nil }
    if typed.hasPrefix("//") { return "write https: before it: https:\(typed)" }
    if isTelephoneNumber(typed) {
      return "to be called write tel: and the number with that of the country: tel:+923001234567; to be written to on "
        + "WhatsApp: https://wa.me/923001234567"
    }
    let lowered = typed.lowercased()
    if ["/", "#", "mailto:", "tel:"].contains(where: lowered.hasPrefix) { return nil }
    if lowered.hasPrefix("https://") || lowered.hasPrefix("http://") {
      let encoded = withoutForbiddenSigns(typed)
      return WebAddress(encoded) == nil ? general : "write it as browsers do: \(encoded)"
    }
    let host = typed.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    // What stands before a colon is a scheme, unless a port follows.
    if let colon = host.firstIndex(of: ":") {
      let port = host[colon...].dropFirst()
      guard !port.isEmpty, port.allSatisfy(\.isNumber) else { return general }
    }
    if host.contains("@"), !host.hasPrefix("@"), host == typed { return "write mailto: before it: mailto:\(typed)" }
    let ending = host.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if host.contains("."), !host.hasPrefix("."), !fileEndings.contains(ending), WebAddress("https://" + typed) != nil {
      return "write it with https:// before it: https://\(typed)"
    }
    guard typed.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace }), !host.hasPrefix("@"), !typed.hasPrefix(".")
    else { return general }
    return "write an address that begins with https://, or one from the root of the site: /\(typed)"
  }

  private static let general =
    "write an address that begins with https://, mailto: or tel:, or with / for one of this site"

  /// What follows the last dot of files, not of hosts.
  private static let fileEndings: Set<String> = ["html", "htm", "php", "pdf", "xml", "json", "txt", "md"]

  /// With `%20` for a space, and so on.
  private static func withoutForbiddenSigns(_ typed: String) -> String {
    var result = ""
    for scalar in typed.unicodeScalars {
      let isForbidden = scalar.value <= 0x20 || "<>\"\\`{}|^".unicodeScalars.contains(scalar)
      result += isForbidden ? PercentEncoding.encodePath(String(scalar)) : String(scalar)
    }
    return result
  }
}
