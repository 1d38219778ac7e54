package import Languages

/// Every address that sitegen itself gives to pages and feeds: nobody else spells one.
///
/// That of a column comes from its permalink, and an author may give any text one of its own.
package struct SiteRoutes: Sendable {
  package init() {}

  /// What the addresses of a language begin with: `/ur/`.
  package func folder(of language: Language) -> String { "/\(language.code)/" }

  /// The front page of the site.
  package static let front = Route("/")

  package func home(_ language: Language) -> Route { Route(folder(of: language)) }

  /// The list of all columns by title, of all years, or of the terms of a taxonomy: `/ur/tags/`.
  package func index(_ index: IndexPage, _ language: Language) -> Route {
    Route("\(folder(of: language))\(index.rawValue)/")
  }

  /// The page of one category, tag, series or author: `/ur/tags/water/`.
  package func term(_ id: String, of taxonomy: Taxonomy, _ language: Language) -> Route {
    Route("\(folder(of: language))\(taxonomy.rawValue)/\(id)/")
  }

  /// A year of the archive: `/ur/archive/2025/`.
  package func year(_ year: Int, _ language: Language) -> Route {
    Route("\(folder(of: language))\(IndexPage.archive.rawValue)/\(year)/")
  }

  /// One of the pages of a long list, from 1: `/ur/page/2/`.
  package func page(_ number: Int, of list: Route) -> Route {
    number == 1 ? list : Route("\(list.address)page/\(number)/")
  }

  /// A standing page, which may lie in a folder: `/ur/about/`.
  package func standingPage(_ slug: String, inFolder folder: String, _ language: Language) -> Route {
    Route("\(self.folder(of: language))\(folder)\(slug)/")
  }

  /// What hosts show for an address that is not there: `/404.html` in all languages, or `/ur/404.html`.
  package func notFound(_ language: Language?) -> Route { Route((language.map { folder(of: $0) } ?? "/") + "404.html") }

  /// The page that shows two editions of a column: `/parallel/visit/`, of further ones `/parallel/visit/fa/`.
  package func parallel(_ slug: String, _ further: Language?) -> Route {
    Route("/parallel/\(slug)/" + (further.map { $0.code + "/" } ?? ""))
  }

  /// A feed lies in the folder of the page that lists the same.
  package func feed(_ format: FeedFormat, beside page: Route) -> Route { Route(page.address + format.fileName) }

  /// The page beside which the feed of all columns lies: of a language, or of all.
  package func feedsPage(_ language: Language?) -> Route { language.map(home) ?? Self.front }

  /// What the addresses of a language's share pictures begin with.
  package func sharePictures(_ language: Language) -> String { "/assets/share/\(language.code)/" }

  /// A file of the theme, by its path among the theme's assets.
  package static func themeFile(_ path: String) -> Route { Route("/assets/" + path) }

  package static let sitemap = Route("/sitemap.xml")

  /// One of the files of a sitemap that has several, by its index.
  package static func sitemap(part: Int) -> Route { Route("/sitemap-\(part + 1).xml") }
}

/// The lists directly below the home page of a language, by the names under which menus and addresses have them.
package enum IndexPage: String, Sendable, CaseIterable {
  case columns, categories, tags, series, authors, archive

  package init(_ taxonomy: Taxonomy) {
    switch taxonomy {
    case .categories: self = .categories
    case .tags: self = .tags
    case .series: self = .series
    case .authors: self = .authors
    }
  }

  /// What is listed, where it is no columns.
  package var taxonomy: Taxonomy? { Taxonomy(rawValue: rawValue) }
}

extension SiteConfig {
  package var routes: SiteRoutes { SiteRoutes() }
}
