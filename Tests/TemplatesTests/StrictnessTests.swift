import Diagnostics
import Languages
import Templates
import Testing

/// Faults of a theme, each found when it is compiled and named at its place.
@Suite struct StrictnessTests {
  @Test(arguments: [
    ("<p>\n  {{ 1️⃣titel }}</p>", DiagnosticID.unknownName),
    ("<p>عنوان: {{1️⃣titel}}</p>", .unknownName),
    ("{{#category}}{{1️⃣nam}}{{/category}}", .unknownName),
    ("{{category.1️⃣nam}}", .unknownName),
    ("{{title.1️⃣language}}", .unknownName),
    ("{{date.1️⃣year}}", .wrongKind),
    ("{{tags.1️⃣first}}", .wrongKind),
    ("{{1️⃣tags}}", .wrongKind),
    ("{{1️⃣category}}", .wrongKind),
    ("{{1️⃣.}}", .wrongKind),
    ("{{1️⃣@first}}", .unknownName),
    ("{{#tags}}{{#1️⃣@frist}}x{{/@frist}}{{/tags}}", .unknownName),
    ("{{1️⃣a..b}}", .templateSyntax),
    ("{{>1️⃣haed}}", .templateMissing),
    ("{{<1️⃣layuot}}{{/layuot}}", .templateMissing),
    ("{{<layout}}{{$1️⃣mian}}{{/mian}}{{/layout}}", .unknownBlock),
    ("{{{1️⃣date}}}", .unsafePlace),
    ("{{&1️⃣params.x}}", .unsafePlace),
    ("a\n{{#1️⃣isNew}}b", .templateSyntax),
    ("{{#isNew}}{{/1️⃣isOld}}{{/isNew}}", .templateSyntax),
    ("{{/1️⃣isNew}}", .templateSyntax),
    ("text 1️⃣{{title", .templateSyntax),
    ("1️⃣{{ }}", .templateSyntax),
    ("1️⃣{{=<%=}}", .templateSyntax),
    ("{{#1️⃣isNew}}<p class=\"{{/isNew}}\">", .templateSyntax),
    ("<p>{{^1️⃣isNew}}<!-- {{/isNew}}-->", .templateSyntax),
    ("<p class=\"a1️⃣", .templateSyntax),
  ])
  func reportsAFaultAtItsPlace(template: String, id: DiagnosticID) {
    let sources = ["page": template, "head": "<head></head>", "layout": "{{$main}}{{/main}}"]
    TemplateFixture(sources).expect([(id, "1️⃣")])
  }

  @Test(arguments: [
    ("{{titel}}", "did you mean ‘title’?"),
    ("{{#category}}{{ulr}}{{/category}}", "did you mean ‘url’?"),
    ("{{title.langs}}", "did you mean ‘lang’?"),
    ("{{>haed}}", "did you mean ‘head’?"),
    ("{{<layout}}{{$mian}}{{/mian}}{{/layout}}", "did you mean ‘main’?"),
    ("{{#tags}}{{@frist}}{{/tags}}", "did you mean ‘@first’?"),
  ])
  func suggestsTheNearestName(template: String, help: String) {
    let sources = ["page": template, "head": "<head></head>", "layout": "{{$main}}{{/main}}"]
    #expect(TemplateFixture(sources).diagnostics.map(\.help) == [help])
  }

  @Test func collectsAllFaults() {
    let fixture = TemplateFixture("{{1️⃣titel}}{{#2️⃣isnew}}{{>3️⃣haed}}{{/isnew}}<!-- {{4️⃣date}} -->{{{5️⃣date}}}")
    fixture.expect([
      (.unknownName, "1️⃣"), (.unknownName, "2️⃣"), (.templateMissing, "3️⃣"), (.unsafePlace, "4️⃣"),
      (.unsafePlace, "5️⃣"),
    ])
    #expect(fixture.output == nil)
  }

  @Test func namesTheFileOfAPartialOnce() {
    let fixture = TemplateFixture(["page": "{{>card}}{{>card}}", "card": "<b>{{1️⃣titel}}</b>"])
    fixture.expect([(.unknownName, "1️⃣")], in: "card")
  }

  @Test func namesTheFileOfAnOverride() {
    let fixture = TemplateFixture([
      "page": "{{<layout}}{{$main}}{{1️⃣titel}}{{/main}}{{/layout}}", "layout": "<main>{{$main}}{{/main}}</main>",
    ])
    fixture.expect([(.unknownName, "1️⃣")])
  }

  @Test func reportsAMissingPageTemplate() {
    var log = DiagnosticLog()
    let compiler = TemplateCompiler(sources: ["article": SourceText(path: "a", "x")], language: .english)
    #expect(compiler.compile("artikle", root: PageView.schema, log: &log) == nil)
    #expect(log.diagnostics.map(\.id) == [.templateMissing])
    #expect(log.diagnostics.map(\.help) == ["did you mean ‘article’?"])
  }

  @Test func resolvesNamesOutwards() {
    let fixture = TemplateFixture(
      "{{#category}}{{name}} {{date}} {{#children}}{{name}} {{words}} {{/children}}{{/category}}",
      page: PageView(category: CategoryView(name: "Politics", children: [CategoryView(name: "Water")])))
    #expect(fixture.output == "Politics 22 August 2025 Water 904 ")
  }

  @Test func leavesOutWhatIsMissing() {
    let fixture = TemplateFixture("[{{partner}}{{#partner}}x{{/partner}}{{^partner}}no partner{{/partner}}]")
    #expect(fixture.output == "[no partner]")
  }

  @Test func looksUpAnAuthorsOwnValuesWhenRendering() {
    let params: TemplateValue = .dictionary([
      "note": .text("A & B"),
      "links": .list([.dictionary(["title": .text("BBC"), "to": .text("https://bbc.com/?a&b")])]),
    ])
    let fixture = TemplateFixture(
      "{{params.note}}{{params.none}}{{#params.links}}<a href=\"{{to}}\">{{title}} {{date}}</a>{{/params.links}}",
      page: PageView(params: params))
    #expect(fixture.diagnostics.isEmpty)
    #expect(fixture.output == "A &amp; B<a href=\"https://bbc.com/?a&amp;b\">BBC 22 August 2025</a>")
  }

  @Test func countsLists() {
    #expect(TemplateFixture("{{#tags.count}}{{.}} tags{{/tags.count}}").output == "2 tags")
    #expect(TemplateFixture("{{#tags.count}}tags{{/tags.count}}", page: PageView(tags: [])).output == "")
  }
}

/// Templates that include themselves, and templates that mean harm.
@Suite struct RecursionTests {
  static let tree = CategoryView(
    name: "A", children: [CategoryView(name: "B", children: [CategoryView(name: "C")]), CategoryView(name: "D")])

  @Test func rendersATreeOfCategories() {
    let fixture = TemplateFixture(
      [
        "page": "{{#category}}<ul>{{>tree}}</ul>{{/category}}",
        "tree": "<li>{{name}}{{words}}{{#children}}<ul>{{>tree}}</ul>{{/children}}</li>",
      ], page: PageView(words: 7, category: Self.tree))
    #expect(fixture.diagnostics.isEmpty)
    #expect(
      fixture.output
        == "<ul><li>A7<ul><li>B7<ul><li>C7</li></ul></li></ul><ul><li>D7</li></ul></li></ul>")
  }

  @Test func indentsEachLevelAsItIsIncluded() {
    let fixture = TemplateFixture(
      [
        "page": "{{#category}}\n{{>tree}}\n{{/category}}\n",
        "tree": "<li>{{name}}\n{{#children}}\n<ul>\n{{>tree}}\n</ul>\n{{/children}}\n</li>\n",
      ], page: PageView(category: CategoryView(name: "A", children: [CategoryView(name: "B")])))
    #expect(fixture.output == "<li>A\n<ul>\n<li>B\n</li>\n</ul>\n</li>\n")
  }

  @Test func compilesAnIndentedInclusionOfItself() {
    let fixture = TemplateFixture(
      [
        "page": "{{#category}}\n  {{>tree}}\n{{/category}}\n",
        "tree": "<li>{{name}}\n{{#children}}\n  {{>tree}}\n{{/children}}\n</li>\n",
      ], page: PageView(category: Self.tree))
    #expect(fixture.diagnostics.isEmpty)
    let words = fixture.output?.split { " \n".contains($0) }.joined()
    #expect(words == "<li>A<li>B<li>C</li></li><li>D</li></li>")
  }

  @Test func reportsAnInclusionWithoutEnd() {
    TemplateFixture(["page": "{{>a}}", "a": "x{{>b}}", "b": "y{{>1️⃣a}}"]).expect([(.templateSyntax, "1️⃣")], in: "b")
    TemplateFixture("x{{>1️⃣page}}").expect([(.templateSyntax, "1️⃣")])
  }

  @Test func cutsOffAPageThatNeverEnds() throws {
    var log = DiagnosticLog()
    let compiler = TemplateCompiler(
      sources: ["page": SourceText(path: "page", "x{{#isNew}}{{>page}}{{>page}}{{/isNew}}")], language: .english)
    let template = try #require(compiler.compile("page", root: PageView.schema, log: &log))
    var output: [UInt8] = []
    #expect(!template.render(PageView(), into: &output))
    #expect(output.count < 1000)
  }

  @Test func refusesTenThousandNestedSections() {
    let depth = 10_000
    let template =
      String(repeating: "{{#isNew}}", count: 200) + "1️⃣" + String(repeating: "{{#isNew}}", count: depth)
      + String(repeating: "{{/isNew}}", count: depth + 200)
    TemplateFixture(template).expect([(.templateSyntax, "1️⃣")])
  }

  @Test func refusesPartialsThatDoubleEachOther() {
    var sources = ["page": "{{>p0}}", "p40": "x"]
    for number in 0..<40 { sources["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    #expect(Set(TemplateFixture(sources).diagnostics.map(\.id)) == [.templateSyntax])
  }
}
