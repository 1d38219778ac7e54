import Diagnostics
import Languages
import Templates
import Testing

/// Templates put together at random, and values that try to break out of every place.
@Suite struct HostileTests {
  static let pieces = [
    "{{title}}", "{{{body}}}", "{{date}}", "{{url}}", "{{params.x}}", "{{#tags}}", "{{/tags}}", "{{#isNew}}",
    "{{/isNew}}", "{{^isNew}}", "{{#category}}", "{{/category}}", "{{>page}}", "{{>part}}", "{{<part}}", "{{/part}}",
    "{{$a}}", "{{/a}}", "{{.}}", "{{@first}}", "{{=<% %>=}}", "<%={{ }}=%>", "{{!", "}}", "{{", "<p ", "<a href=\"",
    "title='", "\"", "'", ">", "</p>", "<script>", "</script>", "<title>", "</title>", "<!--", "-->", " ", "\n", "=",
    "javascript:", "<script type=\"application/ld+json\">", "سفر", "?", ",", "srcset=\"", "{{title.text}}",
    "{{tags.count}}",
  ]

  /// A small generator of repeatable random numbers.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test(arguments: [1, 2, 3, 4])
  func neverLetsAValueOut(seed: UInt64) {
    let evil = "\"'--><evil>&</title></script>"
    let page = PageView(
      title: evil, in: .urdu, date: evil, body: "HTML", url: evil, tags: [evil, "پانی"],
      category: CategoryView(name: evil, children: [CategoryView(name: evil)]),
      params: .dictionary(["x": .text("javascript:" + evil)]))
    var dice = Dice(state: seed)
    var accepted = 0
    for _ in 0..<1_000 {
      var template = ""
      for _ in 0..<Int.random(in: 1...12, using: &dice) { template += Self.pieces.randomElement(using: &dice) ?? "" }
      let fixture = TemplateFixture(["page": template, "part": "<b>{{title}}{{$a}}{{date}}{{/a}}</b>"], page: page)
      #expect((fixture.output == nil) == !fixture.diagnostics.isEmpty, "\(template)")
      guard let output = fixture.output else { continue }
      accepted += 1
      #expect(!output.contains("<evil"), "\(template)")
    }
    #expect(accepted > 50)
  }

  private static func nested(_ depth: Int, _ inner: String) -> String {
    String(repeating: "{{#tags}}", count: depth) + inner + String(repeating: "{{/tags}}", count: depth)
  }

  /// Whether a page with two tags comes to its end within so many steps.
  private func ends(_ template: String, steps: Int) throws -> Bool {
    let compiler = TemplateCompiler(sources: ["page": SourceText(path: "page", template)], language: .urdu)
    var log = DiagnosticLog()
    let compiled = try #require(compiler.compile("page", root: PageView.schema, log: &log))
    var output: [UInt8] = []
    return compiled.render(.record(PageView(tags: ["پانی", "دریا"])), into: &output, steps: steps)
  }

  @Test(arguments: [
    (nested(1, "سفر"), 1, true), (nested(1, "سفر"), 0, false), (nested(10, "سفر"), 1023, true),
    (nested(10, "سفر"), 1022, false), (nested(40, ""), 100_000, false),
    (nested(9, "x") + nested(9, "x"), 1000, false), ("{{#category}}{{>page}}{{>page}}{{/category}}", 1_000_000, false),
  ])
  func sectionsOverListsMayTakeSoManySteps(template: String, steps: Int, ends: Bool) throws {
    #expect(try self.ends(template, steps: steps) == ends)
  }

  @Test func aPageHasSixtyFourMillionBytesAtTheMost() throws {
    let text = String(repeating: "x", count: 1_000_000)
    #expect(try ends(Self.nested(5, text), steps: 1000))
    #expect(try !ends(Self.nested(7, text), steps: 1000))
  }
}
