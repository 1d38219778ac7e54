/// The scripts of the search page: the theme's files in a folder of their own, joined to one, for the page needs all of
/// them and readers on slow lines wait for each.
package enum SearchScripts {
  /// Below the theme's `assets`.
  package static let folder = "js/parts/search/"

  /// The files of a theme with the scripts of the search as one, in the order of their names, without their comments.
  static func joined(_ assets: [ThemeAsset]) -> [ThemeAsset] {
    let isPart = { (asset: ThemeAsset) in
      asset.path.utf8.starts(with: folder.utf8) && asset.path.utf8.reversed().starts(with: ".js".utf8.reversed())
    }
    let parts = assets.filter(isPart).sorted { $0.path < $1.path }
    guard !parts.isEmpty else { return assets }
    let bytes = Array(parts.map { leanScript($0.bytes) }.joined(separator: [UInt8(ascii: "\n")]))
    return assets.filter { !isPart($0) } + [ThemeAsset(path: folder + "search.js", file: "", bytes: bytes)]
  }
}
