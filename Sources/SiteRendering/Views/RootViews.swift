import SiteModel
import Templates

/// What every template may name at its outermost level, beside what is peculiar to its kind of page.
protocol RootView: View {
  var frame: PageFrame { get }
}

/// The site and the page as templates see them, made once for each page.
struct PageFrame: Sendable {
  let context: LanguageContext
  let page: Page
  let site: TemplateValue
  let view: TemplateValue

  init(_ page: Page, context: LanguageContext) {
    self.context = context
    self.page = page
    site = .record(SiteView(context: context, current: page))
    view = .record(PageView(context: context, page: page, facts: PageFacts(page, context: context)))
  }
}

/// Where the fields that all roots have in common stand.
enum RootSlots {
  static let site: Int = {
    guard let slot = ArticleRoot.commonFields.firstIndex(where: { $0.name == "site" }) else {
      preconditionFailure("no root shows the site")
    }
    return slot
  }()
}

extension RootView {
  static var commonFields: [Field<Self>] {
    [
      Field("site", .record(SiteView.schema), "the site", reads: .site) { $0.frame.site },
      Field("page", .record(PageView.schema), "the page", reads: .page) { $0.frame.view },
    ]
  }
}

/// The template `article`, and `page` for standing pages.
final class ArticleRoot: RootView {
  static let viewName = "article page"

  let frame: PageFrame
  let article: ArticleView

  init(frame: PageFrame, article: ArticleView) {
    self.frame = frame
    self.article = article
  }

  static let fields: [Field<ArticleRoot>] =
    commonFields + [
      Field("article", .record(ArticleView.schema), "the column or standing page", reads: .page) { .record($0.article) }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The templates `home` and `list`.
final class ListRoot: RootView {
  static let viewName = "list page"

  let frame: PageFrame
  let list: ListView

  init(frame: PageFrame, list: ListView) {
    self.frame = frame
    self.list = list
  }

  static let fields: [Field<ListRoot>] =
    commonFields + [Field("list", .record(ListView.schema), "the columns", reads: .page) { .record($0.list) }]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The template `terms`.
final class TermsRoot: RootView {
  static let viewName = "terms page"

  let frame: PageFrame
  let taxonomy: Taxonomy

  init(frame: PageFrame, taxonomy: Taxonomy) {
    self.frame = frame
    self.taxonomy = taxonomy
  }

  static let fields: [Field<TermsRoot>] =
    commonFields + [
      Field("terms", .record(TermsView.schema), "the categories, tags, series or authors", reads: .page) {
        .record(TermsView(context: $0.frame.context, taxonomy: $0.taxonomy))
      }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The templates `columns` and `titles`.
final class TitleIndexRoot: RootView {
  static let viewName = "title index page"

  let frame: PageFrame

  init(frame: PageFrame) {
    self.frame = frame
  }

  static let fields: [Field<TitleIndexRoot>] =
    commonFields + [
      Field("index", .record(TitleIndexView.schema), "all columns, by date or by title", reads: .page) {
        .record(TitleIndexView(context: $0.frame.context, page: $0.frame.page))
      }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The template `archive`.
final class ArchiveRoot: RootView {
  static let viewName = "archive page"

  let frame: PageFrame

  init(frame: PageFrame) {
    self.frame = frame
  }

  static let fields: [Field<ArchiveRoot>] =
    commonFields + [
      Field("archive", .record(ArchiveView.schema), "all years", reads: .page) {
        .record(ArchiveView(context: $0.frame.context))
      }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The template `year`.
final class YearRoot: RootView {
  static let viewName = "year page"

  let frame: PageFrame
  let year: YearView

  init(frame: PageFrame, year: YearView) {
    self.frame = frame
    self.year = year
  }

  static let fields: [Field<YearRoot>] =
    commonFields + [
      Field("year", .record(YearView.schema), "the year", reads: .page) { .record($0.year) }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}

/// The templates `chooser` and `404`.
final class AllLanguagesRoot: RootView {
  static let viewName = "shared page"

  let frame: PageFrame
  let sections: [SectionView]

  init(frame: PageFrame, sections: [SectionView]) {
    self.frame = frame
    self.sections = sections
  }

  static let fields: [Field<AllLanguagesRoot>] =
    commonFields + [
      Field("sections", .list(of: .record(SectionView.schema)), "one part for each language", reads: .sections) {
        .list($0.sections)
      }
    ]

  func value(_ slot: Int) -> TemplateValue { Self.fields[slot].read(self) }
}
