import Markup
import SiteModel

/// Where a theme's files are in the site, each with a fingerprint of its bytes in its name.
///
/// A changed file has a new address, so that hosts may let readers keep it for ever.
struct ThemeAssetAddresses: Sendable {
  private(set) var files: [(route: Route, asset: ThemeAsset)] = []
  /// Root-relative, percent-encoded, with the base path.
  private(set) var stylesheets: [String] = []
  private(set) var scripts: [String] = []
  private(set) var icon: String?

  init(_ assets: [ThemeAsset], basePath: String) {
    for asset in assets {
      let route = Route("/assets/" + fingerprinted(asset))
      files.append((route, asset))
      let address = basePath + PercentEncoding.encodePath(route.address)
      if asset.path.hasPrefix("css/"), asset.path.hasSuffix(".css") { stylesheets.append(address) }
      if asset.path.hasPrefix("js/"), asset.path.hasSuffix(".js") { scripts.append(address) }
      if asset.path.hasPrefix("icon.") { icon = address }
    }
  }
}

/// `css/waraq.css` as `css/waraq.1f3a5c7e9b2d4680.css`.
private func fingerprinted(_ asset: ThemeAsset) -> String {
  let digest = String(fingerprint(of: asset.bytes), radix: 16)
  let mark = String(repeating: "0", count: 16 - digest.utf8.count) + digest
  guard let dot = asset.path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return asset.path + "." + mark }
  return asset.path[..<dot] + "." + mark + asset.path[dot...]
}

/// The 64-bit FNV-1a hash: enough to tell versions of a file apart, not meant against forgers.
func fingerprint(of bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
