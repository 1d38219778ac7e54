import Diagnostics
import Languages
import Templates
import Testing

/// Values that are the same on all pages, written into the program beforehand.
@Suite struct ConstantFoldingTests {
  private static let slot = PageView.fields.firstIndex { $0.name == "category" } ?? 0
  /// The name and the children are constant; the address is asked for.
  private static let values: [TemplateValue] = [
    .languageText(LanguageText(text: "دریا & Co", language: .urdu)), .missing,
    .list([.record(CategoryView(name: "Child"))]),
  ]

  private func template(_ text: String) throws -> Template {
    var log = DiagnosticLog()
    let compiler = TemplateCompiler(
      sources: ["page": SourceText(path: "page.mustache", text)], language: .english)
    let template = compiler.compile("page", root: PageView.schema, log: &log)
    #expect(log.diagnostics.map(\.message) == [])
    return try #require(template)
  }

  private func render(_ template: Template, _ page: PageView) -> String {
    var output: [UInt8] = []
    template.render(page, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    "<title>{{category.name}} – {{title}}</title><p title=\"{{category.name}}\">{{category.name}}</p>",
    "<p>{{title}}{{category.name}}</p><img alt=\"{{category.name.text}} {{category.name}}\">",
    "<p lang=\"{{category.name.lang}}\">{{category.name.text}}</p>",
    "{{#category.name}}<b>{{.}}</b>{{/category.name}}{{^category.name}}none{{/category.name}}<i>{{title}}</i>",
    "{{#category.name.foreign}}<b>foreign</b>{{/category.name.foreign}}{{#category}}{{name}}{{url}}{{/category}}",
    "{{#category.children}}<b>{{name}} {{category.name}}</b>{{/category.children}}{{category.children.count}}",
    "{{^category.children}}none{{/category.children}}<a href=\"{{category.url}}?q={{category.name}}\">x</a>",
  ])
  func changesNoPage(text: String) throws {
    let category = CategoryView(
      name: "unused", children: [CategoryView(name: "Child")])
    let template = try template(text)
    let folded = template.foldingConstants(
      CategoryView.fields.indices.map { $0 == 1 ? .missing : category.value($0) }, ofRootSlot: Self.slot)
    let page = PageView(category: category)
    #expect(render(folded, page) == render(template, page))
  }

  @Test func asksNoPageForAConstant() throws {
    let template = try template(
      "<p>{{category.name}}</p>{{#category.children}}yes{{/category.children}} {{category.url}}")
    let folded = template.foldingConstants(Self.values, ofRootSlot: Self.slot)
    #expect(
      render(folded, PageView(category: CategoryView(name: "Other", url: "/own/")))
        == "<p><bdi lang=\"ur\" dir=\"rtl\">دریا &amp; Co</bdi></p> /own/")
  }
}
