package import Diagnostics
import Languages
import Markup
import Records
package import SiteModel
import YAML

/// Where a theme's files are in the site, each with a fingerprint of its bytes in its name.
///
/// A changed file has a new address, so that hosts may let readers keep it for ever.
package struct ThemeAssetAddresses: Sendable {
  private(set) var files: [(planned: ThemeFile, bytes: [UInt8], isFingerprinted: Bool)] = []
  /// Root-relative, percent-encoded, with the base path.
  private(set) var stylesheets: [String] = []
  /// The style sheets in `css/parts/`, by the kind of page that they are named after.
  private(set) var stylesheetByKind: [String: String] = [:]
  /// Those of pages that need them alone are not among them; they lie in folders of their own, such as `js/parts`.
  private(set) var scripts: [String] = []
  /// Scripts in `js/early/`, which run before the page is painted.
  private(set) var earlyScripts: [String] = []
  private(set) var icon: String?
  /// The icon as a small picture of pixels, `icon.png` beside another, for browsers that do not draw the other.
  private(set) var pixelIcon: String?
  /// The picture for pages that have none of their own where they are shared: `share.png` or `share.jpg`.
  private(set) var sharePicture: (address: String, dimensions: PictureDimensions?)?
  /// The icon as a picture of pixels, for telephones and search engines.
  private(set) var touchIcon: String?
  /// By the path below the theme's `assets`.
  private var addressByPath: [String: String] = [:]
  /// In the order of the site's languages; only those that have fonts.
  private var fonts: [(language: Language, fonts: LanguageFonts)] = []

  /// 1. The fonts of the site's languages, each language with a style sheet that names them.
  /// 2. All files with their fingerprints.
  /// 3. The addresses that pages are given.
  package init(_ sources: ThemeSources, config: SiteConfig, log: inout DiagnosticLog) {
    let used = sources.usedFonts(config, log: &log)
    let unused = Set(sources.fonts.flatMap(\.font.files)).subtracting(used.flatMap(\.files))
    let languages = config.languages.map(\.language)
    let fontsByLanguage = languages.map { language in
      used.filter { $0.languages.isEmpty || $0.languages.contains(language.code) }
    }
    let sheets = zip(languages, fontsByLanguage).compactMap { $1.isEmpty ? nil : fontStyleSheet($1, code: $0.code) }
    let generated = Set(sheets.map(\.path))
    // The font of a language that the site does not have stays at home.
    let assets =
      SearchScripts.joined(sources.assets).filter { asset in
        !unused.contains(asset.path) && !generated.contains(asset.path)
          && (config.search.isWanted || !isOfSearch(asset.path))
      } + sheets
    let licences = Set(sources.fonts.compactMap(\.font.licence?.value))
    let published = PublishedAssets(assets, keepingNamesOf: licences, log: &log)

    for asset in assets.sorted(by: { $0.path < $1.path }) {
      guard let file = published[asset.path] else { continue }
      let route = SiteRoutes.themeFile(file.path)
      files.append((ThemeFile(route: route, source: asset.file), file.bytes, file.path != asset.path))
      let address = config.basePath + PercentEncoding.encodePath(route.address)
      addressByPath[asset.path] = address
      if let kind = asset.path.between("css/parts/", ".css") {
        stylesheetByKind[kind] = address
      } else if asset.path.between("css/", ".css") != nil, !generated.contains(asset.path) {
        stylesheets.append(address)
      }
      if isFile(asset.path, directlyIn: "js/", ending: ".js") { scripts.append(address) }
      if isFile(asset.path, directlyIn: "js/early/", ending: ".js") { earlyScripts.append(address) }
      if asset.path.hasPrefix("icon.") { icon = address }
      if ["share.png", "share.jpg"].contains(asset.path) {
        sharePicture = (address, PictureDimensions(ofFile: asset.bytes))
      }
      if asset.path == "touch-icon.png" { touchIcon = address }
    }
    if let pixels = addressByPath["icon.png"], pixels != icon { pixelIcon = pixels }
    for (language, used) in zip(languages, fontsByLanguage) {
      guard let stylesheet = addressByPath["css/fonts-\(language.code).css"] else { continue }
      let preloads = used.filter(\.isPreloaded).compactMap { addressByPath[$0.file.value] }
      fonts.append((language, LanguageFonts(stylesheet: stylesheet, preloads: preloads)))
    }
  }

  /// What is published of the theme.
  package var plannedFiles: [ThemeFile] { files.map(\.planned) }

  /// The fonts of pages in a language; those of all languages for pages that speak all.
  func fonts(for language: Language?) -> [LanguageFonts] {
    fonts.filter { language == nil || $0.language == language }.map(\.fonts)
  }

  /// Of all addresses, and so of all bytes: each address has a fingerprint of its file in it.
  var fingerprint: Fingerprint {
    var fingerprint = Fingerprint(of: addressByPath)
    for (language, fonts) in fonts {
      fingerprint.add(language.code)
      fingerprint.add(fonts.stylesheet)
      for preload in fonts.preloads { fingerprint.add(preload) }
    }
    return fingerprint
  }

  /// The address of a file by its path below the theme's `assets`, where the theme has it.
  subscript(path: String) -> String? { addressByPath[path] }

  /// The addresses of the files in a folder of the theme's `assets`, in the order of their paths.
  func addresses(below folder: String) -> [String] {
    addressByPath.filter { $0.key.utf8.starts(with: folder.utf8) }.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Whether only the page of the search needs a file.
private func isOfSearch(_ path: String) -> Bool {
  [SearchScripts.folder, "css/parts/search.css"].contains { path.utf8.starts(with: $0.utf8) }
}

private func isFile(_ path: String, directlyIn folder: String, ending: String) -> Bool {
  guard path.hasPrefix(folder), path.hasSuffix(ending) else { return false }
  return !path.utf8.dropFirst(folder.utf8.count).contains(UInt8(ascii: "/"))
}

extension String {
  /// What stands between a beginning and an end, when it has both.
  fileprivate func between(_ beginning: String, _ end: String) -> String? {
    guard hasPrefix(beginning), hasSuffix(end), utf8.count >= beginning.utf8.count + end.utf8.count else { return nil }
    return String(dropFirst(beginning.count).dropLast(end.count))
  }
}
