import Diagnostics
import Languages
import Markup
import SitegenTesting
import Templates
import Testing

/// A category with child categories: a view that holds views of its own type.
final class CategoryView: HeldView {
  static let viewName = "category"
  static let fields: [Field<CategoryView>] = [
    Field("name", .languageText, "its name") { .languageText(LanguageText(text: $0.name, language: .english)) },
    Field("url", .url, "its address") { .url($0.url) },
    Field("children", .list(of: .record(CategoryView.schema)), "the categories below it") {
      .list($0.children.map(TemplateValue.record))
    },
  ]

  let name: String
  let url: String
  let children: [CategoryView]

  init(name: String, url: String = "/en/categories/", children: [CategoryView] = []) {
    self.name = name
    self.url = url
    self.children = children
  }
}

/// A page with a value of every kind.
final class PageView: HeldView {
  static let viewName = "page"
  static let fields: [Field<PageView>] = [
    Field("title", .languageText, "the title") { .languageText($0.title) },
    Field("partner", .optional(.languageText), "the title of the other edition") {
      $0.partner.map(TemplateValue.languageText) ?? .missing
    },
    Field("date", .text, "the date in words") { .text($0.date) },
    Field("body", .html, "the text") { .html(Array($0.body.utf8)) },
    Field("url", .url, "the address") { .url($0.url) },
    Field("words", .number, "how many words") { .number($0.words) },
    Field("isNew", .boolean, "whether it is new") { .boolean($0.isNew) },
    Field("tags", .list(of: .text), "its tags") { .list($0.tags.map(TemplateValue.text)) },
    Field("category", .record(CategoryView.schema), "its category") { .record($0.category) },
    Field("categories", .list(of: .record(CategoryView.schema)), "all categories") {
      .list($0.categories.map(TemplateValue.record))
    },
    Field("params", .dynamic, "the author's own values") { $0.params },
  ]

  let title: LanguageText
  let partner: LanguageText?
  let date: String
  let body: String
  let url: String
  let words: Int
  let isNew: Bool
  let tags: [String]
  let category: CategoryView
  let categories: [CategoryView]
  let params: TemplateValue

  init(
    title: String = "A Visit", in language: Language = .english, partner: LanguageText? = nil,
    date: String = "22 August 2025", body: String = "<p>Text</p>", url: String = "/en/columns/visit/",
    words: Int = 904, isNew: Bool = true, tags: [String] = ["water", "rivers"],
    category: CategoryView = CategoryView(name: "Politics"), categories: [CategoryView] = [],
    params: TemplateValue = .dictionary([:])
  ) {
    self.title = LanguageText(text: title, language: language)
    self.partner = partner
    self.date = date
    self.body = body
    self.url = url
    self.words = words
    self.isNew = isNew
    self.tags = tags
    self.category = category
    self.categories = categories
    self.params = params
  }
}

/// Templates and the page that comes of them, or what is wrong with them.
struct TemplateFixture {
  var diagnostics: [Diagnostic]
  var output: String?
  private var places: [String: [String: String]] = [:]

  /// Compiles the template `page` among `sources` and renders it.
  init(
    _ sources: [String: String], page: PageView = PageView(), language: Language = .english,
    strings: StringTable? = nil, formatNumber: @escaping @Sendable (Int) -> String = { String($0) },
    writeText: @escaping TextWriter = { text, _, output in output.appendEscaped(text) }
  ) {
    var texts: [String: SourceText] = [:]
    for (name, source) in sources {
      let marked = MarkedText(source)
      let found = marked.marks.compactMap { mark in
        (try? marked.location(of: mark)).map { (mark, "\($0.line):\($0.column)") }
      }
      places[name] = Dictionary(uniqueKeysWithValues: found)
      texts[name] = SourceText(path: name, marked.text)
    }
    let compiler = TemplateCompiler(
      sources: texts, strings: strings, language: language, formatNumber: formatNumber, writeText: writeText)
    var log = DiagnosticLog()
    let template = compiler.compile("page", root: PageView.schema, log: &log)
    diagnostics = log.diagnostics
    output = template.map {
      var bytes: [UInt8] = []
      $0.render(page, into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  init(
    _ template: String, page: PageView = PageView(), language: Language = .english, strings: StringTable? = nil,
    formatNumber: @escaping @Sendable (Int) -> String = { String($0) },
    writeText: @escaping TextWriter = { text, _, output in output.appendEscaped(text) }
  ) {
    self.init(
      ["page": template], page: page, language: language, strings: strings, formatNumber: formatNumber,
      writeText: writeText)
  }

  /// Expects exactly these diagnostics, each as its id and the mark at its place.
  func expect(
    _ expected: [(id: DiagnosticID, mark: String)], in template: String = "page",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let found = diagnostics.map { diagnostic in
      "\(diagnostic.id.rawValue) \(diagnostic.location.map { "\($0)" } ?? "nowhere")"
    }
    let wanted = expected.map { "\($0.id.rawValue) \(template):\(places[template]?[$0.mark] ?? "no mark")" }
    #expect(found == wanted, sourceLocation: sourceLocation)
  }
}
