import Markdown
import SiteModel

/// The texts that the program itself takes from a theme, by their keys in its files of strings.
///
/// What templates name is checked where they name it. Every theme must have all of these but those of pages that it does
/// not offer, and those of players, without which the address of a film stays a link.
enum ThemeText: String, Sendable, CaseIterable {
  case menuHome = "menu.home"
  case menuColumns = "menu.columns"
  case menuCategories = "menu.categories"
  case menuTags = "menu.tags"
  case menuSeries = "menu.series"
  case menuAuthors = "menu.authors"
  case menuArchive = "menu.archive"
  case menuSearch = "menu.search"
  case pageNumber = "pages.number"
  case parallelTitle = "parallel.title"
  case notFoundTitle = "notFound.title"
  case titlesTitle = "titles.title"
  case footnotesTitle = "footnotes.title"
  case footnotesBack = "footnotes.back"
  case footnotesReference = "footnotes.reference"
  case tableLabel = "table.label"
  case playersWatch = "players.watch"
  case playersListen = "players.listen"
  case playersLoadVideo = "players.loadVideo"
  case playersLoadSound = "players.loadSound"
  case playersVideo = "players.video"
  case playersSound = "players.sound"
  case playersYouTube = "players.youtube"
  case playersVimeo = "players.vimeo"
  case playersSoundCloud = "players.soundcloud"
  case playersFacebook = "players.facebook"
  case redirectMoved = "redirect.moved"
  case sharePicture = "share.picture"
  case publishedIn = "article.publishedIn"
  case onPage = "article.onPage"
  case describeColumns = "describe.columns"
  case describeTitles = "describe.titles"
  case describeArchive = "describe.archive"
  case describeYear = "describe.year"
  case describeSearch = "describe.search"
  case describeCategories = "describe.categories"
  case describeTags = "describe.tags"
  case describeAllSeries = "describe.allSeries"
  case describeAuthors = "describe.authors"
  case describeCategory = "describe.category"
  case describeTag = "describe.tag"
  case describeSeries = "describe.series"
  case describeAuthor = "describe.author"
  case describeParallel = "describe.parallel"
  case feedsAbout = "feeds.about"
  case feedsWebsite = "feeds.website"
  case feedsRead = "feeds.read"

  /// What the index of a taxonomy is called.
  static func index(of taxonomy: Taxonomy) -> ThemeText {
    switch taxonomy {
    case .categories: .menuCategories
    case .tags: .menuTags
    case .series: .menuSeries
    case .authors: .menuAuthors
    }
  }

  /// The sentence about the index of a taxonomy; ‘series’ is one and many.
  static func describeIndex(of taxonomy: Taxonomy) -> ThemeText {
    switch taxonomy {
    case .categories: .describeCategories
    case .tags: .describeTags
    case .series: .describeAllSeries
    case .authors: .describeAuthors
    }
  }

  /// The sentence about one category, tag, series or author.
  static func describe(_ taxonomy: Taxonomy) -> ThemeText {
    switch taxonomy {
    case .categories: .describeCategory
    case .tags: .describeTag
    case .series: .describeSeries
    case .authors: .describeAuthor
    }
  }

  /// The name of a host of films or sounds.
  static func name(of host: PlayerHost) -> ThemeText {
    switch host {
    case .youTube: .playersYouTube
    case .vimeo: .playersVimeo
    case .soundCloud: .playersSoundCloud
    case .facebook: .playersFacebook
    }
  }

  /// Whether a theme may do without it.
  var isOptional: Bool {
    switch self {
    case .playersWatch, .playersListen, .playersLoadVideo, .playersLoadSound, .playersVideo, .playersSound,
      .playersYouTube, .playersVimeo, .playersSoundCloud, .playersFacebook:
      true
    default: false
    }
  }

  /// The template without whose pages nobody reads it.
  var template: Theme.TemplateName? {
    switch self {
    case .parallelTitle, .describeParallel: .parallel
    case .titlesTitle, .describeTitles: .titles
    case .menuSearch, .describeSearch: .search
    default: nil
    }
  }

  /// What may stand in braces in it.
  var names: [String] {
    switch self {
    case .pageNumber, .footnotesReference: ["number"]
    case .sharePicture, .feedsAbout: ["title"]
    case .onPage: ["page"]
    case .playersWatch, .playersListen, .playersLoadVideo, .playersLoadSound, .playersVideo, .playersSound: ["host"]
    case .describeColumns, .describeTitles, .describeArchive, .describeYear, .describeSearch, .describeCategories,
      .describeTags, .describeAllSeries, .describeAuthors, .describeCategory, .describeTag, .describeSeries,
      .describeAuthor, .describeParallel:
      ["name", "site"]
    default: []
    }
  }
}
