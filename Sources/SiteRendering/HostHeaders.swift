import Markdown
import Markup
import SearchIndex
import SiteModel

/// The file in which some hosts look for the headers that they send with the site's pages.
struct HostHeaders: Sendable {
  let text: String

  /// Only files with a fingerprint in their names may be kept for ever: those of the theme, share pictures, and what the
  /// search reads but for its entry.
  init(_ site: Site, _ assets: ThemeAssetAddresses) {
    let origins = OtherOrigins(site)
    let policy = ContentSecurityPolicy(
      comments: site.config.comments, pictureOrigins: origins.sorted(.picture), mediaOrigins: origins.sorted(.media),
      frameOrigins: origins.sorted(.frame))
    var text = """
      \(site.config.basePath)/*
        Content-Security-Policy: \(policy.text)
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()

      """
    for address in Self.lasting(site, assets) + Self.lastingOfSearch(site) {
      text += "\(site.config.basePath)\(PercentEncoding.encodePath(address))\n"
      text += "  Cache-Control: public, max-age=31536000, immutable\n"
    }
    self.text = text
  }

  /// The beginnings that the names of the search's files have, but for its entry's.
  private static func lastingOfSearch(_ site: Site) -> [String] {
    guard site.search != nil else { return [] }
    let own = site.catalog.assets.lazy.map(\.route.address)
    return SearchFiles.lastingPrefixes.map { "/" + $0 }.filter { prefix in
      !own.contains { $0.utf8.starts(with: prefix.utf8) }
    }.map { $0 + "*" }
  }

  /// The addresses of files whose names change with their bytes: whole folders that hold no others, else one by one.
  private static func lasting(_ site: Site, _ assets: ThemeAssetAddresses) -> [String] {
    let own = site.catalog.assets.lazy.map(\.route.address)
    let holdsOwn = { (folder: String) in own.contains { $0.utf8.starts(with: folder.utf8) } }
    if assets.files.allSatisfy(\.isFingerprinted), !holdsOwn("/assets/") { return ["/assets/*"] }
    let files = assets.files.filter(\.isFingerprinted).map(\.planned.route.address)
    let hasPictures = !site.sharePictures.files.isEmpty && !holdsOwn("/assets/share/")
    return files + (hasPictures ? ["/assets/share/*"] : [])
  }
}

/// The other hosts from which pages fetch something.
private struct OtherOrigins {
  private var origins: [EmbeddedAddress.Kind: Set<String>] = [:]

  init(_ site: Site) {
    for edition in site.catalog.editions {
      if let image = edition.image, !image.isOnThisSite { add(image.address, .picture, site) }
    }
    for author in site.catalog.terms[.authors] ?? [] {
      if let image = author.image, !image.isOnThisSite { add(image.address, .picture, site) }
    }
    for article in site.articles {
      for image in article.body.images { add(image.destination, .picture, site) }
      for embedded in article.body.embedded { add(embedded.address, embedded.kind, site) }
    }
  }

  func sorted(_ kind: EmbeddedAddress.Kind) -> [String] { origins[kind, default: []].sorted() }

  private mutating func add(_ address: String, _ kind: EmbeddedAddress.Kind, _ site: Site) {
    let scheme = site.config.baseURL.utf8.starts(with: "https:".utf8) ? "https" : "http"
    if let origin = webOrigin(of: address, scheme: scheme) { origins[kind, default: []].insert(origin) }
  }
}
