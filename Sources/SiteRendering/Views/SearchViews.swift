import Languages
import SiteModel
import Templates

/// The template `search`.
final class SearchRoot: RootView {
  static let viewName = "search page"

  let frame: PageFrame

  init(frame: PageFrame) {
    self.frame = frame
  }

  static let fields: [Field<SearchRoot>] =
    commonFields + [
      Field("search", .record(SearchView.schema), "what the script of the page needs", reads: .page) {
        .record(SearchView(context: $0.frame.context))
      }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// What a search begins with, for the script of the page: all else it finds in the index.
final class SearchView: HeldView {
  static let viewName = "search"

  let context: LanguageContext

  init(context: LanguageContext) {
    self.context = context
  }

  static let fields: [Field<SearchView>] = [
    Field("index", .url, "the file from which all others of the index are found") {
      .url($0.context.href(SiteRoutes.searchIndex))
    },
    Field("scripts", .list(of: .url), "the theme's scripts in `js/parts/search/`, joined to one file") {
      .list(urls: $0.context.assets.addresses(below: SearchScripts.folder))
    },
    Field("digits", .text, "1234567890 in the page's digits") { .text($0.context.formats.plainNumber(1_234_567_890)) },
    Field("titles", .optional(.url), "the list of all columns by title; nothing where the theme has no such list") {
      $0.context.site.config.hasTitleIndex
        ? .url($0.context.href($0.context.routes.titles($0.context.language))) : .missing
    },
  ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
