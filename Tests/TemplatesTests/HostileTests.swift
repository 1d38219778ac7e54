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
}
