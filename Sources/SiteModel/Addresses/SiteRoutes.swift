package import Languages
import Markup
import SearchIndex

/// Every address that sitegen itself gives to pages and feeds: nobody else spells one.
///
/// That of a column comes from its permalink, and an author may give any text one of its own.
package struct SiteRoutes: Sendable {
  /// The code of the language that has no folder of its own.
  private let codeAtRoot: String?
  private let permalink: Permalink

  fileprivate init(_ config: SiteConfig) {
    codeAtRoot = config.defaultLanguageAtRoot ? config.languages.first?.language.code : nil
    permalink = Permalink(config.columnPermalink)
  }

  package func isAtRoot(_ language: Language) -> Bool { language.code == codeAtRoot }

  /// What the addresses of a language begin with: `/ur/`, or `/` for the language at the root.
  package func folder(of language: Language) -> String { isAtRoot(language) ? "/" : "/\(language.code)/" }

  /// Whether readers choose a language at the front page, which is the home page of the language at the root else.
  package var hasChooser: Bool { codeAtRoot == nil }

  /// The front page of the site.
  package static let front = Route("/")

  package func home(_ language: Language) -> Route { Route(folder(of: language)) }

  /// The list of all columns by date, of all years, or of the terms of a taxonomy: `/ur/tags/`; or the search page.
  package func index(_ index: IndexPage, _ language: Language) -> Route {
    Route("\(folder(of: language))\(index.rawValue)/")
  }

  /// The list of all columns by title: `/ur/columns/a-z/`.
  package func titles(_ language: Language) -> Route {
    Route("\(index(.columns, language).address)\(Self.titles)/")
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
    number == 1 ? list : Route("\(list.address)\(Self.furtherPages)/\(number)/")
  }

  /// A standing page, which may lie in a folder: `/ur/about/`.
  package func standingPage(_ slug: String, inFolder folder: String, _ language: Language) -> Route {
    Route("\(self.folder(of: language))\(folder)\(slug)/")
  }

  /// A column, by the permalink of site.yml; `value` says what stands at the names in it besides that of the language.
  ///
  /// Of `:lang` at the beginning, which is the folder of the language, nothing is left at the root.
  func column(_ language: Language, _ value: (_ name: String) -> String) -> Route {
    let address = permalink.address { $0 == "lang" ? language.code : value($0) }
    guard isAtRoot(language), columnsHaveFolder else { return Route(address) }
    return Route(String(Substring(address.utf8.dropFirst(language.code.utf8.count + 1))))
  }

  /// Whether columns lie in the folder of their language, where it has one.
  var columnsHaveFolder: Bool { permalink.beginsWithLanguage }

  /// What tells browsers how the columns of a language are searched: `/ur/opensearch.xml`.
  package func openSearch(_ language: Language) -> Route { Route("\(folder(of: language))opensearch.xml") }

  /// The file from which a search finds all others of the index.
  package static let searchIndex = Route("/" + SearchFiles.entryPath)

  /// What hosts show for an address that is not there: `/404.html` in all languages, or `/ur/404.html`.
  package func notFound(_ language: Language?) -> Route { Route((language.map { folder(of: $0) } ?? "/") + "404.html") }

  /// The page that shows two editions of a column: `/parallel/visit/`, of further ones `/parallel/visit/fa/`.
  package func parallel(_ slug: String, _ further: Language?) -> Route {
    Route("/\(Self.parallel)/\(slug)/" + (further.map { $0.code + "/" } ?? ""))
  }

  /// A feed lies in the folder of the page that lists the same.
  package func feed(_ format: FeedFormat, beside page: Route) -> Route { Route(page.address + format.fileName) }

  /// Beside what the feeds of all columns lie, of a language or of all.
  ///
  /// No page is at `/all/`; but what lies beside the front page is of one language when one stands at the root.
  package func feedsPage(_ language: Language?) -> Route {
    language.map(home) ?? (hasChooser ? Self.front : Route("/\(Self.allLanguages)/"))
  }

  private static let allLanguages = "all"

  /// What the addresses of a language's share pictures begin with.
  package func sharePictures(_ language: Language) -> String { "/\(Self.assets)/share/\(language.code)/" }

  /// A file of the theme, by its path among the theme's assets.
  package static func themeFile(_ path: String) -> Route { Route("/\(assets)/" + path) }

  private static let assets = "assets"
  private static let parallel = "parallel"
  private static let furtherPages = "page"
  private static let titles = "a-z"

  package static let sitemap = Route("/sitemap.xml")

  /// One of the files of a sitemap that has several, by its index.
  package static func sitemap(part: Int) -> Route { Route("/sitemap-\(part + 1).xml") }
}

/// The ways to columns directly below the home page of a language, by the names under which menus and addresses have
/// them: lists, and the page where readers search.
package enum IndexPage: String, Sendable, CaseIterable {
  case columns, categories, tags, series, authors, archive, search

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

// MARK: - A language at the root

extension SiteRoutes {
  /// The folder that the language at the root had before it stood there.
  package var formerFolder: String? { codeAtRoot.map { "/\($0)/" } }

  /// Where something of the language at the root was before: `/en/columns/visit/` for `/columns/visit/`.
  func former(_ route: Route) -> Route? { codeAtRoot.map { Route("/\($0)\(route.address)") } }

  /// What a name directly below `/` is kept for, in words for a message: a text of that name at the root would stand
  /// where lists, languages and years do, or will when the site grows.
  static func keeps(_ name: String, among languages: [LanguageConfig]) -> String? {
    if let language = languages.first(where: { $0.language.code == name }) {
      return "the language ‘\(language.language.code)’"
    }
    switch IndexPage(rawValue: name) {
    case .search: return "the search page"
    case .archive: return "the index of years"
    case let index?: return "the index of \(index.rawValue)"
    case nil: break
    }
    switch name {
    case allLanguages: return "the feeds of all languages"
    case assets: return "the files of the theme"
    case parallel: return "the pages with two editions side by side"
    case furtherPages: return "the further pages of the home page"
    default:
      let isYear = name.utf8.count == 4 && name.utf8.allSatisfy(\.isASCIIDigit)
      return isYear ? "a year" : nil
    }
  }
}

extension SiteConfig {
  /// Made anew for each who asks: to be held by those who ask often.
  package var routes: SiteRoutes { SiteRoutes(self) }
}
