import Languages
import Markdown
import Markup
import Records

/// Where the links of documents lead.
struct ContentLinks: Sendable {
  private let catalog: Catalog
  private let assets: AssetIndex
  private let basePath: String

  /// Where one link leads.
  enum Target {
    /// It stays as the author wrote it.
    case asWritten
    /// Somewhere on this site, ready for `href`; with the language when it is a switch to another one.
    case address(String, switch: Language?)
    case outside
    /// A path from the site's root at which there is nothing.
    case missing(String)
  }

  init(_ catalog: Catalog) {
    self.catalog = catalog
    assets = AssetIndex(catalog.assets)
    basePath = catalog.config.basePath
  }

  /// The target of a link to another Markdown file, to a file, or to an address from the site's root.
  func target(of destination: String, in document: Document) -> Target {
    let (path, suffix) = splitDestination(destination)
    if path.isEmpty { return .asWritten }
    if path.utf8.first == UInt8(ascii: "/") {
      return path.hasPrefix("//") ? .asWritten : .address(basePath + encoded(path) + suffix, switch: nil)
    }
    guard let decoded = PercentEncoding.decode(path),
      let target = resolvedPath(decoded, fromFolder: document.path.folder)
    else { return .outside }
    if let edition = edition(at: target, for: document.language) {
      let address = basePath + PercentEncoding.encodePath(edition.route.address) + suffix
      return .address(address, switch: edition.language == document.language ? nil : edition.language)
    }
    if let asset = assets.asset(decoded, fromFolder: document.path.folder) {
      return .address(basePath + PercentEncoding.encodePath(asset.linkedRoute.address) + suffix, switch: nil)
    }
    return .missing(target)
  }

  /// The file that a picture's address means, and what follows its path.
  func picture(_ destination: String, in document: Document) -> (asset: ContentAsset, suffix: String)? {
    let (path, suffix) = splitDestination(destination)
    guard let decoded = PercentEncoding.decode(path) else { return nil }
    return assets.asset(decoded, fromFolder: document.path.folder).map { ($0, suffix) }
  }

  /// Whether a picture's address is left as it was written.
  func isPictureElsewhere(_ destination: String) -> Bool {
    let path = splitDestination(destination).path
    return path.isEmpty || path.hasPrefix("//")
  }

  /// The edition that a path names: a Markdown file, or a file without its language, which means the reader's own.
  private func edition(at path: String, for language: Language) -> Edition? {
    if let index = catalog.editionByPath[path] { return catalog.editions[index] }
    let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    for candidate in ["\(stem).\(language.code).md", "\(stem)/index.\(language.code).md"] {
      if let index = catalog.editionByPath[candidate] { return catalog.editions[index] }
    }
    return nil
  }

  private func encoded(_ path: String) -> String {
    PercentEncoding.decode(path).map(PercentEncoding.encodePath) ?? path
  }
}

extension ContentLinks {
  /// Of where all links and pictures of a body lead, and whether one of them leads nowhere.
  func fingerprint(of body: BodyFacts, in document: Document) -> (destinations: Fingerprint, hasBrokenLinks: Bool) {
    var fingerprint = Fingerprint()
    var hasBrokenLinks = false
    for link in body.links where isLocalDestination(link.destination) {
      switch target(of: link.destination, in: document) {
      case .asWritten: fingerprint.add(0)
      case .address(let address, let language):
        fingerprint.add(address)
        fingerprint.add(language?.code ?? "")
      case .outside, .missing: hasBrokenLinks = true
      }
    }
    for image in body.images where isLocalDestination(image.destination) && !isPictureElsewhere(image.destination) {
      guard let (asset, _) = picture(image.destination, in: document) else {
        hasBrokenLinks = true
        continue
      }
      var record = RecordWriter()
      record.write(asset.route.address)
      record.write(asset.shownRoute.address)
      asset.dimensions?.write(to: &record)
      for variant in asset.choices { variant.write(to: &record) }
      fingerprint.add(record.bytes)
    }
    return (fingerprint, hasBrokenLinks)
  }
}
