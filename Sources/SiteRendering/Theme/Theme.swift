import Diagnostics
import Languages
import SiteModel
import Templates
import YAML

/// A theme compiled for one language.
struct Theme: Sendable {
  let texts: ThemeTexts
  private var templates: [TemplateName: Template]
  /// Templates that editions ask for by their ‘layout’.
  private var layouts: [String: Template]

  /// The templates of the kinds of pages, and what each is given.
  enum TemplateName: String, CaseIterable, Sendable {
    case article
    case page
    case home
    case list
    case terms
    case columns
    case titles
    case archive
    case year
    case search
    case parallel
    case chooser
    case chooserSection = "chooser-section"
    case notFound = "404"
    case notFoundSection = "404-section"

    /// Whether every theme has it; the pages of another are left out where a theme has none for them.
    var isRequired: Bool {
      switch self {
      case .parallel, .titles, .search: false
      default: true
      }
    }

    /// Whether its pages are in one language, and framed as all others in it.
    var isOfOrdinaryPages: Bool {
      switch self {
      case .article, .page, .home, .list, .terms, .columns, .titles, .archive, .year, .search: true
      case .parallel, .chooser, .chooserSection, .notFound, .notFoundSection: false
      }
    }

    var schema: Schema {
      switch self {
      case .article, .page: ArticleRoot.schema
      case .home, .list: ListRoot.schema
      case .terms: TermsRoot.schema
      case .columns, .titles: TitleIndexRoot.schema
      case .archive: ArchiveRoot.schema
      case .year: YearRoot.schema
      case .search: SearchRoot.schema
      case .parallel: ParallelRoot.schema
      case .chooser, .notFound: AllLanguagesRoot.schema
      case .chooserSection, .notFoundSection: SectionContentView.schema
      }
    }
  }

  /// The theme for pages in one language; faults of its files are reported.
  init(
    _ sources: ThemeSources, config: LanguageConfig, layouts names: Set<String>, tagger: RunTagger,
    log: inout DiagnosticLog
  ) {
    texts = ThemeTexts(sources, language: config.language, log: &log)
    let formats = LocaleFormats(config)
    let compiler = TemplateCompiler(
      sources: sources.templates, strings: StringTable(sources.strings[config.language.code]),
      language: config.language, formatNumber: { formats.number($0) }, writeText: { tagger.write($0, $1, into: &$2) })
    var templates: [TemplateName: Template] = [:]
    for name in TemplateName.allCases where sources.has(name) {
      templates[name] = compiler.compile(name.rawValue, root: name.schema, log: &log)
    }
    self.templates = templates
    var layouts: [String: Template] = [:]
    for name in names.sorted() where sources.templates[name] != nil {
      layouts[name] = compiler.compile(name, root: ArticleRoot.schema, log: &log)
    }
    self.layouts = layouts
  }

  /// Spares its templates work on the pages of the language.
  mutating func take(_ shortcuts: Shortcuts, in context: LanguageContext) {
    if shortcuts.contains(.constantFolding) {
      let values = SiteView.sharedValues(context)
      for name in TemplateName.allCases where name.isOfOrdinaryPages {
        templates[name] = templates[name]?.foldingConstants(values, ofRootSlot: RootSlots.site)
      }
      layouts = layouts.mapValues { $0.foldingConstants(values, ofRootSlot: RootSlots.site) }
    }
    if shortcuts.contains(.fragments) {
      let fragments = FragmentStore()
      templates = templates.mapValues { $0.keepingFragments(in: fragments) }
      layouts = layouts.mapValues { $0.keepingFragments(in: fragments) }
    }
  }

  /// The template of a name; `nil` when it has faults, which then were reported.
  subscript(name: TemplateName) -> Template? { templates[name] }

  var all: [Template] { Array(templates.values) + Array(layouts.values) }

  /// The template that renders a page.
  func template(for page: Page, in site: Site) -> Template? {
    switch page.kind {
    case .article(let id):
      let edition = site.catalog.editions[id]
      let kind = site.catalog.works[edition.work].kind
      return edition.layout.flatMap { layout($0) } ?? self[kind == .column ? .article : .page]
    case .home: return self[.home]
    case .term: return self[.list]
    case .terms: return self[.terms]
    case .columns: return self[.columns]
    case .titles: return self[.titles]
    case .archive: return self[.archive]
    case .archiveYear: return self[.year]
    case .search: return self[.search]
    case .parallel: return self[.parallel]
    case .chooser: return self[.chooser]
    case .notFound: return self[.notFound]
    }
  }

  /// The template that an edition asks for by its ‘layout’.
  func layout(_ name: String) -> Template? { layouts[name] }
}

extension StringTable {
  fileprivate init(_ table: ThemeStringTable?) {
    self.init(
      (table?.entries ?? [:]).compactMapValues { entry in
        let text: (Located<String>) -> Text = { typed in
          Text(typed.value, at: entry.source.location(at: typed.location))
        }
        switch entry.value {
        case .text(let own): return .text(text(own))
        case .plural(let forms):
          guard let other = forms["other"] else { return nil }
          var differing: [PluralCategory: Text] = [:]
          for form in PluralCategory.allCases where form != .other {
            guard let own = forms[form.rawValue], own.value != other.value else { continue }
            differing[form] = text(own)
          }
          return .plural(differing, other: text(other), count: nil)
        }
      }, language: table?.language)
  }
}
