import Diagnostics
import Languages
import Templates
import Testing

/// Plain Mustache, on values whose names are known only when they are rendered.
@Suite struct MustacheTests {
  static let city: TemplateValue = .dictionary([
    "name": .text("کراچی"), "mayor": .dictionary(["name": .text("Wahab & Co.")]), "isPort": .boolean(true),
    "rivers": .list([.text("Lyari"), .text("Malir")]), "none": .list([]), "count": .number(3),
    "districts": .list([
      .dictionary(["name": .text("Saddar")]), .dictionary(["name": .text("Korangi"), "area": .number(108)]),
    ]),
  ])

  static func render(_ sources: [String: String], _ value: TemplateValue = city) throws -> String {
    let compiler = TemplateCompiler(
      sources: Dictionary(uniqueKeysWithValues: sources.map { ($0, SourceText(path: $0, $1)) }), language: .english,
      strict: false)
    var log = DiagnosticLog()
    let template = try #require(compiler.compile("page", root: .dynamic, log: &log), "\(log.diagnostics)")
    var bytes: [UInt8] = []
    template.render(value, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("شہر: {{name}}!", "شہر: کراچی!"),
    ("{{ mayor.name }}", "Wahab &amp; Co."),
    ("{{{mayor.name}}} {{& mayor.name }}", "Wahab & Co. Wahab & Co."),
    ("[{{unknown}}{{mayor.unknown}}{{unknown.name}}]", "[]"),
    ("{{count}} {{isPort}}", "3 true"),
    ("a{{! a remark\nover two lines }}b", "ab"),
    ("{{=<% %>=}}<% name %> {{name}}", "کراچی {{name}}"),
    ("{{=| |=}}|={{ }}=|{{name}}", "کراچی"),
  ])
  func printsValues(template: String, expected: String) throws {
    #expect(try Self.render(["page": template]) == expected)
  }

  @Test(arguments: [
    ("{{#isPort}}port{{/isPort}}{{^isPort}}inland{{/isPort}}", "port"),
    ("{{#none}}x{{/none}}{{^none}}nothing{{/none}}{{^unknown}}!{{/unknown}}", "nothing!"),
    ("{{#rivers}}<{{.}}>{{/rivers}}", "<Lyari><Malir>"),
    ("{{#mayor}}{{name}} of {{count}}{{/mayor}}", "Wahab &amp; Co. of 3"),
    ("{{#districts}}{{name}}:{{area}} {{/districts}}", "Saddar: Korangi:108 "),
    ("{{#districts}}{{#mayor}}{{name}}{{/mayor}};{{/districts}}", "Wahab &amp; Co.;Wahab &amp; Co.;"),
    ("{{#rivers}}{{@number}} {{.}}{{^@last}}, {{/@last}}{{/rivers}}", "1 Lyari, 2 Malir"),
    ("{{#rivers}}{{@index}}{{#@first}}!{{/@first}}{{/rivers}}", "0!1"),
    ("{{#mayor.name}}{{.}}{{/mayor.name}}", "Wahab &amp; Co."),
  ])
  func opensSections(template: String, expected: String) throws {
    #expect(try Self.render(["page": template]) == expected)
  }

  @Test(arguments: [
    ("a\n{{#isPort}}\nb\n{{/isPort}}\nc\n", "a\nb\nc\n"),
    ("a\r\n  {{#isPort}}\r\nb\r\n  {{/isPort}}  \r\nc", "a\r\nb\r\nc"),
    ("a\n  {{! remark }}\nb", "a\nb"),
    ("a {{! remark }}\nb", "a \nb"),
    ("  {{=<% %>=}}\nb", "b"),
    (" {{#isPort}} b {{/isPort}}\n", "  b \n"),
  ])
  func removesLinesOfTags(template: String, expected: String) throws {
    #expect(try Self.render(["page": template]) == expected)
  }

  @Test(arguments: [
    (["page": "({{>one}})", "one": "{{name}}"], "(کراچی)"),
    (["page": "<ul>\n  {{>one}}\n</ul>", "one": "<li>\n  {{count}}\n</li>\n"], "<ul>\n  <li>\n    3\n  </li>\n</ul>"),
    (["page": "  {{>one}}\n", "one": "a\n {{>two}}\nb\n", "two": "x\ny\n"], "  a\n   x\n   y\n  b\n"),
    (["page": " {{>one}}\n", "one": "a\n{{{text}}}\n"], " a\n x\ny\n"),
    (["page": "[{{>unknown}}]"], "[]"),
    (["page": "{{#districts}}{{>one}}{{/districts}}", "one": "{{name}},"], "Saddar,Korangi,"),
  ])
  func putsInPartials(sources: [String: String], expected: String) throws {
    var value = ["text": TemplateValue.text("x\ny")]
    if case .dictionary(let city) = Self.city { value.merge(city) { one, _ in one } }
    #expect(try Self.render(sources, .dictionary(value)) == expected)
  }

  @Test func followsATreeOfUnknownDepth() throws {
    let leaf: TemplateValue = .dictionary(["n": .text("c"), "below": .list([])])
    let node: TemplateValue = .dictionary(["n": .text("b"), "below": .list([leaf, leaf])])
    let root: TemplateValue = .dictionary(["n": .text("a"), "below": .list([node]), "top": .text("^")])
    let sources = ["page": "{{>node}}", "node": "({{n}}{{top}}{{#below}}{{>node}}{{/below}})"]
    #expect(try Self.render(sources, root) == "(a^(b^(c^)(c^)))")
  }

  @Test(arguments: [
    (["page": "{{$a}}own{{/a}}"], "own"),
    (["page": "{{<base}}{{/base}}", "base": "[{{$a}}default{{/a}}]"], "[default]"),
    (["page": "{{<base}}{{$a}}{{name}}{{/a}} lost {{/base}}", "base": "[{{$a}}default{{/a}}]"], "[کراچی]"),
    (
      [
        "page": "{{<base}}{{$a}}1{{/a}}{{/base}}", "base": "{{<root}}{{$a}}2{{/a}}{{$b}}2{{/b}}{{/root}}",
        "root": "{{$a}}3{{/a}}{{$b}}3{{/b}}{{$c}}3{{/c}}",
      ], "123"
    ),
    (
      ["page": "{{<base}}{{$a}}<{{$b}}x{{/b}}>{{/a}}{{$b}}y{{/b}}{{/base}}", "base": "{{$a}}{{/a}}"], "<y>"
    ),
    (["page": "{{<base}}{{$a}}again {{$a}}own{{/a}}{{/a}}{{/base}}", "base": "{{$a}}{{/a}}"], "again own"),
    (
      ["page": "{{<base}}{{$a}}in {{name}}{{/a}}{{/base}}", "base": "{{#mayor}}{{$a}}{{/a}}{{/mayor}}"],
      "in Wahab &amp; Co."
    ),
    (["page": "{{<base}}{{$a}}x{{/a}}{{/base}}", "base": "{{>part}}", "part": "{{$a}}y{{/a}}"], "x"),
  ])
  func fillsTheBlocksOfParents(sources: [String: String], expected: String) throws {
    #expect(try Self.render(sources) == expected)
  }

  @Test(arguments: [
    ("<main>\n  {{$a}}\n  {{/a}}\n</main>\n", "<main>\n  <p>\n    x\n  </p>\n</main>\n"),
    ("<main>\n{{$a}}\n    old\n{{/a}}\n</main>\n", "<main>\n    <p>\n      x\n    </p>\n</main>\n"),
    ("<main>{{$a}}{{/a}}</main>\n", "<main><p>\n  x\n</p>\n</main>\n"),
  ])
  func indentsBlocksAsTheirPlaceDemands(base: String, expected: String) throws {
    let page = "{{<base}}\n{{$a}}\n<p>\n  x\n</p>\n{{/a}}\n{{/base}}\n"
    #expect(try Self.render(["page": page, "base": base]) == expected)
  }

  @Test func indentsABlockThatBeginsWithASection() throws {
    let sources = [
      "page": "{{<base}}\n{{$a}}\n{{#isPort}}\n<p>\n{{/isPort}}\n{{/a}}\n{{/base}}\n",
      "base": "<main>\n  {{$a}}{{/a}}\n</main>\n",
    ]
    #expect(try Self.render(sources) == "<main>\n  <p>\n\n</main>\n")
  }
}
