import Diagnostics
import Languages
import Templates
import Testing

/// Where a value stands decides how it is escaped, and whether it may stand there at all.
@Suite struct ContextTests {
  static let page = PageView(
    title: "Q&A: \"Water\" <now>", body: "<p>یہ متن</p>", url: "/ur/columns/?a=1&b=2", tags: ["a b&c", "سی پیک"])

  @Test(arguments: [
    ("<p>{{title}}</p>", "<p>Q&amp;A: &quot;Water&quot; &lt;now&gt;</p>"),
    (
      "<p title=\"{{title}}\" class='x{{date}}'>",
      "<p title=\"Q&amp;A: &quot;Water&quot; &lt;now&gt;\" class='x22 August 2025'>"
    ),
    ("<title>{{title}}</title>", "<title>Q&amp;A: &quot;Water&quot; &lt;now&gt;</title>"),
    ("<textarea>{{title}}</textarea>", "<textarea>Q&amp;A: &quot;Water&quot; &lt;now&gt;</textarea>"),
    ("<main>{{body}}{{{body}}}</main>", "<main><p>یہ متن</p><p>یہ متن</p></main>"),
    ("<a href=\"{{url}}\">", "<a href=\"/ur/columns/?a=1&amp;b=2\">"),
    ("<A HREF='{{url}}#top'>", "<A HREF='/ur/columns/?a=1&amp;b=2#top'>"),
    ("<a href=\"https://wa.me/?text={{url}}\">", "<a href=\"https://wa.me/?text=/ur/columns/%3Fa%3D1%26b%3D2\">"),
    ("<a href=\"/search/?q={{title}}\">", "<a href=\"/search/?q=Q%26A%3A%20%22Water%22%20%3Cnow%3E\">"),
    (
      "{{#tags}}<a href=\"/tags/{{.}}/\">{{/tags}}",
      "<a href=\"/tags/a%20b%26c/\"><a href=\"/tags/%D8%B3%DB%8C%20%D9%BE%DB%8C%DA%A9/\">"
    ),
    (
      "<img srcset=\"{{url}} {{words}}w, {{url}} 2x\">",
      "<img srcset=\"/ur/columns/?a=1&amp;b=2 904w, /ur/columns/?a=1&amp;b=2 2x\">"
    ),
    ("<meta content=\"{{url}}\">", "<meta content=\"/ur/columns/?a=1&amp;b=2\">"),
    (
      "<script type=\"application/ld+json\">{{body}}</script>{{words}}",
      "<script type=\"application/ld+json\"><p>یہ متن</p></script>904"
    ),
    ("<script>if (a < b) { x = '</p>' }</script>{{words}}", "<script>if (a < b) { x = '</p>' }</script>904"),
    ("<style>a > b {}</style>{{words}}", "<style>a > b {}</style>904"),
    ("<!-- <p title=' --><b>{{words}}</b>", "<!-- <p title=' --><b>904</b>"),
    ("<!doctype html>\n{{words}}", "<!doctype html>\n904"),
    ("a < b {{words}} <3", "a < b 904 <3"),
    ("<input disabled value=\"{{words}}\"/>{{words}}", "<input disabled value=\"904\"/>904"),
  ])
  func escapesForThePlace(template: String, expected: String) {
    let fixture = TemplateFixture(template, page: Self.page)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test(arguments: [
    "<script>var x = '{{1️⃣date}}'</script>", "<style>a { color: {{1️⃣date}} }</style>", "<!-- {{1️⃣date}} -->",
    "<p class={{1️⃣date}}>", "<p class=a{{1️⃣date}}>", "<{{1️⃣date}}>", "<h{{1️⃣words}}>", "</h{{1️⃣words}}>",
    "<p {{1️⃣date}}>", "<p data-{{1️⃣date}}=\"\">", "<p class=\"a\"{{1️⃣date}}>", "<a onclick=\"f('{{1️⃣date}}')\">",
    "<a STYLE=\"color: {{1️⃣date}}\">", "<iframe srcdoc=\"{{1️⃣date}}\"></iframe>", "<p title=\"{{1️⃣body}}\">",
    "<title>{{1️⃣body}}</title>", "<textarea>{{1️⃣body}}</textarea>", "<a href=\"{{1️⃣date}}\">",
    "<a href=\"{{1️⃣title}}\">", "<img src=\"{{1️⃣words}}.jpg\">", "<img srcset=\"{{url}} 2x, {{1️⃣date}}\">",
    "<script type=\"application/ld+json\">{{1️⃣title}}</script>",
    "<script type=\"application/ld+json\">{{1️⃣params.x}}</script>",
    "<script type=\"module\">{{1️⃣body}}</script>", "<!doctype {{1️⃣date}}>",
    "<a href=\"{{#isNew}}/x{{/isNew}}{{1️⃣date}}\">",
  ])
  func refusesWhatNoEscapingMakesSafe(template: String) {
    TemplateFixture(template).expect([(.unsafePlace, "1️⃣")])
  }

  @Test(arguments: [
    ("https://dawn.com/?a&b", "https://dawn.com/?a&amp;b"), ("/ur/", "/ur/"), ("page.html", "page.html"),
    ("//cdn.example.org/", "//cdn.example.org/"), ("#top", "#top"), ("mailto:a@b.pk", "mailto:a@b.pk"),
    ("TEL:+92300", "TEL:+92300"), ("javascript:alert(1)", "#"), (" java\nscript:alert(1)", "#"),
    ("data:text/html,x", "#"), ("ftp://x/", "#"), ("2025/a:b", "2025/a:b"),
  ])
  func disarmsAddressesOfUnknownOrigin(url: String, expected: String) {
    let fixture = TemplateFixture(
      "<a href=\"{{params.link}}\">", page: PageView(params: .dictionary(["link": .text(url)])))
    #expect(fixture.output == "<a href=\"\(expected)\">")
  }

  @Test func disarmsScriptsInAddressesOfTheSite() {
    #expect(TemplateFixture("<a href='{{url}}'>", page: PageView(url: "JavaScript:x")).output == "<a href='#'>")
    #expect(TemplateFixture("<a href='{{url}}'>", page: PageView(url: "sms:+92300")).output == "<a href='sms:+92300'>")
  }

  @Test(arguments: [
    ("<a{{#isNew}} aria-current=\"page\"{{/isNew}}>{{words}}", "<a aria-current=\"page\">904"),
    ("<a href=\"/\"{{#isNew}} class=\"{{date}}\"{{/isNew}}>{{words}}", "<a href=\"/\" class=\"22 August 2025\">904"),
    ("<input {{#isNew}}checked{{/isNew}} name=\"{{date}}\">", "<input checked name=\"22 August 2025\">"),
    ("<option{{#isNew}} selected{{/isNew}}>{{date}}", "<option selected>22 August 2025"),
    ("<p class=\"a{{#isNew}} new{{/isNew}}\">{{words}}", "<p class=\"a new\">904"),
    ("<p class=\"{{#tags}}{{.}} {{/tags}}\">", "<p class=\"water rivers \">"),
    ("{{#isNew}}<p>{{words}}</p>{{/isNew}}{{^isNew}}<b>{{/isNew}}", "<p>904</p>"),
    ("<title>{{#isNew}}{{date}}{{/isNew}} – {{words}}</title>", "<title>22 August 2025 – 904</title>"),
  ])
  func letsSectionsHoldWholeAttributes(template: String, expected: String) {
    let fixture = TemplateFixture(template)
    #expect(fixture.diagnostics.map(\.message) == [])
    #expect(fixture.output == expected)
  }

  @Test func compilesPartialsAndBlocksForThePlaceTheyStandIn() {
    let fixture = TemplateFixture(
      [
        "page": "<p title=\"{{>name}}\">{{>name}}</p><a href=\"{{$to}}{{url}}{{/to}}\">", "name": "از {{title}}",
      ], language: .urdu)
    #expect(
      fixture.output == "<p title=\"از A Visit\">از <bdi lang=\"en\" dir=\"ltr\">A Visit</bdi></p>"
        + "<a href=\"/en/columns/visit/\">")
  }

  @Test func letsPartialsOpenAndCloseTags() {
    let fixture = TemplateFixture([
      "page": "{{>open}}{{date}}{{>close}}", "open": "<p class=\"", "close": "\">{{body}}</p>",
    ])
    #expect(fixture.output == "<p class=\"22 August 2025\"><p>Text</p></p>")
  }
}
