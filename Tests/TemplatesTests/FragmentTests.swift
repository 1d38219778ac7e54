import Diagnostics
import Languages
import Templates
import Testing

/// What partials make of views that stand on many pages is written once.
///
/// A view that breaks its promise, and shows something else under the same number, tells what was copied.
@Suite struct FragmentTests {
  private let store = FragmentStore()

  private func template(_ page: String, partial: String, inner: String = "") throws -> Template {
    var log = DiagnosticLog()
    let compiler = TemplateCompiler(
      sources: [
        "page": SourceText(path: "page.mustache", page), "partials/item": SourceText(path: "item.mustache", partial),
        "partials/inner": SourceText(path: "inner.mustache", inner),
      ], language: .english)
    let template = compiler.compile("page", root: ShelfView.schema, log: &log)
    #expect(log.diagnostics.map(\.message) == [])
    return try #require(template).keepingFragments(in: store)
  }

  private func render(_ template: Template, _ title: String, _ items: ItemView...) -> String {
    var output: [UInt8] = []
    template.render(ShelfView(title: title, items: items), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func copiesWhatAPartialMadeOfAView() throws {
    let template = try template("{{#items}}{{>partials/item}}{{/items}}", partial: "<li>{{name}}</li>")
    let first = render(template, "", ItemView("دریا", identity: 1), ItemView("شہر", identity: 2))
    #expect(first == "<li><bdi>دریا</bdi></li><li><bdi>شہر</bdi></li>")
    let second = render(template, "", ItemView("other", identity: 2), ItemView("third", identity: 3))
    #expect(second == "<li><bdi>شہر</bdi></li><li>third</li>")
  }

  @Test func writesEachViewThatHasNoNumber() throws {
    let template = try template("{{#items}}{{>partials/item}}{{/items}}", partial: "<li>{{name}}</li>")
    #expect(render(template, "", ItemView("one", identity: -1)) == "<li>one</li>")
    #expect(render(template, "", ItemView("two", identity: -1)) == "<li>two</li>")
  }

  @Test(arguments: [
    "<li>{{name}}{{title}}</li>", "<li>{{#title}}{{name}}{{/title}}</li>", "<li>{{@number}}{{name}}</li>",
    "<li>{{name}}{{^@last}},{{/@last}}</li>", "{{name}}<br>", " {{name}}", "<li>{{name}}{{items.count}}</li>",
  ])
  func copiesNothingThatDependsOnThePage(partial: String) throws {
    let kept = try template("{{#items}}{{>partials/item}}{{/items}}", partial: partial)
    for (title, name) in [("a", "one"), ("b", "two"), ("", "three")] {
      let output = render(kept, title, ItemView(name, identity: 1), ItemView(name + "!", identity: 1))
      let fresh = try FragmentTests().template("{{#items}}{{>partials/item}}{{/items}}", partial: partial)
      #expect(output == render(fresh, title, ItemView(name, identity: 1), ItemView(name + "!", identity: -1)))
    }
  }

  @Test(arguments: [
    "<li>{{#parts}}{{@number}}{{name}}{{^@last}}, {{/@last}}{{/parts}}</li>", "<i title=\"{{name}}\">{{name}}</i>",
    "<p>{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}</p>", "<b>{{parts.count}}</b>",
  ])
  func copiesWhatAViewHoldsItself(partial: String) throws {
    let template = try template("{{#items}}{{>partials/item}}{{/items}}", partial: partial)
    let item = ItemView(
      "one", identity: 1, isNew: true, parts: [ItemView("p", identity: 8), ItemView("ق", identity: 9)])
    let output = render(template, "", item)
    #expect(render(template, "x", ItemView("two", identity: 0), ItemView("two", identity: 1)).hasSuffix(output))
  }

  /// A partial inside that cannot be copied by itself, because it begins with a value or names its identity in a list,
  /// ends no fragment around it.
  @Test(arguments: ["{{name}}<br>", "<b>{{@number}}</b>", "<b>{{name}}</b>"])
  func keepsAFragmentToItsEnd(inner: String) throws {
    let partial = "<li>{{#parts}}{{>partials/inner}}{{/parts}}<i>{{name}}</i></li>"
    let template = try template("{{#items}}{{>partials/item}}{{/items}}", partial: partial, inner: inner)
    let item = ItemView("one", identity: 1, parts: [ItemView("p", identity: 8), ItemView("q", identity: 9)])
    let output = render(template, "", item)
    #expect(output.hasSuffix("<i>one</i></li>"))
    #expect(render(template, "", ItemView("two", identity: 1)) == output)
  }

  @Test func sharesFragmentsBetweenTemplates() throws {
    let list = try template("<ul>{{#items}}{{>partials/item}}{{/items}}</ul>", partial: "<li>{{name}}</li>")
    let home = try template("{{title}}{{#items}}{{>partials/item}}{{/items}}", partial: "<li>{{name}}</li>")
    let other = try template("{{#items}}{{>partials/item}}{{/items}}", partial: "<li><b>{{name}}</b></li>")
    #expect(render(list, "", ItemView("one", identity: 1)) == "<ul><li>one</li></ul>")
    #expect(render(home, "T", ItemView("two", identity: 1)) == "T<li>one</li>")
    #expect(render(other, "", ItemView("two", identity: 1)) == "<li><b>two</b></li>")
  }
}

/// A page with a list of views.
private final class ShelfView: HeldView {
  static let viewName = "shelf"
  static let fields: [Field<ShelfView>] = [
    Field("title", .text, "the title") { .text($0.title) },
    Field("items", .list(of: .record(ItemView.schema)), "what it holds") { .list($0.items.map(TemplateValue.record)) },
  ]

  let title: String
  let items: [ItemView]

  init(title: String, items: [ItemView]) {
    self.title = title
    self.items = items
  }
}

/// A view that says of itself that it is the same everywhere.
private final class ItemView: HeldView {
  static let viewName = "item"
  static let fields: [Field<ItemView>] = [
    Field("name", .text, "its name") { .text($0.name) },
    Field("isNew", .boolean, "whether it is new") { .boolean($0.isNew) },
    Field("parts", .list(of: .record(ItemView.schema)), "what it is made of") {
      .list($0.parts.map(TemplateValue.record))
    },
  ]

  let name: String
  let identity: Int
  let isNew: Bool
  let parts: [ItemView]

  init(_ name: String, identity: Int, isNew: Bool = false, parts: [ItemView] = []) {
    self.name = name
    self.identity = identity
    self.isNew = isNew
    self.parts = parts
  }
}
