import Pictures
import Testing

/// Drawings of SVG that would run or fetch something when they are opened by themselves.
@Suite struct DrawingTests {
  private static let start = #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">"#

  /// What stands in a drawing, and what is left of it.
  static let active: [(String, String)] = [
    ("<script>alert(1)</script><path/>", "<path/>"),
    ("<script><![CDATA[</script>alert(1)]]></script><path/>", "<path/>"),
    ("<g><script href=\"https://evil.example/x.js\"/></g>", "<g></g>"),
    ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>", ""),
    ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>", ""),
    ("<SCRIPT>alert(1)</SCRIPT>گلی", "گلی"),
    ("<g onload=\"alert(1)\" id=\"a\"/>", "<g id=\"a\"/>"),
    ("<path\nONCLICK='alert(1)' d=\"M0 0\"/>", "<path d=\"M0 0\"/>"),
    ("<animate attributeName=\"x\" onbegin=\"alert(1)\" dur=\"1s\"/>", "<animate attributeName=\"x\" dur=\"1s\"/>"),
    ("<a href=\"javascript:alert(1)\"><text>x</text></a>", "<a><text>x</text></a>"),
    ("<a xlink:href=\"java&#x0A;script&#58;alert(1)\"/>", "<a/>"),
    ("<a xlink:href=\" JaVaScRiPt:alert(1)\"/>", "<a/>"),
    ("<a href=\"data:text/html,%3Cscript%3E\"/>", "<a/>"),
    ("<a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a>", "<a></a>"),
    ("<animate attributeName=\"xlink:href\" values=\"#;//evil.example/\"/>", ""),
    ("<set attributeName=\"onmouseover\" to=\"alert(1)\"/>", ""),
    ("<animate attributeName=\"x\" values=\"a;javascript:alert(1)\"/>", "<animate attributeName=\"x\"/>"),
    ("<use href=\"data:text/xml;base64,PHN2Zz4=#x\"/>", "<use/>"),
    ("<use href=\"//evil.example/x.svg#x\"/>", "<use/>"),
    ("<image href=\"https://evil.example/track.png\" width=\"1\"/>", "<image width=\"1\"/>"),
    ("<feImage xlink:href='http://evil.example/a.svg'/>", "<feImage/>"),
    ("<handler type=\"application/ecmascript\" ev:event=\"load\">alert(1)</handler>", ""),
    ("<path fill=\"url(https://evil.example/a.svg#b)\" d=\"\"/>", "<path d=\"\"/>"),
    ("<path style=\"fill:u\\72l( '//evil.example/a')\"/>", "<path/>"),
    ("<g xml:base=\"javascript:alert(1)//\"/>", "<g/>"),
    (
      "<style>@import url(https://fonts.example/f.css);\npath{fill:red}</style>", "<style>\npath{fill:red}</style>"
    ),
    (
      "<style><![CDATA[a{b:c}@font-face{src:url(\"http://x.example/f\")}]]></style>", "<style>a{b:c}</style>"
    ),
    ("<style>@\\69mport 'http://x.example/f'</style>", "<style></style>"),
    (
      "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" onclick=\"x()\">ایک<iframe src=\"javascript:1\"/></div>"
        + "</foreignObject>",
      "<foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">ایک</div></foreignObject>"
    ),
    (
      "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><meta http-equiv=\"refresh\" content=\"0;url=//e\"/>"
        + "<form action=\"//e\"><input/></form><img src=\"x\" onerror=\"alert(1)\"/></body></foreignObject>",
      "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\"/></body></foreignObject>"
    ),
    ("<image href=\"data:image/svg+xml,%3Csvg onload='x'%3E\"/>", "<image/>"),
  ]

  @Test(arguments: active)
  func leavesOutWhatWouldRunOrFetch(content: String, left: String) throws {
    let clean = try #require(CleanFile(Array((Self.start + content + "</svg>").utf8)), "\(content)")
    #expect(String(decoding: clean.bytes, as: UTF8.self) == Self.start + left + "</svg>")
    #expect(clean.wasActive)
    #expect(CleanFile(clean.bytes)?.bytes == clean.bytes)
    #expect(CleanFile(clean.bytes)?.wasActive == false)
  }

  @Test(arguments: [
    "<title>گلی &amp; پل</title><path d=\"M0 0h4\" transform=\"rotate(3)\" style=\"fill: url(#a)\"/>",
    "<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_top\"><text>on: \u{A0}ایک</text></a>",
    "<use xlink:href=\"#a\"/><image href=\"river.jpg\"/><image href=\"data:image/png;base64,AAAA\"/>",
    "<style>path { fill: url('#a') } @media print { a { b: c } }</style><style><![CDATA[a>b{}]]></style>",
    "<text font-family=\"Noto\">javascript: is a word</text><animate attributeName=\"opacity\" to=\"1\"/>",
  ])
  func leavesEverythingElseAsItIs(content: String) throws {
    let drawing = Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Self.start + content + "</svg>\n").utf8)
    let clean = try #require(CleanFile(drawing))
    #expect(clean.bytes == drawing && !clean.wasActive)
  }

  @Test func writesOutTheNamesThatADrawingDeclares() throws {
    let drawing = """
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [ <!-- x --> <!ENTITY ns "http://www.w3.org/2000/svg">
      <!ENTITY word 'ایک "دو"'>]><svg xmlns="&ns;"><text a="&word;">&word;&lt;</text></svg>
      """
    let clean = try #require(CleanFile(Array(drawing.utf8)))
    #expect(
      String(decoding: clean.bytes, as: UTF8.self)
        == #"<svg xmlns="http://www.w3.org/2000/svg"><text a="ایک &quot;دو&quot;">ایک &quot;دو&quot;&lt;</text></svg>"#)
  }

  /// A browser might read these otherwise than sitegen does, or would not read them at all.
  @Test(arguments: [
    "<svg><path d=x/></svg>", "<svg><g></svg>", "<svg><g a=\"<script>\"/></svg>", "<svg>&nbsp;</svg>", "<svg",
    "<svg/><script/>", "<svg a=\"1\"b=\"2\"/>", "<svg><!-- a -- b --></svg>", "<svg></svg>text",
    "<!DOCTYPE svg [<!ENTITY x \"&#60;script>alert(1)&#60;/script>\">]><svg>&x;</svg>",
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
    "<!DOCTYPE svg [<!ENTITY % x \"y\"> %x;]><svg/>", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg/>",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg/>", "<svg><script>", "<svg><style><g/></style></svg>",
  ])
  func takesNoneThatIsNotWrittenAsXMLIs(drawing: String) {
    #expect(CleanFile(Array(drawing.utf8)) == nil)
    #expect(CleanFile.mayTell(Array(drawing.utf8)))
  }

  @Test func noCutOrDamagedDrawingStopsIt() {
    let drawing = Array((Self.start + Self.active.map(\.0).joined() + "</svg>").utf8)
    for length in stride(from: 0, to: drawing.count, by: 7) { _ = CleanFile(Array(drawing[..<length])) }
    for place in stride(from: 0, to: drawing.count, by: 11) {
      for value: UInt8 in [0, 0x22, 0x3C, 0x3E, 0x26, 0xFF] {
        var damaged = drawing
        damaged[place] = value
        _ = CleanFile(damaged)
      }
    }
  }

  @Test func staysFastWhereEverythingIsOpen() {
    for text in ["<g>", "<!--", "&a", "<style>@import ", "<g a='", "((", "<![CDATA["] {
      _ = CleanFile(Array((Self.start + String(repeating: text, count: 20_000)).utf8))
    }
  }
}
