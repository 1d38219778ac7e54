package import SiteModel

/// What a page may load and from where: nothing but the site's own files, unless the site says otherwise.
package struct ContentSecurityPolicy: Sendable {
  private var sources: [(directive: String, sources: [String])] = [
    ("default-src", ["'none'"]),
    ("script-src", ["'self'"]),
    ("style-src", ["'self'"]),
    ("img-src", ["'self'", "data:"]),
    ("font-src", ["'self'"]),
    ("media-src", ["'self'"]),
    ("connect-src", ["'self'"]),
    ("frame-src", []),
    ("manifest-src", ["'self'"]),
    ("base-uri", ["'none'"]),
    ("form-action", ["'self'"]),
    ("frame-ancestors", ["'none'"]),
  ]

  /// The policy of a site whose columns show pictures, films and frames of these other hosts.
  package init(
    comments: CommentsConfig, pictureOrigins: [String] = [], mediaOrigins: [String] = [],
    frameOrigins: [String] = []
  ) {
    allow(hosts: pictureOrigins, for: "img-src")
    allow(hosts: mediaOrigins, for: "media-src")
    allow(hosts: frameOrigins, for: "frame-src")
    switch comments {
    case .none, .mail: break
    case .giscus:
      for directive in ["script-src", "style-src", "connect-src", "frame-src"] {
        allow([GiscusConfig.origin], for: directive)
      }
    case .isso(let server):
      for directive in ["script-src", "style-src", "img-src", "connect-src"] { allow([server.origin], for: directive) }
    }
  }

  /// The value of the header.
  package var text: String {
    sources.filter { !$0.sources.isEmpty }.map { "\($0.directive) \($0.sources.joined(separator: " "))" }
      .joined(separator: "; ")
  }

  /// Hosts read only so much of a line, so that many become all.
  private mutating func allow(hosts: [String], for directive: String) {
    allow(hosts.count > 12 ? ["https:"] : hosts, for: directive)
  }

  private mutating func allow(_ origins: [String], for directive: String) {
    for index in sources.indices where sources[index].directive == directive {
      sources[index].sources += origins.filter { !sources[index].sources.contains($0) }
    }
  }
}
