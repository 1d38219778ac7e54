import SiteImport
import Testing

/// What page builders and services write for browsers, which some of them leave in texts as words.
@Suite struct MachineTextTests {
  static let style = """
    /*! elementor - v3.5.6 - 28-02-2022 */
    .elementor-heading-title{padding:0;margin:0}.elementor-widget-heading .elementor-heading-title[class*=elementor-size-]>a{color:inherit}
    @media (max-width:767px){.elementor-x .y,body a:hover{width:100%!important}}
    """

  @Test(arguments: [
    "<style>\(style)</style>", style, style.replacing("\n", with: "<br />\n"), "<p>\(style)</p>",
    "<p>" + style.replacing(">", with: "&gt;").replacing("\n", with: "</p>\n<p>") + "</p>",
    "&lt;style&gt;\(style.replacing(">", with: "&gt;"))&lt;/style&gt;", "<div>\(style)\n</div>",
    "<style type=\"text/css\" data-type=\"vc_shortcodes-custom-css\">.vc_custom_12{margin:0 !important;}</style>",
    ".vc_custom_1549{padding-top: 5px !important;}", ".fl-node-5f3 { color: red }\n.fl-node-5f3 a { color: blue }",
    "#pl-12 .panel-grid-cell .so-panel{margin-bottom:30px}#pg-12-0{margin:0}",
    "@media (min-width: 300px){[data-css=\"tve-u-1678\"] { background: url(a.png) !important; }}",
    ".fusion-fullwidth.fusion-builder-row-1 { overflow:visible; }", ".et_pb_text_0{line-height:1.7em}",
    "<script>\nvar a = \"x\";\n\nb();</script>", "<noscript>Turn it on</noscript>",
    "(adsbygoogle = window.adsbygoogle || []).push({});",
    "&lt;script async src=&quot;https://pagead2.googlesyndication.com/a.js&quot;&gt;&lt;/script&gt;",
    "<span style=\"display:none\">__CONFIG_colors_palette__{\"active\":0,\"config\":[1]}__CONFIG_colors_palette__</span>",
    "[vc_raw_js]JTNDc2NyaXB0JTNF[/vc_raw_js]",
  ])
  func isNoWord(machine: String) {
    let made = convertWordPress(Array("<h2>عنوان</h2>\n\(machine)\n\nیہ متن ہے {اور}۔".utf8), WordPressContext())
    #expect(made.markdown == "## عنوان\n\nیہ متن ہے {اور}۔\n")
    #expect(made.words == "عنوان یہ متن ہے {اور}۔")
  }

  /// Who writes of styles keeps what he wrote.
  @Test(arguments: [
    (
      "A rule such as .note{color:red} or p {margin:0} is short.",
      "A rule such as .note{color:red} or p {margin:0} is short.\n"
    ),
    ("The class .elementor-x is theirs {see: below}.", "The class .elementor-x is theirs {see: below}.\n"),
    ("<pre>/*! elementor */\n.elementor-x{a:b}</pre>", "```\n/*! elementor */\n.elementor-x{a:b}\n```\n"),
    ("&lt;style&gt;p{}&lt;/style&gt; goes above.", "\\<style>p{}\\</style> goes above.\n"),
    ("&lt;script&gt;alert(1)&lt;/script&gt;", "\\<script>alert(1)\\</script>\n"),
    ("پہلے /*! elementor پھر متن", "پہلے /\\*! elementor پھر متن\n"),
  ])
  func staysWhereItIsProse(content: String, expected: String) {
    #expect(convertWordPress(Array(content.utf8), WordPressContext()).markdown == expected)
  }

  @Test func endsWithTheWorst() {
    for worst in [".elementor-{", "/*! elementor", "__CONFIG_a__{", "&lt;style", "(adsbygoogle", ".fl-node-1{a:b}"] {
      let made = convertWordPress(
        Array((String(repeating: worst + " ", count: 20_000) + "لفظ").utf8), WordPressContext())
      #expect(made.words.contains("لفظ"))
    }
  }
}

/// What builders keep where no contents are.
@Suite struct BlockWordsTests {
  @Test(arguments: [
    (
      "<!-- wp:kadence/testimonial {\"content\":\"بہت خوب \\u003cem\\u003eکالم\\u003c/em\\u003e\",\"name\":\"علی\",\"size\":\"large\"} /-->",
      "بہت خوب *کالم*\n\nعلی\n"
    ),
    (
      "<!-- wp:kadence/singlebtn {\"text\":\"Read\",\"link\":\"/visit/\",\"sizePreset\":\"small\"} /-->",
      "[Read](/visit/)\n"
    ),
    (
      "<!-- wp:divi/section {\"a\":1} --><!-- wp:divi/text {\"content\":{\"innerContent\":{\"desktop\":{\"value\":"
        + "\"\\u003cp\\u003eمتن\\u003c/p\\u003e\"}}}} /--><!-- /wp:divi/section -->", "متن\n"
    ),
    (
      "<!-- wp:divi/button {\"button\":{\"innerContent\":{\"desktop\":{\"value\":{\"text\":\"Read\",\"linkUrl\":\"/x/\"}}}}} /-->",
      "[Read](/x/)\n"
    ),
    (
      "[siteorigin_widget class=\"WP_Widget_Text\"]<input type=\"hidden\" value=\"{&quot;instance&quot;:{&quot;title&quot;:"
        + "&quot;دریا&quot;,&quot;text&quot;:&quot;&lt;p&gt;یہ متن ہے&lt;\\/p&gt;&quot;},&quot;args&quot;:{}}\" />[/siteorigin_widget]",
      "### دریا\n\nیہ متن ہے\n"
    ),
    ("[fusion_code]PHA+2YTZgdi4PC9wPg==[/fusion_code]", "لفظ\n"),
  ])
  func areWritten(block: String, expected: String) {
    let made = convertWordPress(Array(block.utf8), WordPressContext())
    #expect(made.markdown == expected)
    #expect(made.findings.blocks.isEmpty)
  }

  @Test func tellsOfThoseWithoutWords() {
    let made = convertWordPress(
      Array("<!-- wp:kadence/postgrid {\"type\":\"post\",\"title\":\"h2\"} /-->".utf8), WordPressContext())
    #expect(made.markdown.isEmpty && made.findings.blocks == ["kadence/postgrid": 1])
  }
}
