package import Diagnostics
package import Languages
package import Markdown
package import Records
package import YAML

/// What site.yml says, with every default filled in.
package struct SiteConfig: Sendable {
  /// Ends in `/`; may have a path.
  package var baseURL = "http://localhost/"
  package var title: Localized?
  package var description: Localized?
  /// In the order in which site.yml names them; the default language first.
  package var languages: [LanguageConfig] = []
  /// Whether the pages of the default language stand at `/`, and not in a folder of theirs.
  package var defaultLanguageAtRoot = false
  package var timeZone = "UTC"
  package var theme = "waraq"
  private var isThemeFromCommand = false
  package var authors: [AuthorConfig] = []
  package var categories: [TermConfig] = []
  package var series: [TermConfig] = []
  package var tags: [TermConfig] = []
  /// The address of a column, with `:lang`, `:slug`, `:year`, `:month`, `:day`, `:key` and `:category`.
  package var columnPermalink = "/:lang/columns/:slug/"
  package var pagerSize = 10
  /// How many columns a page of a list may show: pages of more are no pages that anyone reads.
  static let pagerSizes = 1...1000
  package var missingTranslation = MissingTranslation.notice
  package var menus: [String: [MenuEntry]] = [:]
  package var feeds = FeedsConfig()
  package var citations = CitationsConfig()
  package var search = SearchConfig()
  /// Whether columns in several languages have pages that show two editions side by side.
  package var parallelEnabled = true
  /// Whether there are lists of all columns by title: not a setting, but what the theme offers.
  package var hasTitleIndex = true
  package var social: [SocialLink] = []
  package var comments = CommentsConfig.none
  package var redirects = RedirectsConfig()
  /// The name of the host, for the file by which GitHub Pages knows it.
  package var cname: String?
  package var markup = MarkupConfig()
  package var budget = BudgetConfig()
  /// Endings of files that are published beside columns, in small letters, besides those that always are.
  package var publishedEndings: [String] = []
  /// Whether published pictures and films keep what their cameras noted.
  package var keepsMetadata = false
  package var sharePictures = SharePicturesConfig()
  /// How many related columns stand under a column.
  package var relatedLimit = 3
  package var params: ParameterValue = .map([:])
  package var diagnostics = DiagnosticPolicy()
  /// Keys of front matter that are passed over.
  package var ignoredKeys: Set<String> = []
  /// Of everything that site.yml says but the definitions of terms and authors, which pages show one by one.
  package var fingerprint = Fingerprint()
  /// The path of the file, for messages.
  package var file = "site.yml"
  /// How the house spells words, by the spelling that it does not use; empty for one that has no such list.
  package var spellings: [String: String] = [:]
  /// How the definitions of terms and authors are written, by their key.
  package var definitionLayouts: [String: DefinitionLayout] = [:]
  /// Where `timeZone` and `theme` were typed, for those who find out that there is none such.
  package var places: [String: SourceMark] = [:]

  package init() {}

  /// What may stand after a colon in `columnPermalink`.
  package static let permalinkNames = ["lang", "slug", "year", "month", "day", "key", "category"]

  package var defaultLanguage: LanguageConfig? { languages.first }

  /// A place in the file.
  package func location(_ mark: SourceMark? = nil) -> Location { Location(path: file, at: mark) }

  /// Where the theme is named; `nil` where the command names it.
  package var themeLocation: Location? { isThemeFromCommand ? nil : location(places["theme"]) }

  /// Takes the theme that the command names in place of the file's own, where it names one.
  package mutating func replaceTheme(_ name: String?) {
    guard let name else { return }
    theme = name
    places["theme"] = nil
    isThemeFromCommand = true
    fingerprint.add(name)
  }
}

/// One language of the site.
package struct LanguageConfig: Sendable {
  package var language: Language
  /// Its name in itself: `اردو`.
  package var label: String
  package var locale: String
  package var title: String
  package var tagline: String?
  package var description: String?
  /// A name of `Digits`; `nil` for those of the locale.
  package var digits: String?
  /// `newspaper`, `cldr` or `iso`; see `LocaleFormats`.
  package var dateStyle: String = "newspaper"
  package var wordsPerMinute: Int?

  package init(language: Language, label: String, locale: String, title: String) {
    self.language = language
    self.label = label
    self.locale = locale
    self.title = title
  }
}

package struct AuthorConfig: Sendable {
  package var id: String
  package var name: Localized
  package var bio: Localized?
  package var url: String?
  package var sameAs: [String] = []
  package var image: Located<String>?

  package init(id: String, name: Localized) {
    self.id = id
    self.name = name
  }
}

/// A category, a series or a tag: one definition, a name in each language.
package struct TermConfig: Sendable {
  package var id: String
  package var name: Localized
  package var description: Localized?
  package var parent: Located<String>?

  package init(id: String, name: Localized) {
    self.id = id
    self.name = name
  }
}

/// What the other language's lists do with a column that has no edition in it.
package enum MissingTranslation: String, Sendable, CaseIterable {
  /// List it, with a note in the reader's language and the title tagged with its own.
  case notice
  /// Do not list it.
  case hide
}

package struct MenuEntry: Sendable {
  /// `home`, `columns`, `categories`, `tags`, `series`, `authors`, `archive`, or the key of a standing page.
  package var page: Located<String>?
  package var url: String?
  package var name: Localized?

  package init(page: Located<String>? = nil, url: String? = nil, name: Localized? = nil) {
    self.page = page
    self.url = url
    self.name = name
  }
}

package struct FeedsConfig: Sendable {
  package var formats = ["atom", "rss", "json"]
  package var limit = 20
  package var full = true
  /// The host or the mail address in the ids of entries; without it the host of `baseURL`.
  package var authority: String?
  /// The year, month or day since when `authority` is the author's, in the ids of entries.
  package var since = "2000"

  package init() {}

  /// The bytes of HTML of the longest text that stands whole in feeds.
  package static let longestText = 200_000
  package static let knownFormats = ["atom", "rss", "json"]
}

package struct SocialLink: Sendable {
  package var name: Localized
  package var url: String

  package init(name: Localized, url: String) {
    self.name = name
    self.url = url
  }
}

package struct MarkupConfig: Sendable {
  var html: RawHTML?
  /// The older form of the same, which Hugo has too.
  var unsafe: Bool?
  package var autoBidi = true

  package var rawHTML: RawHTML { html ?? (unsafe == true ? .all : .safe) }

  package init() {}
}

/// A value of the author's own, under `params`.
package indirect enum ParameterValue: Sendable, Hashable {
  case text(String)
  case list([ParameterValue])
  case map([String: ParameterValue])

  /// The values of two mappings; where both have a name, those of the other.
  package func merged(with other: ParameterValue) -> ParameterValue {
    guard case .map(let own) = self, case .map(let others) = other else { return other }
    return .map(own.merging(others) { $0.merged(with: $1) })
  }
}

extension SiteConfig {
  /// Adds what a theme gives its templates where site.yml gives nothing.
  package mutating func addParams(ofTheme params: ParameterValue) {
    if case .map(let values) = params, values.isEmpty { return }
    self.params = params.merged(with: self.params)
    var record = RecordWriter()
    self.params.write(to: &record)
    fingerprint.add(record.bytes)
  }
}
