import Markdown
import SiteModel

/// The file in which some hosts look for the headers that they send with the site's pages.
struct HostHeaders: Sendable {
  let text: String

  /// Only addresses with a fingerprint in them may be kept for ever: those of the theme's files.
  init(_ site: Site) {
    let policy = ContentSecurityPolicy(comments: site.config.comments, pictureOrigins: site.otherPictureOrigins)
    text = """
      \(site.config.basePath)/*
        Content-Security-Policy: \(policy.text)
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      \(site.config.basePath)/assets/*
        Cache-Control: public, max-age=31536000, immutable

      """
  }
}

extension Site {
  /// The other hosts that pictures of the columns lie on, sorted.
  fileprivate var otherPictureOrigins: [String] {
    var origins: Set<String> = []
    for edition in catalog.editions {
      if let image = edition.image, !image.isOnThisSite, let origin = webOrigin(of: image.address) {
        origins.insert(origin)
      }
    }
    for article in articles {
      for image in article.body.images {
        if let origin = webOrigin(of: image.destination) { origins.insert(origin) }
      }
    }
    return origins.sorted()
  }
}
