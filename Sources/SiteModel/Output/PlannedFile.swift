/// A file that is written: where it goes, and what it is.
///
/// Nothing is written that is not among the files of a `Site`, so that no two can meet.
package struct PlannedFile: Sendable {
  package enum Kind: Sendable, Hashable {
    /// By its index in `Site.pages`.
    case page(Int)
    /// By its index in `Site.feeds`.
    case feed(Int, FeedFormat)
    /// Of an edition, by its index in `Catalog.editions`.
    case citation(edition: Int, CitationFormat)
    /// What tells browsers how the site is searched, by the index in `Site.pages` of the page where it is.
    case openSearch(page: Int)
    /// The sitemap, or the list of its parts where it has several.
    case sitemap
    /// One of several files of the sitemap, by its index in `SitemapPlan.parts`.
    case sitemapPart(Int)
    case host(HostFile)
    /// By its index among the files of the theme.
    case themeFile(Int)
    /// A file of the author's that is copied, by its index in `Catalog.assets`.
    case asset(Int)
    /// A copy of a picture, by the indices of the picture and of the copy.
    case variant(asset: Int, Int)
    /// The part of a picture that networks show, by the index of the picture.
    case crop(asset: Int)
    case sharePicture(SharePictureFile.Subject)
    /// A file that the search reads, by its index in `SearchOutput.routes`.
    case search(Int)
    /// The page at an old address, by its index in `Site.redirects`.
    case redirect(Int)

    /// Whether a person gave it its name, and not sitegen by that of another file.
    var isNamedByPerson: Bool {
      switch self {
      case .page, .asset, .themeFile: true
      case .feed, .citation, .openSearch, .sitemap, .sitemapPart, .host, .variant, .crop, .sharePicture, .search,
        .redirect:
        false
      }
    }
  }

  package let route: Route
  package let kind: Kind
}

/// A file that hosts and robots look for by its name.
package enum HostFile: String, Sendable, Hashable, CaseIterable {
  case robots = "robots.txt"
  /// GitHub Pages would pass the site through Jekyll, which leaves out files whose names begin with an underscore.
  case noJekyll = ".nojekyll"
  /// The host's name, for GitHub Pages.
  case hostName = "CNAME"
  /// As Netlify and Cloudflare Pages call it.
  case headers = "_headers"
  /// As Netlify and Cloudflare Pages call it.
  case netlifyRedirects = "_redirects"
  case nginxRedirects = "redirects.nginx.conf"
  case apacheRedirects = ".htaccess"

  package var route: Route { Route("/" + rawValue) }

  /// Whether a site has it.
  func isWanted(by config: SiteConfig) -> Bool {
    switch self {
    case .robots, .noJekyll, .headers: true
    case .hostName: config.cname != nil
    case .netlifyRedirects: config.redirects.netlify
    case .nginxRedirects: config.redirects.nginx
    case .apacheRedirects: config.redirects.apache
    }
  }
}

/// A file of the theme as it is published.
package struct ThemeFile: Sendable {
  package let route: Route
  /// The file that it was made from, from the site's root.
  package let source: String

  package init(route: Route, source: String) {
    self.route = route
    self.source = source
  }
}
