import SiteModel

/// Where the old addresses of an import would stand as pages: a file cannot be a folder too, as `/p7.html` and
/// `/p7.html/picture/` would have it.
struct OldPages {
  private var claims = FileClaims()
  /// By the numbers of their claims.
  private var addresses: [OldAddress] = []

  /// Takes the place of an address; gives the one that it clashes with, where it cannot stand.
  mutating func take(_ address: OldAddress) -> OldAddress? {
    guard address.canBePage else { return nil }
    switch claims.claim(address.route.file) {
    case nil: addresses.append(address)
    // That two want one address is told elsewhere.
    case .file?: break
    case .folder(let claim)?, .under(let claim)?: return addresses[claim]
    }
    return nil
  }
}

extension OldAddress {
  /// Why another cannot be led on, in words behind a colon.
  var clashWords: String { "no host has a file and a folder of one name, and it clashes with ‘\(text)’" }
}
