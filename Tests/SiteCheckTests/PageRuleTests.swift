import Diagnostics
import SitegenTesting
import Testing

/// What is judged of one page: each rule finds its fault, and leaves alone what only looks like it.
@Suite struct PageRuleTests {
  @Test(arguments: [
    ("<a href=\"/gone/\">Gone</a>", DiagnosticID.brokenLink), ("<a href='gone.html'>Gone</a>", .brokenLink),
    ("<a href=\"../../../gone\">Gone</a>", .brokenLink), ("<a href=\"/%00\">Gone</a>", .brokenLink),
    ("<a href=\"https://a.example/gone/\">Gone</a>", .brokenLink), ("<a href=//a.example/gone>Gone</a>", .brokenLink),
    ("<A HREF=/Gone/>Gone</A>", .brokenLink), ("<iframe src=/gone.html></iframe>", .brokenLink),
    ("<a href=#gone>Gone</a>", .brokenFragment), ("<a href=\"#%D9%85%D8%AA%D9%86\">متن</a>", .brokenFragment),
    ("<img src=/gone.png alt=\"A river\">", .missingPicture),
    ("<img src=/a.png srcset=\"/a.png 1x, /gone.png 2x\" alt=\"\">", .missingPicture),
    ("<video poster=/gone.jpg></video>", .missingPicture), ("<audio src=/gone.mp3></audio>", .missingAsset),
    ("<script src=/gone.js></script>", .missingAsset),
    ("<p style=\"background: url(/gone.png)\">Text</p>", .missingAsset),
    ("<style>@import '/gone.css';</style>", .missingAsset),
    ("<img src=/a.png>", .missingAlternativeText), ("<p id=a>One</p><p id=a>Two</p>", .duplicateID),
    ("<a href=/></a>", .emptyLink), ("<a href=/><img src=/a.png alt=\"\"></a>", .emptyLink),
    ("<a href=/>&nbsp;</a>", .emptyLink), ("<button><svg></svg></button>", .emptyLink),
    ("<h3>Too deep</h3>", .headingOrder), ("<h1>Again</h1>", .headingOrder), ("<h2></h2>", .headingOrder),
    ("<p>یہ متن اردو میں ہے اور نشان زدہ نہیں</p>", .textLanguage),
    ("<p lang=\"ur\">یہ متن اردو میں ہے مگر سمت غلط ہے</p>", .textLanguage),
    ("<p lang=\"ur\" dir=\"rtl\">These words are English all the same</p>", .textLanguage),
    ("<p dir=\"rtl\">These words run from right to left</p>", .textLanguage),
    ("<ul><li>One<li>دوسرا نکتہ اردو میں</ul>", .textLanguage),
  ])
  func findsTheFault(body: String, id: DiagnosticID) throws {
    let site = try CheckedFolder(["index.html": "body:" + body, "a.png": "png"])
    #expect(site.found == ["index.html:4 \(id.rawValue)"], "\(site.messages)")
  }

  @Test(arguments: [
    "<a href=\"/\">Home</a> <a href=\"/b/\">B</a> <a href=\"/b\">B</a> <a href=\"b/index.html\">B</a>",
    "<a href=\"b/?page=2\">B</a> <a href=\"?a\">A</a> <a href=\"\\b\\\">B</a> <a href=\" /b/ \">B</a>",
    "<a href=\"mailto:a@b.example\">Mail</a> <a href=\"tel:1\">1</a> <a href=\"javascript:void(0)\">Go</a>",
    "<a href=\"//b.example/gone\">Elsewhere</a> <a href=\"http://b.example/#x\">Elsewhere</a>",
    "<a href=\"data:text/plain,x\">Data</a> <a href=\"\">Here</a> <a href=\"http:\">Nothing</a>",
    "<p id=\"متن\">Text</p><a href=\"#متن\">One</a><a href=\"#%D9%85%D8%AA%D9%86\">Two</a><a href=#top>Top</a>",
    "<a name=old></a><a href=#old>Old</a> <a href=\"#:~:text=words\">Words</a>",
    "<a href=\"b/#part\">Part</a> <a href=\"/b/index.html#%70art\">Part</a>",
    "<img src=a.png alt=\"\"><img srcset=\"a.png, a.png 2x,a.png 3x\" src=\"data:image/png;base64,AA\" alt=x>",
    "<img src=\"a.png?v=1\" alt=\"A &amp; B\"><svg><path d=\"\"/><title>Sign</title></svg>",
    "<!-- <a href=/gone/>Gone</a> --><script>let a = '<a href=/gone/>'</script><template><img></template>",
    "<textarea><a href=/gone/></textarea><style>/* url(/gone.png) */ a { color: red }</style>",
    "<a href=/ aria-label=\"Home\"></a><a href=/><img src=a.png alt=Home></a><a id=x></a><button title=Go></button>",
    "<a href=/ aria-hidden=true></a><button><svg><title>Search</title></svg></button>",
    "<h2>Two</h2><h3>Three</h3><h2>Two</h2><h3>Three</h3><h4>Four</h4><h2>Two</h2>",
    "<p>An Urdu word, <span lang=ur dir=rtl>یہ متن اردو میں ہے</span>, stands here</p>",
    "<p>Much English text around one word, لاہور, that is not marked</p>",
    "<div lang=ur dir=rtl><p>مائیکروسافٹ Windows Vista کا دور</p><p>RSS</p><p>someone.with.a.long.name@example.org</p>"
      + "<p>Muhammad Ali</p><pre>let these words be code here</pre><code>so are these words here</code>"
      + "<bdi>A Name Of Four Words</bdi><p dir=auto lang=\"\">whatever stands here in English</p></div>",
    "<p translate=no>یہ متن اردو میں ہے</p><bdi>نام یہاں ہے</bdi>",
    "<table><tr><td>One<td>Two<tr><td>Three</table><p>One<p>Two<dl><dt>A<dd>B</dl>",
  ])
  func leavesAlone(body: String) throws {
    let site = try CheckedFolder(
      ["index.html": "body:" + body, "b/index.html": "body:<p id=part>Part</p>", "a.png": "png"])
    #expect(site.found == [], "\(site.messages)")
  }

  @Test func judgesLanguageAndDirectionOfThePage() throws {
    func page(_ tag: String) -> String { "<!DOCTYPE html><html \(tag)><title>T</title><h1>عنوان</h1><p>یہ متن ہے</p>" }
    #expect(try CheckedFolder(["a.html": page("")]).found == ["a.html:1 page-language"])
    #expect(try CheckedFolder(["a.html": page("lang=ur")]).found == ["a.html:1 page-language"])
    #expect(try CheckedFolder(["a.html": page("lang=ur dir=ltr")]).found == ["a.html:1 page-language"])
    #expect(try CheckedFolder(["a.html": page("lang=ur-PK dir=RTL")]).found == [])
    #expect(try CheckedFolder(["a.html": page("lang=pa-Arab dir=rtl")]).found == [])
  }

  @Test func leavesPiecesOfHTMLAlone() throws {
    #expect(try CheckedFolder(["google1234.html": "google-site-verification: google1234.html"]).found == [])
  }

  @Test func saysOnceWhatIsTheSameOnManyPages() throws {
    let body = "body:<nav><a href=/gone/>Gone</a></nav>"
    let site = try CheckedFolder(["a.html": body, "b.html": body, "c.html": body])
    #expect(site.found == ["a.html:4 broken-link"])
    #expect(site.diagnostics.first?.message.contains("on 3 pages") == true)
  }

  @Test func leadsFromTheFolderBelowWhichASiteLies() throws {
    let body =
      "body:<a href=/sub/b.html>B</a><a href=b.html>B</a><a href=/elsewhere/>Elsewhere</a><a href=/b.html>B</a>"
    let site = try CheckedFolder(["index.html": body, "b.html": "body:B"], address: "https://a.example/sub/")
    #expect(
      site.diagnostics.filter { $0.id == .brokenLink }.map(\.help) == [
        "the site lies below ‘/sub/’: write ‘/sub/b.html’"
      ])
  }
}
